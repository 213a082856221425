"""The currencies of ISO 4217 (list one, 2025): codes, minor units, and the signs that people use for them."""

from __future__ import annotations

_LISTED = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF
GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF
YER ZAR ZMW ZWG
"""
_WITHOUT_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"
_TEN_THOUSANDTHS = "CLF UYW"

CODES = frozenset(_LISTED.split())

EXPONENTS = {
    **dict.fromkeys(_WITHOUT_MINOR_UNIT.split(), 0),
    **dict.fromkeys(_THOUSANDTHS.split(), 3),
    **dict.fromkeys(_TEN_THOUSANDTHS.split(), 4),
}
"""Digits after the decimal point, where they are not two."""

SYMBOLS = {
    "US$": ("USD",),
    "CA$": ("CAD",),
    "C$": ("CAD",),
    "AU$": ("AUD",),
    "A$": ("AUD",),
    "NZ$": ("NZD",),
    "HK$": ("HKD",),
    "MX$": ("MXN",),
    "S$": ("SGD",),
    "R$": ("BRL",),
    "$": ("USD", "CAD", "AUD", "NZD", "HKD", "MXN", "SGD", "ARS", "CLP", "COP", "TWD"),
    "\u20ac": ("EUR",),
    "\u00a3": ("GBP",),
    "\u00a5": ("JPY", "CNY"),
    "SFr.": ("CHF",),
    "Fr.": ("CHF",),
    "kr.": ("DKK", "SEK", "NOK", "ISK"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "z\u0142": ("PLN",),
    "K\u010d": ("CZK",),
    "Ft": ("HUF",),
    "lei": ("RON",),
    "\u20b9": ("INR",),
    "Rs": ("INR",),
    "\u20a9": ("KRW",),
    "\u20bd": ("RUB",),
    "\u20ba": ("TRY",),
    "\u20b4": ("UAH",),
    "\u20aa": ("ILS",),
    "\u0e3f": ("THB",),
    "\u20ab": ("VND",),
    "\u20a6": ("NGN",),
    "\u20b1": ("PHP",),
}
"""Sign to the currencies that use it, the commonest first; longer signs before those that they contain."""

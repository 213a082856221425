"""Contact points: e-mail addresses, phone numbers, websites, handles, postal addresses; made comparable."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from crm_tui.errors import BadInput
from crm_tui.text import clean, clean_block, fold

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber


class PointKind(StrEnum):
    """A way to reach somebody."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    HANDLE = "handle"
    WEBSITE = "website"


class Point(NamedTuple):
    """One contact point."""

    kind: PointKind
    value: str
    """As it is shown."""
    key: str
    """As it is compared: two points with one key reach the same place."""


NETWORKS = {
    "linkedin.com": "linkedin",
    "twitter.com": "x",
    "x.com": "x",
    "github.com": "github",
    "gitlab.com": "gitlab",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "youtube.com": "youtube",
    "tiktok.com": "tiktok",
    "xing.com": "xing",
    "bsky.app": "bluesky",
    "t.me": "telegram",
}
"""Host of a profile page to the name of its network."""

_PATHS_BEFORE_NAMES = frozenset({"in", "profile", "user", "c"})

_FREE_MAIL_PROVIDERS = """
    gmail.com googlemail.com icloud.com me.com mac.com aol.com proton.me pm.me protonmail.com hey.com
    fastmail.com mail.com email.com zoho.com tutanota.com web.de t-online.de freenet.de posteo.de
    mailbox.org arcor.de bluewin.ch orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it
    terra.es mail.ru bk.ru inbox.ru list.ru ya.ru qq.com 163.com 126.com sina.com naver.com daum.net
    rediffmail.com uol.com.br bol.com.br seznam.cz wp.pl o2.pl comcast.net verizon.net att.net
    btinternet.com ziggo.nl kpnmail.nl telenet.be caramail.com
"""
_FREE_MAIL = frozenset(_FREE_MAIL_PROVIDERS.split())
_FREE_MAIL_OF_MANY_COUNTRIES = r"(?:yahoo|ymail|hotmail|live|outlook|msn|gmx|yandex)\.(?:[a-z]{2,3}|com?\.[a-z]{2})"

_PLAIN_MAILBOX = r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*"
"""A local part about which there are no two opinions: all that can be wrong with such an address is its domain."""
_SHORT_MAIL = 64
"""Letters of an address of which no part can be too long."""

_WRONG_LENGTH = "it has too few or too many digits"

_HOST = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]*[^\W_](?P<port>:\d{1,5})?"
_PHONE = r"(?is)(?:tel:)?[\s(]*[+\d(].*"
_HANDLE_WITH_NETWORK = r"(?i)(?P<network>[a-z][a-z0-9_.+-]*):\s*@?(?P<name>\S+)"


def normalise(kind: PointKind, value: str, region: str | None = None) -> Point:
    """The contact point that somebody typed; BadInput says what is wrong with it.

    `region` is the ISO 3166 code of the country whose phone numbers need no country code.
    """
    text = clean_block(value, field=kind) if kind is PointKind.ADDRESS else clean(value, field=kind)
    if not text:
        raise BadInput(f"The {kind} is empty; write one or leave it out.", kind)
    if kind is PointKind.PHONE:
        return _phone(text, region)
    return _NORMALISERS[kind](text)


def domain_of(email: str) -> str:
    """The domain of an e-mail address, in small letters."""
    return email.rpartition("@")[2].casefold()


def free_mail(domain: str) -> bool:
    """Whether anybody can have an address at this domain, so that it says nothing about a company."""
    folded = domain.casefold()
    return folded in _FREE_MAIL or re.fullmatch(_FREE_MAIL_OF_MANY_COUNTRIES, folded) is not None


def _email(text: str) -> Point:
    """The local part as typed and the domain in small letters; nobody tells mailboxes apart by case."""
    mailbox, _, host = text.rpartition("@")
    plain = len(text) <= _SHORT_MAIL and re.fullmatch(_PLAIN_MAILBOX, mailbox)
    if plain and (domain := _mail_domain(host)):
        address = f"{mailbox}@{domain}"
    else:
        address = _valid_email(re.sub(r"^mailto:", "", text, flags=re.IGNORECASE))
    return Point(PointKind.EMAIL, address, fold(address))


@lru_cache(maxsize=4096)
def _mail_domain(domain: str) -> str:
    """The domain as addresses at it are written; empty where there can be none."""
    try:
        return _valid_email(f"a@{domain}").partition("@")[2]
    except BadInput:
        return ""


def _valid_email(address: str) -> str:
    """The address as it is written; BadInput where it is none."""
    from email_validator import EmailNotValidError, validate_email

    try:
        valid = validate_email(address, check_deliverability=False, allow_display_name=True)
    except EmailNotValidError as error:
        raise BadInput(f"{address} is not an e-mail address: {str(error).rstrip('.')}.", PointKind.EMAIL) from error
    return valid.normalized


def _phone(text: str, region: str | None) -> Point:
    """E.164 as the key, with `;ext=` (RFC 3966); a number that its country does not use stays as typed."""
    import phonenumbers

    if not re.fullmatch(_PHONE, text):
        raise _bad_phone(text, "it begins with something else than a digit or +")
    number, is_used = _phone_number(text, region)
    key = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if is_used:
        text = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return Point(PointKind.PHONE, text, f"{key};ext={number.extension}" if number.extension else key)


def _phone_number(text: str, region: str | None) -> tuple[PhoneNumber, bool]:
    """As dialled in the region, or with 00 for +, which is how most of the world dials abroad; and whether its country
    uses it. Most are used, and what is used is possible: only of the others it is asked whether they are.
    """
    import phonenumbers

    reason = ""
    for dialled in (text, f"+{text[2:]}") if text.startswith("00") else (text,):
        try:
            number = phonenumbers.parse(dialled, region)
        except phonenumbers.NumberParseException as error:
            lost = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
            reason = "its country is unknown" if lost else _WRONG_LENGTH
            continue
        if phonenumbers.is_valid_number(number):
            return number, True
        if phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE:
            return number, False
        reason = _WRONG_LENGTH
    raise _bad_phone(text, reason)


def _bad_phone(text: str, reason: str) -> BadInput:
    remedy = "write it with its country code, such as +49 30 1234567"
    return BadInput(f"{text} is not a phone number: {reason}; {remedy}.", PointKind.PHONE)


def _website(text: str) -> Point:
    """The host in small letters; scheme, `www.` and a last slash make no difference to the key."""
    scheme, host, path = _split_address(text)
    if scheme not in {"", "http://", "https://"} or not re.fullmatch(_HOST, host):
        raise BadInput(f"{text} is not a website; write one such as acme.example.", PointKind.WEBSITE)
    return Point(PointKind.WEBSITE, scheme + host + path, fold(host.removeprefix("www.") + path))


def _split_address(text: str) -> tuple[str, str, str]:
    """Scheme with `://`, host in small letters, and all that follows, without a last slash."""
    scheme = re.match(r"(?:[a-z][a-z0-9+.-]*://)?", text, re.IGNORECASE)
    start = scheme.end() if scheme else 0
    host = re.split(r"[/?#]", text[start:], maxsplit=1)[0]
    return text[:start].casefold(), host.casefold(), text[start + len(host) :].rstrip("/")


def _handle(text: str) -> Point:
    """`@kim`, `@kim@social.example`, or `network:kim`, also from the address of a profile page."""
    _, host, path = _split_address(text)
    names = [part for part in re.split(r"[?#]", path)[0].split("/") if part]
    network = NETWORKS.get(host.removeprefix("www."))
    if network and names:
        name = names[1] if len(names) > 1 and names[0] in _PATHS_BEFORE_NAMES else names[0]
        value = f"{network}:{name.removeprefix('@')}"
    elif typed := re.fullmatch(_HANDLE_WITH_NETWORK, text):
        named = typed["network"].casefold()
        value = f"{NETWORKS.get(f'{named}.com', named)}:{typed['name']}"
    else:
        value = f"@{text.removeprefix('@')}"
    if " " in value or len(value) < 2 or "//" in value:
        raise BadInput(f"{text} is not a handle; write one such as @kim or linkedin:kim.", PointKind.HANDLE)
    return Point(PointKind.HANDLE, value, fold(value))


def _address(text: str) -> Point:
    """Lines as typed; the key is without punctuation and line ends."""
    return Point(PointKind.ADDRESS, text, " ".join(re.findall(r"\w+", fold(text))))


_NORMALISERS = {
    PointKind.EMAIL: _email,
    PointKind.WEBSITE: _website,
    PointKind.HANDLE: _handle,
    PointKind.ADDRESS: _address,
}

"""Names of people, taken apart, and names of companies, made comparable."""

from __future__ import annotations

import re

from crm_tui.text import sort_key


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TITLES = _words("mr mrs ms miss mx dr prof sir herr frau mme mlle sra srta ing mag")
_SUFFIXES = _words("jr sr ii iii iv v phd md mba msc bsc esq cpa pmp cfa obe mbe")
_PARTICLES = _words(
    "van von vom zu zum zur de del della der den di da do dos das du des la le el al af av ten ter bin ibn st."
)
"""Words that begin a family name; those that are given names as well are left out."""

_LEGAL_FORMS = _words(
    "ab ag aps as asa bhd bv co company corp corporation doo dd eg ek ev eurl gbr ggmbh gmbh gesmbh inc "
    "incorporated jsc kft kg kgaa kk lda limited llc llp lp ltd ltda mbh nv ohg ou oy oyj plc pllc pte "
    "pty pvt sa sarl sas sasu sdn se sl slu spa srl sro ug zrt"
)


def split_name(full: str) -> tuple[str, str]:
    """A person's name as (given, family); either is empty where there is only one of them.

    `Sato, Kim` is family first. Otherwise the last word is the family name, together with the
    particles before it (`van`, `de la`) and the suffix behind it (`Jr.`). Titles belong to neither.
    """
    before, comma, behind = (part.strip() for part in full.partition(","))
    if comma and behind and not _is_suffix(behind):
        return _without_titles(behind), _without_titles(before)
    words = _without_titles(f"{before} {behind.replace(',', ' ')}").split()
    if len(words) < 2:
        return " ".join(words), ""
    start = _start_of_family(words)
    return " ".join(words[:start]), " ".join(words[start:])


def company_key(name: str) -> str:
    """The key by which company and product names are compared: `GTX Pro`, `GTXPro`, `gtx-pro Ltd.` are one.

    Without case, accents, punctuation and spaces, and without the legal form at its end.
    """
    joined = re.sub(r"[.'\u2019/]", "", sort_key(name)).replace("&", " and ")
    words = re.findall(r"\w+", joined.replace("_", " "))
    while len(words) > 1 and (words[-1] in _LEGAL_FORMS or words[-1] == "and"):
        words.pop()
    return "".join(words) or sort_key(name)


def _bare(word: str) -> str:
    return word.casefold().rstrip(".")


def _is_suffix(text: str) -> bool:
    return all(_bare(word).replace(".", "") in _SUFFIXES for word in re.split(r"[\s,]+", text))


def _without_titles(text: str) -> str:
    words = text.split()
    while len(words) > 1 and _bare(words[0]) in _TITLES:
        words.pop(0)
    return " ".join(words)


def _start_of_family(words: list[str]) -> int:
    """Where the family name begins; the first word is always a given name."""
    last = len(words) - 1
    while last > 1 and _is_suffix(words[last]):
        last -= 1
    while last > 1 and words[last - 1].casefold() in _PARTICLES:
        last -= 1
    return last


def short_name(name: str) -> str:
    """What there is room for beside something else: the first word of a person's name."""
    return name.split(maxsplit=1)[0] if name.strip() else name

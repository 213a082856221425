"""Records that are likely one and the same: which are compared, how likely a pair is, and why.

What is compared shares a block: an e-mail address, a phone number, a name, or what a name sounds like. A block of
many is put in order and each compared with the next few (sorted neighbourhood, Hernández and Stolfo 1995), so that the
comparisons grow as the records do. A pair's score is the chance in percent that the two are one, after Fellegi and
Sunter 1969: what agrees adds bits of evidence, what differs takes some away, and a name that many have says less
(Winkler 1989). The bits are estimates. In an address book of 500 to which 200 were added again with errors, initials,
titles or new family names, they found 173, and one pair that was none; most of those missed had another family name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import NamedTuple, TypeVar
from uuid import UUID

from crm_tui.domain.names import company_key, split_name
from crm_tui.domain.points import domain_of, free_mail
from crm_tui.domain.records import Kind

COMPARED = (Kind.CONTACT, Kind.COMPANY)
"""The kinds of record that are looked through for duplicates."""

LIKELY = 50
"""The score from which a pair is worth a look: it is more likely one record than two."""

MOST_IN_BLOCK = 16
"""Records of a block that are all compared with each other."""

WINDOW = 8
"""In a larger block, how many next ones each record is compared with."""

PRIOR = -10.0
"""Bits before anything is known of a pair: of a thousand that share a block, one is a duplicate."""

ALIKE = 80
"""The likeness in percent below which names are different ones."""

_PER_BIT = 3
"""Percent of likeness that cost a bit."""

OFTEN = 64
"""Records of one name beyond which it does not matter how many more there are."""

_ONE_WORD = 4.0
"""Bits that a name of a single word is worth less: first names alone are common."""

_ROLE_NAMES = """
    info contact office mail hello sales support service marketing admin billing accounts hr jobs press team
    kontakt buero vertrieb einkauf verkauf accueil ventas webmaster postmaster noreply
"""
_ROLES = frozenset(_ROLE_NAMES.split())
"""Mailboxes of a role rather than a person, after RFC 2142 and what is usual."""

_SILENT = re.compile(r"[aeiouyhw]")
_TWICE = re.compile(r"(.)\1+")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Features:
    """What a contact or a company is compared by; points by their keys."""

    kind: Kind
    name: str
    """`text.sort_key` of it."""
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    company: str = ""
    """`company_key` of a contact's company."""
    domain: str = ""
    """A company's."""
    city: str = ""
    country: str = ""
    often: int = 1
    """How many records of its kind are called so, at most `OFTEN`."""
    id: UUID | None = None
    parent: UUID | None = None
    """The company that a company belongs to."""

    @property
    def domains(self) -> frozenset[str]:
        """A company's own domains on the Internet."""
        found = {self.domain, *map(domain_of, self.emails)}
        return frozenset(domain for domain in found if domain and not free_mail(domain))


class Evidence(NamedTuple):
    """What speaks for or against it that two records are one."""

    bits: float
    says: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two records are one."""

    score: int
    """0 to 99, in percent: nothing here is certain."""
    reasons: tuple[str, ...]
    """What speaks for it and against, the weightiest first."""


# What is compared


def words_of(name: str) -> list[str]:
    """The words of a person's name without titles, the family name last; all of them where nothing else is left."""
    given, family = split_name(name)
    return re.findall(r"\w+", f"{given} {family}") or re.findall(r"\w+", name) or [name]


def comparable(kind: Kind, name: str) -> str:
    """A name as it is compared with another: a person's words in alphabetical order, the key of a company."""
    return " ".join(sorted(words_of(name))) if kind is Kind.CONTACT else company_key(name)


def skeleton(word: str, most: int = 4) -> str:
    """What a name sounds like: its first letter and the consonants after it, doubled ones once; Meyer as Meier."""
    return _TWICE.sub(r"\1", word[:1] + _SILENT.sub("", word[1:]))[:most]


def name_blocks(kind: Kind, name: str, company: str = "") -> tuple[str, ...]:
    """The blocks that a record is in by its name: as many for each of a kind, empty where it is in none.

    The first is that of all that are called the same.
    """
    whole = comparable(kind, name)
    if kind is not Kind.CONTACT:
        return whole, skeleton(whole, 8), whole[:5]
    words = words_of(name)
    sound = skeleton(words[-1])
    at_work = (f"{sound}@{company}", f"{words[0]} @{company}") if company else ("", "")
    return whole, f"{sound},{words[0][:1]}", *at_work


CERTAIN: Mapping[Kind, frozenset[int]] = {Kind.CONTACT: frozenset({0, 2, 3}), Kind.COMPANY: frozenset({0})}
"""The blocks by name that say so much that all else the names say is asked; in the others they must be nearly alike."""


def blocks(one: Features) -> frozenset[str]:
    """All blocks of a record: two that share none are never compared."""
    named = name_blocks(one.kind, one.name, one.company)
    return frozenset(
        [f"{place}:{block}" for place, block in enumerate(named) if block]
        + [f"email:{key}" for key in one.emails]
        + [f"phone:{key}" for key in one.phones]
        + [f"domain:{domain}" for domain in (one.domains if one.kind is Kind.COMPANY else ())]
    )


def to_compare(block: Sequence[Item]) -> Iterator[tuple[Item, Sequence[Item]]]:
    """Each record of a block, in the order of their names, with those behind it that it is compared with."""
    reach = len(block) if len(block) <= MOST_IN_BLOCK else WINDOW
    for place, one in enumerate(block[:-1]):
        yield one, block[place + 1 : place + 1 + reach]


# How likely a pair is


def compare(one: Features, other: Features) -> Likeness:
    """How likely two records of a kind are one; the same whichever comes first."""
    evidence = [_of_names(one, other), *_of_points(one, other)]
    evidence += _of_companies(one, other) if one.kind is Kind.COMPANY else _of_work(one, other)
    telling = sorted((each for each in evidence if each.says), key=lambda each: -abs(each.bits))
    return Likeness(score_of(PRIOR + sum(each.bits for each in evidence)), tuple(each.says for each in telling))


def score_of(bits: float) -> int:
    """Bits as a chance in whole percent, rounded down: `LIKELY` from zero on, 99 at most."""
    return min(int(100 / (1 + 2.0**-bits)), 99)


def likeness(one: str, other: str) -> float:
    """How alike two names are as `comparable` gives them, in percent: what is left after insertions and deletions."""
    from rapidfuzz import fuzz

    return float(fuzz.ratio(one, other))


def alike(kind: Kind, name: str, others: Sequence[str], more: float = 0.0) -> list[int]:
    """The places of those names that, with so many bits of other evidence, make a pair with this one likely.

    They are as `comparable` gives them. Names of which one is short for the other are left out.
    """
    from rapidfuzz import fuzz, process

    least = max(100 - _PER_BIT * (_most(kind) + PRIOR + more), ALIKE)
    hits = process.extract(name, others, scorer=fuzz.ratio, processor=None, score_cutoff=least, limit=None)
    return sorted(place for _, _, place in hits)


def name_bits(kind: Kind, a: str, b: str, often: int = 1) -> Evidence:
    """What two names say as `comparable` gives them, the commoner of which so many records have."""
    most = _most(kind)
    common = log2(max(min(often, OFTEN), 2) / 2)
    alone = _ONE_WORD if kind is Kind.CONTACT and (" " not in a or " " not in b) else 0.0
    if a == b:
        return Evidence(most - common - alone, "same name")
    if kind is Kind.CONTACT and _is_short_for(a.split(), b.split()):
        return Evidence(7.0 - common, "one name is short for the other")
    percent = likeness(a, b)
    if percent >= ALIKE:
        return Evidence(most - (100 - percent) / _PER_BIT - common - alone, f"names alike {percent:.0f} %")
    if kind is Kind.CONTACT:
        shared = set(a.split()) & set(b.split())
        return Evidence(-2.0, "another first or last name") if shared else Evidence(-14.0, "another name")
    begins = a.startswith(b) or b.startswith(a)
    return Evidence(0.0, "one name begins as the other") if begins else Evidence(-4.0, "another name")


SAME_COMPANY = Evidence(5.0, "same company")
OTHER_COMPANY = Evidence(-3.0, "another company")
SAME_CITY = Evidence(1.0, "same city")


def _most(kind: Kind) -> float:
    """Bits of one and the same name."""
    return 11.0 if kind is Kind.CONTACT else 12.0


def _is_short_for(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one leaves out or shortens words of the other to their first letter, and keeps at least one whole."""
    few, many = sorted((one, other), key=len)
    left, whole = list(many), 0
    for word in sorted(few, key=len, reverse=True):
        match = next((each for each in left if each == word), None)
        if match is not None and len(word) > 1:
            whole += 1
        elif match is None:
            match = next((each for each in left if each[:1] == word[:1] and 1 in {len(each), len(word)}), None)
        if match is None:
            return False
        left.remove(match)
    return whole > 0 and len(few) > 1


def _of_names(one: Features, other: Features) -> Evidence:
    names = comparable(one.kind, one.name), comparable(one.kind, other.name)
    return name_bits(one.kind, *names, max(one.often, other.often))


def _of_points(one: Features, other: Features) -> Iterator[Evidence]:
    if shared := one.emails & other.emails:
        personal = any(not _is_role(email) for email in shared)
        yield Evidence(12.0 if personal else 5.0, "same e-mail")
    if one.phones & other.phones:
        yield Evidence(6.0, "same phone")


def _of_work(one: Features, other: Features) -> Iterator[Evidence]:
    if one.company and other.company:
        yield SAME_COMPANY if one.company == other.company else OTHER_COMPANY


def _of_companies(one: Features, other: Features) -> Iterator[Evidence]:
    if one.domains and other.domains:
        yield Evidence(10.0, "same domain") if one.domains & other.domains else Evidence(-1.0, "another domain")
    if one.city and other.city:
        yield SAME_CITY if one.city == other.city else Evidence(-2.0, "another city")
    if one.country and other.country and one.country != other.country:
        yield Evidence(-4.0, "another country")
    if _are_family(one, other):
        yield Evidence(-40.0, "one belongs to the other")


def _are_family(one: Features, other: Features) -> bool:
    ids: Collection[UUID | None] = {one.id, other.id}
    return any(each.parent is not None and each.parent in ids for each in (one, other))


def _is_role(email: str) -> bool:
    return re.split(r"[@+.\-_\d]", email, maxsplit=1)[0] in _ROLES

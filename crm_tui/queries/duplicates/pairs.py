"""Pairs of records that are likely one, weighed with all that is known of both; and what is like a record to come."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import Company, ContactPoint, DistinctPair, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain import duplicates
from crm_tui.domain.duplicates import LIKELY, OFTEN, PRIOR, SAME_COMPANY, Features
from crm_tui.domain.names import company_key
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import BadInput
from crm_tui.queries.duplicates.comparable import MODELS, OWNERS, Known, Side, read_known
from crm_tui.queries.shape.settings import customs

MOST_LIKE = 3
"""Records that are named as like one that is being entered."""

LATELY = 100
"""Pairs said to be two that come back where that is undone."""

_CANDIDATES = 8
"""Records that it is compared with for each reason that there is: an address, a name before or behind its own."""

_EARLIEST = 3
"""Letters of a name from which there is something to compare."""

Couple = tuple[UUID, UUID]
"""The ids of two records, the less one first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that are likely one, the one that was there first before the other."""

    one: Side
    other: Side
    score: int
    """The chance in percent that they are."""
    reasons: tuple[str, ...]

    @property
    def couple(self) -> Couple:
        """Their ids."""
        return couple(self.one.id, self.other.id)

    @property
    def order(self) -> tuple[Any, ...]:
        """What pairs are ordered by: the likeliest first."""
        return -self.score, self.one.name, self.one.ref, self.other.ref


def couple(one: UUID, other: UUID) -> Couple:
    """Two ids in the order in which they are kept."""
    return (one, other) if one < other else (other, one)


def weigh(kind: Kind, couples: Iterable[Couple]) -> tuple[Pair, ...]:
    """Those of the pairs that are likely one, likeliest first, without what is deleted or was said to be two.

    At most a few hundred at once; the number of statements is the same for one.
    """
    wanted = sorted(set(couples))
    if not wanted:
        return ()
    known = read_known(kind, {record for both in wanted for record in both})
    said = _distinct(wanted)
    pairs = [
        _pair(known[low], known[high])
        for low, high in wanted
        if low in known and high in known and (low, high) not in said
    ]
    return tuple(sorted((pair for pair in pairs if pair.score >= LIKELY), key=lambda pair: pair.order))


def _pair(low: Known, high: Known) -> Pair:
    one, other = sorted((low, high), key=lambda known: known.number)
    found = duplicates.compare(one.features, other.features)
    return Pair(one.side, other.side, found.score, found.reasons)


def _distinct(couples: Collection[Couple]) -> set[Couple]:
    lows = [low for low, _ in couples]
    return set(rows(DistinctPair.select(DistinctPair.low, DistinctPair.high).where(DistinctPair.low.in_(lows))))


def said_distinct(kind: Kind) -> frozenset[Couple]:
    """The pairs that were said last to be two, at most `LATELY`."""
    said = DistinctPair.select(DistinctPair.low, DistinctPair.high).where(DistinctPair.kind == kind)
    return frozenset(rows(said.order_by(DistinctPair.id.desc()).limit(LATELY)))


def pairs_with(kind: Kind, records: Collection[UUID]) -> tuple[Pair, ...]:
    """The likely pairs in which these records are now, likeliest first; at most a few tens of them at once.

    Asks indexes alone, as for a record that is being entered, and so may miss one of many who are called alike.
    """
    known = read_known(kind, records)
    couples = {
        couple(record, other) for record, one in known.items() for other in _candidates(one.features) if other != record
    }
    return weigh(kind, couples)


# What is like one that is being entered


def likely_same(kind: Kind, values: Mapping[str, str]) -> tuple[Side, ...]:
    """The records that are likely the one with these texts in its fields, likeliest first; at most `MOST_LIKE`.

    What cannot be read is passed over. Asks indexes alone, so that it can be asked while somebody types.
    """
    if kind not in duplicates.COMPARED:
        return ()
    entered = _entered(kind, values)
    found = read_known(kind, _candidates(entered))
    likely = [
        (duplicates.compare(replace(entered, often=min(known.features.often + 1, OFTEN)), known.features).score, known)
        for known in found.values()
    ]
    best = sorted(
        ((score, known) for score, known in likely if score >= LIKELY), key=lambda one: (-one[0], one[1].number)
    )
    return tuple(known.side for _, known in best[:MOST_LIKE])


def _entered(kind: Kind, values: Mapping[str, str]) -> Features:
    """What the texts in a form tell; a company may be written with its short reference before it."""
    written = values.get("company", "").strip()
    ref, _, name = written.partition(" ")
    company = name if name and parse_ref(ref) else written
    hosts = {key.partition("/")[0] for key in _keys(PointKind.WEBSITE, values.get("website", ""))}
    return Features(
        kind,
        name=texts.sort_key(values.get("name", "")),
        emails=_keys(PointKind.EMAIL, values.get("email", "")),
        phones=_keys(PointKind.PHONE, values.get("phone", "")),
        company=company_key(company) if company else "",
        domain=texts.fold(values.get("domain", "")) or min(hosts, default=""),
        city=texts.fold(values.get("city", "")),
    )


def _keys(kind: PointKind, written: str) -> frozenset[str]:
    if not written.strip():
        return frozenset()
    keys, country = set(), customs().country if kind is PointKind.PHONE else None
    for part in re.split("[,;\n]", written):
        try:
            keys.add(normalise(kind, part, country).key)
        except BadInput:
            continue
    return frozenset(keys)


def _candidates(entered: Features) -> set[UUID]:
    """What may be the same: who can be reached there, is called so or nearly so, or has that domain."""
    ask = _ASK[entered.kind]
    points = [(PointKind.EMAIL, key) for key in entered.emails] + [(PointKind.PHONE, key) for key in entered.phones]
    found = {record for kind, key in points for (record,) in ask.reached.rows(kind.value, key)}
    if entered.kind is Kind.COMPANY:
        found |= {record for domain in entered.domains for (record,) in ask.at_domain.rows(domain)}
    if len(entered.name) >= _EARLIEST:
        name = duplicates.comparable(entered.kind, entered.name)
        near = [*ask.behind.rows(entered.name), *ask.before.rows(entered.name)]
        found |= {record for record, key in near if _may_be(entered.kind, name, key)}
    return found


def _may_be(kind: Kind, name: str, sort_key: str) -> bool:
    """Whether two names, at one company, could be those of one record."""
    bits = duplicates.name_bits(kind, name, duplicates.comparable(kind, sort_key)).bits
    return bits + SAME_COMPANY.bits + PRIOR >= 0


class _Ask:
    """Questions to the indexes about records of a kind."""

    def __init__(self, kind: Kind) -> None:
        model, owner = MODELS[kind], OWNERS[kind]
        of_names = (model.id, model.sort_key)
        self.reached = Prepared(
            lambda point, key: (
                ContactPoint.select(owner)
                .where(ContactPoint.kind == point, ContactPoint.key == key, ~owner.is_null())
                .limit(_CANDIDATES)
            )
        )
        self.behind = Prepared(
            lambda key: (
                model.select(*of_names)
                .where(model.sort_key >= key, model.hidden_at.is_null())
                .order_by(model.sort_key)
                .limit(_CANDIDATES)
            )
        )
        self.before = Prepared(
            lambda key: (
                model.select(*of_names)
                .where(model.sort_key < key, model.hidden_at.is_null())
                .order_by(model.sort_key.desc())
                .limit(_CANDIDATES)
            )
        )
        self.at_domain = Prepared(
            lambda domain: Company.select(Company.id).where(Company.domain == domain).limit(_CANDIDATES)
        )


_ASK = {kind: _Ask(kind) for kind in duplicates.COMPARED}

"""Search as one types: over names, e-mail addresses, phone numbers, companies and notes, the best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import OF_KIND, scalars
from crm_tui.db.prepared import Prepared
from crm_tui.db.search import searching
from crm_tui.db.search.fulltext import Wanted
from crm_tui.db.search.searching import Within
from crm_tui.domain import documents, nearness
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import BadInput
from crm_tui.queries.links import KEY_OF
from crm_tui.queries.search.shown import Groups, Hit, read_hits
from crm_tui.queries.shape.settings import customs

__all__ = [
    "FEW",
    "SEARCHED",
    "Hit",
    "Ranked",
    "find",
    "find_near",
    "groups_of",
    "places_of",
    "ranked",
    "search",
    "search_near",
]

SEARCHED = (
    *(Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TASK, Kind.ACTIVITY, Kind.PRODUCT),
    *map(Kind, searching.PLAIN_SEARCHED),
)
"""The kinds that are searched through."""

FEW = 3
"""Records below which it is worth looking for what is only near."""

Found = list[tuple[Kind, UUID]]

Written = list[tuple[str, str]]
"""The same with ids as they stand in the tables: to make the ids of all takes longer than to find them."""

_LIFTED = 20
"""Records of each kind that come first because their name begins with what was typed."""

_OF_INITIALS = 5
"""Records that have a place because what was typed are their initials."""

_SUBSTITUTES = 8
"""Words that may stand for one in which errors are forgiven."""

_LOOSENED = 6
"""Words of a search in which errors are forgiven; of longer ones, in the first."""

_WITHOUT_KEY = frozenset({Kind.TASK, Kind.ACTIVITY})
"""The kinds whose titles no index orders; those found by their words are looked at."""


def search(words: str, kinds: Sequence[Kind] = SEARCHED, limit: int = 50) -> tuple[Hit, ...]:
    """The records with every word, or its beginning, as `find` orders them. Nothing for no words."""
    return read_hits(find(words, kinds, limit), groups_of(words))


def places_of(words: Groups, kind: Kind, called: Mapping[UUID, str]) -> dict[UUID, str]:
    """Where words stand in some records that were found, given with what they are called, if that does not show it.

    `words` are those of `groups_of`, or those with which `find_near` found them. Nothing is read of those that show it.
    """
    unshown = [(kind, record) for record, name in called.items() if not documents.has_of_each(words, name)]
    return {hit.id: hit.matched for hit in read_hits(unshown, words) if hit.matched}


def groups_of(words: str) -> Groups:
    """What may stand for each word that was typed: nothing but itself."""
    return [[word] for word in _words(words)]


def find(words: str, kinds: Sequence[Kind] = SEARCHED, limit: int = 50) -> Found:
    """The records with every word, or its beginning, best first.

    First what is called exactly so, then whose name begins so, then who has these initials, then those with the words
    in the name, then those with them anywhere; among equals the newest. A short reference or a phone number, however
    it is written, finds its record too. Initials have a place even where many names begin so.
    """
    return _with_ids(ranked(words, kinds, limit).part(0, limit))


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found, the best first.

    Each record stands on a page of the file of its own, so most are read only when a part is asked for that has them.
    """

    named: Written
    """Those that come first on account of what they are called."""
    rows: Sequence[int] = ()
    """Where the others stand in the indexes."""

    def __len__(self) -> int:
        return len(self.named) + len(self.rows)

    def part(self, start: int, stop: int) -> Written:
        """Those from one place to before another."""
        first = len(self.named)
        rows = self.rows[max(start - first, 0) : max(stop - first, 0)]
        return [*self.named[start:stop], *searching.records_of(rows).values()]

    def place_of(self, kind: Kind, record: str) -> int | None:
        """The place of a record; None where it was not found."""
        if (kind, record) in self.named:
            return self.named.index((kind, record))
        row = searching.rows_of([record]).get(record)
        return len(self.named) + self.rows.index(row) if row in self.rows else None


def ranked(words: str, kinds: Sequence[Kind], limit: int, in_order: int | None = None) -> Ranked:
    """What `find` finds. Where but so many are looked at, `in_order`, the others are only as many as it would find."""
    typed, wanted = texts.scrub(words)[0], [kind for kind in SEARCHED if kind in kinds]
    if not wanted or not (folded := documents.words_of(typed)):
        return Ranked([])
    titled = searching.find_all(folded, wanted, Within.TITLES, Wanted(limit))
    initials = _with_initials(typed, wanted)
    begun = _beginning_so(typed, wanted, titled)
    room = max(limit - len(initials), 0)
    named = [*dict.fromkeys(chain(_by_ref(typed, wanted), begun[:room], initials, begun[room:]))][:limit]
    known = set(searching.rows_of(record for _, record in named).values())
    rows = [row for row in titled if row not in known][: limit - len(named)]
    for reading in _readings(typed):
        there = len(named) + len(rows)
        if there < limit:
            others = Wanted(limit - there, known.union(rows), newest=there < (in_order or limit))
            rows += searching.find_all(documents.words_of(reading), wanted, Within.EVERYTHING, others)
    return Ranked(named, rows)


def search_near(words: str, kinds: Sequence[Kind] = SEARCHED, limit: int = 50) -> tuple[Hit, ...]:
    """The records with words like those typed, as `find_near` orders them."""
    found, groups = find_near(words, kinds, limit)
    return read_hits(found, groups, near=True)


def find_near(
    words: str, kinds: Sequence[Kind] = SEARCHED, limit: int = 50
) -> tuple[Found, tuple[tuple[str, ...], ...]]:
    """The records in which a word like each one typed stands, and those that `find` finds among them left out.

    Those with the fewest errors come first; of these those that are called so, of these what is no task or activity,
    then the newest. Where some words occur in no name, errors are forgiven in those alone. With them come the words
    that may stand for each one typed. Takes longer than a key should wait: for `Store.read`.
    """
    wanted, typed = [kind for kind in SEARCHED if kind in kinds], _words(words)
    unknown = [word for word in typed if not searching.find(word, (), 1, Within.TITLES)]
    near = {word: _substitutes(word) for word in (unknown or typed)[:_LOOSENED]}
    known = {word: {word: 0} for word in typed if word not in unknown}
    groups = [known.get(word, {}) | near.get(word, {}) for word in typed]
    if not wanted or not groups or not all(groups):
        return [], ()
    found: dict[tuple[str, str], None] = {}
    for distance in sorted({distance for group in groups for distance in group.values()}):
        allowed = [[word for word, of_word in group.items() if of_word <= distance] for group in groups]
        if all(allowed) and len(found) < limit:
            for within in Within:
                hits = searching.records_of(searching.find_any(allowed, wanted, within, Wanted(limit))).values()
                found.update(dict.fromkeys(sorted(hits, key=lambda hit: hit[0] in _WITHOUT_KEY)))
    exact = set(ranked(words, kinds, limit).part(0, limit))
    return _with_ids([one for one in found if one not in exact][:limit]), tuple(map(tuple, groups))


def _substitutes(word: str) -> dict[str, int]:
    """The words of titles that are near one, each with its distance."""
    if not nearness.can_be_near(word):
        return {}
    known = [one for first in nearness.first_letters(word) for one in searching.title_words(first)]
    return {near.word: near.distance for near in nearness.nearest(word, known, _SUBSTITUTES)}


def _words(typed: str) -> list[str]:
    return documents.words_of(texts.scrub(typed)[0])


def _with_ids(found: Written) -> Found:
    return [(Kind(kind), UUID(record)) for kind, record in found]


def _by_ref(typed: str, kinds: Sequence[Kind]) -> Written:
    named = parse_ref(typed)
    if named is None or named[0] not in kinds:
        return []
    model = OF_KIND[named[0]]
    query = model.select(model.id).where(model.number == named[1], model.hidden_at.is_null())
    return [(named[0], record.hex) for record in scalars(query)]


def _with_initials(typed: str, kinds: Sequence[Kind]) -> Written:
    letters = texts.fold(typed)
    if not letters.isalpha() or not 1 < len(letters) <= documents.MOST_INITIALS:
        return []
    return [*searching.records_of(searching.find_initials(letters, kinds, Wanted(_OF_INITIALS))).values()]


def _beginning_so(typed: str, kinds: Sequence[Kind], titled: Sequence[int]) -> Written:
    """The records whose name begins with what was typed, the shortest names first, of equal ones the newest."""
    start = texts.fold(typed)
    found = [
        (name, kind, record)
        for kind in kinds
        if kind not in _WITHOUT_KEY
        for name, record in _first_between(kind).run(start, f"{start}\U0010ffff")
    ]
    for kind in _WITHOUT_KEY.intersection(kinds):
        ids = [record for of, record in searching.records_of(titled).values() if of == kind]
        named = _named(kind).run(listed(ids)) if ids else ()
        found += [(name, kind, record) for name, record in named if name.startswith(start)]
    found.sort(key=lambda hit: hit[2], reverse=True)
    found.sort(key=lambda hit: (len(hit[0]), hit[0]))
    return [(kind, record) for _, kind, record in found]


@cache
def _first_between(kind: Kind) -> Prepared:
    """The first names of a kind from one to before another, with their records."""
    model, key = OF_KIND[kind], KEY_OF[kind]
    visible = model.select(key, model.id).where(model.hidden_at.is_null()).order_by(key).limit(_LIFTED)
    return Prepared(lambda start, end: visible.where(key >= start, key < end))


@cache
def _named(kind: Kind) -> Prepared:
    """The folded names of some records of a kind, with the records."""
    model, key = OF_KIND[kind], KEY_OF[kind]
    return Prepared(lambda ids: model.select(key, model.id).where(among_listed(model.id, ids)))


def _readings(typed: str) -> list[str]:
    """What was typed, and the international form of it where it is a phone number."""
    digits = sum(char.isdigit() for char in typed)
    if digits < 5 or digits < sum(char.isalnum() for char in typed):
        return [typed]
    try:
        return [typed, normalise(PointKind.PHONE, typed, customs().country).key]
    except BadInput:
        return [typed]

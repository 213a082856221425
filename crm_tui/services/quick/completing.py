"""What may be written next in a line that adds a record: kinds, fields, people, companies, tags, names and days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.quick_line import LEADS, LONGEST, Piece, Sign, lead, pieces, quoted
from crm_tui.domain.records import Kind
from crm_tui.filters.complete import Completion
from crm_tui.filters.field import FieldType as Named
from crm_tui.filters.lookups import names_of
from crm_tui.queries import entered
from crm_tui.queries.search.hits import search
from crm_tui.services.quick.mentions import MADE
from crm_tui.services.quick.reading import MENTIONED, fields_of
from crm_tui.services.quick.values import NAMES

MOST = 8
"""Completions that are offered."""

DAYS = ("today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "+1w", "+2w", "+1m", "eom", "eoq")
"""Days in words, for a field that takes one."""

_ARTICLES = {"email": "an"}
_RECORDS = {
    FieldType.COMPANY: Kind.COMPANY,
    FieldType.CONTACT: Kind.CONTACT,
    FieldType.PEOPLE: Kind.CONTACT,
    FieldType.DEAL: Kind.DEAL,
}
_BEGINS_A_FIELD = re.compile(r"[^\W\d][\w-]*")


def complete(line: str, cursor: int) -> list[Completion]:
    """What the piece before the cursor may become, likeliest first."""
    begun = line[: min(cursor, LONGEST)]
    parts = pieces(begun)
    last = parts[-1] if parts and parts[-1].end == len(begun) else None
    kind = lead(parts[:-1] if last else parts).kind
    first = not parts[:-1] if last else not parts
    return list(islice(_offered(last, kind, len(begun), first=first), MOST))


def _offered(last: Piece | None, kind: Kind, end: int, *, first: bool) -> Iterator[Completion]:
    if last is None or last.sign is Sign.WORD:
        word = last.text if last and last.is_plain else ""
        if first and (last is None or word):
            begun = (name for name in LEADS if name.startswith(word) and name != word)
            yield from (
                Completion(f"{name} ", end - len(word), end, f"adds {_ARTICLES.get(name, 'a')} {name}")
                for name in begun
            )
        if _BEGINS_A_FIELD.fullmatch(word):
            yield from _fields(word, kind, end)
        return
    match last.sign:
        case Sign.MENTION:
            yield from _records(last, list(MENTIONED[kind]), "@", end)
        case Sign.TAG:
            yield from _words(names_of(Named.TAG), last, end, start=last.start, sign="#")
        case _:
            yield from _of_field(last, kind, end)


def _fields(word: str, kind: Kind, end: int) -> Iterator[Completion]:
    key = texts.fold(word)
    for spec in fields_of(kind):
        if texts.fold(spec.name).startswith(key):
            yield Completion(f"{spec.name}:", end - len(word), end, spec.help or spec.label)


def _of_field(piece: Piece, kind: Kind, end: int) -> Iterator[Completion]:
    """The values of the field before the colon."""
    spec = next((one for one in fields_of(kind) if one.is_called(piece.field)), None)
    if spec is None:
        return
    if spec.type in _RECORDS:
        yield from _records(piece, [_RECORDS[spec.type]], f"{piece.field}:", end)
    elif spec.type in {FieldType.DATE, FieldType.MOMENT}:
        today, past = clock.today(), spec.type is FieldType.MOMENT
        days = ("now", "today", "yesterday") if past else DAYS
        for word in days:
            if word.startswith(texts.fold(piece.text)):
                says = long_date(parse_date(word, today)) if word != "now" else "this moment"
                yield Completion(word, piece.value_start, end, says)
    else:
        yield from _words(_listed(spec), piece, end, start=piece.value_start)


def _listed(spec: FieldSpec) -> Sequence[str]:
    match spec.type:
        case FieldType.USER:
            return ["me", *names_of(Named.USER)]
        case FieldType.STAGE | FieldType.PIPELINE:
            return names_of(NAMES[spec.type])
        case FieldType.TAGS:
            return names_of(Named.TAG)
        case FieldType.SOURCE:
            return entered.sources()
        case FieldType.LIST:
            return entered.task_lists()
        case FieldType.YES_NO:
            return ("yes", "no")
        case _:
            return spec.choices


def _words(words: Sequence[str], piece: Piece, end: int, *, start: int, sign: str = "") -> Iterator[Completion]:
    """The words that go on as what was written, those that begin so before those that have it in them."""
    key = texts.fold(piece.text)
    beginning = [word for word in words if texts.fold(word).startswith(key)]
    within = [word for word in words if key in texts.fold(word) and word not in beginning]
    yield from (Completion(sign + quoted(word), start, end, "") for word in (*beginning, *within))


def _records(piece: Piece, kinds: Sequence[Kind], sign: str, end: int) -> Iterator[Completion]:
    """The records that a name may mean, by name where that is one's own, and the way to add a new one."""
    hits = search(piece.text, kinds, MOST)
    names = [texts.fold(hit.title) for hit in hits]
    for hit in hits:
        called = hit.title if names.count(texts.fold(hit.title)) == 1 else hit.ref
        yield Completion(sign + quoted(called), piece.start, end, f"{hit.kind} {hit.ref}  {hit.detail}".rstrip())
    name = texts.scrub(piece.text)[0]
    if name and texts.fold(name) not in names:
        for kind in MADE:
            if kind in kinds:
                yield Completion(f"{kind}:{quoted(name)}", piece.start, end, f"adds this {kind}")

"""Whom or what a line names: the one record that is meant, or those that may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crm_tui import text as texts
from crm_tui.domain.quick_line import quoted
from crm_tui.domain.records import Kind
from crm_tui.errors import Ambiguous, BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.queries.refs import Found
from crm_tui.queries.search.hits import search
from crm_tui.services.quick.understood import Instead

MOST_OFFERED = 6
"""Records that are offered for a name that may mean several."""

MADE = (Kind.CONTACT, Kind.COMPANY)
"""The kinds that a line may add beside what it is for; the one that a name most often means comes first."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name was found to mean."""

    found: Found | None
    says: str = ""
    """Why it is not clear."""
    may_be: tuple[Found, ...] = ()
    is_unknown: bool = False
    """Whether nothing is called so, nor begins so."""


def named(text: str, kinds: Sequence[Kind], *, exactly: bool = False) -> Named:
    """The record with this name or reference; else, unless `exactly`, the only one whose name begins so."""
    try:
        return Named(refs.resolve(text, kinds))
    except Ambiguous as several:
        return Named(None, str(several), tuple(_resolved(several.matches, kinds)))
    except NotFound as nothing:
        near = tuple(_resolved(nothing.nearest, kinds))
        return Named(None, str(nothing), near, is_unknown=True) if exactly else _beginning_so(text, kinds, nothing)
    except BadInput as wrong:
        return Named(None, str(wrong))


def _beginning_so(text: str, kinds: Sequence[Kind], nothing: NotFound) -> Named:
    key = texts.fold(text)
    hits = [Found(hit.kind, hit.id, hit.ref, hit.title) for hit in search(text, kinds, MOST_OFFERED + 1)] if key else []
    begun = tuple(hit for hit in hits if texts.fold(hit.name).startswith(key))
    if len(begun) == 1:
        return Named(begun[0])
    if begun:
        listed = ", ".join(str(one) for one in begun[:3]) + (", …" if len(begun) > 3 else "")
        return Named(None, f"“{texts.clean(text)}” may mean {listed}.", begun)
    near = [*hits, *_resolved(nothing.nearest, kinds)]
    return Named(None, str(nothing), tuple({one.id: one for one in near}.values()), is_unknown=True)


def _resolved(references: Sequence[str], kinds: Sequence[Kind]) -> Iterator[Found]:
    """The records that references or names mean; a name that means several is left out."""
    for reference in references[:MOST_OFFERED]:
        try:
            yield refs.resolve(reference, kinds)
        except (NotFound, Ambiguous):
            continue


def ways_to_say(meant: Named, text: str, kinds: Sequence[Kind], *, sign: str = "@") -> tuple[Instead, ...]:
    """What may be written instead of a name that is not clear: a record that is there, or one to be added."""
    there = [Instead(f"{sign}{one.ref}", one.name, f"{one.kind} {one.ref}") for one in meant.may_be[:MOST_OFFERED]]
    name = texts.scrub(text)[0]
    if not name or not meant.is_unknown:
        return tuple(there)
    new = [Instead(f"{kind}:{quoted(name)}", name, f"adds this {kind}") for kind in MADE if kind in kinds]
    return (*there, *new)

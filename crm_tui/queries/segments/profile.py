"""A segment's page: its size, who is in it, what they buy, how they convert and what they say, and what it shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Segment
from crm_tui.domain.dates.shown import long_date, short_date
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.segments import percent
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.scores import By, Span, answers_in, by, lately
from crm_tui.queries.links import Link
from crm_tui.queries.log.values import Held, held
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.segments import rfm
from crm_tui.queries.segments.history import compared, history
from crm_tui.queries.segments.likeness import bought, converted, who
from crm_tui.queries.segments.members import Members, every_segment, members, overlap

YEAR = 365
"""Days of answers that a segment's page speaks of."""

MOST_THEMES = 5
MOST_OVERLAPS = 10
MOST_VERSIONS = 4


def profile(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """All that there is to say of a segment; of one whose filter cannot be read any more, only that."""
    segment = Segment.get_by_id(record)
    try:
        found = members(segment, context)
    except FilterError as error:
        yield Facts("Segment", (Fact("Members", "cannot be counted", str(error), tone=Tone.ALARM), *_versions(record)))
        return
    yield Facts("Segment", (_count(segment, found), *_sizes(record, found, context), *_versions(record)))
    if not found.ids:
        return
    yield Facts("Who they are", tuple(who(found)))
    yield Facts("What they buy", tuple(bought(found)))
    yield Facts("RFM", tuple(rfm.facts(rfm.of_members(found, context))))
    yield Facts("How they convert", tuple(converted(found)))
    yield Facts("What they say", tuple(_said(found, context)))
    yield Facts("Overlap", tuple(_overlaps(segment, context)))


def _count(segment: Any, found: Members) -> Fact:
    kind = Kind(segment.of)
    shows = (kind, f"segment:{segment.ref}")
    return Fact(
        "Members",
        f"{len(found):,} {kind if len(found) == 1 else kind.plural}",
        segment.filter or "everybody",
        shows=shows,
    )


def _sizes(record: UUID, found: Members, context: FilterContext) -> Iterator[Fact]:
    """What it is now against what it was, as far back as it was counted."""
    for days, then in compared(history(record), context.today):
        change = len(found) - then.members
        yield Fact(f"{days} days ago", f"{then.members:,} ({change:+,} since {short_date(then.day, context.today)})")


def _versions(record: UUID) -> Iterator[Fact]:
    """Since when its filter is what it is, and what it was before."""
    told = held("segment", record, "filter")
    for place, one in enumerate(told[:MOST_VERSIONS]):
        until = "" if place == 0 else f" to {_day(told[place - 1])}"
        yield Fact(
            "Filter" if place == 0 else "Before that", one.value or "everybody", f"since {_day(one)}{until}{_by(one)}"
        )


def _day(one: Held) -> str:
    return long_date(clock.local(one.since).date())


def _by(one: Held) -> str:
    return f", by {one.by}" if one.by else ""


def _said(found: Members, context: FilterContext) -> Iterator[Fact]:
    """Their answers of the last year on each scale, and the themes of the last half year."""
    from crm_tui.db.models import Response

    theirs = found.condition(Response)
    year: Span = lately(context, YEAR)[0]
    for scale, answers in answers_in(year, theirs).items():
        yield Fact(str(scale), answers.with_n, answers.in_parts)
    themes = {part.name: part.answers.n for parts in by(By.THEME, context, theirs).values() for part in parts}
    if themes:
        most = sorted(themes, key=lambda name: (-themes[name], name))[:MOST_THEMES]
        yield Fact("Themes", ", ".join(f"{name} {themes[name]:,}" for name in most), "answers of the last half year")


def _overlaps(segment: Any, context: FilterContext) -> Iterator[Fact]:
    """The other segments of the same kind that share somebody with it."""
    others = [one for one in every_segment() if one.of == segment.of and one.id != segment.id]
    for other in others[:MOST_OVERLAPS]:
        try:
            shared = overlap(segment, other, context)
        except FilterError:
            continue
        if shared.both:
            parts = f"{percent(shared.both, shared.one)} of these, {percent(shared.both, shared.other)} of those"
            shows = (Kind(segment.of), f"segment:{segment.ref} segment:{other.ref}")
            link = Link(Kind.SEGMENT, other.id, other.ref, other.title)
            yield Fact(f"{link.ref} {link.name}", f"{shared.both:,} in both", parts, shows=shows)

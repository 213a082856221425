"""What the lifecycle has to say of a contact or company now: its phase and why, what comes next, and who has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import User
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import RULES
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lifecycle.history import Stay, stays
from crm_tui.queries.lifecycle.owners import said_owners
from crm_tui.queries.now.fact import Fact, Facts, Tone

_MOST_BEFORE = 6
"""Earlier phases that are listed."""


def phase_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What to say of a contact, or of a company."""

    def facts(record: UUID, context: FilterContext) -> Iterable[Facts]:
        way = stays(kind, record)
        if way:
            yield Facts("Phase", (*_facts(kind, record, way, context),))

    return facts


def _facts(kind: Kind, record: UUID, way: tuple[Stay, ...], context: FilterContext) -> Iterator[Fact]:
    now = way[-1]
    tone = Tone.ALARM if now.phase is Phase.CHURNED else Tone.GOOD if now.phase is Phase.ADVOCACY else Tone.PLAIN
    yield Fact("Now", f"{now.phase} since {_day(now, context)}, {now.days} d", why_of(now), tone=tone)
    yield from _next(kind, now.phase)
    for stay in reversed(way[-1 - _MOST_BEFORE : -1]):
        yield Fact("Before", f"{stay.phase} since {_day(stay, context)}, {stay.days} d", why_of(stay))
    said = said_owners(record)
    for phase in Phase:
        if phase in said:
            who = User.get_by_id(said[phase])
            yield Fact("Looked after", f"in {phase} by {who.name}", "said so, or had it then; else it goes by role")


def why_of(stay: Stay) -> str:
    """Why it came there, and who did it."""
    if stay.rule:
        return f"{stay.reason} (rule: {stay.rule})"
    if not stay.by and not stay.reason:
        return ""
    return f"{stay.reason or 'by hand'}{f' ({stay.by})' if stay.by else ''}"


def _next(kind: Kind, phase: Phase) -> Iterator[Fact]:
    """Where a rule would move it next, and what must happen for that."""
    to: dict[Phase, list[str]] = {}
    for rule in RULES:
        if kind in rule.of and phase in rule.leaves:
            to.setdefault(rule.to, []).append(rule.says)
    for target, says in sorted(to.items(), key=lambda one: list(Phase).index(one[0])):
        yield Fact("Next", str(target), f"once {', or '.join(says)}")


def _day(stay: Stay, context: FilterContext) -> str:
    return short_date(clock.local(stay.since).date(), context.today)

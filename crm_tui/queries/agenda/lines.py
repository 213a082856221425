"""Today: what somebody should do now, best first, each line with its reasons; and how much there is of each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import OF_KIND, Snooze, scalars
from crm_tui.domain.agenda import Priority, score_of, value_of
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.agenda.kinds import BY_ID, KINDS, AgendaKind
from crm_tui.queries.agenda.matters import SOURCES, Matter
from crm_tui.queries.agenda.scope import AgendaOf, Within, conditions, within

MOST_OF_A_KIND = 100
"""Lines of each kind that are looked at; of more than that, the most pressing by `AgendaKind.best`."""

_FLAG = "is_"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is on the agenda."""

    id: str
    """Of its kind of line."""
    words: str
    late: bool
    """Whether a day that was promised has passed."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One thing to do something about."""

    matter: Matter
    reasons: tuple[Reason, ...]
    """The most urgent first; its urgency is that of the line."""
    priority: Priority
    days: int
    """For how many days it has been waiting."""

    @property
    def late(self) -> bool:
        """Whether a day that was promised has passed."""
        return self.reasons[0].late

    @property
    def why(self) -> str:
        """All reasons in words."""
        return "; ".join(reason.words for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is to do, all of it."""

    by_kind: Mapping[str, int]
    """By the id of the kind of line, in the order of `KINDS`; a record may be in several."""
    snoozed: int
    """How many records whoever asks does not want to see yet."""

    def __getitem__(self, kind: str) -> int:
        return self.by_kind.get(kind, 0)

    @property
    def late(self) -> int:
        """How much of it a day has passed for that was promised."""
        return sum(number for kind, number in self.by_kind.items() if BY_ID[kind].late)

    @property
    def short(self) -> tuple[tuple[str, str], ...]:
        """The same as `words` in fewer cells: `3 over`."""
        return tuple((kind, f"{number:,} {BY_ID[kind].short}") for kind, number in self.by_kind.items() if number)

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """What there is any of: the id of the kind, and its count in words, such as `3 overdue`."""
        return tuple((kind, f"{number:,} {BY_ID[kind].title}") for kind, number in self.by_kind.items() if number)


def agenda(of: AgendaOf, context: FilterContext) -> tuple[AgendaLine, ...]:
    """The lines, those of the highest priority first, at most `MOST_OF_A_KIND` of each kind.

    Takes a fixed number of statements. Raises `FilterError`.
    """
    looked = within(context)
    allowed = conditions(of, list(SOURCES), context)
    ids: dict[Kind, set[UUID]] = defaultdict(set)
    for kind in KINDS:
        if kind.kind in allowed:
            ids[kind.kind].update(_best(kind, allowed[kind.kind], looked))
    lines = [line for kind, records in ids.items() if records for line in _lines(kind, records, looked)]
    return tuple(sorted(lines, key=_place))


def check(of: AgendaOf, context: FilterContext) -> None:
    """Raise `FilterError` where the filter cannot be read over any kind of record."""
    conditions(of, list(SOURCES), context)


def counts(of: AgendaOf, context: FilterContext) -> Counts:
    """How much there is of each kind, in a statement for each kind of record. Raises `FilterError`."""
    looked = within(context)
    found: dict[str, int] = {kind.id: 0 for kind in KINDS}
    for record_kind, condition in conditions(of, list(SOURCES), context).items():
        kinds = _about(record_kind)
        model: Any = OF_KIND[record_kind]
        numbers = [pw.fn.COUNT(pw.Case(None, [(kind.finds(looked), 1)])) for kind in kinds]
        row = model.select(*numbers).where(condition, SOURCES[record_kind].may(looked)).tuples().first()
        found.update(zip((kind.id for kind in kinds), row, strict=True))
    return Counts(found, _snoozed(context))


def _best(kind: AgendaKind, allowed: Any, looked: Within) -> list[UUID]:
    model: Any = OF_KIND[kind.kind]
    query = model.select(model.id).where(allowed, SOURCES[kind.kind].may(looked), kind.finds(looked))
    return scalars(query.order_by(*kind.best).limit(MOST_OF_A_KIND))


def _lines(record_kind: Kind, records: Iterable[UUID], looked: Within) -> list[AgendaLine]:
    """The lines about some records of a kind, each with all its reasons."""
    model: Any = OF_KIND[record_kind]
    source, kinds = SOURCES[record_kind], _about(record_kind)
    flags = [pw.Case(None, [(kind.finds(looked), 1)], 0).alias(_FLAG + kind.id) for kind in kinds]
    query = source.select(looked).select_extend(*flags).where(model.id.in_(list(records)))
    lines = []
    for row in query.dicts():
        holding = [kind for kind in kinds if row.pop(_FLAG + kind.id)]
        if holding:
            lines.append(_line(source.matter(row), holding, looked.context))
    return lines


def _line(matter: Matter, kinds: Sequence[AgendaKind], context: FilterContext) -> AgendaLine:
    pressing = sorted(kinds, key=lambda kind: -kind.urgency.after(kind.days(matter, context)))
    reasons = tuple(Reason(kind.id, kind.reason(matter, context), kind.late) for kind in pressing)
    days = pressing[0].days(matter, context)
    score, value = score_of(matter.probability, matter.phase), value_of(matter.amount)
    urgency = pressing[0].urgency.factor(days, reasons[0].words)
    return AgendaLine(matter, reasons, Priority(score, value, urgency), days)


def _place(line: AgendaLine) -> tuple[float, int, str, str]:
    """The greatest priority first; of equals what has been waiting longest."""
    return -round(line.priority.total, 6), -line.days, line.matter.title, line.matter.ref


def _about(record_kind: Kind) -> list[AgendaKind]:
    return [kind for kind in KINDS if kind.kind is record_kind]


def _snoozed(context: FilterContext) -> int:
    query = Snooze.select(pw.fn.COUNT(Snooze.id)).where(Snooze.user == context.me, Snooze.until > context.today)
    return int(query.scalar())

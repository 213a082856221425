"""Customers by phase: contacts or companies as cards in the columns of the lifecycle, the last that came on top.

They have the shapes of the board of deals, whose widgets draw them. Without a filter, heads are counted over an index
and a window is found by its key in it, so that both cost little for any number of contacts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Company, Contact, Task, User, rows
from crm_tui.domain.records import Kind, Phase, StageKind, short_ref
from crm_tui.domain.relationship.lifecycle import PHASED, WAY
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Card, Key, NextStep, SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board, Column
from crm_tui.queries.board.pipelines import PipelineName
from crm_tui.queries.lists.marking import MOST_MARKED

_SPACE = UUID("6f1c7a52-2f5e-4f0e-9a51-5a6a6d3c8e10")
"""From which the ids of boards and columns are made, which stand in no table."""

BOARDS: Mapping[Kind, PipelineName] = {
    Kind.CONTACT: PipelineName(uuid5(_SPACE, Kind.CONTACT), "Contacts by phase"),
    Kind.COMPANY: PipelineName(uuid5(_SPACE, Kind.COMPANY), "Companies by phase"),
}
KIND_OF: Mapping[UUID, Kind] = {name.id: kind for kind, name in BOARDS.items()}

COLUMN_OF: Mapping[Phase, UUID] = {phase: uuid5(_SPACE, phase) for phase in Phase}
PHASE_OF: Mapping[UUID, Phase] = {column: phase for phase, column in COLUMN_OF.items()}

_MEANS: Mapping[Phase, str] = {
    Phase.PROSPECTING: "not yet spoken to",
    Phase.QUALIFICATION: "do they fit?",
    Phase.CONVERSION: "to be won",
    Phase.RETENTION: "customers",
    Phase.ADVOCACY: "bring others",
    Phase.CHURNED: "have left",
    Phase.DISQUALIFIED: "do not fit",
}
"""What it means to be in each phase, as short as the head of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseColumn(Column):
    """A phase on the board; who stands in it is worth nothing by itself, so that it has no totals."""

    phase: Phase
    people: int

    @property
    def count(self) -> int:
        """Contacts or companies in it."""
        return self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCard(Card):
    """What the board says about one contact or company; its company is the employer, or the industry."""

    phase: Phase
    grade: str
    """How good a lead it is; empty where that was not said."""

    def __hash__(self) -> int:
        """That of the id alone: the board looks its cards up with every key."""
        return hash(self.id)


def phases_head(kind: Kind, filter_text: str, context: FilterContext) -> Board:
    """The columns with their numbers; raises `FilterError`. With a filter, every one of the kind is looked at."""
    model = OF_KIND[kind]
    counted = dict(
        rows(
            model.select(model.phase, pw.fn.COUNT(model.id))
            .where(_matching(kind, filter_text, context))
            .group_by(model.phase)
        )
    )
    columns = tuple(_column(phase, counted.get(phase, 0)) for phase in Phase)
    return Board(BOARDS[kind], filter_text.strip(), columns)


def phases_windows(
    kind: Kind, wanted: Sequence[Wanted], filter_text: str, context: FilterContext
) -> tuple[Window, ...]:
    """A window for each that is wanted, in the same order; keys need not exist any more. Raises `FilterError`."""
    condition = _matching(kind, filter_text, context)
    return tuple(_window(kind, one, condition, context) for one in wanted)


def phases_now(
    kind: Kind, wanted: Sequence[Wanted], filter_text: str, context: FilterContext
) -> tuple[Board, tuple[Window, ...]]:
    """The heads and some windows together; raises as `phases_head` does."""
    return phases_head(kind, filter_text, context), phases_windows(kind, wanted, filter_text, context)


def found_in_phases(kind: Kind, columns: Sequence[UUID], filter_text: str, context: FilterContext) -> list[SeenDeal]:
    """All in some columns that pass a filter, at most as many as can be marked; raises `FilterError`."""
    phases = [PHASE_OF[column] for column in columns]
    return _seen(kind, OF_KIND[kind].phase.in_(phases) & _matching(kind, filter_text, context))


def between_in_phase(
    kind: Kind, column: UUID, one: Key, other: Key, filter_text: str, context: FilterContext
) -> list[SeenDeal]:
    """Those of a column from one place to another, both included, whichever comes first."""
    first, last = sorted((one, other))
    model = OF_KIND[kind]
    within = (model.phase == PHASE_OF[column]) & _matching(kind, filter_text, context)
    up_to_last = _before(kind, last) | (model.id == last[1])
    return _seen(kind, within & _from(kind, first) & up_to_last)


def _matching(kind: Kind, filter_text: str, context: FilterContext) -> Any:
    visible = OF_KIND[kind].hidden_at.is_null()
    return visible & compile_filter(filter_text, kind, context) if filter_text.strip() else visible


def _column(phase: Phase, people: int) -> PhaseColumn:
    kind = StageKind.OPEN if phase in WAY else StageKind.LOST
    return PhaseColumn(
        stage_id=COLUMN_OF[phase], name=phase.capitalize(), kind=kind, probability=0, rot_days=None,
        definition=_MEANS[phase], totals=(), phase=phase, people=people,
    )  # fmt: skip


def _since(kind: Kind) -> Any:
    model = OF_KIND[kind]
    return pw.fn.COALESCE(model.phase_since, model.created_at)


def _from(kind: Kind, key: Key) -> Any:
    """Those from a key on; the first part is a range of the index."""
    model, since = OF_KIND[kind], _since(kind)
    return (since <= -key[0]) & ((since < -key[0]) | (model.id >= key[1]))


def _before(kind: Kind, key: Key) -> Any:
    """Those above a key."""
    model, since = OF_KIND[kind], _since(kind)
    return (since >= -key[0]) & ((since > -key[0]) | (model.id < key[1]))


def _window(kind: Kind, one: Wanted, condition: Any, context: FilterContext) -> Window:
    """One more card is read on either side, to know whether there are more."""
    model, since = OF_KIND[kind], _since(kind)
    within = _cards(kind).where(model.phase == PHASE_OF[one.stage_id], condition)
    above: list[tuple[Any, ...]] = []
    below: list[tuple[Any, ...]] = []
    if one.key or one.above:
        upwards = within.where(_before(kind, one.key)) if one.key else within
        above = rows(upwards.order_by(since.asc(), model.id.desc()).limit(one.above + 1))
    if one.key or one.below:
        downwards = within.where(_from(kind, one.key)) if one.key else within
        below = rows(downwards.order_by(since.desc(), model.id).limit(one.below + 1))
    cards = (*reversed(above[: one.above]), *below[: one.below])
    return Window(
        one.stage_id,
        tuple(_card(kind, row, context) for row in cards),
        len(above) > one.above,
        len(below) > one.below,
    )


def _cards(kind: Kind) -> Any:
    """What cards are made of; nothing of it is worked out for rows outside the window."""
    model = OF_KIND[kind]
    step = Task.alias()
    about = step.contact if kind is Kind.CONTACT else step.company
    following = (
        step.select(step.id)
        .where(about == model.id, step.done_at.is_null(), step.hidden_at.is_null())
        .order_by(step.due.is_null(), step.due, step.id)
        .limit(1)
    )
    beside = Company.name if kind is Kind.CONTACT else Company.industry
    grade = Contact.grade if kind is Kind.CONTACT else pw.Value("")
    query = model.select(
        model.id, model.version, model.number, model.name, model.phase, _since(kind).coerce(False), beside, User.name,
        grade, Task.title, Task.due,
    )  # fmt: skip
    if kind is Kind.CONTACT:
        query = query.join_from(model, Company, pw.JOIN.LEFT_OUTER)
    return query.join_from(model, User, pw.JOIN.LEFT_OUTER).join_from(
        model, Task, pw.JOIN.LEFT_OUTER, on=Task.id == following
    )


def _card(kind: Kind, row: Sequence[Any], context: FilterContext) -> PhaseCard:
    record, version, number, name, phase, since, beside, owner, grade, title, due = row
    entered = clock.from_micros(since)
    step = None if title is None else NextStep(title, due, due is not None and due < context.today)
    return PhaseCard(
        id=record, version=version, ref=short_ref(kind, number), title=name, stage_id=COLUMN_OF[Phase(phase)],
        position=-since, company=beside, owner=owner, amount=None, probability=0, entered_at=entered,
        days_in_stage=max((context.now - entered).days, 0), rotting=False, close_date=None, days_late=0,
        next_step=step, is_open=False, phase=Phase(phase), grade=grade or "",
    )  # fmt: skip


def _seen(kind: Kind, within: Any) -> list[SeenDeal]:
    model = OF_KIND[kind]
    query = model.select(model.id, model.version, model.number, model.name, model.phase).where(within)
    return [
        SeenDeal(record, version, short_ref(kind, number), name, COLUMN_OF[Phase(phase)], None)
        for record, version, number, name, phase in rows(
            query.order_by(model.phase, _since(kind).desc(), model.id).limit(MOST_MARKED)
        )
    ]


def kind_called(word: str) -> Kind:
    """The kind whose board that is: contacts, unless companies are meant."""
    return Kind.COMPANY if word.casefold().startswith(("compan", "org", "o")) else PHASED[0]

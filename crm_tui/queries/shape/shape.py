"""The shape of a workspace: its pipelines, stages and criteria, reasons, sources, tags and own fields, with counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import (
    Company,
    Contact,
    Criterion,
    CustomField,
    CustomValue,
    Deal,
    LostReason,
    Pipeline,
    Stage,
    StageTotal,
    Tag,
    Tagging,
    Ticket,
    rows,
)
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.queries.shape.settings import setting

CARDS = (Kind.DEAL, Kind.TICKET)
"""What moves through pipelines."""

FEWEST_STAGES, MOST_STAGES = 5, 10
"""Stages of a pipeline in use, those in which deals end included, beyond which there is something to be said."""


@dataclass(frozen=True, slots=True)
class CriterionShape:
    """Something that is asked of cards."""

    id: UUID
    stage: UUID
    side: str
    """`enter` or `leave`."""
    kind: str
    """`filter` or `check`."""
    says: str
    expression: str


@dataclass(frozen=True, slots=True)
class StageShape:
    """A stage as it was defined."""

    id: UUID
    pipeline: UUID
    name: str
    definition: str
    kind: StageKind
    probability: int
    category: ForecastCategory
    rot_days: int | None
    archived: bool
    deals: int
    """The cards in it that are not deleted: deals, or tickets in a pipeline of tickets."""
    criteria: tuple[CriterionShape, ...] = ()

    def asked_to(self, side: str) -> tuple[CriterionShape, ...]:
        """What is asked to `enter` or to `leave` it."""
        return tuple(one for one in self.criteria if one.side == side)


@dataclass(frozen=True, slots=True)
class PipelineShape:
    """A pipeline as it was defined."""

    id: UUID
    name: str
    archived: bool
    stages: tuple[StageShape, ...] = field(default=())
    card: Kind = Kind.DEAL
    """What moves through it: deals or tickets."""

    @property
    def in_use(self) -> tuple[StageShape, ...]:
        """The stages that cards can enter."""
        return tuple(stage for stage in self.stages if not stage.archived)

    @property
    def deals(self) -> int:
        """All cards in it."""
        return sum(stage.deals for stage in self.stages)

    @property
    def open_deals(self) -> int:
        """The cards that are still to be worked on."""
        return sum(stage.deals for stage in self.stages if stage.kind is StageKind.OPEN)

    @property
    def advice(self) -> tuple[str, ...]:
        """What could be better, in sentences with the reason."""
        return tuple(_advice(self))


@dataclass(frozen=True, slots=True)
class Counted:
    """A name with how many records have it."""

    name: str
    records: int
    id: UUID | None = None
    listed: bool = True
    """For sources: whether forms offer it."""
    counts: bool = True
    """For lost reasons: whether the win rate counts it."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field that the workspace added to a kind of record."""

    id: UUID
    kind: Kind
    name: str
    type: str
    choices: tuple[str, ...]
    records: int
    """How many have a value in it."""


def shapes(*cards: Kind) -> tuple[PipelineShape, ...]:
    """The pipelines of these kinds of card, or of all: in their order, those that were put away last."""
    criteria = _criteria()
    deals = dict(rows(StageTotal.select(StageTotal.stage, pw.fn.SUM(StageTotal.deals)).group_by(StageTotal.stage)))
    deals |= _tickets()
    columns = (
        Stage.id, Stage.pipeline, Stage.name, Stage.definition, Stage.kind, Stage.probability, Stage.category,
        Stage.rot_days, Stage.archived_at,
    )  # fmt: skip
    stages: dict[UUID, list[StageShape]] = {}
    query = Stage.select(*columns).where(Stage.hidden_at.is_null()).order_by(Stage.position, Stage.id)
    for stage, pipeline, name, definition, kind, probability, category, rot_days, archived in rows(query):
        stages.setdefault(pipeline, []).append(
            StageShape(
                stage, pipeline, name, definition, StageKind(kind), probability, ForecastCategory(category), rot_days,
                archived is not None, deals.get(stage, 0), tuple(criteria.get(stage, ())),
            )
        )  # fmt: skip
    lines = Pipeline.select(Pipeline.id, Pipeline.name, Pipeline.archived_at, Pipeline.card_kind).where(
        Pipeline.hidden_at.is_null(), Pipeline.card_kind.in_(cards or CARDS)
    )
    ordered = lines.order_by(Pipeline.card_kind, ~Pipeline.archived_at.is_null(), Pipeline.position, Pipeline.name_key)
    return tuple(
        PipelineShape(pipeline, name, archived is not None, tuple(stages.get(pipeline, ())), Kind(card))
        for pipeline, name, archived, card in rows(ordered)
    )


def _tickets() -> dict[UUID, int]:
    """How many tickets stand in each stage."""
    query = Ticket.select(Ticket.stage, pw.fn.COUNT(Ticket.id)).where(Ticket.hidden_at.is_null())
    return dict(rows(query.group_by(Ticket.stage)))


def _criteria() -> Mapping[UUID, list[CriterionShape]]:
    columns = (Criterion.id, Criterion.stage, Criterion.side, Criterion.kind, Criterion.says, Criterion.expression)
    query = Criterion.select(*columns).where(Criterion.hidden_at.is_null())
    found: dict[UUID, list[CriterionShape]] = {}
    for row in rows(query.order_by(Criterion.side, Criterion.position, Criterion.id)):
        found.setdefault(row[1], []).append(CriterionShape(*row))
    return found


def reasons() -> tuple[Counted, ...]:
    """The lost reasons in their order, each with how many deals were lost for it."""
    lost = Deal.select(Deal.lost_reason, pw.fn.COUNT(Deal.id)).where(
        ~Deal.lost_reason.is_null(), in_order_of_the_table(Deal.hidden_at).is_null()
    )
    deals = dict(rows(lost.group_by(Deal.lost_reason)))
    query = (
        LostReason.select(LostReason.name, LostReason.id, LostReason.counts)
        .where(LostReason.hidden_at.is_null())
        .order_by(LostReason.position, LostReason.name_key)
    )
    return tuple(Counted(name, deals.get(id_, 0), id_, counts=bool(counts)) for name, id_, counts in rows(query))


def sources() -> tuple[Counted, ...]:
    """The sources that forms offer, in their order, then others that records have; each with how many have it.

    Looks at every deal, contact and company.
    """
    used: dict[str, Counted] = {}
    for model in (Deal, Contact, Company):
        query: Any = model.select(model.source, pw.fn.COUNT(model.id)).where(
            ~model.source.is_null(), in_order_of_the_table(model.hidden_at).is_null()
        )
        for name, count in rows(query.group_by(model.source)):
            before = used.get(text.fold(name))
            used[text.fold(name)] = Counted(
                before.name if before else name, count + (before.records if before else 0), listed=False
            )
    known = setting("sources") or []
    offered = tuple(Counted(name, used.pop(text.fold(name), Counted(name, 0)).records) for name in known)
    return offered + tuple(sorted(used.values(), key=lambda one: (-one.records, one.name)))


def tags() -> tuple[Counted, ...]:
    """The tags by name, each with how many records have it, deleted ones among them."""
    query = (
        Tag.select(Tag.name, pw.fn.COUNT(Tagging.id), Tag.id)
        .join(Tagging, pw.JOIN.LEFT_OUTER)
        .where(Tag.hidden_at.is_null())
        .group_by(Tag.id)
        .order_by(Tag.name_key)
    )
    return tuple(Counted(*row) for row in rows(query))


def own_fields() -> tuple[FieldShape, ...]:
    """The fields that the workspace added, by kind of record, each in its order."""
    query = (
        CustomField.select(
            CustomField.id, CustomField.kind, CustomField.name, CustomField.type, CustomField.choices,
            pw.fn.COUNT(CustomValue.id),
        )
        .join(CustomValue, pw.JOIN.LEFT_OUTER)
        .where(CustomField.hidden_at.is_null())
        .group_by(CustomField.id)
        .order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
    )  # fmt: skip
    found = [
        FieldShape(own, Kind(kind), name, type_, tuple((choices or "").splitlines()), count)
        for own, kind, name, type_, choices, count in rows(query)
    ]
    order = list(Kind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _advice(pipeline: PipelineShape) -> Sequence[str]:
    used, card, said = pipeline.in_use, pipeline.card.word, []
    if len(used) < FEWEST_STAGES:
        said.append(
            f"{len(used)} stages are few: with fewer than {FEWEST_STAGES} a {card} stays long in each, and you cannot"
            " see where it stops."
        )
    if len(used) > MOST_STAGES:
        said.append(
            f"{len(used)} stages are many: beyond {MOST_STAGES} people put {card}s where it is convenient, and the"
            f" numbers of each stage are of few {card}s."
        )
    if pipeline.card is Kind.DEAL:
        said += _advice_for_deals(used)
    bare = [stage.name for stage in used if not stage.definition]
    if bare and len(bare) < len(used):
        said.append(f"{', '.join(bare)}: say what it means to be there, so that everybody means the same.")
    return said


def _advice_for_deals(used: Sequence[StageShape]) -> Iterator[str]:
    """What only pipelines of deals need: an end for each outcome, and chances that grow."""
    for kind in StageKind:
        if not any(stage.kind is kind for stage in used):
            yield f"There is no {kind} stage; deals need one of each kind: open, won and lost."
    chances = [stage.probability for stage in used if stage.kind is StageKind.OPEN]
    if chances != sorted(chances):
        yield "The probability falls from one stage to the next; then a move forward lowers the forecast."

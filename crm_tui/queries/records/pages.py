"""What the page of a record shows besides its timeline and its changes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui.db.models import Stage, Ticket, rows
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lifecycle.history import Stay, stays
from crm_tui.queries.records.details import CompanyDetail, ContactDetail, DealDetail, PlainDetail
from crm_tui.queries.records.reading import company_detail, contact_detail, deal_detail, plain_detail
from crm_tui.queries.shape import criteria
from crm_tui.queries.shape.criteria import CriterionState


@dataclass(frozen=True, slots=True)
class StageStep:
    """A stage of a deal's pipeline."""

    id: UUID
    name: str
    kind: StageKind


@dataclass(frozen=True, slots=True)
class RecordPage:
    """One record with all that belongs to it."""

    detail: ContactDetail | CompanyDetail | DealDetail | PlainDetail
    stages: tuple[StageStep, ...] = ()
    """Of a deal or a ticket: the stages of its pipeline in their order; archived ones only where it stands in one."""
    criteria: tuple[CriterionState, ...] = ()
    """Of an open deal: what its stage asks for to leave it, and what the next one asks for to enter it."""
    stage: str = ""
    """Of a ticket: the stage in which it stands."""
    phases: tuple[Stay, ...] = ()
    """Of a contact or company: its way through the lifecycle up to now."""


def record_page(kind: Kind, record: UUID, context: FilterContext) -> RecordPage:
    """The page of a record, in a fixed number of statements and one for each criterion; raises `NotFound`."""
    match kind:
        case Kind.CONTACT:
            return RecordPage(contact_detail(record), phases=stays(kind, record))
        case Kind.COMPANY:
            return RecordPage(company_detail(record), phases=stays(kind, record))
        case Kind.DEAL:
            return _deal_page(record, context)
        case Kind.TICKET:
            return _ticket_page(record)
        case _ if kind in PLAIN:
            return RecordPage(plain_detail(kind, record))
        case _:
            raise NotFound(f"{kind.one.capitalize()} has no page of its own.")


def _deal_page(record: UUID, context: FilterContext) -> RecordPage:
    deal = deal_detail(record)
    steps = _stages(deal.pipeline, deal.stage)
    if deal.outcome is not StageKind.OPEN:
        return RecordPage(deal, steps)
    order = [step.id for step in steps]
    following = steps[order.index(deal.stage) + 1 :] if deal.stage in order else ()
    sides = [(deal.stage, "leave"), *((step.id, "enter") for step in following[:1])]
    return RecordPage(deal, steps, tuple(criteria.states(record, sides, context)))


def _ticket_page(record: UUID) -> RecordPage:
    detail = plain_detail(Kind.TICKET, record)
    pipeline, stage, name = rows(
        Ticket.select(Ticket.pipeline, Ticket.stage, Stage.name).join(Stage).where(Ticket.id == record)
    )[0]
    return RecordPage(detail, _stages(pipeline, stage), stage=name)


def _stages(pipeline: UUID, stage: UUID) -> tuple[StageStep, ...]:
    in_use = Stage.archived_at.is_null() | (Stage.id == stage)
    query = Stage.select(Stage.id, Stage.name, Stage.kind).where(
        Stage.pipeline == pipeline, Stage.hidden_at.is_null(), in_use
    )
    ordered = query.order_by(Stage.position, Stage.id)
    return tuple(StageStep(step, name, StageKind(kind)) for step, name, kind in rows(ordered))

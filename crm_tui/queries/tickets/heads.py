"""The ticket board: the stages of service, each with how many tickets stand in it and how many of them are late."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db.models import Pipeline, Stage, Ticket, rows
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.domain.service_clock import stands_in
from crm_tui.errors import NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.service import is_overdue
from crm_tui.queries.board.heads import PipelineName


class TicketColumn(NamedTuple):
    """A stage on the ticket board, with its numbers."""

    stage_id: UUID
    name: str
    kind: StageKind
    definition: str
    count: int
    late: int
    """Tickets past due."""
    waits: bool
    """Whether the clocks stand in it."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about its tickets."""
        return self.kind is StageKind.OPEN


class TicketHead(NamedTuple):
    """The pipeline of tickets with the numbers of its columns."""

    pipeline: PipelineName
    filter: str
    columns: tuple[TicketColumn, ...]
    as_of: None = None
    """It is always that of now."""

    def is_of(self, pipeline: UUID, filter_text: str, as_of: object = None) -> bool:
        """Whether it is this pipeline, narrowed to this."""
        return (self.pipeline.id, self.filter, self.as_of) == (pipeline, filter_text, as_of)

    @property
    def open_count(self) -> int:
        """Tickets that are still to be resolved."""
        return sum(column.count for column in self.columns if column.is_open)

    @property
    def late_count(self) -> int:
        """Tickets past due."""
        return sum(column.late for column in self.columns)


def ticket_pipelines() -> tuple[PipelineName, ...]:
    """The pipelines of tickets that are in use, in their order."""
    query = (
        Pipeline.select(Pipeline.id, Pipeline.name)
        .where(Pipeline.card_kind == Kind.TICKET, Pipeline.archived_at.is_null(), Pipeline.hidden_at.is_null())
        .order_by(Pipeline.position, Pipeline.name_key)
    )
    return tuple(PipelineName(*row) for row in rows(query))


def find_ticket_pipeline(name: str = "") -> PipelineName:
    """The pipeline of tickets whose name begins so, the first one where none is given; raises `NotFound`."""
    known, key = ticket_pipelines(), texts.fold(name)
    if not known:
        raise NotFound("There is no board of tickets yet; adding the first ticket makes one.")
    found = next((one for one in known if texts.fold(one.name).startswith(key)), None)
    if found is None:
        names = tuple(one.name for one in known)
        raise NotFound(f"There is no pipeline of tickets “{name}”; there is {', '.join(names)}.", names)
    return found


def ticket_head(pipeline: UUID, filter_text: str, context: FilterContext) -> TicketHead:
    """The columns of a pipeline of tickets with their numbers, archived stages only while tickets stand in them.

    One statement over the index of the board for all stages. Raises `NotFound` or `FilterError`.
    """
    late = pw.Case(None, ((is_overdue(Ticket, context), 1),), 0)
    counted = {
        stage: (count, overdue)
        for stage, count, overdue in rows(
            Ticket.select(Ticket.stage, pw.fn.COUNT(Ticket.id), pw.fn.SUM(late))
            .where(Ticket.pipeline == pipeline, matching(filter_text, context))
            .group_by(Ticket.stage)
        )
    }
    stages = rows(
        Stage.select(
            Pipeline.name, Stage.id, Stage.name, Stage.kind, Stage.definition, Stage.category, Stage.archived_at
        )
        .join(Pipeline)
        .where(Stage.pipeline == pipeline, Stage.hidden_at.is_null(), Pipeline.hidden_at.is_null())
        .order_by(Stage.position, Stage.id)
    )
    if not stages:
        raise NotFound("That pipeline is not there any more; choose another one.")
    columns = tuple(
        TicketColumn(
            stage, name, StageKind(kind), definition, *counted.get(stage, (0, 0)),
            waits=stands_in(StageKind(kind), ForecastCategory(category)),
        )
        for _, stage, name, kind, definition, category, archived_at in stages
        if archived_at is None or stage in counted
    )  # fmt: skip
    return TicketHead(PipelineName(pipeline, stages[0][0]), filter_text.strip(), columns)


def first_ticket_head(name: str, filter_text: str, context: FilterContext) -> TicketHead:
    """`ticket_head` of the pipeline that `find_ticket_pipeline` finds; raises what both raise."""
    return ticket_head(find_ticket_pipeline(name).id, filter_text, context)


def matching(filter_text: str, context: FilterContext) -> Any:
    """The condition on tickets that are not deleted and pass a filter; raises `FilterError`."""
    visible = Ticket.hidden_at.is_null()
    return visible & compile_filter(filter_text, Kind.TICKET, context) if filter_text.strip() else visible

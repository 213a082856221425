"""The ticket board: the stages of service, each with how many tickets stand in it and how many of them are late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db.models import Pipeline, Stage, Ticket, rows
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.domain.service.clock import stands_in
from crm_tui.errors import NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.service import is_overdue
from crm_tui.queries.board.heads import Board, Column
from crm_tui.queries.board.pipelines import PipelineName


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketColumn(Column):
    """A stage on the ticket board; tickets are worth nothing, so that it has no totals."""

    tickets: int
    late: int
    """Tickets past due."""
    waits: bool
    """Whether the clocks stand in it."""

    @property
    def count(self) -> int:
        """Tickets in it."""
        return self.tickets


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


def ticket_head(pipeline: UUID, filter_text: str, context: FilterContext) -> Board:
    """The columns of a pipeline of tickets with their numbers, archived stages only while tickets stand in them.

    Looks at every ticket of the pipeline. Raises `NotFound` or `FilterError`.
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
        _column(stage, name, StageKind(kind), definition, ForecastCategory(category), counted.get(stage, (0, 0)))
        for _, stage, name, kind, definition, category, archived_at in stages
        if archived_at is None or stage in counted
    )
    return Board(PipelineName(pipeline, stages[0][0]), filter_text.strip(), columns)


def first_ticket_head(name: str, filter_text: str, context: FilterContext) -> Board:
    """`ticket_head` of the pipeline that `find_ticket_pipeline` finds; raises what both raise."""
    return ticket_head(find_ticket_pipeline(name).id, filter_text, context)


def board_of(ticket: UUID, context: FilterContext) -> Board:
    """The board on which a ticket stands; raises `NotFound`."""
    row = Ticket.get_or_none(Ticket.id == ticket, Ticket.hidden_at.is_null())
    if row is None:
        raise NotFound("That ticket is not there any more; it may have been deleted.")
    return ticket_head(row.pipeline_id, "", context)


def ticket_columns(board: Board) -> tuple[TicketColumn, ...]:
    """The columns of the board."""
    return tuple(column for column in board.columns if isinstance(column, TicketColumn))


def late_count(board: Board) -> int:
    """How many tickets on the board are past due."""
    return sum(column.late for column in ticket_columns(board))


def matching(filter_text: str, context: FilterContext) -> Any:
    """The condition on tickets that are not deleted and pass a filter; raises `FilterError`."""
    visible = Ticket.hidden_at.is_null()
    return visible & compile_filter(filter_text, Kind.TICKET, context) if filter_text.strip() else visible


def _column(
    stage: UUID, name: str, kind: StageKind, definition: str, category: ForecastCategory, counted: tuple[int, int]
) -> TicketColumn:
    tickets, late = counted
    return TicketColumn(
        stage_id=stage, name=name, kind=kind, probability=0, rot_days=None, definition=definition, totals=(),
        tickets=tickets, late=late, waits=stands_in(kind, category),
    )  # fmt: skip

"""All boards that there are: pipelines of deals, customers by phase, and pipelines of tickets."""

from __future__ import annotations

from typing import NamedTuple

from crm_tui.domain.records import Kind
from crm_tui.queries.board.pipelines import PipelineName, pipelines
from crm_tui.queries.lifecycle.board import BOARDS
from crm_tui.queries.tickets.heads import ticket_pipelines


class BoardName(NamedTuple):
    """One board."""

    kind: Kind
    """What its cards are."""
    pipeline: PipelineName


def every_board() -> tuple[BoardName, ...]:
    """Those of deals first, then customers, then tickets."""
    return (
        *(BoardName(Kind.DEAL, one) for one in pipelines()),
        *(BoardName(kind, one) for kind, one in BOARDS.items()),
        *(BoardName(Kind.TICKET, one) for one in ticket_pipelines()),
    )

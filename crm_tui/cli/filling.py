"""What `crm-tui move` may write on the way: fields, boxes of checklists, and what winning and losing ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import click

from crm_tui import clock
from crm_tui.cli.passing import pass_together
from crm_tui.domain.dates.words import parse_date
from crm_tui.errors import BadInput

if TYPE_CHECKING:
    from crm_tui.services.moving.advancing import Filled
    from crm_tui.services.moving.transitions import Closing


@dataclass(frozen=True, slots=True)
class Filling:
    """What the options of a move say."""

    amount: str
    pairs: tuple[str, ...]
    ticks: tuple[str, ...]
    lost: str
    lost_note: str
    day: str

    def require_fields_alone(self) -> None:
        """Raise BadInput where something is said that is of deals alone."""
        if self.ticks or self.amount or self.lost or self.lost_note or self.day:
            raise BadInput("Boxes, amounts and lost reasons are of deals; --set changes fields of a ticket.")

    def filled(self, deals: Sequence[UUID]) -> dict[UUID, Filled]:
        """What is filled in for each of the deals; raises BadInput or NotFound."""
        from crm_tui.cli.pairs import values_of
        from crm_tui.queries.shape import criteria
        from crm_tui.services.moving.advancing import Filled

        if not (self.pairs or self.ticks):
            return {}
        values = values_of(self.pairs)
        return {deal: Filled(values, tuple(criteria.box_called(deal, box).id for box in self.ticks)) for deal in deals}

    def closing(self, deal: UUID) -> Closing | None:
        """What winning and losing were given; None where nothing was. Raises BadInput or NotFound."""
        from crm_tui.queries.shape import stages
        from crm_tui.services.moving.transitions import Closing

        if not (self.amount or self.lost or self.lost_note or self.day):
            return None
        on = parse_date(self.day, clock.today(), toward="past") if self.day else clock.today()
        if on > clock.today():
            raise BadInput("It cannot have closed in the future; give today or an earlier day.", "on")
        return Closing(
            amount=stages.amount_for(deal, self.amount) if self.amount else None,
            at=None if on == clock.today() else clock.start_of(on) + timedelta(hours=12),
            lost_reason=stages.lost_reason_called(self.lost) if self.lost else None,
            lost_note=self.lost_note,
        )


filling_options = pass_together(
    "filling",
    Filling,
    click.option("--amount", default="", help="What one deal was won for, such as 45k."),
    click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Change a field on the way."),
    click.option("--tick", "ticks", multiple=True, metavar="BOX", help="Tick a box of the checklist on the way."),
    click.option("--lost", default="", metavar="REASON", help="Why it was lost: one of `crm-tui reasons`."),
    click.option("--lost-note", default="", metavar="WORDS", help="Why it was lost, in words."),
    click.option("--on", "day", default="", metavar="DATE", help="The day on which it was won or lost."),
)
"""Give a command the options by which it knows what to write on the way; it gets them as `filling`."""

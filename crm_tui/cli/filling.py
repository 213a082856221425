"""What `crm-tui move` may write on the way: fields, boxes of checklists, and what winning and losing ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

import click

from crm_tui import clock
from crm_tui.domain.dates import parse_date
from crm_tui.errors import BadInput

if TYPE_CHECKING:
    from crm_tui.services.advancing import Filled
    from crm_tui.services.transitions import Closing

Command = TypeVar("Command", bound=Callable[..., Any])


def filling_options(command: Command) -> Command:
    """Give a command the options by which `filled` and `closing` know what to write."""
    for option in (
        click.option("--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="Change a field on the way."),
        click.option("--tick", "ticks", multiple=True, metavar="BOX", help="Tick a box of the checklist on the way."),
        click.option("--lost", default="", metavar="REASON", help="Why it was lost: one of `crm-tui reasons`."),
        click.option("--lost-note", default="", metavar="WORDS", help="Why it was lost, in words."),
        click.option("--on", "day", default="", metavar="DATE", help="The day on which it was won or lost."),
    ):
        command = option(command)
    return command


def filled(deals: Sequence[UUID], pairs: tuple[str, ...], ticks: tuple[str, ...]) -> dict[UUID, Filled]:
    """What is filled in for each of the deals; raises BadInput or NotFound."""
    from crm_tui.cli.editing import values_of
    from crm_tui.queries.shape import criteria
    from crm_tui.services.advancing import Filled

    if not (pairs or ticks):
        return {}
    values = values_of(pairs)
    return {deal: Filled(values, tuple(criteria.box_called(deal, box).id for box in ticks)) for deal in deals}


def closing(deal: UUID, amount: str, lost: str, lost_note: str, day: str) -> Closing | None:
    """What winning and losing were given; None where nothing was. Raises BadInput or NotFound."""
    from crm_tui.queries.shape import stages
    from crm_tui.services.transitions import Closing

    if not (amount or lost or lost_note or day):
        return None
    on = parse_date(day, clock.today(), toward="past") if day else clock.today()
    if on > clock.today():
        raise BadInput("It cannot have closed in the future; give today or an earlier day.", "on")
    return Closing(
        amount=stages.amount_for(deal, amount) if amount else None,
        at=None if on == clock.today() else clock.start_of(on) + timedelta(hours=12),
        lost_reason=stages.lost_reason_called(lost) if lost else None,
        lost_note=lost_note,
    )

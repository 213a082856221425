"""The forms for winning and losing: what was bought for how much and when, or why not."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from crm_tui import clock
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.money import parse_money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.board.cards import SeenDeal
from crm_tui.queries.records.reading import deal_detail
from crm_tui.queries.shape.reasons import LostReasonName
from crm_tui.services.editing import fields
from crm_tui.services.moving.advancing import Filled
from crm_tui.services.moving.transitions import Closing
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.moves import Move, called
from crm_tui.tui.screens.forms.move import field_of, typed_in
from crm_tui.tui.screens.forms.screen import FormScreen

_BOUGHT = ("amount", "products")

Go = Callable[[Move], Awaitable[None]]


def bought_fields(move: Move) -> list[Field]:
    """What winning asks about one deal, as it stands now: the amount and the products."""
    now = fields.form_values(Kind.DEAL, move.deals[0].id).values
    specs = {spec.name: spec for spec in fields.form_fields(Kind.DEAL)}
    asked = [field_of(specs[name], now[name]) for name in _BOUGHT]
    return [replace(asked[0], required=True), *asked[1:]]


def won_form(move: Move, bought: Sequence[Field], go: Go) -> FormScreen:
    """The form for a deal that is won; `go` carries out the move with what was filled in."""
    deal = move.deals[0].id

    async def save(values: dict[str, Any]) -> None:
        day = values.pop("closed")
        await go(replace(move, filled={deal: Filled(typed_in(values, bought))}, closing=Closing(at=_moment_of(day))))

    return FormScreen(
        f"Won: {move.what}",
        [*bought, _closed("Won on")],
        save,
        draft=f"deal.won.{deal}",
        note="What was bought, and for how much?",
    )


def missing_amounts(move: Move) -> list[Field]:
    """What winning asks about several deals: the amount of each that has none."""
    return [_amount(deal, deal_detail(deal.id).currency) for deal in move.lacking_amount]


def all_won_form(move: Move, amounts: Sequence[Field], go: Go) -> FormScreen:
    """The form for several deals that are won; `go` carries out the move with what was filled in."""

    async def save(values: dict[str, Any]) -> None:
        filled = {deal.id: Filled({"amount": str(values[deal.id.hex])}) for deal in move.lacking_amount}
        await go(replace(move, filled=filled))

    return FormScreen(f"Won: {move.what}", amounts, save, draft="deal.won.several", note="For how much?")


def lost_form(move: Move, reasons: Sequence[LostReasonName], go: Go) -> FormScreen:
    """The form for one or several deals that are lost; `go` carries out the move with what was filled in."""

    async def save(values: dict[str, Any]) -> None:
        if values["reason"] is None and not values["note"]:
            raise BadInput("Choose a reason, or say it in words.", "reason")
        closing = Closing(at=_moment_of(values["closed"]), lost_reason=values["reason"], lost_note=values["note"])
        await go(replace(move, closing=closing))

    picks = tuple(Choice(reason.name, reason.id) for reason in reasons)
    return FormScreen(
        f"Lost: {move.what}",
        [
            Field(name="reason", label="Reason", choices=picks, help="The main reason; the metrics count them"),
            Field(name="note", label="In words", help="What you would tell a colleague"),
            _closed("Lost on"),
        ],
        save,
        draft=f"deal.lost.{move.deals[0].id}",
        note="Why was it lost?",
    )


def _closed(label: str) -> Field:
    return Field(
        name="closed",
        label=label,
        value="today",
        required=True,
        help="A date such as 2026-11-30, yesterday or fri",
        read=_past_day,
        shown=lambda day: day.isoformat(),
    )


def _amount(deal: SeenDeal, currency: str) -> Field:
    return Field(
        name=deal.id.hex,
        label=called([deal]),
        required=True,
        help=f"The amount of {called([deal])}, such as 45k",
        read=partial(parse_money, currency=currency),
        shown=str,
    )


def _past_day(typed: str) -> date:
    day = parse_date(typed, clock.today(), toward="past")
    if day > clock.today():
        raise BadInput("It cannot have closed in the future; give today or an earlier day.", "closed")
    return day


def _moment_of(day: date) -> datetime | None:
    """Noon of a day; now for today."""
    return None if day == clock.today() else clock.start_of(day) + timedelta(hours=12)

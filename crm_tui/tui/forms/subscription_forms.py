"""What is asked about a subscription: what it costs from when on, and why it is paused or ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from crm_tui import clock
from crm_tui.domain.choices import Interval, SubscriptionState
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.fields.making import DATE_HELP, MONEY_HELP
from crm_tui.queries.records.details import PlainDetail
from crm_tui.services.buying import subscriptions
from crm_tui.services.buying.subscriptions import Change
from crm_tui.services.editing.saved import Saved
from crm_tui.tui.base import Working
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen

Write = Callable[[Mapping[str, Any], Change], Saved]
"""Writes what was filled in, on the thread that has the workspace open."""


def ask_price(screen: Working[Any], about: PlainDetail) -> None:
    """Ask what it costs from when on."""
    price = Field(name="price", label="Price", value=str(about.values["amount"]), required=True, help=MONEY_HELP)
    every = Field(
        name="interval", label="Every", value=about.values["interval"], required=True,
        choices=tuple(Choice(one, one) for one in Interval),
    )  # fmt: skip

    def write(values: Mapping[str, Any], change: Change) -> Saved:
        return subscriptions.change_price(
            screen.me, about.id, values["price"], interval=values["interval"], change=change
        )

    _ask(
        screen,
        f"Change the price of {about.ref} {about.name}",
        write,
        draft=f"subscription.price.{about.id}",
        before=(price, every),
    )


def ask_pause(screen: Working[Any], about: PlainDetail, state: SubscriptionState) -> None:
    """Ask from when on it is paused, or goes on where it is not active."""
    act = subscriptions.pause if state is SubscriptionState.ACTIVE else subscriptions.resume
    title = "Pause" if state is SubscriptionState.ACTIVE else "Let go on"

    def write(_values: Mapping[str, Any], change: Change) -> Saved:
        return act(screen.me, about.id, change=change)

    _ask(screen, f"{title} {about.ref} {about.name}", write, draft=f"subscription.pause.{about.id}")


def ask_cancel(screen: Working[Any], about: PlainDetail) -> None:
    """Ask from when on it is not paid for any more, and why."""

    def write(_values: Mapping[str, Any], change: Change) -> Saved:
        return subscriptions.cancel(screen.me, about.id, change=change)

    _ask(screen, f"Cancel {about.ref} {about.name}", write, draft=f"subscription.cancel.{about.id}", needs_reason=True)


def _ask(
    screen: Working[Any],
    title: str,
    write: Write,
    *,
    draft: str,
    before: tuple[Field, ...] = (),
    needs_reason: bool = False,
) -> None:
    async def save(values: dict[str, Any]) -> None:
        change = Change(day=values["from"].isoformat(), reason=values["reason"] or "")
        record_forms.say_saved(screen, await screen.store.run(write, values, change))

    day = Field(
        name="from", label="From", value="today", required=True, read=_day, shown=str,
        help=f"{DATE_HELP}; the first day of it",
    )  # fmt: skip
    why = Field(name="reason", label="Why", required=needs_reason)
    fields = (*before, *((why, day) if needs_reason else (day, why)))
    screen.app.push_screen(FormScreen(title, fields, save, draft=draft))


def _day(typed: str) -> date:
    return parse_date(typed, clock.today())

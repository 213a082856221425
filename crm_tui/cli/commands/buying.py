"""`crm-tui subscriptions` and `crm-tui renewals`: what customers pay for regularly, and what comes up again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, print_json, print_rows, print_saved, seen_option, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.money import full
from crm_tui.domain.records import Kind
from crm_tui.domain.value.subscriptions import RENEWAL_DAYS
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

Command = TypeVar("Command", bound=Callable[..., Any])

_DUE = (
    Column("ref", "Ref"),
    Column("title", "Subscription"),
    Column("renews", "Renews"),
    Column("price", "Price", right=True),
    Column("interval", "Every"),
)


def _change_options(command: Command) -> Command:
    """Give a command REF, `--from` and `--reason`, and how it answers."""
    for option in (
        click.argument("ref"),
        click.option("--from", "day", default="", metavar="DATE", help="The first day of it; today unless you say."),
        click.option("--reason", default="", help="Why."),
        seen_option,
        click.option("--json", "as_json", is_flag=True, help="Print the subscription's new state as JSON."),
    ):
        command = option(command)
    return command


@click.group("subscriptions", short_help="Change, pause, resume or cancel what is paid for regularly.")
def subscriptions_command() -> None:
    """Change, pause, resume or cancel subscriptions; each from a day on, so that what they bring is known for any day.

    `crm-tui add subscription` enters one, `crm-tui list subscriptions is:due` finds those to be renewed.
    """


@subscriptions_command.command("change")
@_change_options
@click.argument("price")
@click.option("--every", "interval", default="", help="How often it is paid from then on: week, month, quarter, year.")
@pass_session
@answered_again
def change_price(
    session: Session, ref: str, price: str, *, interval: str, day: str, reason: str, seen: int | None, as_json: bool
) -> None:
    """Have REF cost PRICE, such as: subscriptions change SB3 1200 --every year --from 2027-01-01"""
    from crm_tui.services.buying import subscriptions

    by, one = session.sign_in(), _named(ref)
    change = subscriptions.Change(day=day, reason=reason)
    saved = subscriptions.change_price(by, one, price, interval=interval, change=change, seen=seen)
    print_saved(saved, as_json=as_json)


@subscriptions_command.command("pause")
@_change_options
@pass_session
@answered_again
def pause(session: Session, ref: str, *, day: str, reason: str, seen: int | None, as_json: bool) -> None:
    """Have REF not paid for until it is resumed."""
    from crm_tui.services.buying import subscriptions

    change = subscriptions.Change(day=day, reason=reason)
    print_saved(subscriptions.pause(session.sign_in(), _named(ref), change=change, seen=seen), as_json=as_json)


@subscriptions_command.command("resume")
@_change_options
@pass_session
@answered_again
def resume(session: Session, ref: str, *, day: str, reason: str, seen: int | None, as_json: bool) -> None:
    """Have REF, which was paused or cancelled, paid for again."""
    from crm_tui.services.buying import subscriptions

    change = subscriptions.Change(day=day, reason=reason)
    print_saved(subscriptions.resume(session.sign_in(), _named(ref), change=change, seen=seen), as_json=as_json)


@subscriptions_command.command("cancel")
@_change_options
@pass_session
@answered_again
def cancel(session: Session, ref: str, *, day: str, reason: str, seen: int | None, as_json: bool) -> None:
    """End REF; --reason says why, --from is the first day that is not paid for any more."""
    from crm_tui.services.buying import subscriptions

    change = subscriptions.Change(day=day, reason=reason)
    print_saved(subscriptions.cancel(session.sign_in(), _named(ref), change=change, seen=seen), as_json=as_json)


@click.command("renewals", short_help="Make a deal of each subscription that comes up for renewal.")
@click.argument("refs", nargs=-1, metavar="[REF…]")
@click.option(
    "--within", type=click.IntRange(0, 3650), default=RENEWAL_DAYS, show_default=True, metavar="DAYS",
    help="How long ahead.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="List them, and change nothing.")
@format_options
@pass_session
@answered_again
def renewals_command(session: Session, refs: tuple[str, ...], *, within: int, dry_run: bool, how: Format) -> None:
    """Make a deal of each subscription to be renewed within DAYS, once; of REF alone where one is named.

    It is made for cron: with nothing to do it does nothing, and ends with 0. A renewal that is won goes on for a year.
    """
    from crm_tui.services.buying import renewals

    context = session.filter_context()
    found = [_named(ref) for ref in refs]
    due = [one for one in renewals.to_be_made(context, within) if not refs]
    if dry_run:
        if refs:
            raise BadInput("--dry-run lists what comes up; leave out what you name.", "ref")
        rows = [
            {
                "ref": one.ref,
                "title": one.title,
                "renews": one.renews,
                "price": full(one.amount, one.currency),
                "interval": one.interval,
            }
            for one in due
        ]
        print_rows(rows, _DUE, how, empty=f"Nothing is to be renewed within {within} days that has no deal yet.")
        return
    wanted = found or [one.id for one in due]
    if not wanted:
        if how == "json":
            print_json({"refs": [], "summary": "nothing to be renewed"})
        else:
            tell(f"Nothing is to be renewed within {within} days that has no deal yet.")
        return
    made = renewals.make_renewals(session.sign_in(), wanted)
    _print_made(made, how)


def _print_made(made: Any, how: str) -> None:
    from crm_tui.queries.links import links

    refs = [link.ref for link in links({made.kind: made.ids}).values()]
    if how == "json":
        print_json({"kind": made.kind.value, "refs": refs, "action": made.action, "summary": made.summary})
        return
    for ref in refs:
        click.echo(ref)
    tell(as_sentence(made.summary))


def _named(ref: str) -> UUID:
    from crm_tui.queries import refs

    return refs.resolve(ref, [Kind.SUBSCRIPTION]).id

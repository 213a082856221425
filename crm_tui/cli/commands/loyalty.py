"""`crm-tui loyalty`: points, what earns them, and what they can be spent on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.data import as_data
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows, print_saved
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput

_BALANCES = (
    Column("ref", "Ref"),
    Column("name", "Contact"),
    Column("balance", "Points", right=True),
    Column("earned", "In a year", right=True),
    Column("tier", "Tier"),
    Column("next", "Next"),
    Column("missing", "Missing", right=True),
)
_RULES = (Column("ref", "What"), Column("points", "Points", right=True), Column("per", "For each", right=True))
_TIERS = (Column("ref", "Tier"), Column("points", "From", right=True))


@click.group("loyalty", short_help="Points, what earns them, and what they are spent on.")
def loyalty_command() -> None:
    """Give points, spend them on rewards, and say what earns how many.

    Rewards are records: `crm-tui add reward title=Mug points=250`. Entries too: `crm-tui list loyalty contact:C7`.
    """


@loyalty_command.command("earn")
@click.argument("contact")
@click.argument("points", type=int)
@click.argument("what", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@pass_session
@answered_again
def earn(session: Session, contact: str, points: int, what: str, *, as_json: bool) -> None:
    """Give CONTACT so many points for WHAT, such as: loyalty earn C7 100 "spoke at our fair"."""
    from crm_tui.services.buying import loyalty

    by = session.sign_in()
    print_saved(loyalty.earn(by, _contact(contact), points, what), as_json=as_json)


@loyalty_command.command("spend")
@click.argument("contact")
@click.argument("points", metavar="POINTS|REWARD")
@click.argument("what", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@pass_session
@answered_again
def spend(session: Session, contact: str, points: str, what: str, *, as_json: bool) -> None:
    """Take points that CONTACT spends, on WHAT or on a reward, such as: loyalty spend C7 RW2."""
    from crm_tui.queries import refs
    from crm_tui.services.buying import loyalty

    by, who = session.sign_in(), _contact(contact)
    if points.isdecimal():
        saved = loyalty.spend(by, who, int(points), what)
    elif what:
        raise BadInput("A reward says itself what points were spent on; leave out the rest.", "what")
    else:
        saved = loyalty.redeem(by, who, refs.resolve(points, [Kind.REWARD]).id)
    print_saved(saved, as_json=as_json)


@loyalty_command.command("balance")
@click.argument("contact", required=False)
@format_options
@pass_session
def balance(session: Session, contact: str | None, *, how: Format) -> None:
    """Say how the points of CONTACT stand, or of everybody who has any."""
    from crm_tui.queries.buying.programme import standing_of, standings

    today = session.filter_context().today
    found = standings(today) if contact is None else [standing_of(_contact(contact), today)]
    rows = [as_data(one) for one in found]
    print_rows(rows, _BALANCES, how, empty="Nobody has points yet.")


@loyalty_command.command("rules")
@format_options
@pass_session
def rules(session: Session, *, how: Format) -> None:
    """List what earns points."""
    from crm_tui.domain.money import full
    from crm_tui.queries.buying.programme import earn_rules

    session.open()
    rows: list[dict[str, Any]] = [
        {"ref": one.occasion.value, "points": one.points, "per": full(one.per, one.currency) if one.per else None}
        for one in earn_rules()
    ]
    empty = "Nothing earns points yet; `crm-tui loyalty rule order 1 --per 10` has orders earn some."
    print_rows(rows, _RULES, how, empty=empty)


@loyalty_command.command("rule")
@click.argument("occasion")
@click.argument("points", type=int)
@click.option("--per", default="", metavar="AMOUNT", help="Of an order: for each so much of its amount.")
@json_option
@pass_session
@answered_again
def rule(session: Session, occasion: str, points: int, *, per: str, as_json: bool) -> None:
    """Have OCCASION (order, referral, review, survey) earn POINTS from now on, 0 for none."""
    from crm_tui.services.buying import loyalty

    said = loyalty.set_rule(session.sign_in(), occasion, points, per)
    print_done(f"{said}.", {"summary": said}, as_json=as_json)


@loyalty_command.command("catch-up")
@click.option("--since", default="", metavar="DATE", help="Leave out what is older, such as 2026-01-01.")
@json_option
@pass_session
@answered_again
def catch_up(session: Session, *, since: str, as_json: bool) -> None:
    """Give the points of what has given none: what was imported, or came before there was a rule for it."""
    from crm_tui import clock
    from crm_tui.domain.dates.words import parse_date
    from crm_tui.services.buying import earning

    by = session.sign_in()
    made = earning.catch_up(by, parse_date(since, clock.today(), toward="past") if since else None)
    said = f"{made} entr{'y was' if made == 1 else 'ies were'} made" if made else "Everything has given its points"
    print_done(f"{said}.", {"entries": made, "summary": said}, as_json=as_json)


@loyalty_command.command("tiers")
@format_options
@pass_session
def tiers(session: Session, *, how: Format) -> None:
    """List the tiers: the points of twelve months from which each is reached."""
    from crm_tui.queries.buying import programme

    session.open()
    rows = [{"ref": one.name, "points": one.least} for one in programme.tiers()]
    print_rows(rows, _TIERS, how, empty="There are no tiers yet.")


@loyalty_command.command("tier")
@click.argument("name")
@click.argument("points", type=int, required=False)
@click.option("--remove", is_flag=True, help="Take it away.")
@json_option
@pass_session
@answered_again
def tier(session: Session, name: str, points: int | None, *, remove: bool, as_json: bool) -> None:
    """Have the tier NAME begin with POINTS, earned within twelve months."""
    from crm_tui.services.buying import loyalty

    if remove == (points is not None):
        raise BadInput(f"Say with how many points {name} begins, such as 500, or --remove.", "points")
    by = session.sign_in()
    if points is None:
        said = f"Took away the tier {loyalty.remove_tier(by, name)}"
    else:
        said = f"The tier {loyalty.set_tier(by, name, points)} begins with {points} points"
    print_done(f"{said}.", {"summary": said}, as_json=as_json)


def _contact(typed: str) -> UUID:
    from crm_tui.queries import refs

    return refs.resolve(typed, [Kind.CONTACT]).id

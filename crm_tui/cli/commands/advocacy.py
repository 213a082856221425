"""`crm-tui refer`, `crm-tui referrals` and `crm-tui ask`: who sent us whom, the reward for it, and whom to ask."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_rows, print_saved
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.choices import Asked
from crm_tui.domain.records import Kind

_TREE = (
    Column("ref", "Ref"),
    Column("name", "Who", most=60),
    Column("state", "State"),
    Column("below", "Came by them", right=True),
    Column("won", "Won", right=True),
)
_RATES = (
    Column("title", "Number"),
    Column("value", "Value", right=True),
    Column("made_of", "Made of"),
    Column("formula", "Formula", most=80),
)


@click.command("refer", short_help="Note that a contact sent somebody, who becomes a prospect.")
@click.argument("ref")
@click.argument("who")
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@click.option("--day", default="", metavar="DATE", help="When; else today.")
@click.option("--note", default="", help="What they said.")
@json_option
@pass_session
@answered_again
def refer_command(
    session: Session, ref: str, who: str, pairs: tuple[str, ...], *, day: str, note: str, as_json: bool
) -> None:
    """Note that the contact REF sent WHO, such as: refer C7 "Ann Lee" email=ann@lee.example company=Acme.

    Where no contact is called so, WHO is added as a prospect with the source Referral and these fields.
    """
    from crm_tui.queries import refs
    from crm_tui.services.advocacy.referrals import refer

    session.open()
    found = refs.resolve(ref, [Kind.CONTACT])
    more = {name: text for name, text in (("day", day), ("note", note)) if text}
    print_saved(refer(session.sign_in(), found.id, who, values_of(pairs), more), as_json=as_json)


@noun("referrals", "What referrals bring; the tree of who sent whom; rewards.")
@click.option("--period", "period_text", default="last 12 months", help="Such as 2026-Q3; else the last 12 months.")
@format_options
@pass_session
def referrals_command(session: Session, *, period_text: str, how: Format) -> None:
    """Tell the three numbers of referrals; with a verb, draw the tree or give a reward.

    `crm-tui list referrals` lists them one by one.
    """
    from crm_tui import clock
    from crm_tui.domain.dates.periods import parse_period
    from crm_tui.queries.advocacy.rates import rates_in

    filters = session.filter_context()
    rows = [
        {
            "ref": rate.of.name,
            "title": rate.of.title,
            "value": None if rate.value is None else float(rate.value) if how == "json" else str(rate),
            "part": rate.part,
            "whole": rate.whole,
            "made_of": rate.in_words,
            "formula": rate.of.formula,
        }
        for rate in rates_in(parse_period(period_text, clock.today()), filters)
    ]
    print_rows(rows, _RATES, how)


@referrals_command.command("tree")
@click.argument("ref", required=False)
@format_options
@pass_session
def tree(session: Session, ref: str | None, *, how: Format) -> None:
    """Draw who sent whom, all trees or the one below the contact REF, with what each has brought."""
    from crm_tui.queries import refs
    from crm_tui.queries.advocacy import referrals

    session.open()
    root = refs.resolve(ref, [Kind.CONTACT]).id if ref else None
    rows: list[dict[str, Any]] = [
        {
            "ref": one.who.ref,
            "id": one.who.id,
            "name": f"{one.lines}{one.who}" if how == "table" else str(one.who),
            "depth": one.depth,
            "phase": one.phase,
            "state": one.state or "",
            "below": one.below,
            "won": referrals.in_short(one.won) if how == "table" else [str(amount) for amount in one.won],
        }
        for one in referrals.tree(root)
    ]
    print_rows(rows, _TREE, how, empty='Nobody sent anybody yet; crm-tui refer C7 "Ann Lee" notes it.')


@referrals_command.command("reward")
@click.argument("ref")
@click.argument("reward", required=False)
@click.option("--points", type=click.IntRange(min=1), default=None, help="Give points of the loyalty programme.")
@json_option
@pass_session
@answered_again
def reward(session: Session, ref: str, reward: str | None, *, points: int | None, as_json: bool) -> None:
    """Reward the referral REF: with REWARD, such as RW1, with --points, or with thanks alone."""
    from crm_tui.queries import refs
    from crm_tui.services.advocacy.referrals import give_reward

    session.open()
    referral = refs.resolve(ref, [Kind.REFERRAL])
    given = refs.resolve(reward, [Kind.REWARD]).id if reward else None
    print_saved(give_reward(session.sign_in(), referral.id, given, points or 0), as_json=as_json)


@click.command("ask", short_help="Plan to ask a contact for a review, a referral or the like.")
@click.argument("ref")
@click.argument("what", type=click.Choice([str(one) for one in Asked]))
@click.option("--place", default="", help="Where a review is to stand, such as G2.")
@json_option
@pass_session
@answered_again
def ask_command(session: Session, ref: str, what: str, *, place: str, as_json: bool) -> None:
    """Plan to ask the contact REF for WHAT: it makes the request, and a task to ask by tomorrow.

    The request is granted by itself with a review, a referral or the tag community.
    """
    from crm_tui.queries import refs
    from crm_tui.services.advocacy.requests import ask

    session.open()
    found = refs.resolve(ref, [Kind.CONTACT])
    print_saved(ask(session.sign_in(), found.id, Asked(what), place), as_json=as_json)

"""`crm-tui campaigns`: what they came to; filling one from its segment, and noting what became of it."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_done_to, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind
from crm_tui.text import as_sentence

_COLUMNS = (
    Column("ref", "Ref"),
    Column("name", "Campaign", most=30),
    Column("state", "State"),
    Column("channel", "Channel", most=12),
    Column("members", "Members", right=True),
    Column("responded", "Responded", right=True),
    Column("leads", "Leads", right=True),
    Column("won", "Won", right=True),
    Column("value", "Value", right=True),
    Column("spent", "Spent", right=True),
    Column("per_lead", "CPL", right=True),
    Column("per_customer", "A customer", right=True),
)


@noun("campaigns", "The campaigns, with what they came to and cost.")
@click.option("--filter", "filter_text", default="", metavar="FILTER", help="Over campaigns, such as is:running.")
@format_options
@pass_session
def campaigns_command(session: Session, *, filter_text: str, how: Format) -> None:
    """List the campaigns with their members, responses, new leads, won deals and costs; CPL is costs / new leads.

    `crm-tui add campaign name="Spring" segment=SG1 channel=email starts=today budget=5k` plans one, `crm-tui add cost`
    enters what it cost, `campaigns fill` makes its segment its members, `crm-tui merge-mail` writes to them.
    """
    print_rows(_rows(session, filter_text), _COLUMNS, how, empty="There are no campaigns yet; `crm-tui add campaign`.")


def _rows(session: Session, filter_text: str) -> list[dict[str, Any]]:
    from crm_tui.domain.choices import MemberStatus
    from crm_tui.domain.relationship.campaigns import period
    from crm_tui.queries.campaigns.results import campaigns_passing, results

    now = session.filter_context(filter_text)
    rows = []
    for found in results(campaigns_passing(filter_text, now)):
        row, reach = found.campaign, found.reach
        rows.append(
            {"ref": row.ref, "id": row.id, "name": row.title, "channel": row.channel,
             "state": period(row.starts, row.ends, now.today).value, "members": reach.members, "sent": reach.sent,
             "delivered": reach.delivered, "opened": reach.at_least(MemberStatus.OPENED),
             "clicked": reach.at_least(MemberStatus.CLICKED), "responded": reach.at_least(MemberStatus.RESPONDED),
             "leads": found.leads, "open": found.open_deals, "won": len(found.won), "customers": found.customers,
             "value": _all(found.value), "spent": _all(found.costs), "budget": _one(found.budget),
             "per_lead": _one(found.per_lead), "per_customer": _one(found.per_customer)}
        )  # fmt: skip
    return rows


def _one(amount: object) -> str | None:
    return None if amount is None else str(amount)


def _all(amounts: Any) -> list[str]:
    return [str(amount) for amount in amounts]


@campaigns_command.command("fill")
@click.argument("campaign")
@json_option
@pass_session
@answered_again
def fill_command(session: Session, campaign: str, *, as_json: bool) -> None:
    """Make everybody in the segment of CAMPAIGN its member; who unsubscribed never is."""
    from crm_tui.queries import refs
    from crm_tui.services.campaigns.members import fill

    session.open()
    found = refs.resolve(campaign, [Kind.CAMPAIGN])
    _tell(fill(session.sign_in(), found.id), as_json=as_json)


@campaigns_command.command("sent")
@click.argument("campaign")
@click.argument("contacts", nargs=-1)
@json_option
@pass_session
@answered_again
def sent_command(session: Session, campaign: str, contacts: tuple[str, ...], *, as_json: bool) -> None:
    """Note that CAMPAIGN was sent to its planned members, or to those CONTACTS of them."""
    from crm_tui.queries import refs
    from crm_tui.services.campaigns.members import mark_sent

    session.open()
    found = refs.resolve(campaign, [Kind.CAMPAIGN])
    only = [refs.resolve(contact, [Kind.CONTACT]).id for contact in contacts] or None
    _tell(mark_sent(session.sign_in(), found.id, only), as_json=as_json)


def _tell(done: Any, *, as_json: bool) -> None:
    said = {"summary": done.summary, "members": len(done.ids), "action": done.action}
    print_done(as_sentence(done.summary), said, as_json=as_json)


@campaigns_command.command("respond")
@click.argument("campaign")
@click.argument("contact")
@click.argument("words", required=False, default="")
@json_option
@pass_session
@answered_again
def respond_command(session: Session, campaign: str, contact: str, words: str, *, as_json: bool) -> None:
    """Note that CONTACT answered to CAMPAIGN, and with which WORDS; it becomes an activity with them."""
    from crm_tui.queries import refs
    from crm_tui.services.campaigns.members import respond

    session.open()
    found, who = refs.resolve(campaign, [Kind.CAMPAIGN]), refs.resolve(contact, [Kind.CONTACT])
    print_done_to(respond(session.sign_in(), found.id, who.id, words), as_json=as_json)


@campaigns_command.command("preview")
@click.argument("campaign")
@click.argument("template")
@pass_session
def preview_command(session: Session, campaign: str, template: str) -> None:
    """Show the first letters to CAMPAIGN's planned members from TEMPLATE, and who is left out and why.

    TEMPLATE is a canned reply or a template of notes; `crm-tui merge-mail` writes the letters to files.
    """
    from crm_tui.cli.commands.mail_merge import counted, report
    from crm_tui.queries import refs
    from crm_tui.queries.campaigns import letters

    context = session.filter_context()
    found = refs.resolve(campaign, [Kind.CAMPAIGN])
    prepared = letters.prepare(letters.template_called(template), found.ref, letters.Format.EML, context)
    report(prepared, preview=True)
    tell(f"{counted(prepared)}.")

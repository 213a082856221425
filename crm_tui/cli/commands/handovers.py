"""`crm-tui handover`: leads handed over, accepted and rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crm_tui import clock
from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind
from crm_tui.text import as_sentence

if TYPE_CHECKING:
    from uuid import UUID

    from crm_tui.queries.refs import Found
    from crm_tui.services.editing.saved import Saved, SavedMany

_WAITING = (
    Column("ref", "Ref"),
    Column("contact", "Lead", most=30),
    Column("step", "Step"),
    Column("at", "Since"),
    Column("owner", "To", most=20),
)


@noun("handover", "Leads handed over: give, accept, reject.")
@format_options
@pass_session
def handover_command(session: Session, *, how: Format) -> None:
    """List the leads that wait to be accepted; with a verb, hand one over, accept it, or reject it and say why."""
    from crm_tui.queries.leads.lists import waiting
    from crm_tui.queries.links import links

    session.open()
    found = waiting()
    named = links({Kind.CONTACT: [one.contact_id for one in found], Kind.USER: [one.owner_id for one in found]})
    rows = [
        {"ref": one.ref, "contact": str(named[one.contact_id]), "contact_ref": named[one.contact_id].ref,
         "step": one.step, "at": clock.local(one.at), "owner": str(named[one.owner_id]) if one.owner_id else None}
        for one in found
    ]  # fmt: skip
    print_rows(rows, _WAITING, how, empty="No lead waits to be accepted.")


@handover_command.command("give")
@click.argument("refs", nargs=-1, required=True, metavar="REF…")
@click.option("--step", default="", metavar="MQL|SAL|SQL", help="As what; what comes next where it is left out.")
@click.option("--to", default="", metavar="USER", help="Who is to accept it; else the lead's owner.")
@click.option("--note", default="", help="What they should know.")
@json_option
@pass_session
@answered_again
def give(session: Session, refs: tuple[str, ...], *, step: str, to: str, note: str, as_json: bool) -> None:
    """Hand the contacts REF over, as MQL first and as SQL once they were accepted; who is to accept it gets a task."""
    from crm_tui.services.leads import handovers

    session.open()
    found = [_resolve(ref, Kind.CONTACT).id for ref in refs]
    receiver = _resolve(to, Kind.USER).id if to else None
    _tell(handovers.give_many(session.sign_in(), found, step, to=receiver, note=note), as_json=as_json)


@handover_command.command("accept")
@click.argument("refs", nargs=-1, required=True, metavar="REF…")
@json_option
@pass_session
@answered_again
def accept(session: Session, refs: tuple[str, ...], *, as_json: bool) -> None:
    """Accept leads: REF is a hand-over such as HO3, or the contact, such as C7."""
    from crm_tui.services.leads import handovers

    session.open()
    found = [_handover(ref) for ref in refs]
    _tell(handovers.accept_many(session.sign_in(), Kind.HANDOVER, found), as_json=as_json)


@handover_command.command("reject")
@click.argument("ref")
@click.argument("reason", nargs=-1, required=True)
@json_option
@pass_session
@answered_again
def reject(session: Session, ref: str, reason: tuple[str, ...], *, as_json: bool) -> None:
    """Reject the lead REF, and say why: it goes back to where it was before."""
    from crm_tui.services.leads import handovers

    session.open()
    _tell(handovers.reject(session.sign_in(), _handover(ref), " ".join(reason)), as_json=as_json)


def _resolve(ref: str, *kinds: Kind) -> Found:
    from crm_tui.queries import refs

    return refs.resolve(ref, kinds)


def _handover(ref: str) -> UUID:
    from crm_tui.services.leads.handovers import waiting_of

    found = _resolve(ref, Kind.HANDOVER, Kind.CONTACT)
    return found.id if found.kind is Kind.HANDOVER else waiting_of(found.id)


def _tell(done: Saved | SavedMany, *, as_json: bool) -> None:
    said = {"summary": done.summary, "changed": bool(done.changed), "action": done.action}
    print_done(as_sentence(done.summary), said, as_json=as_json)

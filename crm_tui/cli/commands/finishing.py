"""`crm-tui done` and `crm-tui snooze`: getting things off the agenda."""

from __future__ import annotations

import click

from crm_tui import clock
from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done_to, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput

_ON_AGENDA = (Kind.TASK, Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TICKET)

_SNOOZED = (Column("ref", "Ref"), Column("title", "Snoozed", most=60), Column("until", "Until"))


@click.command("done", short_help="Finish a task, or note what was done.")
@click.argument("ref")
@click.argument("outcome", nargs=-1)
@click.option("--kind", "what", default="", help="How it was done: call, email, meeting, chat, visit or note.")
@click.option("--next", "next_step", default="", metavar="TITLE", help="What comes next; a task is made of it.")
@click.option("--due", default="", metavar="DATE", help="The day of the next step, such as fri or +2w.")
@json_option
@pass_session
@answered_again
def done_command(
    session: Session, ref: str, outcome: tuple[str, ...], *, what: str, next_step: str, due: str, as_json: bool
) -> None:
    """Finish the task REF; what came of it, in the words of OUTCOME, becomes an activity.

    Of a deal, a contact or a company it is noted what was done. One undo takes all of it back.
    """
    from crm_tui.queries import refs
    from crm_tui.services.agenda.finishing import Outcome, finish

    session.open()
    found = refs.resolve(ref, _ON_AGENDA)
    told = Outcome(happened=" ".join(outcome), kind=what, next=next_step, due=due)
    print_done_to(finish(session.sign_in(), found.kind, found.id, told), as_json=as_json)


@click.command("snooze", short_help="Have something off your agenda until a day.")
@click.argument("ref", required=False)
@click.argument("until", nargs=-1)
@format_options
@pass_session
@answered_again
def snooze_command(session: Session, ref: str | None, until: tuple[str, ...], *, how: Format) -> None:
    """Snooze REF until a day such as fri, +2w or 30 nov; today wakes it. A task is put off for everybody.

    Without REF, list what you have snoozed.
    """
    if ref is None:
        _list_snoozed(session, how)
        return
    if not until:
        raise BadInput("Say until when, such as: crm-tui snooze T9 fri.", "until")
    from crm_tui.queries import refs
    from crm_tui.services.agenda.snoozing import snooze

    session.open()
    found = refs.resolve(ref, _ON_AGENDA)
    print_done_to(snooze(session.sign_in(), found.kind, found.id, " ".join(until)), as_json=how == "json")


def _list_snoozed(session: Session, how: Format) -> None:
    from crm_tui.queries.agenda.snoozes import snoozed

    me = session.filter_context().me
    rows = [
        {"ref": one.record.ref, "kind": one.record.kind.value, "title": one.record.name, "until": one.until}
        for one in snoozed(me, clock.today())
    ]
    print_rows(rows, _SNOOZED, how, empty="You have snoozed nothing.")

"""`crm-tui tickets`: the board of tickets, and what is said and done about one."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.choices import Channel
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

_STAGES = (
    Column("stage", "Stage"),
    Column("tickets", "Tickets", right=True),
    Column("late", "Past due", right=True),
    Column("clock", "Clock"),
)
_REPLIES = (Column("ref", "Ref"), Column("name", "Reply", most=30), Column("text", "Text", most=80))

_channel = click.option(
    "--by", "channel", type=click.Choice([str(one) for one in Channel]), help="The channel; else that of the ticket."
)


@noun("tickets", "Service: the board of tickets, answers, escalation.")
@click.option("--filter", "filter_text", default="", help="Count only tickets that this filter finds.")
@click.option("--pipeline", default="", metavar="NAME", help="Of several pipelines of tickets, this one.")
@click.option("--view", "saved", default="", metavar="NAME", help="What this saved view shows.")
@as_of_option
@format_options
@pass_session
def tickets_command(session: Session, filter_text: str, pipeline: str, saved: str, day: str, *, how: Format) -> None:
    """Count the tickets in each stage; with a verb, answer, rate, link or escalate.

    `crm-tui list tickets is:overdue` lists them, `add ticket` adds one, `move TK1 waiting` moves it.
    """
    from crm_tui.queries.tickets.heads import first_ticket_head, ticket_columns

    session.open()
    asking = session.filter_context(filter_text)
    if saved:
        from crm_tui.cli.commands.listing import both
        from crm_tui.queries.views import SERVICE, find_view

        view = find_view(SERVICE, saved, asking.me)
        pipeline, filter_text = pipeline or view.columns, both(view.filter_text, filter_text)
        session.filter_text = filter_text
    with asked_on(day, asking) as then:
        head = first_ticket_head(pipeline, filter_text, then)
    rows = [
        {"ref": one.name, "stage": one.name, "tickets": one.count, "late": one.late,
         "clock": "runs" if one.is_open and not one.waits else "stands"}
        for one in ticket_columns(head)
    ]  # fmt: skip
    print_rows(rows, _STAGES, how)


@tickets_command.command("answer")
@click.argument("ref")
@click.argument("words", nargs=-1)
@click.option("--reply", default="", metavar="NAME", help="Begin with this canned reply, its places filled in.")
@click.option("--then", default="", metavar="STAGE", help="Move the ticket there afterwards, such as waiting.")
@_channel
@json_option
@pass_session
@answered_again
def answer(
    session: Session, ref: str, words: tuple[str, ...], *, reply: str, then: str, channel: str | None, as_json: bool
) -> None:
    """Note what we answered on the ticket REF; the first answer stops its first clock."""
    from crm_tui.queries.tickets.knowledge import reply_called
    from crm_tui.services.tickets import answering

    by = session.sign_in()
    ticket = _ticket(ref)
    begun = reply_called(ticket.id, reply, by).body if reply else ""
    said = "\n\n".join(part for part in (begun, " ".join(words)) if part)
    _print(answering.answer(by, ticket.id, said, then=then, channel=channel or ""), as_json=as_json)


@tickets_command.command("heard")
@click.argument("ref")
@click.argument("words", nargs=-1, required=True)
@_channel
@json_option
@pass_session
@answered_again
def heard(session: Session, ref: str, words: tuple[str, ...], *, channel: str | None, as_json: bool) -> None:
    """Note what the customer said on the ticket REF; one that waited or was resolved is open again."""
    from crm_tui.services.tickets import answering

    by = session.sign_in()
    _print(answering.hear(by, _ticket(ref).id, " ".join(words), channel=channel or ""), as_json=as_json)


@tickets_command.command("reply")
@click.argument("ref")
@click.argument("name", required=False)
@format_options
@pass_session
def reply(session: Session, ref: str, name: str | None, *, how: Format) -> None:
    """Print the canned reply NAME as it reads for the ticket REF; without a name, list all of them."""
    from crm_tui.queries.tickets.knowledge import replies_for, reply_called

    session.open()
    ticket, me = _ticket(ref), session.filter_context().me
    if name is not None and how == "table":
        for line in reply_called(ticket.id, name, me).body.splitlines():
            print_line(line)
        return
    found = replies_for(ticket.id, me) if name is None else (reply_called(ticket.id, name, me),)
    rows = [{"ref": one.ref, "name": one.name, "text": one.body} for one in found]
    print_rows(rows, _REPLIES, how, empty="There are no canned replies yet; `crm-tui add reply` keeps one.")


@tickets_command.command("link")
@click.argument("ref")
@click.argument("article")
@click.option("--off", is_flag=True, help="Take the page away from the ticket.")
@json_option
@pass_session
@answered_again
def link(session: Session, ref: str, article: str, *, off: bool, as_json: bool) -> None:
    """Note that the page of knowledge ARTICLE helped with the ticket REF."""
    from crm_tui.queries import refs
    from crm_tui.services.tickets import knowledge

    by = session.sign_in()
    page = refs.resolve(article, [Kind.ARTICLE])
    _print(knowledge.link(by, _ticket(ref).id, page.id, linked=not off), as_json=as_json)


@tickets_command.command("rate")
@click.argument("ref")
@click.argument("score")
@click.argument("words", nargs=-1)
@json_option
@pass_session
@answered_again
def rate(session: Session, ref: str, score: str, words: tuple[str, ...], *, as_json: bool) -> None:
    """Note how satisfied the customer is with the ticket REF, from 1 to 5, and what they said."""
    from crm_tui.services.tickets import satisfaction

    if not score.isdigit():
        raise BadInput(f"“{score}” is no score; write a number from 1 (not at all) to 5 (very).", "score")
    by = session.sign_in()
    _print(satisfaction.rate(by, _ticket(ref).id, score, " ".join(words)), as_json=as_json)


@tickets_command.command("escalate")
@json_option
@pass_session
@answered_again
def escalate(session: Session, *, as_json: bool) -> None:
    """Escalate every ticket that is past due, once: it is marked, and its owner has a task. For cron."""
    from crm_tui.services.tickets import escalating

    done = escalating.escalate(session.sign_in())
    print_done(as_sentence(done.summary), {"done": done.summary, "tickets": list(done.refs)}, as_json=as_json)


def _ticket(ref: str) -> Any:
    from crm_tui.queries import refs

    return refs.resolve(ref, [Kind.TICKET])


def _print(saved: Any, *, as_json: bool) -> None:
    done = {"done": saved.summary, "ref": saved.ref, "action": saved.action}
    print_done(as_sentence(saved.summary), done, as_json=as_json)

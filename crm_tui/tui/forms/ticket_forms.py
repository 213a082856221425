"""What is asked about tickets: an answer, what the customer said, how satisfied they are, a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_tui.domain.choices import Channel
from crm_tui.domain.records import Kind
from crm_tui.queries.shape import roles
from crm_tui.queries.tickets.answers import Answering, answering
from crm_tui.queries.tickets.knowledge import replies_for
from crm_tui.services.tickets import answering as said
from crm_tui.services.tickets import satisfaction, tasks
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.picker import PickerScreen

if TYPE_CHECKING:
    from uuid import UUID

    from crm_tui.tui.base import Working

_LINES = 8


async def answer(screen: Working[Any], ticket: UUID, body: str = "") -> None:
    """Ask for an answer to the customer, which begins with `body`, and where the ticket goes then."""
    about = await _about(screen, ticket)

    async def save(values: dict[str, Any]) -> None:
        saved = await screen.store.run(
            said.answer, screen.me, ticket, values["words"],
            then=values["then"] or "", channel=values["channel"] or "",
        )  # fmt: skip
        record_forms.say_saved(screen, saved)

    fields = [
        Field(name="words", label="Answer", value=body, required=True, lines=_LINES, help="Markdown; Ctrl+S saves"),
        Field(
            name="then",
            label="Then",
            choices=tuple(Choice(stage, stage) for stage in about.stages),
            help="The stage it goes to, such as Waiting for the customer; nothing where it stays",
        ),
        _channel(about),
    ]
    screen.app.push_screen(FormScreen(f"Answer {about.title}", fields, save, draft=f"ticket.answer.{ticket}"))


async def choose_reply(screen: Working[Any], ticket: UUID) -> None:
    """Have a canned reply picked, and the answer begun with it."""
    replies = await screen.store.run(replies_for, ticket, screen.me)
    if not replies:
        screen.tell("There are no canned replies yet; :add reply keeps one, with places such as {contact}.")
        return
    choices = [Choice(one.name, one, one.category or " ".join(one.body.split())[:40]) for one in replies]
    screen.app.push_screen(
        PickerScreen("Answer with", choices),
        lambda choice: screen.do(answer(screen, ticket, choice.value.body)) if choice else None,
    )


async def hear(screen: Working[Any], ticket: UUID) -> None:
    """Ask what the customer said; a ticket that waited for it is open again then."""
    about = await _about(screen, ticket)

    async def save(values: dict[str, Any]) -> None:
        saved = await screen.store.run(
            said.hear, screen.me, ticket, values["words"], channel=values["channel"] or ""
        )  # fmt: skip
        record_forms.say_saved(screen, saved)

    fields = [
        Field(name="words", label="They said", required=True, lines=_LINES, help="Markdown; Ctrl+S saves"),
        _channel(about),
    ]
    screen.app.push_screen(FormScreen(f"Heard about {about.title}", fields, save, draft=f"ticket.heard.{ticket}"))


async def rate(screen: Working[Any], ticket: UUID) -> None:
    """Ask how satisfied the customer is."""
    about = await _about(screen, ticket)

    async def save(values: dict[str, Any]) -> None:
        saved = await screen.store.run(satisfaction.rate, screen.me, ticket, values["score"], values["words"] or "")
        record_forms.say_saved(screen, saved)

    scores = tuple(Choice(str(score), str(score)) for score in range(1, 6))
    fields = [
        Field(name="score", label="Satisfied", required=True, choices=scores, help="From 1 (not at all) to 5 (very)"),
        Field(name="words", label="They said", lines=4, help="In their words"),
    ]
    screen.app.push_screen(FormScreen(f"Satisfied with {about.title}", fields, save, draft=f"ticket.rate.{ticket}"))


async def add_task(screen: Working[Any], ticket: UUID) -> None:
    """Ask for a task for the ticket."""
    about = await _about(screen, ticket)
    given = {"title": "", "due": "", "owner": "me", "note": ""}
    fields = await screen.store.run(record_forms.chosen_fields, screen, Kind.TASK, given)

    async def save(values: dict[str, Any]) -> None:
        typed = {name: value or "" for name, value in values.items()}
        record_forms.say_saved(screen, await screen.store.run(tasks.add_task, screen.me, ticket, typed))

    screen.app.push_screen(FormScreen(f"A task for {about.title}", fields, save, draft=f"task.new.{ticket}"))


async def _about(screen: Working[Any], ticket: UUID) -> Answering:
    """What the forms need to know of a ticket; raises `NotAllowed` before anything is typed."""
    await screen.store.run(roles.require_writing, screen.me, Kind.TICKET)
    return await screen.store.run(answering, ticket)


def _channel(about: Answering) -> Field:
    return Field(
        name="channel",
        label="By",
        value=about.channel,
        choices=tuple(Choice(str(one), str(one)) for one in Channel),
        help="How it was said",
    )

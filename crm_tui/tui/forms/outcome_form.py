"""The small form for something that is done: what came of it, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import ABOUT, Kind
from crm_tui.queries.agenda.matters import Matter
from crm_tui.queries.links import Link
from crm_tui.queries.records.reading import detail
from crm_tui.queries.shape import roles
from crm_tui.services.agenda.finishing import DONE_BY, Outcome, finish
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen

if TYPE_CHECKING:
    from uuid import UUID

    from crm_tui.tui.base import Working


async def ask(screen: Working[Any], what: Link) -> None:
    """Open it for a task, all of which may stay empty, or for what something was done about.

    Raises `NotAllowed` before anything is typed.
    """
    await screen.store.run(roles.require_writing, screen.me, Kind.ACTIVITY)

    async def save(values: dict[str, Any]) -> None:
        outcome = Outcome(**{name: value or "" for name, value in values.items()})
        saved = await screen.store.run(finish, screen.me, what.kind, what.id, outcome)
        record_forms.say_saved(screen, saved)

    title = f"{'Done' if what.kind is Kind.TASK else 'What was done'}: {what.ref} {what.name}"
    screen.app.push_screen(FormScreen(title, _fields(), save, draft=f"today.done.{what.id}"))


async def add_about(screen: Working[Any], kind: Kind, matter: Matter) -> None:
    """Open the form for a new task or activity about the matter, or about what it is a task about."""
    given = await screen.store.run(_about, matter.kind, matter.id)
    await record_forms.add_record(screen, kind, given)


def _fields() -> list[Field]:
    kinds = tuple(Choice(str(kind), str(kind)) for kind in DONE_BY)
    return [
        Field(
            name="happened",
            label="Outcome",
            help="What came of it, in a few words; kept as an activity. Enter saves, Tab goes on",
        ),
        Field(name="kind", label="By", choices=kinds, help="How it was done; a note where nothing is chosen"),
        Field(name="next", label="Next step", help="What comes next; a task is made of it"),
        Field(
            name="due",
            label="Due",
            help="The day of the next step, such as fri, +2w or 30 nov",
            read=_readable,
            shown=lambda typed: long_date(parse_date(typed, clock.today())),
        ),
    ]


def _readable(typed: str) -> str:
    parse_date(typed, clock.today())
    return typed


def _about(kind: Kind, record: UUID) -> dict[str, str | Link]:
    """What a new record is about; runs on the store's thread."""
    found: Any = detail(kind, record)
    if kind in ABOUT:
        return {kind.value: Link(kind, found.id, found.ref, found.name)}
    links = {one.value: getattr(found, one, None) for one in ABOUT}
    return {name: link for name, link in links.items() if link is not None and not link.deleted}

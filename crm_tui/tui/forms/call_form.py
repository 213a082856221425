"""The small form for a call or a meeting that has just been: whom it was about, what came of it, and what is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.records import ABOUT, ActivityKind, Kind
from crm_tui.queries.links import Link
from crm_tui.queries.records.reading import detail
from crm_tui.queries.search import hits as search
from crm_tui.queries.shape import roles
from crm_tui.services.agenda.next_steps import STEP_SPECS, find_about, log_activity_and_next
from crm_tui.services.editing.field_texts import context_for
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.forms.form_fields import MOST_SUGGESTED, Basis, field_for
from crm_tui.tui.screens.forms.screen import FormScreen

if TYPE_CHECKING:
    from crm_tui.tui.base import Working

OUTCOMES: Mapping[ActivityKind, tuple[str, ...]] = {
    ActivityKind.CALL: ("Reached", "Left a message", "No answer", "Asked to call back", "Wrong number"),
    ActivityKind.MEETING: ("Held", "Put off", "They did not come", "Called off"),
}
"""What often comes of it; any other words can be written."""

LINES = 5
"""Rows for what was said."""


async def log(screen: Working[Any], what: ActivityKind) -> None:
    """Open the form, about what the screen has open or its cursor is on."""
    basis, about = await screen.store.run(_basis, screen.at_cursor, screen.me)
    specs = {spec.name: spec for spec in basis.specs}
    made = [
        _about(screen, about),
        replace(
            field_for(screen, basis, specs["subject"]), label="Outcome", suggest=partial(_outcomes, OUTCOMES[what]),
            help="What came of it; choose, or write it in a few words",
        ),
        replace(field_for(screen, basis, specs["minutes"]), label="Took"),
        replace(field_for(screen, basis, specs["body"]), label="What was said", lines=LINES),
        *(field_for(screen, basis, spec) for spec in STEP_SPECS),
    ]  # fmt: skip

    async def save(values: dict[str, Any]) -> None:
        typed = {name: value or "" for name, value in values.items()}
        saved = await screen.store.run(log_activity_and_next, screen.me, {**typed, "kind": str(what)})
        record_forms.say_saved(screen, saved)

    name = f"activity.{what}" + (f".{about.ref}" if about else "")
    screen.app.push_screen(FormScreen(f"Log a {what}", made, save, draft=name, begin=1 if about else 0))


def _basis(at: tuple[Kind, UUID] | None, me: UUID) -> tuple[Basis, Link | None]:
    """The fields, and what the form begins with; runs on the store's thread."""
    roles.require_writing(me, Kind.ACTIVITY)
    return Basis(SPECS[Kind.ACTIVITY], context_for(me), {}, {}), _link(at)


def _link(at: tuple[Kind, UUID] | None) -> Link | None:
    """The deal, contact or company at the cursor, or what the task or activity there is about."""
    if at is None:
        return None
    found = detail(*at)
    if found.kind in ABOUT:
        return Link(found.kind, found.id, found.ref, found.name)
    links = (getattr(found, kind, None) for kind in ABOUT)
    return next((link for link in links if link is not None and not link.deleted), None)


def _about(screen: Working[Any], link: Link | None) -> Field:
    """The field for what it was about: any deal, contact or company."""

    async def ask(typed: str) -> None:
        await screen.store.run(find_about, typed)

    async def suggest(typed: str) -> Sequence[Choice]:
        found = await screen.store.run(search.search, typed, ABOUT, MOST_SUGGESTED)
        return [Choice(hit.title, hit.ref, f"{hit.ref}  {hit.detail}") for hit in found]

    return Field(
        name="about",
        label="About",
        value=link.name if link else "",
        picked=Choice(link.name, link.ref) if link else None,
        required=True,
        help="Whom or what it was about: a contact, a deal or a company",
        read=str,
        ask=ask,
        suggest=suggest,
    )


async def _outcomes(known: Sequence[str], typed: str) -> Sequence[Choice]:
    wanted = typed.casefold()
    return [Choice(outcome, outcome) for outcome in known if wanted in outcome.casefold()]

"""The templates that notes can begin with."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import NoteTemplate, rows
from crm_tui.errors import NotFound


@dataclass(frozen=True, slots=True)
class Template:
    """A text under a name."""

    id: UUID
    name: str
    body: str
    """Markdown, with placeholders such as `{contact}`."""


def note_templates() -> tuple[Template, ...]:
    """Every template, by name."""
    shown = NoteTemplate.select(NoteTemplate.id, NoteTemplate.name, NoteTemplate.body).where(
        NoteTemplate.hidden_at.is_null()
    )
    return tuple(Template(*row) for row in rows(shown.order_by(NoteTemplate.name_key)))


def template_named(name: str) -> Template:
    """The template with this name, whatever its case; raises `NotFound` with the nearest."""
    known = note_templates()
    for template in known:
        if texts.fold(template.name) == texts.fold(name):
            return template
    near = texts.nearest(name, [template.name for template in known])
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `crm-tui note-template list` shows all."
    raise NotFound(f"There is no template “{name}”{hint}", near)

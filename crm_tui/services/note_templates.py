"""Templates of notes: making, changing and deleting the texts that notes begin with."""

from __future__ import annotations

from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import NoteTemplate
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.editing.field_texts import LONGEST_BLOCK
from crm_tui.services.editing.saved import tell

LONGEST_NAME = 60


def add_note_template(by: UUID | None, name: str, body: str) -> UUID:
    """Keep a text under a name; returns its id. Raises BadInput."""
    with journal.action(by, "") as act:
        called = _free_name(name)
        row = act.create(NoteTemplate, name=called, name_key=texts.fold(called), body=_body(body))
        tell(act, f"added the template {called}")
        return UUID(str(row.id))


def edit_note_template(by: UUID | None, template: UUID, *, name: str | None = None, body: str | None = None) -> None:
    """Call a template something else, give it another text, or both; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = _row(template)
        columns: dict[str, str] = {}
        if name is not None:
            called = _free_name(name, but=template)
            columns |= {"name": called, "name_key": texts.fold(called)}
        if body is not None:
            columns["body"] = _body(body)
        tell(act, f"changed the template {row.name}")
        act.update(row, **columns)


def delete_note_template(by: UUID | None, template: UUID) -> None:
    """Take a template away; notes that began with it stay as they are. Raises `NotFound`."""
    with journal.action(by, "") as act:
        row = _row(template)
        act.hide(row)
        tell(act, f"deleted the template {row.name}")


def _row(template: UUID) -> NoteTemplate:
    row: NoteTemplate | None = NoteTemplate.get_or_none(NoteTemplate.id == template, NoteTemplate.hidden_at.is_null())
    if row is None:
        raise NotFound("That template is not there any more; somebody may have deleted it.")
    return row


def _free_name(name: str, but: UUID | None = None) -> str:
    called = texts.clean(name, field="name")
    if not called or len(called) > LONGEST_NAME:
        raise BadInput(f"A template needs a name of at most {LONGEST_NAME} characters.", "name")
    other = NoteTemplate.get_or_none(NoteTemplate.name_key == texts.fold(called), NoteTemplate.hidden_at.is_null())
    if other is not None and other.id != but:
        raise BadInput(f"There is a template “{other.name}” already; choose another name.", "name")
    return called


def _body(body: str) -> str:
    text = texts.clean_block(body, field="body")
    if not text or len(text) > LONGEST_BLOCK:
        raise BadInput(f"A template needs a text, of at most {LONGEST_BLOCK:,} characters.", "body")
    return text

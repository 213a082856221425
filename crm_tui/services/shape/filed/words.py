"""Lists of words in the file: sources, tags, reasons for losing, fields of one's own, and templates of notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import CustomField, LostReason, NoteTemplate, Tag
from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.shape import shape
from crm_tui.queries.shape.note_templates import note_templates
from crm_tui.services import note_templates as templates
from crm_tui.services.editing import tags
from crm_tui.services.shape import custom_fields, reasons, sources
from crm_tui.services.shape.filed.part import Part, Table, Tables, Type, arrange, each, entry, keys_of
from crm_tui.services.shape.template_files import reasons_as_tables


def _take_sources(act: journal.Action, names: Sequence[str]) -> None:
    with entry("sources"):
        sources.set_sources(act.by, names)


def _take_tags(act: journal.Action, names: Sequence[str]) -> None:
    """Those that are not there are added, and written as they are here."""
    for name in names:
        with entry(f"tags “{name}”"):
            row = Tag.get_or_none(Tag.name_key == text.fold(name), Tag.hidden_at.is_null())
            if row is None:
                tags.add_tag(act.by, name)
            elif row.name != name:
                tags.rename_tag(act.by, row.name, name)


def _take_reasons(act: journal.Action, tables: Sequence[Table]) -> None:
    for table, called in each("lost_reasons", tables):
        name, counts = table["name"], table.get("counts", True)
        with entry(called):
            row = LostReason.get_or_none(LostReason.name_key == text.fold(name), LostReason.hidden_at.is_null())
            if row is None:
                reasons.add_reason(act.by, name, counts=counts)
            else:
                reasons.edit_reason(act.by, row.id, name, counts=counts)
    shown = LostReason.select().where(LostReason.hidden_at.is_null())
    arrange(act, list(shown.order_by(LostReason.position, LostReason.name_key)), keys_of(tables))


def _fields() -> list[dict[str, Any]]:
    return [
        {"of": str(one.kind), "name": one.name, "type": one.type}
        | ({"choices": list(one.choices)} if one.choices else {})
        for one in shape.own_fields()
    ]


def _take_fields(act: journal.Action, tables: Sequence[Table]) -> None:
    for table in tables:
        with entry(f"fields “{table['of']} {table['name']}”"):
            _take_field(act, table)
    for kind in {table["of"]: None for table in tables}:
        own = CustomField.select().where(CustomField.kind == kind, CustomField.hidden_at.is_null())
        ordered = own.order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
        arrange(act, list(ordered), keys_of([table for table in tables if table["of"] == kind]))


def _take_field(act: journal.Action, table: Table) -> None:
    of, name, choices = table["of"], table["name"], table.get("choices", [])
    if of not in SPECS:
        raise BadInput(f"there are no fields of a {of}; there are of {', '.join(SPECS)}.", "of")
    row = CustomField.get_or_none(
        CustomField.kind == of, CustomField.name_key == text.fold(name), CustomField.hidden_at.is_null()
    )
    if row is None:
        custom_fields.add_custom_field(act.by, Kind(of), name, table["type"], choices)
    else:
        custom_fields.edit_custom_field(act.by, row.id, name=name, type_=table["type"], choices=choices)


def _note_templates() -> list[dict[str, str]]:
    return [{"name": one.name, "body": one.body} for one in note_templates()]


def _take_note_templates(act: journal.Action, tables: Sequence[Table]) -> None:
    for table, called in each("note_templates", tables):
        name, body = table["name"], table["body"]
        with entry(called):
            row = NoteTemplate.get_or_none(NoteTemplate.name_key == text.fold(name), NoteTemplate.hidden_at.is_null())
            if row is None:
                templates.add_note_template(act.by, name, body)
            else:
                templates.edit_note_template(act.by, row.id, name=name, body=body)


SOURCES = Part("sources", Type.TEXTS, sources.listed, _take_sources)
"""They replace those that are offered."""

TAGS = Part("tags", Type.TEXTS, lambda: [one.name for one in shape.tags()], _take_tags)

REASONS = Part("lost_reasons", Tables({"name": Type.TEXT}, {"counts": Type.FLAG}), reasons_as_tables, _take_reasons)

FIELDS = Part(
    "fields",
    Tables({"of": Type.TEXT, "name": Type.TEXT, "type": Type.TEXT}, {"choices": Type.TEXTS}, called=("of", "name")),
    _fields,
    _take_fields,
)

NOTE_TEMPLATES = Part(
    "note_templates", Tables({"name": Type.TEXT, "body": Type.TEXT}, {}), _note_templates, _take_note_templates
)

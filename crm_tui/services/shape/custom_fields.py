"""The fields that a workspace adds to a kind of record, and their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import CustomField, CustomValue, Numbered
from crm_tui.domain.money import Money, major
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.editing.saved import tell
from crm_tui.services.shape.shaping import Shaped, counted, put, shaped

LEAST_CHOICES = 2

TYPES = ("text", "number", "money", "date", "choice", "yes/no", "link")


def add_custom_field(by: UUID | None, kind: Kind, name: str, type_: str = "text", choices: Sequence[str] = ()) -> UUID:
    """Give a kind of record a field of its own; returns its id. Raises BadInput."""
    from crm_tui.services.shape.field_names import free_name  # loads lists and filters

    listed = _choices(_type(type_), choices)
    with journal.action(by, "") as act:
        called = free_name(kind, name)
        tell(act, f"added the field {called} to {kind.plural}")
        field = act.create(
            CustomField,
            kind=kind,
            name=called,
            name_key=texts.fold(called),
            type=type_,
            choices="\n".join(listed) or None,
        )
        return UUID(str(field.id))


def edit_custom_field(
    by: UUID | None,
    field: UUID,
    *,
    name: str | None = None,
    type_: str | None = None,
    choices: Sequence[str] | None = None,
) -> Shaped:
    """Change the name of a field, the type where no record has a value in it, or its choices; values stay.

    Raises `NotFound`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row = _field(field)
        wanted = row.type if type_ is None else _type(type_)
        if wanted != row.type and (used := CustomValue.select().where(CustomValue.field == field).count()):
            have = counted(used, "record has a value", "records have values")
            raise BadInput(f"{have} in {row.name}, so its type stays {row.type}; add another field.", "type")
        offered = (row.choices or "").split("\n") if choices is None else choices
        listed = _choices(wanted, offered if wanted == "choice" or choices else ())
        was = row.name
        act.update(row, type=wanted, choices="\n".join(listed) or None)
        left = "" if name is None else _call(act, row, name)
        return shaped(act, row, f"changed the field {was} of {Kind(row.kind).plural}{left}")


def move_custom_field(by: UUID | None, field: UUID, steps: int) -> Shaped:
    """Put a field so many places further down among those of its kind, up where negative; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = _field(field)
        beside = CustomField.select().where(CustomField.kind == row.kind, CustomField.hidden_at.is_null())
        put(act, list(beside.order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)), row, steps)
        return shaped(act, row, f"moved the field {row.name} of {Kind(row.kind).plural}")


def rename_custom_field(by: UUID | None, field: UUID, name: str) -> Shaped:
    """Call a field something else, also where views, filters and the like name it; its values stay.

    Raises `NotFound` or BadInput.
    """
    with journal.action(by, "") as act:
        row = _field(field)
        was = row.name
        left = _call(act, row, name)
        return shaped(act, row, f"renamed the field {was} to {row.name}{left}")


def delete_custom_field(by: UUID | None, field: UUID) -> Shaped:
    """Take a field away that nothing names; its values come back with it when that is undone.

    Raises `NotFound`, or BadInput that says what names it.
    """
    from crm_tui.services.shape.field_uses import require_unused  # loads lists, filters and rules

    with journal.action(by, "") as act:
        row = _field(field)
        require_unused(row, by)
        act.hide(row)
        return shaped(act, row, f"deleted the field {row.name} of {Kind(row.kind).plural}")


def set_value(act: journal.Action, row: Numbered, field: UUID, value: Any) -> bool:
    """Make `value` the value of a field on a record, None for nothing; returns whether it differed."""
    present = CustomValue.get_or_none(CustomValue.record == row.id, CustomValue.field == field)
    wanted = None if value is None else stored(value)
    if (present and (present.value, present.key)) == wanted:
        return False
    if present is not None:
        act.delete(present)
    if wanted is not None:
        act.create(CustomValue, field=field, record=row.id, value=wanted[0], key=wanted[1])
    return True


def stored(value: Any) -> tuple[str, str]:
    """The value as it is shown, and as it is compared: folded text, ISO day, or a plain number."""
    match value:
        case bool():
            return ("yes", "yes") if value else ("no", "no")
        case Money(minor, currency):
            return str(value), major(minor, currency)
        case date():
            return value.isoformat(), value.isoformat()
        case Decimal():
            return f"{value:f}", f"{value:f}"
        case _:
            return str(value), texts.fold(str(value))


def _type(type_: str) -> str:
    if type_ not in TYPES:
        raise BadInput(f"There are no fields of the type “{type_}”; choose {', '.join(TYPES)}.", "type")
    return type_


def _choices(type_: str, choices: Sequence[str]) -> list[str]:
    """The choices, cleaned, each once; BadInput where the type needs some and there are too few, or takes none."""
    listed = list(dict.fromkeys(texts.clean(choice, field="choices") for choice in choices if choice.strip()))
    if type_ == "choice" and len(listed) < LEAST_CHOICES:
        raise BadInput("A field of the type choice needs two choices or more, with commas between.", "choices")
    if type_ != "choice" and listed:
        raise BadInput("Only a field of the type choice has choices.", "choices")
    return listed


def split_choices(written: str) -> list[str]:
    """The choices in a text, which has them on lines of their own, or with semicolons or commas between."""
    return [choice.strip() for choice in re.split(r"[\n;,]", written) if choice.strip()]


def _field(field: UUID) -> CustomField:
    found: CustomField | None = CustomField.get_or_none(CustomField.id == field, CustomField.hidden_at.is_null())
    if found is None:
        raise NotFound("That field is not there any more; somebody may have deleted it.")
    return found


def _call(act: journal.Action, row: CustomField, name: str) -> str:
    """Give a field another name, also where it is used; returns what is left to do, which goes on a sentence.

    One that differs by its case alone is the same one. Raises BadInput.
    """
    from crm_tui.services.shape import field_names, field_uses  # these load lists, filters and rules

    if texts.fold(name) == row.name_key:
        act.update(row, name=texts.clean(name, field="name"))
        return ""
    called = field_names.free_name(Kind(row.kind), name, but=row.id)
    in_files = ", ".join(field_uses.rules_with(row))
    field_uses.rename_in_use(act, row, called)
    act.update(row, name=called, name_key=texts.fold(called))
    return f"; write the new name in the rule {in_files}" if in_files else ""

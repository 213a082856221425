"""A form saved over what others wrote meanwhile: theirs, found in the journal, and mine merged field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import peewee as pw

from crm_tui.db.models import Action, Change, Numbered, User, rows
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.names import short_name
from crm_tui.domain.records import Kind
from crm_tui.domain.three_way import merge
from crm_tui.errors import BadInput, Collided, Collision, Theirs
from crm_tui.services.editing.field_texts import ReadContext, read_text
from crm_tui.services.editing.field_values import TagsWanted
from crm_tui.services.editing.fields import FormValues, form_fields, form_values, spec_of

_SHOWS_NAMES = frozenset(
    {
        *(FieldType.USER, FieldType.COMPANY, FieldType.CONTACT, FieldType.DEAL, FieldType.RECORD),
        *(FieldType.STAGE, FieldType.PIPELINE, FieldType.PEOPLE, FieldType.PRODUCTS),
    }
)
"""Fields that show how other records are called, so that their texts also change where nobody changed them."""

_ROWS_OF = {
    FieldType.TAGS: "tagging",
    FieldType.POINTS: "contact_point",
    FieldType.PEOPLE: "deal_contact",
    FieldType.PRODUCTS: "deal_line",
}
"""The tables of what is kept in rows of its own."""

_COLUMN_OF = {FieldType.STAGE: "stage", FieldType.YES_NO: "done_at"}
"""The columns of fields that are not written as a column."""

_Author = tuple[str | None, datetime | None]
_NOBODY: _Author = (None, None)


@dataclass(frozen=True, slots=True)
class Met:
    """What is to be written of a form, after what others did meanwhile."""

    typed: Mapping[FieldSpec, str]
    """Texts, still to be read."""
    read: Mapping[FieldSpec, Any]
    """Values with both changes in them."""
    kept: tuple[Theirs, ...]
    """What others changed, which stands."""


def meet(row: Numbered, began: FormValues, typed: Mapping[str, str], context: ReadContext) -> Met:
    """Merge what was typed into a form that began with `began` with what the record holds now.

    Raises BadInput with the field, or `Collided` for the fields of which both made something else.
    """
    wanted = {spec_of(began.kind, name): text for name, text in typed.items()}
    if row.version == began.version:
        return Met({spec: text for spec, text in wanted.items() if text.strip() != began.values[spec.name]}, {}, ())
    now = form_values(began.kind, row.id)
    specs = {spec.name: spec for spec in form_fields(began.kind)}
    authors = _authors(row, began, [spec for name, spec in specs.items() if _differs(name, began, now)])
    sides = {}
    for name, spec in specs.items():
        base = began.values[name] if _differs(name, began, now) else now.values[name]
        if spec.type in _SHOWS_NAMES and name not in authors:
            base = now.values[name]
        sides[name] = _meanings(spec, (base, wanted.get(spec, base), now.values[name]), context)
    merged = merge(*({name: side[which] for name, side in sides.items()} for which in range(3)))

    theirs = {name: Theirs(name, specs[name].label, now.values[name], *authors.get(name, _NOBODY)) for name in specs}
    kept = tuple(theirs[name] for name in merged.kept)
    if merged.collided:
        collisions = tuple(Collision(wanted[specs[name]], theirs[name]) for name in merged.collided)
        raise Collided(_sentence(row, collisions), collisions, kept, now.values, row.id, now.version)
    written = {specs[name]: value for name, value in merged.written.items()}
    joined = {spec: _writable(value) for spec, value in written.items() if not isinstance(value, str)}
    return Met({spec: wanted[spec] for spec in written if spec not in joined}, joined, kept)


def _differs(name: str, began: FormValues, now: FormValues) -> bool:
    """Whether a field shows another text than when the form was opened."""
    return began.values.get(name, now.values[name]) != now.values[name]


def in_words(kept: Sequence[Theirs]) -> str:
    """Whose changes stand, such as `Ben's change of amount and Kim's change of tags`; empty for none."""
    labels: dict[str, list[str]] = {}
    for one in kept:
        labels.setdefault(short_name(one.by) if one.by else "somebody", []).append(one.label.lower())
    return " and ".join(f"{by}'s change of {', '.join(of)}" for by, of in labels.items())


def _meanings(spec: FieldSpec, texts: tuple[str, str, str], context: ReadContext) -> tuple[Any, Any, Any]:
    """What three texts of a field stand for, where it takes more than the texts to tell what was done."""
    base, mine, theirs = (text.strip() for text in texts)
    if mine in (base, theirs) or theirs == base:
        return base, mine, theirs
    own = read_text(spec, mine, context)
    began, other = _as_read(spec, base, context), _as_read(spec, theirs, context)
    match own:
        case TagsWanted():
            before = frozenset(began.instead)
            return before, _tags(own, before), frozenset(other.instead)
        case tuple():
            return began, own, other
        case _:
            return base, base if own == began else theirs if own == other else mine, theirs


def _as_read(spec: FieldSpec, shown: str, context: ReadContext) -> Any:
    """What a text that a record showed stands for; itself where that cannot be told any more."""
    try:
        return read_text(spec, shown, context)
    except BadInput:  # such as the name of a company that is called otherwise by now
        return shown


def _tags(wanted: TagsWanted, present: frozenset[str]) -> frozenset[str]:
    if wanted.instead is not None:
        return frozenset(wanted.instead)
    return (present | set(wanted.add)) - set(wanted.remove)


def _writable(value: Any) -> Any:
    """A merged value as the writers of its field take it."""
    return TagsWanted(tuple(sorted(value))) if isinstance(value, frozenset) else value


def _sentence(row: Numbered, collisions: Sequence[Collision]) -> str:
    who = " and ".join(dict.fromkeys(one.theirs.by or "Somebody" for one in collisions))
    what = ", ".join(one.theirs.label.lower() for one in collisions)
    return f"{who} changed {what} of {row.ref} meanwhile, and so did you; nothing is saved yet."


# Who did it, from the journal


def _authors(row: Numbered, began: FormValues, specs: Sequence[FieldSpec]) -> dict[str, _Author]:
    """By field, who changed it last since the form was opened, and when."""
    found: dict[str, _Author] = {}
    beside = [table for spec in specs if (table := _ROWS_OF.get(spec.type, "custom_value" if spec.custom else ""))]
    for table, fields, by, at in _changes_since(row, began.version, beside):
        for spec in specs:
            if _is_of(spec, began.kind, table, fields):
                found.setdefault(spec.name, (by, at))
    return found


def _changes_since(
    row: Numbered, version: int, beside: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any], str | None, datetime]]:
    """What was done to a record, and to its rows in the tables `beside`, newest first: table, fields, who and when.

    A row that only changed its place does not say whose it is.
    """
    missed = (
        Change.select(Change.action)
        .where(Change.record == row.id, Change.op == "update")
        .order_by(Change.seq.desc())
        .limit(max(row.version - version, 1))
    )
    of_it = Change.record == row.id
    if beside:
        of_it |= Change.kind.in_(beside) & (Change.fields.contains(row.id.hex) | (Change.op == "update"))
    query = (
        Change.select(Change.kind, Change.fields, User.name, Action.at)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.action.in_(missed), of_it)
        .order_by(Change.seq.desc())
    )
    for table, fields, by, at in rows(query):
        yield table, json.loads(fields), by, at


def _is_of(spec: FieldSpec, kind: Kind, table: str, fields: Mapping[str, Any]) -> bool:
    """Whether a change of the journal changed a field."""
    if spec.custom is not None:
        return table == "custom_value" and spec.custom.hex in fields.get("field_id", ())
    if spec.type in _ROWS_OF:
        return table == _ROWS_OF[spec.type] and (not spec.point or spec.point in fields.get("kind", [spec.point]))
    column = spec.column or _COLUMN_OF.get(spec.type, "")
    columns = {column, f"{column}_id", "currency" if spec.type is FieldType.MONEY else column}
    return table == kind and bool(columns & fields.keys())

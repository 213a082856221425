"""The registry of editable fields: what a form or a command line may write, how it is read and shown again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import CustomField
from crm_tui.db.prepared import Prepared
from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.links import NAME_OF
from crm_tui.queries.records.beside import Reach
from crm_tui.queries.records.details import Detail, PlainDetail
from crm_tui.queries.records.parts import Custom, DealLineShown, Person
from crm_tui.queries.records.reading import detail
from crm_tui.services.editing.field_texts import ReadContext, read_text

_OUR_TYPES: Mapping[str, FieldType] = {
    "text": FieldType.TEXT,
    "number": FieldType.NUMBER,
    "money": FieldType.MONEY,
    "date": FieldType.DATE,
    "choice": FieldType.CHOICE,
    "yes/no": FieldType.YES_NO,
    "link": FieldType.LINK,
}
"""The types of the fields that a workspace adds."""


@dataclass(frozen=True, slots=True)
class FormValues:
    """The fields of a record as texts that could have been typed."""

    kind: Kind
    id: UUID
    ref: str
    name: str
    version: int
    values: Mapping[str, str]


def form_fields(kind: Kind, *, adding: bool = False) -> tuple[FieldSpec, ...]:
    """The fields that can be edited, or given while adding; the workspace's own come last."""
    fixed = (spec for spec in SPECS[kind] if adding or not spec.add_only)
    return (*fixed, *(_own_spec(*field) for field in _OWN.rows(kind.value)))


_OWN = Prepared(
    lambda kind: (
        CustomField.select(CustomField.id, CustomField.name, CustomField.type, CustomField.choices)
        .where(CustomField.kind == kind, CustomField.hidden_at.is_null())
        .order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
    )
)


def spec_of(kind: Kind, name: str, *, adding: bool = False) -> FieldSpec:
    """The field with this name, whatever its case; raises BadInput with the nearest names."""
    specs = form_fields(kind, adding=True)
    for spec in specs:
        if spec.is_called(name):
            if spec.add_only and not adding:
                raise BadInput(f"{spec.label} can only be given to a new {kind}; it never changes.", spec.name)
            return spec
    names = [spec.name for spec in specs]
    near = texts.nearest(name, names) or names
    raise BadInput(f"{kind.one.capitalize()} has no field “{name}”; it has {', '.join(near)}.", name)


def read(kind: Kind, name: str, text: str, context: ReadContext) -> Any:
    """The value that a text stands for in a field, references looked up; raises BadInput with the field."""
    return read_text(spec_of(kind, name, adding=True), text, context)


def show_value(spec: FieldSpec, record: Detail) -> str:
    """The text that could have been typed for what a record holds in a field; empty for nothing."""
    if spec.custom is not None:
        customs: tuple[Custom, ...] = getattr(record, "customs", ())
        return next((custom.value for custom in customs if custom.field == spec.custom), "")
    own_name = spec.column == NAME_OF[record.kind].name
    if isinstance(record, PlainDetail) and spec.name in record.values:
        value = record.values[spec.name]
    else:
        value = getattr(record, "name" if own_name else spec.shown or spec.name)
    return "" if value is None else _SHOWN.get(spec.type, _plainly)(spec, value)


def show_value_read(spec: FieldSpec, value: Any, typed: str) -> str:
    """How what was typed into a field is understood: dates and amounts written out, anything else as it was typed."""
    return str(value) if spec.type in {FieldType.DATE, FieldType.MONEY} and value is not None else typed


def form_values(kind: Kind, record: UUID) -> FormValues:
    """A record as its form shows it at first; raises `NotFound`."""
    shown = detail(kind, record)
    values = {spec.name: show_value(spec, shown) for spec in form_fields(kind)}
    return FormValues(kind, record, shown.ref, shown.name, shown.version, values)


def _own_spec(id_: UUID, name: str, type_: str, choices: str | None) -> FieldSpec:
    listed = tuple(line.strip() for line in (choices or "").splitlines() if line.strip())
    return FieldSpec(name=name, label=texts.as_label(name), type=_OUR_TYPES[type_], choices=listed, custom=id_)


def _plainly(_spec: FieldSpec, value: Any) -> str:
    return str(value)


def _name(_spec: FieldSpec, value: Any) -> str:
    return value if isinstance(value, str) else str(value.name)


def _moment(_spec: FieldSpec, value: Any) -> str:
    return f"{clock.local(value):%Y-%m-%d %H:%M}"


def _yes(_spec: FieldSpec, value: Any) -> str:
    """`yes` for what is set; nothing is shown for what is not."""
    return "yes" if value else ""


def _tags(_spec: FieldSpec, value: tuple[str, ...]) -> str:
    return ", ".join(value)


def _points(spec: FieldSpec, value: tuple[Reach, ...]) -> str:
    own = [point for point in value if point.kind == spec.point]
    separator = "; " if spec.point == "address" else ", "
    return separator.join(f"{point.value} ({point.label})" if point.label else point.value for point in own)


def _people(_spec: FieldSpec, value: tuple[Person, ...]) -> str:
    """`C7 Kim Sato (buyer)`; the reference alone where the name has signs that would be misread."""
    return ", ".join(
        f"{_called(person.contact.ref, person.contact.name, ',;()')}{f' ({person.role})' if person.role else ''}"
        for person in value
        if not person.contact.deleted
    )


def _products(_spec: FieldSpec, value: tuple[DealLineShown, ...]) -> str:
    return "; ".join(
        f"{f'{line.quantity} x ' if line.quantity > 1 else ''}{_called(line.product.ref, line.product.name, ';@')}"
        f"{f' @ {line.unit_price}' if line.unit_price else ''}"
        for line in value
        if not line.product.deleted
    )


def _called(ref: str, name: str, misread: str) -> str:
    return ref if re.search(f"[{re.escape(misread)}]", name) else f"{ref} {name}"


_SHOWN: Mapping[FieldType, Callable[[FieldSpec, Any], str]] = {
    FieldType.USER: _name,
    FieldType.COMPANY: _name,
    FieldType.CONTACT: _name,
    FieldType.DEAL: _name,
    FieldType.RECORD: _name,
    FieldType.MOMENT: _moment,
    FieldType.YES_NO: _yes,
    FieldType.TAGS: _tags,
    FieldType.POINTS: _points,
    FieldType.PEOPLE: _people,
    FieldType.PRODUCTS: _products,
}

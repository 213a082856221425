"""What the kinds of record that are all fields can be filtered by: their fields, and what their area adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import peewee as pw

from crm_tui import text
from crm_tui.db.models import OF_KIND, DealLine, OrderLine, Product
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldSpec
from crm_tui.domain.fields.types import FieldType as Typed
from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field, FieldType, Target, Vocabulary, Word, folded, one, through
from crm_tui.filters.kinds import shared
from crm_tui.filters.kinds.more import MORE

_TYPES: Mapping[Typed, FieldType] = {
    Typed.TEXT: FieldType.TEXT,
    Typed.BLOCK: FieldType.TEXT,
    Typed.LINK: FieldType.TEXT,
    Typed.FILTER: FieldType.TEXT,
    Typed.SOURCE: FieldType.TEXT,
    Typed.MONEY: FieldType.MONEY,
    Typed.DATE: FieldType.DATE,
    Typed.MOMENT: FieldType.MOMENT,
    Typed.CHOICE: FieldType.CHOICE,
    Typed.NUMBER: FieldType.NUMBER,
    Typed.SIGNED: FieldType.NUMBER,
    Typed.PERCENT: FieldType.PERCENT,
    Typed.USER: FieldType.USER,
}


@cache
def plain_vocabulary(kind: Kind) -> Vocabulary:
    """What records of a kind in `PLAIN` can be filtered by."""
    plain, model = PLAIN[kind], OF_KIND[kind]
    own = [field for spec in plain.fields if spec.name != "external" for field in _fields(model, spec)]
    more = MORE.get(kind, _nothing_more)(model)
    flags = [word for field in more if field.name == "is" for word in field.words]
    if hasattr(model, "owner"):
        flags.append(shared.mine(model.owner))
    return Vocabulary(
        kind=kind,
        model=model,
        fields=(
            *own,
            *(field for field in more if field.name != "is"),
            *((shared.segment("its contact or company is"),) if _is_about_somebody(model) else ()),
            *((shared.team(model.owner),) if hasattr(model, "owner") and not hasattr(model, "team") else ()),
            *((shared.flags(*flags),) if flags else ()),
            Field(
                "created",
                FieldType.MOMENT,
                "When it came into this workspace.",
                Target(model.created_at),
                aliases=("added", "created_at"),
            ),
            Field("age", FieldType.AGE, "Whole days since then.", Target(model.created_at)),
            *shared.identity(model, kind),
        ),
        words=(Target(model.title_key), *_names_of_others(model)),
    )


def _is_about_somebody(model: Any) -> bool:
    return isinstance(getattr(model, "contact", None), pw.ForeignKeyField)


def _nothing_more(_model: Any) -> tuple[Field, ...]:
    return ()


def _fields(model: Any, spec: FieldSpec) -> Iterator[Field]:
    if spec.type is Typed.TAGS:
        yield shared.tags(model)
    elif spec.type is Typed.PRODUCTS:
        yield _products(model)
    elif spec.refers is not None and spec.refers is not Kind.USER:
        yield _reference(model, spec, spec.refers)
    elif spec.type in _TYPES:
        yield _own(model, spec)


def _own(model: Any, spec: FieldSpec) -> Field:
    column = getattr(model, spec.column)
    of_text = _TYPES[spec.type] is FieldType.TEXT
    if spec.column == "title":
        target = Target(model.title_key)
    elif spec.type is Typed.MONEY:
        target = Target(column, currency=model.currency)
    else:
        with_capitals = any(choice != text.fold(choice) for choice in spec.choices)
        filled = column if column.null or not of_text else pw.fn.NULLIF(column, "")
        target = Target(folded(filled) if of_text or with_capitals else column)
    words = tuple(Word(choice) for choice in spec.choices)
    help_ = f"{spec.help or f'Its {spec.label.lower()}'}." if not of_text else f"A part of its {spec.label.lower()}."
    return Field(spec.name, _TYPES[spec.type], help_, target, aliases=spec.aliases, words=words)


def _reference(model: Any, spec: FieldSpec, to: Kind) -> Field:
    other, link = OF_KIND[to], getattr(model, spec.column)
    key = next(getattr(other, name) for name in ("name_key", "title_key", "subject_key") if hasattr(other, name))
    query = one(of=other).where(other.id == link, other.hidden_at.is_null())
    return Field(
        spec.name,
        FieldType.RECORD,
        f"A part of the name of the {spec.label.lower()}, or its reference.",
        Target(key, through(query), number=other.number),
        aliases=spec.aliases,
        refers=to,
        example=f"{to.letter}12",
    )


def _products(model: Any) -> Field:
    lines = OrderLine if hasattr(OrderLine, model._meta.table_name) else DealLine
    owner = getattr(lines, model._meta.table_name)
    query = one(of=lines).join(Product).where(owner == model.id)
    return Field(
        "product",
        FieldType.RECORD,
        "A part of the name of a product in it, or its reference.",
        Target(Product.name_key, through(query), number=Product.number),
        aliases=("products",),
        refers=Kind.PRODUCT,
        example="P3",
    )


def _names_of_others(model: Any) -> Iterator[Target]:
    """Words are also looked for in the names of the contact and the company that it is about."""
    for name in ("contact", "company"):
        link = getattr(model, name, None)
        if isinstance(link, pw.ForeignKeyField):
            other = OF_KIND[Kind(name)]
            query = one(of=other).where(other.id == link, other.hidden_at.is_null())
            yield Target(other.name_key, through(query))

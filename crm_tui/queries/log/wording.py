"""Changes of the journal in words, such as `amount 45,000.00 → 50,000.00 EUR`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import TABLES, Company, CustomField, DayField, Deal, MomentField, Product, Table, rows
from crm_tui.domain import money
from crm_tui.domain.records import Kind

Days: TypeAlias = Callable[[date], str]
"""How days are written: ISO for files and programs, `long_date` for people."""

MODELS: Mapping[str, Any] = {model._meta.table_name: model for model in TABLES if issubclass(model, Table)}
"""Every journalled table by its name, which is the `kind` of its changes."""

_UNSAID = frozenset(
    {
        *("id", "version", "number", "created_at", "position", "last_touch_at", "key", "pipeline_id"),
        *("name_key", "title_key", "subject_key", "sort_key", "given_name", "family_name", "domain"),
        *("outcome", "entered_at", "opened_at", "closed_at", "phase_since"),
    }
)
"""Columns that follow from others or say nothing to people."""

_MONEY = frozenset({"amount", "price", "revenue"})
_CURRENCY_OF = (Deal, Company, Product)
_LONGEST = 60
"""Characters of a text; what is longer is cut off."""

_SIDE_ROWS = {
    "contact_point": ("kind", "value"),
    "tagging": ("tag", "tag_id"),
    "custom_value": ("field_id", "value"),
    "deal_contact": ("contact", "contact_id"),
    "deal_line": ("product", "product_id"),
    "deal_check": ("box", "criterion_id"),
    "snooze": ("snoozed until", "until"),
    "phase_owner": ("phase", "user_id"),
    "ticket_article": ("page", "article_id"),
}
"""Rows of a record, which come and go but never change: what says their name, and what they hold."""


_OF_ANY_KIND = frozenset({"tagging", "snooze", "phase_change", "phase_owner"})
"""Tables whose rows say themselves of which kind their record is."""

_OWNERS = {"ticket_id": Kind.TICKET, "deal_id": Kind.DEAL, "contact_id": Kind.CONTACT, "company_id": Kind.COMPANY}
"""The columns that say whose row it is, the telling one first."""


@dataclass(frozen=True, slots=True)
class RawChange:
    """One row of the journal."""

    seq: int
    action: UUID
    table: str
    record: UUID
    op: str
    fields: Mapping[str, tuple[Any, Any]]
    """Column to what stood in the table before and after."""

    @property
    def held(self) -> dict[str, Any]:
        """What the row holds as far as the change tells: after it, or before where it was deleted."""
        return {column: after if after is not None else before for column, (before, after) in self.fields.items()}


class Wording:
    """Words for a number of changes; the names that they need are read at once, one statement a table."""

    def __init__(self, changes: Sequence[RawChange], days: Days = date.isoformat) -> None:
        self._days = days
        self._names = _names_in(changes)
        self._currencies = _currencies_of(changes)
        self._customs = _customs_in(changes)

    def owner_of(self, change: RawChange) -> tuple[Kind, UUID] | None:
        """The record that a change is about, with its kind."""
        record, held = record_of(change), change.held
        if record is None:
            return None
        if change.table in set(Kind):
            return Kind(change.table), record
        if change.table in _OF_ANY_KIND:
            return Kind(held["kind"]), record
        if change.table == "custom_value":
            return self._customs[held["field_id"]].kind, record
        return next((kind, record) for column, kind in _OWNERS.items() if held.get(column))

    def of(self, change: RawChange) -> tuple[str, ...]:
        """What a change did, a phrase for each field that people know; nothing where it touched none."""
        if change.table in {"transition", "ticket_move"}:
            reason = change.held.get("reason")
            return (f"because “{_cut(reason)}”",) if reason else ()
        if change.table == "phase_change":
            return _why(change)
        if change.table == "distinct_pair":
            return ("two, though they look like one" if change.op == "create" else "may be one again",)
        if change.table in _SIDE_ROWS and change.op != "update":
            return (self._side_row(change),)
        return tuple(
            self._field(change, column, before, after)
            for column, (before, after) in change.fields.items()
            if column not in _UNSAID and not (before in (None, "") and after in (None, ""))
            if not (column == "currency" and (change.op == "create" or _MONEY & change.fields.keys()))
        )

    def _side_row(self, change: RawChange) -> str:
        """`email + kim@acme.example`, `tag - vip`."""
        called, holds = _SIDE_ROWS[change.table]
        held = change.held
        sign = "+" if change.op == "create" else "\N{MINUS SIGN}"
        label = self._value(change, called, held[called]) if called in held else called
        label = f"owner in {label}" if change.table == "phase_owner" else label
        extra = f" ({held['role']})" if held.get("role") else ""
        times = f"{held['quantity']} \N{MULTIPLICATION SIGN} " if held.get("quantity", 1) > 1 else ""
        return f"{label} {sign} {times}{self._value(change, holds, held[holds])}{extra}"

    def _field(self, change: RawChange, column: str, before: Any, after: Any) -> str:
        """`owner Ana → Ben`, `amount 45,000.00 → 50,000.00 EUR`, `note taken out`."""
        if column == "hidden_at":
            return "brought back" if after is None else "deleted"
        label = column.removesuffix("_id").replace("_", " ")
        if after in (None, ""):
            return f"{label} {self._value(change, column, before)} taken out"
        shown = self._value(change, column, after)
        if before in (None, ""):
            return f"{label} {shown}"
        was = self._value(change, column, before, after=False)
        if column in _MONEY and was[-4:] == shown[-4:]:
            was = was[:-4]
        return f"{label} {was} → {shown}"

    def _value(self, change: RawChange, column: str, value: Any, *, after: bool = True) -> str:
        """A value as it stands in the table, for people."""
        field = MODELS[change.table]._meta.columns[column]
        if isinstance(field, pw.ForeignKeyField):
            return self._names.get(UUID(value), "something deleted")
        if column in _MONEY:
            pair = change.fields.get("currency")
            currency = pair[after] if pair and pair[after] else self._currencies.get(change.record, "EUR")
            return money.full(value, currency)
        if isinstance(field, MomentField):
            moment = clock.local(clock.from_micros(value))
            return f"{self._days(moment.date())} {moment:%H:%M}"
        if isinstance(field, DayField):
            return self._days(date.fromisoformat(value))
        if change.table == "custom_value" and self._customs[change.held["field_id"]].type == "date":
            day = _day(value)
            return self._days(day) if day else _cut(value)
        if isinstance(field, pw.BooleanField):
            return "yes" if value else "no"
        return _cut(str(value))


def _why(change: RawChange) -> tuple[str, ...]:
    """Why a phase changed; nothing where nobody said, or where it was taken back."""
    rule, reason = change.held.get("rule"), change.held.get("reason")
    if change.op != "create" or not (rule or reason):
        return ()
    return (f"by the rule {rule}: {_cut(str(reason))}" if rule else f"because “{_cut(str(reason))}”",)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def name_column(model: Any) -> Any:
    """The column that rows of a table are called by; None where they have no name."""
    columns = model._meta.columns
    return next((columns[name] for name in ("name", "title", "subject", "says") if name in columns), None)


def _names_in(changes: Iterable[RawChange]) -> dict[UUID, str]:
    """The names of all rows that the changes refer to."""
    wanted: dict[Any, set[UUID]] = defaultdict(set)
    for change in changes:
        for column, pair in change.fields.items():
            field = MODELS[change.table]._meta.columns[column]
            if isinstance(field, pw.ForeignKeyField) and name_column(field.rel_model) is not None:
                wanted[field.rel_model].update(UUID(value) for value in pair if value)
    names: dict[UUID, str] = {}
    for model, ids in wanted.items():
        names.update(rows(model.select(model.id, name_column(model)).where(model.id.in_(ids))))
    return names


def _currencies_of(changes: Iterable[RawChange]) -> dict[UUID, str]:
    """The currency of each record with an amount that changed."""
    wanted = {(change.table, change.record) for change in changes if _MONEY & change.fields.keys()}
    found: dict[UUID, str] = {}
    for model in _CURRENCY_OF:
        if ids := {record for table, record in wanted if table == model._meta.table_name}:
            query = model.select(model.id, model.currency).where(model.id.in_(ids), ~model.currency.is_null())
            found.update(rows(query))
    return found


def record_of(change: RawChange) -> UUID | None:
    """The record that a change is about, as far as the change itself tells; None for stages, settings and such."""
    if change.table in set(Kind):
        return change.record
    held = change.held
    return next((UUID(held[column]) for column in ("record", *_OWNERS) if held.get(column)), None)


class _Custom(NamedTuple):
    """What a change of its value needs to know of a custom field."""

    kind: Kind
    type: str


def _customs_in(changes: Iterable[RawChange]) -> dict[str, _Custom]:
    """The custom fields whose values changed, by their ids as they stand in the tables."""
    fields = {change.held["field_id"] for change in changes if "field_id" in change.held}
    if not fields:
        return {}
    query = CustomField.select(CustomField.id, CustomField.kind, CustomField.type).where(CustomField.id.in_(fields))
    return {field.hex: _Custom(Kind(kind), type_) for field, kind, type_ in rows(query)}


def _day(text: str) -> date | None:
    """The day that is written there; None for what was written while the field was of another type."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

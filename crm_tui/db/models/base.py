"""What all tables share: the connection they are bound to, and fields for keys, moments and days."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.domain.ids import new_id

if TYPE_CHECKING:
    from crm_tui.db.prepared import Prepared

database = pw.DatabaseProxy()
"""The workspace that is open in this process; each thread has its own connection to it."""


class _Inherited(pw.Field):
    """A field that tables have from a class above them.

    Peewee copies it for each of them, and with it each thing that it refers to, though they change none of these.
    """

    def __deepcopy__(self, memo: object) -> Self:
        return copy(self)


class _KeyField(_Inherited, pw.UUIDField):
    pass


class _NumberField(_Inherited, pw.BigIntegerField):
    pass


class _TextField(_Inherited, pw.TextField):
    pass


class MomentField(_Inherited, pw.BigIntegerField):
    """A moment: aware `datetime` in Python, microseconds since 1970 in UTC in the table."""

    def db_value(self, value: datetime | int | None) -> int | None:
        """Whole microseconds; integers pass as they are."""
        return clock.to_micros(value) if isinstance(value, datetime) else value

    def python_value(self, value: int | None) -> datetime | None:
        """The aware UTC moment."""
        return None if value is None else clock.from_micros(value)


class DayField(pw.TextField):
    """A day: `date` in Python, ISO 8601 text in the table, so that text order is the order of days."""

    def db_value(self, value: date | str | None) -> str | None:
        """`YYYY-MM-DD`."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        """The day."""
        return None if value is None else date.fromisoformat(value)


class Table(pw.Model):
    """Any table of the workspace."""

    id: Any = _KeyField(primary_key=True, default=new_id)

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True
        only_save_dirty = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.id}"

    @classmethod
    def get_by_id(cls, pk: Any) -> Self:
        """The row with this key, by a statement that is written once; raises `DoesNotExist`."""
        found: Self | None = _by_id(cls).first(cls.id.db_value(pk))
        if found is None:
            raise cls.DoesNotExist(f"There is no {cls.__name__} {pk}.")
        return found

    if TYPE_CHECKING:
        DoesNotExist: ClassVar[type[pw.DoesNotExist]]

        def __getattr__(self, name: str) -> Any:
            """The key beside each reference, such as `company_id`, which peewee adds at run time."""


@cache
def _by_id(model: type[Table]) -> Prepared:
    """The statement that reads one row of a table."""
    from crm_tui.db.prepared import Prepared

    return Prepared(lambda key: model.select().where(model.id == key))


class Record(Table):
    """A table whose rows people see: versioned, dated, and hidden rather than deleted."""

    version: Any = _NumberField(default=1)
    """Counts the writes; a write names the version it has seen."""
    created_at: Any = MomentField(default=clock.now)
    hidden_at: Any = MomentField(null=True)
    """When it was deleted; undo clears it."""


class Numbered(Record):
    """A record with a short reference such as D12."""

    letter: ClassVar[str]
    number: Any = _NumberField(unique=True)
    external_id: Any = _TextField(null=True)
    """The key that another system knows it by; unique among what is not deleted."""

    @property
    def ref(self) -> str:
        """The short reference shown on screen."""
        return f"{self.letter}{self.number}"


class PlainRecord(Numbered):
    """A record that is all fields: `domain.fields.plain` says which, and its form, list, filters and page follow."""

    title: Any = _TextField()
    title_key: Any = _TextField(index=True)
    """`text.fold(title)`."""
    note: Any = _TextField(null=True)


UNIQUE: dict[type[Record], list[tuple[str, ...]]] = {}
"""By table the names of the fields in which no two records that are not deleted agree."""


def unique_while_visible(model: type[Record], *fields: Any) -> None:
    """Declare that no two records that are not deleted share the values of `fields`."""
    UNIQUE.setdefault(model, []).append(tuple(field.name for field in fields))
    name = "_".join([model._meta.table_name, *(field.column_name for field in fields), "unique"])
    model.add_index(model.index(*fields, unique=True, name=name, where=model.hidden_at.is_null()))


def as_id(value: UUID | str) -> UUID:
    """A key from its text in a row or on a command line."""
    return value if isinstance(value, UUID) else UUID(value)


def one_of(column: str, values: Iterable[str]) -> Any:
    """A CHECK that a column holds one of these values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return pw.Check(f"{column} IN ({listed})")


def rows(query: Any) -> list[tuple[Any, ...]]:
    """The rows of a query as tuples; peewee's own types see a model where `tuples()` gives none."""
    return list(query.tuples())


def scalars(query: Any) -> list[Any]:
    """The first column of a query."""
    return [row[0] for row in query.tuples()]

"""What a kind of record is that is all fields."""

from __future__ import annotations

from dataclasses import dataclass

from crm_tui.domain.fields.making import EXTERNAL, NOTE, TAGS, text
from crm_tui.domain.fields.types import FieldSpec
from crm_tui.domain.records import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainKind:
    """One kind of record, as its list, form and page are made from it."""

    kind: Kind
    says: str
    """A sentence: what such a record is."""
    fields: tuple[FieldSpec, ...]
    """What can be written, in the order of the form."""
    listed: tuple[str, ...]
    """The fields that its list shows before anybody chooses columns, the most telling first."""
    sort: str
    """The usual order of its list: a field, with `-` before it from the largest."""
    empty: str
    """What its list says while it holds nothing: what goes there, and how it comes there."""
    at_first: str = ""
    """How its list is narrowed before anybody types a filter."""
    found_by: tuple[str, ...] = ()
    """Other words that people look for it by."""

    @property
    def title(self) -> FieldSpec:
        """The field that holds what such a record is called."""
        return next(spec for spec in self.fields if spec.column == "title")


def titled(label: str, help_: str = "", *aliases: str, required: bool = True) -> FieldSpec:
    """What a record is called; where it is not `required`, the service that saves it finds a title."""
    return text("title", label, help=help_, aliases=("name", *aliases), required=required)


ENDING = (TAGS, NOTE, EXTERNAL)
"""The last fields of every such kind."""

"""Values of the fields that a workspace adds by itself; fields that rows bring along are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui.domain.fields.types import FieldSpec, name_key
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.editing.field_texts import ReadContext, read_text
from crm_tui.services.editing.fields import form_fields
from crm_tui.services.shape.custom_fields import add_custom_field, stored

PREFIX = "custom:"
"""What comes before the name of a field of the workspace's own, where rows name their fields."""

WITHOUT_COLUMN = frozenset({"founded", "manager"})
"""Fields of rows that every workspace has as fields of its own, made when a row first fills them."""

NUMBERS = frozenset({"founded"})
"""Fields that hold a number when they are made here; the others hold text."""


class OwnFields:
    """The fields of one kind."""

    def __init__(self, kind: Kind, context: ReadContext) -> None:
        self._kind = kind
        self._context = context
        self._known = self._read()

    def check(self, draft: Draft) -> None:
        """Note a trouble for every text that its field cannot hold."""
        for name, text in draft.customs.items():
            if spec := self._known.get(_key(name)):
                with draft.reading(f"{PREFIX}{name}"):
                    read_text(spec, text, self._context)

    def is_new(self, field: str) -> bool:
        """Whether a field of the rows would have to be made for this kind of record."""
        name = field.removeprefix(PREFIX)
        return (field != name or name in WITHOUT_COLUMN) and _key(name) not in self._known

    def typed(self, draft: Draft) -> Iterator[tuple[FieldSpec, Any]]:
        """Each field with what is written in it. BadInput for a name no field can have."""
        for name, text in draft.customs.items():
            spec = self._known.get(_key(name)) or self._make(name)
            value: Any = read_text(spec, text, self._context)
            if value is not None:
                yield spec, value

    def values(self, draft: Draft) -> Iterator[tuple[UUID, tuple[str, str]]]:
        """Each field with the value as it is shown and as it is compared. BadInput for a name no field can have."""
        for spec, value in self.typed(draft):
            if spec.custom is not None:
                yield spec.custom, stored(value)

    def _make(self, name: str) -> FieldSpec:
        add_custom_field(self._context.me, self._kind, _word(name), "number" if name in NUMBERS else "text")
        self._known = self._read()
        return self._known[_key(name)]

    def _read(self) -> dict[str, FieldSpec]:
        return {name_key(spec.name): spec for spec in form_fields(self._kind) if spec.custom is not None}


def _word(name: str) -> str:
    """A header as the one word that names a field."""
    return "_".join(name.split())


def _key(name: str) -> str:
    return name_key(_word(name))

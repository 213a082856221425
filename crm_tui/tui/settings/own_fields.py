"""The fields that the workspace adds to its records."""

from __future__ import annotations

from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import shape
from crm_tui.queries.shape.shape import FieldShape
from crm_tui.services.shape import custom_fields
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.settings.page import Page, choices
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

KINDS = tuple(kind for kind in Kind if kind is not Kind.USER)
"""The kinds of record that get fields here."""

_CHOICE_LINES = 6


class OwnFieldsPage(Page):
    """Fields of all kinds of record, below each other."""

    title = "Custom fields"
    tables = frozenset({"custom_field", "custom_value"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Of"), Column("Field", flexible=True), Column("Takes"), Column("Records", right=True))
        rows = tuple(
            Row((one.kind.plural, one.name, _takes(one), f"{one.records:,}"), one.id, one) for one in shape.own_fields()
        )
        about = "They stand in details, forms, lists and filters behind the fields that every workspace has."
        return Shown(columns, rows, about, empty="No fields of your own yet; n adds one.")

    async def add(self, row: Row | None) -> None:
        of = row.what.kind if row else Kind.DEAL
        fields = (
            Field(
                name="of", label="Of", value=of.plural, choices=choices([kind.plural for kind in KINDS]), required=True
            ),
            Field(
                name="name", label="Name", required=True,
                help="One word of letters, digits, _ and -, as filters and the command line take it",
            ),
            *_type_fields("text", ()),
        )  # fmt: skip

        async def save(values: dict[str, Any]) -> None:
            kind = next(kind for kind in KINDS if kind.plural == values["of"])
            arguments = (kind, values["name"], values["type"], custom_fields.split_choices(values["choices"] or ""))
            made = await self.screen.store.run(custom_fields.add_custom_field, self.screen.me, *arguments)
            self.at = made
            self.screen.changed([("custom_field", made)])
            self.screen.tell(f"Added the field {values['name']} to {kind.plural}", undo=True)

        self.ask("New field", fields, save, draft="field.new")

    async def edit(self, row: Row) -> None:
        one: FieldShape = row.what
        fields = (
            Field(name="name", label="Name", value=one.name, required=True, help="Values stay with the new name"),
            *_type_fields(one.type, one.choices),
        )

        async def save(values: dict[str, Any]) -> None:
            listed = custom_fields.split_choices(values["choices"] or "") if values["type"] == "choice" else ()
            await self.run(
                custom_fields.edit_custom_field, one.id, name=values["name"], type_=values["type"], choices=listed
            )

        self.ask(f"Field {one.name} of {one.kind.plural}", fields, save, draft=f"field.{one.id.hex}")

    async def delete(self, row: Row) -> None:
        await self.run(custom_fields.delete_custom_field, row.what.id)

    async def move(self, row: Row, steps: int) -> None:
        await self.run(custom_fields.move_custom_field, row.what.id, steps)


def _takes(one: FieldShape) -> str:
    return f"{one.type}: {', '.join(one.choices)}" if one.choices else one.type


def _type_fields(type_: str, listed: tuple[str, ...]) -> tuple[Field, ...]:
    return (
        Field(name="type", label="Takes", value=type_, choices=choices(custom_fields.TYPES), required=True),
        Field(
            name="choices", label="Choices", value="\n".join(listed), lines=_CHOICE_LINES,
            help="For the type choice: one to a line, or with commas between",
        ),
    )  # fmt: skip

"""Templates of notes, and cadences: how often whom should hear from us."""

from __future__ import annotations

from typing import Any

from crm_tui.domain.roles import Permission
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.cadences import CadenceRow, cadences
from crm_tui.filters.context import FilterContext
from crm_tui.filters.parse import parse
from crm_tui.queries.shape.note_templates import Template, note_templates
from crm_tui.services import note_templates as template_verbs
from crm_tui.services.agenda import cadences as cadence_verbs
from crm_tui.tui.format import counted
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

_BODY_LINES = 12


class NoteTemplatesPage(Page):
    """Texts that notes begin with."""

    title = "Note templates"
    needs = (Permission.RECORDS,)
    tables = frozenset({"note_template"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Template", most=30), Column("Text", flexible=True))
        rows = tuple(Row((one.name, " ".join(one.body.split())), one.id, one) for one in note_templates())
        about = "Texts in Markdown that notes begin with; what stands in braces, such as {contact}, is filled in."
        return Shown(columns, rows, about, empty="No templates yet; n adds one.")

    async def add(self, row: Row | None) -> None:
        async def save(values: dict[str, Any]) -> None:
            made = await self.screen.store.run(
                template_verbs.add_note_template, self.screen.me, values["name"], values["body"]
            )
            self.at = made
            self._say(f"Added the template {values['name']}")

        self.ask("New template", _template_fields("", ""), save, draft="note_template.new")

    async def edit(self, row: Row) -> None:
        one: Template = row.what

        async def save(values: dict[str, Any]) -> None:
            words = {name: value for name, value in values.items() if value != getattr(one, name)}
            await self.screen.store.run(template_verbs.edit_note_template, self.screen.me, one.id, **words)
            self._say(f"Changed the template {one.name}")

        fields = _template_fields(one.name, one.body)
        self.ask(f"Template {one.name}", fields, save, draft=f"note_template.{one.id.hex}")

    async def delete(self, row: Row) -> None:
        await self.screen.store.run(template_verbs.delete_note_template, self.screen.me, row.what.id)
        self._say(f"Deleted the template {row.what.name}")

    def _say(self, sentence: str) -> None:
        self.screen.changed([("note_template", self.screen.me)])
        self.screen.tell(sentence, undo=True)


class CadencesPage(Page):
    """The first cadence whose filter finds a contact holds for them."""

    title = "Cadences"
    tables = frozenset({"cadence"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Cadence", most=24), Column("Every", right=True), Column("Whom", flexible=True))
        rows = tuple(Row((one.name, counted(one.days, "day", "days"), one.filter), one.id, one) for one in cadences())
        about = "How often whom should hear from us; the first that finds a contact holds, their own days go before it."
        return Shown(columns, rows, about, empty="No cadences yet; n adds one, such as tag:vip every 14 days.")

    async def add(self, row: Row | None) -> None:
        self.ask("New cadence", _cadence_fields(None), self._save, draft="cadence.new")

    async def edit(self, row: Row) -> None:
        one: CadenceRow = row.what

        async def save(values: dict[str, Any]) -> None:
            changed = {name: value for name, value in values.items() if value != getattr(one, name)}
            name, days, words = (changed.get(field) for field in ("name", "days", "filter"))
            await self.run(cadence_verbs.edit_cadence, one.id, name=name, days=days, filter_text=words)

        self.ask(f"Cadence {one.name}", _cadence_fields(one), save, draft=f"cadence.{one.id.hex}")

    async def move(self, row: Row, steps: int) -> None:
        await self.run(cadence_verbs.move_cadence, row.what.id, steps)

    async def _save(self, values: dict[str, Any]) -> None:
        self.at = await self.screen.store.run(
            cadence_verbs.set_cadence, self.screen.me, values["name"], values["days"], values["filter"]
        )
        self._say(f"{values['name']}: every {counted(values['days'], 'day', 'days')}")

    async def delete(self, row: Row) -> None:
        await self.screen.store.run(cadence_verbs.remove_cadence, self.screen.me, row.what.name)
        self._say(f"Took away the cadence {row.what.name}")

    def _say(self, sentence: str) -> None:
        self.screen.changed([("cadence", self.screen.me)])
        self.screen.tell(sentence, undo=True)


def _template_fields(name: str, body: str) -> tuple[Field, ...]:
    return (
        Field(name="name", label="Name", value=name, required=True),
        Field(name="body", label="Text", value=body, lines=_BODY_LINES, required=True, help="Markdown"),
    )


def _cadence_fields(one: CadenceRow | None) -> tuple[Field, ...]:
    return (
        Field(name="name", label="Name", value=one.name if one else "", required=True),
        Field(
            name="days", label="Every", value=str(one.days) if one else "", required=True, read=_days,
            help="Days, such as 30",
        ),
        Field(
            name="filter", label="Whom", value=one.filter if one else "", required=True, read=_readable,
            help="A filter over contacts, such as tag:vip",
        ),
    )  # fmt: skip


def _days(words: str) -> int:
    if not (words.isascii() and words.isdigit() and len(words) < 7):
        raise BadInput(f"“{words}” is no number of days; write one such as 30.", "days")
    return int(words)


def _readable(words: str) -> str:
    try:
        parse(words)
    except FilterError as error:
        raise BadInput(str(error), "filter") from error
    return words

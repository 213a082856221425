"""Lost reasons, sources and tags: lists of words, each with how many records have it."""

from __future__ import annotations

from typing import Any

from crm_tui.domain.roles import Permission
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import shape
from crm_tui.services.editing import tags
from crm_tui.services.shape import reasons, sources
from crm_tui.tui.format import counted
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.settings.page import Page, choices
from crm_tui.tui.widgets.settings.text import Column, Row, Shown


class ReasonsPage(Page):
    """Why deals are lost."""

    title = "Lost reasons"
    tables = frozenset({"lost_reason", "deal"})

    def read(self, context: FilterContext) -> Shown:
        found = shape.reasons()
        columns = (Column("Reason", flexible=True), Column("Deals", right=True), Column("In the win rate"))
        rows = tuple(
            Row((one.name, f"{one.records:,}", "counts" if one.counts else "left out"), one.id, one) for one in found
        )
        about = "What losing asks for, in this order. The win rate leaves out deals that never were opportunities."
        return Shown(columns, rows, about, empty="No reasons yet; losing then asks for words.")

    async def add(self, row: Row | None) -> None:
        self.ask("New lost reason", _fields("", counts=True), self._add, draft="reason.new")

    async def _add(self, values: dict[str, Any]) -> None:
        done = await self.run(reasons.add_reason, values["name"], counts=values["counts"] != "no")
        self.at = getattr(done, "id", None)

    async def edit(self, row: Row) -> None:
        one = row.what

        async def save(values: dict[str, Any]) -> None:
            await self.run(reasons.edit_reason, one.id, values["name"], counts=values["counts"] != "no")

        self.ask(f"Lost reason {one.name}", _fields(one.name, counts=one.counts), save, draft=f"reason.{one.id.hex}")

    async def delete(self, row: Row) -> None:
        await self.run(reasons.delete_reason, row.what.id)

    async def merge(self, row: Row) -> None:
        found = await self.screen.store.read(shape.reasons)

        async def then(into: Any) -> None:
            await self.run(reasons.delete_reason, row.what.id, into)

        self.pick(f"Merge {row.what.name} into", [_choice(one) for one in found if one.id != row.what.id], then)

    async def move(self, row: Row, steps: int) -> None:
        await self.run(reasons.move_reason, row.what.id, steps)


class SourcesPage(Page):
    """Where records come from."""

    title = "Sources"
    tables = frozenset({"setting", "deal", "contact", "company"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Source", flexible=True), Column("Records", right=True), Column(""))
        rows = tuple(
            Row((one.name, f"{one.records:,}", "" if one.listed else "not offered"), one.name, one,
                "plain" if one.listed else "label")
            for one in shape.sources()
        )  # fmt: skip
        about = "What forms offer for where a deal, contact or company came from; a new name goes to all that have it."
        return Shown(columns, rows, about, empty="No sources yet.")

    async def add(self, row: Row | None) -> None:
        async def save(name: str) -> None:
            await self.run(sources.add_source, name)
            self.at = name

        self.ask_name("New source", "", save, draft="source.new")

    async def edit(self, row: Row) -> None:
        async def save(name: str) -> None:
            await self.run(sources.rename_source, row.what.name, name)
            self.at = name

        self.ask_name(f"Rename {row.what.name}", row.what.name, save, draft=f"source.{row.what.name}")

    async def delete(self, row: Row) -> None:
        await self.run(sources.delete_source, row.what.name)

    async def merge(self, row: Row) -> None:
        found = await self.screen.store.read(shape.sources)
        others = [Choice(one.name, one.name, counted(one.records, "record", "records")) for one in found]

        async def then(into: str) -> None:
            await self.run(sources.rename_source, row.what.name, into)

        self.pick(f"Merge {row.what.name} into", [one for one in others if one.value != row.what.name], then)

    async def move(self, row: Row, steps: int) -> None:
        await self.run(sources.move_source, row.what.name, steps)


class TagsPage(Page):
    """Words that records are marked with."""

    title = "Tags"
    needs = (Permission.RECORDS,)
    tables = frozenset({"tag", "tagging"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Tag", flexible=True), Column("Records", right=True))
        rows = tuple(Row((one.name, f"{one.records:,}"), one.id, one) for one in shape.tags())
        return Shown(columns, rows, empty="No tags yet; one comes into being when it is first put on a record.")

    async def edit(self, row: Row) -> None:
        async def save(name: str) -> None:
            await self.run(tags.rename_tag, row.what.name, name)

        self.ask_name(f"Rename the tag {row.what.name}", row.what.name, save, draft=f"tag.{row.what.id.hex}")

    async def delete(self, row: Row) -> None:
        await self.run(tags.delete_tag, row.what.name)

    async def merge(self, row: Row) -> None:
        found = await self.screen.store.read(shape.tags)

        async def then(into: str) -> None:
            await self.run(tags.merge_tags, row.what.name, into)

        others = [Choice(one.name, one.name, counted(one.records, "record", "records")) for one in found]
        self.pick(f"Merge the tag {row.what.name} into", [one for one in others if one.value != row.what.name], then)


def _fields(name: str, *, counts: bool) -> tuple[Field, ...]:
    return (
        Field(name="name", label="Name", value=name, required=True),
        Field(
            name="counts", label="Counts", value="yes" if counts else "no", choices=choices(("yes", "no")),
            required=True, help="no leaves its deals out of the win rate: they never were opportunities",
        ),
    )  # fmt: skip


def _choice(one: shape.Counted) -> Choice:
    return Choice(one.name, one.id, counted(one.records, "deal", "deals"))

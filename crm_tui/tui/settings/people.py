"""Who works here, and in which role."""

from __future__ import annotations

from typing import Any

from crm_tui.domain.records import Kind, Role
from crm_tui.domain.roles import Permission
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries import refs
from crm_tui.queries.shape.roles import Member, members
from crm_tui.services import roles
from crm_tui.services.editing import records
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown


class UsersPage(Page):
    """Users, those who are awaited, and the Unix groups that have a role."""

    title = "Users"
    needs = (Permission.MANAGE,)
    tables = frozenset({"user", "setting"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Who", most=20), Column("Name", flexible=True), Column("Role"), Column("Why", most=22))
        rows = tuple(
            Row((one.who, "Unix group" if one.is_group else one.name, one.role, one.why), (one.is_group, one.who), one)
            for one in members()
        )
        about = "Whoever opens the workspace's file is added by itself. m gives somebody a role; roles guide, they do"
        return Shown(columns, rows, f"{about} not protect.")

    async def add(self, row: Row | None) -> None:
        await record_forms.add_record(self.screen, Kind.USER)

    async def edit(self, row: Row) -> None:
        found = await self.screen.store.run(refs.resolve, _user(row.what).ref, [Kind.USER])
        await record_forms.edit_record(self.screen, Kind.USER, found.id)

    async def delete(self, row: Row) -> None:
        found = await self.screen.store.run(refs.resolve, _user(row.what).ref, [Kind.USER])
        done = await self.screen.store.run(records.delete_record, self.screen.me, Kind.USER, found.id)
        self.screen.changed(done.changed)
        self.screen.tell(f"{row.what.name} works here no more; what they did and own stays theirs", undo=True)

    async def merge(self, row: Row) -> None:
        """Give a role."""
        one: Member = row.what

        async def then(role: Role | None) -> None:
            verb: Any = roles.take if role is None else roles.give
            given = await self.screen.store.run(
                verb, self.screen.me, one.who, *([role] if role else []), is_group=one.is_group
            )
            self.screen.changed([])
            has = f"has the role {given.role} now" if given.role else "has no role of their own now"
            self.screen.tell(f"{one.who} {has}. {given.note}".rstrip(), undo=True)

        own = [Choice("none of their own", None, "what stands in their record, or their group's")]
        self.pick(f"The role of {one.who}", [*(Choice(role, role) for role in Role), *own], then, current=one.role)


def _user(member: Member) -> Member:
    """Somebody who has a record; BadInput for groups and those who were never here."""
    if not member.ref:
        raise BadInput(f"{member.who} has no record here; m changes the role.")
    return member

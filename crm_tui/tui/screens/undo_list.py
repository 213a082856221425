"""The list of all that was done, newest first: who, when, what it changed, and taking any of it back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Container

from crm_tui import clock, resources
from crm_tui.domain.dates.shown import long_date
from crm_tui.errors import BadInput, FilterError, NothingToUndo
from crm_tui.filters.complete import Completion
from crm_tui.queries.links import Link
from crm_tui.queries.log import filter as log_filter
from crm_tui.queries.log.actions import ActionItem, action_item, log
from crm_tui.queries.log.filter import Narrowed
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.forms.filtering import APPLIED_AFTER, SIGN
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.prompt_line import Prompt, PromptLine
from crm_tui.tui.widgets.record.sections import Section, SectionLine
from crm_tui.tui.widgets.undo_text import action_items, changed_items

PAGE = 100
"""Actions that are read at a time, and read again when something has changed."""

TITLE = (Section("", "What was done"),)
NOTHING = "Nothing was done yet."
NOTHING_SO = "Nothing that was done passes the filter; / changes it."


class UndoListScreen(CrmScreen[None]):
    """Reads on as one goes down; below the list, or beside it where there is room, stands what the action changed."""

    PLACE = "undo"
    APART = True
    BINDINGS: ClassVar = bindings("undo")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "record.tcss", "undo.tcss")]

    def __init__(self) -> None:
        super().__init__()
        self.filter_text = ""
        self._narrowed = Narrowed(first_hand=True)
        self._actions: tuple[ActionItem, ...] = ()
        self._more = False

    def compose_body(self) -> ComposeResult:
        yield SectionLine(TITLE)
        with Container(id="done"):
            yield ItemsView(id="actions")
            changed = ItemsView(id="changed", has_cursor=False)
            changed.can_focus = False
            yield changed

    @property
    def view(self) -> ItemsView:
        """The list."""
        return self.query_one("#actions", ItemsView)

    @property
    def action(self) -> ActionItem | None:
        """What the cursor is on."""
        return self.view.item.what if self.view.item else None

    @property
    def action_at_cursor(self) -> UUID | None:
        return self.action.id if self.action else None

    # Asking for what is on screen

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - whatever was changed, it was an action
        self.load(self._refresh(), group="actions")

    async def _refresh(self, *, afresh: bool = False) -> None:
        """Read the newest again; what stands below them is as it was read."""
        newest = await self._read(None)
        older = () if afresh or len(newest) < PAGE else tuple(one for one in self._actions if one.id < newest[-1].id)
        self._more = len(newest) == PAGE if not older else self._more
        self._show((*newest, *older), afresh=afresh)

    def on_items_view_end_near(self, message: ItemsView.EndNear) -> None:
        if message.view is self.view and self._more:
            self._more = False
            self.load(self._read_on(), group="more")

    async def _read_on(self) -> None:
        before = self._actions[-1].id
        further = await self._read(before)
        if self._actions[-1].id == before:
            self._more = len(further) == PAGE
            self._show((*self._actions, *further))

    async def _read(self, before: UUID | None) -> tuple[ActionItem, ...]:
        ask = self.store.read if self.filter_text else self.store.run
        return await ask(log, PAGE, None, before, self._narrowed, days=long_date)

    def _show(self, actions: tuple[ActionItem, ...], *, afresh: bool = False) -> None:
        self._actions = actions
        words = [NOTHING_SO if self.filter_text else NOTHING]
        today = clock.today()
        self.view.show(lambda width: action_items(actions, width, today), words, afresh=afresh)
        self.query_one(SectionLine).show(TITLE, 0, self.filter_text)
        self._show_changed()

    def on_items_view_cursor_moved(self) -> None:
        self._show_changed()

    def _show_changed(self) -> None:
        action = self.action
        build = (lambda width: changed_items(action, width)) if action else (lambda _: [])
        self.query_one("#changed", ItemsView).show(build, afresh=True)

    # Taking back and doing again

    def action_undo_take_back(self) -> None:
        if self.action is not None:
            self.do(self._turn_over(self.action, back=True))

    def action_undo_do_again(self) -> None:
        if self.action is not None:
            self.do(self._turn_over(self.action, back=False))

    async def _turn_over(self, action: ActionItem, *, back: bool) -> None:
        if action.undone is back:
            key = self.crm.key_for("undo.do_again" if back else "undo.take_back")
            said = f"It is taken back; {key} does it again." if back else f"It is in force; {key} takes it back."
            raise NothingToUndo(said)
        if back:
            await self.crm.take_back(action.id)
        else:
            await self.crm.do_again(action.id)
        now = await self.store.run(action_item, action.id, long_date)
        if now is not None:
            self._show(tuple(now if one.id == now.id else one for one in self._actions))

    # Going to a record

    def action_undo_open(self) -> None:
        """Go to the record, or to the one that is picked where it changed several."""
        if self.action is None:
            return
        there = dict.fromkeys(change.record for change in self.action.changes if change.record)
        records = [record for record in there if not record.deleted]
        if len(records) == 1:
            self.crm.open_record(records[0].kind, records[0].id)
        elif records:
            self._pick(records)
        else:
            self.fail(BadInput("It changed no record that is still there." if there else "It changed no record."))

    def _pick(self, records: Sequence[Link]) -> None:
        from crm_tui.tui.screens.picker import PickerScreen

        choices = [Choice(record.name, record, record.ref) for record in records]
        self.app.push_screen(
            PickerScreen("Go to", choices),
            lambda choice: self.crm.open_record(choice.value.kind, choice.value.id) if choice else None,
        )

    def on_items_view_opened(self) -> None:
        self.action_undo_open()

    # Narrowing

    def action_undo_filter(self, filter_text: str = "") -> None:
        if filter_text:
            self.do(self._narrow(filter_text))
            return
        before = self.filter_text
        self.ask(
            Prompt(
                sign=SIGN,
                text=before,
                typed=lambda typed: self.load(self._try(typed, APPLIED_AFTER), group="filter"),
                entered=lambda typed: self.load(self._try(typed), group="filter"),
                closed=lambda: self.load(self._try(before), group="filter"),
                complete=self._completions,
            )
        )

    async def _completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        return await self.store.run(log_filter.complete, typed, cursor)

    async def _try(self, typed: str, after: float = 0) -> None:
        """Narrow the list if the filter can be read; show where it cannot, at the foot once the line is closed."""
        await asyncio.sleep(after)
        line = self.query_one(PromptLine)
        try:
            await self._narrow(typed)
        except FilterError as error:
            if not line.is_open:
                raise
            line.point_at(error)
        else:
            line.point_at(None)

    async def _narrow(self, typed: str) -> None:
        narrowed = await self.store.run(log_filter.read, typed, self.filter_context, first_hand=True)
        if narrowed != self._narrowed or typed.strip() != self.filter_text:
            self.filter_text, self._narrowed = typed.strip(), narrowed
            await self._refresh(afresh=True)

    def action_go_back(self) -> None:
        """First the filter goes."""
        if self.filter_text:
            self.load(self._try(""), group="filter")
        else:
            super().action_go_back()

    # The cursor

    def action_undo_up(self) -> None:
        self.view.move_cursor(-1)

    def action_undo_down(self) -> None:
        self.view.move_cursor(1)

    def action_undo_page_up(self) -> None:
        self.view.move_cursor_page(-1)

    def action_undo_page_down(self) -> None:
        self.view.move_cursor_page(1)

    def action_undo_first(self) -> None:
        self.view.move_cursor_to_end(last=False)

    def action_undo_oldest(self) -> None:
        self.view.move_cursor_to_end(last=True)

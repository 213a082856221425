"""A small place that notes what is asked of it, to try what all screens share."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from crm_tui.domain.records import Kind
from crm_tui.services import workspace as workspaces
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.places import Place


class TrialScreen(CrmScreen[None]):
    """A board without cards."""

    PLACE = "board"
    BINDINGS: ClassVar = bindings("board")
    COUNTS = True

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Changed] = []
        self.done: list[str] = []
        self.filters: list[str] = []

    def compose_body(self) -> ComposeResult:
        yield Static(Content("A board without cards"))

    def records_changed(self, changed: Changed) -> None:
        self.asked.append(changed)

    def action_card_move_right(self) -> None:
        self.done.append(f"right {self.take_count()}")

    def action_card_choose_stage(self, stage: str = "") -> None:
        self.done.append(f"stage {stage}")

    def action_board_filter(self) -> None:
        self.ask_filter(Kind.DEAL, "is:open", self.filters.append)

    def action_card_add(self) -> None:
        self.do(self._write())

    async def _write(self) -> None:
        await self.store.run(workspaces.set_setting, self.me, "currency", "USD")
        self.tell("Set the currency to USD", undo=True)
        self.changed([("setting", self.me)])


class OtherScreen(TrialScreen):
    """Another place."""

    PLACE = "contacts"
    BINDINGS: ClassVar = bindings("contacts")

    def action_contacts_add(self) -> None:
        self.action_card_add()


TRIAL = (Place("board", "Board", TrialScreen), Place("contacts", "Contacts", OtherScreen))

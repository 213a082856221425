"""Taking back and doing again, from wherever one is: the last action, or any one of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from uuid import UUID

from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.typed_lines import TypedLines

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


class LookingBack(TypedLines):
    """The commands of the registry that begin with `undo.`, as actions of the program."""

    @property
    def _looking(self) -> CrmApp:
        return cast("CrmApp", self)

    def action_undo_last(self) -> None:
        self._looking.do(self.take_back())

    def action_undo_redo(self) -> None:
        self._looking.do(self.do_again())

    async def take_back(self, action: UUID | None = None) -> None:
        """Take back an action, or the last of the person; raises as `undoing.undo`."""
        from crm_tui.services.undo import undoing

        app = self._looking
        undone = await app.store.run(undoing.undo, app.me, action)
        self.post_message(RecordsChanged(undone.changed))
        app.tell(f"Undone: {undone.summary}. {app.key_for('undo.redo')} does it again.")

    async def do_again(self, action: UUID | None = None) -> None:
        """Do an action again, or the last that the person took back; raises as `undoing.redo`."""
        from crm_tui.services.undo import undoing

        app = self._looking
        redone = await app.store.run(undoing.redo, app.me, action)
        self.post_message(RecordsChanged(redone.changed))
        app.tell(f"Done again: {redone.summary}", undo=True)

    def action_undo_list(self) -> None:
        from crm_tui.tui.screens.undo_list import UndoListScreen

        if not isinstance(self.screen, UndoListScreen):
            self.push_screen(UndoListScreen())

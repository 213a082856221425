"""Records as rows in the person's own editor: out into it, back with what they wrote, and on to the preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crm_tui.editor import put_away
from crm_tui.errors import BadInput, CrmError, EditorFailed
from crm_tui.services.row_edits import comparing, sheets
from crm_tui.services.row_edits.comparing import Comparison
from crm_tui.services.row_edits.sheets import MOST_ROWS, Sheet
from crm_tui.tui import editor
from crm_tui.tui import format as shown

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import SavedMany
    from crm_tui.tui.base import Working
    from crm_tui.tui.everywhere.marking import Marking


@dataclass(slots=True)
class Text:
    """What stands in the editor, and what it was made of."""

    sheet: Sheet
    typed: str

    @property
    def name(self) -> str:
        """The file's."""
        return f"{self.sheet.kind.plural}.txt"

    async def write(self, screen: Working[Any]) -> Comparison:
        """Have the person write it; returns what it says then.

        Raises as `editor.edit`; where it cannot be said, what they wrote is put away, and this is as it was.
        """
        typed = await editor.edit(screen.crm, self.typed, self.name)
        try:
            compared = await screen.store.read(comparing.compare, self.sheet, typed, screen.me)
        except BaseException as error:  # even where the program ends meanwhile
            kept = put_away(typed, self.name)
            if isinstance(error, CrmError):
                raise EditorFailed(f"{error} What you wrote is kept in {kept}.") from error
            raise
        self.typed = typed
        return compared


async def edit_rows(screen: Marking) -> None:
    """Open the marked records, or all that the list or board shows, as rows in the editor.

    Raises BadInput where they are too many, and as `editor.edit`.
    """
    kind, marked = screen.marked_kind, screen.marking.marked
    found = marked or sorted(await screen.read_found(), key=lambda one: (len(one.ref), one.ref))
    if len(found) > MOST_ROWS:
        raise BadInput(f"These are {len(found):,} {kind.plural}; at most {MOST_ROWS:,} go into the editor. Mark fewer.")
    screen.tell(f"Reading {shown.counted(len(found), kind, kind.plural)} …")
    sheet = await screen.store.read(sheets.open_sheet, kind, [one.id for one in found], screen.me)
    text = Text(sheet, sheets.written(sheet))
    compared = await text.write(screen)
    if compared.does_nothing:
        screen.tell("Nothing was changed in the editor.")
        return

    def done(saved: SavedMany) -> None:
        from crm_tui.tui.forms import record_forms

        record_forms.say_saved(screen, saved)
        screen.marking.unmark([one.id for one in marked])
        screen.marks_changed()

    from crm_tui.tui.screens.rows_preview import RowsScreen

    screen.app.push_screen(RowsScreen(compared, text, done))

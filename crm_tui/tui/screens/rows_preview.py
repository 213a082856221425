"""What rows that were edited in an editor would change, to be written, edited on, or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import editor
from crm_tui.errors import AlreadyDone, CrmError, EditorFailed, NotAll
from crm_tui.services.row_edits import applying, comparing
from crm_tui.services.row_edits.comparing import Comparison, Row
from crm_tui.tui import format as shown
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import Said, StatusLine, Tone
from crm_tui.tui.widgets.title import TitleLine

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import SavedMany
    from crm_tui.tui.forms.row_editing import Text


class RowsScreen(CrmDialog[None]):
    """The differences, record by record; what is wrong stands first, with its line."""

    PLACE = "rows"
    BINDINGS: ClassVar = bindings("rows")
    AUTO_FOCUS = ""
    """The keys are the screen's own, not those of what scrolls in it."""

    def __init__(self, compared: Comparison, text: Text, done: Callable[[SavedMany], None]) -> None:
        """`done` is called with what was written."""
        super().__init__()
        self._compared = compared
        self._text = text
        self._done = done
        self._delete = False
        self._told: dict[str, str] = {}
        """By what a row is called, why it could not be written: mostly what others did to the record meanwhile."""
        self._writing = False

    def compose(self) -> ComposeResult:
        yield TitleLine("What the rows change")
        with VerticalScroll():
            yield Static(self._listed())
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap, self.crm.rights)

    def on_mount(self) -> None:
        self._show()

    # What it shows

    def _show(self) -> None:
        self.query_one(Static).update(self._listed())
        self._say_what()

    def _say_what(self) -> None:
        compared = self._compared
        if compared.problems:
            count = shown.counted(len(compared.problems), "place needs", "places need")
            self._say(f"{count} a look; {self.crm.key_for('rows.edit')} goes back into the editor.", Tone.FAILED)
            return
        if not (compared.changed or compared.added or self._delete):
            delete, drop = self.crm.key_for("rows.delete"), self.crm.key_for("rows.close")
            self._say(f"Rows were only taken out; {delete} deletes what they were, {drop} drops it.")
            return
        does = comparing.to_come(compared, delete=self._delete)
        self._say(f"{does}. {self.crm.key_for('rows.apply')} saves.")

    def _say(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        self.query_one(StatusLine).show(Said(sentence, tone))

    def _listed(self) -> Content:
        return Content("\n").join(list(self._lines()))

    def _lines(self) -> Iterator[Content]:
        compared = self._compared
        for problem in compared.problems:
            yield Content.assemble(
                ("! ", "$text-error bold"), (f"Line {problem.line}, {problem.what}: ", "bold"), problem.why
            )
        for row in compared.changed:
            yield from self._row(row, f"{row.record.ref} {row.record.name}" if row.record else "")
        for row in compared.added:
            yield from self._row(row, f"New {compared.sheet.kind}")
        if compared.removed:
            key = self.crm.key_for("rows.delete")
            fate = f"deleted; {key} keeps them" if self._delete else f"kept unless you press {key}"
            yield Content.assemble((f"Rows taken out: {fate}", "$text-error bold" if self._delete else "bold"))
            for record in compared.removed:
                yield Content(f"    {'-' if self._delete else ' '} {record.ref} {record.name}")
                yield from self._told_of(record.ref)

    def _row(self, row: Row, called: str) -> Iterator[Content]:
        yield Content.assemble((called, "bold"))
        yield from self._told_of(row.called)
        for change in row.changes:
            before = (f"{_one_line(change.before)} ", "$text-muted") if row.record else ""
            arrow = "→ " if row.record else ""
            yield Content.assemble(f"    {change.spec.label}: ", before, arrow, _one_line(change.after) or "nothing")

    def _told_of(self, called: str) -> Iterator[Content]:
        if told := self._told.get(called):
            yield Content.assemble(("    ! ", "$text-warning bold"), told)

    # Keys

    def action_rows_apply(self) -> None:
        if self._writing:
            return
        compared = self._compared
        if compared.problems or not (compared.changed or compared.added or self._delete):
            self._say_what()
            return
        self._writing = True
        self.do(self._apply())

    async def _apply(self) -> None:
        try:
            saved = await self.store.run(applying.apply, self.me, self._compared, delete=self._delete)
        except AlreadyDone as done:
            self.dismiss(None)
            self.crm.say_done_before(done)
            return
        except NotAll as refused:
            await self._tell_of(refused)
            return
        except CrmError as error:
            self._say(str(error), Tone.FAILED)
            return
        finally:
            self._writing = False
        self.dismiss(None)
        self._done(saved)

    async def _tell_of(self, refused: NotAll) -> None:
        """Show how records are by now that others changed; writing again then overwrites that."""
        ids = [one.id for one in refused.left]
        self._compared = await self.store.run(applying.after_refusal, self._compared, ids)
        self._told = {one.ref: one.why for one in refused.left}
        self._show()
        self._say(f"{refused} Look at it: writing again puts yours in its place.", Tone.FAILED)

    def keep_draft(self) -> None:
        """Put the rows away: the program is about to end."""
        try:
            editor.put_away(self._text.typed, self._text.name)
        except EditorFailed as error:
            self._say(str(error), Tone.FAILED)

    def action_rows_edit(self) -> None:
        self.do(self._edit())

    async def _edit(self) -> None:
        self._text.sheet = self._compared.sheet
        try:
            self._compared = await self._text.write(self)
        except CrmError as error:
            self._say(str(error), Tone.FAILED)
            return
        self._delete = False
        if self._compared.does_nothing:
            self.dismiss(None)
            self.tell("The rows say what the records say already; nothing was changed.")
        else:
            self._show()

    def action_rows_delete(self) -> None:
        if self._compared.removed:
            self._delete = not self._delete
            self._show()

    def action_rows_close(self) -> None:
        try:
            kept = editor.put_away(self._text.typed, self._text.name)
        except EditorFailed as error:
            self._say(str(error), Tone.FAILED)
            return
        self.dismiss(None)
        self.tell(f"Dropped; what you wrote is kept in {kept}")

    def action_go_back(self) -> None:
        self.action_rows_close()

    def action_rows_down(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_rows_up(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_rows_page_down(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_rows_page_up(self) -> None:
        self.query_one(VerticalScroll).scroll_page_up(animate=False)


def _one_line(words: str) -> str:
    return words.replace("\n", " ⏎ ")

"""The line that adds a record: above it how it is understood while it is typed, and what is not clear yet."""

from __future__ import annotations

import asyncio
from uuid import UUID

from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from crm_tui import text
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone, CrmError, FilterError
from crm_tui.queries.duplicates.comparable import Side
from crm_tui.queries.duplicates.pairs import likely_same
from crm_tui.services import commands, quick
from crm_tui.services.quick import Instead, Unclear, Understood
from crm_tui.store import as_command
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.everywhere.marking import Marking
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.forms.quick_text import heading, preview
from crm_tui.tui.keymap import footer
from crm_tui.tui.screens.forms.screen import DRAFT_AFTER
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.prompt_line import Prompt, PromptLine

SIGN = "+"
DRAFT = "quick"
"""The name under which an unfinished line is kept."""

FIELD = "line"
"""Its only field there."""

SHOWN_AFTER = 0.05
"""Seconds without typing after which the line is read."""

BESIDE = 9
"""Rows that the preview leaves to the line, its completions, the keys and what lies below."""


class QuickScreen(CrmDialog[None]):
    """Adds what the line says, and asks where it may mean several things; Escape keeps the line for the next time."""

    PLACE = "prompt"

    def __init__(self, line: str = "") -> None:
        super().__init__()
        self._line = line
        self._understood: Understood | None = None
        self._greeting = ""
        self._like: tuple[Side, ...] = ()
        """What is there that it looks like, likeliest first."""
        self._error = ""
        """Why the line as it stands could not be saved."""
        self._timer: Timer | None = None
        self._sent: tuple[str, UUID] | None = None
        """What was sent to be saved last, and under which id: sent again, it is the same command."""

    def compose(self) -> ComposeResult:
        yield Static(classes="quick--heading")
        yield Static(classes="quick--preview")
        yield PromptLine()
        yield KeyLine(self.PLACE, self.crm.keymap)

    def on_mount(self) -> None:
        keys = footer(self.PLACE, self.crm.keymap)
        self.query_one(KeyLine).show_entries([(key, "add" if word == "apply" else word) for key, word in keys])
        self._continue()
        self._open(self._line)
        if self._sent is not None:
            self.do(self._forget_if_saved(self._sent[1]))

    def _continue(self) -> None:
        """Go on where the draft ends; where another line was asked for, Up brings the draft back."""
        draft = self.crm.drafts.find(DRAFT)
        line = draft.typed.get(FIELD, "") if draft else ""
        if draft is None or not line:
            return
        if self._line:
            self.crm.remember(SIGN, line)
            return
        self._line = line
        self._sent = (line, draft.command) if draft.command else None
        self._greeting = "Continued from your draft."

    async def _forget_if_saved(self, command: UUID) -> None:
        """Start afresh where the draft was saved after all, though the answer was lost."""
        done = await self.store.run(commands.was_done, command, self.me)
        if done is not None:
            self._forget()
            self._greeting = f"{done} The line that you had typed was saved."
            self._open("")

    def _open(self, line: str) -> None:
        past = self.crm.past(SIGN)
        prompt = Prompt(sign=SIGN, text=line, entered=self._entered, typed=self._typed, closed=self._close, past=past)
        self.query_one(PromptLine).open(prompt)
        self._typed(line)

    # While it is typed

    def on_prompt_line_typed(self, message: PromptLine.Typed) -> None:
        self.load(self._complete(message.text, message.cursor), group="complete")

    async def _complete(self, typed: str, cursor: int) -> None:
        found = await self.store.run(quick.complete, typed, cursor)
        self.query_one(PromptLine).offer(found)

    def _typed(self, typed: str) -> None:
        self._error = self._error if typed == self._line else ""
        self._line = typed
        self._stop_timer()
        self._timer = self.set_timer(DRAFT_AFTER, self.keep_draft)
        self.load(self._read(typed), group="preview")

    async def _read(self, typed: str) -> None:
        await asyncio.sleep(SHOWN_AFTER)
        understood = await self.store.run(quick.understand, typed, self.me)
        self._like = await self.store.run(likely_same, understood.kind, understood.values)
        self._show(understood)

    def _show(self, understood: Understood) -> None:
        """Say how the line is understood, and what is wrong with it."""
        self._understood = understood
        width = max(self.size.width - 2, 1)
        says = self._greeting if not understood.line.strip() or self._greeting.startswith("Continued") else ""
        says = says or next((f"looks like {one.in_full}" for one in self._like), "")
        self.query_one(".quick--heading", Static).update(heading(understood, says, width))
        rows = preview(understood, self._error, width)[: max(self.size.height - BESIDE, 1)]
        self.query_one(".quick--preview", Static).update(Content("\n").join(rows))
        unclear = next(iter(understood.unclear), None)
        wrong = FilterError("", unclear.start) if unclear and understood.line.strip() else None
        self.query_one(PromptLine).point_at(wrong)

    def on_resize(self) -> None:
        if self._understood is not None:
            self._show(self._understood)

    # Saving

    def _entered(self, line: str) -> None:
        self.do(self._save(line))

    async def _save(self, line: str) -> None:
        """Add what the line says, or ask about the first place in it that is not clear."""
        understood = await self.store.run(quick.understand, line, self.me)
        if understood.unclear:
            self._open(line)
            self._ask(understood, understood.unclear[0])
            return
        self._greeting = ""
        try:
            await self._send(understood)
        except CrmError as error:
            self._error = str(error)
            self._open(line)
            return
        self.crm.remember(SIGN, line)
        self._forget()
        self.dismiss()

    async def _send(self, understood: Understood) -> None:
        """Save under an id that the draft keeps until the answer is here, so that nothing is saved twice."""
        if self._sent is None or self._sent[0] != understood.line:
            self._sent = understood.line, new_id()
        self._line = understood.line
        self.keep_draft()
        try:
            with as_command(self._sent[1]):
                saved = await self.store.run(quick.add, self.me, understood)
        except AlreadyDone as done:
            self.crm.say_done_before(done)
        else:
            below = self.app.screen_stack[-2]
            is_seen = isinstance(below, Marking) and await below.go_to_added(saved)
            where = "" if is_seen else f"{self.crm.key_for('command.line')}{saved.ref} opens it"
            record_forms.say_saved(self, saved, where)

    def _ask(self, understood: Understood, unclear: Unclear) -> None:
        """Have one of the clear ways to say it picked; the line goes on with it."""
        if not unclear.instead:
            return
        choices = [Choice(one.label, one, one.detail) for one in unclear.instead]

        def picked(choice: Choice | None) -> None:
            if choice is not None:
                instead: Instead = choice.value
                self._open(understood.with_instead(unclear, instead))
                self._entered(self._line)

        self.app.push_screen(PickerScreen(text.visible(unclear.says), choices), picked)

    # The draft

    def keep_draft(self) -> None:
        """Write the line so far to disk."""
        self._stop_timer()
        line = self._line.strip()
        command = self._sent[1] if self._sent and self._sent[0] == self._line else None
        try:
            self.crm.drafts.keep(DRAFT, {FIELD: self._line} if line else {}, command, title="Quick add")
        except OSError as error:
            self._greeting = f"What you type cannot be kept as a draft ({error.strerror}); save it soon."

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _forget(self) -> None:
        self._stop_timer()
        self.crm.drafts.forget(DRAFT)
        self._sent = None
        self._line = ""

    def _close(self) -> None:
        self.keep_draft()
        if self._line.strip():
            self.tell("Closed; the line is kept as a draft and stands there next time.")
        self.dismiss()

"""The one form of the program: fields in, values out, and a draft on disk for as long as it is not saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from crm_tui import clock, services, text
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.errors import AlreadyDone, BadInput, CrmError
from crm_tui.services import commands
from crm_tui.store import Where, as_command
from crm_tui.tui import format as shown
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.drafts import Began, Draft
from crm_tui.tui.forms.fields import Answers, Field
from crm_tui.tui.screens.forms.notes import NoteKeys
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.form.widget import Form
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import Said, StatusLine, Tone
from crm_tui.tui.widgets.title import TitleLine

Save = Callable[[dict[str, Any]], Awaitable[bool | None]]
"""Writes the values, by field; a BadInput that names a field is shown beside it, another error at the foot.

Returns False where the person is asked something before: then the draft stays until it is done.
"""

DRAFT_AFTER = 0.3
"""Seconds without typing after which the draft is written."""


class FormScreen(NoteKeys):
    """Asks for some fields and saves them; closes with True when they were saved, else with False.

    Leaving loses nothing: what was typed stays as a draft under `draft`, which is the form's name in the
    workspace (such as `deal.new`, or `deal.edit.` and the deal's id), and stands there again next time.
    """

    PLACE = "form"
    BINDINGS: ClassVar = bindings("form")
    editing: tuple[Kind, UUID] | None = None
    """The record whose form it is; None where it makes a new one, or changes several."""

    def __init__(
        self, title: str, fields: Sequence[Field], save: Save, *, draft: str, note: str = "", begin: int = 0
    ) -> None:
        """`note` says above the fields what the form is for, such as why a stage needs them.

        `begin` is the number of the field that is edited first.
        """
        super().__init__()
        self._heading = title
        self._fields = tuple(fields)
        self._save = save
        self._draft = draft
        self._note = note
        self._begin = begin
        self._answers = Answers(self._fields)
        self._greeting: Said | None = None
        """What is said instead of the help when the next field is gone to."""
        self._saving = False
        self._timer: Timer | None = None
        self._sent: tuple[dict[str, str], UUID] | None = None
        """What was sent to be saved last, and under which id: sent again, it is the same command."""

    def compose(self) -> ComposeResult:
        draft = self.crm.drafts.find(self._draft)
        if draft is not None:
            self.continue_with(draft)
            self._sent = (draft.typed, draft.command) if draft.command else None
        yield TitleLine(self._heading)
        yield Static(Content(self._note), classes="dialog--note")
        yield Form(self._answers, self._begin)
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap)
        if draft is not None:
            afresh = self.crm.key_for("form.discard")
            self._greeting = Said(f"Continued from your draft of {shown.moment(draft.at)}; {afresh} starts afresh.")

    def on_mount(self) -> None:
        self.query_one(".dialog--note").display = bool(self._note)
        # What is open can be saved, also when another version is installed meanwhile.
        self.load(self.store.read(services.get_ready), group=f"{AT_REST}get ready")
        if self._sent is not None:
            self.do(self._forget_if_saved(self._sent[1]))

    async def _forget_if_saved(self, command: UUID) -> None:
        """Start afresh where the draft was saved after all, though the answer was lost."""
        done = await self.store.run(commands.was_done, command, self.me)
        if done is not None:
            self.action_form_discard()
            self._greeting = Said(f"{done} What you had typed was saved.")

    @property
    def form(self) -> Form:
        """The fields."""
        return self.query_one(Form)

    @property
    def where(self) -> Where:
        return Where(*self.editing, editing=True) if self.editing else Where()

    def show_company(self, there: str, here: str) -> None:  # noqa: ARG002 - who is elsewhere does not matter here
        for line in self.query(TitleLine):
            line.show_company(there)

    def continue_with(self, draft: Draft) -> None:
        """Go on where the draft ends."""
        self._answers.continue_with(draft.typed)

    def help_for(self, field: Field) -> str:
        """What may be written into a field, while it is edited."""
        return self.help_for_text(field) if field.lines > 1 else field.help

    def on_form_edited(self, message: Form.Edited) -> None:
        if message.by_hand:
            self._draft_soon()
        self.query_one(StatusLine).show(self._greeting or Said(self.help_for(message.field)))
        self._greeting = None
        if message.field.choices or message.field.suggest:
            self.load(self._offer(message.field, message.typed, by_hand=message.by_hand), group="choices")

    async def _offer(self, field: Field, typed: str, *, by_hand: bool) -> None:
        """Show the choices for what was typed; all of them where the field was only gone to."""
        if field.choices:
            key = text.fold(typed) if by_hand else ""
            choices: Sequence[Any] = [choice for choice in field.choices if key in text.fold(choice.label)]
        elif field.suggest and typed and (by_hand or field.name in self._answers.errors):
            choices = await field.suggest(typed)
        else:
            choices = ()
        if len(choices) == 1 and choices[0].label == typed and not choices[0].adds:
            choices = ()
        if field is self.form.field:
            self.form.offer(choices)

    def on_form_left(self, message: Form.Left) -> None:
        self.load(self._ask(message.field, message.typed), group=f"ask {message.field.name}")

    async def _ask(self, field: Field, typed: str) -> None:
        """Say beside a field that was left what the workspace finds wrong with it, if it still holds that."""
        try:
            if field.ask is not None:
                await field.ask(typed)
        except BadInput as error:
            if self._answers.typed.get(field.name) == typed:
                self.form.complain(field.name, str(error))

    # Saving

    def on_form_submitted(self) -> None:
        self.action_form_save()

    def action_form_save(self) -> None:
        if self._saving:
            return
        self.form.take_choice()
        values = self._answers.values()
        if values is None:
            self._refuse()
            return
        self._saving = True
        self.do(self._carry_out(values))

    async def _carry_out(self, values: dict[str, Any]) -> None:
        try:
            saved = await self._send(values)
        except BadInput as error:
            if error.field not in self._answers.typed:
                self.say(str(error), Tone.FAILED)
            else:
                self._answers.errors[error.field] = str(error)
                self._refuse()
            return
        except CrmError as error:
            self.refused(error)
            return
        finally:
            self._saving = False
        self._stop_timer()
        if saved:
            self.crm.drafts.forget(self._draft)
        self.dismiss(result=saved)

    async def _send(self, values: dict[str, Any]) -> bool:
        """Save under an id that the draft keeps until the answer is here, so that nothing is saved twice."""
        typed = self._answers.changed
        if self._sent is None or self._sent[0] != typed:
            self._sent = typed, new_id()
        self.keep_draft()
        try:
            with as_command(self._sent[1]):
                return await self._save(values) is not False
        except AlreadyDone as done:
            self.crm.say_done_before(done)
            return True

    def refused(self, error: CrmError) -> None:
        """Say why it could not be saved."""
        self.say(str(error), Tone.FAILED)

    def _refuse(self) -> None:
        wrong = len(self._answers.errors)
        self.form.go_to_error()
        self.greet(f"Not saved yet: {shown.counted(wrong, 'field needs', 'fields need')} a look.", Tone.FAILED)

    # Drafts

    def _draft_soon(self) -> None:
        self._stop_timer()
        self._timer = self.set_timer(DRAFT_AFTER, self.keep_draft)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def keep_draft(self) -> None:
        """Write what was typed so far to disk."""
        self._stop_timer()
        typed = self._answers.changed
        command = self._sent[1] if self._sent and self._sent[0] == typed else None
        try:
            self.crm.drafts.keep(self._draft, typed, command, self.began_with(typed), self._heading)
        except OSError as error:
            self.say(f"What you type cannot be kept as a draft ({error.strerror}); save it soon.", Tone.FAILED)

    def in_editor(self, field: Field) -> AbstractContextManager[Path | None]:
        typed = {**self._answers.changed, field.name: self._answers.typed[field.name]}
        draft = Draft(typed, clock.now(), began=self.began_with(typed))
        return self.crm.drafts.opened(self._draft, field.name, draft, self._heading)

    def began_with(self, typed: Collection[str]) -> Began | None:  # noqa: ARG002 - for forms of records that are there
        """What the fields that were typed into began with, for the draft to remember."""
        return None

    def action_form_discard(self) -> None:
        self._stop_timer()
        self.crm.drafts.forget(self._draft)
        self._sent = None
        self._answers = self.form.answers = Answers(self._fields)
        self.form.start_afresh()
        self.say("Started afresh.")

    def action_form_close(self) -> None:
        if self._saving:
            return
        self.keep_draft()
        if self._answers.changed:
            self.tell("Closed; what you typed is kept as a draft and stands there next time.")
        self.dismiss(result=False)

    def action_form_look(self) -> None:
        self.say("There is no other record that this looks like.")

    # What somebody else changed too

    def action_form_take_theirs(self) -> None:
        self.say("Nobody else has changed this field.")

    def action_form_keep_mine(self) -> None:
        self.say("Nobody else has changed this field.")

    # Keys

    def action_form_next(self) -> None:
        self.form.take_choice()
        self.form.go_on(1)

    def action_form_previous(self) -> None:
        self.form.go_on(-1)

    def action_form_down(self) -> None:
        if not self.form.highlight(1):
            self.form.go_on(1)

    def action_form_up(self) -> None:
        if not self.form.highlight(-1):
            self.form.go_on(-1)

    def say(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        self.query_one(StatusLine).show(Said(sentence, tone))

    def greet(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        self._greeting = Said(sentence, tone)
        self.say(sentence, tone)

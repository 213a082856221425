"""The one form of the program: fields in, values out, and a draft on disk for as long as it is not saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from crm_tui import text
from crm_tui.errors import BadInput, CrmError
from crm_tui.tui import format as shown
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.fields import Answers, Field
from crm_tui.tui.widgets.form import Form
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import Said, StatusLine, Tone

Save = Callable[[dict[str, Any]], Awaitable[None]]
"""Writes the values, by field; a BadInput that names a field is shown beside it, another error at the foot."""

DRAFT_AFTER = 0.3
"""Seconds without typing after which the draft is written."""


class FormScreen(CrmDialog[bool]):
    """Asks for some fields and saves them; closes with True when they were saved, False when it was left.

    Leaving loses nothing: what was typed stays as a draft under `draft`, which is the form's name in the
    workspace (such as `deal.new`, or `deal.edit.` and the deal's id), and stands there again next time.
    """

    PLACE = "form"
    BINDINGS: ClassVar = bindings("form")

    def __init__(self, title: str, fields: Sequence[Field], save: Save, *, draft: str, note: str = "") -> None:
        """`note` says above the fields what the form is for, such as why a stage needs them."""
        super().__init__()
        self._heading = title
        self._fields = tuple(fields)
        self._save = save
        self._draft = draft
        self._note = note
        self._answers = Answers(self._fields)
        self._greeting = ""
        self._saving = False
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        draft = self.crm.drafts.find(self._draft)
        if draft is not None:
            self._answers.continue_with(draft.typed)
        yield Static(Content(self._heading), classes="dialog--title")
        yield Static(Content(self._note), classes="dialog--note")
        yield Form(self._answers)
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap)
        if draft is not None:
            afresh = self.crm.key_for("form.discard")
            self._greeting = f"Continued from your draft of {shown.moment(draft.at)}; {afresh} starts afresh."

    def on_mount(self) -> None:
        self.query_one(".dialog--note").display = bool(self._note)

    @property
    def form(self) -> Form:
        """The fields."""
        return self.query_one(Form)

    def on_form_edited(self, message: Form.Edited) -> None:
        if message.by_hand:
            self._draft_soon()
        if not self._answers.errors:
            self._say(self._greeting or message.field.help)
        self._greeting = ""
        if message.field.choices or message.field.suggest:
            self.load(self._offer(message.field, message.typed, by_hand=message.by_hand), group="choices")

    async def _offer(self, field: Field, typed: str, *, by_hand: bool) -> None:
        """Show the choices for what was typed; all of them where the field was only gone to."""
        if field.choices:
            key = text.fold(typed) if by_hand else ""
            choices: Sequence[Any] = [choice for choice in field.choices if key in text.fold(choice.label)]
        elif field.suggest and typed and by_hand:
            choices = await field.suggest(typed)
        else:
            choices = ()
        if len(choices) == 1 and choices[0].label == typed:
            choices = ()
        if field is self.form.field:
            self.form.offer(choices)

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
            await self._save(values)
        except BadInput as error:
            if error.field not in self._answers.typed:
                self._say(str(error), Tone.FAILED)
            else:
                self._answers.errors[error.field] = str(error)
                self._refuse()
            return
        except CrmError as error:
            self._say(str(error), Tone.FAILED)
            return
        finally:
            self._saving = False
        self._stop_timer()
        self.crm.drafts.forget(self._draft)
        self.dismiss(result=True)

    def _refuse(self) -> None:
        wrong = len(self._answers.errors)
        self.form.go_to_error()
        self._say(f"Not saved yet: {shown.counted(wrong, 'field needs', 'fields need')} a look.", Tone.FAILED)

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
        self.crm.drafts.keep(self._draft, self._answers.changed)

    def action_form_discard(self) -> None:
        self._stop_timer()
        self.crm.drafts.forget(self._draft)
        self._answers = self.form.answers = Answers(self._fields)
        self.form.start_afresh()
        self._say("Started afresh.")

    def action_form_close(self) -> None:
        if self._saving:
            return
        self.keep_draft()
        if self._answers.changed:
            self.tell("Closed; what you typed is kept as a draft and stands there next time.")
        self.dismiss(result=False)

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

    def _say(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        self.query_one(StatusLine).show(Said(sentence, tone))

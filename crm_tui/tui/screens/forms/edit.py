"""The form of a record that is there: saved beside what others write meanwhile, never over it unseen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from crm_tui.errors import Collided, CrmError, Gone
from crm_tui.services.editing import records
from crm_tui.services.editing.fields import FormValues
from crm_tui.tui.format import counted
from crm_tui.tui.forms.drafts import Began, Draft
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.widgets.form.rows import who_and_when
from crm_tui.tui.widgets.lines import THEIRS
from crm_tui.tui.widgets.status import Said, Tone

SaveOver = Callable[[FormValues, dict[str, Any]], Awaitable[None]]
"""Writes the values, by field, into a record that was as given when they were first typed."""


class EditForm(FormScreen):
    """Knows what the record was when it was opened, so that the changes of several people are merged.

    Where somebody else changed the same field, it shows both, and has the person say whose stands.
    """

    def __init__(self, began: FormValues, fields: Sequence[Field], save: SaveOver) -> None:
        super().__init__(
            f"{began.ref}  {began.name}", fields, self._save_over, draft=f"{began.kind}.edit.{began.id.hex}"
        )
        self.editing = began.kind, began.id
        self._write = save
        self._now = began
        """The record as it was last read."""
        self._began = began
        """The record as it was before what was typed: as it was last read, or earlier where a draft goes on."""
        self._unmet = began
        """The record as it was before the fields that are to be decided were changed."""
        self._is_gone = False

    async def _save_over(self, values: dict[str, Any]) -> None:
        await self._write(self._began, values)

    def action_form_save(self) -> None:
        if self._answers.undecided:
            self._ask_whose_stands()
        else:
            super().action_form_save()

    # What somebody else changed too

    def refused(self, error: CrmError) -> None:
        if isinstance(error, Collided):
            self._meet(error)
        elif isinstance(error, Gone):
            self._is_gone = True
            keep, close = self.crm.key_for("form.keep_mine"), self.crm.key_for("form.close")
            self.say(f"{error} {keep} brings it back and saves; {close} keeps what you typed.", Tone.FAILED)
        else:
            super().refused(error)

    def _meet(self, met: Collided) -> None:
        """Show what others changed: their values where I changed nothing, both where I did too."""
        self._unmet = self._began
        self._now = self._began = replace(self._now, version=met.version, values=met.values)
        self._answers.go_on_from(met.values, [one.theirs for one in met.collisions])
        for kept in met.kept:
            self.form.notes[kept.field] = f"{THEIRS} {who_and_when(kept, short=True)}"
        self._greeting = Said(f"{met} {self._how_to_decide()}.", Tone.FAILED)
        self.form.go_to_undecided()
        self.keep_draft()

    def _ask_whose_stands(self) -> None:
        both = counted(len(self._answers.undecided), "field that both", "fields that both")
        asked = f"Whose stands in {both} of you changed? {self._how_to_decide()}."
        self._greeting = Said(asked, Tone.FAILED)
        self.form.go_to_undecided()

    def _how_to_decide(self) -> str:
        theirs, mine = self.crm.key_for("form.take_theirs"), self.crm.key_for("form.keep_mine")
        return f"{theirs} takes theirs, {mine} keeps yours"

    def help_for(self, field: Field) -> str:
        if field.name in self._answers.undecided:
            return f"Both of you changed this. {self._how_to_decide()}, or write on."
        return super().help_for(field)

    def action_form_take_theirs(self) -> None:
        if self._is_gone:
            self.crm.drafts.forget(self._draft)
            self.dismiss(result=False)
        else:
            self._decide(mine=False)

    def action_form_keep_mine(self) -> None:
        if self._is_gone:
            self.do(self._bring_back())
        else:
            self._decide(mine=True)

    def _decide(self, *, mine: bool) -> None:
        """Say whose value stands in the field that is edited, and go on to the next one that both changed."""
        name = self.form.field.name
        if name not in self._answers.meetings:
            super().action_form_keep_mine()
            return
        self._answers.decide(name, mine=mine)
        if not self._answers.undecided:
            self._greeting = Said(f"It is decided whose stands; {self.crm.key_for('form.save')} saves.")
        self.form.go_to_undecided()
        self.keep_draft()

    async def _bring_back(self) -> None:
        try:
            back = await self.store.run(records.bring_back, self.me, self._now.kind, self._now.id)
        except CrmError as error:
            self.refused(error)
            return
        self._is_gone = False
        self.changed(back.changed)
        self.action_form_save()

    # Drafts

    def continue_with(self, draft: Draft) -> None:
        if draft.began is None:
            super().continue_with(draft)
            return
        self._answers.continue_with(draft.typed, draft.began.values)
        before = {**self._now.values, **draft.began.values}
        self._began = replace(self._now, version=draft.began.version, values=before)

    def began_with(self, typed: Collection[str]) -> Began:
        undecided = self._answers.undecided
        version = self._unmet.version if undecided else self._began.version
        values = {
            name: (self._unmet if name in undecided else self._began).values[name]
            for name in typed
            if name in self._began.values
        }
        return Began(version, values)

    def action_form_discard(self) -> None:
        self._began = self._now
        self._fields = tuple(
            replace(field, value=self._now.values.get(field.name, field.value)) for field in self._fields
        )
        super().action_form_discard()

"""The form of a new contact or company: says while it is typed which one is there already that it looks like."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from crm_tui.domain.records import Kind
from crm_tui.queries.duplicates.comparable import Side
from crm_tui.queries.duplicates.pairs import likely_same
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.screens.forms.screen import FormScreen, Save
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.form.widget import Form

LOOKED_AFTER = 0.15
"""Seconds without typing after which it is looked for."""


class NewForm(FormScreen):
    """Nothing that it says keeps from saving."""

    def __init__(self, kind: Kind, title: str, fields: Sequence[Field], save: Save, *, draft: str) -> None:
        super().__init__(title, fields, save, draft=draft)
        self._kind = kind
        self._like: tuple[Side, ...] = ()
        """What is there that it looks like, likeliest first."""

    def on_form_edited(self, message: Form.Edited) -> None:  # noqa: ARG002 - whichever field it was
        self.load(self._look(), group=f"{AT_REST}like")

    async def _look(self) -> None:
        await asyncio.sleep(LOOKED_AFTER)
        typed = dict(self._answers.typed)
        self._like = await self.store.run(likely_same, self._kind, typed) if self._answers.changed else ()
        note = self.query_one(".dialog--note", Static)
        note.update(Content(self._says))
        note.display = bool(self._like)

    @property
    def _says(self) -> str:
        if not self._like:
            return ""
        first, *others = self._like
        more = f" and {' and '.join(one.ref for one in others)}" if others else ""
        return f"Looks like {first.in_full}{more}; {self.crm.key_for('form.look')} opens {first.ref}."

    def action_form_look(self) -> None:
        if not self._like:
            super().action_form_look()
            return
        first = self._like[0]
        self.action_form_close()
        self.crm.call_later(self.crm.open_record, first.kind, first.id)

"""What a form can do with a text in Markdown: have it edited elsewhere, show it rendered, begin it with a template."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID

from crm_tui import clock, text
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.placeholders import fill_in
from crm_tui.domain.records import ABOUT, Kind, parse_ref
from crm_tui.errors import CrmError
from crm_tui.queries.records.reading import detail
from crm_tui.queries.shape.note_templates import Template, note_templates
from crm_tui.tui import editor
from crm_tui.tui import format as shown
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import by_id
from crm_tui.tui.forms.drafts import SHEET
from crm_tui.tui.forms.fields import Answers, Choice, Field
from crm_tui.tui.screens.markdown import MarkdownScreen
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.form.widget import Form
from crm_tui.tui.widgets.status import Tone

_WITH_REF = re.compile(r"(?P<ref>[A-Z]\d+)\s+(?P<name>.+)")


class NoteKeys(CrmDialog[bool]):
    """The commands of a form that are about the text in it: that which is edited, else the first one."""

    _answers: Answers
    _draft: str

    @property
    def form(self) -> Form:
        """The fields."""
        raise NotImplementedError

    def keep_draft(self) -> None:
        """Write what was typed so far to disk."""
        raise NotImplementedError

    def in_editor(self, field: Field) -> AbstractContextManager[Path | None]:
        """A directory for a text while it is in an editor; the draft takes it from there if the program ends."""
        raise NotImplementedError

    def greet(self, sentence: str, tone: Tone = Tone.DONE) -> None:
        """Say something at the foot of the form, in place of the help of the field that is gone to."""
        raise NotImplementedError

    def help_for_text(self, field: Field) -> str:
        """What may be written into a field for a longer text, and what can be done with it."""
        ways = {"form.editor": "in your editor", "form.preview": "as it reads", "form.template": "from a template"}
        may = self.crm.rights.allow
        offered = [f"{self.crm.key_for(name)} {words}" for name, words in ways.items() if may(by_id()[name].needs)]
        return f"{field.help or field.label}: {', '.join(offered)}"

    def action_form_editor(self) -> None:
        """Have the text edited in the person's editor; in a field of one line the key goes to its end, as ever."""
        if self.form.field.lines > 1:
            self._with_text(lambda field: self.do(self._edit(field)))
        else:
            self.form.go_to_end()

    def action_form_preview(self) -> None:
        self._with_text(self._show)

    def action_form_template(self) -> None:
        self._with_text(lambda field: self.do(self._offer_templates(field)))

    def _with_text(self, act: Callable[[Field], None]) -> None:
        """Do something with the text of the form, which is gone to."""
        several = [field for field in self._answers.fields if field.lines > 1]
        field = self.form.field if self.form.field in several else next(iter(several), None)
        if field is None:
            self.greet("There is no field for a longer text here.", Tone.FAILED)
            return
        if field is not self.form.field:
            self.form.check_active()
            self.form.go_to(self._answers.fields.index(field))
        act(field)

    # In the editor

    async def _edit(self, field: Field) -> None:
        before = self._answers.typed[field.name]
        self.keep_draft()
        try:
            with self.in_editor(field) as folder:
                self._take_over(field, before, await editor.edit(self.crm, before, SHEET, folder))
        except CrmError as error:
            self.greet(str(error), Tone.FAILED)

    def _take_over(self, field: Field, before: str, left: str) -> None:
        """Put what the editor left into the field, and say what came of it."""
        kept, removed = text.scrub(left, block=True)
        if kept == text.scrub(before, block=True)[0]:
            self.greet("Nothing was changed in the editor.")
        elif not kept.strip():
            self.greet("The editor left nothing, so the text is as it was.", Tone.FAILED)
        else:
            self._put(field, kept)
            signs = shown.counted(removed, "sign that no text can hold was", "signs that no text can hold were")
            self.greet(f"Taken over from the editor.{f' {signs} left out.' if removed else ''}")

    def _put(self, field: Field, words: str) -> None:
        """Write a text into the field, as if it had been typed."""
        self._answers.write(field.name, words)
        self.form.go_to(self._answers.fields.index(field))
        self.keep_draft()

    # Rendered

    def _show(self, field: Field) -> None:
        typed = self._answers.typed[field.name]
        if typed.strip():
            self.app.push_screen(MarkdownScreen(field.label, typed))
        else:
            self.greet("There is nothing to show yet.")

    # From a template

    async def _offer_templates(self, field: Field) -> None:
        templates, me = await self.store.run(_templates, self.me)
        if not templates:
            self.greet("There are no templates yet; Note templates in the settings adds them.", Tone.FAILED)
            return
        known = known_words(self._answers, self._draft.partition(".")[0]) | {"me": me}
        choices = [Choice(one.name, one, one.body.partition("\n")[0][:60]) for one in templates]

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                before = self._answers.typed[field.name].rstrip()
                filled = fill_in(choice.value.body, known)
                self._put(field, f"{before}\n\n{filled}" if before else filled)

        self.app.push_screen(PickerScreen("Begin with which template?", choices), chosen)


def known_words(answers: Answers, kind: str) -> dict[str, str]:
    """What placeholders stand for in a form of a kind of record: what it is about, by its fields, and the day."""
    local = clock.local(clock.now())
    known = {"date": long_date(local.date()), "time": f"{local:%H:%M}"}
    typed = answers.typed
    for about in ABOUT:
        known[about.value] = _name(typed.get(about.value, ""))
    if about_it := answers.picked.get("about"):
        named = parse_ref(str(about_it.value))
        if named is not None and about_it.label == typed.get("about"):
            known[named[0].value] = about_it.label
    if kind in {about.value for about in ABOUT}:
        known[kind] = typed.get("name") or typed.get("title", "")
        known["contact"] = known["contact"] or _name(typed.get("contacts", "").partition(",")[0])
    return known


def _name(typed: str) -> str:
    """The name of a record without the reference before it, and the role behind it."""
    hit = _WITH_REF.fullmatch(typed.strip())
    return (hit["name"] if hit else typed).partition("(")[0].strip()


def _templates(me: UUID) -> tuple[tuple[Template, ...], str]:
    """The templates, and the name of who writes; runs on the store's thread."""
    return note_templates(), detail(Kind.USER, me).name

"""Marks on the board and in the lists: a range, all that is found, and what can be done with what is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from crm_tui import text
from crm_tui.domain.records import Kind
from crm_tui.tui import format as shown
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import Command, bindings, in_force_at

if TYPE_CHECKING:
    from crm_tui.queries.board.cards import Card, SeenDeal
    from crm_tui.queries.lists.rows import Marked
    from crm_tui.services.editing.saved import Saved
    from crm_tui.tui.forms.fields import Choice
    from crm_tui.tui.widgets.board.widget import BoardView
    from crm_tui.tui.widgets.table.widget import TableView

    Mark = Card | SeenDeal | Marked

_NEXT = "what to do"

MOST_NAMED = 3
"""Marked records that the foot names; the rest by their number."""


class Marking(CrmScreen[None]):
    """What the board and the lists do alike with marks."""

    BINDINGS: ClassVar = bindings("marked")

    @property
    def marking(self) -> BoardView | TableView:
        """The widget whose cards or rows are marked."""
        raise NotImplementedError

    @property
    def marked_kind(self) -> Kind:
        """What can be marked there."""
        raise NotImplementedError

    @property
    def chosen(self) -> Sequence[Mark]:
        """What an action applies to: the marked, or else the one at the cursor."""
        return self.marking.chosen

    @property
    def called(self) -> str:
        """What is chosen, in words: `D12`, `3 deals`."""
        chosen, kind = self.chosen, self.marked_kind
        return chosen[0].ref if len(chosen) == 1 else shown.counted(len(chosen), kind, kind.plural)

    async def read_range(self) -> Sequence[Mark] | None:
        """All from the last mark to the cursor; None where no mark was set there."""
        raise NotImplementedError

    async def read_found(self) -> Sequence[Mark]:
        """All that the filter finds."""
        raise NotImplementedError

    def marks_changed(self) -> None:
        """Show how many are marked."""

    async def go_to_added(self, added: Saved) -> bool:  # noqa: ARG002 - for those that can
        """Have the cursor on what was just added once that is shown; whether it is sure to be shown here."""
        return False

    # Marks

    def toggle_mark(self) -> None:
        """Mark what is at the cursor, or take its mark away, and go on."""
        self.marking.toggle_mark()
        self.say_marked()

    def unmark_all(self) -> None:
        """Take every mark away."""
        self.marking.unmark_all()
        self.say_marked()

    def action_marked_range(self) -> None:
        self.do(self._mark_range())

    async def _mark_range(self) -> None:
        within = await self.read_range()
        if within is not None:
            self._mark_all(within)
        elif self.marking.mark_here():
            self.marks_changed()
            self.tell(f"From here: {self.crm.key_for('marked.range')} at another one marks all between.")

    def action_marked_found(self) -> None:
        self.do(self._mark_found())

    async def _mark_found(self) -> None:
        found = await self.read_found()
        marked = {one.id for one in self.marking.marked}
        if found and marked.issuperset(one.id for one in found):
            self.marking.unmark([one.id for one in found])
            self.say_marked()
        else:
            self._mark_all(found)

    def _mark_all(self, found: Sequence[Any]) -> None:
        self.marking.mark(found)
        self.say_marked()

    def say_marked(self) -> None:
        """Say at the foot how many are marked, where there is room their names, and what can be done with them."""
        self.marks_changed()
        marked, kind = self.marking.marked, self.marked_kind
        if not marked:
            self.tell("Nothing is marked any more.")
            return
        named = ", ".join(f"{one.ref} {_name(one)}" for one in reversed(marked[-MOST_NAMED:]))
        more = f" and {len(marked) - MOST_NAMED:,} more" if len(marked) > MOST_NAMED else ""
        count = shown.counted(len(marked), kind, kind.plural)
        key = self.crm.key_for("marked.actions")
        whole = f"{count} marked: {named}{more}"
        fits = text.cell_width(f" {whole}   {key} {_NEXT}") <= self.size.width
        self.crm.tell_next(whole if fits else f"{count} marked", key, _NEXT)

    # What can be done with them

    def action_marked_actions(self) -> None:
        chosen = self.chosen
        if not chosen:
            self.tell("There is nothing here to do something with.")
            return
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.keymap import keys_of
        from crm_tui.tui.keys import label
        from crm_tui.tui.screens.picker import PickerScreen

        offered = [one for one in in_force_at(self.PLACE) if one.for_marked and self.crm.rights.allow(one.needs)]
        choices = [
            Choice(one.for_marked.format(self.called), one, " ".join(map(label, keys_of(one, self.crm.keymap)[:1])))
            for one in offered
            if self.fits(one)
        ]
        said = f"{self.called} {_name(chosen[0])}" if len(chosen) == 1 else self.called
        self.app.push_screen(PickerScreen(f"What to do with {said}", choices), self._act_on_marked)

    def action_marked_assign(self, owner: str = "") -> None:
        from crm_tui.tui.everywhere import marked_acts

        self.do(marked_acts.assign(self, owner))

    def action_marked_tag(self, tags: str = "") -> None:
        from crm_tui.tui.everywhere import marked_acts

        self.do(marked_acts.tag(self, tags))

    def action_marked_close_date(self, date: str = "") -> None:
        from crm_tui.tui.everywhere import marked_acts

        self.do(marked_acts.set_close_date(self, date))

    def action_marked_list_tasks(self, name: str = "") -> None:
        from crm_tui.tui.everywhere import marked_acts

        self.do(marked_acts.list_tasks(self, name))

    def action_marked_merge(self) -> None:
        from crm_tui.tui.everywhere import marked_acts

        self.do(marked_acts.merge(self))

    def action_marked_edit_rows(self) -> None:
        from crm_tui.tui.forms import row_editing

        self.do(row_editing.edit_rows(self))

    def fits(self, command: Command) -> bool:
        """Whether a command can be carried out with what is chosen."""
        return command.id != "marked.merge" or len(self.chosen) > 1

    def title_of(self, command: Command) -> str:
        """What a command does; where some are marked that it applies to, with how many it does it."""
        if command.for_marked and self.marking.marked and self.fits(command):
            return command.for_marked.format(self.called)
        return command.title

    def _act_on_marked(self, choice: Choice | None) -> None:
        if choice is not None:
            self.do(self.crm.run_command(choice.value))


def _name(one: Mark) -> str:
    from crm_tui.queries.lists.rows import Marked

    return one.name if isinstance(one, Marked) else one.title

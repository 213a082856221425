"""Picking one thing from a list by typing a part of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from crm_tui import text
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.fields import Choice, Suggest
from crm_tui.tui.likeness import likeness
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.line_input import LineInput

MOST_SHOWN = 100
HIGHEST = 14
"""Rows of choices on a screen that has more."""
AROUND = 4
"""Rows above the choices, a line, the title, and what is typed; and the keys below them."""
WIDEST_LABEL = 48
BESIDE = 3
"""Cells beside a row: the room around it and the scroll bar."""
SEARCH_AFTER = 0.05
"""Seconds without typing after which a search is asked for."""


def with_words(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """The choices that have every word typed, or its beginning, in their label or detail; best first."""
    words = set(text.fold(typed).split())
    return _best_first([choice for choice in choices if _has(words, choice)], typed)


def with_letters(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """The choices that have the letters typed in their order, but not as words; best first."""
    near = with_words(choices, typed)
    return _best_first([each for each in choices if each not in near and likeness(typed, each.label) > 0], typed)


def _has(words: set[str], choice: Choice) -> bool:
    within = text.fold(f"{choice.label} {choice.detail} {choice.found_by}")
    return all(word in within for word in words)


def _best_first(choices: Sequence[Choice], typed: str) -> list[Choice]:
    return sorted(choices, key=lambda choice: -likeness(typed, choice.label)) if typed else list(choices)


class PickerScreen(CrmDialog[Choice]):
    """A line to type into, and below it what matches; Enter picks, Escape closes with None.

    It picks from `choices`, and from what `suggest` finds for what is typed.
    """

    PLACE = "picker"
    BINDINGS: ClassVar = bindings("picker")

    def __init__(
        self, title: str, choices: Sequence[Choice] = (), *, suggest: Suggest | None = None, current: object = None
    ) -> None:
        """`current` is the value of the choice that the cursor begins on."""
        super().__init__()
        self._heading = title
        self._choices = tuple(choices)
        self._suggest = suggest
        self._current = current
        self._shown: list[Choice] = []

    def compose(self) -> ComposeResult:
        yield Static(Content(self._heading))
        yield LineInput("type to narrow")
        yield OptionList(compact=True, markup=False)
        yield KeyLine(self.PLACE, self.crm.keymap)

    def on_mount(self) -> None:
        self.query_one(OptionList).can_focus = False
        self._show(list(self._choices), is_all=self._suggest is None)
        values = [choice.value for choice in self._shown]
        if self._current in values:
            self.query_one(OptionList).highlighted = values.index(self._current)

    def on_resize(self) -> None:
        """The line to type into stays on screen, and each choice in its row."""
        options = self.query_one(OptionList)
        options.styles.max_height = max(min(HIGHEST, self.size.height - AROUND), 1)
        chosen = options.highlighted
        self._show(self._shown, is_all=options.option_count > 0)
        options.highlighted = chosen

    def entitle(self, heading: str) -> None:
        """Say this above the choices from now on."""
        self.query(Static).first().update(Content(heading))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        near = with_words(self._choices, event.value) + with_letters(self._choices, event.value)
        self._show(near, is_all=self._suggest is None)
        if self._suggest is not None:
            self.load(self._search(self._suggest, event.value))

    async def _search(self, suggest: Suggest, typed: str) -> None:
        await asyncio.sleep(SEARCH_AFTER)
        found = await suggest(typed)
        self._show(with_words(self._choices, typed) + list(found) + with_letters(self._choices, typed))

    def _show(self, choices: list[Choice], *, is_all: bool = True) -> None:
        """Show these; without any, that nothing fits, unless more is looked for."""
        self._shown = choices[:MOST_SHOWN]
        options = self.query_one(OptionList)
        labels = max((text.cell_width(choice.label) for choice in self._shown if choice.detail), default=0)
        options.clear_options()
        width = min(labels, WIDEST_LABEL, (self.size.width - BESIDE) * 3 // 4)
        options.add_options(self._option(choice, width) for choice in self._shown)
        if self._shown:
            options.highlighted = 0
        elif is_all:
            options.add_option(Option(Content("Nothing fits."), disabled=True))

    def _option(self, choice: Choice, width: int) -> Option:
        """A row with the label in a column of so many cells, and the detail after it."""
        row = f"{text.fit(choice.label, width)}  {choice.detail}" if choice.detail else choice.label
        return Option(Content(text.fit(row, self.size.width - BESIDE).rstrip()))

    def on_input_submitted(self) -> None:
        self.action_picker_choose()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._shown[event.option_index])

    def action_picker_choose(self) -> None:
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self.dismiss(self._shown[place])

    def action_picker_close(self) -> None:
        self.dismiss(None)

    def action_picker_down(self) -> None:
        self._move_by(1)

    def action_picker_up(self) -> None:
        self._move_by(-1)

    def action_picker_page_down(self) -> None:
        self._move_by(self.query_one(OptionList).size.height)

    def action_picker_page_up(self) -> None:
        self._move_by(-self.query_one(OptionList).size.height)

    def _move_by(self, steps: int) -> None:
        """Move the cursor so many choices, as far as there are any."""
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            options.highlighted = min(max(options.highlighted + steps, 0), len(self._shown) - 1)

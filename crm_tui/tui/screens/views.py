"""Picking a saved view: by typing a part of its name, or by its number alone."""

from __future__ import annotations

from typing import ClassVar

from textual.widgets import Input

from crm_tui.queries.views import View
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.picker import PickerScreen


class ViewsScreen(PickerScreen):
    """A picker in which a digit typed first picks the view of that number."""

    PLACE = "picker"
    BINDINGS: ClassVar = bindings("picker")

    def on_input_changed(self, event: Input.Changed) -> None:
        for choice in self._choices:
            if isinstance(choice.value, View) and event.value == str(choice.value.slot):
                event.stop()
                event.prevent_default()
                self.dismiss(choice)
                return
        is_number = len(event.value) == 1 and event.value in "123456789"
        self.entitle(f"No view has the number {event.value}; choose one by its name" if is_number else self._heading)

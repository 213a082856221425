"""A screen that can be saved as views: what it shows now, under which view's name, and how it shows another."""

from __future__ import annotations

from crm_tui.queries.views import Shown, View
from crm_tui.tui.parts import PartOfScreen


class Viewed(PartOfScreen):
    """A screen with views."""

    def __init__(self) -> None:
        super().__init__()
        self._saved: dict[str, View] = {}
        """By screen as views name it: the view that was shown last."""

    @property
    def viewed(self) -> str:
        """The screen's name, as views have it."""
        raise NotImplementedError

    @property
    def shown(self) -> Shown:
        """What the screen shows now."""
        raise NotImplementedError

    def show_view(self, view: View | None) -> None:
        """Show a view, or the usual things where it is None."""
        raise NotImplementedError

    def view_changed(self) -> None:
        """Say which view it is: another one, or renamed, or gone."""
        raise NotImplementedError

    def is_as_in(self, view: View) -> bool:
        """Whether the screen shows what the view has it show."""
        return self.shown == view.shown

    @property
    def saved_view(self) -> View | None:
        """The view that was shown last; None where what is shown was chosen otherwise."""
        return self._saved.get(self.viewed)

    def be_view(self, view: View | None) -> None:
        """Have this view's name from now on."""
        if view is None:
            self._saved.pop(self.viewed, None)
        else:
            self._saved[self.viewed] = view
        self.view_changed()

    @property
    def view_name(self) -> str:
        """The view's name as the first line says it, with a star where the screen shows something else by now."""
        view = self.saved_view
        if view is None:
            return ""
        return f"“{view.name}”" if self.is_as_in(view) else f"“{view.name}” *"

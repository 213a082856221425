"""The tour in the program: it watches which commands are given, and says on every screen what to try next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import by_action
from crm_tui.tui.everywhere.guided import Guided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.tour import Tour


class Touring(Guided):
    """Begins with `tour.next` and ends with `tour.end`; until then nothing of it is loaded."""

    tour: Tour | None = None
    """Where the person is on it; None while they are not."""

    @property
    def _toured(self) -> CrmApp:
        return cast("CrmApp", self)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        carried_out = await super().run_action(action, default_namespace, namespaces)
        if self.tour is not None:
            name = action.partition("(")[0] if isinstance(action, str) else action[1]
            command = by_action().get(name.rpartition(".")[2])
            if command is not None:
                self.saw(command.id)
        return carried_out

    def saw(self, command: str) -> None:
        """Go on where the tour waited for this command; also for what a widget did in its stead."""
        if self.tour is not None and self.tour.saw(command):
            self._show_step()

    def action_tour_next(self) -> None:
        """Begin the tour, or go on to its next step."""
        from crm_tui.tui.tour import Tour

        if self.tour is None:
            self.tour = Tour()
            self._toured.tell("")
        else:
            self.tour.skip()
        self._show_step()

    def action_tour_end(self) -> None:
        """Leave the tour; it begins anew the next time."""
        self.tour = None
        for view in self._toured.views:
            self.show_tour(view)

    def _show_step(self) -> None:
        if self.tour is not None and self.tour.step is None:
            self.action_tour_end()
            self._toured.tell(f"That was the tour. {self._toured.key_for('help.keys')} helps wherever you are.")
        elif isinstance(self.screen, CrmScreen):
            self.show_tour(self.screen)

    def show_tour(self, view: CrmScreen[Any]) -> None:
        """Say on this screen what to try next; nothing where there is no tour."""
        if self.tour is None or (step := self.tour.step) is None:
            view.query("TourPanel").remove()
            return
        from crm_tui.tui.widgets.tour_panel import TourPanel

        panel = next(iter(view.query(TourPanel)), None)
        if panel is None:
            panel = TourPanel()
            view.mount(panel)
        key = self._toured.key_for
        heading = f"Tour {self.tour.number + 1} of {len(self.tour.steps)}: {step.title}"
        away = step.place != self._toured.current_mode and f"go.{step.place}" not in step.commands
        where = f"{key(f'go.{step.place}')} goes to the {self._toured.title_of(step.place).lower()}. " if away else ""
        panel.show(heading, where + step.told(key), f"{key('tour.next')} next   {key('tour.end')} leave")

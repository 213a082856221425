"""The places of the program, in the order of the tabs, and going from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from uuid import UUID

from crm_tui.config import Config
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import Rights
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import by_id
from crm_tui.tui.parts import PartOfProgram
from crm_tui.tui.widgets.tabs import Tab

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.neighbours import Neighbours


class Place(NamedTuple):
    """Somewhere to go with one key; its screen is made on the first visit and kept."""

    id: str
    """Its name in the command registry."""
    title: str
    screen: Callable[[], CrmScreen[Any]]


def _board() -> CrmScreen[Any]:
    from crm_tui.tui.screens.board.screen import BoardScreen

    return BoardScreen()


def _contacts() -> CrmScreen[Any]:
    from crm_tui.tui.screens.contacts.screen import ContactsScreen

    return ContactsScreen()


def _today() -> CrmScreen[Any]:
    from crm_tui.tui.screens.today.screen import TodayScreen

    return TodayScreen()


def _metrics() -> CrmScreen[Any]:
    from crm_tui.tui.screens.metrics.screen import MetricsScreen

    return MetricsScreen()


def record_screen(kind: Kind, record: UUID, neighbours: Neighbours) -> CrmScreen[Any]:
    """The screen that shows one record: of a task or an activity all its text, of the others all about them."""
    if kind in {Kind.TASK, Kind.ACTIVITY}:
        from crm_tui.tui.screens.record.note import NoteScreen

        return NoteScreen(kind, record, neighbours)
    if kind is Kind.DEAL:
        from crm_tui.tui.screens.record.deal import DealScreen

        return DealScreen(kind, record, neighbours)
    if kind is Kind.TICKET:
        from crm_tui.tui.screens.tickets.page import TicketScreen

        return TicketScreen(kind, record, neighbours)
    if kind is Kind.SUBSCRIPTION:
        from crm_tui.tui.screens.record.subscription import SubscriptionScreen

        return SubscriptionScreen(kind, record, neighbours)
    from crm_tui.tui.screens.record.screen import RecordScreen

    return RecordScreen(kind, record, neighbours)


PLACES = (
    Place("board", "Board", _board),
    Place("contacts", "Contacts", _contacts),
    Place("today", "Today", _today),
    Place("metrics", "Metrics", _metrics),
)


class Going(PartOfProgram):
    """The part of the program by which one goes from place to place, and to records."""

    config: Config
    rights: Rights
    _places: Mapping[str, Place]
    """Those that there are, whoever may go there."""

    @property
    def places(self) -> list[Tab]:
        """Where one can go: where one's role may look."""
        needs = {name: command.needs for name, command in by_id().items()}
        may = self.rights.allow
        return [Tab(one.id, one.title) for one in self._places.values() if may(needs.get(f"go.{one.id}", ()))]

    @property
    def first_place(self) -> str:
        """Where one begins: the place that was set, or the first where one may not look there."""
        known = [tab.place for tab in self.places]
        return self.config.start if self.config.start in known else known[0]

    def title_of(self, place: str) -> str:
        """What a place in the command registry is called."""
        return self._places[place].title if place in self._places else place.capitalize()

    def open_places(self) -> None:
        """Let the person go to every place where their role may look."""
        for tab in self.places:
            if tab.place not in self._modes:
                self.add_mode(tab.place, self._places[tab.place].screen)

    def go(self, place: str) -> None:
        """Go to a place, where it is as one left it; from a record that lies on it, back to the place itself."""
        if place == self.current_mode:
            while self.screen_stack[1:] and isinstance(self.screen, CrmScreen) and self.screen.may_be_left:
                self.pop_screen()
        elif any(tab.place == place for tab in self.places):
            cast("CrmApp", self).do(self._switch_to(place))

    async def _switch_to(self, place: str) -> None:
        """Show a place; the next key is about what it shows."""
        await self.switch_mode(place)

    def open_record(self, kind: Kind, record: UUID, neighbours: Neighbours = ()) -> None:
        """Open a record on top of the place where one is; `neighbours` are those of the list that it stands in."""
        self.push_screen(record_screen(kind, record, neighbours))

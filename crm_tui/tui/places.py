"""The places of the program, in the order of the tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.tui.base import CrmScreen

if TYPE_CHECKING:
    from crm_tui.tui.neighbours import Neighbours


class Place(NamedTuple):
    """Somewhere to go with one key; its screen is made on the first visit and kept."""

    id: str
    """Its name in the command registry."""
    title: str
    screen: Callable[[], CrmScreen[Any]]


def _board() -> CrmScreen[Any]:
    from crm_tui.tui.screens.board import BoardScreen

    return BoardScreen()


def _contacts() -> CrmScreen[Any]:
    from crm_tui.tui.screens.contacts import ContactsScreen

    return ContactsScreen()


def _today() -> CrmScreen[Any]:
    from crm_tui.tui.screens.today import TodayScreen

    return TodayScreen()


def _metrics() -> CrmScreen[Any]:
    from crm_tui.tui.screens.metrics import MetricsScreen

    return MetricsScreen()


def record_screen(kind: Kind, record: UUID, neighbours: Neighbours) -> CrmScreen[Any]:
    """The screen that shows one record: of a task or an activity all its text, of the others all about them."""
    if kind in {Kind.TASK, Kind.ACTIVITY}:
        from crm_tui.tui.screens.record_note import NoteScreen

        return NoteScreen(kind, record, neighbours)
    if kind is Kind.DEAL:
        from crm_tui.tui.screens.detail_deal import DealScreen

        return DealScreen(kind, record, neighbours)
    if kind is Kind.TICKET:
        from crm_tui.tui.screens.tickets_page import TicketScreen

        return TicketScreen(kind, record, neighbours)
    if kind is Kind.SUBSCRIPTION:
        from crm_tui.tui.screens.subscription_page import SubscriptionScreen

        return SubscriptionScreen(kind, record, neighbours)
    from crm_tui.tui.screens.detail import RecordScreen

    return RecordScreen(kind, record, neighbours)


PLACES = (
    Place("board", "Board", _board),
    Place("contacts", "Contacts", _contacts),
    Place("today", "Today", _today),
    Place("metrics", "Metrics", _metrics),
)

"""The first page of the settings: what can be set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from crm_tui.filters.context import FilterContext
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

if TYPE_CHECKING:
    from crm_tui.tui.screens.settings import SettingsScreen


def _pipelines() -> Any:
    from crm_tui.tui.settings.pipelines import PipelinesPage

    return PipelinesPage


def _reasons() -> Any:
    from crm_tui.tui.settings.lists import ReasonsPage

    return ReasonsPage


def _own_fields() -> Any:
    from crm_tui.tui.settings.own_fields import OwnFieldsPage

    return OwnFieldsPage


def _sources() -> Any:
    from crm_tui.tui.settings.lists import SourcesPage

    return SourcesPage


def _tags() -> Any:
    from crm_tui.tui.settings.lists import TagsPage

    return TagsPage


def _users() -> Any:
    from crm_tui.tui.settings.people import UsersPage

    return UsersPage


def _cadences() -> Any:
    from crm_tui.tui.settings.texts import CadencesPage

    return CadencesPage


def _loyalty() -> Any:
    from crm_tui.tui.settings.loyalty import LoyaltyPage

    return LoyaltyPage


def _note_templates() -> Any:
    from crm_tui.tui.settings.texts import NoteTemplatesPage

    return NoteTemplatesPage


def _workspace() -> Any:
    from crm_tui.tui.settings.workspace import WorkspacePage

    return WorkspacePage


def _own() -> Any:
    from crm_tui.tui.settings.own import OwnPage

    return OwnPage


def _keys() -> Any:
    from crm_tui.tui.settings.keys import KeysPage

    return KeysPage


SECTIONS: Mapping[str, Callable[[], Any]] = {
    "Pipelines and stages": _pipelines,
    "Lost reasons": _reasons,
    "Custom fields": _own_fields,
    "Sources": _sources,
    "Tags": _tags,
    "Cadences": _cadences,
    "Loyalty": _loyalty,
    "Note templates": _note_templates,
    "Users": _users,
    "Workspace": _workspace,
    "You": _own,
    "Keys": _keys,
}
"""What can be set, each with where its page comes from, which is loaded when it is first looked at."""


class SectionsPage(Page):
    """The sections, in the order in which a workspace is made one's own."""

    title = "Settings"
    needs = ()
    tables = frozenset({"nothing"})

    def __init__(self, screen: SettingsScreen) -> None:
        super().__init__(screen)
        self._pages: dict[str, Page] = {}

    def read(self, context: FilterContext) -> Shown:
        return Shown((Column(flexible=True),), tuple(Row((name,), name, name) for name in SECTIONS))

    def into(self, row: Row) -> Page:
        """The page of a section, the same one each time, so that its cursor stays."""
        if row.what not in self._pages:
            self._pages[row.what] = SECTIONS[row.what]()(self.screen)
        return self._pages[row.what]

"""An overview: facts with their reasons, section by section; Enter goes to the record, a key does what is suggested."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.now import Fact, Facts
from crm_tui.queries.overviews import Overview
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.record.facts import fact_items
from crm_tui.tui.widgets.record.sections import Section, SectionLine


class OverviewScreen(CrmScreen[None]):
    """Keeps its section and its cursor while what it shows is read again."""

    PLACE = "overview"
    APART = True
    BINDINGS: ClassVar = bindings("overview")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "record.tcss")]

    def __init__(self, overview: Overview, at: int = 0) -> None:
        """`at` is the place of the section that it begins with."""
        super().__init__()
        self.overview = overview
        self.section = at
        """The place of the section that is open."""
        self._facts: tuple[Facts, ...] = ()
        self._says_line = False
        """Whether the foot says what the key would do."""

    def compose_body(self) -> ComposeResult:
        yield SectionLine()
        yield ItemsView(id="facts")

    @property
    def view(self) -> ItemsView:
        """The section that is open."""
        return self.query_one("#facts", ItemsView)

    @property
    def fact(self) -> Fact | None:
        """What the cursor is on."""
        return self.view.item.what if self.view.item else None

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        link = self.fact.link if self.fact else None
        return (link.kind, link.id) if link else None

    def turn_to(self, overview: Overview, at: int = 0) -> None:
        """Show another overview, or another section."""
        self.overview = overview
        self._open_section(at)

    def say_next(self) -> None:
        self._suggest(at_once=False)

    # Asking for what is on screen

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - an overview looks at everything
        self._ask()

    def _ask(self) -> None:
        self._say_which()
        self.load(self._refresh(afresh=False), group="overview")

    async def _refresh(self, *, afresh: bool) -> None:
        overview, at = self.overview, self.section
        facts = await self.store.read(overview.sections[at].read, self.filter_context)
        if (overview, at) == (self.overview, self.section):
            self._facts = facts
            self._show(afresh=afresh)

    def _show(self, *, afresh: bool) -> None:
        facts = self._facts
        words = [self.overview.sections[self.section].empty]
        self.view.show(lambda width: fact_items(facts, width), words, afresh=afresh)
        if afresh:
            self._suggest(at_once=True)

    def _say_which(self) -> None:
        sections: Sequence[Section] = [
            Section(str(number), section.title) for number, section in enumerate(self.overview.sections, 1)
        ]
        self.query_one(SectionLine).show(sections, self.section, self.overview.title)

    def on_items_view_cursor_moved(self) -> None:
        """What was done last may have taken away the line at the cursor; that it was done stays readable."""
        self._suggest(at_once=False)

    def _suggest(self, *, at_once: bool) -> None:
        """Say which line the key would carry out, before anybody presses it."""
        if self.fact is not None and self.fact.line:
            self._says_line = True
            self.crm.suggest(
                f"{self.crm.key_for('overview.act')}: crm-tui {shlex.join(self.fact.line)}", at_once=at_once
            )
        elif self._says_line:
            self._says_line = False
            self.crm.suggest("", at_once=at_once)

    # Which section

    def _open_section(self, at: int) -> None:
        if 0 <= at < len(self.overview.sections):
            self.section = at
            self._facts = ()
            self._say_which()
            self.load_before_keys(self._refresh(afresh=True), group="overview")

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        self._open_section(message.number)

    def action_overview_section_1(self) -> None:
        self._open_section(0)

    def action_overview_section_2(self) -> None:
        self._open_section(1)

    def action_overview_section_3(self) -> None:
        self._open_section(2)

    def action_overview_section_4(self) -> None:
        self._open_section(3)

    def action_overview_section_5(self) -> None:
        self._open_section(4)

    def action_overview_section_6(self) -> None:
        self._open_section(5)

    def action_overview_section_7(self) -> None:
        self._open_section(6)

    def action_overview_next_section(self) -> None:
        self._open_section((self.section + 1) % len(self.overview.sections))

    def action_overview_previous_section(self) -> None:
        self._open_section((self.section - 1) % len(self.overview.sections))

    def action_overview_refresh(self) -> None:
        self._ask()

    # Going there, and doing what is suggested

    def action_overview_open(self) -> None:
        if self.fact is None:
            return
        if self.fact.link is not None:
            self.crm.open_record(self.fact.link.kind, self.fact.link.id)
        elif self.fact.shows is not None:
            self.crm.show_list(*self.fact.shows)
        else:
            self.fail(BadInput("This line is about several records; the list with its filter shows them."))

    def on_items_view_opened(self) -> None:
        self.action_overview_open()

    def action_overview_act(self) -> None:
        if self.fact is None:
            return
        if not self.fact.line:
            self.fail(BadInput("Nothing is suggested here; Enter opens the record."))
        else:
            self.do(self.crm.carry_out_line(shlex.join(self.fact.line)))

    # The cursor

    def action_overview_up(self) -> None:
        self.view.move_cursor(-1)
        self._suggest(at_once=True)

    def action_overview_down(self) -> None:
        self.view.move_cursor(1)
        self._suggest(at_once=True)

    def action_overview_page_up(self) -> None:
        self.view.move_cursor_page(-1)
        self._suggest(at_once=True)

    def action_overview_page_down(self) -> None:
        self.view.move_cursor_page(1)
        self._suggest(at_once=True)

    def action_overview_first(self) -> None:
        self.view.move_cursor_to_end(last=False)
        self._suggest(at_once=True)

    def action_overview_last(self) -> None:
        self.view.move_cursor_to_end(last=True)
        self._suggest(at_once=True)

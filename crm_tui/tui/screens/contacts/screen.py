"""The lists: contacts, companies, deals, tasks and activities, narrowed by words or a filter, sorted by a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources, text
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import LISTED, Kind
from crm_tui.errors import NotFound
from crm_tui.queries.lists import pages as lists
from crm_tui.queries.lists import windows as list_windows
from crm_tui.queries.lists.columns import column as column_called
from crm_tui.queries.lists.windows import ListOf, Wanted
from crm_tui.queries.lists.worked_out import is_slow
from crm_tui.services.editing.saved import Saved
from crm_tui.tui import format as shown
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.everywhere.marked_news import MarkedNews
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.list_words import empty_words, how_many, marks, narrowed
from crm_tui.tui.screens.contacts.records import RowRecords
from crm_tui.tui.screens.contacts.views import ListViews
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.record.sections import Section, SectionLine
from crm_tui.tui.widgets.table.state import TableState
from crm_tui.tui.widgets.table.widget import TableView

KINDS = (Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TASK, Kind.ACTIVITY)
"""The lists that have a key each, in the order of these."""

SECTIONS = tuple(Section(str(number), kind.plural.capitalize()) for number, kind in enumerate(KINDS, 1))

OTHERS = tuple(kind for kind in LISTED if kind not in KINDS)
"""The lists that are chosen by name."""

_TABLES = {
    Kind.CONTACT: {"contact", "company", "contact_point", "tagging", "tag", "user"},
    Kind.COMPANY: {"company", "contact_point", "deal", "tagging", "tag", "user"},
    Kind.DEAL: {"deal", "company", "stage", "pipeline", "task", "tagging", "tag", "user"},
    Kind.TASK: {"task", "deal", "contact", "company", "user"},
    Kind.ACTIVITY: {"activity", "deal", "contact", "company", "user"},
}
"""What the rows of each list are made of; a change elsewhere leaves them as they are."""

_AT_FIRST = {Kind.TASK: "is:open", **{kind: plain.at_first for kind, plain in PLAIN.items()}}
"""How a list is narrowed before anybody types a filter."""

_LARGEST_FIRST = frozenset({"touched", "created", "at", "entered", "closed", "done", "ref"})
"""Columns besides the numeric ones whose largest values are looked for first."""


class ContactsScreen(MarkedNews, ListViews, RowRecords):
    """One list at a time; each keeps its filter, its order, its cursor and its marks."""

    PLACE = "contacts"
    BINDINGS: ClassVar = bindings("contacts")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "contacts.tcss")]

    def __init__(self) -> None:
        super().__init__()
        self._states = {kind: TableState(ListOf(kind, _AT_FIRST.get(kind, ""))) for kind in LISTED}
        self._kind = Kind.CONTACT
        self._how_many: int | None = None
        self._added: UUID | None = None
        """What was just added, until it is shown."""

    def compose_body(self) -> ComposeResult:
        yield SectionLine(SECTIONS)
        yield TableView(self._states[self._kind], self._empty_words(self.of))

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self._kind,)

    @property
    def of(self) -> ListOf:
        """Which list that is."""
        return self._states[self._kind].of

    def _empty_words(self, of: ListOf) -> Sequence[str]:
        return empty_words(of, _AT_FIRST.get(of.kind, ""))

    # Asking for what is on screen

    def records_changed(self, changed: Changed) -> None:
        if not changed or any(table in _tables_of(self._kind) for table, _ in changed):
            self._ask()

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        self.table.mark_news(news, now=now)

    def _ask(self) -> None:
        """Ask again for the rows on screen; cursor and scroll stay."""
        self._say_which()
        self.load(self._refresh(), group="list")

    async def _refresh(self) -> None:
        state = self._states[self._kind]
        if self.table.state is not state:
            self.table.use(state, self._empty_words(state.of), self.columns)
        added = self._added
        place = await self.store.run(list_windows.key_of, state.of, added, self.filter_context) if added else None
        wanted = state.wanted_around(place) if place else state.wanted()
        window = await self._window(state.of, wanted)
        if self._added is added:
            self._added = None
        self.table.show(window, follow=added)
        await self._say_how_many()

    def follow(self, added: Saved) -> None:
        self._added = added.id

    async def go_to_added(self, added: Saved) -> bool:
        if added.kind is not self._kind:
            return False
        self.follow(added)
        return not self.of.typed

    def _narrow(self, of: ListOf) -> None:
        """Show this list of the same kind from its top on, as soon as it is there."""
        self.load(self._turn_to(of), group="list")

    async def _turn_to(self, of: ListOf) -> None:
        window = await self._window(of, Wanted(0, self.table.state.page + 1))
        before = self._states[of.kind]
        marked = before.marked if before.of.typed == of.typed else {}
        state = self._states[of.kind] = TableState(of, marked=marked)
        self._how_many = None
        self.table.use(state, self._empty_words(of), self.columns)
        self.table.show(window)
        self._say_which()
        await self._say_how_many()

    def on_table_view_window_needed(self, message: TableView.WindowNeeded) -> None:
        self.load(self._extend(message.of, message.wanted), group="more")

    async def _extend(self, of: ListOf, wanted: Wanted) -> None:
        found = await self._window(of, wanted)
        if self.of == of:
            self.table.extend(wanted, found)

    async def _window(self, of: ListOf, wanted: Wanted) -> list_windows.Window:
        """Lists in their usual order are read quickly; what was narrowed or sorted goes beside the keys' own thread."""
        ask = self.store.read if of.typed or of.sort or is_slow(of.kind) else self.store.run
        return await ask(list_windows.window, of, wanted, self.filter_context)

    async def _say_how_many(self) -> None:
        """Count beside the quick reads, so that no key waits for it."""
        state = self.table.state
        if state.of.searched_for:
            self._how_many = state.found
        else:
            counting = (state.of.kind, state.of.typed, self.filter_context)
            self._how_many = await self.store.read(lists.count_records, *counting)
        self._say_which()

    def _say_which(self) -> None:
        state = self._states[self._kind]
        narrowing, count = narrowed(self.of, self.view_name), how_many(self.of, self._how_many, near=state.near)
        self.query_one(SectionLine).show(*_sections(self._kind), narrowing, first=marks(len(state.marked)), last=count)

    @property
    def spot(self) -> object:
        return self._kind

    def return_to(self, spot: object) -> None:
        if isinstance(spot, Kind):
            self._go_to(spot)

    # Which list, and its order

    def show_list(self, of: ListOf) -> None:
        """Show a list, narrowed as it says, from its top on."""
        self._kind, self._how_many = of.kind, None
        self.load_before_keys(self._turn_to(of), group="list")

    def _go_to(self, kind: Kind) -> None:
        if kind is not self._kind:
            self._kind, self._how_many = kind, None
            self._say_which()
            self.load_before_keys(self._refresh(), group="list")

    def action_contacts_contacts(self) -> None:
        self._go_to(Kind.CONTACT)

    def action_contacts_companies(self) -> None:
        self._go_to(Kind.COMPANY)

    def action_contacts_deals(self) -> None:
        self._go_to(Kind.DEAL)

    def action_contacts_tasks(self) -> None:
        self._go_to(Kind.TASK)

    def action_contacts_activities(self) -> None:
        self._go_to(Kind.ACTIVITY)

    def action_contacts_others(self, name: str = "") -> None:
        if name:
            self._go_to(_kind_called(name))
            return
        choices = [Choice(shown.words(kind.plural), kind, PLAIN[kind].says) for kind in OTHERS]
        self.app.push_screen(
            PickerScreen("Show the list of", choices, current=self._kind),
            lambda choice: self._go_to(choice.value) if choice else None,
        )

    def action_contacts_next_list(self) -> None:
        self._go_to(LISTED[(LISTED.index(self._kind) + 1) % len(LISTED)])

    def action_contacts_previous_list(self) -> None:
        self._go_to(LISTED[LISTED.index(self._kind) - 1])

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        if message.number < len(KINDS):
            self._go_to(KINDS[message.number])
        else:
            self.action_contacts_others()

    def action_contacts_search(self, typed: str = "") -> None:
        if typed:
            self._search(typed)
        else:
            self.ask_filter(self._kind, self.of.typed, self._search)

    def _search(self, typed: str) -> None:
        if typed != self.of.typed:
            self._narrow(ListOf(self._kind, typed, self.of.sort))

    def action_contacts_sort(self, column: str = "") -> None:
        if column:
            self.load(self._sort_by_named(column), group="list")
            return
        sortable = [column for column in self.known_columns if column.sortable]
        choices = [Choice(column.label, column.name) for column in sortable]
        current = self.of.order.removeprefix("-")
        self.app.push_screen(PickerScreen("Sort by", choices, current=current), self._sort_picked)

    async def _sort_by_named(self, column: str) -> None:
        self._sort_by((await self.store.run(column_called, self._kind, column)).name)

    def _sort_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._sort_by(choice.value)

    def on_table_view_sort_chosen(self, message: TableView.SortChosen) -> None:
        self._sort_by(message.column)

    def _sort_by(self, column: str) -> None:
        """Sort by a column, from the end that is looked for first; the same column again turns it round."""
        if self.of.order.removeprefix("-") == column:
            self.action_contacts_reverse()
            return
        numeric = any(known.numeric for known in self.known_columns if known.name == column)
        self._sort(f"-{column}" if numeric or column in _LARGEST_FIRST else column)

    def action_contacts_reverse(self) -> None:
        order = self.of.order
        self._sort(order.removeprefix("-") if order.startswith("-") else f"-{order}")

    def _sort(self, order: str) -> None:
        if self.of.searched_for:
            self.tell("A search shows the best match first; what a filter such as name:kim finds can be sorted.")
        self._narrow(ListOf(self._kind, self.of.typed, order))

    # The cursor and the marks

    def action_contacts_mark(self) -> None:
        self.toggle_mark()

    def action_contacts_unmark_all(self) -> None:
        self.unmark_all()

    def marks_changed(self) -> None:
        self._say_which()

    def action_contacts_up(self) -> None:
        self.table.move_cursor(-1)

    def action_contacts_down(self) -> None:
        self.table.move_cursor(1)

    def action_contacts_page_up(self) -> None:
        self.table.move_cursor_page(-1)

    def action_contacts_page_down(self) -> None:
        self.table.move_cursor_page(1)

    def action_contacts_first(self) -> None:
        self._go_to_end(last=False)

    def action_contacts_last(self) -> None:
        self._go_to_end(last=True)

    def _go_to_end(self, *, last: bool) -> None:
        wanted = self.table.state.wanted_at_end(last=last)
        if wanted is None:
            self.table.move_cursor(len(self.table.state.rows) * (1 if last else -1))
        else:
            self.load(self._fetch_end(self.of, wanted, last=last), group="list")

    async def _fetch_end(self, of: ListOf, wanted: Wanted, *, last: bool) -> None:
        self.table.show_end(await self._window(of, wanted), last=last)

    def action_go_back(self) -> None:
        """First the marks go, then the filter: to how the list is at first, and from there to all of it."""
        at_first = _AT_FIRST.get(self._kind, "")
        if self.table.state.marked:
            self.unmark_all()
        elif self.of.typed != at_first:
            self._search(at_first)
        elif at_first:
            self._search("")
        else:
            super().action_go_back()


def _sections(kind: Kind) -> tuple[tuple[Section, ...], int]:
    """The line of lists, and the place of the one that is open; one without a key of its own stands in the last."""
    if kind in KINDS:
        return (*SECTIONS, Section("0", "…")), KINDS.index(kind)
    return (*SECTIONS, Section("0", shown.words(kind.plural))), len(KINDS)


def _tables_of(kind: Kind) -> frozenset[str]:
    """What the rows of a list are made of."""
    if kind not in PLAIN:
        return frozenset(_TABLES[kind])
    named = {spec.refers.value for spec in PLAIN[kind].fields if spec.refers is not None}
    return frozenset({kind.value, "tag", "tagging", "task", *named})


def _kind_called(name: str) -> Kind:
    """The list with this name, or the beginning of one, or another word for it; raises `NotFound`."""
    wanted = text.fold(name).replace(" ", "-")
    for kind in LISTED:
        words = (kind.plural, *(PLAIN[kind].found_by if kind in PLAIN else ()))
        if any(text.fold(word).replace(" ", "-").startswith(wanted) for word in words):
            return kind
    near = text.nearest(name, [kind.plural for kind in LISTED]) or tuple(kind.plural for kind in OTHERS)
    raise NotFound(f"There is no list of {name}; there is {', '.join(near)}.")

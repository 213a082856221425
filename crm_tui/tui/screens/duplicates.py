"""Going through pairs of records that are likely one: made one, or said to be two, which is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Horizontal

from crm_tui import resources
from crm_tui.domain.duplicates import COMPARED
from crm_tui.domain.records import Kind
from crm_tui.queries.duplicates.comparable import Side
from crm_tui.queries.duplicates.pairs import Couple, Pair, pairs_with, said_distinct, weigh
from crm_tui.queries.duplicates.through_all import MOST_FOUND, Search
from crm_tui.services.merging import distinct, merge_records
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import record_forms
from crm_tui.tui.screens.merge import MergeScreen
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.duplicates_text import pair_items
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.record.sections import Section, SectionLine

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import Saved


TELLING = frozenset({"contact", "company", "contact_point", "distinct_pair"})
"""The tables that say whether a pair is likely one."""

MOST_FOLLOWED = 50
"""Records of a kind that are looked for anew when they were changed; of more, only what was found is."""


class _Look:
    """What a look through all records of a kind has found so far."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.search = Search(kind)
        self.is_over = False
        self._taken = 0
        """Pairs of the search that are among the couples."""
        self.share = 0.0
        self.records = 0
        self.couples: set[Couple] = set()
        """All that were found, also those that have been dealt with: undoing that brings them back."""
        self.pairs: tuple[Pair, ...] = ()

    def take(self) -> None:
        """Add what the search has found since this was asked last."""
        new, self._taken = self.search.found[self._taken :], len(self.search.found)
        self.couples.update(pair.couple for pair in new)
        self.show([*self.pairs, *new])

    def show(self, pairs: Iterable[Pair]) -> None:
        """Have these pairs, likeliest first."""
        self.pairs = tuple(sorted({pair.couple: pair for pair in pairs}.values(), key=lambda pair: pair.order))

    @property
    def state(self) -> str:
        """How far it is, in words."""
        if not self.is_over:
            return f"looking … {100 * self.share:.0f} %"
        return f"the first {MOST_FOUND}" if self.search.found_enough else f"among {self.records:,}"


class DuplicatesScreen(CrmScreen[None]):
    """Looks through all contacts and all companies while one goes through what has been found."""

    PLACE = "duplicates"
    APART = True
    BINDINGS: ClassVar = bindings("duplicates")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "record.tcss")]

    def __init__(self) -> None:
        super().__init__()
        self.kind = Kind.CONTACT
        self._looks = {kind: _Look(kind) for kind in COMPARED}
        self._written: set[tuple[str, UUID]] = set()
        """Records that were changed and have not been looked for since."""

    def compose_body(self) -> ComposeResult:
        yield SectionLine(self._sections())
        with Horizontal(id="parts"):
            yield ItemsView(id="pairs")

    @property
    def view(self) -> ItemsView:
        """The list."""
        return self.query_one("#pairs", ItemsView)

    @property
    def look(self) -> _Look:
        """That for the kind of record that is shown."""
        return self._looks[self.kind]

    @property
    def pair(self) -> Pair | None:
        """The pair at the cursor."""
        return self.view.item.what[0] if self.view.item else None

    @property
    def side(self) -> Side | None:
        """The record at the cursor."""
        return self.view.item.what[1] if self.view.item else None

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        return (self.kind, self.side.id) if self.side else None

    @property
    def kinds(self) -> Sequence[Kind]:
        return COMPARED

    # Looking

    def on_mount(self) -> None:
        super().on_mount()
        self._look_on()

    def _look_on(self) -> None:
        """Go on beside the person, whose keys do not wait for it, until all is looked through."""
        self.load(self._search(), group=f"{AT_REST}looking")

    async def _search(self) -> None:
        """Step by step, so that others' questions have their turn; first in what is shown."""
        while look := next((one for one in (self.look, *self._looks.values()) if not one.is_over), None):
            if not look.records:
                look.couples.update(await self.store.read(said_distinct, look.kind))
            progress = await self.store.read(look.search.step)
            if progress is None:
                look.is_over = True
            else:
                look.share, look.records = progress.share, progress.records
                look.take()
            self._show()

    def records_changed(self, changed: Changed) -> None:
        if not changed or any(table in TELLING for table, _ in changed):
            self._written |= changed
            self.load(self._weigh_again(), group="weigh")

    async def _weigh_again(self) -> None:
        """What was found may be one by now, deleted, or said to be two; what was changed may be like another."""
        written = frozenset(self._written)
        for look in self._looks.values():
            records = [record for table, record in written if table == look.kind]
            if len(records) <= MOST_FOLLOWED:
                look.couples.update(pair.couple for pair in await self.store.read(pairs_with, look.kind, records))
            found = frozenset(look.couples)
            if found:
                pairs = await self.store.read(weigh, look.kind, found)
                look.show([*pairs, *(pair for pair in look.pairs if pair.couple not in found)])
        self._written -= written
        self._show()

    # What is shown

    def _sections(self) -> list[Section]:
        looks = self._looks.values()
        counts = ["" if not (look.is_over or look.pairs) else f"{len(look.pairs):,}" for look in looks]
        return [
            Section(str(number), look.kind.plural.capitalize(), count)
            for number, (look, count) in enumerate(zip(looks, counts, strict=True), 1)
        ]

    def _show(self, *, afresh: bool = False) -> None:
        look = self.look
        pairs, kinds = look.pairs, look.kind.plural
        words = f"No {kinds} look as if they were there twice." if look.is_over else f"Looking through the {kinds} …"
        self.view.show(lambda width: pair_items(pairs, width), [words], afresh=afresh)
        self.query_one(SectionLine).show(self._sections(), COMPARED.index(self.kind), look.state)

    def _show_kind(self, kind: Kind) -> None:
        if kind is not self.kind:
            self.kind = kind
            self._show(afresh=True)

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        self._show_kind(COMPARED[message.number])

    def action_duplicates_contacts(self) -> None:
        self._show_kind(Kind.CONTACT)

    def action_duplicates_companies(self) -> None:
        self._show_kind(Kind.COMPANY)

    def action_duplicates_again(self) -> None:
        self._looks[self.kind] = _Look(self.kind)
        self._show(afresh=True)
        self._look_on()

    # What is done with a pair

    def action_duplicates_merge(self) -> None:
        if self.pair is not None:
            self.do(self._merge(self.pair))

    async def _merge(self, pair: Pair) -> None:
        merging = await self.store.run(merge_records.side_by_side, self.me, self.kind, [pair.one.id, pair.other.id])
        self.app.push_screen(MergeScreen(merging, self._merged))

    def _merged(self, saved: Saved) -> None:
        record_forms.say_saved(self, saved)

    def action_duplicates_part(self) -> None:
        if self.pair is not None:
            self.do(self._part(self.pair))

    async def _part(self, pair: Pair) -> None:
        said = await self.store.run(distinct.say_distinct, self.me, self.kind, pair.one.id, pair.other.id)
        record_forms.say_saved(self, said)

    # The cursor

    def action_duplicates_open(self) -> None:
        if self.side is not None:
            beside = [self.pair.one.id, self.pair.other.id] if self.pair else []
            self.crm.open_record(self.kind, self.side.id, beside)

    def on_items_view_opened(self) -> None:
        self.action_duplicates_open()

    def action_duplicates_other(self) -> None:
        if self.pair is not None and self.side is not None:
            self.view.move_cursor(1 if self.side.id == self.pair.one.id else -1)

    def action_duplicates_up(self) -> None:
        self.view.move_cursor(-1)

    def action_duplicates_down(self) -> None:
        self.view.move_cursor(1)

    def action_duplicates_page_up(self) -> None:
        self.view.move_cursor_page(-1)

    def action_duplicates_page_down(self) -> None:
        self.view.move_cursor_page(1)

    def action_duplicates_first(self) -> None:
        self.view.move_cursor_to_end(last=False)

    def action_duplicates_last(self) -> None:
        self.view.move_cursor_to_end(last=True)

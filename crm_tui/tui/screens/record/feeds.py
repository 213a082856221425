"""The sections that are read when they are open: what happened, who changed what, how it stands, what names it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from uuid import UUID

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import ReadOnlyWorkspace
from crm_tui.filters.context import FilterContext
from crm_tui.queries.log.actions import ActionItem, log
from crm_tui.queries.now import Facts, how_it_stands
from crm_tui.queries.records.named_by import NamingKind, named_by
from crm_tui.queries.records.timeline import PageKey, TimelineItem, timeline
from crm_tui.store import Store
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.record.facts import fact_items, naming_items
from crm_tui.tui.widgets.record.timeline import change_items, timeline_items

PAGE = 50


class TimelineFeed:
    """The timeline of a record as far as it was read, newest first."""

    def __init__(self, kind: Kind, record: UUID, narrowed: str = "") -> None:
        """`narrowed` is one of `queries.records.timeline.KINDS`, or empty for all of them."""
        self._about = kind, record
        self.narrowed = narrowed
        self.items: tuple[TimelineItem, ...] = ()
        self._next: PageKey | None = None

    async def refresh(self, store: Store) -> None:
        """Read again as much as is here, or the first page."""
        await self._read(store, max(PAGE, len(self.items)), None)

    async def extend(self, store: Store) -> bool:
        """Read the following page; False where there is none."""
        if self._next is None:
            return False
        before, self._next = self._next, None
        await self._read(store, PAGE, before)
        return True

    async def _read(self, store: Store, limit: int, before: PageKey | None) -> None:
        kinds = [self.narrowed] if self.narrowed else None
        page = await store.run(timeline, *self._about, limit, before, kinds)
        self.items = (*self.items, *page.items) if before else page.items
        self._next = page.next

    def build(self, width: int) -> Sequence[Item]:
        """What it looks like."""
        return timeline_items(self.items, width, clock.today(), self._about[0])


class ChangesFeed:
    """The actions that touched a record as far as they were read, newest first."""

    def __init__(self, record: UUID) -> None:
        self._record = record
        self.items: tuple[ActionItem, ...] = ()
        self._more = False

    async def refresh(self, store: Store) -> None:
        """Read again as much as is here, or the first page."""
        await self._read(store, max(PAGE, len(self.items)), None)

    async def extend(self, store: Store) -> bool:
        """Read the following page; False where there is none."""
        if not self._more:
            return False
        self._more = False
        await self._read(store, PAGE, self.items[-1].id)
        return True

    async def _read(self, store: Store, limit: int, before: UUID | None) -> None:
        found = await store.run(log, limit, self._record, before, days=long_date)
        self.items = (*self.items, *found) if before else found
        self._more = len(found) == limit

    def build(self, width: int) -> Sequence[Item]:
        """What it looks like."""
        return change_items(self.items, width, clock.today())


class NowFeed:
    """How things stand with a record."""

    def __init__(self, kind: Kind, record: UUID, context: FilterContext) -> None:
        self._about = kind, record, context
        self.facts: tuple[Facts, ...] = ()

    async def refresh(self, store: Store) -> None:
        """Read it; off the thread that keys wait for, since areas look far."""
        kind, record, context = self._about
        self.facts = await store.read(how_it_stands, kind, record, context)
        if kind is Kind.SEGMENT:
            await _keep_size(store, record, context)

    async def extend(self, store: Store) -> bool:  # noqa: ARG002 - it is all there
        """There is no more."""
        return False

    def build(self, width: int) -> Sequence[Item]:
        """What it looks like."""
        return fact_items(self.facts, width)


async def _keep_size(store: Store, segment: UUID, context: FilterContext) -> None:
    """Keep how large a segment is that somebody looks at, where nobody did today; in a file of others' not at all."""
    from crm_tui.queries.segments.history import uncounted
    from crm_tui.services.segments.sizes import keep_sizes

    if found := await store.read(uncounted, context, segment):
        with suppress(ReadOnlyWorkspace):
            await store.run(keep_sizes, context.today, found)


class NamedFeed:
    """The records that name a record."""

    def __init__(self, kind: Kind, record: UUID, context: FilterContext) -> None:
        self._about = kind, record, context
        self.kinds: tuple[NamingKind, ...] = ()

    async def refresh(self, store: Store) -> None:
        """Read them."""
        self.kinds = await store.run(named_by, *self._about)

    async def extend(self, store: Store) -> bool:  # noqa: ARG002 - it is all there
        """There is no more."""
        return False

    def build(self, width: int) -> Sequence[Item]:
        """What it looks like."""
        return naming_items(self.kinds, width, clock.today())


Feed = TimelineFeed | ChangesFeed | NowFeed | NamedFeed

"""What colleagues changed a moment ago: marked on the screen that shows it, with who did it, until it is no news."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from uuid import UUID

from crm_tui.domain.names import short_name
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.parts import PartOfScreen

NEWS_FOR = 3.0
"""Seconds for which a change is marked."""

MOST_MARKED = 60
"""Records changed at once beyond which none is marked: that is an import, and would only flicker."""


class MarkedNews(PartOfScreen):
    """A screen that marks the records on it which somebody else changes while one looks."""

    def __init__(self) -> None:
        super().__init__()
        self._news: dict[UUID, tuple[str, float]] = {}
        """By record, who changed it and until when that is marked."""
        self._ending: asyncio.TimerHandle | None = None

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        """Mark these records as changed by these people, and no others; `now`, or with what is shown next."""
        raise NotImplementedError

    def on_records_changed(self, message: RecordsChanged) -> None:
        """Note what is news before it is asked for; what one does oneself is none."""
        for _, record in message.changed:
            self._news.pop(record, None)
        if self.is_current and len(message.changed) <= MOST_MARKED:
            until = asyncio.get_running_loop().time() + NEWS_FOR
            self._news.update({record: (short_name(by), until) for (_, record), by in message.doers.items()})
        self._mark(now=False)

    def on_unmount(self) -> None:
        if self._ending is not None:
            self._ending.cancel()

    def _mark(self, *, now: bool) -> None:
        """Mark what is news, and come again when the first of it no longer is; nothing waits while there is none."""
        self.mark_news({record: by for record, (by, _) in self._news.items()}, now=now)
        if self._news and self._ending is None:
            first = min(until for _, until in self._news.values())
            self._ending = asyncio.get_running_loop().call_at(first, self._end)

    def _end(self) -> None:
        self._ending = None
        moment = asyncio.get_running_loop().time()
        self._news = {record: news for record, news in self._news.items() if news[1] > moment}
        self._mark(now=True)

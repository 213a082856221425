"""The filter line over what is to be done: it takes what any of the kinds of record in it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from crm_tui.domain.records import Kind
from crm_tui.filters.complete import Completion, complete
from crm_tui.filters.lookups import names_of
from crm_tui.queries.agenda.lines import check
from crm_tui.queries.agenda.matters import SOURCES
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.tui.forms.filtering import Filtering

if TYPE_CHECKING:
    from crm_tui.tui.base import CrmScreen


class AgendaFilter(Filtering):
    """The filter while it is typed."""

    def __init__(self, screen: CrmScreen[Any], current: str, apply: Callable[[str], None]) -> None:
        super().__init__(screen, Kind.TASK, current, apply)

    async def check(self, typed: str) -> None:
        await self.screen.store.run(check, AgendaOf(typed), self.screen.filter_context)

    async def completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        return await self.screen.store.run(_of_every_kind, typed, cursor)


def _of_every_kind(typed: str, cursor: int) -> list[Completion]:
    """What may come next, whichever kind has it; what several have, once."""
    found: dict[str, Completion] = {}
    for kind in SOURCES:
        for completion in complete(typed, cursor, kind, names_of):
            found.setdefault(completion.text, completion)
    return list(found.values())

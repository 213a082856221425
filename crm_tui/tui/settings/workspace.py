"""What everybody in the workspace shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from crm_tui.domain.dates.units import MONTHS, WEEKDAYS
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape.settings import FISCAL, WEEK
from crm_tui.queries.shape.settings_list import Shared, shared
from crm_tui.services import settings
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.settings.page import Page, choices
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

_SHORT_FORMS = {"mql": "MQL", "rfm": "RFM"}

_OFFERED: Mapping[str, Sequence[str]] = {WEEK: WEEKDAYS, FISCAL: MONTHS}
"""What can be chosen, where that is not everything."""


class WorkspacePage(Page):
    """Every setting of the workspace that stands for itself."""

    title = "Workspace"
    tables: ClassVar[frozenset[str]] = frozenset({"setting"})

    def read(self, context: FilterContext) -> Shown:
        columns = (Column("Setting"), Column("Value", most=30), Column("What it is", flexible=True))
        rows = tuple(Row((_label(one.name), one.value, one.help), one.name, one) for one in shared())
        return Shown(columns, rows, "Everybody who opens the workspace shares these.")

    async def edit(self, row: Row) -> None:
        one: Shared = row.what
        label = _label(one.name)

        async def save(values: dict[str, Any]) -> None:
            words = values["value"] or ""
            await self.screen.store.run(settings.set_shared, self.screen.me, one.name, words)
            self.screen.changed([("setting", self.screen.me)])
            self.screen.tell(f"{label}: {words or 'nothing'}", undo=True)

        field = Field(
            name="value", label=label, value=one.value, choices=choices(_OFFERED.get(one.name, ())), help=one.help
        )
        self.ask(f"{label} of the workspace", [field], save, draft=f"shared.{one.name}")


def _label(name: str) -> str:
    """The name of a setting as a word of the page: `RFM recency`."""
    first, *others = name.split("_")
    return " ".join([_SHORT_FORMS.get(first, first.capitalize()), *others])

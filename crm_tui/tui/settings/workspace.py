"""What everybody in the workspace shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from crm_tui.domain.dates.units import MONTHS, WEEKDAYS
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import settings as read
from crm_tui.services import settings
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.settings.page import Page, choices
from crm_tui.tui.widgets.settings_text import Column, Row, Shown


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing that is set for all."""

    name: str
    verb: Callable[..., None]
    help: str
    words: tuple[str, ...] = ()
    """What can be chosen, where that is not everything."""


SHARED = (
    Shared("Name", settings.set_name, "On everybody's first line; nothing for the file's own"),
    Shared("Currency", settings.set_currency, "Of amounts without a currency, such as EUR"),
    Shared("Country", settings.set_country, "Of phone numbers without a country code, such as DE; nothing for none"),
    Shared("Fiscal year", settings.set_fiscal_start, "The month it begins with; fy2026 ends in 2026", MONTHS),
    Shared("Week starts on", settings.set_week_start, "For this week, next week, and the end of a week", WEEKDAYS),
)


class WorkspacePage(Page):
    """The workspace's name and customs."""

    title = "Workspace"
    tables: ClassVar[frozenset[str]] = frozenset({"setting"})

    def read(self, context: FilterContext) -> Shown:
        customs = read.customs()
        manner = read.manner()
        values = (
            manner.name,
            customs.currency,
            customs.country or "",
            MONTHS[manner.fiscal_month - 1],
            WEEKDAYS[manner.week_start],
        )
        columns = (Column("Setting"), Column("Value", most=30), Column("What it is", flexible=True))
        rows = tuple(
            Row((one.name, value, one.help), one.name, (one, value)) for one, value in zip(SHARED, values, strict=True)
        )
        return Shown(columns, rows, "Everybody who opens the workspace shares these.")

    async def edit(self, row: Row) -> None:
        one, value = row.what

        async def save(values: dict[str, Any]) -> None:
            words = values["value"] or ""
            await self.screen.store.run(one.verb, self.screen.me, words)
            self.screen.changed([("setting", self.screen.me)])
            self.screen.tell(f"{one.name}: {words or 'nothing'}", undo=True)

        field = Field(name="value", label=one.name, value=value, choices=choices(one.words), help=one.help)
        self.ask(f"{one.name} of the workspace", [field], save, draft=f"shared.{one.name}")

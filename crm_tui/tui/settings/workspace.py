"""What everybody in the workspace shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from crm_tui.domain.dates.units import MONTHS, WEEKDAYS
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.settings import ENGAGEMENT_LIMIT, FIT_LIMIT, HALF_LIFE, MQL
from crm_tui.queries.leads.settings import as_texts as of_leads
from crm_tui.queries.lifecycle.owners import as_texts as of_phases
from crm_tui.queries.shape import settings as read
from crm_tui.queries.tickets.rules import as_texts
from crm_tui.services import settings
from crm_tui.services.leads import settings as leads
from crm_tui.services.lifecycle.owners import set_phase_roles
from crm_tui.services.tickets import rules as service
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
    Shared("Working hours", service.set_working_hours, "When service answers, such as Mon-Fri 9-17, Sat 10-14"),
    Shared("Holidays", service.set_holidays, "Days without service: 2026-04-06, or 12-25 for every year"),
    Shared("Time zone", service.set_time_zone, "Of working hours, such as Europe/Berlin; nothing for the machine's"),
    Shared("Service targets", service.set_targets, "First answer and resolution by priority: urgent 1h 4h, high 2h 8h"),
    Shared("Fit limit", leads.VERBS[FIT_LIMIT], "The most that a lead's fit counts for; grade A from 70 % of it"),
    Shared("Engagement limit", leads.VERBS[ENGAGEMENT_LIMIT], "The same for engagement; grade 1 from 70 % of it"),
    Shared("Half-life", leads.VERBS[HALF_LIFE], "Days after which what a lead did counts half"),
    Shared("MQL", leads.VERBS[MQL], "The filter that makes a lead an MQL, such as grade:A1,A2; nothing: by hand"),
    Shared("Phase roles", set_phase_roles, "Whose role is to look after customers in which phase: retention success"),
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
            *as_texts().values(),
            *of_leads().values(),
            *of_phases().values(),
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

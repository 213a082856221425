"""What is measured: a pipeline, a period, and a filter laid over both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from crm_tui.db.models import Deal, Pipeline, Stage, StageTotal, rows
from crm_tui.domain.dates.periods import ALL_TIME, Period
from crm_tui.domain.dates.units import last_of
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.dimensions import resolve
from crm_tui.queries.groups.lens import Laid, Lens, laid_over
from crm_tui.queries.shape.settings import customs


@dataclass(frozen=True, slots=True)
class Scope:
    """The deals to look at. The period says which closed deals and which entries into stages count."""

    pipeline: UUID
    period: Period = ALL_TIME
    filter: str = ""
    """In the filter language, over deals; empty for everything."""
    lens: Lens = ()
    """Laid over every kind of record that is counted."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A scope with what the database knows of it: the ground that every question about it stands on."""

    scope: Scope
    context: FilterContext
    condition: Any
    """On deals: of the pipeline, passing the filter, not deleted."""
    stages: tuple[Stage, ...]
    """Every stage that the pipeline has or had, in order."""
    currency: str
    """The one of most deals of the pipeline, in which amounts are given."""
    laid: Laid = ()
    """The scope's lens, its values found."""

    def of(self, period: Period) -> Ground:
        """The same in another period, for which nothing need be looked up again."""
        return replace(self, scope=replace(self.scope, period=period))

    @property
    def is_whole(self) -> bool:
        """Whether all deals of the pipeline are of the scope."""
        return not self.scope.filter.strip() and not self.laid

    def has(self, deal: Any) -> Any:
        """The condition on another table that a deal, by its id there, is of the scope.

        Where nothing is laid over the pipeline, few deals are not of it: these are found several times as quickly.
        """
        if not self.is_whole:
            return deal.in_(Deal.select(Deal.id).where(self.condition))
        hidden = Deal.hidden_at.is_null(is_null=False)
        return deal.not_in(Deal.select(Deal.id).where((Deal.pipeline != self.scope.pipeline) | hidden))

    def in_period(self, moment: Any) -> Any:
        """The condition that a moment lies in the scope's period."""
        return within(moment, self.scope.period, self.context)

    def stages_of(self, kind: StageKind) -> list[UUID]:
        """The stages of a kind."""
        return [stage.id for stage in self.stages if stage.kind == kind]

    def progress_from(self, stage: UUID) -> list[UUID]:
        """The stages that are progress from one: the open ones behind it, and won wherever it stands."""
        order = [one.id for one in self.stages]
        behind = set(order[order.index(stage) + 1 :])
        return [
            one.id
            for one in self.stages
            if one.kind == StageKind.WON or (one.kind == StageKind.OPEN and one.id in behind)
        ]


def ground_of(scope: Scope, context: FilterContext) -> Ground:
    """Look the scope up. Raises `NotFound` for a pipeline or a value of the lens, `FilterError` for the filter."""
    if not Pipeline.select().where(Pipeline.id == scope.pipeline, Pipeline.hidden_at.is_null()).exists():
        raise NotFound("That pipeline is not there any more; choose another one.")
    stages = (
        Stage.select(Stage, Pipeline)
        .join(Pipeline)
        .where(Stage.pipeline == scope.pipeline)
        .order_by(Stage.position, Stage.id)
    )
    condition = (Deal.pipeline == scope.pipeline) & Deal.hidden_at.is_null()
    if scope.filter.strip():
        condition &= compile_filter(scope.filter, Kind.DEAL, context)
    laid = resolve(scope.lens, context)
    if laid:
        condition &= laid_over(Kind.DEAL, laid, context)
    return Ground(scope, context, condition, tuple(stages), _currency_of(scope.pipeline), laid)


def _currency_of(pipeline: UUID) -> str:
    query = StageTotal.select(StageTotal.currency, StageTotal.deals).join(Stage).where(Stage.pipeline == pipeline)
    deals: dict[str, int] = {customs().currency: 0}
    for currency, count in rows(query):
        deals[currency] = deals.get(currency, 0) + count
    return max(deals, key=lambda currency: deals[currency])


def within(moment: Any, period: Period, context: FilterContext) -> Any:
    """The condition that a moment lies in a period of the person's days."""
    first, end = period.utc_bounds(context.zone)
    return (moment >= first) & (moment < end)


def month_of(first: date) -> Period:
    """The whole month that begins on a day."""
    return Period(first, last_of(first, "month"), f"{first:%Y-%m}", 1)

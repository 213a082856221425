"""What the numbers are calculated from: a few grouped reads of a scope, each done once and only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from crm_tui.db.models import Deal, Pipeline, Stage, StageTotal, rows
from crm_tui.domain.dates import Period, add, first_of
from crm_tui.domain.records import StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.compile import FilterContext
from crm_tui.metrics import closed, journeys, standing
from crm_tui.metrics.scope import Scope, in_scope
from crm_tui.queries.settings import customs

TREND_MONTHS = 12
"""How many months a trend looks back."""


class Facts:
    """The grouped reads of one scope. Their number does not depend on how many deals there are."""

    def __init__(self, scope: Scope, context: FilterContext) -> None:
        """Raises `NotFound` for a pipeline that is not there, `FilterError` for the filter."""
        self.scope = scope
        self.context = context
        if not Pipeline.select().where(Pipeline.id == scope.pipeline, Pipeline.hidden_at.is_null()).exists():
            raise NotFound("That pipeline is not there any more; choose another one.")
        self.condition: Any = in_scope(scope, context)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """All stages in their order, archived ones too where deals stand in them."""
        query = Stage.select().where(Stage.pipeline == self.scope.pipeline, Stage.hidden_at.is_null())
        used = {group.stage for group in self.open}
        ordered = query.order_by(Stage.position, Stage.id)
        return tuple(stage for stage in ordered if stage.archived_at is None or stage.id in used)

    @property
    def open_stages(self) -> tuple[Stage, ...]:
        """The stages in which deals are still to be won or lost."""
        return tuple(stage for stage in self.stages if stage.kind == StageKind.OPEN)

    @cached_property
    def currency(self) -> str:
        """The currency of most deals of the pipeline, which amounts are given in; no currencies are mixed."""
        query = StageTotal.select(StageTotal.currency, StageTotal.deals).join(Stage)
        deals: dict[str, int] = {customs().currency: 0}
        for currency, count in rows(query.where(Stage.pipeline == self.scope.pipeline)):
            deals[currency] = deals.get(currency, 0) + count
        return max(deals, key=lambda currency: deals[currency])

    @cached_property
    def closed(self) -> tuple[closed.Group, ...]:
        """What was won and lost in the period."""
        return closed.groups(self.condition, self.scope.period, self.context)

    @cached_property
    def open(self) -> tuple[standing.Group, ...]:
        """What is open now."""
        return standing.groups(self.condition, self.context)

    @cached_property
    def median_cycle(self) -> float | None:
        """Days, the exact median of the deals won in the period."""
        return closed.median_cycle(self.condition, self.scope.period, self.context, self.won_deals)

    @property
    def won_deals(self) -> int:
        """How many deals were won in the period."""
        return sum(group.deals for group in self.closed if group.outcome is StageKind.WON)

    @cached_property
    def journeys(self) -> tuple[journeys.StageJourneys, ...]:
        """What became of the deals that entered each open stage in the period."""
        return journeys.by_stage(self.condition, self.scope.period, self.context, self._stage_order)

    @cached_property
    def months(self) -> tuple[closed.Month, ...]:
        """What was won and lost, by month of the period, from the first that has any to the last."""
        span = closed.first_and_last_day(self.condition, self.scope.period, self.context)
        return self._by_month(span) if span else ()

    @cached_property
    def trend(self) -> tuple[closed.Month, ...]:
        """What was won and lost in the twelve months up to the end of the period, or to today if that is sooner."""
        last = min(self.scope.period.last, self.context.today)
        first = add(first_of(last, "month"), 1 - TREND_MONTHS, "month")
        return self._by_month(Period(first, last, "", 0))

    def _by_month(self, span: Period) -> tuple[closed.Month, ...]:
        return closed.by_month(self.condition, span, self.context)

    @property
    def _stage_order(self) -> Sequence[tuple[Any, StageKind]]:
        return [(stage.id, StageKind(stage.kind)) for stage in self.stages]



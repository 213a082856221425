"""What the numbers are calculated from: a few grouped reads of a scope, each done once and only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from crm_tui.db.models import Stage
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.forecasts.simulation import Draws
from crm_tui.domain.records import StageKind
from crm_tui.metrics.reading import closings
from crm_tui.metrics.reading.closings import ClosedDeals
from crm_tui.metrics.reading.counts import Counts
from crm_tui.metrics.reading.exchange import Exchange
from crm_tui.metrics.reading.journeys import StageJourneys, by_stage
from crm_tui.metrics.reading.standing import ExpectedDeals, OpenDeals, expected_deals, open_deals
from crm_tui.metrics.scope import Ground
from crm_tui.metrics.value.ahead import Summary, sum_ahead
from crm_tui.metrics.value.purchases import Purchases
from crm_tui.queries.groups import ground as groups
from crm_tui.queries.groups.lens import NotLaid

Alike = TypeVar("Alike", ClosedDeals, OpenDeals, ExpectedDeals)

FILTERED = "The filter is over deals, which this does not count; owner, team and source can be laid over it."
"""Why a number has no value below a filter."""


class Facts:
    """The grouped reads of one scope. Their number does not depend on how many deals there are."""

    def __init__(self, ground: Ground, beside: Sequence[Period] = (), draws: Draws | None = None) -> None:
        """Periods that are asked for `beside` the scope's are counted together with it, as far as that is quicker and
        what is counted is remembered.
        """
        self.scope = ground.scope
        self.context = ground.context
        self.ground = ground
        self.currency = ground.currency
        self._beside = beside
        self.draws = draws or Draws()
        """How simulations draw."""

    @cached_property
    def open_stages(self) -> tuple[Stage, ...]:
        """The stages in which deals are still to be won or lost, in order; old ones too where deals stand in them."""
        return tuple(stage for stage in self.ground.stages if stage.kind == StageKind.OPEN and self._is_used(stage))

    @cached_property
    def closed(self) -> tuple[ClosedDeals, ...]:
        """What was won and lost in the period."""
        return self._converted(closings.of_any_month(self._closings))

    @cached_property
    def open(self) -> tuple[OpenDeals, ...]:
        """What is open now."""
        return self._converted(open_deals(self.ground))

    @cached_property
    def expected(self) -> tuple[ExpectedDeals, ...]:
        """The same, told apart by when and how surely it is expected."""
        return self._converted(expected_deals(self.ground))

    @cached_property
    def median_cycle(self) -> float | None:
        """Days from opening to winning, the exact median of the deals won in the period."""
        won = sum(group.deals for group in self.closed if group.outcome is StageKind.WON)
        return closings.median_cycle(self.ground, won)

    @cached_property
    def journeys(self) -> dict[UUID, StageJourneys]:
        """What became of the deals that entered each open stage in the period."""
        return by_stage(self.ground, [stage.id for stage in self.open_stages])

    @cached_property
    def closed_by_month(self) -> tuple[ClosedDeals, ...]:
        """The same, told apart by month."""
        return self._converted(self._closings)

    @cached_property
    def closed_by_source(self) -> tuple[tuple[str, ClosedDeals], ...]:
        """The same, told apart by where the deals came from, as it is written on them."""
        return tuple((source, self.exchange.of(deals)) for source, deals in closings.closed_by_source(self.ground))

    @cached_property
    def counts(self) -> Counts:
        """The groups of people and of other records that numbers count. Raises `NotLaid` below a filter."""
        if self.scope.filter.strip():
            raise NotLaid(FILTERED)
        ground = groups.Ground(self.scope.period, self.context, self.ground.laid)
        return Counts(ground, self.exchange, self._beside)

    @cached_property
    def purchases(self) -> Purchases:
        """What customers have bought until now. Raises `NotLaid` below a filter."""
        return Purchases(self.counts.ground, self.exchange)

    @cached_property
    def ahead(self) -> Summary:
        """What customers are predicted to bring. Raises `NotLaid` below a filter, `NotPredicted`."""
        return sum_ahead(self.purchases)

    @cached_property
    def exchange(self) -> Exchange:
        """What makes amounts in other currencies amounts in the scope's."""
        return Exchange(self.currency, min(self.scope.period.last, self.context.today))

    def _is_used(self, stage: Stage) -> bool:
        return (stage.archived_at or stage.hidden_at) is None or any(group.stage == stage.id for group in self.open)

    @cached_property
    def _closings(self) -> tuple[ClosedDeals, ...]:
        return closings.closed_by_month(self.ground)

    def _converted(self, alike: tuple[Alike, ...]) -> tuple[Alike, ...]:
        return tuple(map(self.exchange.of, alike))

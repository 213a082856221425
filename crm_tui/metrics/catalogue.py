"""Every number by its name, and the one way to ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from crm_tui import text
from crm_tui.db.models import database
from crm_tui.domain.forecasts.simulation import Draws
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.flow import littles_law as flow
from crm_tui.metrics.flow import stages
from crm_tui.metrics.forecasts import backtest, calibration, forecast, goals, simulation
from crm_tui.metrics.metric import Definition, Metric
from crm_tui.metrics.relationship import acquisition, cohorts, customers, revenue, service, voices
from crm_tui.metrics.sales import months, owners, pipeline, sources, winning
from crm_tui.metrics.scope import Scope, ground_of
from crm_tui.metrics.value import classes, lifetime, predicted, so_far
from crm_tui.queries.groups.lens import NotLaid

_FORECASTS = (
    (forecast.FORECAST, forecast.forecast),
    (forecast.FORECAST_CATEGORIES, forecast.forecast_categories),
    *goals.MEASURES,
    *simulation.MEASURES,
    *calibration.MEASURES,
    *backtest.MEASURES,
)

_MEASURES: tuple[tuple[Definition, Callable[[Facts], Metric]], ...] = (
    *winning.MEASURES,
    *pipeline.MEASURES,
    (stages.STAGE_CONVERSION, stages.stage_conversion),
    (stages.TIME_IN_STAGE, stages.time_in_stage),
    *flow.MEASURES,
    *_FORECASTS,
    (months.WON_BY_MONTH, months.won_by_month),
    (owners.BY_OWNER, owners.by_owner),
    *acquisition.MEASURES,
    *sources.MEASURES,
    *customers.MEASURES,
    *lifetime.MEASURES,
    *so_far.MEASURES,
    *classes.MEASURES,
    *predicted.MEASURES,
    *cohorts.MEASURES,
    *revenue.MEASURES,
    *service.MEASURES,
    *voices.MEASURES,
)

DEFINITIONS: Mapping[str, Definition] = {definition.name: definition for definition, _ in _MEASURES}
"""Every number that can be asked for, in the order in which they are shown."""

FORECASTS = tuple(definition.name for definition, _ in _FORECASTS)
"""The names of those of what is to come."""

_BY_NAME = {definition.name: measure for definition, measure in _MEASURES}


def compute(
    names: Iterable[str], scope: Scope, context: FilterContext, draws: Draws | None = None
) -> dict[str, Metric]:
    """The numbers of these names, as they stand at one moment; without names all but those `on_request`.

    The number of statements does not depend on how many deals there are. Raises `NotFound` for a name or a
    pipeline that is not known, `FilterError` for the filter.
    """
    wanted = [_known(name) for name in names] or [name for name, one in DEFINITIONS.items() if not one.on_request]
    with database.atomic():
        facts = Facts(ground_of(scope, context), draws=draws)
        return {name: measured(name, facts) for name in wanted}


def measured(name: str, facts: Facts) -> Metric:
    """The number, with the rates at which its amounts were converted; without a value where it cannot be laid so.

    Where it is of a period that is not over, it says up to which day it counts.
    """
    definition, today = DEFINITIONS[name], facts.context.today
    to_date = today if definition.of_period and facts.scope.period.is_under_way(today) else None
    try:
        found = _BY_NAME[name](facts)
    except NotLaid as error:
        found = Metric(definition=definition, says=str(error))
    return replace(facts.exchange.rated(found), to_date=to_date, moment=facts.context.now)


def _known(name: str) -> str:
    if name in DEFINITIONS:
        return name
    near = text.nearest(name, DEFINITIONS) or tuple(DEFINITIONS)
    raise NotFound(f"There is no metric {name}; there is {', '.join(near)}.", near)

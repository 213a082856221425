"""Every number by its name, and the one way to ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from crm_tui import text
from crm_tui.db.models import database
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.metrics import acquisition, customers, forecast, months, owners, pipeline, stages, voices, winning
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.slices import Slice, whole
from crm_tui.queries.groups.lens import NotLaid


def _of_whole(measure: Callable[[Slice], Metric]) -> Callable[[Facts], Metric]:
    """A number of any slice, taken of the whole scope."""
    return lambda facts: measure(whole(facts))


_MEASURES: tuple[tuple[Definition, Callable[[Facts], Metric]], ...] = (
    (winning.WIN_RATE, _of_whole(winning.win_rate)),
    (winning.WIN_RATE_VALUE, _of_whole(winning.win_rate_value)),
    (winning.WON_COUNT, _of_whole(winning.won_count)),
    (winning.LOST_COUNT, _of_whole(winning.lost_count)),
    (winning.WON_VALUE, _of_whole(winning.won_value)),
    (winning.AVERAGE_WON, _of_whole(winning.average_won)),
    (winning.CYCLE_MEAN, _of_whole(winning.cycle_days_mean)),
    (winning.CYCLE_MEDIAN, winning.cycle_days_median),
    (winning.VELOCITY, _of_whole(winning.velocity)),
    (pipeline.OPEN_COUNT, _of_whole(pipeline.open_count)),
    (pipeline.QUALIFIED_COUNT, _of_whole(pipeline.qualified_count)),
    (pipeline.OPEN_VALUE, _of_whole(pipeline.open_value)),
    (pipeline.WEIGHTED_VALUE, _of_whole(pipeline.weighted_value)),
    (pipeline.OPEN_BY_STAGE, pipeline.open_by_stage),
    (stages.STAGE_CONVERSION, stages.stage_conversion),
    (stages.TIME_IN_STAGE, stages.time_in_stage),
    (forecast.FORECAST, forecast.forecast),
    (forecast.FORECAST_CATEGORIES, forecast.forecast_categories),
    (months.WON_BY_MONTH, months.won_by_month),
    (owners.BY_OWNER, owners.by_owner),
    *acquisition.MEASURES,
    *customers.MEASURES,
    *voices.MEASURES,
)

DEFINITIONS: Mapping[str, Definition] = {definition.name: definition for definition, _ in _MEASURES}
"""Every number that can be asked for, in the order in which they are shown."""

_BY_NAME = {definition.name: measure for definition, measure in _MEASURES}


def compute(names: Iterable[str], scope: Scope, context: FilterContext) -> dict[str, Metric]:
    """The numbers of these names (all of them where there is none), as they stand at one moment.

    The number of statements does not depend on how many deals there are. Raises `NotFound` for a name or a
    pipeline that is not known, `FilterError` for the filter.
    """
    wanted = [_known(name) for name in names] or list(DEFINITIONS)
    with database.atomic():
        facts = Facts(scope, context)
        return {name: measured(name, facts) for name in wanted}


def measured(name: str, facts: Facts) -> Metric:
    """The number, with the rates at which its amounts were converted; without a value where it cannot be laid so."""
    try:
        found = _BY_NAME[name](facts)
    except NotLaid as error:
        return Metric(definition=DEFINITIONS[name], says=str(error))
    return replace(found, rates=facts.exchange.used) if found.currency else found


def _known(name: str) -> str:
    if name in DEFINITIONS:
        return name
    near = text.nearest(name, DEFINITIONS) or tuple(DEFINITIONS)
    raise NotFound(f"There is no metric {name}; there is {', '.join(near)}.", near)

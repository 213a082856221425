"""All that is told of what is to come at once, drawn as somebody wants it drawn."""

from __future__ import annotations

from crm_tui.db.models import database
from crm_tui.domain.simulation import Draws
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import measured
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.forecasts.forecasting import NAMES
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope


def foretold(scope: Scope, context: FilterContext, draws: Draws) -> dict[str, Metric]:
    """The numbers of the forecast, as they stand at one moment. Raises `NotFound`, `FilterError`."""
    with database.atomic():
        facts = Facts(scope, context)
        facts.draws = draws
        return {name: measured(name, facts) for name in NAMES}

"""Looking at some deals in place of all where a pipeline has very many: every so many-th by number."""

from __future__ import annotations

import json
from typing import Any

import peewee as pw

from crm_tui.db.models import Deal, Stage, StageTotal
from crm_tui.metrics.scope import Ground

MOST_DEALS = 20_000
"""Of a pipeline with more deals, about so many are looked at."""


def one_in(ground: Ground) -> int:
    """Of how many deals of the pipeline one is looked at."""
    total = StageTotal.select(pw.fn.COALESCE(pw.fn.SUM(StageTotal.deals), 0)).join(Stage)
    return -(-int(total.where(Stage.pipeline == ground.scope.pipeline).scalar()) // MOST_DEALS) or 1


def looked_at(ground: Ground) -> Any:
    """The condition on deals that they are looked at; their numbers are listed, so that an index finds them."""
    step = one_in(ground)
    if step == 1:
        return pw.Value(value=True, converter=False)
    numbers = range(step, int(Deal.select(pw.fn.MAX(Deal.number)).scalar() or 0) + 1, step)
    return Deal.number.in_(pw.SQL("(SELECT value FROM json_each(?))", (json.dumps([*numbers]),)))

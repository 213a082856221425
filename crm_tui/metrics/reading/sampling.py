"""Looking at some deals in place of all where a pipeline has very many: one in so many, by their numbers."""

from __future__ import annotations

from random import Random
from typing import Any

import peewee as pw

from crm_tui.db.conditions import among, in_order_of_the_table
from crm_tui.db.models import Deal, Stage, StageTotal
from crm_tui.metrics.scope import Ground

MOST_DEALS = 10_000
"""Of a pipeline with more deals, about so many are looked at."""


def one_in(ground: Ground) -> int:
    """Of how many deals of the pipeline one is looked at."""
    total = StageTotal.select(pw.fn.COALESCE(pw.fn.SUM(StageTotal.deals), 0)).join(Stage)
    return -(-int(total.where(Stage.pipeline == ground.scope.pipeline).scalar()) // MOST_DEALS) or 1


def some_of_pipeline(ground: Ground) -> Any:
    """The condition on deals that they are looked at, of the whole pipeline, whatever is laid over the scope."""
    of_pipeline = in_order_of_the_table(Deal.pipeline) == ground.scope.pipeline.hex
    return of_pipeline & Deal.hidden_at.is_null() & _looked_at(ground)


def some_of_scope(ground: Ground) -> Any:
    """The same of the scope."""
    return some_of_pipeline(ground) if ground.is_whole else ground.condition & _looked_at(ground)


def _looked_at(ground: Ground) -> Any:
    """The condition on deals that they are looked at: always the same ones, picked as chance would pick them.

    Their numbers are listed, so that an index finds them; no other one is of use.
    """
    each = one_in(ground)
    if each == 1:
        return pw.Value(value=True, converter=False)
    last = int(Deal.select(pw.fn.MAX(Deal.number)).scalar() or 0)
    numbers = Random(0).sample(range(1, last + 1), last // each)  # noqa: S311 - always the same
    return among(Deal.number, sorted(numbers))

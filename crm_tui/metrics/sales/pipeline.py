"""What is open now: how many deals, how much, how likely, and in which stage."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.domain.records import Phase
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Row, Unit
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.sales.slices import Slice, of_stage, of_whole, whole
from crm_tui.metrics.sales.winning import in_first_stage

_PHASE = Phase.CONVERSION

OPEN_COUNT = Definition(
    "open_count", "Open", "Deals that are neither won nor lost now.", Unit.COUNT, of_period=False,
    asks="How many deals are we working on?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
QUALIFIED_COUNT = Definition(
    "qualified_count", "Qualified", "Open deals that stand beyond the first stage now.", Unit.COUNT, of_period=False,
    asks="How many deals are real by now?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
OPEN_VALUE = Definition(
    "open_value", "Open value", "The amounts of the deals that are open now, added up.", Unit.MONEY, of_period=False,
    asks="How much could we still win?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
WEIGHTED_VALUE = Definition(
    "weighted_value", "Weighted value",
    "Amount times probability of each open deal, added up; the probability is the deal's own, or its stage's.",
    Unit.MONEY, of_period=False,
    asks="How much of what is open is likely to be won?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
OPEN_BY_STAGE = Definition(
    "open_by_stage", "Open by stage",
    "The open deals, their value and their weighted value, by the stage in which they stand now.",
    Unit.TABLE, of_period=False, rows_by="stage",
    asks="Where do the open deals stand?", phase=_PHASE,
)  # fmt: skip


def open_count(part: Slice) -> Metric:
    """Deals that are open now."""
    return Metric(
        definition=OPEN_COUNT,
        value=part.standing.deals,
        n=part.standing.deals,
        numerator=part.standing.counted("open deals"),
    )


def qualified_count(part: Slice) -> Metric:
    """Open deals beyond the first stage."""
    return Metric(
        definition=QUALIFIED_COUNT,
        value=part.qualified.deals,
        n=part.qualified.deals,
        numerator=part.qualified.counted("open deals beyond the first stage"),
        left_out=in_first_stage(part),
    )


def open_value(part: Slice) -> Metric:
    """What is open now."""
    return Metric(
        definition=OPEN_VALUE,
        value=part.standing.amount,
        currency=part.currency,
        n=part.standing.valued,
        numerator=part.standing.valued_at("amounts of open deals"),
        left_out=part.standing.not_valued("open deals"),
    )


def weighted_value(part: Slice) -> Metric:
    """What is open now, each deal as much as it is likely."""
    value = money.weighted(part.weighted, 1)
    return Metric(
        definition=WEIGHTED_VALUE,
        value=value,
        currency=part.currency,
        n=part.standing.valued,
        numerator=part.standing.of_amounts("amount times probability of open deals", value),
        left_out=part.standing.not_valued("open deals"),
    )


def open_by_stage(facts: Facts) -> Metric:
    """The three for each open stage."""
    rows = []
    for stage in facts.open_stages:
        here = of_stage(facts, stage.id)
        cells = (open_count(here), open_value(here), weighted_value(here))
        rows.append(Row(stage.name, {cell.definition.name: cell for cell in cells}))
    return Metric(definition=OPEN_BY_STAGE, currency=facts.currency, n=whole(facts).standing.deals, rows=tuple(rows))


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (OPEN_COUNT, of_whole(open_count)),
    (QUALIFIED_COUNT, of_whole(qualified_count)),
    (OPEN_VALUE, of_whole(open_value)),
    (WEIGHTED_VALUE, of_whole(weighted_value)),
    (OPEN_BY_STAGE, open_by_stage),
)

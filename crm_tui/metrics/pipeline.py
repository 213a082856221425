"""What is open now: how many deals, how much, how likely, and in which stage."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Part, Row, Unit
from crm_tui.metrics.slices import Slice, of_stage, whole
from crm_tui.metrics.winning import counted, in_first_stage, valued

OPEN_COUNT = Definition("open_count", "Open", "Deals that are neither won nor lost now.", Unit.COUNT, of_period=False)
QUALIFIED_COUNT = Definition(
    "qualified_count", "Qualified", "Open deals that stand beyond the first stage now.", Unit.COUNT, of_period=False
)
OPEN_VALUE = Definition(
    "open_value", "Open value", "The amounts of the deals that are open now, added up.", Unit.MONEY, of_period=False
)
WEIGHTED_VALUE = Definition(
    "weighted_value",
    "Weighted value",
    "Amount times probability of each open deal, added up; the probability is the deal's own, or its stage's.",
    Unit.MONEY,
    of_period=False,
)
OPEN_BY_STAGE = Definition(
    "open_by_stage",
    "Open by stage",
    "The open deals, their value and their weighted value, by the stage in which they stand now.",
    Unit.TABLE,
    of_period=False,
)  # fmt: skip


def open_count(part: Slice) -> Metric:
    """Deals that are open now."""
    return Metric(
        definition=OPEN_COUNT,
        value=part.standing.deals,
        n=part.standing.deals,
        numerator=counted(part.standing, "open deals"),
    )


def qualified_count(part: Slice) -> Metric:
    """Open deals beyond the first stage."""
    return Metric(
        definition=QUALIFIED_COUNT,
        value=part.qualified.deals,
        n=part.qualified.deals,
        numerator=counted(part.qualified, "open deals beyond the first stage"),
        left_out=in_first_stage(part),
    )


def open_value(part: Slice) -> Metric:
    """What is open now."""
    return Metric(
        definition=OPEN_VALUE,
        value=part.standing.amount,
        currency=part.currency,
        n=part.standing.valued,
        numerator=valued(part.standing, "amounts of open deals"),
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
        numerator=Part(
            "amount × probability of open deals", value, Unit.MONEY, part.standing.valued, part.standing.valued_which
        ),
        left_out=part.standing.not_valued("open deals"),
    )  # fmt: skip


def open_by_stage(facts: Facts) -> Metric:
    """The three for each open stage."""
    rows = []
    for stage in facts.open_stages:
        here = of_stage(facts, stage.id)
        cells = (open_count(here), open_value(here), weighted_value(here))
        rows.append(Row(stage.name, {cell.definition.name: cell for cell in cells}))
    return Metric(
        definition=OPEN_BY_STAGE, currency=facts.currency, n=whole(facts).standing.deals, rows=tuple(rows)
    )


"""What velocity would be if a stage were faster or a rate higher: each of its factors as it is, and as it would be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from crm_tui.db.models import database
from crm_tui.domain.sales.velocity import ratio
from crm_tui.domain.sales.what_if import Factors, Passing, parse, what_if
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Row, Unit, as_float, rounded
from crm_tui.metrics.reading.stays import days_of_won
from crm_tui.metrics.sales.pipeline import QUALIFIED_COUNT
from crm_tui.metrics.sales.slices import whole
from crm_tui.metrics.sales.winning import AVERAGE_WON, CYCLE_MEAN, VELOCITY, WIN_RATE, mean_cycle_days, mean_won_amount
from crm_tui.metrics.scope import Scope, ground_of
from crm_tui.metrics.telling.words import value_of

WHAT_IF = Definition(
    "what_if", "What if",
    "Sales velocity and its four factors as they are and as they would be. The open deals stay as many: who is done"
    " sooner makes room for the next. A stage saves days for those won deals that go through it; where more go on"
    " from a stage, the deals won through it become more in proportion.",
    Unit.TABLE, rows_by="factor", asks="What would help the most?",
)  # fmt: skip


def what_would_be(typed: Sequence[str], scope: Scope, context: FilterContext) -> Metric:
    """The factors of velocity in a scope before and after changes in words, a row for each, velocity last.

    Raises BadInput for words that are no change, and as `compute` does.
    """
    if not typed:
        raise BadInput("Say what would be otherwise, such as “proposal 2d faster” or “win rate +5”.")
    with database.atomic():
        facts = Facts(ground_of(scope, context))
        stages = _stages(facts)
        now = _factors(facts)
        changes = [parse(one, tuple(stages)) for one in typed]
    then = what_if(now, changes, stages)
    rows = tuple(_row(*row, facts.currency) for row in _values(now, then))
    return Metric(
        definition=WHAT_IF,
        currency=facts.currency,
        n=whole(facts).won.deals,
        rows=rows,
        says=_says(typed, rows[-1], now, then),
        moment=context.now,
    )


def _factors(facts: Facts) -> Factors:
    part = whole(facts)
    return Factors(
        deals=Fraction(part.qualified.deals),
        average=mean_won_amount(part),
        win_rate=ratio(part.won.deals, part.decided.deals),
        cycle_days=mean_cycle_days(part),
    )


def _stages(facts: Facts) -> dict[str, Passing]:
    """The open stages by name, with how the deals won in the period went through them."""
    won = days_of_won(facts.ground, whole(facts).won.deals)
    nobody = Fraction(0), Fraction(0)
    return {
        stage.name: Passing(stage.name, *won.get(stage.id, nobody), facts.journeys[stage.id].cohort.rate)
        for stage in facts.open_stages
    }


_Values = tuple[Definition, Fraction | None, Fraction | None]


def _values(now: Factors, then: Factors) -> tuple[_Values, ...]:
    return (
        (QUALIFIED_COUNT, now.deals, then.deals),
        (AVERAGE_WON, now.average, then.average),
        (WIN_RATE, now.win_rate, then.win_rate),
        (CYCLE_MEAN, now.cycle_days, then.cycle_days),
        (VELOCITY, now.velocity, then.velocity),
    )


def _row(definition: Definition, now: Fraction | None, then: Fraction | None, currency: str) -> Row:
    change = None if now is None or then is None else then - now
    cells = [
        _cell(replace(definition, name=name, title=title, sampled=False, is_change=name == "change"), value, currency)
        for name, title, value in (("now", "Now", now), ("then", "Then", then), ("change", "Change", change))
    ]
    return Row(definition.title, {cell.definition.name: cell for cell in cells}, marked=definition is VELOCITY)


def _cell(definition: Definition, value: Fraction | None, currency: str) -> Metric:
    is_money = definition.unit in (Unit.MONEY, Unit.MONEY_A_DAY)
    shown = rounded(value) if is_money else as_float(value)
    return Metric(definition=definition, value=shown, currency=currency if is_money else None)


def _says(typed: Sequence[str], velocity: Row, now: Factors, then: Factors) -> str:
    """`With proposal 2d faster: 2,387.37 EUR a day in place of 2,326.15 EUR a day, +2.6 %.`"""
    said = f"With {' and '.join(one.strip() for one in typed)}"
    if not now.velocity or then.velocity is None:
        return f"{said}: there is no velocity to change yet."
    before, after = value_of(velocity.cells["now"]), value_of(velocity.cells["then"])
    return f"{said}: {after} in place of {before}, {float(then.velocity / now.velocity - 1) * 100:+.1f} %."

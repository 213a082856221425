"""What is likely to be won: by month of expected close, and by how sure the sellers are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm_tui.domain import money
from crm_tui.domain.forecasts.forecast import COUNTED, OPEN, ROLLED_UP, cumulative
from crm_tui.domain.records import ForecastCategory, Phase, StageKind
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import UNDATED, Better, Definition, LeftOut, Metric, Part, Row, Unit
from crm_tui.metrics.reading.closings import ClosedDeals
from crm_tui.metrics.reading.standing import ExpectedDeals
from crm_tui.metrics.sales.slices import Tally, tally
from crm_tui.metrics.which import Deals

FORECAST = Definition(
    "forecast",
    "Forecast",
    "What was won in the period, plus amount times probability of each open deal, by the month in which it is"
    " expected to close; omitted deals are left out.",
    Unit.MONEY,
    of_period=False,
    rows_by="month",
    comes_to="won and weighted",
    asks="How much will come in, and when?",
    better=Better.MORE,
    phase=Phase.CONVERSION,
)
FORECAST_CATEGORIES = Definition(
    "forecast_categories",
    "Forecast by category",
    "The amounts of the open deals by forecast category, and of what was won in the period; rolled up, commit holds"
    " what is closed, best case holds commit, and pipeline all that is open. Omitted deals are left out.",
    Unit.TABLE,
    of_period=False,
    rows_by="category",
    asks="How sure are we of what is open?",
    phase=Phase.CONVERSION,
    source="the single and the cumulative rollups of Salesforce's forecasts",
)
EXPECTED = Definition(
    "expected",
    "Expected",
    "What was won, plus amount times probability of each open deal.",
    Unit.MONEY,
    of_period=False,
)
WEIGHTED = Definition(
    "weighted", "Weighted", "Amount times probability of each open deal, added up.", Unit.MONEY, of_period=False
)
SINGLE = {
    ForecastCategory.PIPELINE: Definition(
        "pipeline", "Pipeline", "The amounts of open deals of the category pipeline.", Unit.MONEY, of_period=False
    ),
    ForecastCategory.BEST_CASE: Definition(
        "best_case", "Best case", "The amounts of open deals of the category best case.", Unit.MONEY, of_period=False
    ),
    ForecastCategory.COMMIT: Definition(
        "commit", "Commit", "The amounts of open deals of the category commit.", Unit.MONEY, of_period=False
    ),
    ForecastCategory.CLOSED: Definition("closed", "Closed", "The amounts of deals won in the period.", Unit.MONEY),
}
OVERDUE = Definition(
    "overdue", "Overdue", "Open deals whose expected close date has passed.", Unit.COUNT, of_period=False
)
CUMULATIVE = Definition(
    "cumulative", "Rolled up", "The amounts of the category and of all that are surer.", Unit.MONEY, of_period=False
)
ALONE = Definition("single", "Alone", "The amounts of the category alone.", Unit.MONEY, of_period=False)


def forecast(facts: Facts) -> Metric:
    """A row for each month in which something is expected or was won, earliest first, then what has no date."""
    total = everything(facts)
    months = {group.month for group in total.open} | {group.month for group in total.won}
    rows = tuple(_month_row(total, first) for first in sorted(months, key=lambda month: month or date.max))
    return replace(_expected(total, FORECAST), left_out=left_out(facts, total), rows=rows, says=_overdue_words(total))


def forecast_categories(facts: Facts) -> Metric:
    """A row for each category, surest last, alone and rolled up."""
    total = everything(facts)
    tallies = {category: total.of(category) for category in COUNTED}
    rolled_up = cumulative({category: found.amount for category, found in tallies.items()})
    rows = []
    for category, found in tallies.items():
        parts = tuple(tallies[part].valued_at(SINGLE[part].title.lower()) for part in ROLLED_UP[category])
        alone = _amount(ALONE, found)
        both = Metric(
            definition=CUMULATIVE,
            value=rolled_up[category],
            currency=facts.currency,
            n=sum(part.count for part in parts),
            others=parts,
        )
        rows.append(Row(SINGLE[category].title, {ALONE.name: alone, CUMULATIVE.name: both}))
    return Metric(
        definition=FORECAST_CATEGORIES,
        currency=facts.currency,
        n=sum(found.valued for found in tallies.values()),
        left_out=left_out(facts, total),
        rows=tuple(rows),
    )


@dataclass(frozen=True, slots=True)
class Bucket:
    """What a forecast counts of a month, of what has no date, or of everything."""

    currency: str
    where: Deals
    open: Sequence[ExpectedDeals]
    won: Sequence[ClosedDeals]

    def of_month(self, first: date | None) -> Bucket:
        """What is expected or was won in a month, or is expected on no date."""
        return Bucket(
            self.currency,
            Deals(undated=True) if first is None else Deals(month=first),
            [group for group in self.open if group.month == first],
            [group for group in self.won if group.month == first],
        )

    def of(self, category: ForecastCategory) -> Tally:
        """The deals of one category."""
        if category is ForecastCategory.CLOSED:
            return tally(self.won, replace(self.where, outcomes=(StageKind.WON,)), self.currency)
        which = replace(self.where, outcomes=(StageKind.OPEN,), categories=(category,))
        return tally((group for group in self.open if group.category is category), which, self.currency)

    @property
    def standing(self) -> Tally:
        """The open deals."""
        return tally(self.open, replace(self.where, outcomes=(StageKind.OPEN,), categories=OPEN), self.currency)

    @property
    def overdue(self) -> Tally:
        """The open deals whose expected close date has passed."""
        which = replace(self.standing.which, overdue=True)
        return tally((group for group in self.open if group.overdue), which, self.currency)

    @property
    def weighted(self) -> Part:
        """The open deals, each as much as it is likely."""
        worth = round(sum(group.weighted for group in self.open if group.currency == self.currency))
        return self.standing.of_amounts("amount times probability of open deals", money.weighted(worth, 1))


def everything(facts: Facts) -> Bucket:
    """All that the forecast counts."""
    standing = [group for group in facts.expected if group.category in OPEN]
    won = [group for group in facts.closed_by_month if group.outcome is StageKind.WON]
    return Bucket(facts.currency, Deals(), standing, won)


def _month_row(total: Bucket, first: date | None) -> Row:
    bucket = total.of_month(first)
    weighted, late = bucket.weighted, bucket.overdue
    cells = [_amount(SINGLE[category], bucket.of(category)) for category in COUNTED]
    cells += [
        Metric(
            definition=WEIGHTED, value=weighted.value, currency=bucket.currency, n=weighted.count, numerator=weighted
        ),
        _expected(bucket, EXPECTED),
        Metric(definition=OVERDUE, value=late.deals, n=late.deals, numerator=late.counted("overdue deals")),
    ]
    title = f"{first:%Y-%m}" if first else UNDATED
    return Row(title, {cell.definition.name: cell for cell in cells}, marked=late.deals > 0)


def _expected(bucket: Bucket, definition: Definition) -> Metric:
    """What was won and what is likely to be."""
    weighted, won = bucket.weighted, bucket.of(ForecastCategory.CLOSED)
    return Metric(
        definition=definition,
        value=won.amount + int(weighted.value or 0),
        currency=bucket.currency,
        n=won.valued + weighted.count,
        others=(won.valued_at("amounts of won deals"), weighted),
        left_out=(*bucket.standing.not_valued("open deals"), *won.not_valued("won deals")),
    )


def _amount(definition: Definition, deals: Tally) -> Metric:
    """What some deals are worth."""
    return Metric(
        definition=definition,
        value=deals.amount,
        currency=deals.currency,
        n=deals.valued,
        numerator=deals.valued_at(f"amounts: {definition.title.lower()}"),
        left_out=deals.not_valued("deals"),
    )


def left_out(facts: Facts, total: Bucket) -> tuple[LeftOut, ...]:
    """What the whole forecast does not count: omitted deals, and amounts that are missing or in other currencies."""
    others = tuple(category for category in ForecastCategory if category not in OPEN)
    omitted = sum(group.deals for group in facts.expected if group.category in others)
    which = Deals(outcomes=(StageKind.OPEN,), categories=others)
    found = (LeftOut("open deals that the forecast omits", omitted, which),) if omitted else ()
    won = total.of(ForecastCategory.CLOSED)
    return (*found, *total.standing.not_valued("open deals"), *won.not_valued("won deals"))


def _overdue_words(total: Bucket) -> str:
    late = total.overdue
    if not late.deals:
        return ""
    worth = f", {money.short(late.amount, late.currency)} {late.currency}" if late.amount else ""
    verb = "deal is" if late.deals == 1 else "deals are"
    return f"{late.deals:,} {verb} past the expected close date{worth}"

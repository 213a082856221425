"""How deals go through the stages: how many go on, how long they stay, and where they wait."""

from __future__ import annotations

from crm_tui.db.models import Stage
from crm_tui.domain import money
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float
from crm_tui.metrics.reading.journeys import StageJourneys
from crm_tui.metrics.sales.pipeline import open_value
from crm_tui.metrics.sales.slices import Slice, of_stage
from crm_tui.metrics.which import Became, Deals, Journey

STAGE_CONVERSION = Definition(
    "stage_conversion",
    "Funnel",
    "Of the deals that entered the first stage in the period, the share that was won since; each row says of how"
    " many that entered a stage in the period how many later reached a later open stage or were won.",
    Unit.RATIO,
    sampled=True,
    rows_by="stage",
    comes_to="won of what entered the first stage",
    asks="How far do deals come, and where do we lose them?",
    better=Better.MORE,
    phase=Phase.CONVERSION,
    ripens=True,
)
ENTERED = Definition("entered", "Entered", "Deals that entered the stage in the period.", Unit.COUNT)
WENT_ON = Definition(
    "went_on",
    "Went on",
    "Deals that entered the stage in the period and later reached a later open stage or were won;"
    " a move back or to lost is no progress.",
    Unit.COUNT,
)
CONVERSION = Definition(
    "conversion",
    "Conversion",
    "Deals that went on divided by deals that entered the stage in the period.",
    Unit.RATIO,
    sampled=True,
)
LOST_THERE = Definition(
    "lost", "Lost", "Deals that entered the stage in the period, did not go on, and are lost now.", Unit.COUNT
)
STILL_OPEN = Definition(
    "still_open", "Still", "Deals that entered the stage in the period, did not go on, and are open.", Unit.COUNT
)
TIME_IN_STAGE = Definition(
    "time_in_stage",
    "Time in stage",
    "How long the deals that entered a stage in the period were in it, all their stays together, the current one up"
    " to now. The bottleneck is the stage in which the most money waits the longest: amount times days in the stage"
    " so far, of its open deals, added up.",
    Unit.TABLE,
    rows_by="stage",
    asks="How long do deals stay in each stage, and where does the money wait?",
    phase=Phase.CONVERSION,
)
MEDIAN_DAYS = Definition(
    "median_days",
    "Median",
    "The days in the stage in the middle: half of the deals that entered it in the period were in it for less.",
    Unit.DAYS,
    sampled=True,
)
P80_DAYS = Definition(
    "p80_days",
    "p80",
    "The days in the stage that 80 % of the deals that entered it in the period kept under.",
    Unit.DAYS,
    sampled=True,
)
WAITING = Definition(
    "waiting",
    "Waiting",
    "Amount times days in the stage so far, of the deals that are open in it now, added up.",
    Unit.MONEY_DAYS,
    of_period=False,
)
WAITING_DEALS = Definition(
    "waiting_deals",
    "Waiting deals",
    "Days in the stage so far, of the deals that are open in it now, added up.",
    Unit.DAYS,
    of_period=False,
)


def stage_conversion(facts: Facts) -> Metric:
    """The funnel, a row for each open stage."""
    rows = tuple(_funnel_row(stage, facts.journeys[stage.id]) for stage in facts.open_stages)
    if not rows:
        return Metric(definition=STAGE_CONVERSION)
    first = facts.open_stages[0].id
    journeys = facts.journeys[first]
    entered, won = journeys.cohort.entered, journeys.won
    return Metric(
        definition=STAGE_CONVERSION,
        value=as_float(ratio(won, entered)),
        n=entered,
        numerator=_part("entered the first stage and were won", won, Journey(first, Became.WON)),
        denominator=_part("entered the first stage", entered, Journey(first)),
        rows=rows,
    )


def time_in_stage(facts: Facts) -> Metric:
    """Median and p80 for each open stage, and which of them is the bottleneck."""
    waits = {stage.id: of_stage(facts, stage.id) for stage in facts.open_stages}
    slowest = bottleneck(list(waits.values()))
    rows = tuple(
        _time_row(stage, facts.journeys[stage.id], waits[stage.id], marked=waits[stage.id] is slowest)
        for stage in facts.open_stages
    )
    return Metric(
        definition=TIME_IN_STAGE,
        currency=facts.currency,
        n=sum(row.cells["median_days"].n for row in rows),
        rows=rows,
        says=next((_sentence(row, facts) for row in rows if row.marked), ""),
    )


def _funnel_row(stage: Stage, journeys: StageJourneys) -> Row:
    cohort = journeys.cohort
    counts = (
        (ENTERED, cohort.entered, "", None),
        (WENT_ON, cohort.went_on, " and went on", Became.WENT_ON),
        (LOST_THERE, cohort.lost, " and were lost", Became.LOST),
        (STILL_OPEN, cohort.still_open, " and are still open", Became.STILL_OPEN),
    )
    parts = {
        one: _part(f"entered {stage.name}{since}", n, Journey(stage.id, became)) for one, n, since, became in counts
    }
    cells = {
        one.name: Metric(definition=one, value=part.value, n=part.count, numerator=part) for one, part in parts.items()
    }
    cells[CONVERSION.name] = Metric(
        definition=CONVERSION,
        value=as_float(cohort.rate),
        n=cohort.entered,
        numerator=parts[WENT_ON],
        denominator=parts[ENTERED],
    )
    return Row(stage.name, cells)


def _time_row(stage: Stage, journeys: StageJourneys, here: Slice, *, marked: bool) -> Row:
    entered = _part(f"entered {stage.name}", journeys.cohort.entered, Journey(stage.id))
    cells = [
        Metric(definition=definition, value=value, n=entered.count, numerator=entered)
        for definition, value in ((MEDIAN_DAYS, journeys.median_days), (P80_DAYS, journeys.p80_days))
    ]
    cells += [waiting(here), _waiting_deals(here), open_value(here)]
    return Row(stage.name, {cell.definition.name: cell for cell in cells}, marked)


def waiting(here: Slice) -> Metric:
    """The money that waits in a stage, times how long it has."""
    standing = here.standing
    part = standing.of_amounts("amounts times days waited", _money_days(here), Unit.MONEY_DAYS)
    return Metric(
        definition=WAITING,
        value=part.value,
        currency=here.currency,
        n=standing.valued,
        numerator=part,
        left_out=standing.not_valued("open deals"),
    )


def _waiting_deals(here: Slice) -> Metric:
    part = here.standing.of_deals("days waited", _days(here), Unit.DAYS)
    return Metric(definition=WAITING_DEALS, value=part.value, n=here.standing.deals, numerator=part)


def bottleneck(stages: list[Slice]) -> Slice | None:
    """Where the most money waits the longest; where no open deal has an amount, where the most deals do."""
    measure = _money_days if any(map(_money_days, stages)) else _days
    slowest = max(stages, key=measure, default=None)
    return slowest if slowest is not None and measure(slowest) > 0 else None


def _sentence(row: Row, facts: Facts) -> str:
    """`Bottleneck: Needs assessment, 31 d at p80, holds 120k of 412k EUR`."""
    p80, held = row.cells["p80_days"].value, row.cells["open_value"].value or 0
    pace = "" if p80 is None else f", {p80:.0f} d at p80"
    whole = round(sum(group.amount for group in facts.open if group.currency == facts.currency))
    if held:
        holds = f"{money.short(int(held), facts.currency)} of {money.short(whole, facts.currency)} {facts.currency}"
    else:
        holds = f"{row.cells['waiting_deals'].n:,} of {sum(group.deals for group in facts.open):,} open deals"
    return f"Bottleneck: {row.title}{pace}, holds {holds}"


def _money_days(here: Slice) -> float:
    return sum(group.money_days for group in here.open if group.currency == here.currency)


def _days(here: Slice) -> float:
    return sum(group.days for group in here.open)


def _part(title: str, deals: int, journey: Journey) -> Part:
    return Part(f"deals that {title}", deals, Unit.COUNT, deals, Deals(journey=journey))

"""Where deals wait: what came into each stage and went, how that fits together, and when a deal there is late."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from crm_tui.db.models import Stage
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.flow import Flow
from crm_tui.domain.sales.velocity import TOO_FEW, ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.flow.stages import MEDIAN_DAYS, P80_DAYS, bottleneck, waiting
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float
from crm_tui.metrics.reading.journeys import StageJourneys
from crm_tui.metrics.reading.stays import flows, lengths
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.sales.pipeline import open_value
from crm_tui.metrics.sales.slices import Slice, of_stage
from crm_tui.metrics.which import Deals, Journey, Passed, Stays

_LITTLE = 'J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9, 1961'

STAGE_FLOW = Definition(
    "stage_flow", "Flow by stage",
    "What came into each stage in the period and went, how many deals were in it, how long they took, and what waits"
    " there now. As many should be in work as come in a day times the days that a stay takes (Little's law); where more"
    " or fewer are, the stage fills up or drains.",
    Unit.TABLE, rows_by="stage", asks="Where do deals wait, and does it get better?", source=_LITTLE,
    phase=Phase.CONVERSION,
)  # fmt: skip
CAME = Definition(
    "came", "Came", "Stays in the stage that began in the period; a deal that came back came twice.", Unit.COUNT,
    asks="How much work comes in?", counts="stays",
)  # fmt: skip
WENT = Definition(
    "went", "Went", "Stays in the stage that ended in the period, wherever the deal went.", Unit.COUNT,
    asks="How much work gets done?", counts="stays",
)  # fmt: skip
IN_WORK_NOW = Definition(
    "in_work", "In work", "Open deals that stand in the stage now.", Unit.COUNT, of_period=False,
    asks="How much lies there?",
)  # fmt: skip
IN_WORK_MEAN = Definition(
    "in_work_mean", "On average",
    "The days of the period that all deals spent in the stage, added up, divided by the days of the period.",
    Unit.MEAN, asks="How much lay there, on an average day?", counts="stays",
)  # fmt: skip
BY_PACE = Definition(
    "by_pace", "By pace",
    "How many would be in work if as many came as go: stays that began, divided by the days of the period, times the"
    " mean days of the stays that ended in it.",
    Unit.MEAN, sampled=True, asks="How much does the pace account for?", source=_LITTLE, counts="stays",
)  # fmt: skip
BEYOND_PACE = Definition(
    "beyond_pace", "Beyond",
    "How many more were in work on average than the pace accounts for; fewer where it is less than nothing.",
    Unit.MEAN, sampled=True, asks="Does the stage fill up or drain?", source=_LITTLE, counts="stays",
)  # fmt: skip
GOING_BACK = Definition(
    "going_back", "Went back",
    "Stays that ended in the period with a move to an earlier stage, divided by all that ended in it.",
    Unit.RATIO, sampled=True, asks="How much comes back?", better=Better.LESS, counts="stays",
)  # fmt: skip
ROTTING_LIMITS = Definition(
    "rotting_limits", "Rotting limits",
    "After how many days without a touch a deal rots in each stage, as it is set, and as the p80 of the time in the"
    " stage suggests: four of five deals are done with it by then. Nothing is suggested where fewer than ten entered.",
    Unit.TABLE, rows_by="stage", asks="When is a deal late here?", phase=Phase.CONVERSION,
)  # fmt: skip
SET_LIMIT = Definition(
    "set_days", "Set", "The days after which a deal rots in the stage, as the pipeline has it.", Unit.DAYS,
    of_period=False, asks="When do deals rot there now?",
)  # fmt: skip
SUGGESTED = Definition(
    "suggested_days", "Suggested",
    "The days in the stage that 80 % of the deals that entered it in the period kept under, as whole days.",
    Unit.DAYS, asks="When should deals rot there?",
)  # fmt: skip

STAGE_DAYS = Definition(
    "stage_days", "How long stays last",
    "How many of the stays in each stage that began in the period lasted for so many days; one that has not ended has"
    " lasted until now.",
    Unit.TABLE, rows_by="stage", asks="Are a few deals very slow, or all of them a little?", counts="stays",
    phase=Phase.CONVERSION,
)  # fmt: skip
SPANS = (
    ("day", "< 1 d", 1), ("days", "< 3 d", 3), ("week", "< 7 d", 7), ("weeks", "< 14 d", 14),
    ("month", "< 30 d", 30), ("months", "< 90 d", 90), ("longer", "longer", None),
)  # fmt: skip
"""Of stays: what each is called in data and on screen, and below how many days it ends."""


def stage_flow(facts: Facts) -> Metric:
    """A row for each open stage."""
    here = {stage.id: of_stage(facts, stage.id) for stage in facts.open_stages}
    slowest = bottleneck(list(here.values()))
    passed = flows(facts.ground, list(here))
    rows = tuple(
        _row(stage, passed[stage.id], facts.journeys[stage.id], here[stage.id], marked=here[stage.id] is slowest)
        for stage in facts.open_stages
    )
    said = [f"{stage.name} is {says}." for stage in facts.open_stages if (says := passed[stage.id].says)]
    return Metric(
        definition=STAGE_FLOW,
        currency=facts.currency,
        n=sum(row.cells["came"].n for row in rows),
        rows=rows,
        says=" ".join(said),
    )


def rotting_limits(facts: Facts) -> Metric:
    """The two limits of each open stage."""
    rows = tuple(_limits(stage, facts.journeys[stage.id]) for stage in facts.open_stages)
    return Metric(definition=ROTTING_LIMITS, n=sum(row.cells["suggested_days"].n for row in rows), rows=rows)


def stage_days(facts: Facts) -> Metric:
    """How many stays of each length there were, a row for each open stage."""
    stages = [stage.id for stage in facts.open_stages]
    found = lengths(facts.ground, stages, [days * SECONDS_A_DAY for _, _, days in SPANS if days])
    rows = []
    for stage in facts.open_stages:
        cells = [_lasting(stage, place, found[stage.id, place]) for place in range(len(SPANS))]
        rows.append(Row(stage.name, {cell.definition.name: cell for cell in cells}))
    return Metric(definition=STAGE_DAYS, n=sum(found.values()), rows=tuple(rows))


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (STAGE_FLOW, stage_flow),
    (STAGE_DAYS, stage_days),
    (ROTTING_LIMITS, rotting_limits),
)


def _lasting(stage: Stage, place: int, number: int) -> Metric:
    """How many stays in a stage were of one of the `SPANS`."""
    name, title, below = SPANS[place]
    above = (SPANS[place - 1][2] if place else 0) or 0
    which = Stays(stage.id, Passed.CAME, (above * SECONDS_A_DAY, below and below * SECONDS_A_DAY))
    part = Part(f"stays in {stage.name}, {title}", number, Unit.COUNT, number, Deals(stays=which), "stays")
    days = f"at least {above} days" if below is None else f"at least {above} and less than {below} days"
    formula = f"Stays in the stage that began in the period and lasted {days}."
    definition = Definition(name, title, formula, Unit.COUNT, counts="stays")
    return Metric(definition=definition, value=number, n=number, numerator=part)


def _row(stage: Stage, flow: Flow, journeys: StageJourneys, here: Slice, *, marked: bool) -> Row:
    entered = Part(
        f"deals that entered {stage.name}", journeys.cohort.entered, Unit.COUNT, journeys.cohort.entered,
        Deals(journey=Journey(stage.id)),
    )  # fmt: skip
    standing = here.standing
    cells = [
        *_passing(stage, flow),
        Metric(
            definition=IN_WORK_NOW, value=standing.deals, n=standing.deals, numerator=standing.counted("open deals")
        ),
        *_little(stage, flow),
        *(
            Metric(definition=definition, value=value, n=entered.count, numerator=entered)
            for definition, value in ((MEDIAN_DAYS, journeys.median_days), (P80_DAYS, journeys.p80_days))
        ),
        open_value(here),
        waiting(here),
    ]
    return Row(stage.name, {cell.definition.name: cell for cell in cells}, marked)


def _passing(stage: Stage, flow: Flow) -> list[Metric]:
    """What came, went, and went back."""
    came, went, back = (
        _stays(title, number, stage, passed)
        for title, number, passed in (
            (f"stays in {stage.name} that began", flow.came, Passed.CAME),
            (f"stays in {stage.name} that ended", flow.went, Passed.WENT),
            ("of these, back to an earlier stage", flow.back, Passed.BACK),
        )
    )
    share = as_float(ratio(flow.back, flow.went))
    return [
        Metric(definition=CAME, value=flow.came, n=flow.came, numerator=came),
        Metric(definition=WENT, value=flow.went, n=flow.went, numerator=went),
        Metric(definition=GOING_BACK, value=share, n=flow.went, numerator=back, denominator=went),
    ]


def _little(stage: Stage, flow: Flow) -> list[Metric]:
    """How many were in work, how many the pace accounts for, and how far these are apart."""
    stayed = _stays("days spent in the stage", flow.came, stage, Passed.STAYED, value=flow.stayed, unit=Unit.DAYS)
    span = Part("days of the period", as_float(flow.span), Unit.DAYS, 0, None)
    came = _stays("stays that began", flow.came, stage, Passed.CAME)
    took = _stays("mean days of a stay that ended", flow.went, stage, Passed.WENT, value=flow.mean_days, unit=Unit.DAYS)
    pace = (came, took)
    return [
        Metric(
            definition=IN_WORK_MEAN, value=as_float(flow.in_work), n=flow.came, numerator=stayed, denominator=span
        ),
        Metric(
            definition=BY_PACE, value=as_float(flow.expected), n=flow.went, denominator=span, others=pace,
            says=flow.says,
        ),
        Metric(
            definition=BEYOND_PACE, value=as_float(flow.difference), n=flow.went, others=pace, says=flow.says
        ),
    ]  # fmt: skip


def _stays(
    title: str, number: int, stage: Stage, passed: Passed, *, value: Fraction | None = None, unit: Unit = Unit.COUNT
) -> Part:
    shown = number if unit is Unit.COUNT else as_float(value)
    return Part(title, shown, unit, number, Deals(stays=Stays(stage.id, passed)), "stays")


def _limits(stage: Stage, journeys: StageJourneys) -> Row:
    entered = journeys.cohort.entered
    part = Part(f"deals that entered {stage.name}", entered, Unit.COUNT, entered, Deals(journey=Journey(stage.id)))
    p80 = journeys.p80_days
    suggested = max(ceil(p80), 1) if p80 is not None and entered >= TOO_FEW else None
    differs = suggested is not None and suggested != stage.rot_days
    line = ("stages", "edit", f"{stage.pipeline.name}/{stage.name}", f"rot_days={suggested}") if differs else ()
    cells = (
        Metric(definition=SET_LIMIT, value=stage.rot_days, line=line),
        Metric(definition=SUGGESTED, value=suggested, n=entered, numerator=part, line=line),
    )
    return Row(stage.name, {cell.definition.name: cell for cell in cells}, marked=differs)

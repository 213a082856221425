"""Whether the probabilities that were set for stages are true: beside each, what became of the deals there."""

from __future__ import annotations

from datetime import datetime

from crm_tui.db.models import Stage
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.forecasts.likelihood import interval
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import TOO_FEW, ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float, so_many
from crm_tui.metrics.reading.history import MOST_DECIDED, Shares, shares
from crm_tui.metrics.which import Deals, Decided

_WILSON = "E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927"

CALIBRATION = Definition(
    "calibration",
    "Probabilities",
    "For each open stage the probability that is set beside the share of the deals there that were won: of the decided"
    f" deals that were ever in the stage, whatever the period and the reason of the loss. The latest {MOST_DECIDED:,}"
    " decided deals of the pipeline tell. A probability outside of the range in which the true share lies in 95 of 100"
    " cases is marked.",
    Unit.TABLE,
    of_period=False,
    rows_by="stage",
    asks="Are the probabilities of our stages true?",
    phase=Phase.CONVERSION,
    source=_WILSON,
)
SET = Definition(
    "set_probability",
    "Set",
    "The probability that is set for the stage; a deal can have its own.",
    Unit.RATIO,
    of_period=False,
)
WON_FROM = Definition(
    "won_from",
    "Won",
    "Of the decided deals that were ever in the stage, those that were won divided by all of them.",
    Unit.RATIO,
    sampled=True,
    of_period=False,
    asks="How often is a deal won that has come so far?",
    better=Better.MORE,
)
DECIDED = Definition(
    "decided",
    "Decided",
    "The decided deals that were ever in the stage: of so many the share is.",
    Unit.COUNT,
    of_period=False,
)
LOW = Definition(
    "low", "From", "The lower end of the 95 % score interval of that share.", Unit.RATIO, True, False, source=_WILSON
)
HIGH = Definition(
    "high", "To", "The upper end of the 95 % score interval of that share.", Unit.RATIO, True, False, source=_WILSON
)


def calibration(facts: Facts) -> Metric:
    """A row for each open stage, and which of them are set to what did not happen."""
    past = shares(facts.ground)
    if past.since is None:
        return Metric(definition=CALIBRATION, says="No deal has been decided yet.")
    rows = tuple(_row(stage, past, past.since) for stage in facts.open_stages)
    wrong = [row.title for row in rows if row.marked]
    said = f"; what is set for {', '.join(wrong)} is hardly true" if wrong else ""
    since = long_date(past.since.astimezone(facts.context.zone).date())
    says = f"{so_many(past.number, 'deals')} decided since {since}{said}"
    return Metric(definition=CALIBRATION, n=past.number, rows=rows, says=says)


def _row(stage: Stage, past: Shares, since: datetime) -> Row:
    won, decided = past.won[stage.id], past.decided[stage.id]
    ends, probability = interval(won, decided), stage.probability / 100
    low, high = ends or (None, None)
    line = _adopting(stage, won, decided)
    all_of_them = _part(f"decided deals that were in {stage.name}", decided, Decided(stage.id, since))
    cells = (
        Metric(definition=SET, value=probability, n=decided, line=line),
        Metric(
            definition=WON_FROM,
            value=as_float(ratio(won, decided)),
            n=decided,
            numerator=_part(f"deals won that were in {stage.name}", won, Decided(stage.id, since, won=True)),
            denominator=all_of_them,
            line=line,
        ),
        Metric(definition=DECIDED, value=decided, n=decided, numerator=all_of_them, line=line),
        Metric(definition=LOW, value=low, n=decided, line=line),
        Metric(definition=HIGH, value=high, n=decided, line=line),
    )
    marked = ends is not None and decided >= TOO_FEW and not ends[0] <= probability <= ends[1]
    return Row(stage.name, {cell.definition.name: cell for cell in cells}, marked)


def _adopting(stage: Stage, won: int, decided: int) -> tuple[str, ...]:
    """The words of the line that sets what happened; none where too few tell, or where it is set already."""
    percent = min(max(round(100 * won / decided), 1), 99) if decided >= TOO_FEW else stage.probability
    if percent == stage.probability:
        return ()
    return "stages", "edit", f"{stage.pipeline.name}/{stage.name}", f"probability={percent}"


def _part(title: str, deals: int, which: Decided) -> Part:
    return Part(title, deals, Unit.COUNT, deals, Deals(decided=which))


MEASURES = ((CALIBRATION, calibration),)

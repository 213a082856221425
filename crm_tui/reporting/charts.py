"""Which pictures belong to which numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from crm_tui.metrics.forecasts.simulation import months_to_come
from crm_tui.metrics.metric import Metric, Row
from crm_tui.metrics.relationship.cohorts import SIZE
from crm_tui.metrics.telling.words import shown, value_of
from crm_tui.queries.groups.ground import Group
from crm_tui.reporting.model import Bar, Bars, Chart, Curve, Grid, Stack

MOST_BARS = 18
"""Of more rows than these, the last ones have no bar."""


def charts_of(metric: Metric) -> Iterator[Chart]:
    """The pictures of a number or of a table; none where there is nothing to see."""
    made = _PICTURES.get(metric.definition.name)
    picture = made(metric) if made else None
    if picture is not None:
        yield picture


def _bars(whole: str, part: str, says: str) -> Callable[[Metric], Chart | None]:
    """Bars as long as one column says, of which another one is the full part."""

    def picture(metric: Metric) -> Chart | None:
        rows = [row for row in metric.rows if whole in row.cells][:MOST_BARS]
        bars = tuple(
            Bar(row.title, _size(row, whole), value_of(row.cells[whole]), _size(row, part), row.marked) for row in rows
        )
        return Bars(metric.definition.title, says, bars) if any(bar.whole for bar in bars) else None

    return picture


def _size(row: Row, name: str) -> float:
    """A value as a length: what is nothing, or less, has none."""
    cell = row.cells.get(name)
    return max(cell.value or 0, 0) if cell else 0


def _nps(metric: Metric) -> Chart | None:
    counts = {part.records.name: part.count for part in metric.parts if isinstance(part.records, Group)}
    high, low, everything = (counts.get(name, 0) for name in ("promoters", "detractors", "all_nps"))
    if not everything:
        return None
    passive = everything - high - low
    shares = (("Promoters, 9 and 10", high), ("Passives, 7 and 8", passive), ("Detractors, 0 to 6", low))
    return Stack("Who answered how", f"NPS {value_of(metric)}", shares)


def curve(title: str, says: str, labels: Sequence[str], metrics: Sequence[Metric]) -> Curve | None:
    """A number over time; None where it had no value at any."""
    values = tuple(one.value for one in metrics)
    texts = tuple(value_of(one) for one in metrics)
    return Curve(title, says, tuple(labels), values, texts) if any(values) else None


def _spread(metric: Metric) -> Chart | None:
    """What may come month by month: the middle of the outcomes, between one that is low and one that is high."""
    rows = months_to_come(metric.rows)
    if len(rows) < 2:
        return None
    low, middle, high = (tuple(row.cells[name].value for row in rows) for name in ("p10", "p50", "p90"))
    texts = tuple(shown(row.cells["p50"].value, row.cells["p50"].definition.unit, metric.currency) for row in rows)
    says = "The line is P50; nine of ten outcomes lie above the band's lower edge (P10), one above its upper one (P90)."
    return Curve(metric.definition.title, says, tuple(row.title for row in rows), middle, texts, low, high)


def _cohorts(metric: Metric) -> Chart | None:
    """The triangle of who stayed: a row for each cohort with its size, a column for each time after."""
    after = [cell.definition for row in metric.rows for name, cell in row.cells.items() if name != SIZE.name]
    columns = {one.name: one.title for one in after}
    rows = tuple(
        (f"{row.title} ({row.cells[SIZE.name].n:,})", tuple(_value(row, name) for name in columns))
        for row in metric.rows
        if row.cells[SIZE.name].n
    )
    says = f"Percent of the customers of each cohort, whose number stands beside it. {metric.says}"
    return Grid(metric.definition.title, says, tuple(columns.values()), rows) if columns and rows else None


def _stays(metric: Metric) -> Chart | None:
    """Which share of the stays in each stage lasted how long."""
    rows = []
    for row in metric.rows:
        counts = [cell.value or 0 for cell in row.cells.values()]
        whole = sum(counts)
        if whole:
            rows.append((f"{row.title} ({whole:,.0f})", tuple(count / whole for count in counts)))
    if not rows:
        return None
    columns = tuple(cell.definition.title for cell in metric.rows[0].cells.values())
    says = "Percent of the stays in each stage, whose number stands beside it."
    return Grid(metric.definition.title, says, columns, tuple(rows))


def _value(row: Row, name: str) -> float | None:
    cell = row.cells.get(name)
    return cell.value if cell else None


_PICTURES: Mapping[str, Callable[[Metric], Chart | None]] = {
    "nps": _nps,
    "stage_conversion": _bars("entered", "went_on", "Deals that entered each stage; the full part went on."),
    "time_in_stage": _bars(
        "p80_days", "median_days", "Days that 80 % of deals kept under; the full part is the median."
    ),
    "open_by_stage": _bars("open_value", "weighted_value", "Open value; the full part is weighted."),
    "forecast": _bars("expected", "closed", "Expected by month; the full part is won."),
    "forecast_categories": _bars("cumulative", "single", "Rolled up; the full part is the category alone."),
    "by_owner": _bars("won_value", "won_value", "Won value of each owner."),
    "simulation": _spread,
    "stage_days": _stays,
    "retention_by_cohort": _cohorts,
}
"""By the name of the number."""

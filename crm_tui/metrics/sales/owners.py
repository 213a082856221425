"""The numbers of each owner, side by side."""

from __future__ import annotations

from crm_tui.domain.records import Phase
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Row, Unit
from crm_tui.metrics.sales import pipeline, winning
from crm_tui.metrics.sales.slices import of_owner, whole

BY_OWNER = Definition(
    "by_owner", "By owner", "The same numbers for the deals of each owner, most won first.", Unit.TABLE,
    rows_by="owner",
    asks="How does each of us sell?", phase=Phase.CONVERSION,
)  # fmt: skip

NOBODY = "nobody"
"""The title of the row of deals without an owner."""

_COLUMNS = (
    winning.won_count,
    winning.won_value,
    winning.win_rate,
    winning.average_won,
    winning.cycle_days_mean,
    pipeline.open_count,
    pipeline.open_value,
    pipeline.weighted_value,
)


def by_owner(facts: Facts) -> Metric:
    """A row for each owner who has open deals, or has closed some in the period."""
    names = {group.owner: group.owner_name or NOBODY for group in facts.closed}
    names |= {group.owner: group.owner_name or NOBODY for group in facts.open}
    rows = []
    for owner, name in names.items():
        theirs = of_owner(facts, owner)
        cells = (column(theirs) for column in _COLUMNS)
        rows.append(Row(name, {cell.definition.name: cell for cell in cells}))
    rows.sort(key=lambda row: (-(row.cells["won_value"].value or 0), row.title))
    everything = whole(facts)
    return Metric(
        definition=BY_OWNER,
        currency=facts.currency,
        n=everything.decided.deals + everything.standing.deals,
        rows=tuple(rows),
    )

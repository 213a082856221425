"""The page of help about every number, made from their definitions."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Better, Definition, Unit

_WIDTH = 79

_UNITS = {
    Unit.RATIO: "a share",
    Unit.MONEY: "an amount",
    Unit.MONEY_A_DAY: "an amount a day",
    Unit.MONEY_DAYS: "amounts times days",
    Unit.COUNT: "a number",
    Unit.DAYS: "days",
    Unit.HOURS: "working hours",
    Unit.SCORE: "from -100 to 100",
    Unit.MEAN: "a mean",
    Unit.TABLE: "a table",
}
_GOOD = {Better.MORE: ", more is better", Better.LESS: ", less is better", Better.NEITHER: ""}

_HOW_TO_READ = (
    "`crm-tui metrics NAME` prints these numbers, `--explain` with what each is made of, which records are behind it"
    " and what was left out and why; the screen Metrics shows them, and Enter explains the one under the cursor. They"
    " are of one pipeline, of the days of `--period` and of the deals that pass `--filter`; `--owner`, `--team`,"
    " `--source`, `--campaign`, `--segment` and `--product` are laid over every kind of record that is counted."
)
_WHAT_HOLDS_FOR_ALL = (
    "Where there is nothing to divide by there is no value. What rests on fewer than ten records is marked. Amounts in"
    " other currencies are converted at the rates that were stated (`crm-tui list rates`), which are shown beside the"
    " number; without a rate they are left out, and it says so. A period that is not over is marked, and is compared"
    " with as many days of another one. Where it shows only in time what comes of leads or deals, earlier ones are"
    " ahead, so that less is no bad news."
)


def by_phase() -> dict[str, list[Definition]]:
    """Every definition under the phase of the relationship that it tells of."""
    found: dict[str, list[Definition]] = {str(phase): [] for phase in WAY}
    for definition in DEFINITIONS.values():
        if definition.phase is not None:
            found[str(definition.phase)].append(definition)
    return found


def page() -> str:
    """The page as plain text that is Markdown too: what each number answers, how it is counted, and who says so."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Metrics: what each number means"
    for paragraph in (_HOW_TO_READ, _WHAT_HOLDS_FOR_ALL):
        yield ""
        yield from wrap(paragraph, _WIDTH)
    for phase, definitions in by_phase().items():
        yield from ("", f"## {phase.capitalize()}", "")
        for definition in definitions:
            yield from _about(definition)


def _about(definition: Definition) -> Iterator[str]:
    """A few lines about one number."""
    what = f"- `{definition.name}` {definition.title} ({_unit(definition)}{_GOOD[definition.better]})."
    said = [what, definition.asks, definition.formula]
    if definition.source:
        said.append(f"Source: {definition.source}.")
    first, *rest = wrap(" ".join(one for one in said if one), _WIDTH - 2)
    yield first
    yield from (f"  {line}" for line in rest)


def _unit(definition: Definition) -> str:
    """Of tables that have a value too, both."""
    unit = _UNITS[definition.unit]
    return f"{unit}, by {definition.rows_by}" if definition.rows_by else unit

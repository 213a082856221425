"""`crm-tui cycle`: the five phases with their numbers, who went on, who left, and what advocacy brings back."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.output import Column, Format, format_options, print_json, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain import money
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.relationship.cycle import after

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.metrics.relationship.cycle import Cycle

_COLUMNS = (
    Column("ref", "Phase"),
    Column("people", "People", right=True),
    Column("number", "Number"),
    Column("value", "Value", right=True),
    Column("n", "From", right=True),
    Column("went_on", "Went on", right=True),
)


@click.command("cycle", short_help="The five phases in a ring: numbers, moves, and the way back.")
@click.option("--period", "period_text", default="last 12 months", help="Such as 2026-Q3; else the last 12 months.")
@as_of_option
@click.option("--explain", is_flag=True, help="With the formula of each number and its parts.")
@format_options
@pass_session
def cycle_command(session: Session, *, period_text: str, day: str, explain: bool, how: Format) -> None:
    """Show the cycle in a period: prospecting, qualification, conversion, retention, advocacy, and back.

    How many are in each phase now, its numbers, how many went on to the next phase or beyond, who left, and whom
    advocates sent, with the money that was won with referred people.
    """
    with asked_on(day, session.filter_context()) as then:
        _print(parse_period(period_text, then.today), then, how, explain=explain)


def _print(period: Period, context: FilterContext, how: Format, *, explain: bool) -> None:
    from crm_tui.cli.numbers import behind_of, explained, notes
    from crm_tui.metrics.relationship.cycle import cycle_in
    from crm_tui.metrics.scope import Scope
    from crm_tui.queries.board.pipelines import find_pipeline

    scope = Scope(find_pipeline("").id, period)
    cycle = cycle_in(scope, context)
    if how == "json":
        print_json(_as_data(cycle))
        return
    print_rows([row for rows in _rows(cycle) for row in rows], _COLUMNS, how)
    if how == "table":
        figures = chain(*(station.figures for station in cycle.stations), cycle.referrals)
        numbers = {one.definition.name: one for one in figures}
        more = explained(numbers, behind_of(scope, context)) if explain else ()
        for line in (*_sentences(cycle), *notes(numbers), *more):
            print_line(line)


def _rows(cycle: Cycle) -> list[list[dict[str, Any]]]:
    """A row for each number; the phase with its people stands in the first of each phase."""
    from crm_tui.metrics.telling.words import marked

    found = []
    for station in cycle.stations:
        last = "" if after(station.phase) is cycle.stations[0].phase else station.went_on.n
        rows: list[dict[str, Any]] = [
            {
                "number": figure.definition.title,
                "value": marked(figure),
                "n": figure.n if figure.definition.sampled else "",
            }
            for figure in station.figures
        ]
        rows[0] |= {"ref": station.phase.value, "people": station.people.n, "went_on": last}
        found.append(rows)
    return found


def _sentences(cycle: Cycle) -> list[str]:
    """Who left, what came back, and the three numbers of referrals."""
    from crm_tui.metrics.telling.words import marked

    left = ", ".join(f"{metric.n:,} {phase}" for phase, metric in cycle.left.items())
    said = [
        f"Period: {cycle.scope.period.label}",
        f"Left the cycle: {left}; {cycle.returned.n:,} came back",
        f"Advocacy to prospecting: {cycle.back} ({cycle.back.customers:,} of them are customers)",
    ]
    for one in cycle.referrals:
        name, *_ = one.definition.formula.split(":")
        part, whole = (part.count if part else 0 for part in (one.numerator, one.denominator))
        said.append(f"{name}: {marked(one)} ({part:,} of {whole:,})")
    return ["", *said]


def _as_data(cycle: Cycle) -> dict[str, Any]:
    """The cycle for programs: its numbers as `crm-tui metrics --json` has them."""
    from crm_tui.metrics.telling.plain import plain

    period = cycle.scope.period
    return {
        "period": {"first": period.first, "last": period.last, "label": period.label},
        "phases": [
            {
                "phase": station.phase,
                "people": station.people.n,
                "went_on": None if after(station.phase) is cycle.stations[0].phase else station.went_on.n,
                "numbers": plain({figure.definition.name: figure for figure in station.figures}),
            }
            for station in cycle.stations
        ],
        "left": {str(phase): metric.n for phase, metric in cycle.left.items()},
        "returned": cycle.returned.n,
        "advocacy_to_prospecting": {
            "people": cycle.back.people.n,
            "customers": cycle.back.customers,
            "deals": cycle.back.deals,
            "won": [
                {"amount": money.major(one.minor, one.currency), "currency": one.currency} for one in cycle.back.won
            ],
        },
        "referrals": plain({one.definition.name: one for one in cycle.referrals}),
    }

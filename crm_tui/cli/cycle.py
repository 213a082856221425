"""`crm-tui cycle`: the five phases with their numbers, who went on, who left, and what advocacy brings back."""

from __future__ import annotations

from typing import Any

import click

from crm_tui import clock
from crm_tui.cli.output import Column, chosen, format_options, print_json, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain import money
from crm_tui.domain.cycle import Cycle, Figure, Measure, Part, after, shown
from crm_tui.domain.dates import parse_period

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
@click.option("--explain", is_flag=True, help="With the formula of each number and its parts.")
@format_options
@pass_session
def cycle_command(session: Session, *, period_text: str, explain: bool, format_: str, as_json: bool) -> None:
    """Show the cycle in a period: prospecting, qualification, conversion, retention, advocacy, and back.

    How many are in each phase now, its numbers, how many went on to the next phase or beyond, who left, and whom
    advocates sent, with the money that was won with referred people.
    """
    from crm_tui.metrics.cycle import cycle_in

    context = session.filter_context()
    cycle = cycle_in(parse_period(period_text, clock.today()), context)
    how = chosen(format_, as_json=as_json)
    if how == "json":
        print_json(_as_data(cycle))
        return
    print_rows([row for rows in _rows(cycle) for row in rows], _COLUMNS, how)
    if how == "table":
        for line in (*_sentences(cycle), *(_explained(cycle) if explain else ())):
            print_line(line)


def _rows(cycle: Cycle) -> list[list[dict[str, Any]]]:
    """A row for each number; the phase with its people stands in the first of each phase."""
    found = []
    for station in cycle.stations:
        last = "" if after(station.phase) is cycle.stations[0].phase else station.went_on
        rows: list[dict[str, Any]] = [
            {"number": figure.kpi.title, "value": str(figure), "n": "" if figure.rests_on is None else figure.rests_on}
            for figure in station.figures
        ]
        rows[0] |= {"ref": station.phase.value, "people": station.people, "went_on": last}
        found.append(rows)
    return found


def _sentences(cycle: Cycle) -> list[str]:
    """Who left, what came back, and the three numbers of referrals."""
    left = ", ".join(f"{number:,} {phase}" for phase, number in cycle.left.items())
    said = [
        f"Period: {cycle.period.label}",
        f"Left the cycle: {left}; {cycle.returned:,} came back",
        f"Advocacy to prospecting: {cycle.back} ({cycle.back.customers:,} of them are customers)",
    ]
    return ["", *said, *(f"{rate.title}: {rate} ({rate.in_words})" for rate in cycle.rates)]


def _explained(cycle: Cycle) -> list[str]:
    lines: list[str] = []
    for figure in (figure for station in cycle.stations for figure in station.figures):
        lines += ["", f"{figure.kpi.title} ({figure.kpi.name}): {figure}", f"  {figure.kpi.formula}"]
        lines += [f"  {part.title}: {_part(part, figure)}" for part in figure.parts]
        lines += [f"  left out: {one}" for one in figure.left_out]
    return lines


def _part(part: Part, figure: Figure) -> str:
    return shown(part.value, part.measure, figure.currency)


def _as_data(cycle: Cycle) -> dict[str, Any]:
    """The cycle for programs: amounts as decimal text in major units, shares from 0 to 1."""
    return {
        "period": {"first": cycle.period.first, "last": cycle.period.last, "label": cycle.period.label},
        "phases": [
            {
                "phase": station.phase,
                "people": station.people,
                "went_on": None if after(station.phase) is cycle.stations[0].phase else station.went_on,
                "numbers": {figure.kpi.name: _figure(figure) for figure in station.figures},
            }
            for station in cycle.stations
        ],
        "left": {str(phase): number for phase, number in cycle.left.items()},
        "returned": cycle.returned,
        "advocacy_to_prospecting": {
            "people": cycle.back.people,
            "customers": cycle.back.customers,
            "deals": cycle.back.deals,
            "won": [
                {"amount": money.major(one.minor, one.currency), "currency": one.currency} for one in cycle.back.won
            ],
        },
        "referrals": {
            rate.name: {
                "value": None if rate.value is None else float(rate.value),
                "part": rate.part,
                "whole": rate.whole,
                "formula": rate.formula,
            }
            for rate in cycle.rates
        },
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": _plain(figure.value, figure.kpi.measure, figure.currency),
        "measure": figure.kpi.measure,
        **({"currency": figure.currency} if figure.currency else {}),
        "too_few": figure.too_few,
        "formula": figure.kpi.formula,
        "parts": [
            {"title": part.title, "value": _plain(part.value, part.measure, figure.currency), "records": part.count}
            for part in figure.parts
        ],
        "left_out": list(figure.left_out),
    }


def _plain(value: Any, measure: Measure, currency: str) -> Any:
    if value is None or measure is not Measure.MONEY:
        return None if value is None else int(value) if measure is Measure.COUNT else float(value)
    return money.major(round(value), currency)

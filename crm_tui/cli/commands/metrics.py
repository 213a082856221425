"""`crm-tui metrics`: the numbers of a pipeline, as text or data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click

from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.lenses import Lens, lens_options
from crm_tui.cli.naming_numbers import NamesNumbers, complete_names
from crm_tui.cli.output import Format, format_options, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates.periods import ALL_TIME, Period, parse_period
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.units import EARLIEST, LATEST
from crm_tui.domain.dates.words import parse_date
from crm_tui.errors import BadInput


@click.command("metrics", cls=NamesNumbers, short_help="The numbers of a pipeline, explained.")
@click.argument("names", nargs=-1, shell_complete=complete_names)
@click.option("--pipeline", default="", help="Another pipeline than the first.")
@click.option(
    "--period", default="", help="In words: this quarter, fy2026, week 46, last 30 days. Everything unless told."
)
@click.option("--from", "first", default="", metavar="DATE", help="The first day that counts.")
@click.option("--to", "last", default="", metavar="DATE", help="The last day that counts.")
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@lens_options
@click.option(
    "--compare", type=click.Choice(("before", "year")), help="Beside the period before, or the same days a year before."
)
@as_of_option
@click.option("--explain", is_flag=True, help="With formula, parts, the records behind them and what is left out.")
@format_options
@pass_session
def metrics_command(
    session: Session, names: tuple[str, ...], pipeline: str, *, period: str, first: str, last: str,
    filter_text: str, lens: Lens, compare: str | None, day: str, explain: bool, how: Format,
) -> None:  # fmt: skip
    """Win rate, velocity, CPL, churn, NPS and all the other numbers, or those of NAMES.

    `crm-tui help metrics` lists them with their formulas. A period that is not over is compared with as much of the
    other one. As of a past day they are what they were that evening: what was changed, deleted or taken back since
    counts as it did then, and periods in words mean what they meant then.
    """
    from crm_tui.cli.numbers import Beside, behind_of, print_metrics
    from crm_tui.metrics.catalogue import compute
    from crm_tui.metrics.scope import Scope
    from crm_tui.queries.board.pipelines import find_pipeline

    with asked_on(day, session.filter_context(filter_text)) as then:
        span = _period(period, first, last, then.today)
        scope = Scope(find_pipeline(pipeline).id, span, filter_text, lens.laid)
        metrics = compute(names, scope, then)
        other = _other(span, compare, then.today)
        before = compute(metrics, replace(scope, period=other), then) if other else None
        beside = Beside(other.label, before) if other and before is not None else None
        behind = behind_of(scope, then) if explain else None
        print_metrics(metrics, how, behind, beside)
        if span.first > then.today:
            tell(f"The period has not begun: its first day is {long_date(span.first)}.")


def _other(period: Period, compare: str | None, today: date) -> Period | None:
    """The period to compare with; None where none is wanted."""
    if compare is None:
        return None
    other = period.before(today) if compare == "before" else period.year_before(today)
    if other is None:
        raise BadInput(f"Nothing lies before {period.label}; give a --period to compare that begins later.", "compare")
    return other


def _period(words: str, first: str, last: str, today: date) -> Period:
    """The days that count: from words, or between two days of which either may be missing."""
    if words and (first or last):
        raise BadInput("Give either --period or --from and --to.", "period")
    if words:
        return parse_period(words, today)
    if not first and not last:
        return ALL_TIME
    begin = parse_date(first, today, toward="past") if first else EARLIEST
    end = parse_date(last, today, toward="past") if last else LATEST
    if end < begin:
        raise BadInput(f"The period would end on {end} before it begins on {begin}; swap them.", "to")
    return Period(begin, end, f"{begin} to {end}")

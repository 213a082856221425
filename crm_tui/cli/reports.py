"""`crm-tui board` and `crm-tui metrics`: the pipeline and its numbers, as text or data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click

from crm_tui import clock
from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.lenses import lens_of, lens_options
from crm_tui.cli.naming_numbers import NamesNumbers, complete_names
from crm_tui.cli.output import chosen, format_options, print_json, print_line, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates import ALL_TIME, EARLIEST, LATEST, Period, long_date, parse_date, parse_period
from crm_tui.errors import BadInput

_TEXT_LIMIT = 10
"""Cards that the text board shows of a stage unless told otherwise."""


@click.command("board", short_help="The board as text or JSON.")
@click.option("--pipeline", default="", help="Another pipeline than the first.")
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@click.option(
    "--as-of", "day", default="", metavar="DATE", help="As it was at the end of a past day, such as last fri."
)
@click.option("--view", "saved", default="", help="A saved view, by name or number: its filter and pipeline.")
@click.option("--limit", type=click.IntRange(min=0), help="Cards of each stage; 10 as text, all as JSON.")
@click.option("--format", "format_", type=click.Choice(("table", "json")), default="table", help="How to print.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@pass_session
def board_command(
    session: Session,
    pipeline: str,
    filter_text: str,
    limit: int | None,
    *,
    day: str,
    saved: str,
    format_: str,
    as_json: bool,
) -> None:
    """The stages of a pipeline with their counts, sums and cards, now or as of a past day.

    As of a day, filters look at deals as they are today, and all else is as it was known that evening.
    """
    from crm_tui.cli.boards import board_as_data, board_as_text, view_of
    from crm_tui.queries.board.pipelines import find_pipeline

    context = session.filter_context(filter_text)
    if saved:
        from crm_tui.cli.listing import both
        from crm_tui.queries.views import BOARD, find_view

        found = find_view(BOARD, saved, context.me)
        pipeline, filter_text = pipeline or found.columns, both(found.filter_text, filter_text)
        session.filter_text = filter_text
    as_of = parse_date(day, clock.today(), toward="past") if day else None
    view = view_of(find_pipeline(pipeline).id, filter_text, context, as_of)
    if as_json or format_ == "json":
        print_json(board_as_data(view, limit))
        return
    for line in board_as_text(view, _TEXT_LIMIT if limit is None else limit):
        print_line(line)


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
    session: Session, /, names: tuple[str, ...], pipeline: str, *, period: str, first: str, last: str,
    filter_text: str, compare: str | None, day: str, explain: bool, format_: str, as_json: bool, **laid: str,
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
        scope = Scope(find_pipeline(pipeline).id, span, filter_text, lens_of(laid))
        metrics = compute(names, scope, then)
        other = _other(span, compare, then.today)
        before = compute(metrics, replace(scope, period=other), then) if other else None
        beside = Beside(other.label, before) if other and before is not None else None
        behind = behind_of(scope, then) if explain else None
        print_metrics(metrics, chosen(format_, as_json=as_json), behind, beside)
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

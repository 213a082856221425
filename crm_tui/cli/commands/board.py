"""`crm-tui board`: the pipeline, as text or data."""

from __future__ import annotations

import click

from crm_tui import clock
from crm_tui.cli.output import formats_of, print_json, print_line
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates.words import parse_date

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
@formats_of("table", "json")
@pass_session
def board_command(
    session: Session, *, pipeline: str, filter_text: str, limit: int | None, day: str, saved: str, how: str
) -> None:
    """The stages of a pipeline with their counts, sums and cards, now or as of a past day.

    As of a day, filters look at deals as they are today, and all else is as it was known that evening.
    """
    from crm_tui.cli.boards import board_as_data, board_as_text, view_of
    from crm_tui.queries.board.pipelines import find_pipeline

    context = session.filter_context(filter_text)
    if saved:
        from crm_tui.cli.commands.listing import both
        from crm_tui.queries.views import BOARD, find_view

        found = find_view(BOARD, saved, context.me)
        pipeline, filter_text = pipeline or found.columns, both(found.filter_text, filter_text)
        session.filter_text = filter_text
    as_of = parse_date(day, clock.today(), toward="past") if day else None
    view = view_of(find_pipeline(pipeline).id, filter_text, context, as_of)
    if how == "json":
        print_json(board_as_data(view, limit))
        return
    for line in board_as_text(view, _TEXT_LIMIT if limit is None else limit):
        print_line(line)

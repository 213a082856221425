"""`crm-tui board` and `crm-tui metrics`: the pipeline and its numbers, as text or data."""

from __future__ import annotations

import click

from crm_tui.cli.output import print_json, print_line
from crm_tui.cli.session import Session, pass_session

_TEXT_LIMIT = 10
"""Cards that the text board shows of a stage unless told otherwise."""


@click.command("board", short_help="The board as text or JSON.")
@click.option("--pipeline", help="Another pipeline than the first.")
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@click.option("--limit", type=click.IntRange(min=0), help="Cards of each stage; 10 as text, all as JSON.")
@click.option("--format", "format_", type=click.Choice(("table", "json")), default="table", help="How to print.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@pass_session
def board_command(
    session: Session,
    pipeline: str | None,
    filter_text: str,
    limit: int | None,
    *,
    format_: str,
    as_json: bool,
) -> None:
    """The stages of a pipeline with their counts, sums and cards."""
    from crm_tui.cli.boards import board_as_data, board_as_text, find_pipeline

    context = session.filter_context()
    wanted = find_pipeline(pipeline)
    if as_json or format_ == "json":
        print_json(board_as_data(wanted, filter_text, context, limit))
        return
    for line in board_as_text(wanted, filter_text, context, _TEXT_LIMIT if limit is None else limit):
        print_line(line)

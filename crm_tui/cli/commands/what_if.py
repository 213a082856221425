"""`crm-tui what-if`: what velocity would be if a stage were faster, or a rate higher."""

from __future__ import annotations

import click

from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.lenses import Lens, lens_options
from crm_tui.cli.output import Format, format_options, print_line
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates.periods import ALL_TIME, parse_period


@click.command("what-if", short_help="What velocity would be, were a stage faster.")
@click.argument("changes", nargs=-1, required=True, metavar="CHANGE …")
@click.option("--pipeline", default="", help="Another pipeline than the first.")
@click.option("--period", default="", help="In words: this quarter, last 12 months. Everything unless told.")
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@lens_options
@as_of_option
@format_options
@pass_session
def what_if_command(
    session: Session, changes: tuple[str, ...], pipeline: str, *, period: str, filter_text: str, lens: Lens, day: str,
    how: Format,
) -> None:  # fmt: skip
    """Sales velocity and its four factors, now and with each CHANGE.

    A change is such as "proposal 2d faster", "proposal +5" (points more go on from it), "win rate +5", "average won
    +10%" or "deals +10%".
    """
    from crm_tui.cli.numbers import notes, print_metrics, table_lines
    from crm_tui.metrics.flow.what_if import what_would_be
    from crm_tui.metrics.scope import Scope
    from crm_tui.queries.board.pipelines import find_pipeline

    with asked_on(day, session.filter_context(filter_text)) as then:
        days = parse_period(period, then.today) if period else ALL_TIME
        scope = Scope(find_pipeline(pipeline).id, days, filter_text, lens.laid)
        found = what_would_be(changes, scope, then)
        if how != "table":
            print_metrics({"what_if": found}, how, None)
            return
        _, *lines = table_lines({"what_if": found})
        for line in (*lines, *notes({"what_if": found})):
            print_line(line)

"""`crm-tui forecast`: what is likely to be won, how sure that is, against which goals, and how true it was."""

from __future__ import annotations

import click

from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.lenses import Lens, lens_options
from crm_tui.cli.output import Format, format_options
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.forecasts.simulation import MOST_RUNS, SEED, Draws


@click.command("forecast", short_help="What is likely to be won, and how sure that is.")
@click.option("--pipeline", default="", help="Another pipeline than the first.")
@click.option(
    "--period", default="this quarter", show_default=True, help="In words: this month, 2026-Q4, next quarter."
)
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@lens_options
@click.option("--runs", type=click.IntRange(1, MOST_RUNS), help="How often the open deals are drawn; usually 1,000.")
@click.option("--seed", type=int, default=SEED, show_default=True, help="Another number draws other runs.")
@as_of_option
@click.option("--explain", is_flag=True, help="With formula, parts, the deals behind them and what is left out.")
@format_options
@pass_session
def forecast_command(
    session: Session, *, pipeline: str, period: str, filter_text: str, lens: Lens, runs: int | None, seed: int,
    day: str, explain: bool, how: Format,
) -> None:  # fmt: skip
    """The forecast by month and category, goals, a simulation with its spread, probabilities, and a back-test.

    The same numbers with the same seed, whenever they are asked for of the same deals on the same day.
    """
    from crm_tui.cli.numbers import behind_of, print_metrics
    from crm_tui.metrics.catalogue import FORECASTS, compute
    from crm_tui.metrics.scope import Scope
    from crm_tui.queries.board.pipelines import find_pipeline

    with asked_on(day, session.filter_context(filter_text)) as then:
        scope = Scope(find_pipeline(pipeline).id, parse_period(period, then.today), filter_text, lens.laid)
        found = compute(FORECASTS, scope, then, Draws(runs, seed))
        print_metrics(found, how, behind_of(scope, then) if explain else None)

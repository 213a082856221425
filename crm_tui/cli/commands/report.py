"""`crm-tui report`: the numbers of a period as a document, ready to send."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from crm_tui import paths
from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.lenses import Lens, lens_options
from crm_tui.cli.output import tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.roles import Permission
from crm_tui.errors import NotAllowed

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.metrics.overview import Overview

Form = Literal["md", "html", "csv"]


@click.command("report", short_help="The numbers of a period as Markdown, HTML or CSV, ready to send.")
@click.option("--period", default="last month", show_default=True, help="In words: last quarter, 2026-Q3, ytd.")
@click.option("--pipeline", default="", help="Another pipeline than the first.")
@click.option("--filter", "filter_text", default="", help="Only deals that pass a filter, such as owner:me.")
@lens_options
@click.option("--compare", type=click.Choice(("before", "year")), default="before", help="With which earlier period.")
@click.option(
    "--format", "form", type=click.Choice(("md", "html", "csv")), help="How; else by the file's ending, or md."
)
@as_of_option
@click.option("--output", metavar="FILE", help="Into a new file instead of printing it.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@pass_session
def report_command(
    session: Session, period: str, pipeline: str, *, filter_text: str, lens: Lens, compare: str, form: Form | None,
    day: str, output: str | None, force: bool,
) -> None:  # fmt: skip
    """Write the numbers of a period, compared with the period before, with charts, notes and how each is counted.

    HTML is one file with pictures in it, for the screen and for paper, and needs no network; CSV has a line for each
    number, as `crm-tui metrics --json` has it. Without --output it is printed.
    """
    from crm_tui.metrics.overview import Compared
    from crm_tui.metrics.scope import Scope
    from crm_tui.queries.board.pipelines import find_pipeline
    from crm_tui.reporting import files
    from crm_tui.reporting.contents import measured

    if output is not None and session.restricted:
        raise NotAllowed(f"A restricted session may not {Permission.FILES}; without --output the report is printed.")
    path = paths.written(output) if output is not None else None
    context = session.filter_context(filter_text)
    with asked_on(day, context) as then:
        found = find_pipeline(pipeline)
        scope = Scope(found.id, parse_period(period, then.today), filter_text, lens.laid)
        view = measured(scope, then, Compared.YEAR if compare == "year" else Compared.BEFORE)
        content = _written(view, found.name, then, form or _form_of(path))
    if path is None:
        click.echo(content, nl=False)
        return
    files.write(path, content, force=force)
    tell(f"Wrote the report to {path}.")


def _written(view: Overview, pipeline: str, context: FilterContext, form: Form) -> str:
    from crm_tui.reporting.contents import report_of

    if form == "csv":
        from crm_tui.reporting.as_csv import as_csv

        return as_csv(view)
    report = report_of(view, pipeline, context)
    if form == "html":
        from crm_tui.reporting.as_html import as_html

        return as_html(report)
    from crm_tui.reporting.as_markdown import as_markdown

    return as_markdown(report)


def _form_of(output: Path | None) -> Form:
    """The form that a file's ending says; Markdown where it says none."""
    endings: dict[str, Form] = {".html": "html", ".htm": "html", ".csv": "csv"}
    return endings.get(output.suffix.lower(), "md") if output else "md"

"""`crm-tui overview`: what the overviews of the relationship show, with the line that does what each suggests."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.evenings import as_of_option, asked_on
from crm_tui.cli.output import Column, Format, format_options, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session

if TYPE_CHECKING:
    from crm_tui.queries.now.fact import Fact, Facts
    from crm_tui.queries.overviews.overview import Section

_FACTS = (
    Column("section", "Section"),
    Column("about", "About", most=30),
    Column("label", "What", most=30),
    Column("value", "So", most=50),
    Column("why", "Why", most=60),
    Column("ref", "Ref"),
    Column("line", "Do it", most=60),
)
_OVERVIEWS = (Column("ref", "Name"), Column("title", "Title"), Column("says", "What it answers", most=80))


@click.command("overview", short_help="Leads, customers at risk, growth, advocacy, feedback.")
@click.argument("name", required=False)
@click.argument("section", required=False)
@as_of_option
@format_options
@pass_session
def overview_command(session: Session, name: str | None, section: str | None, *, day: str, how: Format) -> None:
    """Show the overview NAME, all of it or one SECTION; without a name, which there are.

    What it suggests stands behind each line as the crm-tui line that does it; nothing is suggested as of a past day.
    """
    from crm_tui.queries.overviews import OVERVIEWS, overview_called, section_called

    if name is None:
        rows: list[dict[str, Any]] = [{"ref": one.name, "title": one.title, "says": one.says} for one in OVERVIEWS]
        print_rows(rows, _OVERVIEWS, how)
        return
    of = overview_called(name)
    sections = (section_called(of, section),) if section else of.sections
    with asked_on(day, session.filter_context()) as then:
        found = [_row(one, facts, fact) for one in sections for facts in one.read(then) for fact in facts.facts]
    if day.strip():
        found = [{**row, "line": ""} for row in found]
    print_rows(found, _FACTS, how)
    if not found and how == "table":
        for one in sections:
            print_line(one.empty)


def _row(section: Section, facts: Facts, fact: Fact) -> dict[str, Any]:
    return {
        "section": section.name,
        "about": facts.heading,
        "label": fact.label,
        "value": fact.value,
        "why": fact.why,
        "tone": fact.tone.value,
        "ref": fact.link.ref if fact.link else "",
        "line": f"crm-tui {shlex.join(fact.line)}" if fact.line else "",
    }

"""`crm-tui agenda` and `crm-tui next`: what to do now, for people, cron, login messages, calendars and status bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import click

from crm_tui.cli.output import FORMATS, Answer, Column, Format, formats_of, print_json, print_line, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.queries.agenda.lines import AgendaLine
    from crm_tui.queries.agenda.scope import AgendaOf

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}

_FORMATS = (*FORMATS, "ics", "motd", "tmux")

_LINES = (
    Column("why", "Why", most=40),
    Column("ref", "Ref"),
    Column("title", "What", most=44),
    Column("about", "About", most=30),
    Column("amount", "Amount", right=True),
    Column("owner", "Owner", most=16),
    Column("priority", "Priority", right=True),
)

_LATE = 1
"""The exit status where a promised day has passed."""


@click.command("agenda", short_help="What to do now, best first.", context_settings=_DASHES_ARE_WORDS)
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--everybody", is_flag=True, help="Not only your own; the same as a FILTER with owner: for somebody.")
@click.option("--limit", type=click.IntRange(min=1), help="How many lines at most.")
@formats_of(*_FORMATS)
@click.option("--mail", is_flag=True, help="Print a whole e-mail to you, for `| sendmail -t`.")
@pass_session
def agenda_command(
    session: Session, filter_words: tuple[str, ...], *, everybody: bool, limit: int | None, how: str, mail: bool
) -> None:  # fmt: skip
    """Due tasks, deals that wait, and people due for a word: those that pass FILTER, such as tag:vip.

    ics is a calendar of tasks, motd a few lines of 80 columns for the login message, tmux a segment of a status bar.

    Exit status 1 says that a task is overdue, 0 that none is; a command that fails says why on stderr, with nothing on
    stdout, and ends with 1 to 5 as every other.
    """
    from crm_tui.cli import agenda_formats
    from crm_tui.queries.agenda.lines import agenda, counts

    of, context = _asked(session, filter_words, everybody=everybody)
    counted = counts(of, context)
    lines = () if how == "tmux" else agenda(of, context)[:limit]
    match "mail" if mail else how:
        case "mail":
            click.echo(agenda_formats.mail(lines, counted, context), nl=False)
        case "ics":
            click.echo(agenda_formats.calendar(lines, context), nl=False)
        case "motd":
            for said in agenda_formats.login_message(lines, counted):
                print_line(said)
        case "tmux":
            click.echo(agenda_formats.segment(counted))
        case "json":
            print_json(agenda_formats.as_document(lines, counted, context))
        case _:
            print_rows([_row(line) for line in lines], _LINES, cast("Format", how), empty="Nothing waits.")
    if counted.late:
        raise Answer(_LATE)


@click.command("next", short_help="The one best thing to do now.", context_settings=_DASHES_ARE_WORDS)
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--everybody", is_flag=True, help="Not only of your own.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON; null where nothing waits.")
@pass_session
def next_command(session: Session, filter_words: tuple[str, ...], *, everybody: bool, as_json: bool) -> None:
    """Name what stands first on the agenda, and why it does."""
    from crm_tui.cli import agenda_formats
    from crm_tui.queries.agenda.lines import agenda

    lines = agenda(*_asked(session, filter_words, everybody=everybody))
    if as_json:
        print_json(agenda_formats.as_row(lines[0]) if lines else None)
    elif not lines:
        tell("Nothing waits.")
    else:
        for said in agenda_formats.explained(lines[0]):
            print_line(said)


def _asked(session: Session, words: tuple[str, ...], *, everybody: bool) -> tuple[AgendaOf, FilterContext]:
    """What is asked for, and by whom; opens the workspace."""
    from crm_tui.queries.agenda.scope import AgendaOf

    written = " ".join(words)
    context: FilterContext = session.filter_context(written)
    return AgendaOf(written, everybody=everybody), context


def _row(line: AgendaLine) -> dict[str, Any]:
    matter = line.matter
    return {
        "why": line.why,
        "ref": matter.ref,
        "title": matter.title,
        "about": " · ".join(matter.about),
        "amount": str(matter.amount) if matter.amount else None,
        "owner": matter.owner,
        "priority": f"{line.priority.total:.2f}",
    }

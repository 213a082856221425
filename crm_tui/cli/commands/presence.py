"""`crm-tui who`: who has the workspace open on a screen."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.output import Column, Format, format_options, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session

_WHO = (
    Column("name", "Who", most=30),
    Column("since", "Since"),
    Column("ref", "Ref"),
    Column("title", "Has open"),
    Column("editing", "Editing"),
)


@click.command("who", short_help="Who is here, and what they have open.")
@format_options
@pass_session
def who_command(session: Session, *, how: Format) -> None:
    """Everybody who has the workspace open on a screen, since when, and which record."""
    from crm_tui.queries.presence import who_is_here

    session.open()
    rows: list[dict[str, Any]] = [
        {
            "name": one.name,
            "since": one.since,
            "kind": one.record.kind if one.record else None,
            "ref": one.record.ref if one.record else None,
            "title": str(one.record) if one.record else None,
            "editing": one.editing,
        }
        for one in who_is_here(session.path)
    ]
    if how == "ids":
        rows = [row for row in rows if row["ref"]]
    print_rows(rows, _WHO, how, empty="Nobody has it open.")

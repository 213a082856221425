"""`crm-tui doctor`: whether everything is sound, and how to mend what is not."""

from __future__ import annotations

from typing import Any

import click

from crm_tui import paths
from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import NotAWorkspace, WorkspaceError

_COLUMNS = (
    Column("name", "Check"),
    Column("state", "State"),
    Column("says", "Found", most=60),
    Column("mend", "What to do", most=100),
)


@click.command("doctor", short_help="Check the workspace and the settings.")
@click.option("--mend", is_flag=True, help="Make totals and search index anew, text readable, the log small.")
@format_options
@pass_session
@answered_again
def doctor_command(session: Session, *, mend: bool, how: Format) -> None:
    """Check the workspace and the settings; exit status 1 where something is not as it should be."""
    from crm_tui.queries import surroundings

    if not paths.is_there(session.path):
        session.open()  # says how to make one
    inside = _inside(session, mend=mend)
    found = [*surroundings.checks(session.path), *inside, *_settings(session)]
    rows = [
        {"name": one.name, "ok": one.ok, "state": "ok" if one.ok else "WRONG", "says": one.says,
         "mend": "" if one.ok else one.mend.replace("`crm-tui ", f"`{session.program} ")}
        for one in found
    ]  # fmt: skip
    print_rows(rows, _COLUMNS[:3] if how == "table" else _COLUMNS, how)
    wrong = [row for row in rows if not row["ok"]]
    if how == "table":
        for row in wrong:
            print_line(f"\n{row['name']}: {row['says']}.\n  {row['mend']}")
    if wrong:
        raise click.exceptions.Exit(1)


def _inside(session: Session, *, mend: bool) -> list[Any]:
    """What is looked at in the open workspace; where it cannot be opened, the reason. Raises `NotAWorkspace`."""
    from crm_tui.queries import health
    from crm_tui.queries.surroundings import Check
    from crm_tui.services import backups, mending, workspace
    from crm_tui.services.rules import checking

    try:
        session.open()
        if mend:
            mending.mend(session.sign_in())
    except NotAWorkspace:  # nothing of it is to be looked at, let alone mended
        raise
    except WorkspaceError as error:
        return [
            Check(
                "Opening", ok=False, says=str(error).rstrip("."), mend="Mend what is said there, then run this again."
            )
        ]
    me = workspace.find_user(session.config.user)
    return [*health.checks(session.path), backups.look(session.path, session.config.backup), checking.look(me)]


def _settings(session: Session) -> list[Any]:
    """The keymap: two commands on one key would drop one of them."""
    from crm_tui.queries.surroundings import Check

    keymap = session.config.keymap_file
    problems = session.screens.key_problems(keymap, session.config.keys)
    return [Check("Keys", not problems, "; ".join(problems) or "no clashes", f"Change {keymap}.")]

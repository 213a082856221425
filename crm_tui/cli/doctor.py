"""`crm-tui doctor`: whether everything is sound, and how to mend what is not."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.output import Column, chosen, format_options, print_rows
from crm_tui.cli.session import Session, pass_session

_COLUMNS = (
    Column("name", "Check"),
    Column("state", "State"),
    Column("says", "Found", most=60),
    Column("mend", "What to do", most=100),
)


@click.command("doctor", short_help="Check the workspace and the settings.")
@click.option("--mend", is_flag=True, help="Make totals and search index anew.")
@format_options
@pass_session
def doctor_command(session: Session, *, mend: bool, format_: str, as_json: bool) -> None:
    """Check the workspace and the settings; exit status 1 where something is not as it should be."""
    from crm_tui.queries import health
    from crm_tui.services import mending

    session.open()
    if mend:
        mending.mend(session.sign_in())
    found = [*health.checks(session.path), *_settings(session)]
    rows = [
        {"name": one.name, "ok": one.ok, "state": "ok" if one.ok else "WRONG", "says": one.says,
         "mend": "" if one.ok else one.mend}
        for one in found
    ]  # fmt: skip
    print_rows(rows, _COLUMNS, chosen(format_, as_json=as_json))
    if not all(one.ok for one in found):
        raise click.exceptions.Exit(1)


def _settings(session: Session) -> list[Any]:
    """The keymap: two commands on one key would drop one of them."""
    from crm_tui.queries.health import Check

    keymap = session.config.keymap_file
    problems = session.screens.key_problems(keymap)
    return [Check("Keys", not problems, "; ".join(problems) or "no clashes", f"Change {keymap}.")]

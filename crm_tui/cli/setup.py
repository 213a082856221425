"""`crm-tui init`, `demo` and `backup`: workspaces made, tried and copied."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from crm_tui.cli.output import tell
from crm_tui.cli.session import Session, pass_session
from crm_tui.errors import BadInput


@click.command("init", short_help="Make a workspace.")
@click.option("--template", default="sales", show_default=True, help="The pipeline to begin with, or a .toml file.")
@click.option("--currency", default="", metavar="CODE", help="The main currency, such as EUR.")
@pass_session
def init_command(session: Session, template: str, currency: str) -> None:
    """Make an empty workspace with one pipeline."""
    from crm_tui.domain import money
    from crm_tui.services import workspace

    code = (currency or session.config.currency or workspace.DEFAULT_CURRENCY).upper()
    if not money.known_currency(code):
        raise BadInput(f"{code} is no currency; give its three letters, such as EUR or USD.", "currency")
    workspace.create(session.path, template=template, currency=code, login=session.config.user)
    tell(f"Made {session.path}. `crm-tui` opens it; `crm-tui import FILE --as deals` fills it.")


@click.command("demo", short_help="Try the program on invented data.")
@pass_session
def demo_command(session: Session) -> None:
    """Open an invented workspace in a temporary copy, which is removed afterwards.

    Your own settings hold, but for those that name what only your own workspace has.
    """
    from crm_tui.cli.opening import open_program
    from crm_tui.services import demo

    folder = Path(tempfile.mkdtemp(prefix="crm-tui-demo-"))
    try:
        session.wanted = str(folder / "demo.db")
        session.config = replace(session.config, user=demo.LOGIN, pipeline="", filter="")
        demo.create(session.path)
        raise click.exceptions.Exit(open_program(session, "crm-tui demo"))
    finally:
        session.close()
        shutil.rmtree(folder, ignore_errors=True)


@click.command("backup", short_help="Copy the workspace into FILE.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@pass_session
def backup_command(session: Session, file: Path) -> None:
    """Copy the workspace into FILE, in one step and checked, while others may go on working."""
    from crm_tui.services import workspace

    session.open()
    workspace.back_up(file.absolute())
    tell(f"Copied {session.path} to {file}.")

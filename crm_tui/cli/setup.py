"""`crm-tui init`, `demo` and `backup`: workspaces made, tried and copied."""

from __future__ import annotations

import shutil
import signal
import tempfile
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from crm_tui.cli.output import json_option, print_done
from crm_tui.cli.session import Session, pass_session
from crm_tui.errors import BadInput


@click.command("init", short_help="Make a workspace.")
@click.option("--template", default="sales", show_default=True, help="The pipeline to begin with, or a .toml file.")
@click.option("--currency", default="", metavar="CODE", help="The main currency, such as EUR.")
@json_option
@pass_session
def init_command(session: Session, template: str, currency: str, *, as_json: bool) -> None:
    """Make an empty workspace with one pipeline."""
    from crm_tui.domain import money
    from crm_tui.services import workspace

    code = (currency or session.config.currency or workspace.DEFAULT_CURRENCY).upper()
    if not money.known_currency(code):
        raise BadInput(f"{code} is no currency; give its three letters, such as EUR or USD.", "currency")
    workspace.create(session.path, template=template, currency=code, login=session.config.user)
    print_done(
        f"Made {session.path}. `crm-tui` opens it; `crm-tui import FILE --as deals` fills it.",
        {"done": "init", "workspace": str(session.path), "template": template, "currency": code},
        as_json=as_json,
    )


@click.command("demo", short_help="Try the program on invented data.")
@pass_session
def demo_command(session: Session) -> None:
    """Open an invented workspace in a temporary copy, which is removed afterwards.

    Your own settings hold, but for those that name what only your own workspace has.
    """
    from crm_tui.cli.opening import open_program
    from crm_tui.services import demo

    signal.signal(signal.SIGTERM, _leave)
    folder = Path(tempfile.mkdtemp(prefix="crm-tui-demo-"))
    try:
        session.wanted = str(folder / "demo.db")
        session.config = replace(session.config, user=demo.LOGIN, pipeline="", filter="")
        demo.create(session.path)
        raise click.exceptions.Exit(open_program(session, "crm-tui demo"))
    finally:
        session.close()
        shutil.rmtree(folder, ignore_errors=True)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    """End the program in order, so that what is temporary is removed."""
    raise SystemExit(128 + number)


@click.command("backup", short_help="Copy the workspace into FILE.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@pass_session
def backup_command(session: Session, file: Path, *, as_json: bool) -> None:
    """Copy the workspace into FILE, in one step and checked, while others may go on working."""
    from crm_tui.services import workspace

    session.open()
    workspace.back_up(file.absolute())
    done = {"done": "backup", "workspace": str(session.path), "file": str(file.absolute())}
    print_done(f"Copied {session.path} to {file}.", done, as_json=as_json)

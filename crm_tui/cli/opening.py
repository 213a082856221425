"""Opening the program with a screen, or, where there is no terminal, the board as text."""

from __future__ import annotations

import os
import sys

from crm_tui import paths
from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.errors import NoWorkspace

_TEXT_LIMIT = 10


def is_terminal() -> bool:
    """Whether a person is at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_program(session: Session, command: str = "crm-tui") -> int:
    """Open the workspace of the session on the screen; returns the exit status.

    Without a terminal the board is printed, and stderr says how to open the program.
    """
    if not is_terminal():
        return _print_board(session, command)
    if os.environ.get("TERM", "dumb") in {"dumb", ""}:
        from crm_tui.cli.output import tell

        tell("This terminal cannot show screens (TERM=dumb); `crm-tui board` prints the board as text.")
        return 1
    if not paths.is_there(session.path) and session.restricted:  # nobody is asked what a workspace shall begin with
        raise NoWorkspace("The workspace of this server is not there; tell who looks after it.")
    session.close()
    options = {**session.screen_options, "restricted": session.restricted, "lines": Lines(session)}
    return session.screens.open(session.path, config=session.config, **options)


def _print_board(session: Session, command: str) -> int:
    from crm_tui.cli.boards import board_as_text, view_of
    from crm_tui.cli.output import print_line, tell
    from crm_tui.queries.board.pipelines import find_pipeline

    how = f"To open the program, run `{command}` in a terminal."
    if not paths.is_there(session.path):
        tell(f"There is no workspace at {session.path} yet. {how}")
        return 3
    options = session.screen_options
    filter_text = options.get("filter_text", "")
    context = session.filter_context(filter_text)
    pipeline = find_pipeline(options.get("pipeline", "")).id
    for line in board_as_text(view_of(pipeline, filter_text, context), _TEXT_LIMIT):
        print_line(line)
    tell(how)
    return 0

"""Where the command line starts: `crm-tui` and `crm-tui --db FILE` in a terminal go straight to the screens.

Everything else is read by click, which takes a twentieth of the time until the board is there to load.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from crm_tui.cli.ending import exit_status
from crm_tui.cli.opening import is_terminal, open_program
from crm_tui.cli.session import Screens, Session

COMPLETE = "_CRM_TUI_COMPLETE"
"""The variable by which a shell asks what could be typed next."""

RESTRICTED = "CRM_TUI_RESTRICTED"
"""The variable that lets nobody out of the workspace, as `--restricted` does."""


def run(arguments: Sequence[str], screens: Screens) -> int:
    """Carry out a command line; returns the exit status. Errors are told in a sentence on stderr."""
    if _is_plain(arguments):
        session = Session(screens, wanted=arguments[1] if arguments else None)
        return exit_status(session, lambda: open_program(session))
    from crm_tui.cli import program

    return program.run(arguments, screens)


def _is_plain(arguments: Sequence[str]) -> bool:
    """Whether a person in a terminal asks for the screens, and at most names the workspace."""
    names_workspace = len(arguments) == 2 and arguments[0] == "--db"
    asks_for_more = os.environ.get(COMPLETE) or os.environ.get(RESTRICTED)
    return (names_workspace or not arguments) and not asks_for_more and is_terminal()

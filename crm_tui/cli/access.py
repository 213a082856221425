"""Which command needs what, and restricted sessions: one workspace, one user, and nothing else of the machine.

The line that starts a restricted session is the administrator's (`command=` or `ForceCommand` of sshd) and trusted;
what the person asked for is in `SSH_ORIGINAL_COMMAND`, and nothing in it or in the environment widens the session.
"""

from __future__ import annotations

import os
import pwd
import re
import shlex
from collections.abc import Mapping

from crm_tui import paths, text
from crm_tui.domain.roles import Permission
from crm_tui.errors import BadInput, NotAllowed

NEEDS: Mapping[str, Permission] = {
    "board": Permission.BOARD,
    "metrics": Permission.METRICS,
    "what-if": Permission.METRICS,
    "forecast": Permission.METRICS,
    "cycle": Permission.METRICS,
    "report": Permission.METRICS,
    "import": Permission.IMPORT,
}
"""What commands need beside what they write, which is asked when they write it."""

WITHIN = frozenset(
    {
        "list",
        "show",
        "search",
        "views",
        "view",
        "board",
        "metrics",
        "what-if",
        "forecast",
        "report",
        "log",
        "add",
        "edit",
        "quick",
        "note-template",
        "move",
        "place",
        "tick",
        "delete",
        "merge",
        "duplicates",
        "distinct",
        "tag",
        "agenda",
        "overview",
        "refer",
        "referrals",
        "ask",
        "cycle",
        "segments",
        "campaigns",
        "tickets",
        "next",
        "done",
        "snooze",
        "cadence",
        "onboarding",
        "subscriptions",
        "renewals",
        "loyalty",
        "growth",
        "also-bought",
        "value",
        "answer-survey",
        "feedback",
        "phases",
        "leads",
        "score",
        "handover",
        "undo",
        "redo",
        "role",
        "users",
        "rules",
        "pipelines",
        "stages",
        "criteria",
        "reasons",
        "sources",
        "tags",
        "fields",
        "who",
        "help",
    }
)
"""The commands of a restricted session: none of them starts a program, and where one takes a path (`rules check FILE`,
`report --output FILE`), it refuses it there.
"""

_ASKED = "SSH_ORIGINAL_COMMAND"
_KEPT = re.compile(r"TERM|COLORTERM|LANG|LANGUAGE|LC_[A-Z]+|TZ|NO_COLOR|COLUMNS|LINES|SSH_(CONNECTION|CLIENT|TTY)")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._@-]{0,99}")


def confine(user: str | None) -> list[str]:
    """Make the session a restricted one for this user; returns the command that the person asked for, if any.

    Settings, drafts and crash logs of each user are then in a home of their own below the account's state directory,
    which they cannot reach otherwise. Raises BadInput without a user, and for what is no command line.
    """
    if not user or not _NAME.fullmatch(user):
        raise BadInput("A restricted session needs --user NAME, in letters and digits, from the line that starts it.")
    asked = _words(os.environ.get(_ASKED, ""))
    for name in [name for name in os.environ if not _KEPT.fullmatch(name)]:
        del os.environ[name]
    account = pwd.getpwuid(os.getuid())
    os.environ.update(HOME=account.pw_dir, LOGNAME=account.pw_name, USER=account.pw_name, PATH=os.defpath)
    os.environ["HOME"] = str(paths.state_dir() / "people" / user)
    return asked


def require_within(command: str) -> None:
    """Raise `NotAllowed` for a command that no restricted session has."""
    if command not in WITHIN:
        raise NotAllowed(
            f"In a restricted session there is no {text.visible(command)}; there are {', '.join(sorted(WITHIN))},"
            " and without a command the program with its screens (`ssh -t`)."
        )


def _words(asked: str) -> list[str]:
    """What was asked for, split as a shell would, but read by no shell; without the program's own name."""
    try:
        words = shlex.split(asked)
    except ValueError as error:
        raise BadInput(f"The command cannot be read ({error}); close what was opened with a quote.") from error
    return words[1:] if words[:1] == ["crm-tui"] else words

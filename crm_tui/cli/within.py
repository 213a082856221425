"""Command lines typed into the program with a screen: carried out on the thread that has the workspace open.

They are the commands of a restricted session, in every session: none of them starts a program, and none but `report`
takes a path and makes a file. The person works as who they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from crm_tui.cli.session import Session
from crm_tui.cli.streams import own_streams
from crm_tui.errors import BadInput, NotFound
from crm_tui.text import nearest

if TYPE_CHECKING:
    from crm_tui.filters.complete import Completion

PROGRAM = "crm-tui"

AND = "&&"
"""Between two commands: the second is carried out where the first was."""

READING = frozenset(
    {
        "agenda",
        "board",
        "forecast",
        "help",
        "list",
        "log",
        "metrics",
        "what-if",
        "next",
        "overview",
        "report",
        "rules",
        "search",
        "show",
        "users",
        "value",
        "who",
    }
)
"""The commands that write nothing, whatever their options."""

READING_VERBS = {
    "campaigns": frozenset({"", "list", "preview"}),
    "segments": frozenset({"", "list", "overlap", "rfm"}),
}
"""Of commands with verbs those that write nothing; the empty one is the command alone, which lists."""


class Ran(NamedTuple):
    """What a line printed, and how it ended."""

    status: int
    """The exit status that it would have had at a shell."""
    failed: bool
    """Whether that says that it failed, and not how an answer turned out."""
    out: str
    err: str


class Lines:
    """The lines of one program with a screen; `session` is that which opened it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def known(self) -> tuple[str, ...]:
        """The names of the commands, as the help has them."""
        from crm_tui.cli.access import WITHIN
        from crm_tui.cli.program import COMMANDS

        return tuple(name for name in COMMANDS if name in WITHIN)

    def is_line(self, typed: str) -> bool:
        """Whether this is a line of a shell: with the program's name, or a command with something behind it."""
        words = typed.split()
        if words[:1] == [PROGRAM]:
            return True
        return len(words) > 1 and self.names(words[0])

    def names(self, word: str) -> bool:
        """Whether a command is called so."""
        from crm_tui.cli.program import ALSO

        return ALSO.get(word, word) in self.known

    def is_reading(self, typed: str) -> bool:
        """Whether it can be carried out beside what is written, since it writes nothing."""
        return all(_is_reading(words) for words in self._commands(typed) if words)

    def run(self, typed: str) -> Ran:
        """Carry a line out on this thread, on which the workspace is open; raises BadInput for what is no line."""
        from crm_tui.cli.program import run_within

        status, failed = 0, False
        with own_streams() as (out, err):
            for words in self._commands(typed):
                session = self._own_session()
                status, failed = run_within(session, words)
                if status:
                    break
        return Ran(status, failed, out.getvalue(), err.getvalue())

    def completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        """What the word before the cursor may become; on a thread on which the workspace is open."""
        from crm_tui.cli.completing import completions

        return completions(typed, cursor, self.known)

    def _own_session(self) -> Session:
        """The session of one line: of the same person, in the workspace that is open."""
        asked = self._session
        session = replace(asked, wanted=str(asked.path), within=True, words=(), command=None, needs=None, _opened=None)
        session.__dict__["config"] = asked.config
        return session

    def _commands(self, typed: str) -> list[list[str]]:
        """The words of each command of a line; raises BadInput or NotFound for what cannot be one."""
        import shlex

        try:
            words = shlex.split(typed)
        except ValueError as error:
            raise BadInput("That line cannot be read; close what a quote opened.") from error
        commands: list[list[str]] = [[]]
        for word in words:
            if word == AND:
                commands.append([])
            else:
                commands[-1].append(word)
        return [self._checked(command) for command in commands]

    def _checked(self, words: list[str]) -> list[str]:
        """The words without the program's name and the workspace's, which is the one that is open."""
        from crm_tui import paths

        if words[:1] == [PROGRAM]:
            words = words[1:]
        if words[:1] == ["--db"] and len(words) > 1:
            if paths.written(words[1]).resolve() != self._session.path.resolve():
                raise BadInput(f"That line is about {words[1]}, and {self._session.path} is open; run it in a shell.")
            words = words[2:]
        if not words:
            raise BadInput(f"Write a command behind {PROGRAM}, such as `{PROGRAM} list deals`.")
        if not self.names(words[0]):
            raise self._not_here(words[0])
        return words

    def _not_here(self, name: str) -> NotFound:
        from crm_tui.cli.program import ALSO, COMMANDS

        if ALSO.get(name, name) in COMMANDS:
            return NotFound(f"{PROGRAM} {name} is for a shell, not for a line in here.")
        near = nearest(name, self.known)
        return NotFound(f"There is no {PROGRAM} {name}{f'; is it {near[0]}?' if near else '.'}", near)


def _is_reading(words: Sequence[str]) -> bool:
    """Whether a command writes nothing."""
    verb = next((word for word in words[1:] if not word.startswith("-")), "")
    return words[0] in READING or verb in READING_VERBS.get(words[0], ())

"""The `:` line: commands of the place by name, and lines as a shell takes them; and `y`, which copies such a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, cast

from crm_tui import paths
from crm_tui.errors import CrmError, NotFound
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.parts import PartOfProgram
from crm_tui.tui.widgets.prompt_line import Prompt

if TYPE_CHECKING:
    from crm_tui.filters.complete import Completion
    from crm_tui.tui.app import CrmApp

SIGN = ":"

AND = " && "
"""Between lines that are to be carried out one after the other."""

IMPORT = "crm-tui import "

MOST_SAID = 3
"""Printed lines that the foot has room for; more of them open a screen of their own."""


class Ran(Protocol):
    """What a line printed, and how it ended."""

    @property
    def status(self) -> int: ...
    @property
    def failed(self) -> bool: ...
    @property
    def out(self) -> str: ...
    @property
    def err(self) -> str: ...


class Lines(Protocol):
    """The command line, handed in by it, so that the screens need not know it."""

    @property
    def known(self) -> Sequence[str]:
        """The names of the commands."""

    def is_line(self, typed: str) -> bool:
        """Whether this is a line as a shell takes it."""

    def names(self, word: str) -> bool:
        """Whether a command is called so."""

    def is_reading(self, typed: str) -> bool:
        """Whether it writes nothing; raises BadInput or NotFound for what is no line."""

    def run(self, typed: str) -> Ran:
        """Carry it out on a thread that has the workspace open; raises as `is_reading`."""

    def completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        """What the word before the cursor may become; on a thread that has the workspace open."""


class TypedLines(PartOfProgram):
    """`command.line` and `line.copy`, as actions of the program."""

    lines: Lines | None = None
    """The command line; None where the program was not opened by it."""

    @property
    def _typing(self) -> CrmApp:
        return cast("CrmApp", self)

    def action_command_line(self) -> None:
        self.ask_line()

    def ask_line(self, begun: str = "") -> None:
        """Have a line typed, which begins as `begun`."""
        if isinstance(self.screen, CrmScreen):
            past = self._typing.past(SIGN)
            complete = self._command_completions
            self.screen.ask(Prompt(sign=SIGN, text=begun, entered=self._entered, complete=complete, past=past))

    async def _command_completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        from crm_tui.tui import palette

        app = self._typing
        own = palette.completions(typed, cursor, app.place, app.rights)
        if self.lines is None:
            return own
        return [*own, *await app.store.run(self.lines.completions, typed, cursor)]

    def _entered(self, line: str) -> None:
        if line.strip():
            self._typing.remember(SIGN, line)
            self._typing.do(self.run_line(line.strip()))

    async def run_line(self, line: str) -> None:
        """Carry out a command of the place, or of the command line where it is one as a shell takes it."""
        from crm_tui.tui import palette
        from crm_tui.tui.commands import by_id

        app = self._typing
        if line.startswith(IMPORT):  # the screens have their own, which looks at a file first
            line = line.removeprefix("crm-tui ")
        if await app.jump_to_ref(line):
            return
        if self.lines is not None and self.lines.is_line(line) and line.split(maxsplit=1)[0] not in by_id():
            await self._run_shell_line(self.lines, line)
            return
        try:
            command, argument = palette.read_line(line, app.place, self.lines.known if self.lines else ())
        except NotFound:
            if self.lines is None or not self.lines.names(line):
                raise
            await self._run_shell_line(self.lines, line)
        else:
            await app.run_command(command, argument)

    async def carry_out_line(self, line: str) -> None:
        """Carry out a line as a shell takes it, without the program's name; raises what it fails with."""
        if self.lines is None:
            raise NotFound("The program was not opened by its command line, and carries out no lines of it.")
        await self._run_shell_line(self.lines, line)

    async def _run_shell_line(self, lines: Lines, line: str) -> None:
        app = self._typing
        reading = lines.is_reading(line)
        ran = await (app.store.read if reading else app.store.run)(lines.run, line)
        if not reading:
            self.post_message(RecordsChanged(frozenset()))
        looked = reading or bool(ran.status and not ran.failed)
        said = [row for row in (ran.err if ran.err.strip() and not looked else ran.out + ran.err).split("\n") if row]
        if ran.failed and len(said) <= MOST_SAID:
            raise CrmError(_sentence(said))
        if len(said) > (MOST_SAID if ran.failed else 1):
            self._show(line, ran.out + ran.err)
        else:
            app.tell(_sentence(said) or "Done.", undo=not looked)

    def _show(self, line: str, printed: str) -> None:
        from crm_tui.tui.screens.output import OutputScreen

        self.push_screen(OutputScreen(line, printed))

    # Copying a line

    def action_line_copy(self) -> None:
        self._typing.do(self._copy_line())

    async def _copy_line(self) -> None:
        """Copy the line that does the same as what is at the cursor, where actions are listed, or was done last."""
        from crm_tui.services.lines import last_of, lines_of

        app = self._typing
        chosen = self.screen.action_at_cursor if isinstance(self.screen, CrmScreen) else None
        action = chosen or await app.store.run(last_of, app.me)
        if action is None:
            raise NotFound("You have done nothing yet; this key copies the crm-tui line of what was done last.")
        line = AND.join(await app.store.run(lines_of, action, self._elsewhere()))
        self.copy_to_clipboard(line)
        app.tell(f"Copied: {line}", whole=True)

    def _elsewhere(self) -> str:
        """The workspace's file, where a shell would mean another one; never in a restricted session."""
        app = self._typing
        path = app.store.path.absolute()
        usual = paths.workspace(None, usual=app.config.workspace)
        return "" if app.rights.restricted or path == usual.absolute() else str(path)


def _sentence(said: Sequence[str]) -> str:
    """What was printed, in one row: without the program's name, and what is wrong without how to ask for help.

    How a command is used is said where something of it is missing.
    """
    wrong = [row.removeprefix("Error: ") for row in said if row.startswith("Error: ")]
    if any(row.startswith("Missing ") for row in wrong):
        wrong += [row for row in said if row.startswith("Usage: ")]
    return " ".join(row.strip().removeprefix("crm-tui: ") for row in wrong or said)

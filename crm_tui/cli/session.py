"""What one call of the command line works with: the workspace, who is calling, and how to open the screens."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import UUID

from crm_tui import accounts, config, paths
from crm_tui.config import Config
from crm_tui.domain.roles import Permission


class Screens(Protocol):
    """The screens, handed in by `__main__`, so that nothing here loads them."""

    def open(self, path: Path, **options: Any) -> int:
        """Open the program with a screen; returns the exit status."""

    def key_problems(self, keymap: Path, preset: str) -> list[str]:
        """What is wrong with a keymap file laid over a preset, in sentences."""


@dataclass
class Session:
    """One call of the command line."""

    screens: Screens
    words: tuple[str, ...] = ()
    """The words of this call."""
    wanted: str | None = None
    """What `--db` said."""
    user: str | None = None
    """What `--user` said."""
    restricted: bool = False
    """Whether the person is to reach nothing but the workspace."""
    needs: Permission | None = None
    """What the person's role must let them do to call this command."""
    command: UUID | None = None
    """The id that `--command-id` gave to what this call writes."""
    asked: str | None = None
    """A digest of the words of this call, where it has an id."""
    screen_options: dict[str, Any] = field(default_factory=dict)
    within: bool = False
    """Whether the workspace is open on this thread already: in a program with a screen."""
    filter_text: str = ""
    """The filter that this call was given, so that an error can point into it."""
    _opened: ExitStack | None = None
    _waited: bool = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the workspace; what its driver says becomes a sentence."""
        if self._opened is not None:
            self._opened.__exit__(kind, error, trace)

    @cached_property
    def config(self) -> Config:
        """The person's settings."""
        found = config.load()
        return found._replace(user=self.user) if self.user else found

    @cached_property
    def path(self) -> Path:
        """The workspace file."""
        return paths.workspace(self.wanted, usual=self.config.workspace)

    @property
    def program(self) -> str:
        """How a line begins that is about this workspace: the program's name, with `--db` where this call had it."""
        from shlex import join

        return join(["crm-tui", "--db", self.wanted] if self.wanted else ["crm-tui"])

    def open(self) -> None:
        """Open the workspace; raises `NoWorkspace` and its kin, or `AlreadyDone` where this command was carried out."""
        from crm_tui.services import workspace

        if self._opened is None:
            self._opened = ExitStack()
            if not self.within:
                workspace.tell_of_waiting(self._wait)
                self._opened.enter_context(workspace.opened(self.path))
            workspace.find_user(self.config.user)  # says so where they were deleted
            self._require_role()
            self._require_new_command()

    def _wait(self, waiting: bool) -> None:  # noqa: FBT001 - as turns call it
        """Say once that this call waits for somebody who writes a great deal."""
        from crm_tui.cli.output import tell

        if waiting and not self._waited:
            tell("A colleague's import, or the like, is being written; this waits until it is done (Ctrl+C gives up).")
        self._waited = waiting

    def _require_role(self) -> None:
        if self.needs is not None:
            from crm_tui.queries.shape import roles

            roles.require(self.config.user or accounts.current_login(), self.needs)

    def _require_new_command(self) -> None:
        if self.command is not None:
            from crm_tui.services import commands, workspace

            commands.require_new(self.command, workspace.find_user(self.config.user), self.asked)

    def sign_in(self) -> UUID:
        """Open the workspace to write in it; returns the user, who is made on the first visit.

        What is written then has the id that `--command-id` gave.
        """
        from crm_tui.services import workspace

        self.open()
        user = workspace.sign_in(self.config.user)
        if self.command is not None and self._opened is not None:
            from crm_tui.services import commands

            self._opened.enter_context(commands.command(self.command, self.asked))
        return user

    def filter_context(self, filter_text: str = "") -> Any:
        """Open the workspace to read with a filter; what filters mean for this person, today."""
        from crm_tui.filters.context import FilterContext
        from crm_tui.services import workspace

        self.filter_text = filter_text
        self.open()
        me = workspace.find_user(self.config.user)
        return FilterContext.at_present(me)

    def close(self) -> None:
        """Close the workspace."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

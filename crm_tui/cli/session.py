"""What one call of the command line works with: the workspace, who is calling, and how to open the screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import click

from crm_tui import clock, config, paths
from crm_tui.config import Config


class Screens(Protocol):
    """The screens, handed in by `__main__`, so that nothing here loads them."""

    def open(self, path: Path, **options: Any) -> int:
        """Open the program with a screen; returns the exit status."""

    def key_problems(self, keymap: Path) -> list[str]:
        """What is wrong with a keymap file, in sentences."""


@dataclass
class Session:
    """One call of the command line."""

    screens: Screens
    wanted: str | None = None
    """What `--db` said."""
    screen_options: dict[str, Any] = field(default_factory=dict)
    _is_open: bool = False

    @cached_property
    def config(self) -> Config:
        """The person's settings."""
        return config.load()

    @cached_property
    def path(self) -> Path:
        """The workspace file."""
        return paths.workspace(self.wanted or self.config.workspace or None)

    def open(self) -> None:
        """Open the workspace; raises `NoWorkspace` and its kin."""
        from crm_tui.services import workspace

        if not self._is_open:
            workspace.open_for_commands(self.path)
            self._is_open = True

    def sign_in(self) -> UUID:
        """Open the workspace to write in it; returns the user, who is made on the first visit."""
        from crm_tui.services import workspace

        self.open()
        return workspace.sign_in(self.config.user)

    def filter_context(self) -> Any:
        """Open the workspace to read; what filters mean for this person, today."""
        from crm_tui.filters.compile import FilterContext
        from crm_tui.services import workspace

        self.open()
        me = workspace.find_user(self.config.user)
        return FilterContext(me=me, today=clock.today(), now=clock.now(), zone=clock.zone())

    def close(self) -> None:
        """Close the workspace."""
        if self._is_open:
            from crm_tui.services import workspace

            workspace.close()
            self._is_open = False


pass_session = click.make_pass_decorator(Session)

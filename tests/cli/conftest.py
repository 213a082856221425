"""Calls the command line in this process, as a script would, and keeps what it printed."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crm_tui.cli.program import run
from crm_tui.db.models import database
from tests.shelf import Shelf


@dataclass(frozen=True)
class Called:
    """What one call printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What stdout holds, read as JSON."""
        return json.loads(self.out)


class NoScreens:
    """Screens that nothing may open here."""

    def open(self, path: Path, **options: object) -> int:
        raise AssertionError(f"opened {path} with {options}")

    def key_problems(self, keymap: Path, preset: str) -> list[str]:  # noqa: ARG002 - as the screens have it
        return [f"{keymap} is odd"] if keymap.exists() else []


class CommandLine:
    """A person at a shell, whose workspace is `path`."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Called:
        self._capsys.readouterr()
        status = run(arguments, NoScreens())
        printed = self._capsys.readouterr()
        return Called(status, printed.out, printed.err)

    def data(self, *arguments: str) -> Any:
        """What a call that must succeed prints as JSON."""
        called = self(*arguments)
        assert called.status == 0, called.err
        return called.data


@pytest.fixture
def no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """A shell on a machine where nothing has been set up."""
    path = tmp_path / "sales.db"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("CRM_TUI_DB", str(path))
    monkeypatch.setenv("CRM_TUI_USER", "ana")
    return CommandLine(path, capsys)


@pytest.fixture
def crm(no_workspace: CommandLine, shelf: Shelf) -> CommandLine:
    """A shell with a new workspace."""

    def init(path: Path) -> None:
        called = no_workspace("--db", str(path), "init")
        assert called.status == 0, called.err
        assert database.is_closed()

    shutil.copy(shelf.take("init", init), no_workspace.path)
    return no_workspace


@pytest.fixture
def deal(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has one deal, D1, of Acme Ltd with Kim Sato."""
    for arguments in (
        ("add", "company", "name=Acme Ltd", "domain=acme.example"),
        ("add", "contact", "name=Kim Sato", "email=kim@acme.example", "phone=+49 30 23125123", "company=Acme Ltd"),
        ("add", "deal", "title=Acme rollout", "amount=45k", "company=Acme Ltd", "contacts=Kim Sato"),
    ):
        called = crm(*arguments)
        assert called.status == 0, called.err
    return crm

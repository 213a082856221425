"""The benchmark of news among several programs, at its smallest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench import told, workspaces

pytestmark = [pytest.mark.slow, pytest.mark.terminal]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a program used")
def test_every_program_shows_every_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspaces, "FOLDER", tmp_path / "bench")
    monkeypatch.setattr(workspaces, "SETTINGS", tmp_path / "bench" / "config.toml")
    monkeypatch.setattr(told, "SESSIONS", 2)
    monkeypatch.setattr(told, "CHANGES_A_ROUND", 2)
    monkeypatch.setattr(told, "IDLE_SECONDS", 0.5)
    figures = {figure.says: figure.value for figure in told.measure(100, 1)}
    assert len(figures) == 4
    assert all(value > 0 for value in figures.values())

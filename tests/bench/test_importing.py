"""The measuring of imports works at any size, and with either shell of SQLite's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_tui.db.models import database
from tests.bench import importing, workspaces


@pytest.mark.parametrize("shell", ["sqlite3", "apsw"])
def test_contacts_and_deals_are_measured_beside_the_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setattr(workspaces, "FOLDER", tmp_path)
    if shell == "apsw":
        monkeypatch.setattr(shutil, "which", lambda _name: None)
    elif shutil.which(shell) is None:
        pytest.skip("there is no sqlite3 here")
    figures = importing.measure(60, 1)
    database.initialize(None)
    assert [figure.says for figure in figures] == [
        "importing 60 contacts", "importing 60 contacts, memory", "importing 60 deals", "importing 60 deals, memory",
    ]  # fmt: skip
    assert all(figure.value > 0 for figure in figures)
    assert list(tmp_path.iterdir()) == []

"""Paths as people write them, and where no workspace can be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crm_tui import paths
from crm_tui.errors import BadInput


def test_a_home_is_found_and_one_of_nobody_is_told() -> None:
    assert paths.written("~/sales.csv") == Path.home() / "sales.csv"
    with pytest.raises(BadInput, match="Nobody here has the home ~nobody-at-all; write the whole path"):
        paths.written("~nobody-at-all/sales.csv")


@pytest.mark.parametrize("path", ["a\0b", "half \ud83d"])
def test_what_can_be_no_path_is_told(path: str) -> None:
    with pytest.raises(BadInput, match="no file is called so"):
        paths.written(path)


def test_a_link_to_a_workspace_is_the_workspace(tmp_path: Path) -> None:
    shared = tmp_path / "shared" / "crm.db"
    (tmp_path / "mine.db").symlink_to(shared)
    assert paths.workspace(str(tmp_path / "mine.db"), {}) == shared


def test_files_may_be_called_what_no_workspace_can_be() -> None:
    name = os.fsdecode(b"caf\xe9.csv")
    assert paths.written(name) == Path(name)
    with pytest.raises(BadInput, match="is not text in UTF-8"):
        paths.workspace(name, {})
    with pytest.raises(BadInput, match="longer than 240 bytes"):
        paths.workspace("ä" * 121, {})

"""What the driver says of a workspace, in sentences that say what to do."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import apsw
import pytest

from crm_tui.db import sqlite
from crm_tui.errors import WorkspaceError, WorkspaceFull


@pytest.mark.parametrize(
    ("blocks", "kind", "says"), [(0, WorkspaceFull, "is full"), (9, WorkspaceError, "Check the disk")]
)
def test_where_there_is_no_room_that_is_why_reading_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocks: int, kind: type[WorkspaceError], says: str
) -> None:
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=blocks, f_frsize=1 << 20))
    with pytest.raises(kind, match=says) as caught, sqlite.sentences(tmp_path / "sales.db"):
        raise apsw.IOError("such as the memory that readers share")
    assert type(caught.value) is kind

"""A call ends with a sentence and a status, also where what it prints is kept in memory."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from crm_tui.cli.ending import exit_status
from crm_tui.cli.session import Session
from tests.cli.conftest import NoScreens


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (PermissionError(13, "Permission denied", "notes.txt"), 1, "notes.txt could not be read or written"),
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
    ],
)
def test_a_file_that_cannot_be_read_is_told_where_printing_goes_into_memory(
    workspace: Path, capsys: pytest.CaptureFixture[str], error: OSError, status: int, says: str
) -> None:
    def work() -> int:
        raise error

    session = Session(NoScreens(), wanted=str(workspace), within=True)
    with redirect_stdout(io.StringIO()):
        assert exit_status(session, work) == status
    told = capsys.readouterr().err
    assert says in told if says else told == ""

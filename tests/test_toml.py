"""Files of TOML that cannot be read say why; none of them ends the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui import toml
from crm_tui.errors import BadFile


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"theme =", "Invalid value"),
        (b"theme = 'ne\xe9on'", r"it is not text in UTF-8 \(byte 12\)"),
        (b"lines = " + b"9" * 5_000, "a number in it has too many digits"),
        (b"a = " + b"[" * 5_000, "it is nested too deep"),
        (b"# " + b"x" * toml.LONGEST, "it is longer than 1,048,576 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(BadFile, match=rf"config\.toml cannot be read: {reason}"):
        toml.read(file)


def test_a_directory_and_a_device_without_end_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero")):
        with pytest.raises(BadFile, match="cannot be read"):
            toml.read(path)


def test_a_file_that_is_not_there_is_for_the_caller_to_judge(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        toml.read(tmp_path / "none.toml")

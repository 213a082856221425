"""Files to read, made where a test needs them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Write: TypeAlias = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes text in an encoding, or bytes as they are, to a file and returns its path."""

    def write(content: str | bytes, *, encoding: str = "utf-8", name: str = "people.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


_opened: list[str] = []


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _opened.append(str(arguments[0]))


@pytest.fixture(scope="session")
def _listening() -> None:
    sys.addaudithook(_listen)


@pytest.fixture
def opened_files(_listening: None) -> list[str]:
    """The files that this process has opened, as they are opened."""
    _opened.clear()
    return _opened

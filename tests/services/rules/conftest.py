"""What tests of rules share: a folder of rules beside the workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest

from crm_tui.db import derived
from tests.chaos.soundness import assert_whole

Writing: TypeAlias = Callable[..., Path]

_moments = count(1)


def as_rule(name: str, when: str, *then: str, if_: str = "") -> str:
    """A rule as it is written in a file."""
    return f"[[rule]]\nname = '''{name}'''\nwhen = '''{when}'''\nif = '''{if_}'''\nthen = {list(then)}\n"


@pytest.fixture
def write(workspace: Path) -> Writing:
    """Writes a file of rules beside the workspace."""
    folder = workspace.parent / "rules"
    folder.mkdir()

    def write(*rules: str, file: str = "own.toml") -> Path:
        path = folder / file
        path.write_text("\n".join(rules), encoding="utf-8")
        os.utime(path, (0, next(_moments)))  # files that are written within one tick of the clock differ all the same
        return path

    return write


@pytest.fixture(autouse=True)
def everything_is_whole(workspace: Path) -> Iterator[None]:
    """Whatever rules did, the workspace agrees with itself."""
    assert workspace.exists()
    yield
    assert_whole()
    assert derived.totals_kept() == derived.totals_from_deals()

"""Who takes part in the journeys, and the workspaces that they find."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.person import Person
from tests.shelf import Shelf


@pytest.fixture
def newcomer(tmp_path: Path) -> Person:
    """Somebody who has just installed the program."""
    return Person(tmp_path)


@pytest.fixture
def ana(newcomer: Person, shelf: Shelf) -> Person:
    """Somebody with a new workspace from the sales template."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(shelf.sales(name="Ana Ruiz"), newcomer.workspace)
    return newcomer


@pytest.fixture(scope="session")
def demo_file(shelf: Shelf) -> Path:
    """The demo workspace, made once."""
    return shelf.demo(login="ana")


@pytest.fixture
def busy_ana(newcomer: Person, demo_file: Path) -> Person:
    """Somebody whose workspace holds two years of the demo's work."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(demo_file, newcomer.workspace)
    return newcomer

"""Who takes part in the journeys, and the workspaces that they find."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_tui.services import demo, workspace
from tests.journeys.person import Person


@pytest.fixture
def newcomer(tmp_path: Path) -> Person:
    """Somebody who has just installed the program."""
    return Person(tmp_path)


@pytest.fixture(scope="session")
def sales_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the sales pipeline and nothing in it, made once."""
    path = tmp_path_factory.mktemp("sales") / "sales.db"
    workspace.create(path, template="sales", login="ana", name="Ana Ruiz")
    return path


@pytest.fixture
def ana(newcomer: Person, sales_file: Path) -> Person:
    """Somebody with a new workspace from the sales template."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(sales_file, newcomer.workspace)
    return newcomer


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo workspace, made once."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    demo.create(path, login="ana")
    return path


@pytest.fixture
def busy_ana(newcomer: Person, demo_file: Path) -> Person:
    """Somebody whose workspace holds two years of the demo's work."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(demo_file, newcomer.workspace)
    return newcomer

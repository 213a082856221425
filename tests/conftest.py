"""What tests share: a workspace in a real file, its people, its store, and a clock that stands still."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import settings

from crm_tui import clock
from crm_tui.db.models import Pipeline, Stage, User
from crm_tui.store import Store
from tests.shelf import Shelf, opened

# No example has a time limit, which a busy machine would exceed.
settings.register_profile("usual", derandomize=True, deadline=None)
settings.register_profile("thorough", max_examples=5_000, deadline=None)
settings.load_profile("usual")

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
"""A Monday."""


def pytest_xdist_auto_num_workers() -> int:
    """Twice the cores: most tests wait for a terminal or a program more than they compute."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: to look for garbage in all of it again and again took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)  # as in the program itself


@pytest.fixture
def datasets() -> Path:
    """Real data that nobody here wrote; tests that want it are left out where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "datasets"
    if not folder.is_dir():
        pytest.skip("the real datasets are not here")
    return folder


@pytest.fixture(scope="session", autouse=True)
def nobody_s_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Programs that are started keep what they count where it is gone with the tests."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.getbasetemp() / "cache")


@pytest.fixture(autouse=True)
def weeks_begin_on_monday() -> None:
    """Whatever the workspace of the test before said."""
    clock.begin_with(week_start=0, fiscal_month=1)


@pytest.fixture
def at_noon() -> Iterator[datetime]:
    """Time stands still at noon, in UTC."""
    with clock.frozen(NOON):
        yield NOON


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Workspaces that all processes of this run share, to be copied."""
    of_process = tmp_path_factory.getbasetemp()
    folder = (of_process.parent if "PYTEST_XDIST_WORKER" in os.environ else of_process) / "shelf"
    folder.mkdir(exist_ok=True)
    return Shelf(folder)


@pytest.fixture
def workspace(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """A new workspace with the sales pipeline, open on this thread; its user is `ana`."""
    with opened(shelf.sales(name="Ana Ruiz"), tmp_path / "sales.db") as path:
        yield path


@pytest.fixture
async def store(tmp_path: Path, shelf: Shelf) -> AsyncIterator[Store]:
    """A new workspace of `ana`, open as in a program with a screen."""
    path = tmp_path / "sales.db"
    shutil.copy(await asyncio.to_thread(shelf.sales), path)
    store = Store(path)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
def me(workspace: Path) -> UUID:  # noqa: ARG001 - the workspace must be there
    """The user `ana`."""
    user: UUID = User.get(User.login == "ana").id
    return user


@pytest.fixture
def stages(workspace: Path) -> dict[str, UUID]:  # noqa: ARG001 - the workspace must be there
    """The stages of the sales pipeline by name, in order."""
    pipeline = Pipeline.get(Pipeline.name == "Sales")
    rows = Stage.select().where(Stage.pipeline == pipeline).order_by(Stage.position)
    return {stage.name: stage.id for stage in rows}

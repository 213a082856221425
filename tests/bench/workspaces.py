"""Generated workspaces, kept from one run to the next in the directory for temporary files."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

from crm_tui.db import migrations
from crm_tui.db.files import opening
from crm_tui.db.models import database
from crm_tui.services import workspace
from tests.bench import beside, generate, invention, relationship

LOGIN = "ana"
"""Who works in the benchmarks."""

FOLDER = Path(tempfile.gettempdir()) / "crm-tui-bench"

ENVIRONMENT = {
    "CRM_TUI_USER": LOGIN,
    "PYTHONDONTWRITEBYTECODE": None,
    "XDG_CONFIG_HOME": str(FOLDER / "config"),
    "XDG_STATE_HOME": str(FOLDER / "state"),
    "XDG_CACHE_HOME": str(FOLDER / "cache"),
}
"""For the programs that are measured: an installed program has its bytecode; nobody's settings take part."""

SETTINGS = FOLDER / "config" / "crm-tui" / "config.toml"
"""A backup of a million deals is not what is measured."""


BUSY_CONTACTS = 200_000


def of_size(number: int) -> Path:
    """A workspace with so many deals and as many contacts; made once for each schema and generator."""
    return _kept(f"{number}", partial(generate.generate, deals=number, contacts=number))


def busy(number: int) -> Path:
    """A workspace with so many deals, four times as many transitions, and at most 200,000 contacts with a history."""
    contacts = min(number, BUSY_CONTACTS)
    return _kept(f"busy-{number}", partial(generate.generate, deals=number, contacts=contacts, busy=True))


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    sources = [Path(module.__file__ or "").read_bytes() for module in (generate, beside, invention, relationship)]
    recipe = hashlib.sha256(b"".join([migrations.FINGERPRINT.encode(), *sources])).hexdigest()[:8]
    path = FOLDER / f"{name}-{recipe}.db"
    if not path.exists():
        _make(path, name, make)
    SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    SETTINGS.write_text("[backup]\ndaily = false\n")
    return path


def _make(path: Path, name: str, make: Callable[[Path], None]) -> None:
    """Make it aside, in place of those of older recipes, so that what is there is whole."""
    print(f"Making the workspace {name} …", flush=True)
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    for older in FOLDER.glob(f"{name}-*"):
        shutil.rmtree(older) if older.is_dir() else older.unlink()
    with tempfile.TemporaryDirectory(dir=FOLDER) as aside:
        made = Path(aside) / path.name
        make(made)
        made.rename(path)


@contextmanager
def opened(path: Path) -> Iterator[UUID]:
    """Have a workspace open on this thread; gives the user who works there."""
    opening.open_workspace(path)
    try:
        yield workspace.sign_in(LOGIN)
    finally:
        opening.disconnect()
        database.initialize(None)

"""Generated workspaces, kept from one run to the next in the directory for temporary files."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from crm_tui.db import migrations, opening
from crm_tui.db.models import database
from crm_tui.services import workspace
from tests.bench import generate, invention

LOGIN = "ana"
"""Who works in the benchmarks."""

FOLDER = Path(tempfile.gettempdir()) / "crm-tui-bench"

ENVIRONMENT = {
    "CRM_TUI_USER": LOGIN,
    "PYTHONDONTWRITEBYTECODE": None,
    "XDG_CONFIG_HOME": str(FOLDER / "config"),
    "XDG_STATE_HOME": str(FOLDER / "state"),
}
"""For the programs that are measured: an installed program has its bytecode; nobody's settings take part."""

SETTINGS = FOLDER / "config" / "crm-tui" / "config.toml"
"""A backup of a million deals is not what is measured."""


def of_size(number: int) -> Path:
    """A workspace with so many deals and as many contacts; made once for each schema and generator."""
    sources = [Path(module.__file__ or "").read_bytes() for module in (generate, invention)]
    recipe = hashlib.sha256(b"".join([migrations.FINGERPRINT.encode(), *sources])).hexdigest()[:8]
    path = FOLDER / f"{number}-{recipe}.db"
    if not path.exists():
        _make(path, number)
    SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    SETTINGS.write_text("[backup]\ndaily = false\n")
    return path


def _make(path: Path, number: int) -> None:
    """Make it aside, in place of those of older recipes, so that what is there is whole."""
    print(f"Making a workspace of {number:,} deals and contacts …", flush=True)
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    for older in FOLDER.glob(f"{number}-*"):
        shutil.rmtree(older) if older.is_dir() else older.unlink()
    with tempfile.TemporaryDirectory(dir=FOLDER) as aside:
        made = Path(aside) / path.name
        generate.generate(made, deals=number, contacts=number)
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

"""A workspace of every schema that was ever released, as SQL: what people's files may still be.

`python -m tests.db.saved_schemas` writes the one of today, once, when a schema is released.
"""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import apsw.shell

from crm_tui.db import migrations
from crm_tui.db.files import copying
from crm_tui.services import workspace
from tests.chaos.deeds import DEEDS, World

FOLDER = Path(__file__).parent / "schemas"


def saved() -> dict[int, Path]:
    """The saved files, by the numbers of their schemas."""
    return {int(path.stem): path for path in sorted(FOLDER.glob("*.sql"))}


def load(script: Path, target: Path) -> None:
    """Make a workspace as it was saved."""
    copying.create_file(target)
    connection = apsw.Connection(str(target))
    try:
        connection.execute(script.read_text(encoding="utf-8"))
        connection.pragma("user_version", int(script.stem))
        connection.pragma("journal_mode", "wal")
    finally:
        connection.close()


def save(target: Path) -> None:
    """Write a workspace of today, in which everything was done once, as SQL."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sales.db"
        workspace.create(path, login="ana", name="Ana Ruiz")
        with workspace.opened(path):
            world = World.read()
            for deed in DEEDS.values():
                deed(world)
        connection, out = apsw.Connection(str(path)), io.StringIO()
        apsw.shell.Shell(stdout=out, db=connection).process_command(".dump")  # type: ignore[no-untyped-call]  # apsw's shell
        connection.close()
    statements = [line for line in out.getvalue().splitlines() if line and not line.startswith("-- ")]
    target.write_text("\n".join(statements) + "\n", encoding="utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    save(FOLDER / f"{migrations.LATEST}.sql")

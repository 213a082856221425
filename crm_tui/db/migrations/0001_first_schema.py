"""The first schema: every table, index and trigger, as they stand in the file beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Create everything in an empty database."""
    ddl = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = db.connection()
    for _ in connection.execute(ddl):
        pass

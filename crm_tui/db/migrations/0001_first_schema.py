"""The first schema: every table, index and trigger, as they stand in the file beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_tui.db.migrations import run_beside


def up(_migrator: Any, db: Any) -> None:
    """Create everything in an empty database."""
    run_beside(Path(__file__), db)

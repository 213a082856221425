"""The third schema: what stands in the file beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_tui.db.migrations import run_beside


def up(_migrator: Any, db: Any) -> None:
    """Add to the tables of schema 2."""
    run_beside(Path(__file__), db)

"""The numbered steps from one schema to the next; `LATEST` is the schema that this program works with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

DIRECTORY = Path(__file__).parent

LATEST = 3
"""The schema's number; it stands in the file as `user_version`."""

FINGERPRINT = "733a7ecf2ae71051"
"""What `upgrading.fingerprint` gives for schema `LATEST`."""


def run_beside(step: Path, db: Any) -> None:
    """Execute the SQL that stands beside a step, under its name."""
    for _ in db.connection().execute(step.with_suffix(".sql").read_text(encoding="utf-8")):
        pass

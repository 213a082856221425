"""The numbered steps from one schema to the next; `LATEST` is the schema that this program works with."""

from __future__ import annotations

from pathlib import Path

DIRECTORY = Path(__file__).parent

LATEST = 1
"""The schema's number; it stands in the file as `user_version`."""

FINGERPRINT = "880299d7f9af2115"
"""What `sqlite.fingerprint` gives for schema `LATEST`."""

"""Errors that say in what they came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def naming(what: str) -> Iterator[None]:
    """Add to an error that leaves the block in what it came."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"in: {what}")
        raise

"""What screens and the program tell each other."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from textual.message import Message


class RecordsChanged(Message, bubble=False):
    """Records were written, here or by somebody else; who shows one of them asks its query again."""

    def __init__(
        self, changed: frozenset[tuple[str, UUID]], doers: Mapping[tuple[str, UUID], str] | None = None
    ) -> None:
        super().__init__()
        self.changed = changed
        """Kind and id of each record; empty where too many changed to name them: then everything is asked again."""
        self.doers = doers or {}
        """The names of those who did it, where it was somebody else."""

"""One line that adds a record: read, completed while it is typed, and saved as it was understood."""

from __future__ import annotations

from crm_tui.services.quick.adding import add
from crm_tui.services.quick.completing import complete
from crm_tui.services.quick.reading import understand
from crm_tui.services.quick.understood import Instead, Part, Unclear, Understood

__all__ = ["Instead", "Part", "Unclear", "Understood", "add", "complete", "understand"]

"""The `crm-tui` lines that would do the same as an action: told from what it left in the journal.

Whatever wrote it, a key, a form, a colleague or an import of one row, an action is a list of changes; from them follow
the commands, with the short references of what they are about. So nothing that writes has to say its line itself.
"""

from __future__ import annotations

from crm_tui.services.lines.actions import last_of, lines_of

__all__ = ["last_of", "lines_of"]

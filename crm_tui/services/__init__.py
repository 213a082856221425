"""Everything that writes: one verb each, one transaction, returning what changed.

What follows from a write by rule (`following`) is written in the same action; it is loaded when something may follow.
"""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.services.occasions import may_follow


def _follow(act: journal.Action, written: Sequence[Written]) -> None:
    if may_follow(written):
        from crm_tui.services import following

        following.follow(act, written)


def get_ready() -> None:
    """Load what a write may ask for, so that it can be made whatever is installed meanwhile."""
    from crm_tui.services import following

    following.get_ready()


journal.follow_with(_follow)

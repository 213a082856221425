"""What other programs have changed: the journal read on from where it was last read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import peewee as pw

from crm_tui.db import journal
from crm_tui.db.models import Action, Change, User, rows

MOST_NEWS = 2_000
"""Changes told one by one; after more, everything on screen is asked for again."""


@dataclass(frozen=True, slots=True)
class News:
    """What happened elsewhere since the journal was last read."""

    seq: int
    """The last change that was read."""
    changed: frozenset[tuple[str, UUID]]
    """By table and id; empty with `everything` for more than is told one by one."""
    by: str | None
    """Who did it, where it was one person."""
    summary: str = ""
    """What the last of them was, in words and the past tense."""
    everything: bool = False


def latest() -> int:
    """The number of the newest change."""
    return int(Change.select(pw.fn.MAX(Change.seq)).scalar() or 0)


def since(seq: int) -> News:
    """The changes after `seq` that this process did not make itself."""
    newest = max(seq, latest())
    query = (
        Change.select(Change.kind, Change.record, User.name, Action.summary)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.seq > seq, Change.seq <= newest, Change.action.not_in(tuple(journal.made_here)))
        .order_by(Change.seq)
        .limit(MOST_NEWS + 1)
    )
    foreign = rows(query)
    names = {name for *_, name, _ in foreign}
    summary = foreign[-1][-1] if foreign else ""
    by = names.pop() if len(names) == 1 else None
    if len(foreign) > MOST_NEWS:
        return News(newest, frozenset(), by, summary, everything=True)
    return News(newest, frozenset((kind, record) for kind, record, *_ in foreign), by, summary)

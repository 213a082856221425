"""What other programs have changed: the journal read on from where it was last read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db import journal
from crm_tui.db.models import Action, Change, User, database
from crm_tui.db.prepared import Prepared

MOST_NEWS = 2_000
"""Changes told one by one; after more, everything on screen is asked for again."""

_NEWEST = Prepared(lambda: Change.select(pw.fn.MAX(Change.seq)))
_NEXT_ACTION = Prepared(lambda seq: Change.select(Change.action).where(Change.seq > seq).order_by(Change.seq).limit(1))
_LAST_CHANGE = Prepared(lambda action: Change.select(pw.fn.MAX(Change.seq)).where(Change.action == action))
_CHANGES = Prepared(
    lambda seq, last: (
        Change.select(Change.kind, Change.record)
        .where(Change.seq > seq, Change.seq <= last)
        .order_by(Change.seq)
        .limit(MOST_NEWS + 1)
    )
)
_DOER = Prepared(
    lambda action: Action.select(User.name, Action.summary).join(User, pw.JOIN.LEFT_OUTER).where(Action.id == action)
)


class News(NamedTuple):
    """What happened elsewhere since the journal was last read."""

    changed: frozenset[tuple[str, UUID]]
    """By table and id; empty with `everything` for more than is told one by one."""
    by: str | None
    """Who did the last of it; None for the program itself."""
    summary: str = ""
    """What that was, in words and the past tense."""
    everything: bool = False
    doers: Mapping[tuple[str, UUID], str] = MappingProxyType({})
    """By what was changed, the name of who did it last, where that was a person."""


class Reader:
    """Where the journal was last read; the only one in its process, on the thread that writes."""

    def __init__(self) -> None:
        self._counter = database.obj.change_counter()
        self._seq = newest()
        journal.followed_here.clear()

    def read_on(self) -> News | None:
        """What others have committed since this was last asked, and what followed by rule here; None for nothing."""
        seq = newest()
        counter = database.obj.change_counter()
        heard = None
        if counter != self._counter:  # else what was written before that is all our own
            seq = newest()
            heard = between(self._seq, seq)
        self._seq, self._counter = seq, counter
        journal.made_here.clear()
        followed = _followed()
        if followed and not (heard and heard.everything):
            heard = heard or News(frozenset(), None)
            heard = heard._replace(changed=heard.changed | followed)
        return heard


def _followed() -> frozenset[tuple[str, UUID]]:
    """What was touched here, from which something followed by rule, since this was last asked."""
    told = [journal.followed_here.popleft() for _ in range(len(journal.followed_here))]
    return frozenset().union(*told)


def newest() -> int:
    """The number of the newest change; 0 where there is none."""
    return int(_NEWEST.value() or 0)


def between(seq: int, last: int) -> News | None:
    """The changes after `seq`, up to `last`, that this process has not made itself."""
    own = {action.hex for action in journal.made_here}
    changed: list[tuple[str, UUID]] = []
    doers: dict[tuple[str, UUID], str] = {}
    name, summary = None, ""
    for action, after, end in _actions(seq, last):
        if action in own:
            continue
        done = [(kind, UUID(record)) for kind, record in _CHANGES.run(after, end)]
        name, summary = _DOER.run(action).fetchone()
        changed += done
        doers.update(dict.fromkeys(done, name) if name else {})
        if len(changed) > MOST_NEWS:
            return News(frozenset(), name, summary, everything=True)
    return News(frozenset(changed), name, summary, doers=doers) if changed else None


def _actions(seq: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Each action after `seq`: its id, and the numbers before its first change and of its last.

    An action is one transaction, in which nobody else writes, so that its changes follow one another.
    """
    while seq < last:
        action = _NEXT_ACTION.value(seq)
        end = _LAST_CHANGE.value(action)
        yield action, seq, end
        seq = end

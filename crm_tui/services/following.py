"""The built-in rules, run at the end of an action and within it: seen with it in the journal, and undone with it.

Each follower looks at each record once in an action, so that no two of them can keep each other busy for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.services.advocacy import following as advocacy
from crm_tui.services.buying import earning, renewals
from crm_tui.services.campaigns import answers
from crm_tui.services.feedback import responses
from crm_tui.services.follower import Follower
from crm_tui.services.leads import handovers, scores
from crm_tui.services.lifecycle import handing_over, rules
from crm_tui.services.occasions import MOST_FOLLOWED, at_work, has_rules
from crm_tui.services.onboarding import checklists
from crm_tui.services.tickets import satisfaction

if TYPE_CHECKING:
    from crm_tui.services.rules.running import Running

FOLLOWERS: tuple[Follower, ...] = (
    *checklists.FOLLOWERS,
    *responses.FOLLOWERS,
    answers.FOLLOWER,
    scores.FOLLOWER,
    handovers.FOLLOWER,
    earning.FOLLOWER,
    renewals.FOLLOWER,
    rules.FOLLOWER,
    handing_over.FOLLOWER,
    *satisfaction.FOLLOWERS,
    *advocacy.FOLLOWERS,
)
"""In the order in which they look at what was written."""


def follow(act: Action, written: Sequence[Written]) -> None:
    """Have every follower look at what an action wrote, and then at what the others wrote because of it."""
    seen: set[tuple[str, UUID]] = set()
    own = _rules_of_its_own()
    while written and len(written) <= MOST_FOLLOWED:
        for follower in FOLLOWERS:
            news = _unseen(follower, written, seen)
            if news:
                act.begin_following()
                follower.follow(act, news)
        if own is not None:
            own.follow(act, written)
        written = act.written()


def get_ready() -> None:
    """Load what following needs beside this module."""
    if has_rules():
        from crm_tui.services.rules import running  # noqa: F401 - it is loaded, that is all


def _rules_of_its_own() -> Running | None:
    """The rules that the workspace has in files; None where it has none, and nothing needs to be loaded."""
    if not has_rules():
        return None
    if tried := at_work.get():
        return tried
    from crm_tui.services.rules.running import Running

    return Running()


def _unseen(follower: Follower, written: Sequence[Written], seen: set[tuple[str, UUID]]) -> list[Written]:
    """What concerns a follower and it has not looked at yet, the writes of one record together."""
    found: dict[UUID, Written] = {}
    for one in written:
        if not follower.concerns(one) or (follower.name, one.record) in seen:
            continue
        first = found.get(one.record)
        found[one.record] = one if first is None else _together(first, one)
    seen.update((follower.name, record) for record in found)
    return list(found.values())


def _together(first: Written, then: Written) -> Written:
    """Two writes of one record as one."""
    fields = {**first.fields}
    for column, (before, after) in then.fields.items():
        fields[column] = [fields[column][0] if column in fields else before, after]
    return Written(first.table, first.record, "create" if first.op == "create" else then.op, fields)

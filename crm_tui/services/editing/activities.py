"""Activities: what happened, and that it touched the deal, contact and company that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Activity, Transition
from crm_tui.domain.records import ABOUT, ActivityKind, Kind
from crm_tui.domain.sales.history import IMPORTED, Step, in_force
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving
from crm_tui.services.editing.about import fill_in_company
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved

HUMAN = frozenset(ActivityKind) - {ActivityKind.DOWNLOAD}
"""The kinds in which somebody of ours had to do with somebody of theirs."""

LONGEST_SUBJECT = 120
"""Characters of a subject that is made from the first line of the note."""


def add_activity(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Note what happened, from the texts of its fields; raises BadInput with the field."""
    return saving.add(PLAN, by, values)


def log_activity(
    act: journal.Action, kind: ActivityKind, subject: str, *, body: str = "", at: datetime | None = None, **about: Any
) -> Activity:
    """Note what happened, just now or `at` a moment, as a part of another action.

    `about` holds ids of a deal, contact, company.
    """
    row = act.create(
        Activity,
        kind=kind,
        at=at or act.at,
        by=act.by,
        subject=subject,
        subject_key=texts.fold(subject),
        body=texts.clean_block(body),
        **about,
    )
    _touch(act, row)
    return row


def _prepare(draft: Draft) -> None:
    fill_in_company(draft)
    if draft.row is None or "subject" in draft.columns:
        subject = draft.columns.get("subject") or _subject_from(draft)
        draft.columns |= {"subject": subject, "subject_key": texts.fold(subject)}
    if draft.columns.get("at") is not None and draft.columns["at"] > clock.now():
        raise BadInput("That lies ahead, and an activity has happened; add a task for what is to come.", "at")


def _subject_from(draft: Draft) -> str:
    """The first line of the note without its Markdown signs, else the name of the kind."""
    body = draft.columns.get("body") or (draft.row.body if draft.row else "")
    kind = draft.columns.get("kind") or (draft.row.kind if draft.row else ActivityKind.NOTE)
    first = body.strip().partition("\n")[0].strip("#*_>-` ")
    return first[:LONGEST_SUBJECT].rstrip() or str(kind).capitalize()


def _finish(act: journal.Action, row: Activity, draft: Draft) -> Activity:
    if draft.was and any(draft.was[name] != row.__data__[name] for name in ("at", "kind", *ABOUT)):
        _untouch(act, draft.was)
    _touch(act, row)
    return row


def _gone(act: journal.Action, row: Activity) -> None:
    _untouch(act, row.__data__)


def _touch(act: journal.Action, activity: Activity) -> None:
    """Note on what the activity is about that it was touched then, unless it was touched later."""
    if activity.kind not in HUMAN:
        return
    for _, row in _about(activity.__data__):
        if row.last_touch_at is None or row.last_touch_at < activity.at:
            act.update(row, last_touch_at=activity.at)


def _untouch(act: journal.Action, was: Mapping[str, Any]) -> None:
    """Work out anew the last touch of what an activity was about, where it was that touch."""
    for name, row in _about(was):
        if row.last_touch_at == was["at"]:
            act.update(row, last_touch_at=_last_touch(name, row))


def _about(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The rows that an activity with these values is about, by the name of the field."""
    for kind in ABOUT:
        if values.get(kind) is not None:
            yield kind, OF_KIND[kind].get_by_id(values[kind])


def _last_touch(name: str, row: Any) -> datetime | None:
    """The latest human activity about a record; for a deal also its latest move that people made and left."""
    latest = Activity.select(pw.fn.MAX(Activity.at)).where(
        getattr(Activity, name) == row.id, Activity.kind.in_(HUMAN), Activity.hidden_at.is_null()
    )
    touches = [latest.scalar()]
    if name == "deal":
        touches += [row.opened_at, *_moved_by_hand(row.id)]
    return max((touch for touch in touches if touch is not None), default=None)


def _moved_by_hand(deal: UUID) -> list[datetime]:
    """When people moved a deal: no import, and nothing that was taken back."""
    moves = list(Transition.select().where(Transition.deal == deal).order_by(Transition.seq))
    imported = {move.id for move in moves if move.reason == IMPORTED}
    steps = in_force([Step(move.id, move.to_stage_id, move.at, move.probability, move.reverts_id) for move in moves])
    return [step.at for step in steps if step.id not in imported]


PLAN = saving.Plan(Kind.ACTIVITY, prepare=_prepare, finish=_finish, gone=_gone, back=_touch)

"""What is special to saving a ticket: it enters the first stage, and its clocks are set by its priority."""

from __future__ import annotations

from datetime import datetime, timedelta

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.domain.choices import Priority
from crm_tui.domain.records import Kind
from crm_tui.domain.service.clock import due_after
from crm_tui.errors import BadInput
from crm_tui.queries.tickets.rules import service_rules
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft, Row
from crm_tui.services.tickets import moving
from crm_tui.services.tickets.pipeline import first_stage


def _prepare(draft: Draft) -> None:
    if draft.row is None:
        opened_at = draft.columns.get("opened_at") or clock.now()
        _require_past(opened_at)
        stage = first_stage(draft.context.me)
        draft.columns |= {"pipeline": stage.pipeline_id, "opened_at": opened_at}
        draft.columns |= moving.standing(stage, opened_at)
        draft.columns |= _dues(opened_at, Priority(draft.columns.get("priority", Priority.NORMAL)), 0)
    elif {"priority", "opened_at"} & draft.columns.keys():
        opened_at = draft.columns.get("opened_at") or draft.row.opened_at
        _require_past(opened_at)
        priority = Priority(draft.columns.get("priority", draft.row.priority))
        draft.columns |= {"opened_at": opened_at, **_dues(opened_at, priority, draft.row.waited)}


def _require_past(opened_at: datetime) -> None:
    if opened_at > clock.now():
        raise BadInput("That lies ahead; give the moment at which the customer turned to us.", "opened")


def _dues(opened_at: datetime, priority: Priority, waited: int) -> dict[str, datetime]:
    """Until when it is to be answered and resolved; `waited` are working seconds that do not count."""
    rules = service_rules()
    response, resolution = rules.response_due(opened_at, priority), rules.resolution_due(opened_at, priority)
    if waited:
        response, resolution = (
            due_after(rules.hours, due, timedelta(seconds=waited)) for due in (response, resolution)
        )
    return {"response_due": response, "resolution_due": resolution}


def _finish(act: journal.Action, row: Row, draft: Draft) -> Row:
    if draft.row is None:
        moving.start(act, row)
    return row


PLAN = plain.plan(Kind.TICKET, prepare=_prepare, finish=_finish)

"""What is special to saving a goal: its period, its name, and that it is of an owner or of a team."""

from __future__ import annotations

from crm_tui.db.models import User
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft


def _prepare(draft: Draft) -> None:
    plain.check_span(draft)
    if draft.value("owner") is not None and draft.value("team"):
        raise BadInput("A goal is of one owner or of one team; leave one of them empty.", "team")
    if draft.row is None and not draft.columns.get("title"):
        owner = draft.columns.get("owner")
        whose = User.get_by_id(owner).name if owner else draft.columns.get("team") or "Everybody"
        starts, ends = draft.columns["starts"], draft.columns["ends"]
        plain.set_title(draft, f"{whose}, {starts} to {ends}")


PLAN = plain.plan(Kind.GOAL, prepare=_prepare)

"""What is special to saving a contact: parts of the name, days to the next word, wanting no mailings."""

from __future__ import annotations

from crm_tui import clock
from crm_tui.domain.names import split_name
from crm_tui.domain.records import Kind
from crm_tui.services.agenda.cadences import require_days
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft


def _prepare(draft: Draft) -> None:
    if "name" in draft.columns:
        given, family = split_name(draft.columns["name"])
        draft.columns |= {"given_name": given or None, "family_name": family or None}
    if "unsubscribed" in draft.values:
        _unsubscribe(draft)
    if (days := draft.columns.get("cadence_days")) is not None:
        require_days(days, "cadence")


def _unsubscribe(draft: Draft) -> None:
    """Note when somebody unsubscribed from mailings; an earlier moment stays."""
    unsubscribed = bool(draft.values["unsubscribed"])
    if unsubscribed != (draft.row is not None and draft.row.unsubscribed_at is not None):
        draft.columns["unsubscribed_at"] = clock.now() if unsubscribed else None


PLAN = saving.Plan(Kind.CONTACT, prepare=_prepare)

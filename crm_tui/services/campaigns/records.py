"""What is special to saving a campaign: it does not end before it begins."""

from __future__ import annotations

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services import plain
from crm_tui.services.drafting import Draft


def _prepare(draft: Draft) -> None:
    starts, ends = (draft.columns.get(name, getattr(draft.row, name, None)) for name in ("starts", "ends"))
    if starts is not None and ends is not None and ends < starts and {"starts", "ends"} & draft.columns.keys():
        raise BadInput("It ends before it begins; write its last day, or none.", "ends")


PLAN = plain.plan(Kind.CAMPAIGN, prepare=_prepare)

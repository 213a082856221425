"""What is special to saving an exchange rate: two currencies that exist, and a number that is a rate."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.domain.rates import read_rate
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.shape.settings import customs
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft


def _prepare(draft: Draft) -> None:
    for name in ("of", "into"):
        if name in draft.columns:
            draft.columns[name] = _currency(draft.columns[name] or (customs().currency if name == "into" else ""), name)
    if draft.row is None:
        draft.columns.setdefault("into", customs().currency)
    if "rate" in draft.columns:
        draft.columns["rate"] = str(read_rate(draft.columns["rate"] or ""))
    of, into, rate = (draft.value(name) for name in ("of", "into", "rate"))
    if of == into:
        raise BadInput(f"One {of} is always one {into}; name two currencies.", "of")
    named = draft.row is not None and draft.row.title != _title(draft.row.of, draft.row.into, draft.row.rate)
    if not draft.columns.get("title") and not named:
        plain.set_title(draft, _title(of, into, rate))


def _title(of: str, into: str, rate: str) -> str:
    return f"1 {of} = {rate} {into}"


def _currency(written: str, field: str) -> str:
    code = written.strip().upper()
    if not money.known_currency(code):
        raise BadInput(f"{written or 'Nothing'} is no currency; write its three letters, such as USD.", field)
    return code


PLAN = plain.plan(Kind.RATE, prepare=_prepare)

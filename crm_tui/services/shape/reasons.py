"""The reasons for losing that people pick from."""

from __future__ import annotations

from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.bulk import great
from crm_tui.db.models import Deal, LostReason
from crm_tui.errors import BadInput
from crm_tui.services.editing.saved import tell
from crm_tui.services.shape.shaping import Shaped, counted, free_name, present, put, shaped

_WHAT = "reason"


def add_reason(by: UUID | None, name: str, *, counts: bool = True) -> Shaped:
    """Add a reason behind the others; without `counts` the win rate leaves its deals out. Raises BadInput."""
    with journal.action(by, "") as act:
        word = free_name(LostReason, name, _WHAT)
        row = act.create(LostReason, name=word, name_key=texts.fold(word), counts=counts, position=len(_order()))
        return shaped(act, row, f"added the lost reason {word}")


def rename_reason(by: UUID | None, reason: UUID, name: str) -> Shaped:
    """Call a reason something else, on the deals that have it too; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(LostReason, reason, _WHAT)
        was, word = row.name, free_name(LostReason, name, _WHAT, but=reason)
        act.update(row, name=word, name_key=texts.fold(word))
        return shaped(act, row, f"renamed the lost reason {was} to {word}")


def count_reason(by: UUID | None, reason: UUID, *, counts: bool) -> Shaped:
    """Say whether the win rate counts the deals that were lost for a reason; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = present(LostReason, reason, _WHAT)
        act.update(row, counts=counts)
        words = "counts in the win rate" if counts else "is left out of the win rate"
        return shaped(act, row, f"set that {row.name} {words}")


def edit_reason(by: UUID | None, reason: UUID, name: str, *, counts: bool) -> Shaped:
    """Both at once, as one action; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        was = present(LostReason, reason, _WHAT).name
        tell(act, f"changed the lost reason {was}")
        rename_reason(by, reason, name)
        count_reason(by, reason, counts=counts)
        return shaped(act, present(LostReason, reason, _WHAT), act.summary)


def move_reason(by: UUID | None, reason: UUID, steps: int) -> Shaped:
    """Put a reason so many places further down in the picker, up where negative; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = present(LostReason, reason, _WHAT)
        put(act, _order(), row, steps)
        return shaped(act, row, f"moved the lost reason {row.name}")


def delete_reason(by: UUID | None, reason: UUID, into: UUID | None = None) -> Shaped:
    """Offer a reason no more; the deals that have it keep it, or get the one given as `into`.

    Raises `NotFound` or BadInput.
    """
    with great.work(), journal.action(by, "") as act:
        row = present(LostReason, reason, _WHAT)
        moved = 0
        if into is not None:
            if into == reason:
                raise BadInput("A reason cannot be merged into itself; choose another one.", "into")
            other = present(LostReason, into, _WHAT)
            for deal in list(Deal.select().where(Deal.lost_reason == reason)):
                act.update(deal, lost_reason=other.id)
                moved += 1
        act.hide(row)
        went = f" and gave {counted(moved, 'deal', 'deals')} {other.name}" if into is not None else ""
        return shaped(act, row, f"deleted the lost reason {row.name}{went}")


def _order() -> list[LostReason]:
    return list(
        LostReason.select().where(LostReason.hidden_at.is_null()).order_by(LostReason.position, LostReason.name_key)
    )

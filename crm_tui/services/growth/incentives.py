"""What customers are offered beside a product, so that they buy more."""

from __future__ import annotations

from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.errors import BadInput
from crm_tui.queries.growth.offers import INCENTIVE
from crm_tui.services.workspace import set_setting

_LONGEST = 200


def set_incentive(by: UUID | None, words: str) -> str:
    """Have every new offer say this, such as `10 % off until the end of the quarter`; nothing where it is empty.

    Returns it as it is kept. Raises BadInput where it is too long.
    """
    kept = text.clean(words, field="offer")
    if len(kept) > _LONGEST:
        raise BadInput(f"That is longer than {_LONGEST} characters; shorten it.", "offer")
    said = f"had offers to customers say: {kept}" if kept else "had offers to customers say nothing more"
    with journal.action(by, said):
        set_setting(by, INCENTIVE, kept)
    return kept

"""What is said once the first screen is there: what was typed and never saved, and which rules are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_tui.errors import CrmError
from crm_tui.services.occasions import RULES

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


async def say_first_words(app: CrmApp) -> None:
    """Say what was left in forms, unless something was said meanwhile, then the first of what is wrong with rules."""
    _offer_drafts(app)
    await _say_broken_rules(app)


def _offer_drafts(app: CrmApp) -> None:
    left = app.drafts.left()
    if left and not app.said.sentence:
        first = " ".join(left[0].split())
        whose = f"{first} and {len(left) - 1} more; their forms have" if left[1:] else f"{first}; its form has"
        app.tell(f"Not saved yet: {whose} what you typed.")


async def _say_broken_rules(app: CrmApp) -> None:
    """Nothing is loaded where there are no rules."""
    if not (app.store.path.parent / RULES).is_dir():
        return
    from crm_tui.services.rules.checking import complaint

    if found := await app.store.read(complaint, app.me):
        app.fail(CrmError(found))

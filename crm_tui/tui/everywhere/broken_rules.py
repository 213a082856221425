"""Saying at the start what is wrong with the rules beside the workspace, which are then left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_tui.errors import CrmError
from crm_tui.services.occasions import RULES

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


async def say_broken_rules(app: CrmApp) -> None:
    """Say the first of what is wrong; nothing is loaded where there are no rules."""
    if not (app.store.path.parent / RULES).is_dir():
        return
    from crm_tui.services.rules.checking import complaint

    if found := await app.store.read(complaint, app.me):
        app.fail(CrmError(found))

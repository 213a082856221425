"""Leads handed over, accepted and rejected from a list: the one at the cursor, or all that are marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.editing.saved import SavedMany
from crm_tui.services.leads import handovers
from crm_tui.tui.everywhere.together import with_marked
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.screens.forms.screen import FormScreen

if TYPE_CHECKING:
    from crm_tui.tui.everywhere.marking import Marking

GIVEN = (Kind.CONTACT,)
DECIDED = (Kind.CONTACT, Kind.HANDOVER)
"""The kinds that stand for a lead that waits: the contact, or the hand-over itself."""


async def hand_over(screen: Marking) -> None:
    """Hand the leads over to their owners, as what comes next for each."""
    ids = _chosen(screen, GIVEN)
    await with_marked(screen, lambda of: screen.store.run(handovers.give_many, screen.me, of), ids)


async def accept(screen: Marking) -> None:
    """Accept the leads that wait."""
    kind, ids = screen.marked_kind, _chosen(screen, DECIDED)
    await with_marked(screen, lambda of: screen.store.run(handovers.accept_many, screen.me, kind, of), ids)


async def reject(screen: Marking, reason: str = "") -> None:
    """Reject the leads that wait, for a reason that is asked for where none is given."""
    kind, ids = screen.marked_kind, _chosen(screen, DECIDED)

    async def write(why: str, draft: str = "") -> bool:
        async def act(of: Sequence[UUID]) -> SavedMany:
            return await screen.store.run(handovers.reject_many, screen.me, kind, of, why)

        return await with_marked(screen, act, ids, draft)

    if reason.strip():
        await write(reason)
        return
    draft = "handover.reject"
    field = Field(
        name="reason", label="Reason", required=True, help="Such as no budget before next year; it is kept", read=str
    )

    async def save(values: dict[str, Any]) -> bool:
        return await write(values["reason"] or "", draft)

    title = "Reject the lead" if len(ids) == 1 else f"Reject {len(ids):,} leads"
    screen.app.push_screen(FormScreen(title, [field], save, draft=draft))


def _chosen(screen: Marking, kinds: Sequence[Kind]) -> list[UUID]:
    """What is chosen, at least one; raises `NotFound`, or BadInput for what is no lead."""
    if screen.marked_kind not in kinds:
        raise BadInput(f"Leads are contacts; list {' or '.join(kind.plural for kind in kinds)} to do that.")
    if not screen.chosen:
        raise NotFound("There is nothing here to do that with.")
    return [one.id for one in screen.chosen]

"""Two records that look like one and are two: said once, and remembered by everybody."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, DistinctPair
from crm_tui.domain.duplicates import COMPARED
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.duplicates.pairs import couple
from crm_tui.services.editing.saved import SavedMany, called, saved_many, tell
from crm_tui.services.guards import visible


def say_distinct(by: UUID | None, kind: Kind, one: UUID, other: UUID) -> SavedMany:
    """Have two records never be called likely duplicates again; undo forgets it.

    Nothing changes where it was said before. Raises `NotFound`, or BadInput for what is not compared.
    """
    if kind not in COMPARED:
        raise BadInput(f"{kind.plural.capitalize()} are not looked through for duplicates; contacts and companies are.")
    if one == other:
        raise BadInput("That is one record; name two.", "ref")
    low, high = couple(one, other)
    with journal.action(by, "") as act:
        first, second = (visible(OF_KIND[kind], record) for record in (one, other))
        if not DistinctPair.select().where(DistinctPair.low == low, DistinctPair.high == high).exists():
            act.create(DistinctPair, kind=kind, low=low, high=high)
        tell(act, f"said that {called(kind, first)} and {second.ref} {second.name} are two")
        return saved_many(act, kind, (one, other))

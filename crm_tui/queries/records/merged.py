"""What has become of a record that was merged into another one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui.db.models import OF_KIND, Numbered
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import NotFound
from crm_tui.queries.links import NAME_OF
from crm_tui.queries.refs import Found, resolve

_MERGED = (Kind.CONTACT, Kind.COMPANY, Kind.DEAL)


@dataclass(frozen=True, slots=True)
class Became:
    """A merged record, and the one that it is now part of."""

    was: Found
    now: Found

    def __str__(self) -> str:
        return f"{self.was} was merged into {self.now}"


def find(written: str) -> tuple[Found, Became | None]:
    """The record that a reference names; of a merged one the record that it has become, and that it has.

    Raises as `refs.resolve` does.
    """
    try:
        return resolve(written), None
    except NotFound:
        merged = became(written)
        if merged is None:
            raise
        return merged.now, merged


def became(written: str) -> Became | None:
    """What the record with this short reference has become, however often that was merged; None where it was not."""
    named = parse_ref(written.strip())
    if named is None or named[0] not in _MERGED:
        return None
    kind, model = named[0], OF_KIND[named[0]]
    was = now = model.get_or_none(model.number == named[1])
    met: set[UUID] = set()
    while now is not None and now.hidden_at is not None and now.merged_into is not None and now.id not in met:
        met.add(now.id)
        now = model.get_or_none(model.id == now.merged_into)
    if was is None or now is None or now.id == was.id or now.hidden_at is not None:
        return None
    return Became(_found(kind, was), _found(kind, now))


def _found(kind: Kind, row: Numbered) -> Found:
    return Found(kind, row.id, row.ref, str(getattr(row, NAME_OF[kind].name)))

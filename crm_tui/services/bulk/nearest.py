"""The name that an unknown one may have been meant for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import OF_KIND, rows
from crm_tui.domain.names import company_key
from crm_tui.domain.records import Kind
from crm_tui.queries.links import NAME_OF

_CANDIDATES = 5_000
"""Names that are looked through, the newest."""


class Nearest:
    """The names that were there before the first unknown one was met."""

    def __init__(self, kind: Kind) -> None:
        model: Any = OF_KIND[kind]
        query = model.select(NAME_OF[kind], model.id).where(model.hidden_at.is_null()).order_by(model.number.desc())
        self._records: dict[str, UUID] = dict(rows(query.limit(_CANDIDATES)))
        self._plain = {company_key(name): name for name in self._records}
        self._names = list(self._records)
        self._keys = [texts.fold(name) for name in self._names]

    def to(self, name: str) -> tuple[str, UUID] | None:
        """The name that differs least, spaces, signs and legal forms aside, or None where none is near."""
        alike = self._plain.get(company_key(name))
        near = alike or next(
            (self._names[place] for place in texts.nearest_places(texts.fold(name), self._keys, 1)), None
        )
        return (near, self._records[near]) if near else None

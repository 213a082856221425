"""The contact that a row of a deal names, by e-mail address or by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import Contact, ContactPoint, rows
from crm_tui.domain.points import Point
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.contacts import name_columns
from crm_tui.services.bulk.incoming import Missing, Unmatched
from crm_tui.services.bulk.names import Names
from crm_tui.services.bulk.work import Work


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a row tells of them."""

    name: str
    """Empty where only the address is told."""
    email: Point | None
    company: UUID | None

    @property
    def called(self) -> str:
        """What sentences call them."""
        return self.name or (self.email.value if self.email else "")


class People:
    """The contacts that rows of deals name."""

    def __init__(self, missing: Missing) -> None:
        self.unmatched: dict[str, Unmatched] = {}
        self._missing = missing
        self._names = Names(Kind.CONTACT, missing)
        self._by_email: dict[str, UUID | None] = {}
        self._by_name: dict[str, list[tuple[UUID, UUID | None]]] = {}

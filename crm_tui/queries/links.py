"""What one record shows of another: its kind, its short reference and its name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.models import OF_KIND, Activity, Company, Contact, Deal, Numbered, Product, Task, User, rows
from crm_tui.domain.records import Kind, short_ref


class _Names(Mapping[Kind, Any]):
    """A column of each kind: of the selling kinds as it is said, of the others the one that all of them have."""

    def __init__(self, said: Mapping[Kind, Any], column: str) -> None:
        self._said, self._column = said, column

    def __getitem__(self, kind: Kind) -> Any:
        return self._said[kind] if kind in self._said else getattr(OF_KIND[kind], self._column)

    def __iter__(self) -> Iterator[Kind]:
        return iter(Kind)

    def __len__(self) -> int:
        return len(Kind)


NAME_OF: Mapping[Kind, Any] = _Names(
    {
        Kind.DEAL: Deal.title,
        Kind.CONTACT: Contact.name,
        Kind.COMPANY: Company.name,
        Kind.TASK: Task.title,
        Kind.ACTIVITY: Activity.subject,
        Kind.PRODUCT: Product.name,
        Kind.USER: User.name,
    },
    "title",
)
"""The column that a record of each kind is called by."""

KEY_OF: Mapping[Kind, Any] = _Names(
    {
        Kind.DEAL: Deal.title_key,
        Kind.CONTACT: Contact.name_key,
        Kind.COMPANY: Company.name_key,
        Kind.TASK: Task.title_key,
        Kind.ACTIVITY: Activity.subject_key,
        Kind.PRODUCT: Product.name_key,
        Kind.USER: User.name_key,
    },
    "title_key",
)
"""The column with the folded name."""


@dataclass(frozen=True, slots=True)
class Link:
    """One record, seen from another one."""

    kind: Kind
    id: UUID
    ref: str
    name: str
    deleted: bool = False

    def __str__(self) -> str:
        return f"{self.name} (deleted)" if self.deleted else self.name


def links(wanted: Mapping[Kind, Iterable[UUID | None]]) -> dict[UUID, Link]:
    """The links to records by their ids, deleted ones too; one statement for each kind with an id in it.

    At most 30,000 of each kind.
    """
    found: dict[UUID, Link] = {}
    for kind, ids in wanted.items():
        if known := {record for record in ids if record is not None}:
            found.update((link.id, link) for link in _of_kind(kind, known))
    return found


def _of_kind(kind: Kind, ids: Collection[UUID]) -> list[Link]:
    model = OF_KIND[kind]
    columns = (model.id, model.number, NAME_OF[kind], model.hidden_at)
    return [
        Link(kind, record, short_ref(kind, number), name, deleted=hidden is not None)
        for record, number, name, hidden in rows(model.select(*columns).where(model.id.in_(ids)))
    ]


def link_to(row: Numbered | None, kind: Kind) -> Link | None:
    """The link to a row in hand; None where there is none."""
    if row is None:
        return None
    name = getattr(row, NAME_OF[kind].name)
    return Link(kind, row.id, row.ref, name, deleted=row.hidden_at is not None)

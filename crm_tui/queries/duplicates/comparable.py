"""What contacts and companies are compared by, read for some of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import Company, Contact, ContactPoint, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.duplicates import OFTEN, Features
from crm_tui.domain.names import company_key
from crm_tui.domain.points import PointKind
from crm_tui.domain.records import Kind, short_ref

MODELS: Mapping[Kind, Any] = {Kind.CONTACT: Contact, Kind.COMPANY: Company}
OWNERS: Mapping[Kind, Any] = {Kind.CONTACT: ContactPoint.contact, Kind.COMPANY: ContactPoint.company}
"""The column by which a way to reach somebody is theirs."""

_REACHED = (PointKind.EMAIL, PointKind.PHONE)


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair."""

    kind: Kind
    id: UUID
    ref: str
    name: str
    company: str = ""
    """A contact's company, or a company's city."""
    reached: str = ""
    """Its main e-mail address, else its phone number or domain."""

    @property
    def in_full(self) -> str:
        """The record in a sentence: `C7 Kim Sato, Acme Ltd`."""
        return ", ".join(part for part in (f"{self.ref} {self.name}", self.company) if part)


@dataclass(frozen=True, slots=True)
class Known:
    """A record with what it is compared by."""

    side: Side
    number: int
    features: Features


def read_known(kind: Kind, ids: Collection[UUID]) -> dict[UUID, Known]:
    """What is known of those of the records that are not deleted."""
    if not ids:
        return {}
    points = _points(kind, ids)
    found = _contacts(ids, points) if kind is Kind.CONTACT else _companies(ids, points)
    return {known.side.id: known for known in found}


def _points(kind: Kind, ids: Collection[UUID]) -> dict[UUID, dict[PointKind, list[tuple[str, str]]]]:
    """The keys and values of all ways to reach them, the main one of each kind first, by whose they are."""
    owner, found = OWNERS[kind], defaultdict[UUID, dict[PointKind, list[tuple[str, str]]]](dict)
    query = (
        ContactPoint.select(owner, ContactPoint.kind, ContactPoint.key, ContactPoint.value)
        .where(owner.in_(ids))
        .order_by(ContactPoint.position, ContactPoint.id)
    )
    for record, point, key, value in rows(query):
        found[record].setdefault(PointKind(point), []).append((key, value))
    return found


def _contacts(ids: Collection[UUID], points: Mapping[UUID, Any]) -> Iterable[Known]:
    query = (
        Contact.select(Contact.id, Contact.number, Contact.name, Contact.sort_key, Company.name)
        .left_outer_join(Company)
        .where(Contact.id.in_(ids), Contact.hidden_at.is_null())
    )
    for record, number, name, sort_key, company in rows(query):
        reach = _Reach(points.get(record, {}))
        yield Known(
            Side(Kind.CONTACT, record, short_ref(Kind.CONTACT, number), name, company or "", reach.shown),
            number,
            Features(
                Kind.CONTACT, sort_key, reach.keys(PointKind.EMAIL), reach.keys(PointKind.PHONE),
                company=company_key(company) if company else "", often=_often(Kind.CONTACT, sort_key), id=record,
            ),
        )  # fmt: skip


def _companies(ids: Collection[UUID], points: Mapping[UUID, Any]) -> Iterable[Known]:
    columns = (
        Company.id, Company.number, Company.name, Company.sort_key, Company.domain, Company.city,
        Company.country, Company.parent,
    )  # fmt: skip
    for record, number, name, sort_key, domain, city, country, parent in rows(
        Company.select(*columns).where(Company.id.in_(ids), Company.hidden_at.is_null())
    ):
        reach = _Reach(points.get(record, {}))
        yield Known(
            Side(Kind.COMPANY, record, short_ref(Kind.COMPANY, number), name, city or "", reach.shown or domain or ""),
            number,
            Features(
                Kind.COMPANY, sort_key, reach.keys(PointKind.EMAIL), reach.keys(PointKind.PHONE), domain=domain or "",
                city=texts.fold(city or ""), country=country or "", often=_often(Kind.COMPANY, sort_key), id=record,
                parent=parent,
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reach:
    """The ways to reach a record, by their kind."""

    by_kind: Mapping[PointKind, list[tuple[str, str]]]

    def keys(self, kind: PointKind) -> frozenset[str]:
        return frozenset(key for key, _ in self.by_kind.get(kind, ()))

    @property
    def shown(self) -> str:
        """The one that tells most."""
        return next((self.by_kind[kind][0][1] for kind in _REACHED if kind in self.by_kind), "")


def _often(kind: Kind, sort_key: str) -> int:
    """How many are called so, counted no further than it matters."""
    return len(_CALLED[kind].run(sort_key).fetchall())


def _called(model: Any) -> Prepared:
    return Prepared(
        lambda key: model.select(model.id).where(model.sort_key == key, model.hidden_at.is_null()).limit(OFTEN)
    )


_CALLED = {kind: _called(model) for kind, model in MODELS.items()}

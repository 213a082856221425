"""From what a row calls another record to that record; what is unknown is made, left out, or taken for the nearest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import OF_KIND, Company, Product, User, rows, scalars
from crm_tui.domain.names import company_key
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput
from crm_tui.services.bulk.draft import named
from crm_tui.services.bulk.incoming import Missing, Unmatched
from crm_tui.services.bulk.work import Work

_CANDIDATES = 5_000
"""Names that are looked through for the nearest."""

_MOST_SOUGHT = 200
"""Unknown names for which the nearest is looked up, unless it is to be taken."""

_SECOND_NAMES: Mapping[Kind, tuple[Any, ...]] = {
    Kind.USER: (User.login, User.email),
    Kind.COMPANY: (Company.domain,),
    Kind.PRODUCT: (Product.code,),
}
"""Columns that a record may be called by besides its name and external id."""


class Names:
    """The records of one kind, by what rows call them."""

    def __init__(self, kind: Kind, missing: Missing) -> None:
        self.unmatched: dict[str, Unmatched] = {}
        """By folded name."""
        self._kind = kind
        self._missing = missing
        self._known: dict[str, UUID | None] = {}
        self._deleted: dict[str, Any] = {}
        self._nearest: _Nearest | None = None

    def look_up(self, names: Iterable[str]) -> None:
        """Learn which records these names mean."""
        asked = {texts.fold(name): name for name in names}
        new = {key: name for key, name in asked.items() if key not in self._known}
        if not new:
            return
        self._known.update(dict.fromkeys(new))
        model = OF_KIND[self._kind]
        columns = (model.name_key, *_SECOND_NAMES.get(self._kind, ()), model.external_id)  # type: ignore[attr-defined]
        for column in columns:
            self._learn(column, [*new, *new.values()])

    def settle(self, name: str, work: Work) -> UUID:
        """The record of a name that was looked up; BadInput where the row must be left out."""
        key = texts.fold(name)
        if key in self.unmatched:
            self.unmatched[key].rows += 1
        known = self._known[key]
        return self._unknown(key, name, work) if known is None else known

    def _learn(self, column: Any, asked: Iterable[str]) -> None:
        """Later columns are surer; of several records with one name, the one with the lowest number is meant."""
        model = OF_KIND[self._kind]
        query = model.select(column, model.id).where(column.in_(set(asked))).order_by(model.number.desc())
        if self._kind is Kind.USER and column is User.name_key:
            gone = User.select().where(User.hidden_at.is_null(is_null=False), column.in_(set(asked)))
            self._deleted.update((user.name_key, user) for user in gone)
        self._known.update((texts.fold(called), record) for called, record in rows(query.where(model.hidden_at.is_null())))

    def _unknown(self, key: str, name: str, work: Work) -> UUID:
        near = self._near(name)
        if near is not None and self._missing is Missing.NEAREST:
            self._known[key] = near[1]
            self._report(key, name, near[0], f"taken for {near[0]}")
            return near[1]
        if self._missing is Missing.CREATE:
            self._known[key] = made = self._make(key, name, work)
            self._report(key, name, near and near[0], "made")
            return made
        self._report(key, name, near and near[0], "left out")
        hint = f"; the nearest is {near[0]}" if near else ""
        raise BadInput(f"There is no {self._kind} “{name}”{hint}.")

    def _report(self, key: str, name: str, near: str | None, done: str) -> None:
        if key not in self.unmatched:
            self.unmatched[key] = Unmatched(self._kind.value, name, near, done, rows=1)

    def _near(self, name: str) -> tuple[str, UUID] | None:
        if self._missing is not Missing.NEAREST and len(self.unmatched) >= _MOST_SOUGHT:
            return None
        self._nearest = self._nearest or _Nearest(self._kind)
        return self._nearest.to(name)

    def _make(self, key: str, name: str, work: Work) -> UUID:
        if key in self._deleted:
            user = self._deleted[key]
            work.change(user, hidden_at=None)
            return UUID(str(user.id))
        return make_named(self._kind, name, work)


class _Nearest:
    """The names that were there before the first unknown one was met."""

    def __init__(self, kind: Kind) -> None:
        model = OF_KIND[kind]
        query = (
            model.select(model.name, model.id)  # type: ignore[attr-defined]
            .where(model.hidden_at.is_null())
            .order_by(model.number.desc())
            .limit(_CANDIDATES)
        )
        self._records: dict[str, UUID] = dict(rows(query))
        self._plain = {company_key(name): name for name in self._records}

    def to(self, name: str) -> tuple[str, UUID] | None:
        """The name that differs least, spaces, signs and legal forms aside, or None where none is near."""
        alike = self._plain.get(company_key(name))
        near = (alike,) if alike else texts.nearest(name, self._records, limit=1)
        return (near[0], self._records[near[0]]) if near else None


def make_named(kind: Kind, name: str, work: Work) -> UUID:
    """Create a record of which no more than the name is known."""
    values: dict[str, Any] = dict(named(name))
    match kind:
        case Kind.USER:
            values |= {"login": free_login(name), "role": Role.SALES}
            if "@" in name:
                values["email"] = texts.fold(name)
        case Kind.PRODUCT:
            pass
        case _:
            values["sort_key"] = texts.sort_key(name)
    return work.create(OF_KIND[kind], **values)

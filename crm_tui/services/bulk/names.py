"""From what a row calls another record to that record; what is unknown is made, left out, or taken for the nearest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND, Company, Product, User, rows
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.links import KEY_OF
from crm_tui.services.bulk.draft import named
from crm_tui.services.bulk.firsts import Firsts
from crm_tui.services.bulk.incoming import Missing, Unmatched
from crm_tui.services.bulk.joining import Users
from crm_tui.services.bulk.nearest import Nearest
from crm_tui.services.bulk.work import Work

MOST_SOUGHT = 200
"""Unknown names for which the nearest is looked up, unless it is to be taken."""

_SECOND_NAMES: Mapping[Kind, tuple[Any, ...]] = {
    Kind.USER: (User.login, User.email),
    Kind.COMPANY: (Company.domain,),
    Kind.PRODUCT: (Product.code,),
}
"""Columns that a record may be called by besides its name and external id."""


_NEVER_MADE = frozenset({Kind.DEAL, Kind.TICKET})
"""Kinds of which a name is not enough to make a record: it would stand in no stage."""


class Names:
    """The records of one kind, by what rows call them."""

    def __init__(self, kind: Kind, missing: Missing) -> None:
        self.unmatched: dict[str, Unmatched] = {}
        """By folded name."""
        self._kind = kind
        self._model: Any = OF_KIND[kind]
        self.firsts = Firsts(self._model)
        self._missing = missing
        self._known: dict[str, UUID | str] = {}
        """The record of a name that was looked up; the folded name where nothing is called so."""
        self._settled: dict[str, UUID] = {}
        """What was decided about unknown names, by folded name."""
        self._nearest: Nearest | None = None
        self._users = Users() if kind is Kind.USER else None

    def look_up(self, names: Iterable[str]) -> None:
        """Learn which records these names mean: by external id, then by name, then by what else they are called."""
        new = {name: texts.fold(name) for name in names if name not in self._known}
        if not new:
            return
        self._known.update(new)
        for column in (self._model.external_id, KEY_OF[self._kind], *_SECOND_NAMES.get(self._kind, ())):
            called = self._called(column, {*new, *new.values()})
            for name, key in new.items():
                if self._known[name] is key:
                    self._known[name] = called.get(name) or called.get(key) or key

    def known(self, name: str) -> UUID | None:
        """The record of a name that was looked up, if there is one."""
        found = self._known[name]
        return found if isinstance(found, UUID) else None

    def settle(self, name: str, work: Work, at: datetime) -> UUID | None:
        """The record that a row of some time calls by a name that was looked up; BadInput to leave the row out.

        None where there is none, and none can be made of a name.
        """
        record = self._settled_for(name, work, at)
        if record is not None:
            self.firsts.name(record, at)
        return record

    def _settled_for(self, name: str, work: Work, at: datetime) -> UUID | None:
        key = self._known[name]
        if isinstance(key, UUID):
            return key
        if key not in self.unmatched:
            self._decide(key, name, work, at)
        self.unmatched[key].rows += 1
        if key not in self._settled:
            if self._missing is Missing.CREATE:
                return None
            near = self.unmatched[key].nearest
            raise BadInput(f"There is no {self._kind} “{name}”{f'; the nearest is {near}' if near else ''}.")
        return self._settled[key]

    def _called(self, column: Any, names: Collection[str]) -> dict[str, UUID]:
        """The records with these values; of several with one value the one with the lowest number."""
        query = self._model.select(column, self._model.id).where(among(column, names), self._model.hidden_at.is_null())
        return dict(rows(query.order_by(self._model.number.desc())))

    def _decide(self, key: str, name: str, work: Work, at: datetime) -> None:
        """Say what is to be done about an unknown name, and do it."""
        near = self._near(name)
        done = "left out"
        if near is not None and self._missing is Missing.NEAREST:
            self._settled[key], done = near[1], f"taken for {near[0]}"
        elif self._missing is Missing.CREATE and self._kind in _NEVER_MADE:
            done = "left empty"
        elif self._missing is Missing.CREATE:
            self._settled[key], done = self._make(name, work, at), "made"
        self.unmatched.setdefault(key, Unmatched(self._kind.value, name, near and near[0], done))

    def _near(self, name: str) -> tuple[str, UUID] | None:
        if self._missing is not Missing.NEAREST and len(self.unmatched) >= MOST_SOUGHT:
            return None
        self._nearest = self._nearest or Nearest(self._kind)
        return self._nearest.to(name)

    def _make(self, name: str, work: Work, at: datetime) -> UUID:
        """A record of which no more than the name is known."""
        if self._users is not None:
            email = {"email": texts.fold(name)} if "@" in name else {}
            return self._users.join(named(name) | email, work)
        if self._kind in PLAIN:
            return self.firsts.make(work, at, title=name, title_key=texts.fold(name))
        sorting = {"sort_key": texts.sort_key(name)} if self._kind is Kind.COMPANY else {}
        return self.firsts.make(work, at, **named(name), **sorting)

"""Taking products and users in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from crm_tui.db.journal import Action
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.draft import Draft, Key, named
from crm_tui.services.bulk.incoming import Rules, Trouble
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.joining import Users
from crm_tui.services.bulk.matching import Found
from crm_tui.services.bulk.reading import read_role
from crm_tui.services.bulk.work import Work


class ProductIntake(Intake):
    """A product is recognised by its code, or by its name where the codes do not tell two apart."""

    kind = Kind.PRODUCT
    references: ClassVar[Mapping[str, Kind]] = {}

    def read(self, draft: Draft) -> None:
        draft.copy("code", "category")
        if price := draft.values.get("price"):
            draft.columns |= {"price": price.minor, "currency": price.currency}
        if name := draft.values.get("name"):
            draft.columns |= named(name)
        elif "code" in draft.columns:
            draft.fills |= named(draft.columns["code"])
        elif not draft.troubles:
            draft.troubles.append(Trouble("", "The row names no product; it needs a name or a code."))

    def keys(self, draft: Draft) -> Iterable[Key]:
        if "code" in draft.columns:
            yield Key("code", draft.columns["code"])
        yield Key("name_key", draft.either("name_key"))

    def agrees(self, key: Key, draft: Draft, row: Any) -> bool:
        return key.column == "code" or None in (row.code, draft.columns.get("code"))


class UserIntake(Intake):
    """A user is recognised by login, by e-mail address, or by name; a login never changes."""

    kind = Kind.USER
    references: ClassVar[Mapping[str, Kind]] = {}

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self._users = Users()

    def read(self, draft: Draft) -> None:
        read_role(draft)
        if login := draft.values.get("login"):
            draft.fills["login"] = login
        draft.copy("team")
        if "manager" in draft.values:
            draft.customs["manager"] = draft.values["manager"]
        if email := draft.values.get("email"):
            with draft.reading("email"):
                draft.columns["email"] = normalise(PointKind.EMAIL, email).key
        name = draft.values.get("name")
        called = name or login or draft.columns.get("email")
        if called:
            (draft.columns if name else draft.fills).update(named(called))
        elif not draft.troubles:
            draft.troubles.append(Trouble("", "The row names nobody; it needs a name, a login or an e-mail address."))

    def keys(self, draft: Draft) -> Iterable[Key]:
        told = ((column, draft.either(column)) for column in ("login", "email", "name_key"))
        return (Key(column, text) for column, text in told if text)

    def agrees(self, key: Key, draft: Draft, row: Any) -> bool:
        return key.column != "name_key" or None in (row.email, draft.columns.get("email"))

    def choose(self, draft: Draft, found: Found) -> Any:
        user, login = super().choose(draft, found), draft.fills.get("login", "")
        for holder in found.get(Key("login", login), ()) if user is None else ():
            says = f"The login {login} is that of {holder.name}, who has another external id."
            draft.troubles.append(Trouble("login", says))
        return user

    def create(self, draft: Draft, work: Work) -> None:
        user = self._users.join({**draft.fills, **draft.columns}, work)
        self.sides.add(draft, user, work)

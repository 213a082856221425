"""The contact that a row names, by e-mail address or by name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.conditions import among
from crm_tui.db.models import Contact, ContactPoint, rows
from crm_tui.domain.points import Point, PointKind
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.contacts import name_columns, parts_of_name
from crm_tui.services.bulk.firsts import Firsts
from crm_tui.services.bulk.incoming import Missing, Unmatched
from crm_tui.services.bulk.names import MOST_SOUGHT
from crm_tui.services.bulk.nearest import Nearest
from crm_tui.services.bulk.rows import PointRow
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
    """The contacts that rows name."""

    def __init__(self, missing: Missing) -> None:
        self.unmatched: dict[str, Unmatched] = {}
        """By folded name, or e-mail address where there is no name."""
        self.firsts = Firsts(Contact)
        self._missing = missing
        self._by_email: dict[str, UUID] = {}
        self._by_name: dict[str, list[tuple[UUID, UUID | None]]] = {}
        """Contacts with their companies; a name that was looked up in vain has none."""
        self._nearest: Nearest | None = None

    def look_up(self, emails: Collection[str], names: Collection[str]) -> None:
        """Learn who has these addresses (their keys) and who is called so."""
        reached = (
            ContactPoint.select(ContactPoint.key, Contact.id)
            .join(Contact)
            .where(ContactPoint.kind == PointKind.EMAIL, among(ContactPoint.key, emails), Contact.hidden_at.is_null())
            .order_by(Contact.number.desc())
        )
        self._by_email.update(rows(reached) if emails else ())
        new = {key for name in names if (key := texts.fold(name)) not in self._by_name}
        self._by_name.update((key, []) for key in new)
        called = Contact.select(Contact.name_key, Contact.id, Contact.company)
        for key, contact, company in rows(
            called.where(among(Contact.name_key, new), Contact.hidden_at.is_null()).order_by(Contact.number)
        ):
            self._by_name[key].append((contact, company))

    def settle(self, person: Person, work: Work, at: datetime) -> UUID:
        """The contact that a row of some time names, made where need be; BadInput to leave the row out."""
        contact = self._settled_for(person, work, at)
        self.firsts.name(contact, at)
        return contact

    def _settled_for(self, person: Person, work: Work, at: datetime) -> UUID:
        known = self._known(person, work)
        key = texts.fold(person.called)
        if known is not None:
            if key in self.unmatched:
                self.unmatched[key].rows += 1
            return known
        near = self._near(person.called)
        unmatched = self.unmatched.setdefault(key, Unmatched("contact", person.called, near and near[0], "left out"))
        unmatched.rows += 1
        if self._missing is Missing.CREATE:
            unmatched.done = "made"
            return self._make(person, work, at)
        if near is not None and self._missing is Missing.NEAREST:
            unmatched.done = f"taken for {near[0]}"
            return near[1]
        hint = f"; the nearest is {near[0]}" if near else ""
        raise BadInput(f"There is no contact “{person.called}”{hint}.")

    def _known(self, person: Person, work: Work) -> UUID | None:
        """By the address; else by the name, unless the company is another one."""
        if person.email and person.email.key in self._by_email:
            return self._by_email[person.email.key]
        alike = self._by_name.get(texts.fold(person.name), []) if person.name else []
        found = next((contact for contact, company in alike if company == person.company), None)
        if found is None:
            found = next((contact for contact, company in alike if None in (company, person.company)), None)
        if found is not None and person.email:
            there = ContactPoint.select().where(ContactPoint.contact == found, ContactPoint.kind == PointKind.EMAIL)
            self._give_address(found, person.email, there.count(), work)
        return found

    def _make(self, person: Person, work: Work, at: datetime) -> UUID:
        columns = {**name_columns(person.called), **(parts_of_name(person.name) if person.name else {})}
        contact = self.firsts.make(work, at, **columns, company=person.company)
        self._by_name.setdefault(texts.fold(person.called), []).append((contact, person.company))
        if person.email:
            self._give_address(contact, person.email, 0, work)
        return contact

    def _give_address(self, contact: UUID, email: Point, position: int, work: Work) -> None:
        work.add(ContactPoint, PointRow(contact, None, email.kind, email.value, email.key, "", position))
        self._by_email[email.key] = contact

    def _near(self, name: str) -> tuple[str, UUID] | None:
        if self._missing is not Missing.NEAREST and len(self.unmatched) >= MOST_SOUGHT:
            return None
        self._nearest = self._nearest or Nearest(Kind.CONTACT)
        return self._nearest.to(name)

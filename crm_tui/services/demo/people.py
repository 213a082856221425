"""The demo's cast: who works there, what they sell, and the companies and people that they deal with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.journal import Action
from crm_tui.db.models import Cadence, Company, Contact, ContactPoint, CustomValue, Product, Tag, Tagging, User
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.services import note_templates
from crm_tui.services.demo import files as demo_files
from crm_tui.services.demo.days import Times, moment, past_day
from crm_tui.services.demo.files import Row, Telling, cents, listed
from crm_tui.services.editing.activities import HUMAN
from crm_tui.services.editing.saved import called
from crm_tui.services.shape import custom_fields

CURRENCY = "EUR"

_AT_WORK = "07:00"
"""When somebody is heard of first, unless something happened with them earlier on that day."""

_PHONE_LABELS = ("work", "mobile")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done at a moment, and is written in one action."""

    at: datetime
    write: Callable[[Action], str]
    """Writes it, and returns what was done in words and the past tense."""


class Cast:
    """The records that the stories speak of, by the keys of the files; each is there after its event."""

    _referred_by: UUID
    """The field of contacts that names who sent them."""

    def __init__(self, tellings: Sequence[tuple[Telling, Times]]) -> None:
        self.users: dict[str, User] = {}
        self.products: dict[str, Product] = {}
        self.companies: dict[str, Company] = {}
        self.contacts: dict[str, Contact] = {}
        self._people = {row["key"]: row for row in demo_files.table("contacts")}
        self._first: dict[str, datetime] = {}
        self._last: dict[str, datetime] = {}
        self._tags: dict[str, UUID] = {}
        self._channels: Mapping[str, str] = demo_files.toml_of("leads.toml")["channels"]
        self._read_touches(tellings)

    @property
    def known_since(self) -> Mapping[str, datetime]:
        """When each company and contact was heard of first, by key."""
        return self._first

    def coming(self, at: datetime) -> Iterator[Event]:
        """Users and products at a moment before everything else, companies and people when they were heard of."""
        for row in demo_files.table("users"):
            yield Event(at, partial(self._join, row))
        yield Event(at, self._stock)
        yield Event(at, self._add_field)
        yield Event(at, self._set_cadences)
        yield Event(at, self._write_templates)
        for row in demo_files.table("companies"):
            yield Event(self._first[row["key"]], partial(self._add_company, row))
        for row in self._people.values():
            yield Event(self._first[row["key"]], partial(self._add_contact, row))

    def employer(self, contact: str | None) -> str | None:
        """The key of the company that somebody works at."""
        return (self._people[contact]["company"] or None) if contact else None

    def _read_touches(self, tellings: Sequence[tuple[Telling, Times]]) -> None:
        """When each company and person was heard of first and touched last; a download touches nobody."""
        for key, row in self._people.items():
            self._heard_of(moment(past_day(int(row["since"])), _AT_WORK), key, row["company"])
        for telling, times in tellings:
            company = telling.company or self.employer(telling.contact)
            for at in times.steps:
                self._heard_of(at, company)
            for entry, at in zip(telling.story, times.entries, strict=True):
                about = (company, entry.who or telling.contact)
                self._heard_of(at, *about)
                if entry.kind in HUMAN:
                    self._last.update((key, max(at, self._last.get(key, at))) for key in about if key)

    def _heard_of(self, at: datetime, *keys: str | None) -> None:
        self._first.update((key, min(at, self._first.get(key, at))) for key in keys if key)

    def _join(self, row: Row, act: Action) -> str:
        user = User.get_or_none(User.name_key == text.fold(row["name"]))
        about = {"role": row["role"], "team": row["team"], "email": row["email"]}
        if user is None:
            user = act.create(User, login=row["login"], name=row["name"], name_key=text.fold(row["name"]), **about)
        else:
            act.update(user, **about)
        self.users[row["login"]] = user
        return f"{user.name} joined"

    def _stock(self, act: Action) -> str:
        rows = demo_files.table("products")
        for row in rows:
            self.products[row["code"]] = act.create(
                Product, name=row["name"], name_key=text.fold(row["name"]), code=row["code"], category=row["category"],
                price=cents(row["price"]), currency=CURRENCY,
            )  # fmt: skip
        return f"added {len(rows)} products"

    def _add_field(self, act: Action) -> str:  # noqa: ARG002 - it joins the action that is in force
        self._referred_by = custom_fields.add_custom_field(None, Kind.CONTACT, "referred_by")
        return "added the field referred_by to contacts"

    def _set_cadences(self, act: Action) -> str:
        for position, row in enumerate(demo_files.table("cadences")):
            act.create(
                Cadence, name=row["name"], name_key=text.fold(row["name"]), filter=row["filter"],
                days=int(row["days"]), position=position,
            )  # fmt: skip
        return "said how often people should hear from us"

    def _write_templates(self, act: Action) -> str:  # noqa: ARG002 - it joins the action that is in force
        templates = demo_files.toml_of("note_templates.toml")["templates"]
        for name, body in templates.items():
            note_templates.add_note_template(None, name, body)
        return f"added {len(templates)} templates of notes"

    def _add_company(self, row: Row, act: Action) -> str:
        company = act.create(
            Company, **_names(row), domain=row["domain"], industry=row["industry"], country=row["country"],
            city=row["city"], employees=int(row["employees"]), **self._standing(row),
        )  # fmt: skip
        self.companies[row["key"]] = company
        points = [(PointKind.PHONE, row["phone"], "work"), (PointKind.WEBSITE, row["domain"], "")]
        _add_points(act, "company", company, [*points, (PointKind.ADDRESS, row["address"], "")])
        self._tag(act, Kind.COMPANY, company, row)
        return f"added {called(Kind.COMPANY, company)}"

    def _add_contact(self, row: Row, act: Action) -> str:
        contact = act.create(
            Contact, **_names(row), family_name=row["family"], given_name=_given(row), job_title=row["title"],
            company=self.companies[row["company"]].id if row["company"] else None,
            preferred_channel=row["prefers"] or None, channel=self._channels.get(row["source"]), **self._standing(row),
        )  # fmt: skip
        self.contacts[row["key"]] = contact
        phones = zip(listed(row["phone"]), _PHONE_LABELS, strict=False)
        points = [(PointKind.PHONE, number, label) for number, label in phones]
        _add_points(act, "contact", contact, [(PointKind.EMAIL, row["email"], "work"), *points])
        self._tag(act, Kind.CONTACT, contact, row)
        if row["referred_by"]:
            referrer = self._people[row["referred_by"]]["name"]
            act.create(
                CustomValue, field=self._referred_by, record=contact.id, value=referrer, key=text.fold(referrer)
            )  # fmt: skip
        return f"added {called(Kind.CONTACT, contact)}"

    def _standing(self, row: Row) -> dict[str, Any]:
        """What companies and people have in common.

        The last touch is there from the start, although it came about step by step: nobody reads its changes.
        """
        return {
            "source": row["source"] or None,
            "owner": self.users[row["owner"]].id,
            "note": row["note"] or None,
            "last_touch_at": self._last.get(row["key"]),
        }

    def _tag(self, act: Action, kind: Kind, record: Company | Contact, row: Row) -> None:
        for word in listed(row["tags"]):
            if word not in self._tags:
                self._tags[word] = act.create(Tag, name=word, name_key=text.fold(word)).id
            act.create(Tagging, tag=self._tags[word], kind=kind, record=record.id)


def _names(row: Row) -> dict[str, str]:
    name = row["name"]
    return {"name": name, "name_key": text.fold(name), "sort_key": text.sort_key(name)}


def _given(row: Row) -> str | None:
    """The name without the family name."""
    return " ".join(row["name"].replace(row["family"], " ", 1).split()) or None


def _add_points(
    act: Action, owner: str, record: Company | Contact, wanted: Sequence[tuple[PointKind, str, str]]
) -> None:
    """Ways to reach a company or a person, given as kind, what is written, and label; empty ones are left out."""
    count: dict[PointKind, int] = {}
    for kind, written, label in wanted:
        if written:
            point = normalise(kind, written)
            act.create(
                ContactPoint, **{owner: record.id}, kind=kind, value=point.value, key=point.key, label=label,
                position=count.setdefault(kind, 0),
            )  # fmt: skip
            count[kind] += 1

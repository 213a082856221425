"""Letters to an audience: who gets one, with what is filled in, and who is left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db.conditions import among
from crm_tui.db.models import (
    Campaign,
    Company,
    Contact,
    CustomField,
    CustomValue,
    Member,
    NoteTemplate,
    Reply,
    User,
    rows,
)
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.mail_merge import Letter, Template, merged, require_known, template_of
from crm_tui.domain.records import Kind, parse_ref, short_ref
from crm_tui.errors import NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.records.beside import main_of, reach_of
from crm_tui.queries.refs import resolve


class Format(StrEnum):
    """What letters are written as."""

    MARKDOWN = "md"
    EML = "eml"
    CSV = "csv"


NEEDS_ADDRESS = frozenset({Format.EML, Format.CSV})
"""The formats that are of no use for somebody without an e-mail address."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A letter to somebody."""

    contact: UUID
    ref: str
    name: str
    email: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody in the audience who gets no letter."""

    ref: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """All letters of an audience."""

    letters: tuple[Addressed, ...]
    left_out: tuple[LeftOut, ...]
    missing: Mapping[str, int]
    """For how many each place could not be filled in."""
    campaign: UUID | None = None


def template_called(name: str) -> Template:
    """The canned reply with this reference or name, else the template of notes with this name; raises `NotFound`."""
    reference = parse_ref(name)
    shown = Reply.select(Reply.title, Reply.note).where(Reply.hidden_at.is_null())
    of_number = reference is not None and reference[0] is Kind.REPLY
    found = shown.where(Reply.number == reference[1] if of_number and reference else Reply.title_key == text.fold(name))
    notes = NoteTemplate.select(NoteTemplate.name, NoteTemplate.body)
    by_name = notes.where(NoteTemplate.name_key == text.fold(name), NoteTemplate.hidden_at.is_null())
    for title, body in (*rows(found), *rows(by_name)):
        return template_of(title, body or "")
    known = [title for (title,) in (*rows(shown.select(Reply.title)), *rows(notes.select(NoteTemplate.name)))]
    near = text.nearest(name, known)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; `crm-tui list replies` shows the canned replies."
    raise NotFound(f"There is no canned reply and no template of notes called {name}{hint}", near)


def prepare(template: Template, audience: str, form: Format, context: FilterContext) -> Prepared:
    """The letters to a campaign's planned members, to a segment, or to the contacts that a filter finds.

    Raises `NotFound`, BadInput for a place that nothing fills in, or FilterError. Who unsubscribed gets none, ever.
    """
    own = _own_fields()
    require_known(template, tuple(own.values()))
    campaign, condition = _audience(audience, context)
    people = list(_people(condition))
    told = _Values(campaign, context, own, [row["id"] for row in people])
    statuses = _statuses(campaign)
    letters: list[Addressed] = []
    left_out: list[LeftOut] = []
    missing: Counter[str] = Counter()
    taken: dict[str, str] = {}
    for row in people:
        ref, known = short_ref(Kind.CONTACT, row["number"]), told.of(row)
        letter = merged(template, known)
        missing.update(letter.missing)
        why = _why_not(row, statuses.get(row["id"]), known["email"], form, letter, taken)
        if why:
            left_out.append(LeftOut(ref, row["name"], why))
        else:
            taken.setdefault(text.fold(known["email"]), ref)
            letters.append(Addressed(row["id"], ref, row["name"], known["email"], letter))
    return Prepared(tuple(letters), tuple(left_out), dict(missing.most_common()), campaign.id if campaign else None)


def _why_not(
    row: Mapping[str, Any], status: str | None, email: str, form: Format, letter: Letter, taken: Mapping[str, str]
) -> str:
    """Why somebody gets no letter; empty where they do."""
    if row["unsubscribed_at"] is not None or status == MemberStatus.UNSUBSCRIBED:
        return "unsubscribed"
    if status not in {None, MemberStatus.PLANNED}:
        return f"was sent already ({status})"
    if form in NEEDS_ADDRESS and not email:
        return "no e-mail address"
    if form in NEEDS_ADDRESS and text.fold(email) in taken:
        return f"the same e-mail address as {taken[text.fold(email)]}"
    if letter.missing:
        return f"nothing is known for {', '.join(f'{{{place}}}' for place in letter.missing)}"
    return ""


def _audience(words: str, context: FilterContext) -> tuple[Any, Any]:
    """The campaign, where it is one, and the condition on contacts."""
    reference = parse_ref(words.strip())
    if reference is not None and reference[0] is Kind.CAMPAIGN:
        campaign = Campaign.get_by_id(resolve(words, [Kind.CAMPAIGN]).id)
        members = Member.select(Member.contact).where(Member.campaign == campaign.id, Member.hidden_at.is_null())
        return campaign, Contact.id.in_(members)
    if reference is not None and reference[0] is Kind.SEGMENT:
        words = f"segment:{resolve(words, [Kind.SEGMENT]).ref}"
    return None, compile_filter(words, Kind.CONTACT, context)


def _people(condition: Any) -> Iterator[dict[str, Any]]:
    query: Any = (
        Contact.select(
            Contact.id, Contact.number, Contact.name, Contact.given_name, Contact.family_name, Contact.job_title,
            Contact.unsubscribed_at, Company.name.alias("company"), Company.industry, Company.city, Company.country,
            User.name.alias("owner"),
        )
        .join_from(Contact, Company, pw.JOIN.LEFT_OUTER)
        .join_from(Contact, User, pw.JOIN.LEFT_OUTER)
        .where(Contact.hidden_at.is_null(), condition)
        .order_by(Contact.sort_key, Contact.id)
    )  # fmt: skip
    yield from query.dicts()


def _statuses(campaign: Any) -> dict[UUID, str]:
    """How far a campaign got with each of its members."""
    if campaign is None:
        return {}
    query = Member.select(Member.contact, Member.status)
    return dict(rows(query.where(Member.campaign == campaign.id, Member.hidden_at.is_null())))


def _own_fields() -> dict[UUID, str]:
    """The fields that the workspace added to contacts, folded."""
    query = CustomField.select(CustomField.id, CustomField.name)
    found = rows(query.where(CustomField.kind == Kind.CONTACT, CustomField.hidden_at.is_null()))
    return {field: text.fold(name) for field, name in found}


class _Values:
    """What is known of people, by place."""

    def __init__(
        self, campaign: Any, context: FilterContext, own: Mapping[UUID, str], people: Collection[UUID]
    ) -> None:
        me = User.get_or_none(User.id == context.me) if context.me else None
        self._same = {
            "campaign": campaign.title if campaign else "",
            "offer": (campaign.offer if campaign else "") or "",
            "me": me.name if me else "",
            "date": long_date(context.today),
        }
        self._reach = reach_of(Kind.CONTACT, list(people))
        self._own: dict[UUID, dict[str, str]] = {}
        query = CustomValue.select(CustomValue.record, CustomValue.field, CustomValue.value)
        for record, field, value in rows(query.where(among(CustomValue.record, people))):
            if field in own:
                self._own.setdefault(record, {})[own[field]] = value

    def of(self, row: Mapping[str, Any]) -> dict[str, str]:
        """What is known of one of them."""
        points = self._reach.get(row["id"], ())
        given = row["given_name"] or row["name"]
        told = {
            **dict.fromkeys(("name", "contact"), row["name"]),
            "first name": given.split()[0] if given.split() else "",
            "last name": row["family_name"],
            "title": row["job_title"],
            "email": main_of(points, "email"),
            "phone": main_of(points, "phone"),
            **{name: row[name] for name in ("company", "industry", "city", "country", "owner")},
        }
        return {**self._own.get(row["id"], {}), **self._same, **{name: value or "" for name, value in told.items()}}

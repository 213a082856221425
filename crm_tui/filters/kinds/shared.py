"""Fields that several kinds of record have, made for the table at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Activity, Company, Contact, ContactPoint, Deal, Tag, Tagging, Task, User
from crm_tui.domain.records import ActivityKind, Kind, Phase
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import (
    Field,
    FieldType,
    Target,
    Word,
    choices,
    folded,
    one,
    scalar,
    surely,
    through,
)

LEADS = (Phase.PROSPECTING, Phase.QUALIFICATION, Phase.CONVERSION)
CUSTOMERS = (Phase.RETENTION, Phase.ADVOCACY)

_LAST = {
    "met": (ActivityKind.MEETING, "meeting"),
    "called": (ActivityKind.CALL, "call"),
    "emailed": (ActivityKind.EMAIL, "e-mail"),
    "visited": (ActivityKind.VISIT, "visit"),
}


def identity(model: Any, kind: Kind) -> Iterator[Field]:
    """What a record is called by programs and on screen, and when it came into the workspace."""
    yield Field(
        "ref",
        FieldType.REFERENCE,
        "The short reference on screen, or its number.",
        Target(model.number),
        aliases=("number", "id"),
        refers=kind,
        example=f"{kind.letter}12",
    )
    yield Field(
        "external",
        FieldType.TEXT,
        "The key that another system knows it by.",
        Target(folded(model.external_id)),
        aliases=("external_id", "key"),
        example="1C1I7A6R",
    )


def known_since(model: Any, they: str, them: str) -> Iterator[Field]:
    """When a contact or a company came into the workspace, and when somebody last had to do with them."""
    yield Field(
        "created",
        FieldType.MOMENT,
        f"When {they} came into this workspace.",
        Target(model.created_at),
        aliases=("added", "created_at"),
    )
    yield Field("age", FieldType.AGE, "Whole days since then.", Target(model.created_at))
    yield Field(
        "touched",
        FieldType.AGE,
        f"Whole days since the last activity with {them}; >30d is longer ago than 30 days.",
        Target(model.last_touch_at),
        aliases=("touch", "last", "last_touch"),
    )


def tags(model: Any) -> Field:
    """The tags on a record."""
    tagging = one(of=Tagging).join(Tag).where(Tagging.record == model.id, Tag.hidden_at.is_null())
    return Field(
        "tag",
        FieldType.TAG,
        "A tag on it, by its name or the beginning of it.",
        Target(Tagging.tag, through(tagging)),
        aliases=("tags", "label"),
    )


def segment(whose: str) -> Field:
    """The segments that a record, its contact or its company is in."""
    help_ = f"A segment that {whose} in, by its name or reference."
    return Field("segment", FieldType.SEGMENT, help_, Target(None), aliases=("audience",), example="SG1")


def owner(column: Any, help_: str) -> Field:
    """A user who answers for the record."""
    return Field("owner", FieldType.USER, help_, Target(column), aliases=("agent", "rep"))


def team(column: Any) -> Field:
    """The team of the user who answers for the record."""
    query = one(of=User).where(User.id == column)
    return Field(
        "team",
        FieldType.TEXT,
        "A part of the name of its owner's team.",
        Target(folded(User.team), through(query)),
        example="north",
    )


def phase(column: Any, within: Callable[[Any], Any] | None = None, *, of: str) -> Field:
    """A lifecycle phase."""
    target = Target(column, within) if within else Target(column)
    help_ = f"The lifecycle phase of the {of}."
    return Field("phase", FieldType.CHOICE, help_, target, aliases=("lifecycle",), words=choices(Phase))


def company(link: Any) -> Field:
    """The company at the other end of a foreign key."""
    return Field(
        "company",
        FieldType.RECORD,
        "A part of the company's name, or its reference.",
        Target(Company.name_key, through(company_of(link)), number=Company.number),
        aliases=("account", "organisation"),
        refers=Kind.COMPANY,
        example="acme",
    )


def contact(link: Any) -> Field:
    """The contact at the other end of a foreign key."""
    query = one(of=Contact).where(Contact.id == link, Contact.hidden_at.is_null())
    return contacts(query, "A part of the contact's name, or their reference.")


def contacts(query: Any, help_: str) -> Field:
    """The contacts that `query` leads to."""
    return Field(
        "contact",
        FieldType.RECORD,
        help_,
        Target(Contact.name_key, through(query), number=Contact.number),
        aliases=("person",),
        refers=Kind.CONTACT,
        example="kim",
    )


def deals(query: Any, help_: str) -> Field:
    """The deals that `query` leads to."""
    return Field(
        "deal",
        FieldType.RECORD,
        help_,
        Target(Deal.title_key, through(query), number=Deal.number),
        aliases=("opportunity",),
        refers=Kind.DEAL,
        example="rollout",
    )


def company_of(link: Any) -> Any:
    """The visible company at the other end of a foreign key, as a query to put conditions on."""
    return one(of=Company).where(Company.id == link, Company.hidden_at.is_null())


def points(query: Any, whose: str) -> Iterator[Field]:
    """E-mails and phones among the contact points that `query` leads to, which are few: all e-mails are many."""
    kind = in_order_of_the_table(ContactPoint.kind)
    email = through(query.where(kind == "email"))
    phone = through(query.where(kind == "phone"))
    yield Field(
        "email",
        FieldType.TEXT,
        f"A part of an e-mail address of {whose}.",
        Target(ContactPoint.key, email),
        aliases=("mail",),
        example="@acme.example",
    )
    yield Field(
        "phone",
        FieldType.PHONE,
        f"Digits of a phone number of {whose}, in any spelling.",
        Target(ContactPoint.key, phone),
        aliases=("tel",),
    )


def open_tasks(link: Any, model: Any) -> Iterator[Field]:
    """The open tasks about a record, and the next of them."""
    query = _open_tasks(link, model)
    yield Field(
        "task",
        FieldType.TEXT,
        "A part of the title of an open task about it.",
        Target(Task.title_key, through(query)),
        aliases=("todo",),
        example="send",
    )
    yield Field(
        "next",
        FieldType.DATE,
        "The day of its next step, which is its earliest open task.",
        Target(next_step(link, model), present=pw.fn.EXISTS(query)),
        aliases=("step", "next.step"),
        example="..today",
    )


def next_step(link: Any, model: Any) -> Any:
    """The day of the earliest open task about a record."""
    return scalar(_open_tasks(link, model).select(pw.fn.MIN(Task.due)))


def _open_tasks(link: Any, model: Any) -> Any:
    return one(of=Task).where(link == model.id, Task.done_at.is_null(), Task.hidden_at.is_null())


def activities(link: Any, model: Any) -> Iterator[Field]:
    """The activities of a record: of what kind, and how long ago the last one was."""
    query = one(of=Activity).where(link == model.id, Activity.hidden_at.is_null())
    yield Field(
        "activity",
        FieldType.CHOICE,
        "The kind of any of its activities.",
        Target(Activity.kind, through(query)),
        aliases=("did",),
        words=choices(ActivityKind),
    )
    for name, (kind, word) in _LAST.items():
        yield Field(
            name,
            FieldType.AGE,
            f"Whole days since the last {word}; <14d is within the last 14 days.",
            _last(query.where(Activity.kind == kind)),
            aliases=(f"last.{kind}",),
        )


def _last(query: Any) -> Callable[[FilterContext], Target]:
    """When the last of the activities took place; those still to come do not count."""

    def target(context: FilterContext) -> Target:
        past = query.where(Activity.at <= clock.to_micros(context.now))
        return Target(scalar(past.select(pw.fn.MAX(Activity.at))))

    return target


def flags(*words: Word) -> Field:
    """What a record is or is not."""
    return Field("is", FieldType.FLAG, "What it is.", Target(None), words=words)


def mine(column: Any) -> Word:
    """Whether a user column holds whoever asks."""
    return Word("mine", "You are its owner.", lambda context: surely(column == me(context)))


def me(context: FilterContext) -> Any:
    """The user who asks. Raises FilterError without a place where nobody is known."""
    if context.me is None:
        raise FilterError("Nobody is known as “me” here; write a name, such as owner:ana.")
    return context.me

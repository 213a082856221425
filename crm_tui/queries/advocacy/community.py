"""Who belongs to the community of customers, and since when, as the journal tells it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import Action, Change, Contact, Tag, Tagging, rows, scalars
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import COMMUNITY
from crm_tui.queries.links import Link, links

_MOST = 200
"""Who left and came that is listed, the last first."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody who joined or left."""

    who: Link
    joined: bool
    at: datetime


def how_many() -> int:
    """How many belong to it now."""
    return int(_members().count())


def members(most: int | None = None) -> tuple[Link, ...]:
    """Who belongs to it now, by name; at most so many."""
    found = scalars(_members().order_by(Contact.sort_key, Contact.id).limit(most))
    named = links({Kind.CONTACT: found})
    return tuple(named[contact] for contact in found)


def _members() -> Any:
    return (
        Tagging.select(Tagging.record)
        .join(Tag)
        .switch(Tagging)
        .join(Contact, on=Contact.id == Tagging.record)
        .where(Tag.name_key == COMMUNITY, Tag.hidden_at.is_null(), Contact.hidden_at.is_null())
    )


def history() -> tuple[Membership, ...]:
    """Who joined and who left, the last one first."""
    tag = Tag.get_or_none(Tag.name_key == COMMUNITY, Tag.hidden_at.is_null())
    if tag is None:
        return ()
    told = (
        Change.select(Change.op, Change.fields, Action.at)
        .join(Action)
        .where(Change.kind == "tagging", Change.fields.contains(tag.id.hex))
        .order_by(Change.seq.desc())
        .limit(_MOST)
    )
    found = [(op, json.loads(fields), at) for op, fields, at in rows(told)]
    people = [(op, UUID(_held(op, fields)["record"]), at) for op, fields, at in found if _is_contact(op, fields)]
    there = set(scalars(Contact.select(Contact.id).where(among(Contact.id, [who for _, who, _ in people]))))
    named = links({Kind.CONTACT: there})
    return tuple(Membership(named[who], op == "create", at) for op, who, at in people if who in named)


def _held(op: str, fields: dict[str, list[str]]) -> dict[str, str]:
    """What a tagging said before it was taken away, or since it came."""
    return {column: pair[0] if op == "delete" else pair[1] for column, pair in fields.items()}


def _is_contact(op: str, fields: dict[str, list[str]]) -> bool:
    return _held(op, fields).get("kind") == Kind.CONTACT

"""Promoters, and what each of them was not asked for yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among
from crm_tui.db.models import Contact, Referral, Request, Response, Tag, Tagging, rows, scalars
from crm_tui.domain.choices import Asked, Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import COMMUNITY
from crm_tui.domain.relationship.lifecycle import PROMOTER
from crm_tui.queries.links import Link, links

WANTED = (Asked.REFERRAL, Asked.REVIEW, Asked.COMMUNITY)
"""What promoters are asked for, the first one first."""


@dataclass(frozen=True, slots=True)
class Promoter:
    """Somebody whose last answer was 9 or 10."""

    who: Link
    score: int
    at: datetime
    missing: tuple[Asked, ...]
    """What they were not asked for and have not given of their own accord, the first one first."""


def promoter(contact: UUID) -> Promoter | None:
    """One contact, where they are one."""
    return next(iter(_promoters(Response.contact == contact)), None)


def promoters() -> tuple[Promoter, ...]:
    """All of them, the newest answer first."""
    return _promoters(Response.contact.is_null(is_null=False))


def _promoters(condition: Any) -> tuple[Promoter, ...]:
    newer = Response.alias()
    last = newer.select(pw.fn.MAX(newer.at)).where(
        newer.contact == Response.contact, newer.scale == Scale.NPS, newer.hidden_at.is_null()
    )
    query = (
        Response.select(Response.contact, Response.score, Response.at)
        .join(Contact)
        .where(
            Response.scale == Scale.NPS, Response.score >= PROMOTER, Response.hidden_at.is_null(),
            Response.at == last, Contact.hidden_at.is_null(), condition,
        )
        .order_by(Response.at.desc(), Response.id.desc())
    )  # fmt: skip
    found = {contact: (score, at) for contact, score, at in rows(query)}
    named, done = links({Kind.CONTACT: found}), _done(found)
    return tuple(
        Promoter(named[contact], score, at, tuple(one for one in WANTED if contact not in done[one]))
        for contact, (score, at) in found.items()
    )


def _done(contacts: Collection[UUID]) -> dict[Asked, set[UUID]]:
    """Who was asked for each, whatever they answered, or gave it."""
    done: dict[Asked, set[UUID]] = {what: set() for what in Asked}
    asked = Request.select(Request.contact, Request.what).where(
        among(Request.contact, contacts), Request.hidden_at.is_null()
    )
    for contact, what in rows(asked):
        done[Asked(what)].add(contact)
    sent = Referral.select(Referral.referrer).where(among(Referral.referrer, contacts), Referral.hidden_at.is_null())
    done[Asked.REFERRAL].update(scalars(sent))
    reviewed = Response.select(Response.contact).where(
        among(Response.contact, contacts), Response.scale == Scale.REVIEW, Response.hidden_at.is_null()
    )
    done[Asked.REVIEW].update(scalars(reviewed))
    belonging = Tagging.select(Tagging.record).join(Tag)
    done[Asked.COMMUNITY].update(
        scalars(belonging.where(among(Tagging.record, contacts), Tag.name_key == COMMUNITY, Tag.hidden_at.is_null()))
    )
    return done

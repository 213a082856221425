"""Which people of a group belong to which campaign: who reacted to it, or names it as their source."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db.models import Campaign, Contact, Member, rows
from crm_tui.domain.relationship.campaigns import REACTED
from crm_tui.filters.field import folded
from crm_tui.filters.field import one as one_
from crm_tui.queries.groups.dimensions import spellings
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import found


class Named(NamedTuple):
    """A campaign."""

    id: UUID
    ref: str
    title: str


def campaigns() -> list[Named]:
    """All campaigns, by title."""
    query = Campaign.select(Campaign.id, Campaign.number, Campaign.title).where(Campaign.hidden_at.is_null())
    return [
        Named(record, f"{Campaign.letter}{number}", title)
        for record, number, title in rows(query.order_by(Campaign.title_key, Campaign.number))
    ]


def people_by_campaign(ground: Ground, group: Group) -> Counter[UUID]:
    """How many contacts of a group belong to each campaign; who belongs to two counts for both."""
    ((_, query),) = found(ground, group)
    reacted = Member.select(Member.campaign, pw.fn.COUNT(Member.id)).where(
        Member.hidden_at.is_null(), Member.status.in_(REACTED), Member.contact.in_(query)
    )
    return Counter(dict(rows(reacted.group_by(Member.campaign)))) + _named_as_source(query)


def _named_as_source(query: Any) -> Counter[UUID]:
    """How many more name each campaign as their source."""
    named = campaigns()
    spelled = spellings(one.title for one in named)
    sources = [source for some in spelled.values() for source in some]
    if not sources:
        return Counter()
    reacted = one_(of=Member).join(Campaign).where(
        Member.contact == Contact.id, Member.status.in_(REACTED), Member.hidden_at.is_null(),
        Campaign.title_key == folded(Contact.source),
    )  # fmt: skip
    more = Contact.select(Contact.source, pw.fn.COUNT(Contact.id)).where(
        Contact.id.in_(query), Contact.source.in_(sources), ~pw.fn.EXISTS(reacted)
    )
    of_source = dict(rows(more.group_by(Contact.source)))
    return Counter({one.id: sum(of_source.get(source, 0) for source in spelled[text.fold(one.title)]) for one in named})

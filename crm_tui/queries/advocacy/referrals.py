"""Who sent us whom, and what came of it in money; and the tree that this makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import Contact, Deal, DealContact, Referral, rows, scalars
from crm_tui.domain.choices import ReferralState
from crm_tui.domain.money import Money, summed
from crm_tui.domain.money import short as short_money
from crm_tui.domain.records import Kind, Phase, StageKind
from crm_tui.domain.relationship.advocacy import Node, drawn, roots_of, sent_by
from crm_tui.queries.links import Link, links

MOST_DRAWN = 5_000
"""Lines of the tree that are drawn: more than anybody looks through."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One referral, seen from one of its two people."""

    referral: Link
    who: Link | None
    """The other one."""
    state: ReferralState
    day: date


@dataclass(frozen=True, slots=True)
class Branch:
    """Somebody in the tree."""

    who: Link
    lines: str
    """What is drawn before them."""
    depth: int
    below: int
    """How many came by them, directly and by others."""
    phase: Phase
    state: ReferralState | None
    """Of the referral that they came by; None for who was not sent."""
    won: tuple[Money, ...]
    """Their own won deals."""


def in_short(amounts: Iterable[Money]) -> str:
    """`24k EUR + 3k USD`; nothing for none."""
    return " + ".join(f"{short_money(one.minor, one.currency)} {one.currency}" for one in amounts)


def sent_to_us(contact: UUID) -> list[Sent]:
    """By whom somebody was sent, the first one first."""
    return _seen(Referral.referred == contact, Referral.referrer)


def sent_us(contact: UUID) -> list[Sent]:
    """Whom somebody sent, the first one first."""
    return _seen(Referral.referrer == contact, Referral.referred)


def _seen(condition: Any, other: Any) -> list[Sent]:
    query = Referral.select(Referral.id, other, Referral.state, Referral.day).where(
        condition, Referral.hidden_at.is_null()
    )
    found = rows(query.order_by(Referral.day, Referral.number))
    named = links({Kind.REFERRAL: [row[0] for row in found], Kind.CONTACT: [row[1] for row in found]})
    return [Sent(named[referral], named.get(who), ReferralState(state), day) for referral, who, state, day in found]


def won_by(contacts: Collection[UUID]) -> dict[UUID, tuple[Money, ...]]:
    """What the won deals of each of some contacts come to."""
    query = _won(contacts).select(DealContact.contact, Deal.amount, Deal.currency)
    found: dict[UUID, list[tuple[int, str]]] = defaultdict(list)
    for contact, minor, currency in rows(query):
        found[contact].append((minor, currency))
    return {contact: summed(amounts) for contact, amounts in found.items()}


def won_together(contacts: Collection[UUID]) -> tuple[Money, ...]:
    """What the won deals of some contacts come to, each deal once."""
    return summed(rows(_won(contacts).select(Deal.amount, Deal.currency).group_by(Deal.id)))


def _won(contacts: Collection[UUID]) -> Any:
    return (
        DealContact.select()
        .join(Deal)
        .where(
            among(DealContact.contact, contacts), Deal.outcome == StageKind.WON, Deal.hidden_at.is_null(),
            Deal.amount.is_null(is_null=False),
        )
    )  # fmt: skip


# The tree


def tree(root: UUID | None = None) -> tuple[Branch, ...]:
    """The tree of referrals below somebody, or all trees, the greatest first; without those that came to nothing.

    At most `MOST_DRAWN` lines.
    """
    found = _pairs()
    sent = sent_by((referrer, referred) for referrer, referred, _ in found)
    roots = [root] if root is not None else roots_of(sent)
    nodes = list(drawn(sent, roots))
    if root is None:
        nodes = _greatest_first(nodes)
    nodes = nodes[:MOST_DRAWN]
    people = [node.who for node in nodes]
    named, won = links({Kind.CONTACT: people}), won_by(people)
    phases = dict(rows(Contact.select(Contact.id, Contact.phase).where(among(Contact.id, people))))
    came = {referred: ReferralState(state) for _, referred, state in reversed(found)}
    return tuple(
        Branch(
            named[node.who], node.lines, node.depth, node.below, Phase(phases[node.who]),
            came.get(node.who), won.get(node.who, ()),
        )
        for node in nodes
    )  # fmt: skip


def came_by(contact: UUID) -> list[UUID]:
    """Everybody who came by somebody, directly and by others; a statement for each step that this takes."""
    found = {contact: None}
    last = [contact]
    while last:
        query = Referral.select(Referral.referred).where(
            among(Referral.referrer, last), Referral.hidden_at.is_null(), Referral.referred.is_null(is_null=False),
            Referral.state != ReferralState.DECLINED,
        )  # fmt: skip
        last = [one for one in dict.fromkeys(scalars(query)) if one not in found]
        found.update(dict.fromkeys(last))
    return list(found)[1:]


def _pairs() -> list[tuple[UUID, UUID, str]]:
    """Who sent whom, and what became of it, in the order of the days."""
    query = Referral.select(Referral.referrer, Referral.referred, Referral.state).where(
        Referral.hidden_at.is_null(), Referral.referred.is_null(is_null=False),
        Referral.state != ReferralState.DECLINED,
    )  # fmt: skip
    return [(one, other, state) for one, other, state in rows(query.order_by(Referral.day, Referral.number))]


def _greatest_first(nodes: list[Node[UUID]]) -> list[Node[UUID]]:
    """The same trees, those with the most people first."""
    trees: list[list[Node[UUID]]] = []
    for node in nodes:
        if node.depth == 0:
            trees.append([])
        trees[-1].append(node)
    return [node for one in sorted(trees, key=len, reverse=True) for node in one]

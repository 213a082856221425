"""What helps with a ticket: pages of knowledge that are linked or fit, and canned replies as they read for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock, text
from crm_tui.db.models import Article, Reply, Ticket, TicketArticle, User, rows
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.service.replies import fill_in
from crm_tui.errors import NotFound
from crm_tui.queries.links import Link

MOST_FITTING = 5

_SHORTEST_WORD = 4
"""Letters; shorter words fit everywhere."""

_MOST_READ = 2_000
"""Pages that are looked through for words."""


class Fitting(NamedTuple):
    """A page of knowledge, and why it is here."""

    page: Link
    linked: bool
    why: str


class ReplyText(NamedTuple):
    """A canned reply as it reads for one ticket."""

    id: UUID
    ref: str
    name: str
    category: str
    body: str


def pages_for(ticket: UUID) -> tuple[Fitting, ...]:
    """The pages that are linked to a ticket, then those that fit it best by product and words; raises `NotFound`."""
    row = _ticket(ticket)
    linked = {
        found for (found,) in rows(TicketArticle.select(TicketArticle.article).where(TicketArticle.ticket == ticket))
    }
    wanted = _words(f"{row.title} {row.note or ''} {row.category or ''}")
    found: list[tuple[int, Fitting]] = []
    query = (
        Article.select(Article.id, Article.number, Article.title, Article.note, Article.product)
        .where(Article.hidden_at.is_null())
        .order_by(Article.id.in_(list(linked)).desc(), Article.number.desc())
        .limit(_MOST_READ)
    )
    for page, number, title, note, product in rows(query):
        link = Link(Kind.ARTICLE, page, short_ref(Kind.ARTICLE, number), title)
        same_product = product is not None and product == row.product_id
        shared = sorted(wanted & _words(title)) or sorted(wanted & _words(note or ""))
        in_title = 3 if wanted & _words(title) else 1
        why = ", ".join(
            [*(["the same product"] if same_product else []), *([f"“{'”, “'.join(shared[:3])}”"] if shared else [])]
        )
        if page in linked:
            found.append((1_000, Fitting(link, linked=True, why="linked")))
        elif shared or same_product:
            found.append((2 * same_product + in_title * len(shared), Fitting(link, linked=False, why=why)))
    found.sort(key=lambda one: (-one[0], one[1].page.name))
    return tuple(one for _, one in found[: len(linked) + MOST_FITTING])


def replies_for(ticket: UUID, me: UUID | None) -> tuple[ReplyText, ...]:
    """The canned replies with their places filled in for a ticket, those of its category first; raises `NotFound`."""
    row = _ticket(ticket)
    known = _known(row, me)
    same = pw.fn.COALESCE(pw.fn.fold(Reply.category), "") == text.fold(row.category or "-")
    query = (
        Reply.select(Reply.id, Reply.number, Reply.title, Reply.category, Reply.note)
        .where(Reply.hidden_at.is_null())
        .order_by(same.desc(), Reply.title_key)
    )
    return tuple(
        ReplyText(reply, short_ref(Kind.REPLY, number), name, category or "", fill_in(body or "", known))
        for reply, number, name, category, body in rows(query)
    )


def reply_called(ticket: UUID, name: str, me: UUID | None) -> ReplyText:
    """The canned reply with this reference, or whose name begins so, filled in for a ticket; raises `NotFound`."""
    known, key = replies_for(ticket, me), text.fold(name)
    exact = [one for one in known if key in {text.fold(one.ref), text.fold(one.name)}]
    found = exact or [one for one in known if key and text.fold(one.name).startswith(key)]
    if len(found) == 1:
        return found[0]
    near = text.nearest(name, [one.name for one in known]) or tuple(one.name for one in known)
    raise NotFound(f"There is no reply “{name}”; there is {', '.join(near) or 'none yet'}.", near)


def _known(row: Ticket, me: UUID | None) -> Mapping[str, str]:
    """What the places of a reply stand for; nothing for what is not known."""
    contact = row.contact.name if row.contact_id else ""
    user = User.get_or_none(User.id == me) if me else None
    return {
        "contact": contact,
        "first name": contact.split()[0] if contact.split() else "",
        "company": row.company.name if row.company_id else "",
        "ticket": row.ref,
        "subject": row.title,
        "product": row.product.name if row.product_id else "",
        "me": user.name if user else "",
        "date": long_date(clock.today()),
    }


def _ticket(ticket: UUID) -> Ticket:
    row: Ticket | None = Ticket.get_or_none(Ticket.id == ticket, Ticket.hidden_at.is_null())
    if row is None:
        raise NotFound("That ticket is not there any more; it may have been deleted.")
    return row


def _words(said: str) -> frozenset[str]:
    """The telling words of a text, folded."""
    words = "".join(sign if sign.isalnum() else " " for sign in text.fold(said)).split()
    return frozenset(word for word in words if len(word) >= _SHORTEST_WORD)

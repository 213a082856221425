"""Pages of knowledge that helped with a ticket: linked to it, or not any more."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Article, Ticket, TicketArticle
from crm_tui.domain.records import Kind
from crm_tui.services.editing.saved import Saved, saved, tell, touch
from crm_tui.services.guards import visible


def link(by: UUID | None, ticket: UUID, article: UUID, *, linked: bool = True) -> Saved:
    """Note that a page helped with a ticket, or take that back; raises `NotFound`."""
    with journal.action(by, "") as act:
        row, page = visible(Ticket, ticket), visible(Article, article)
        there = TicketArticle.get_or_none(TicketArticle.ticket == row.id, TicketArticle.article == page.id)
        if linked and there is None:
            act.create(TicketArticle, ticket=row.id, article=page.id)
            touch(act, row)
        elif not linked and there is not None:
            act.delete(there)
            touch(act, row)
        words = f"linked {page.ref} {page.title} to" if linked else f"took {page.ref} {page.title} from"
        tell(act, f"{words} ticket {row.ref} {row.title}" if act.wrote else f"left ticket {row.ref} as it was")
        return saved(act, Kind.TICKET, row)

"""Service: tickets and their way over the board, canned replies, and pages of knowledge."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, PlainRecord, Table, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.db.models.pipelines import Pipeline, Stage
from crm_tui.db.models.selling import Product
from crm_tui.domain.choices import Channel, Priority
from crm_tui.domain.records import Kind


class Ticket(PlainRecord):
    """A request for service. Only `services.tickets` may set its stage and what follows from it."""

    letter = Kind.TICKET.letter
    pipeline: Any = pw.ForeignKeyField(Pipeline, on_delete="RESTRICT", index=False)
    stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT", index=False)
    position: Any = pw.BigIntegerField()
    """Place within the stage, smallest on top."""
    entered_at: Any = MomentField()
    """When it entered its stage."""
    priority: Any = pw.TextField(default=Priority.NORMAL, constraints=[one_of("priority", Priority)])
    channel: Any = pw.TextField(null=True, constraints=[one_of("channel", Channel)])
    category: Any = pw.TextField(null=True)
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", index=False)
    product: Any = pw.ForeignKeyField(Product, null=True, on_delete="RESTRICT", index=False)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    opened_at: Any = MomentField()
    response_due: Any = MomentField(null=True)
    """When the first answer is due, by working hours."""
    responded_at: Any = MomentField(null=True)
    resolution_due: Any = MomentField(null=True, index=True)
    resolved_at: Any = MomentField(null=True)
    """When it was resolved; None while it is open."""
    waiting_since: Any = MomentField(null=True)
    """Since when it waits for the customer, so that its clock stands."""
    waited: Any = pw.BigIntegerField(default=0)
    """Working seconds that it waited for the customer before."""
    escalated_at: Any = MomentField(null=True)


Ticket.add_index(
    Ticket.index(Ticket.stage, Ticket.position, Ticket.id, name="ticket_board", where=Ticket.hidden_at.is_null())
)


class TicketMove(Table):
    """A ticket entering a stage; taken out again when the move is undone, so that it never was."""

    ticket: Any = pw.ForeignKeyField(Ticket, on_delete="RESTRICT", index=False)
    seq: Any = pw.BigIntegerField()
    """1, 2, 3, … within the ticket."""
    from_stage: Any = pw.ForeignKeyField(Stage, null=True, on_delete="RESTRICT", index=False)
    to_stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT", index=False)
    at: Any = MomentField(index=True)
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)
    reason: Any = pw.TextField(default="")
    forced: Any = pw.BooleanField(default=False)

    class Meta:
        table_name = "ticket_move"
        indexes = ((("ticket", "seq"), True),)


class Article(PlainRecord):
    """A page of knowledge, which answers what is asked often; its note is the page, in Markdown."""

    letter = Kind.ARTICLE.letter
    product: Any = pw.ForeignKeyField(Product, null=True, on_delete="RESTRICT")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


class TicketArticle(Table):
    """A page of knowledge that helped with a ticket."""

    ticket: Any = pw.ForeignKeyField(Ticket, on_delete="RESTRICT", index=False)
    article: Any = pw.ForeignKeyField(Article, on_delete="RESTRICT")

    class Meta:
        table_name = "ticket_article"
        indexes = ((("ticket", "article"), True),)


class Reply(PlainRecord):
    """A text that answers are begun with; its note is the text, with places such as {contact} to be filled in."""

    letter = Kind.REPLY.letter
    category: Any = pw.TextField(null=True)


for plain in (Ticket, Article, Reply):
    unique_while_visible(plain, plain.external_id)

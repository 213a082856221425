"""What customers say: surveys and reviews, their answers, and what was changed because of them."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, PlainRecord, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.db.models.selling import Product
from crm_tui.db.models.service import Ticket
from crm_tui.db.models.tasks import Task
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind


class Survey(PlainRecord):
    """A question that customers are asked, on a stated scale."""

    letter = Kind.SURVEY.letter
    scale: Any = pw.TextField(constraints=[one_of("scale", Scale)])
    question: Any = pw.TextField(null=True)
    starts: Any = DayField(null=True)
    ends: Any = DayField(null=True)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


class Response(PlainRecord):
    """One answer, or a review; its note is what was said in words, its tags are the themes."""

    letter = Kind.RESPONSE.letter
    survey: Any = pw.ForeignKeyField(Survey, null=True, on_delete="RESTRICT")
    scale: Any = pw.TextField(constraints=[one_of("scale", Scale)])
    score: Any = pw.BigIntegerField()
    """Within the scale: NPS 0 to 10, CSAT and reviews 1 to 5, CES 1 to 7."""
    at: Any = MomentField()
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT", index=False)
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT", index=False)
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT")
    ticket: Any = pw.ForeignKeyField(Ticket, null=True, on_delete="RESTRICT")
    product: Any = pw.ForeignKeyField(Product, null=True, on_delete="RESTRICT", index=False)
    stage: Any = pw.TextField(null=True)
    """The stage of the deal that it is about, when it was given."""
    place: Any = pw.TextField(null=True)
    """Where a review was posted."""
    url: Any = pw.TextField(null=True)
    task: Any = pw.ForeignKeyField(Task, null=True, on_delete="RESTRICT", index=False)
    """What was made to do of a low answer."""

    class Meta:
        indexes = ((("scale", "at"), False), (("contact", "at"), False), (("company", "at"), False))
        constraints = (
            pw.Check(
                "(scale = 'NPS' AND score BETWEEN 0 AND 10) OR (scale IN ('CSAT', 'review') AND score BETWEEN 1 AND 5)"
                " OR (scale = 'CES' AND score BETWEEN 1 AND 7)"
            ),
        )


class Improvement(PlainRecord):
    """What was changed because of what customers said about a theme."""

    letter = Kind.IMPROVEMENT.letter
    day: Any = DayField()
    theme: Any = pw.TextField(null=True)
    """The tag of the answers that it answers to."""
    survey: Any = pw.ForeignKeyField(Survey, null=True, on_delete="RESTRICT")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


for plain in (Survey, Response, Improvement):
    unique_while_visible(plain, plain.external_id)

"""What contacts can be filtered by as advocates: who sent somebody, who was sent, and what they were asked for.

The tables of advocacy are loaded when somebody first asks for one of these.
"""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Contact
from crm_tui.domain.choices import AskedState, ReferralState
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import COMMUNITY
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, one, scalar, through


def _is_referred(_context: FilterContext) -> Any:
    return pw.fn.EXISTS(_referrals("referred"))


def _is_referrer(_context: FilterContext) -> Any:
    return pw.fn.EXISTS(_referrals("referrer"))


def _is_member(_context: FilterContext) -> Any:
    from crm_tui.db.models import Tag, Tagging

    tagging = one(of=Tagging).join(Tag).where(Tagging.record == Contact.id, Tagging.kind == Kind.CONTACT)
    return pw.fn.EXISTS(tagging.where(Tag.name_key == COMMUNITY, Tag.hidden_at.is_null()))


def _is_asked(_context: FilterContext) -> Any:
    from crm_tui.db.models import Request

    waiting = one(of=Request).where(Request.contact == Contact.id, Request.hidden_at.is_null())
    return pw.fn.EXISTS(waiting.where(Request.state == AskedState.ASKED))


def _referrals(side: str) -> Any:
    """The referrals in which a contact is `referred` or `referrer`, without those that came to nothing."""
    from crm_tui.db.models import Referral

    return one(of=Referral).where(
        getattr(Referral, side) == Contact.id, Referral.hidden_at.is_null(), Referral.state != ReferralState.DECLINED
    )


def _sent_by(_context: FilterContext) -> Target:
    from crm_tui.db.models import Referral

    referrer = Contact.alias()
    query = _referrals("referred").join(referrer, on=Referral.referrer == referrer.id)
    return Target(referrer.name_key, through(query), number=referrer.number)


def _referrals_made(_context: FilterContext) -> Target:
    from crm_tui.db.models import Referral

    return Target(scalar(_referrals("referrer").select(pw.fn.COUNT(Referral.id))))


FLAGS = (
    Word("referred", "Somebody sent them to us.", _is_referred),
    Word("referrer", "They have sent somebody to us.", _is_referrer),
    Word("community", "They belong to the community: they have the tag of that name.", _is_member),
    Word("asked", "They were asked for a review, a referral or the like, and have not answered.", _is_asked),
)
"""What a contact is."""

FIELDS = (
    Field(
        "referrer",
        FieldType.RECORD,
        "A part of the name of who sent them, or their reference.",
        _sent_by,
        aliases=("sent_by",),
        refers=Kind.CONTACT,
        example="C7",
    ),
    Field("referrals", FieldType.NUMBER, "How many they have sent.", _referrals_made, example="2.."),
)
"""What their values are."""

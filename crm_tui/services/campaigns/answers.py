"""What follows from what became of a campaign: an answer is an activity, and who unsubscribed gets no more mailings."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Campaign, Contact, Member
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.records import ActivityKind
from crm_tui.services.editing.activities import log_activity
from crm_tui.services.follower import Follower
from crm_tui.services.occasions import NEW

_HAPPENS = {
    "phone": ActivityKind.CALL,
    "chat": ActivityKind.CHAT,
    "social": ActivityKind.CHAT,
    "event": ActivityKind.MEETING,
    "networking": ActivityKind.MEETING,
}
"""What it is to answer to a campaign of a channel; to any other, an e-mail."""


def _follow(act: Action, written: Sequence[Written]) -> None:
    for member in Member.select().where(Member.id.in_([one.record for one in written]), Member.hidden_at.is_null()):
        if member.status == MemberStatus.UNSUBSCRIBED:
            contact = Contact.get_by_id(member.contact_id)
            if contact.unsubscribed_at is None:
                act.update(contact, unsubscribed_at=member.at or act.at)
        elif member.status == MemberStatus.RESPONDED and member.activity_id is None:
            _answer(act, member)


def _answer(act: Action, member: Member) -> None:
    """Note what they answered with the contact, and link it to the member."""
    campaign, contact = Campaign.get_by_id(member.campaign_id), Contact.get_by_id(member.contact_id)
    kind = _HAPPENS.get((campaign.channel or "").casefold(), ActivityKind.EMAIL)
    about = {"contact": contact.id, "company": contact.company_id}
    subject = f"Answer to {campaign.title}"
    activity = log_activity(act, kind, subject, body=member.note or "", at=member.at or act.at, **about)
    act.update(member, activity=activity.id)


FOLLOWER = Follower("campaign answers", {"member": frozenset({NEW, "status"})}, _follow)

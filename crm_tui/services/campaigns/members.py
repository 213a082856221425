"""Members of campaigns: saving one, filling a campaign from its segment, and noting what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Campaign, Contact, Member, rows
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.campaigns.joining import not_members
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, SavedMany, called, saved_many, tell
from crm_tui.services.guards import visible


def fill(by: UUID | None, campaign: UUID) -> SavedMany:
    """Make everybody in a campaign's segment its member who is none yet, but those who unsubscribed.

    Of a segment of companies the people who work there. Raises `NotFound`, BadInput for a campaign without a segment,
    or FilterError where the segment's filter cannot be read any more.
    """
    with journal.action(by, "") as act:
        row = visible(Campaign, campaign)
        found = rows(
            Contact.select(Contact.id, Contact.name)
            .where(*joining(row, FilterContext.at_present(by)))
            .order_by(Contact.sort_key)
        )
        values = [
            {"campaign": row.id, "contact": contact, "status": MemberStatus.PLANNED, "at": act.at,
             "title": name, "title_key": text.fold(name)}
            for contact, name in found
        ]  # fmt: skip
        made = act.create_many(Member, values)
        counted = f"added {len(made):,} member{'s' * (len(made) != 1)} to {called(Kind.CAMPAIGN, row)}"
        tell(act, counted if made else f"left {called(Kind.CAMPAIGN, row)} as it was: nobody is missing")
        return saved_many(act, Kind.MEMBER, tuple(made))


def joining(campaign: Any, context: FilterContext) -> tuple[Any, ...]:
    """The conditions on contacts that they are in a campaign's segment, may be written to, and are no members yet.

    Raises BadInput where it has no segment, or FilterError.
    """
    if campaign.segment_id is None:
        raise BadInput(f"{campaign.ref} has no segment; choose whom it is for, or add members one by one.", "segment")
    return (*not_members(campaign, context), Contact.unsubscribed_at.is_null())


def mark_sent(by: UUID | None, campaign: UUID, only: Sequence[UUID] | None = None) -> SavedMany:
    """Note that the campaign was sent to its planned members, or to `only` these contacts of them.

    Who unsubscribed meanwhile stays planned. Raises `NotFound`.
    """
    with journal.action(by, "") as act:
        row = visible(Campaign, campaign)
        planned = (
            Member.select(Member, Contact)
            .join(Contact)
            .where(
                Member.campaign == row.id,
                Member.status == MemberStatus.PLANNED,
                Member.hidden_at.is_null(),
                Contact.unsubscribed_at.is_null(),
            )
        )
        wanted = None if only is None else set(only)
        members = [member for member in planned if wanted is None or member.contact_id in wanted]
        for member in members:
            act.update(member, status=MemberStatus.SENT, at=act.at)
        tell(act, f"noted {called(Kind.CAMPAIGN, row)} as sent to {len(members):,} member{'s' * (len(members) != 1)}")
        return saved_many(act, Kind.MEMBER, tuple(member.id for member in members))


def respond(by: UUID | None, campaign: UUID, contact: UUID, words: str = "") -> Saved:
    """Note that a contact answered to a campaign; who was no member becomes one.

    The answer itself follows as an activity. Raises `NotFound`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row, who = visible(Campaign, campaign), visible(Contact, contact)
        member = Member.get_or_none(
            Member.campaign == row.id, Member.contact == who.id, Member.hidden_at.is_null()
        )  # fmt: skip
        typed = {"status": MemberStatus.RESPONDED.value, **({"note": words} if words.strip() else {})}
        tell(act, f"noted that {who.name} answered to {called(Kind.CAMPAIGN, row)}")
        if member is not None:
            return saving.edit(PLAN, by, member.id, None, typed)
        return saving.add(PLAN, by, {"campaign": row.ref, "contact": who.ref, **typed})


def _prepare(draft: Draft) -> None:
    """A member is called as the contact is, once in a campaign, and not planned where they unsubscribed."""
    columns = draft.columns
    contact = columns.get("contact") or (draft.row.contact_id if draft.row else None)
    campaign = columns.get("campaign") or (draft.row.campaign_id if draft.row else None)
    if contact is None or campaign is None:
        return
    who = Contact.get_by_id(contact)
    _require_first(draft, campaign, who)
    if draft.row is None and not columns.get("title"):
        plain.set_title(draft, who.name)
    if columns.get("status") == MemberStatus.PLANNED and who.unsubscribed_at is not None:
        since = long_date(clock.local(who.unsubscribed_at).date())
        raise BadInput(f"{who.name} unsubscribed on {since}; no campaign is for them.", "contact")
    if columns.get("at") is not None and columns["at"] > clock.now():
        raise BadInput("That lies ahead; write when it happened.", "at")
    if "status" in columns and columns.get("at") is None:
        columns["at"] = clock.now()


def _require_first(draft: Draft, campaign: UUID, who: Contact) -> None:
    if draft.row is not None and not {"campaign", "contact"} & draft.columns.keys():
        return
    other = Member.get_or_none(Member.campaign == campaign, Member.contact == who.id, Member.hidden_at.is_null())
    if other is not None and (draft.row is None or other.id != draft.row.id):
        raise BadInput(f"{who.name} is in that campaign already, as {other.ref}; edit that one.", "contact")


PLAN = plain.plan(Kind.MEMBER, prepare=_prepare)

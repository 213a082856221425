"""What follows by rule: how far a referral has come, thanks to who sent a customer, and requests that were granted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db.changes import Written
from crm_tui.db.conditions import among
from crm_tui.db.journal import Action
from crm_tui.db.models import (
    Activity,
    DealContact,
    Referral,
    Request,
    Response,
    Tag,
    Task,
    scalars,
)
from crm_tui.db.prepared import Prepared
from crm_tui.domain.choices import Asked, AskedState, ReferralState, Scale
from crm_tui.domain.records import ActivityKind, Kind, StageKind
from crm_tui.domain.relationship.advocacy import COMMUNITY, goes_on
from crm_tui.domain.relationship.lifecycle import CUSTOMERS
from crm_tui.services.follower import Follower
from crm_tui.services.occasions import NEW
from crm_tui.services.working_days import working_day

_NO_WORD = (ActivityKind.NOTE, ActivityKind.DOWNLOAD)

# How far referrals have come


def _contacted(act: Action, written: Sequence[Written]) -> None:
    """The first word with somebody who was referred; a note or a download is none."""
    people = [contact for one in written if (contact := _spoken_with(one)) is not None]
    if people:
        _bring(act, people, ReferralState.CONTACTED)


def _spoken_with(one: Written) -> UUID | None:
    """With whom an activity was, where it was a word; told from what was written of a new one, which are most."""
    if one.op == "create":
        kind, contact = (one.fields[column][1] for column in ("kind", "contact_id"))
        return UUID(contact) if contact and kind not in _NO_WORD else None
    row = Activity.get_by_id(one.record)
    return row.contact_id if row.kind not in _NO_WORD else None


def _won(act: Action, written: Sequence[Written]) -> None:
    """A deal of somebody who was referred is won."""
    deals = [one.record for one in written if one.fields["outcome"][1] == StageKind.WON]
    if deals:
        _bring(act, scalars(DealContact.select(DealContact.contact).where(among(DealContact.deal, deals))),
               ReferralState.CONVERTED)  # fmt: skip


def _became_customer(act: Action, written: Sequence[Written]) -> None:
    """Somebody who was referred bought without a deal of their own."""
    bought = [one.record for one in written if one.op == "update" and one.fields["phase"][1] in CUSTOMERS]
    _bring(act, bought, ReferralState.CONVERTED)


def _rewarded(act: Action, written: Sequence[Written]) -> None:
    """The programme gave points for a referral."""
    entries = [{column: after for column, (_, after) in one.fields.items()} for one in written]
    given = [UUID(one["referral_id"]) for one in entries if one["referral_id"] and one["rule"] and one["points"] > 0]
    for referral in map(Referral.get_by_id, given):
        if goes_on(ReferralState(referral.state), ReferralState.REWARDED):
            act.update(referral, state=ReferralState.REWARDED, rewarded=clock.local(act.at).date())


def _bring(act: Action, referred: Iterable[UUID], to: ReferralState) -> None:
    """Bring the referrals of some people as far as that."""
    for person in referred:
        for referral, state in _referrals_of().rows(person.hex):
            if goes_on(ReferralState(state), to):
                act.update(Referral.get_by_id(referral), state=to)


@cache
def _referrals_of() -> Prepared:
    """The referrals by which somebody came; asked with every activity."""
    return Prepared(
        lambda who: Referral.select(Referral.id, Referral.state).where(
            Referral.referred == who, Referral.hidden_at.is_null()
        )
    )


def _thank(act: Action, written: Sequence[Written]) -> None:
    """Whoever sent somebody who bought is thanked by whoever looks after them."""
    for one in written:
        if one.op != "update" or one.fields["state"][1] != ReferralState.CONVERTED:
            continue
        referral = Referral.get_by_id(one.record)
        who = referral.referrer
        whom = f" for sending {referral.referred.name}" if referral.referred_id else ""
        title = f"Thank {who.name}{whom}"
        act.create(
            Task, title=title, title_key=text.fold(title), due=_soon(act),
            owner=who.owner_id or referral.owner_id or act.by, contact=who.id, company=who.company_id,
            note=f"They have bought. Where no reward was given yet: crm-tui referrals reward {referral.ref}",
        )  # fmt: skip


def _soon(act: Action) -> date:
    """The next day on which somebody works."""
    return working_day(clock.local(act.at).date() + timedelta(days=1))


# Requests that were granted


def _granted(act: Action, written: Sequence[Written]) -> None:
    """A review, a referral, or the tag of the community grants what was asked for."""
    given: dict[Asked, list[UUID]] = {
        Asked.REVIEW: _whose(written, "response", Response, Response.contact, Response.scale == Scale.REVIEW),
        Asked.REFERRAL: _whose(written, "referral", Referral, Referral.referrer),
        Asked.COMMUNITY: _joined(written),
    }
    for what, people in given.items():
        waiting = Request.select().where(
            among(Request.contact, people), Request.what == what, Request.state == AskedState.ASKED,
            Request.hidden_at.is_null(),
        )  # fmt: skip
        for request in list(waiting) if people else ():
            act.update(request, state=AskedState.GIVEN)


def _whose(written: Sequence[Written], table: str, model: Any, whose: Any, *conditions: Any) -> list[UUID]:
    new = [one.record for one in written if one.table == table]
    if not new:
        return []
    return list(scalars(model.select(whose).where(among(model.id, new), whose.is_null(is_null=False), *conditions)))


def _joined(written: Sequence[Written]) -> list[UUID]:
    tagged = [one for one in written if one.table == "tagging" and one.fields["kind"][1] == Kind.CONTACT]
    tag = _tag_called().value(COMMUNITY) if tagged else None
    return [UUID(one.fields["record"][1]) for one in tagged if one.fields["tag_id"][1] == tag]


@cache
def _tag_called() -> Prepared:
    return Prepared(lambda name: Tag.select(Tag.id).where(Tag.name_key == name, Tag.hidden_at.is_null()))


FOLLOWERS = (
    Follower("referrals contacted", {"activity": frozenset({NEW, "contact_id"})}, _contacted),
    Follower("referrals won", {"deal": frozenset({"outcome"})}, _won),
    Follower("referrals converted", {"contact": frozenset({"phase"})}, _became_customer),
    Follower("referrals rewarded", {"loyalty": frozenset({NEW})}, _rewarded),
    Follower("thanks for referrals", {"referral": frozenset({"state"})}, _thank),
    Follower(
        "requests granted",
        {"response": frozenset({NEW}), "referral": frozenset({NEW}), "tagging": frozenset({NEW})},
        _granted,
    ),
)

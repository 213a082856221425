"""Referrals: somebody sent by a contact, a new prospect where they were not known yet; and the reward for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.journal import Action
from crm_tui.db.models import Contact, Referral, Reward
from crm_tui.domain.choices import ReferralState
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import CHANNEL, SOURCE
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.services.buying.loyalty import MOST_POINTS, write_entry
from crm_tui.services.editing import contacts, plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.guards import visible


def refer(
    by: UUID | None, referrer: UUID, who: str, person: Mapping[str, str], values: Mapping[str, str] | None = None
) -> Saved:
    """Note that a contact sent somebody, who becomes a prospect where no contact is called so.

    `person` are texts of the fields of a new contact, `values` of the referral. Raises `NotFound`, `Ambiguous`, or
    BadInput with the field: for oneself, for who sent them in their turn, and for who was sent by them before.
    """
    with journal.action(by, "") as act:
        row = visible(Contact, referrer)
        known = _known(who, person)
        if known is not None and person:
            raise BadInput(f"{known} is a contact already; leave out {', '.join(person)}, or edit them.", "referred")
        if known is None:
            owner = {"owner": row.owner.login} if row.owner_id and "owner" not in person else {}
            added = saving.add(contacts.PLAN, by, {**_CAME, **owner, **person, "name": who})
            act.summary = ""
        ref = added.ref if known is None else known.ref
        referral = saving.add(PLAN, by, {**(values or {}), "referrer": row.ref, "referred": ref})
        act.summary = ""
        whom = f"{ref} {who if known is None else known.name}"
        tell(act, f"noted that {row.ref} {row.name} sent {whom}{' as a new prospect' if known is None else ''}")
        return saved(act, Kind.REFERRAL, Referral.get_by_id(referral.id))


_CAME = {"source": SOURCE, "channel": CHANNEL}


def _known(who: str, person: Mapping[str, str]) -> refs.Found | None:
    """The contact who is meant: by the address that was given, else by reference or name."""
    for typed in (person.get("email", ""), who):
        try:
            if typed:
                return refs.resolve(typed, [Kind.CONTACT])
        except NotFound:
            continue
    return None


def give_reward(by: UUID | None, referral: UUID, reward: UUID | None = None, points: int = 0) -> Saved:
    """Thank for a referral with points, or with a reward whose points are given and spent at once; or with neither.

    Raises `NotFound`, or BadInput for one that was rewarded already, or came to nothing.
    """
    with journal.action(by, "") as act:
        row = visible(Referral, referral)
        if row.state in {ReferralState.REWARDED, ReferralState.DECLINED}:
            raise BadInput(f"{row.ref} {row.title} is {row.state} already.", "state")
        if not 0 <= points <= MOST_POINTS:
            raise BadInput(f"{points} is no such number of points; write one from 1 to {MOST_POINTS}.", "points")
        given = visible(Reward, reward) if reward is not None else None
        _enter(act, row, given, points)
        act.update(
            row, state=ReferralState.REWARDED, rewarded=clock.local(act.at).date(), reward=given.id if given else None
        )
        what = f" with {given.title}" if given else f" with {points:,} points" if points else ""
        tell(act, f"rewarded {called(Kind.REFERRAL, row)}{what}")
        return saved(act, Kind.REFERRAL, row)


def _enter(act: Action, row: Referral, given: Reward | None, points: int) -> None:
    """Write into the ledger what was given: a reward costs its points, so these come with it."""
    today = clock.local(act.at).date()
    worth = points or (given.points if given else 0)
    about = {"day": today, "referral": row.id}
    if worth:
        write_entry(act, row.referrer_id, worth, "", title=f"Thanks for {row.ref} {row.title}", **about)
    if given and given.points:
        write_entry(act, row.referrer_id, -given.points, "", title=given.title, reward=given.id, **about)


# Saving one


def _prepare(draft: Draft) -> None:
    referrer, referred = _held(draft, "referrer"), _held(draft, "referred")
    if {"referrer", "referred"} & draft.columns.keys():
        _require_new(draft, referrer, referred)
        usual = draft.row is None or draft.row.title == _title(draft.was["referrer"], draft.was["referred"])
        if usual and not draft.columns.get("title"):
            plain.set_title(draft, _title(referrer, referred))
    state = draft.columns.get("state")
    if state == ReferralState.REWARDED and not _held(draft, "rewarded"):
        draft.columns["rewarded"] = clock.today()


def _require_new(draft: Draft, referrer: UUID, referred: UUID | None) -> None:
    """Raise BadInput for somebody who sent themselves, was sent by whom they sent, or is sent a second time."""
    if referred is None:
        return
    if referrer == referred:
        raise BadInput("Nobody sends themselves; name who was sent.", "referred")
    own = draft.row.id if draft.row is not None else None
    for pair, says in (((referrer, referred), "already"), ((referred, referrer), "")):
        found = Referral.get_or_none(
            Referral.referrer == pair[0], Referral.referred == pair[1], Referral.hidden_at.is_null(), Referral.id != own
        )
        if found is not None and says:
            raise BadInput(f"{found.ref} says so already: {found.title}.", "referred")
        if found is not None:
            raise BadInput(f"It was the other way round: {found.ref} says that {found.title}.", "referred")


def _held(draft: Draft, column: str) -> Any:
    return draft.columns[column] if column in draft.columns else draft.was.get(column)


def _title(referrer: UUID, referred: UUID | None) -> str:
    """`Kim Sato sent Ann Lee`."""
    whom = Contact.get_by_id(referred).name if referred is not None else "somebody"
    return f"{Contact.get_by_id(referrer).name} sent {whom}"


def _finish(act: Action, row: Referral, _draft: Draft) -> Referral:
    """Who was added with the referral came by it."""
    if row.referred_id is not None and row.created_at == act.at:
        person = Contact.get_by_id(row.referred_id)
        if person.created_at == act.at and not person.source:
            act.update(person, **_CAME)
    return row


PLAN = plain.plan(Kind.REFERRAL, prepare=_prepare, finish=_finish)

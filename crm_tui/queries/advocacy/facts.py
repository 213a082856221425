"""What stands on the pages of contacts and referrals: who sent them, whom they sent, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from crm_tui.db.models import Contact, Referral, Request, Reward, rows
from crm_tui.domain.choices import Asked, AskedState, ReferralState
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.relationship.advocacy import words_for
from crm_tui.filters.context import FilterContext
from crm_tui.queries.advocacy.promoters import promoter
from crm_tui.queries.advocacy.referrals import Sent, came_by, in_short, sent_to_us, sent_us, won_by, won_together
from crm_tui.queries.links import Link
from crm_tui.queries.now.fact import Fact, Facts, Tone

_MOST = 12
"""People that a page lists one by one."""


def advocacy_of(record: UUID, _context: FilterContext) -> Iterator[Facts]:
    """What there is to say of a contact: by whom they came, who came by them, and what to ask them for."""
    yield Facts("Advocacy", (*_came(record), *_sent(record), *_asked(record), *_to_ask(record)))


def _came(record: UUID) -> Iterator[Fact]:
    for one in sent_to_us(record):
        yield Fact("Sent by", f"{one.who}, {one.state}", f"{one.referral.ref}, {long_date(one.day)}", one.who)


def _sent(record: UUID) -> Iterator[Fact]:
    sent = sent_us(record)
    if not sent:
        return
    everybody = came_by(record)
    worth = in_short(won_together(everybody))
    more = len(everybody) - len([one for one in sent if one.who and one.state is not ReferralState.DECLINED])
    further = f"; {more} more came by those" if more > 0 else ""
    people = "1 person" if len(sent) == 1 else f"{len(sent)} people"
    yield Fact("Sent", f"{people}{further}", "", shows=(Kind.CONTACT, f"referrer:{_ref(record)}"))
    yield Fact("Won from them", worth or "nothing yet", "won deals with a part of anybody who came by them",
               tone=Tone.GOOD if worth else Tone.PLAIN)  # fmt: skip
    won = won_by([one.who.id for one in sent if one.who])
    for one in sent[:_MOST]:
        yield _line(one, in_short(won.get(one.who.id, ())) if one.who else "")


def _line(one: Sent, worth: str) -> Fact:
    said = ", ".join(part for part in (str(one.who or "somebody"), one.state, worth) if part)
    is_due = one.state is ReferralState.CONVERTED
    line = ("referrals", "reward", one.referral.ref) if is_due else ()
    why = "they have bought; a reward is due" if is_due else ""
    return Fact(f"  {one.referral.ref}", said, why, one.who or one.referral, line=line)


def _asked(record: UUID) -> Iterator[Fact]:
    query = Request.select(Request.id, Request.number, Request.title, Request.what, Request.state, Request.day).where(
        Request.contact == record, Request.hidden_at.is_null()
    )
    for id_, number, title, what, state, day in rows(query.order_by(Request.day.desc(), Request.number.desc())):
        link = Link(Kind.REQUEST, id_, short_ref(Kind.REQUEST, number), title)
        good = Tone.GOOD if state == AskedState.GIVEN else Tone.PLAIN
        yield Fact("Asked", f"{words_for(Asked(what))}: {state}", long_date(day), link, good)


def _to_ask(record: UUID) -> Iterator[Fact]:
    found = promoter(record)
    if found is not None and found.missing:
        what = found.missing[0]
        yield Fact(
            "Ask them", words_for(what), f"they gave NPS {found.score} and were not asked yet", found.who,
            line=("ask", found.who.ref, what),
        )  # fmt: skip


def of_referral(record: UUID, _context: FilterContext) -> Iterator[Facts]:
    """How far a referral has come, what it brought, and whether somebody has to be thanked."""
    row = Referral.get_by_id(record)
    facts = [_state(row)]
    if row.referred_id is not None:
        worth = in_short(won_together([row.referred_id]))
        facts.append(
            Fact(
                "Won",
                worth or "nothing yet",
                "won deals with a part of theirs",
                tone=Tone.GOOD if worth else Tone.PLAIN,
            )
        )
    yield Facts("Referral", tuple(facts))


def _state(row: Referral) -> Fact:
    ref = short_ref(Kind.REFERRAL, row.number)
    match ReferralState(row.state):
        case ReferralState.MADE:
            return Fact("Made", "nobody has spoken with them yet", "the first activity with them brings it on")
        case ReferralState.CONTACTED:
            return Fact("Contacted", "they have not bought yet", "a won deal or an order brings it on")
        case ReferralState.CONVERTED:
            return Fact("Converted", "a reward is due", "they have bought", line=("referrals", "reward", ref))
        case ReferralState.REWARDED:
            with_ = Reward.get_by_id(row.reward_id).title if row.reward_id else "thanks"
            return Fact("Rewarded", with_, long_date(row.rewarded) if row.rewarded else "", tone=Tone.GOOD)
        case _:
            return Fact("Declined", "it came to nothing")


def _ref(contact: UUID) -> str:
    return str(Contact.get_by_id(contact).ref)

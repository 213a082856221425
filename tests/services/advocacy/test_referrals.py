"""Referrals: somebody sent by a contact becomes a prospect, and what comes of it is followed to the thanks."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Contact, Loyalty, Referral, Task
from crm_tui.db.models.base import as_id
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.errors import BadInput
from crm_tui.queries.buying.programme import balance_of
from crm_tui.services import lines
from crm_tui.services.advocacy.referrals import give_reward, refer
from crm_tui.services.buying import loyalty
from crm_tui.services.editing import records
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.making import make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

TODAY = date(2026, 11, 16)


@pytest.fixture
def kim(me: UUID) -> UUID:
    return as_id(make_contact(owner=me, phase=Phase.RETENTION).id)


@pytest.fixture
def sent(me: UUID, kim: UUID) -> Referral:
    """Kim sent Ann, whom nobody knew."""
    return Referral.get_by_id(refer(me, kim, "Ann Lee", {"email": "ann@lee.example"}).id)


def again(referral: Referral) -> Referral:
    return Referral.get_by_id(referral.id)


def thanks() -> list[str]:
    return [task.title for task in Task.select().where(Task.title.startswith("Thank"), Task.hidden_at.is_null())]


def win(me: UUID, stages: dict[str, UUID], person: UUID) -> None:
    deal = make_deal(stages["Negotiation"], by=me)
    records.edit_record(me, Kind.DEAL, deal.id, None, {"contacts": Contact.get_by_id(person).ref})
    transitions.move(deal.id, stages["Closed won"], me, None, "for a test", force=True)


def test_a_stranger_who_was_sent_is_a_prospect_with_source_and_channel(me: UUID, kim: UUID) -> None:
    saved = refer(me, kim, "Ann Lee", {"email": "ann@lee.example"})
    ann = Contact.get(Contact.name == "Ann Lee")
    assert (ann.phase, ann.source, ann.channel, ann.owner_id) == (Phase.PROSPECTING, "Referral", "referral", me)
    assert (saved.name, saved.summary) == (
        "Kim Sato sent Ann Lee", "noted that C1 Kim Sato sent C2 Ann Lee as a new prospect"
    )  # fmt: skip
    assert lines.lines_of(saved.action) == ("crm-tui refer C1 'Ann Lee' email=ann@lee.example owner=U1",)
    undoing.undo(me)
    assert not Contact.select().where(Contact.name == "Ann Lee", Contact.hidden_at.is_null()).exists()


def test_somebody_known_is_linked_and_not_added_again(me: UUID, kim: UUID) -> None:
    bob = make_contact("Bob Ray")
    assert refer(me, kim, "Bob Ray", {}).name == "Kim Sato sent Bob Ray"
    assert Contact.select().count() == 2
    assert Referral.get().referred_id == bob.id
    with pytest.raises(BadInput, match="a contact already; leave out email"):
        refer(me, kim, "Bob Ray", {"email": "bob@ray.example"})


def test_nobody_sends_themselves_or_who_sent_them(me: UUID, kim: UUID, sent: Referral) -> None:
    with pytest.raises(BadInput, match="Nobody sends themselves"):
        refer(me, kim, "Kim Sato", {})
    with pytest.raises(BadInput, match="RF1 says so already: Kim Sato sent Ann Lee"):
        refer(me, kim, "Ann Lee", {})
    with pytest.raises(BadInput, match="the other way round: RF1 says that Kim Sato sent Ann Lee"):
        refer(me, sent.referred_id, "Kim Sato", {})


@pytest.mark.usefixtures("kim")
def test_a_form_says_the_same(me: UUID) -> None:
    added = records.add_record(
        me, Kind.REFERRAL, {"referrer": "C1", "referred": "Zoe Wu"}, making={"referred": Kind.CONTACT}
    )
    zoe = Contact.get(Contact.name == "Zoe Wu")
    assert (added.name, zoe.source, zoe.channel) == ("Kim Sato sent Zoe Wu", "Referral", "referral")
    make_contact("Bob Ray")
    records.edit_record(me, Kind.REFERRAL, added.id, None, {"referred": "Bob Ray"})
    assert Referral.get_by_id(added.id).title == "Kim Sato sent Bob Ray"
    records.edit_record(me, Kind.REFERRAL, added.id, None, {"title": "At the fair"})
    records.edit_record(me, Kind.REFERRAL, added.id, None, {"referred": "Zoe Wu"})
    assert Referral.get_by_id(added.id).title == "At the fair"


def test_the_first_word_and_the_won_deal_bring_it_on_and_the_referrer_is_thanked(
    me: UUID, stages: dict[str, UUID], sent: Referral
) -> None:
    assert sent.state == "made"
    records.add_record(me, Kind.ACTIVITY, {"kind": "note", "contact": "C2", "subject": "Looked them up"})
    assert again(sent).state == "made"
    records.add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": "C2", "subject": "Hello"})
    assert again(sent).state == "contacted"
    win(me, stages, sent.referred_id)
    task = Task.get(Task.title == "Thank Kim Sato for sending Ann Lee")
    assert (again(sent).state, task.contact_id, task.due) == ("converted", sent.referrer_id, date(2026, 11, 17))
    undoing.undo(me)
    assert (again(sent).state, thanks()) == ("contacted", [])


def test_a_customer_without_a_deal_converts_it_too(me: UUID, sent: Referral) -> None:
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": "C2", "amount": "100 EUR"})
    assert (again(sent).state, thanks()) == ("converted", ["Thank Kim Sato for sending Ann Lee"])


def test_a_declined_referral_stays_so(me: UUID, sent: Referral) -> None:
    records.edit_record(me, Kind.REFERRAL, sent.id, None, {"state": "declined"})
    records.add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": "C2", "subject": "Hello"})
    assert again(sent).state == "declined"


def test_a_reward_goes_through_the_ledger(me: UUID, kim: UUID, sent: Referral) -> None:
    mug = records.add_record(me, Kind.REWARD, {"title": "Mug", "points": "250"})
    saved = give_reward(me, sent.id, mug.id)
    assert (again(sent).state, again(sent).rewarded, again(sent).reward_id) == ("rewarded", TODAY, mug.id)
    assert [(one.points, one.referral_id) for one in Loyalty.select().order_by(Loyalty.number)] == [
        (250, sent.id), (-250, sent.id),
    ]  # fmt: skip
    assert (balance_of(kim), saved.summary) == (0, "rewarded referral RF1 Kim Sato sent Ann Lee with Mug")
    assert lines.lines_of(saved.action) == ("crm-tui referrals reward RF1 RW1",)
    with pytest.raises(BadInput, match="is rewarded already"):
        give_reward(me, sent.id)


def test_points_alone_are_a_reward(me: UUID, kim: UUID, sent: Referral) -> None:
    saved = give_reward(me, sent.id, points=40)
    assert (balance_of(kim), again(sent).state) == (40, "rewarded")
    assert lines.lines_of(saved.action) == ("crm-tui referrals reward RF1 --points 40",)
    undoing.undo(me)
    assert (balance_of(kim), again(sent).state) == (0, "made")


def test_where_the_programme_gives_points_for_a_referral_it_is_rewarded_with_them(
    me: UUID, kim: UUID, sent: Referral
) -> None:
    loyalty.set_rule(me, "referral", 100)
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": "C2", "amount": "100 EUR"})
    assert (balance_of(kim), again(sent).state, again(sent).rewarded) == (100, "rewarded", TODAY)
    assert thanks() == ["Thank Kim Sato for sending Ann Lee"]


def test_an_advocate_gave_a_nine_and_sent_somebody(me: UUID, kim: UUID) -> None:
    records.add_record(me, Kind.RESPONSE, {"contact": "C1", "scale": "NPS", "score": "9"})
    refer(me, kim, "Ann Lee", {})
    assert Contact.get_by_id(kim).phase == WAY[-1]

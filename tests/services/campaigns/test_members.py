"""Campaigns are filled from their segment, never with who unsubscribed; what became of it has its consequences."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Activity, Contact, Member
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.services.campaigns.members import fill, mark_sent, respond
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.lines import last_of, lines_of
from crm_tui.services.merging.merge_records import merge
from crm_tui.services.undo.undoing import undo
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def spring(me: UUID) -> UUID:
    """A campaign for the Kims, of whom one unsubscribed; Ola is none of them."""
    add_record(me, Kind.COMPANY, {"name": "Acme"})
    for name in ("Kim A", "Kim B", "Ola"):
        add_record(me, Kind.CONTACT, {"name": name, "company": "Acme"})
    add_record(me, Kind.CONTACT, {"name": "Kim No", "unsubscribed": "yes"})
    add_record(me, Kind.SEGMENT, {"title": "Kims", "filter": "name:kim"})
    return add_record(me, Kind.CAMPAIGN, {"title": "Spring", "segment": "Kims", "channel": "email"}).id


def members() -> dict[str, str]:
    """The status of each member by name."""
    query = Member.select(Member, Contact).join(Contact).where(Member.hidden_at.is_null())
    return {member.contact.name: member.status for member in query}


def contact(name: str) -> Contact:
    found: Contact = Contact.get(Contact.name == name)
    return found


def test_one_action_makes_the_segment_its_members(spring: UUID, me: UUID) -> None:
    filled = fill(me, spring)

    assert filled.summary == "added 2 members to campaign CA1 Spring"
    assert members() == {"Kim A": "planned", "Kim B": "planned"}
    add_record(me, Kind.CONTACT, {"name": "Kim C"})
    assert fill(me, spring).summary == "added 1 member to campaign CA1 Spring"
    assert fill(me, spring).summary == "left campaign CA1 Spring as it was: nobody is missing"
    assert_journal_explains_everything()


def test_filling_is_taken_back_at_once(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    undo(me)

    assert members() == {}
    fill(me, spring)
    assert len(members()) == 2


def test_of_a_segment_of_companies_the_people_who_work_there(spring: UUID, me: UUID) -> None:
    add_record(me, Kind.SEGMENT, {"title": "Acme only", "of": "company", "filter": "name:acme"})
    edit_record(me, Kind.CAMPAIGN, spring, None, {"segment": "Acme only"})

    fill(me, spring)

    assert set(members()) == {"Kim A", "Kim B", "Ola"}


def test_a_campaign_without_a_segment_says_so(me: UUID) -> None:
    saved = add_record(me, Kind.CAMPAIGN, {"title": "Fair"})

    with pytest.raises(BadInput, match="CA1 has no segment"):
        fill(me, saved.id)


def test_a_segment_that_cannot_be_read_any_more_fills_nothing(spring: UUID, me: UUID) -> None:
    from crm_tui.services.editing.tags import delete_tag

    add_record(me, Kind.CONTACT, {"name": "Tagged", "tags": "vip"})
    add_record(me, Kind.SEGMENT, {"title": "VIPs", "filter": "tag:vip"})
    edit_record(me, Kind.CAMPAIGN, spring, None, {"segment": "VIPs"})
    delete_tag(me, "vip")

    with pytest.raises(FilterError, match="The filter of the segment VIPs cannot be read"):
        fill(me, spring)


def test_who_unsubscribed_cannot_be_added_by_hand_either(spring: UUID, me: UUID) -> None:  # noqa: ARG001
    with pytest.raises(BadInput, match=r"Kim No unsubscribed on Mon 16 Nov 2026; no campaign is for them\."):
        add_record(me, Kind.MEMBER, {"campaign": "CA1", "contact": "Kim No"})

    past = add_record(me, Kind.MEMBER, {"campaign": "CA1", "contact": "Kim No", "status": "opened"})
    assert past.name == "Kim No"
    with pytest.raises(BadInput, match="unsubscribed"):
        edit_record(me, Kind.MEMBER, past.id, None, {"status": "planned"})


def test_nobody_is_a_member_twice(spring: UUID, me: UUID) -> None:
    fill(me, spring)

    with pytest.raises(BadInput, match="Kim A is in that campaign already, as ME1"):
        add_record(me, Kind.MEMBER, {"campaign": "CA1", "contact": "Kim A"})


def test_it_is_sent_to_those_who_are_planned_and_still_may_be_written_to(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    edit_record(me, Kind.CONTACT, contact("Kim B").id, None, {"unsubscribed": "yes"})

    assert mark_sent(me, spring).summary == "noted campaign CA1 Spring as sent to 1 member"
    assert members() == {"Kim A": "sent", "Kim B": "planned"}
    assert mark_sent(me, spring, [contact("Ola").id]).ids == ()


def test_a_status_has_its_moment(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    member = Member.get(Member.contact == contact("Kim A").id)

    edit_record(me, Kind.MEMBER, member.id, None, {"status": "opened"})
    assert Member.get_by_id(member.id).at == clock.now()
    edit_record(me, Kind.MEMBER, member.id, None, {"status": "clicked", "at": "yesterday 9:00"})
    assert Member.get_by_id(member.id).at < clock.now()
    with pytest.raises(BadInput, match="lies ahead"):
        edit_record(me, Kind.MEMBER, member.id, None, {"at": "tomorrow 9:00"})


def test_an_answer_becomes_an_activity_in_the_same_action(spring: UUID, me: UUID) -> None:
    fill(me, spring)

    respond(me, spring, contact("Kim A").id, "Tell me more")

    member = Member.get(Member.contact == contact("Kim A").id)
    activity = Activity.get_by_id(member.activity_id)
    assert member.status == MemberStatus.RESPONDED
    assert (activity.kind, activity.subject) == (ActivityKind.EMAIL, "Answer to Spring")
    assert (activity.body, activity.contact_id) == ("Tell me more", contact("Kim A").id)
    assert contact("Kim A").last_touch_at == clock.now()
    (line,) = lines_of(last_of(me))  # type: ignore[arg-type]
    assert line.endswith("crm-tui edit ME1 status=responded 'note=Tell me more'")
    undo(me)
    assert members()["Kim A"] == "planned"
    assert not Activity.select().where(Activity.hidden_at.is_null()).exists()
    assert_journal_explains_everything()


def test_who_answers_without_having_been_a_member_becomes_one(spring: UUID, me: UUID) -> None:
    respond(me, spring, contact("Ola").id)

    assert members() == {"Ola": "responded"}
    assert Activity.select().count() == 1


def test_who_unsubscribes_gets_no_more_mailings(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    member = Member.get(Member.contact == contact("Kim A").id)

    edit_record(me, Kind.MEMBER, member.id, None, {"status": "unsubscribed"})

    assert contact("Kim A").unsubscribed_at == clock.now()
    undo(me)
    assert contact("Kim A").unsubscribed_at is None


def test_who_unsubscribed_under_one_name_did_so_under_all_when_they_are_merged(spring: UUID, me: UUID) -> None:  # noqa: ARG001
    merge(me, Kind.CONTACT, contact("Kim A").id, [contact("Kim No").id])

    assert contact("Kim A").unsubscribed_at is not None
    undo(me)
    assert contact("Kim A").unsubscribed_at is None


def test_a_member_twice_over_stays_one_when_contacts_are_merged(spring: UUID, me: UUID) -> None:
    fill(me, spring)

    merge(me, Kind.CONTACT, contact("Kim A").id, [contact("Kim B").id])

    assert Member.select().where(Member.contact == contact("Kim A").id).count() == 1


def test_a_campaign_does_not_end_before_it_begins(me: UUID) -> None:
    with pytest.raises(BadInput, match="ends before it begins") as told:
        add_record(me, Kind.CAMPAIGN, {"title": "Odd", "starts": "today", "ends": "yesterday"})

    assert told.value.field == "ends"

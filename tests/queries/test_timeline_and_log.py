"""Timeline and log: what happened around a record, and what everybody did, newest first."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.queries.log.actions import changes_of, log
from crm_tui.queries.records.timeline import DONE, MOVED, TimelineItem, timeline
from crm_tui.queries.refs import resolve
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.editing.tasks import complete_task
from crm_tui.services.moving import transitions
from crm_tui.services.shape.custom_fields import add_custom_field, edit_custom_field
from crm_tui.services.undo.undoing import redo, undo
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def deal(me: UUID, stages: dict[str, UUID], at_noon: datetime) -> UUID:
    """A deal to which something happened on each of five days."""
    with clock.frozen(at_noon - timedelta(days=5)):
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme rollout", "contacts": "Kim Sato"}).id
    with clock.frozen(at_noon - timedelta(days=4)):
        add_record(me, Kind.ACTIVITY, {"kind": "call", "deal": "D1", "contact": "C1", "body": "Hello"})
    with clock.frozen(at_noon - timedelta(days=3)):
        transitions.move(deal, stages["Qualification"], me, None)
    with clock.frozen(at_noon - timedelta(days=2)):
        complete_task(me, add_record(me, Kind.TASK, {"title": "Send deck", "deal": "D1"}).id)
    with clock.frozen(at_noon - timedelta(days=1)):
        add_record(me, Kind.ACTIVITY, {"kind": "email", "deal": "D1", "subject": "Offer"})
        add_record(me, Kind.TASK, {"title": "Still open", "deal": "D1"})
    return deal


def kim_sato() -> UUID:
    return resolve("Kim Sato").id


class TestTimeline:
    def test_everything_newest_first(self, deal: UUID) -> None:
        page = timeline(Kind.DEAL, deal)
        assert [(item.what, item.title) for item in page.items] == [
            ("email", "Offer"),
            ("task", "Send deck"),
            ("moved", "Initial contact → Qualification"),
            ("call", "Hello"),
            ("moved", "Began in Initial contact"),
        ]
        assert page.next is None
        assert {item.by for item in page.items} == {"Ana Ruiz"}

    @pytest.mark.parametrize("size", [1, 2, 3, 5, 6])
    def test_pages_put_together_are_the_whole(self, deal: UUID, size: int) -> None:
        whole = timeline(Kind.DEAL, deal).items
        parts: list[TimelineItem] = []
        before = None
        while True:
            page = timeline(Kind.DEAL, deal, size, before)
            parts += page.items
            before = page.next
            if before is None:
                break
        assert tuple(parts) == whole

    def test_it_can_be_narrowed(self, deal: UUID) -> None:
        assert [item.what for item in timeline(Kind.DEAL, deal, kinds=[MOVED]).items] == ["moved", "moved"]
        assert [item.what for item in timeline(Kind.DEAL, deal, kinds=["call", DONE]).items] == ["task", "call"]
        assert timeline(Kind.DEAL, deal, kinds=[]).items == ()

    def test_a_contact_sees_what_it_took_part_in(self, deal: UUID) -> None:
        other = add_record(None, Kind.CONTACT, {"name": "Other"})
        assert timeline(Kind.CONTACT, other.id).items == ()
        page = timeline(Kind.CONTACT, kim_sato())
        assert [(item.what, item.deal) for item in page.items] == [("call", "Acme rollout")]
        assert timeline(Kind.DEAL, deal).items[3].contact == "Kim Sato"

    def test_a_move_that_was_undone_stays_in_it(self, me: UUID, deal: UUID, stages: dict[str, UUID]) -> None:
        transitions.move(deal, stages["Needs assessment"], me, None, "forced", force=True)
        undo(me)
        newest = timeline(Kind.DEAL, deal, kinds=[MOVED]).items[:2]
        assert [(item.reverts, item.forced) for item in newest] == [(True, False), (False, True)]

    def test_what_was_deleted_is_not_in_it(self, me: UUID, deal: UUID) -> None:
        newest = timeline(Kind.DEAL, deal).items[0]
        delete_record(me, Kind.ACTIVITY, newest.id)
        assert newest not in timeline(Kind.DEAL, deal).items


class TestLog:
    def test_actions_tell_their_changes_in_words(self, me: UUID, deal: UUID) -> None:
        edit_record(me, Kind.DEAL, deal, None, {"amount": "45k", "close": "2026-11-30"})
        edit_record(me, Kind.DEAL, deal, None, {"amount": "50k", "owner": "", "close": "", "note": "a\nb"})
        newest = log(1)[0]

        assert newest.summary == "changed amount, owner, closes, note of deal D1 Acme rollout"
        assert (newest.by, newest.role, newest.undone, newest.more) == ("Ana Ruiz", "do", False, 0)
        assert str(newest.changes[0].record) == "Acme rollout"
        assert set(newest.changes[0].words) == {
            "amount 45,000.00 → 50,000.00 EUR",
            "owner Ana Ruiz taken out",
            "close date 2026-11-30 taken out",
            "note a b",
        }
        assert "close date Mon 30 Nov 2026 taken out" in log(1, days=long_date)[0].changes[0].words

    def test_a_change_of_currency_shows_both(self, me: UUID, deal: UUID) -> None:
        edit_record(me, Kind.DEAL, deal, None, {"amount": "45k"})
        edit_record(me, Kind.DEAL, deal, None, {"amount": "50k USD"})
        assert log(1)[0].changes[0].words == ("amount 45,000.00 EUR → 50,000.00 USD",)

    def test_what_belongs_to_a_record_is_told_of_it(self, me: UUID, deal: UUID) -> None:
        add_custom_field(me, Kind.DEAL, "region")
        add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
        edit_record(
            me,
            Kind.DEAL,
            deal,
            None,
            {"contacts": "Kim Sato (buyer)", "tags": "vip", "products": "2 x GTX Pro", "region": "North"},
        )
        told = changes_of(deal)[0]
        assert {word for change in told.changes for word in change.words} == {
            "contact \N{MINUS SIGN} Kim Sato",
            "contact + Kim Sato (buyer)",
            "tag + vip",
            "product + 2 \N{MULTIPLICATION SIGN} GTX Pro",
            "region + North",
        }
        assert {str(change.record) for change in told.changes} == {"Acme rollout"}

    def test_a_custom_day_is_told_as_other_days_are(self, me: UUID, deal: UUID) -> None:
        field = add_custom_field(me, Kind.DEAL, "go-live")
        edit_record(me, Kind.DEAL, deal, None, {"go-live": "in spring"})
        edit_record(me, Kind.DEAL, deal, None, {"go-live": ""})
        edit_custom_field(me, field, type_="date")
        edit_record(me, Kind.DEAL, deal, None, {"go-live": "2026-11-30"})
        told = [changes.words for action in log(5, days=long_date) for changes in action.changes]
        assert ("go-live + Mon 30 Nov 2026",) in told
        assert ("go-live + in spring",) in told

    def test_a_record_has_its_own_history(self, me: UUID, deal: UUID) -> None:
        edit_record(me, Kind.CONTACT, kim_sato(), None, {"email": "kim@acme.example", "phase": "retention"})
        told = changes_of(kim_sato())
        assert told[0].changes[-1].words == ("email + kim@acme.example",)
        assert [item.summary for item in told][-1] == "added contact C1 Kim Sato"
        assert not any("Offer" in item.summary for item in told)
        assert any("moved" in item.summary for item in changes_of(deal))

    def test_deleting_and_undoing_are_told(self, me: UUID, deal: UUID) -> None:
        delete_record(me, Kind.DEAL, deal)
        undo(me)
        undone, deleted = log(2)
        assert (deleted.undone, deleted.changes[0].words) == (True, ("deleted",))
        assert (undone.role, undone.changes[0].words) == ("undo", ("brought back",))
        redo(me)
        assert [item.undone for item in log(3)] == [False, True, False]

    @pytest.mark.usefixtures("deal")
    def test_it_goes_on_page_by_page(self) -> None:
        whole = log(100)
        assert len(whole) > 6
        assert (*log(3), *log(100, before=whole[2].id)) == whole
        assert whole[-1].more > 0, "setting up a workspace makes more rows than are listed"

    def test_it_costs_the_same_however_much_was_done(self, me: UUID, deal: UUID) -> None:
        few, few_of_one = count(lambda: log(50)), count(lambda: changes_of(deal))
        for number in range(20):
            edit_record(me, Kind.DEAL, deal, None, {"amount": f"{number + 1}k", "tags": f"tag{number}"})
        assert count(lambda: log(50)) <= few + 1
        assert count(lambda: changes_of(deal)) <= few_of_one + 2

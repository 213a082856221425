"""Lost reasons, sources, tags and own fields are renamed, merged and deleted, on the records that have them too."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Contact, CustomField, Deal, LostReason, Tagging
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.shape import shape
from crm_tui.queries.views import Shown, find_view
from crm_tui.services.editing import records, tags
from crm_tui.services.editing.fields import form_fields
from crm_tui.services.editing.records import add_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.shape import custom_fields, reasons, sources
from crm_tui.services.undo import undoing
from crm_tui.services.views import save_view
from tests.chaos.soundness import assert_whole
from tests.making import make_company, make_contact, make_deal


def reason(name: str) -> UUID:
    found: UUID = LostReason.get(LostReason.name == name, LostReason.hidden_at.is_null()).id
    return found


def lose(me: UUID, stages: dict[str, UUID], why: str) -> Deal:
    deal = make_deal(stages["Qualification"], why)
    closing = Closing(lost_reason=reason(why))
    transitions.move(deal.id, stages["Closed lost"], me, None, closing=closing)
    return deal


class TestReasons:
    """Why deals were lost."""

    def names(self) -> list[str]:
        return [one.name for one in shape.reasons()]

    def test_one_is_added_last_and_moved_to_the_top(self, me: UUID) -> None:
        made = reasons.add_reason(me, "Reorganised", counts=False)
        assert self.names()[-1] == "Reorganised"
        assert not shape.reasons()[-1].counts
        reasons.move_reason(me, made.id, -99)
        assert self.names()[0] == "Reorganised"
        with pytest.raises(BadInput, match="already"):
            reasons.add_reason(me, "PRICE")

    def test_a_new_name_is_that_of_the_deals_that_have_it(self, me: UUID, stages: dict[str, UUID]) -> None:
        deal = lose(me, stages, "Price")
        reasons.rename_reason(me, reason("Price"), "Too dear")
        assert Deal.get_by_id(deal.id).lost_reason.name == "Too dear"
        assert next(one for one in shape.reasons() if one.name == "Too dear").records == 1

    def test_one_that_is_deleted_stays_on_its_deals_or_gives_them_another(
        self, me: UUID, stages: dict[str, UUID]
    ) -> None:
        kept, given = lose(me, stages, "Price"), lose(me, stages, "No budget")
        reasons.delete_reason(me, reason("Price"))
        done = reasons.delete_reason(me, reason("No budget"), reason("No decision"))
        assert str(done) == "deleted the lost reason No budget and gave 1 deal No decision"
        assert Deal.get_by_id(kept.id).lost_reason.name == "Price"
        assert Deal.get_by_id(given.id).lost_reason.name == "No decision"
        assert {"Price", "No budget"}.isdisjoint(self.names())
        undoing.undo(me)
        assert Deal.get_by_id(given.id).lost_reason.name == "No budget"
        assert_whole()

    def test_none_is_merged_into_itself(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="into itself"):
            reasons.delete_reason(me, reason("Price"), reason("Price"))

    def test_whether_one_counts_can_be_changed(self, me: UUID) -> None:
        said = str(reasons.count_reason(me, reason("Price"), counts=False))
        assert said == "set that Price is left out of the win rate"
        assert not reasons.count_reason(me, reason("Price"), counts=False).changed


class TestSources:
    """Where records come from."""

    def test_the_list_is_added_to_and_put_in_order(self, me: UUID) -> None:
        first = sources.listed()
        sources.add_source(me, "Podcast")
        assert sources.listed() == [*first, "Podcast"]
        assert sources.move_source(me, "podcast", -99).names == ("Podcast", *first)
        with pytest.raises(BadInput, match="already"):
            sources.add_source(me, " PODCAST ")
        with pytest.raises(NotFound, match="Podcast"):
            sources.move_source(me, "Podcas", 1)

    def test_a_new_name_is_that_of_every_record_that_has_the_old_one(self, me: UUID, stages: dict[str, UUID]) -> None:
        make_deal(stages["Qualification"], source="Referral")
        make_contact(source="referral")
        make_company(source="Trade fair")
        done = sources.rename_source(me, "Referral", "Recommended")
        assert str(done) == "renamed the source Referral to Recommended on 2 records"
        counts = {one.name: one.records for one in shape.sources()}
        assert (counts["Recommended"], counts["Trade fair"], "Referral" in counts) == (2, 1, False)
        undoing.undo(me)
        assert (Deal.get().source, Contact.get().source) == ("Referral", "referral")
        assert_whole()

    def test_one_can_be_renamed_into_another(self, me: UUID) -> None:
        make_contact(source="Guide or webinar")
        sources.rename_source(me, "Guide or webinar", "website")
        assert "Guide or webinar" not in sources.listed()
        assert sources.listed().count("Website") == 1
        assert next(one.records for one in shape.sources() if one.name == "Website") == 1

    def test_one_that_only_records_have_is_shown_and_can_be_renamed(self, me: UUID) -> None:
        make_contact(source="Grapevine")
        assert [(one.name, one.listed) for one in shape.sources()][-1] == ("Grapevine", False)
        sources.rename_source(me, "grapevine", "Hearsay")
        assert Contact.get().source == "Hearsay"
        with pytest.raises(NotFound):
            sources.rename_source(me, "Grapevine", "Hearsay")

    def test_one_that_is_deleted_stays_on_its_records(self, me: UUID) -> None:
        make_contact(source="Newsletter")
        sources.delete_source(me, "newsletter")
        assert "Newsletter" not in sources.listed()
        assert Contact.get().source == "Newsletter"


class TestTags:
    """Words that records are marked with."""

    @pytest.fixture
    def tagged(self, me: UUID) -> list[UUID]:
        """Two contacts, one of them with both tags."""
        found = [
            add_record(me, Kind.CONTACT, {"name": "Kim Sato", "tags": "vip, key"}).id,
            add_record(me, Kind.CONTACT, {"name": "Lee Wong", "tags": "vip"}).id,
        ]
        assert {one.name: one.records for one in shape.tags()} == {"key": 1, "vip": 2}
        return found

    def test_two_become_one_without_repeats(self, me: UUID, tagged: list[UUID]) -> None:
        tags.merge_tags(me, "VIP", "key")
        assert {one.name: one.records for one in shape.tags()} == {"key": 2}
        assert {tagging.record for tagging in Tagging.select()} == set(tagged)
        undoing.undo(me)
        assert {one.name: one.records for one in shape.tags()} == {"key": 1, "vip": 2}
        assert_whole()
        with pytest.raises(BadInput):
            tags.merge_tags(me, "vip", "VIP")

    def test_one_is_taken_off_every_record(self, me: UUID, tagged: list[UUID]) -> None:
        assert tagged
        assert str(tags.delete_tag(me, "vip")) == "deleted the tag vip, which 2 records had"
        assert {one.name: one.records for one in shape.tags()} == {"key": 1}
        with pytest.raises(NotFound, match="did you mean key"):
            tags.delete_tag(me, "kei")
        undoing.undo(me)
        assert {one.name: one.records for one in shape.tags()} == {"key": 1, "vip": 2}


class TestOwnFields:
    """Fields that the workspace adds."""

    def names(self) -> list[str]:
        return [spec.name for spec in form_fields(Kind.DEAL) if spec.custom]

    def test_they_stand_in_the_order_that_was_chosen(self, me: UUID) -> None:
        for name in ("Area", "Budget", "Colour"):
            custom_fields.add_custom_field(me, Kind.DEAL, name)
        custom_fields.move_custom_field(me, CustomField.get(CustomField.name == "Colour").id, -2)
        assert self.names() == ["Colour", "Area", "Budget"]
        custom_fields.add_custom_field(me, Kind.DEAL, "Aardvark")
        assert self.names()[-1] == "Aardvark"

    def test_choices_change_and_values_stay(self, me: UUID, stages: dict[str, UUID]) -> None:
        assert stages
        tier = custom_fields.add_custom_field(me, Kind.DEAL, "Tier", "choice", ["Gold", "Silver"])
        deal = add_record(me, Kind.DEAL, {"title": "Rollout", "Tier": "Gold"}).id
        custom_fields.edit_custom_field(me, tier, choices=["Platinum", "Silver", "Silver"])
        assert form_fields(Kind.DEAL)[-1].choices == ("Platinum", "Silver")
        records.edit_record(me, Kind.DEAL, deal, None, {"title": "Roll-out"})
        assert shape.own_fields()[0].records == 1
        with pytest.raises(BadInput, match="needs two choices or more"):
            custom_fields.edit_custom_field(me, tier, choices=[])

    @pytest.mark.parametrize("written", ["Gold, Silver", "Gold; Silver", "Gold\nSilver", " Gold ,, Silver\n"])
    def test_choices_are_written_as_people_do(self, written: str) -> None:
        assert custom_fields.split_choices(written) == ["Gold", "Silver"]

    def test_a_choice_of_one_is_none(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="two choices or more"):
            custom_fields.add_custom_field(me, Kind.DEAL, "Tier", "choice", ["Gold"])

    def test_the_type_changes_only_while_no_record_has_a_value(self, me: UUID, stages: dict[str, UUID]) -> None:
        assert stages
        region = custom_fields.add_custom_field(me, Kind.DEAL, "Region")
        custom_fields.edit_custom_field(me, region, type_="choice", choices=["North", "South"])
        custom_fields.edit_custom_field(me, region, type_="text")
        assert form_fields(Kind.DEAL)[-1].choices == ()
        add_record(me, Kind.DEAL, {"title": "Rollout", "Region": "North"})
        with pytest.raises(BadInput, match="1 record has a value in Region"):
            custom_fields.edit_custom_field(me, region, type_="number")
        with pytest.raises(BadInput, match="no fields of the type"):
            custom_fields.edit_custom_field(me, region, type_="colour")

    @pytest.mark.parametrize(
        ("kind", "names"),
        [
            (Kind.DEAL, "next next_step NextStep ref id is has no lost weighted age phone team met created currency"),
            (Kind.CONTACT, "grade need has segment touched"),
            (Kind.ACTIVITY, "next due when"),
            (Kind.ORDER, "amount age"),
            (Kind.PRODUCT, "price"),
        ],
    )
    def test_a_name_that_means_something_already_is_refused(self, me: UUID, kind: Kind, names: str) -> None:
        free = custom_fields.add_custom_field(me, kind, "Colour_code")
        for name in (*names.split(), "colour-code", "ColourCode"):
            with pytest.raises(BadInput, match=f"has a field “{name}” already"):
                custom_fields.add_custom_field(me, kind, name)
        with pytest.raises(BadInput, match="already; choose another name"):
            custom_fields.rename_custom_field(me, free, names.split(maxsplit=1)[0])
        custom_fields.rename_custom_field(me, free, "COLOUR_CODE")
        custom_fields.rename_custom_field(me, free, "ColourCode")

    def test_a_field_with_such_a_name_from_before_is_edited_and_renamed(self, me: UUID) -> None:
        with journal.action(None, "made by an older version") as act:
            old = act.create(CustomField, kind="deal", name="Team", name_key="team", type="text").id
        save_view(me, "deals", "Mine", Shown("team:north"))
        custom_fields.edit_custom_field(me, old, name="Team", type_="number")
        custom_fields.rename_custom_field(me, old, "Squad")
        assert find_view("deals", "Mine", me).filter_text == "team:north"

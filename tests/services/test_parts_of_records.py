"""What belongs to records: tags, people and products of deals, the workspace's own fields, saved views."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from crm_tui.db.models import CustomValue, Deal, DealContact, DealLine, Tag, Tagging
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound, Stale
from crm_tui.queries.records.reading import contact_detail, deal_detail
from crm_tui.queries.shape.settings import customs
from crm_tui.queries.views import saved_views
from crm_tui.services.editing.deals import edit_deal
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.editing.tags import rename_tag, tag_records
from crm_tui.services.settings import set_country, set_currency
from crm_tui.services.shape.custom_fields import add_custom_field, delete_custom_field, rename_custom_field
from crm_tui.services.undo.undoing import undo
from crm_tui.services.users import add_user
from crm_tui.services.views import Shown, delete_view, save_view
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def journal_is_whole(workspace: object) -> Iterator[None]:  # noqa: ARG001 - it must still be open
    """Whatever a test did, the journal explains it."""
    yield
    assert_journal_explains_everything()


class TestTags:
    def test_one_tag_has_one_spelling(self, me: UUID) -> None:
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "VIP, berlin"}).id
        ben = add_record(me, Kind.CONTACT, {"name": "Ben", "tags": "vip"}).id

        assert contact_detail(kim).tags == ("berlin", "VIP")
        assert contact_detail(ben).tags == ("VIP",)
        assert Tag.select().count() == 2

    def test_all_marked_are_tagged_in_one_action(self, me: UUID) -> None:
        people = [add_record(me, Kind.CONTACT, {"name": name, "tags": "cold"}).id for name in ("Kim", "Ben")]
        saved = tag_records(me, Kind.CONTACT, people, add=["vip"], remove=["cold", "never there"])

        assert saved.summary == "tagged 2 contacts: +vip -cold -never there"
        assert {contact_detail(person).tags for person in people} == {("vip",)}
        assert contact_detail(people[0]).version == 2
        undo(me)
        assert {contact_detail(person).tags for person in people} == {("cold",)}

    def test_tags_it_has_already_change_nothing(self, me: UUID) -> None:
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "vip"}).id
        assert tag_records(me, Kind.CONTACT, [kim], add=["VIP"]).changed == frozenset()

    @pytest.mark.parametrize("word", ["-cold", "a" * 61, "a,b", "a\x1b"])
    def test_what_cannot_be_a_tag_is_refused(self, me: UUID, word: str) -> None:
        kim = add_record(me, Kind.CONTACT, {"name": "Kim"}).id
        with pytest.raises(BadInput):
            tag_records(me, Kind.CONTACT, [kim], add=[word])
        assert Tagging.select().count() == 0

    def test_a_tag_is_renamed_everywhere(self, me: UUID) -> None:
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "vip, key"}).id
        with pytest.raises(BadInput, match="already"):
            rename_tag(me, "vip", "KEY")
        rename_tag(me, "VIP", "gold")
        assert contact_detail(kim).tags == ("gold", "key")
        with pytest.raises(NotFound):
            rename_tag(me, "vip", "silver")


class TestPeopleOfDeals:
    def test_a_contact_plays_a_role(self, me: UUID) -> None:
        kim, deal = add_record(me, Kind.CONTACT, {"name": "Kim Sato"}), add_record(me, Kind.DEAL, {"title": "Acme"})
        linked = edit_deal(me, deal.id, deal.version, {"contacts": "Kim Sato (buyer)"})

        assert linked.version == deal.version + 1
        edit_deal(me, deal.id, None, {"contacts": "Kim Sato (decision maker)"})
        assert [(person.contact.id, person.role) for person in deal_detail(deal.id).people] == [
            (kim.id, "decision maker")
        ]
        with pytest.raises(Stale):
            edit_deal(me, deal.id, deal.version, {"contacts": "Kim Sato (user)"})

    def test_and_can_be_taken_out_again(self, me: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "contacts": "Kim Sato"})
        edit_deal(me, deal.id, None, {"contacts": ""})
        assert DealContact.select().count() == 0
        undo(me)
        assert DealContact.select().count() == 1


class TestProductsOfDeals:
    def test_a_line_takes_the_list_price_or_another(self, me: UUID) -> None:
        add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme"})
        edit_deal(me, deal.id, deal.version, {"products": "2 x GTX Pro; GTX Pro @ 499.50"})

        assert [str(line.total) for line in deal_detail(deal.id).lines] == ["1,100.00 EUR", "499.50 EUR"]
        assert Deal.get().version == 2
        edit_deal(me, deal.id, None, {"products": "GTX Pro @ 499.50"})
        assert [line.quantity for line in deal_detail(deal.id).lines] == [1]

    def test_a_list_price_in_another_currency_is_not_taken(self, me: UUID) -> None:
        add_record(me, Kind.PRODUCT, {"name": "GTX", "price": "550 USD"})
        add_record(me, Kind.DEAL, {"title": "Acme", "products": "GTX"})
        assert DealLine.get().unit_price is None

    def test_half_a_product_is_none(self, me: UUID) -> None:
        add_record(me, Kind.PRODUCT, {"name": "GTX"})
        with pytest.raises(BadInput, match="0 x GTX is not a product"):
            add_record(me, Kind.DEAL, {"title": "Acme", "products": "0 x GTX"})

    def test_lines_are_put_in_another_order_without_being_made_anew(self, me: UUID) -> None:
        for name in ("One", "Two"):
            add_record(me, Kind.PRODUCT, {"name": name, "price": "5"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "products": "One; Two"})
        before = {line.id for line in DealLine.select()}
        edit_deal(me, deal.id, None, {"products": "Two; One"})
        assert [line.product.name for line in deal_detail(deal.id).lines] == ["Two", "One"]
        assert {line.id for line in DealLine.select()} == before


class TestOwnFields:
    def test_values_are_kept_as_shown_and_as_compared(self, me: UUID) -> None:
        add_custom_field(me, Kind.CONTACT, "birthday", "date")
        add_custom_field(me, Kind.CONTACT, "shoe", "number")
        add_custom_field(me, Kind.CONTACT, "Nick", "text")
        add_custom_field(me, Kind.CONTACT, "vegan", "yes/no")
        values = {"birthday": "2001-02-03", "shoe": "1,250.5", "nick": "Straße", "vegan": "y"}
        add_record(me, Kind.CONTACT, {"name": "Kim", **values})

        stored = {value.field.name: (value.value, value.key) for value in CustomValue.select()}
        assert stored == {
            "birthday": ("2001-02-03", "2001-02-03"),
            "shoe": ("1250.5", "1250.5"),
            "Nick": ("Straße", "strasse"),
            "vegan": ("yes", "yes"),
        }

    def test_a_value_changes_and_goes(self, me: UUID) -> None:
        add_custom_field(me, Kind.CONTACT, "nick")
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "nick": "K"})
        assert edit_record(me, Kind.CONTACT, kim.id, kim.version, {"nick": "KK"}).version == 2
        edit_record(me, Kind.CONTACT, kim.id, None, {"nick": ""})
        assert contact_detail(kim.id).customs == ()
        undo(me)
        assert [custom.value for custom in contact_detail(kim.id).customs] == ["KK"]

    def test_a_field_that_was_deleted_comes_back_with_its_values(self, me: UUID) -> None:
        nick = add_custom_field(me, Kind.CONTACT, "nick")
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "nick": "K"}).id
        rename_custom_field(me, nick, "alias")
        delete_custom_field(me, nick)
        with pytest.raises(NotFound):
            delete_custom_field(me, nick)
        assert contact_detail(kim).customs == ()
        undo(me)
        assert [(custom.name, custom.value) for custom in contact_detail(kim).customs] == [("alias", "K")]

    @pytest.mark.parametrize(
        ("name", "type_", "choices"),
        [
            ("name", "text", []),
            ("taken", "text", []),
            ("two words", "text", []),
            ("9lives", "text", []),
            ("size", "colour", []),
            ("size", "choice", []),
            ("size", "text", ["S"]),
        ],
    )
    def test_what_cannot_be_a_field_is_refused(self, me: UUID, name: str, type_: str, choices: list[str]) -> None:
        add_custom_field(me, Kind.CONTACT, "Taken")
        with pytest.raises(BadInput):
            add_custom_field(me, Kind.CONTACT, name, type_, choices)

    def test_another_kind_may_have_a_field_of_that_name(self, me: UUID) -> None:
        assert add_custom_field(me, Kind.CONTACT, "nick") != add_custom_field(me, Kind.DEAL, "nick")


class TestViews:
    def test_everybody_sees_their_own_and_everybodys(self, me: UUID) -> None:
        ben = add_user(me, {"login": "ben", "name": "Ben"}).id
        save_view(me, "contacts", "Mine", Shown("owner:me", "-touched", "name,email"))
        save_view(me, "contacts", "All leads", Shown("is:lead"), own=False)
        save_view(ben, "contacts", "Bens")
        save_view(me, "board", "Big", Shown("amount>50k"))

        mine = saved_views("contacts", me)
        assert [(view.name, view.own) for view in mine] == [("All leads", False), ("Mine", True)]
        assert (mine[1].filter_text, mine[1].sort, mine[1].columns) == ("owner:me", "-touched", "name,email")
        assert [view.name for view in saved_views("contacts", None)] == ["All leads"]

    def test_saving_it_again_replaces_it_and_deleting_takes_it_away(self, me: UUID) -> None:
        first = save_view(me, "contacts", "Mine", Shown("owner:me"))
        assert save_view(me, "contacts", "MINE", Shown("owner:ana")) == first
        assert [view.filter_text for view in saved_views("contacts", me)] == ["owner:ana"]
        delete_view(me, first)
        assert saved_views("contacts", me) == ()
        with pytest.raises(NotFound):
            delete_view(me, first)

    def test_it_needs_a_name(self, me: UUID) -> None:
        with pytest.raises(BadInput) as caught:
            save_view(me, "contacts", "  ")
        assert caught.value.field == "name"


class TestSettings:
    def test_the_currency_is_what_amounts_are_in(self, me: UUID) -> None:
        set_currency(me, "chf")
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "5k"})
        assert str(deal_detail(deal.id).amount) == "5,000.00 CHF"
        with pytest.raises(BadInput, match="not a currency"):
            set_currency(me, "XYZ")

    def test_the_country_is_where_short_phone_numbers_are(self, me: UUID) -> None:
        set_country(me, "de")
        kim = add_record(me, Kind.CONTACT, {"name": "Kim", "phone": "030 1234567"})
        assert [point.value for point in contact_detail(kim.id).reach] == ["+49 30 1234567"]
        with pytest.raises(BadInput, match="not a country"):
            set_country(me, "Germany")
        set_country(me, "")
        assert customs().country is None

"""Fields: what may be written into forms and on the command line, and how it is read and shown again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from crm_tui.db.models import OF_KIND, Deal, Stage
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing.field_texts import ReadContext, context_for
from crm_tui.services.editing.field_values import PersonInDeal, ProductInDeal, TagsWanted
from crm_tui.services.editing.fields import form_fields, form_values, read, spec_of
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.shape.custom_fields import add_custom_field

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def context(me: UUID) -> ReadContext:
    return context_for(me)


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        (Kind.DEAL, "title", "  Acme\trollout ", "Acme rollout"),
        (Kind.DEAL, "amount", "45k", Money(4_500_000, "EUR")),
        (Kind.DEAL, "amount", "1,234.56 USD", Money(123_456, "USD")),
        (Kind.DEAL, "close", "tomorrow", date(2026, 11, 17)),
        (Kind.DEAL, "probability", "40 %", 40),
        (Kind.DEAL, "category", "best", "best case"),
        (Kind.DEAL, "tags", "vip, Berlin", TagsWanted(("vip", "Berlin"))),
        (Kind.DEAL, "tags", "+vip -cold", TagsWanted(None, ("vip",), ("cold",))),
        (Kind.CONTACT, "phase", "Retention", "retention"),
        (Kind.CONTACT, "note", "a\r\nb", "a\nb"),
        (Kind.COMPANY, "employees", "1,200", 1200),
        (Kind.TASK, "due", "+2w", date(2026, 11, 30)),
        (Kind.ACTIVITY, "at", "now", datetime(2026, 11, 16, 12, tzinfo=UTC)),
        (Kind.ACTIVITY, "at", "yesterday 9:00", datetime(2026, 11, 15, 9, tzinfo=UTC)),
        (Kind.ACTIVITY, "kind", "meet", "meeting"),
    ],
)
def test_people_write_values_in_their_own_words(
    context: ReadContext, kind: Kind, name: str, text: str, value: object
) -> None:
    assert read(kind, name, text, context) == value


@pytest.mark.parametrize("kind", list(Kind))
def test_an_empty_text_takes_a_value_away_unless_it_is_needed(context: ReadContext, kind: Kind) -> None:
    for spec in form_fields(kind, adding=True):
        if spec.required:
            with pytest.raises(BadInput, match="is needed"):
                read(kind, spec.name, "  ", context)
        elif spec.type is FieldType.TAGS:
            assert read(kind, spec.name, "", context) == TagsWanted(())
        else:
            assert read(kind, spec.name, "", context) in (None, ())


@pytest.mark.parametrize(
    ("kind", "name", "text", "says"),
    [
        (Kind.DEAL, "amount", "lots", "not an amount"),
        (Kind.DEAL, "close", "someday", "not a date"),
        (Kind.DEAL, "probability", "140", "0 to 100"),
        (Kind.DEAL, "category", "comit", "commit, closed or omitted, not “comit”"),
        (Kind.DEAL, "stage", "Proposl", "choose Proposal"),
        (Kind.DEAL, "company", "Acme", "no company “Acme”"),
        (Kind.DEAL, "owner", "nobody", "no user “nobody”"),
        (Kind.DEAL, "title", "ESC \x1b[2J", "control character"),
        (Kind.DEAL, "title", "x" * 1001, "longer than 1,000"),
        (Kind.DEAL, "products", "0 x GTX", "not a product"),
        (Kind.CONTACT, "email", "kim at acme", "not an e-mail address"),
        (Kind.CONTACT, "phone", "030 1234567", "country"),
        (Kind.COMPANY, "employees", "12.5", "whole number"),
        (Kind.COMPANY, "employees", "many", "not a number"),
    ],
)
def test_what_cannot_be_taken_is_said_beside_its_field(
    context: ReadContext, kind: Kind, name: str, text: str, says: str
) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        read(kind, name, text, context)

    assert caught.value.field == name


def test_an_unknown_field_names_the_nearest_ones() -> None:
    with pytest.raises(BadInput, match="A deal has no field “amout”; it has amount"):
        spec_of(Kind.DEAL, "amout")


def test_fields_answer_to_other_names_and_any_case() -> None:
    assert spec_of(Kind.DEAL, "Close-Date").name == "close"
    assert spec_of(Kind.CONTACT, "job").name == "title"


def test_every_field_that_is_a_column_is_one_of_its_table() -> None:
    for kind in Kind:
        for spec in form_fields(kind, adding=True):
            assert not spec.column or hasattr(OF_KIND[kind], spec.column), f"{kind} {spec.name}"


def test_every_name_and_alias_means_one_field() -> None:
    for kind in Kind:
        names = [name for spec in form_fields(kind, adding=True) for name in (spec.name, *spec.aliases)]
        assert len(names) == len(set(names)), kind


def test_references_are_looked_up(me: UUID, context: ReadContext, stages: dict[str, UUID]) -> None:
    company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    kim = add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example"})
    gtx = add_record(me, Kind.PRODUCT, {"name": "GTX Pro"})

    assert read(Kind.DEAL, "company", "acme LTD", context) == company.id
    assert read(Kind.DEAL, "owner", "me", context) == me
    assert read(Kind.DEAL, "owner", "ana", context) == me
    assert read(Kind.DEAL, "stage", "propos", context) == stages["Proposal"]
    assert read(Kind.DEAL, "contacts", "kim@acme.example (buyer)", context) == (PersonInDeal(kim.id, "buyer"),)
    assert read(Kind.DEAL, "products", "2 x GTX Pro @ 500", context) == (
        ProductInDeal(gtx.id, 2, Money(50_000, "EUR")),
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1,234", "1234"), ("1,5", "1.5"), ("12,50", "12.50"), ("1'234.5", "1234.5"), ("1.234,56", "1234.56"),
     ("0,123", "0.123"), ("-2.5k", "-2500"), ("1.234", "1.234"), ("+7", "7")],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(context: ReadContext, me: UUID, typed: str, value: str) -> None:
    add_custom_field(me, Kind.DEAL, "num", "number")
    assert f"{read(Kind.DEAL, 'num', typed, context):f}" == value
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "num": typed}).id
    found = compile_filter(f'num:"{typed}"', Kind.DEAL, FilterContext.at_present(me))
    assert [row.id for row in Deal.select().where(found)] == [deal]


def test_what_is_none_of_the_choices_is_named_with_them(context: ReadContext, me: UUID) -> None:
    add_custom_field(me, Kind.DEAL, "vegan", "yes/no")
    add_custom_field(me, Kind.DEAL, "letter", "choice", list("abcdefghijklmnop"))
    for kind, name, typed, says in (
        (Kind.SEGMENT, "of", "companies", "Of is contact or company, not “companies”."),
        (Kind.DEAL, "vegan", "maybe", "Vegan is yes or no, not “maybe”."),
        (Kind.DEAL, "letter", "zz", "Letter is one of 16, such as a, b"),
    ):
        with pytest.raises(BadInput, match=re.escape(says)):
            read(kind, name, typed, context)
    with pytest.raises(BadInput, match="An order has no field “x”"):
        spec_of(Kind.ORDER, "x")


def test_a_hyphen_in_the_name_of_a_field_may_be_written_either_way(me: UUID) -> None:
    add_custom_field(me, Kind.DEAL, "Go-live", "date")
    deal = add_record(me, Kind.DEAL, {"title": "Acme rollout", "go-live": "2026-11-30"}).id
    assert form_values(Kind.DEAL, deal).values["Go-live"] == "2026-11-30"
    assert spec_of(Kind.DEAL, "GO_LIVE").name == "Go-live"
    with pytest.raises(BadInput, match="has a field “go_live” already"):
        add_custom_field(me, Kind.DEAL, "go_live")


def test_the_fields_that_a_workspace_adds_are_fields_like_others(me: UUID) -> None:
    add_custom_field(me, Kind.DEAL, "region", "choice", ["North", "South"])
    add_custom_field(me, Kind.DEAL, "budget", "money")

    names = [spec.name for spec in form_fields(Kind.DEAL)]
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "region": "nor", "budget": "12.5k"})
    values = form_values(Kind.DEAL, deal.id).values

    assert names[-2:] == ["budget", "region"]
    assert (values["region"], values["budget"]) == ("North", "12,500.00 EUR")
    with pytest.raises(BadInput, match="Region is North or South, not “West”"):
        edit_record(me, Kind.DEAL, deal.id, None, {"region": "West"})


SAMPLES: dict[Kind, dict[str, str]] = {
    Kind.DEAL: {
        "title": "Acme rollout", "company": "Acme Ltd", "contacts": "Kim Sato (decision maker), Ben, Roth",
        "amount": "45k USD", "close": "30 nov", "probability": "55", "category": "commit", "source": "Fair",
        "products": "2 x GTX Pro @ 499.50; MG; Special @ 5", "tags": "vip", "note": "# Hot\n\nvery", "external": "X1",
    },
    Kind.CONTACT: {
        "name": "Kim Sato", "title": "Head of Ops", "company": "Acme Ltd", "channel": "email", "prefers": "phone",
        "email": "kim@acme.example, k@home.example (home)", "phone": "+49 30 1234567 (work)",
        "address": "Unit 4, Anvil Road; Elm St. 2 (home)", "website": "sato.example", "handle": "linkedin:kim",
        "phase": "retention", "tags": "vip, berlin", "note": "note",
    },
    Kind.COMPANY: {
        "name": "Birch Labs", "domain": "birch.example", "employees": "1200", "revenue": "12m GBP",
        "parent": "Acme Ltd", "industry": "Pharma", "city": "Leeds", "country": "United Kingdom",
    },
    Kind.TASK: {"title": "Send deck", "due": "fri", "contact": "Kim Sato", "note": "the long one", "tags": "hot"},
    Kind.ACTIVITY: {"kind": "call", "at": "09:30", "body": "Wants the deck", "minutes": "20", "company": "Acme Ltd"},
    Kind.PRODUCT: {"name": "MX One", "code": "MX-1", "category": "MX", "price": "1,250.50"},
    Kind.USER: {"login": "ben", "name": "Ben Roth", "role": "service", "email": "Ben@Acme.example"},
}  # fmt: skip


@pytest.mark.parametrize("kind", list(SAMPLES))
def test_what_a_form_shows_can_be_typed_again(me: UUID, kind: Kind) -> None:
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    for name in ("Kim Sato", "Ben, Roth"):
        add_record(me, Kind.CONTACT, {"name": name})
    for name in ("GTX Pro", "MG; Special"):
        add_record(me, Kind.PRODUCT, {"name": name, "price": "550"})
    sample = SAMPLES[kind] | (
        {"contacts": "C1 Kim Sato (decision maker), C2", "products": "2 x GTX Pro @ 499.50; P2 @ 5"}
        if kind is Kind.DEAL
        else {"contact": "C1"} if kind is Kind.TASK else {}
    )  # fmt: skip
    record = add_record(me, kind, sample)
    shown = form_values(kind, record.id).values
    if kind is not Kind.USER:
        twin = add_record(me, kind, {**_repeatable(shown)})
        assert _repeatable(form_values(kind, twin.id).values) == _repeatable(shown)

    again = edit_record(me, kind, record.id, record.version, shown)

    assert again.changed == frozenset()
    assert all(shown[name] for name in sample if name in shown)


def _repeatable(shown: Mapping[str, str]) -> dict[str, str]:
    """What two records may share."""
    return {name: text for name, text in shown.items() if name != "external"}


def test_a_stage_means_one_of_the_deals_own_pipeline(me: UUID, stages: dict[str, UUID]) -> None:
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "stage": "needs"})

    assert form_values(Kind.DEAL, deal.id).values["stage"] == "Needs assessment"
    assert Stage.get_by_id(stages["Needs assessment"]).name == "Needs assessment"
    with pytest.raises(BadInput, match="can only be given to a new deal"):
        edit_record(me, Kind.DEAL, deal.id, None, {"pipeline": "Sales"})

"""What was typed becomes values, or a sentence about what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain import money
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.errors import BadInput
from crm_tui.tui.forms.fields import Answers, Choice, Field

CURRENCY = Field(name="currency", label="Currency", choices=(Choice("Euro", "EUR"), Choice("US dollar", "USD")))
CLOSES = Field(
    name="closes",
    label="Closes",
    read=lambda typed: parse_date(typed, date(2026, 11, 16)),
    shown=long_date,
)
AMOUNT = Field(name="amount", label="Amount", read=lambda typed: money.parse_amount(typed, "EUR"))


def test_text_is_cleaned() -> None:
    assert Field(name="name", label="Name").reading("  Kim\tSato ") == "Kim Sato"
    assert Field(name="note", label="Note", lines=4).reading("one  \r\n\ttwo\n") == "one  \n\ttwo"


def test_a_control_character_is_refused_with_the_fields_name() -> None:
    with pytest.raises(BadInput, match=r"Name has a control character \(ESC\)"):
        Field(name="name", label="Name").reading("Kim\x1b[31m")


@pytest.mark.parametrize(("field", "value"), [(AMOUNT, 4_500_000), (CLOSES, date(2026, 11, 20))])
def test_amounts_and_dates_are_read_as_people_write_them(field: Field, value: object) -> None:
    typed = {"amount": "45k", "closes": "fri"}[field.name]
    assert field.reading(typed) == value


def test_nothing_is_none_for_what_has_a_value_and_empty_for_text() -> None:
    assert AMOUNT.reading(" ") is None
    assert CURRENCY.reading("") is None
    assert Field(name="name", label="Name").reading("") == ""


def test_nothing_is_not_enough_where_something_is_needed() -> None:
    with pytest.raises(BadInput, match=r"Name is needed\."):
        Field(name="name", label="Name", required=True).reading("  ")


def test_a_choice_is_taken_by_its_label_or_a_beginning_of_its_own() -> None:
    assert CURRENCY.reading("EURO") == "EUR"
    assert CURRENCY.reading("us") == "USD"
    with pytest.raises(BadInput, match=r"Choose one of: Euro, US dollar\."):
        CURRENCY.reading("yen")


def test_a_picked_choice_counts_while_its_label_stands() -> None:
    company = Field(name="company", label="Company")
    assert company.reading("Acme Ltd", Choice("Acme Ltd", 7)) == 7
    assert company.reading("Acme Inc", Choice("Acme Ltd", 7)) == "Acme Inc"


def test_answers_give_all_values_or_all_that_is_wrong() -> None:
    answers = Answers((AMOUNT, CLOSES))
    answers.write("amount", "much")
    answers.write("closes", "someday")
    assert answers.values() is None
    assert set(answers.errors) == {"amount", "closes"}

    answers.write("amount", "9k")
    answers.write("closes", "tomorrow")
    assert answers.values() == {"amount": 900_000, "closes": date(2026, 11, 17)}
    assert answers.errors == {}


def test_only_what_the_person_changed_goes_into_the_draft() -> None:
    answers = Answers((Field(name="name", label="Name", value="Acme"), AMOUNT))
    answers.write("amount", "9k")
    assert answers.changed == {"amount": "9k"}


def test_checking_a_field_says_how_it_is_understood() -> None:
    answers = Answers((CLOSES, CURRENCY))
    answers.write("closes", "fri")
    assert answers.check("closes") == "Fri 20 Nov 2026"
    answers.write("currency", "us")
    answers.check("currency")
    assert answers.typed["currency"] == "US dollar"


def test_a_draft_of_an_older_form_fills_only_the_fields_that_are_left() -> None:
    answers = Answers((AMOUNT,))
    answers.continue_with({"amount": "9k", "colour": "red"})
    assert answers.typed == {"amount": "9k"}

"""A template filled in for somebody."""

from __future__ import annotations

import pytest

from crm_tui.domain.mail_merge import Letter, Template, file_name, merged, require_known, template_of
from crm_tui.errors import BadInput


def test_places_are_filled_in_whatever_their_case() -> None:
    template = Template("Hello {Name}", "{first name} of {COMPANY}: {offer}")

    letter = merged(template, {"name": "Kim Sato", "first name": "Kim", "company": "Acme", "offer": "10 %"})

    assert letter == Letter("Hello Kim Sato", "Kim of Acme: 10 %")


def test_what_is_missing_is_told_once_and_what_says_something_else_is_not_missing() -> None:
    template = Template("{offer}", "{company|your company}, {offer}, {plan}, {title|}")

    letter = merged(template, {"company": ""})

    assert letter.body == "your company, , , "
    assert letter.missing == ("offer", "plan")


def test_what_is_filled_in_is_no_template_itself() -> None:
    letter = merged(Template("{name}", "{company}"), {"name": "{company}", "company": "{name|x} {unknown}"})

    assert (letter.subject, letter.body, letter.missing) == ("{company}", "{name|x} {unknown}", ())


@pytest.mark.parametrize(
    "hostile", ["a\nBcc: x@y.example", "a\r\n\r\nbody", "a\x00b", "a\u2028b", "a\u202eb", "\x1b[2Ja"]
)
def test_a_value_takes_one_line_and_nothing_that_is_obeyed(hostile: str) -> None:
    letter = merged(Template("{name}", "Dear {name},"), {"name": hostile})

    assert "\n" not in letter.subject
    assert len(letter.body.splitlines()) == 1
    assert letter.subject.isprintable()


def test_other_braces_stay() -> None:
    template = Template("x", "{ } {1} {{}} {a\nb} f(x) = {x | x > 0")

    assert template.places == ()
    assert merged(template, {}).body == template.body


def test_a_place_that_nothing_fills_in_names_the_nearest() -> None:
    with pytest.raises(BadInput, match=r"Nothing fills in \{compnay\}; write \{company\}"):
        require_known(Template("x", "{compnay}"))
    require_known(Template("{name}", "{Plan} {first name|you}"), ("plan",))


@pytest.mark.parametrize(
    ("written", "template"),
    [
        ("Subject: Hi {name}\n\nDear", Template("Hi {name}", "Dear")),
        ("subject:Hi\nDear", Template("Hi", "Dear")),
        ("Dear\nSubject: no", Template("Spring", "Dear\nSubject: no")),
        ("", Template("Spring", "")),
    ],
)
def test_the_first_line_may_be_the_subject(written: str, template: Template) -> None:
    assert template_of("Spring", written) == template


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Kim Sato", "C7-kim-sato.eml"),
        ("Íñigo Ł. Größe", "C7-inigo-grosse.eml"),
        ("../../etc/passwd", "C7-etc-passwd.eml"),
        ("佐藤", "C7.eml"),
        ("x" * 300, f"C7-{'x' * 40}.eml"),
    ],
)
def test_files_have_plain_names(name: str, file: str) -> None:
    assert file_name("C7", name, "eml") == file

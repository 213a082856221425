"""Contact points are kept as people write them and compared as the networks do."""

from __future__ import annotations

import csv
from contextlib import suppress
from pathlib import Path

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_tui.domain.points import Point, PointKind, domain_of, free_mail, normalise
from crm_tui.errors import BadInput


class TestEmail:
    @pytest.mark.parametrize(
        ("typed", "value", "key"),
        [
            ("kim@acme.example", "kim@acme.example", "kim@acme.example"),
            (" Kim@ACME.Example\u3000", "Kim@acme.example", "kim@acme.example"),
            ("Kim Sato <kim@acme.example>", "kim@acme.example", "kim@acme.example"),
            ("mailto:kim@acme.example", "kim@acme.example", "kim@acme.example"),
            ("J\u00f6rg@M\u00fcller.de", "J\u00f6rg@m\u00fcller.de", "j\u00f6rg@m\u00fcller.de"),
        ],
    )
    def test_the_domain_is_in_small_letters_and_case_does_not_count(self, typed: str, value: str, key: str) -> None:
        assert normalise(PointKind.EMAIL, typed) == Point(PointKind.EMAIL, value, key)

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("kim", "must have an @-sign"),
            ("kim@acme", "should have a period"),
            ("kim@", "something after the @-sign"),
            ("kim @acme.example", "SPACE"),
            ("", "The email is empty"),
            ("kim\x1b@acme.example", "a control character \\(ESC\\)"),
        ],
    )
    def test_a_wrong_address_is_told_why(self, typed: str, why: str) -> None:
        with pytest.raises(BadInput, match=why) as caught:
            normalise(PointKind.EMAIL, typed)
        assert caught.value.field == "email"

    @settings(max_examples=300)
    @given(
        st.from_regex(r"[A-Za-z0-9._+'-]{1,66}", fullmatch=True),
        st.sampled_from(
            ["@acme.example", "@ACME.example", "@M\u00fcller.de", "@acme", "@x.test", "@-a.com", "@", "", "@a@b.de"]
        ),
    )
    def test_plain_addresses_are_read_as_the_standard_has_them(self, mailbox: str, host: str) -> None:
        try:
            right = validate_email(mailbox + host, check_deliverability=False, allow_display_name=True).normalized
        except EmailNotValidError:
            right = ""
        try:
            found = normalise(PointKind.EMAIL, mailbox + host).value
        except BadInput:
            found = ""
        assert found == right

    def test_its_domain_tells_the_company_unless_anybody_can_have_it(self) -> None:
        assert domain_of("Kim@ACME.example") == "acme.example"
        assert [name for name in ("gmail.com", "Yahoo.co.uk", "gmx.at", "hotmail.fr") if not free_mail(name)] == []
        assert [name for name in ("acme.example", "live.acme.com", "mygmail.com") if free_mail(name)] == []


class TestPhone:
    @pytest.mark.parametrize(
        ("typed", "region", "value", "key"),
        [
            ("+49 (0)30 / 1234567", None, "+49 30 1234567", "+49301234567"),
            ("030 1234567", "DE", "+49 30 1234567", "+49301234567"),
            ("0049 30 1234567", None, "+49 30 1234567", "+49301234567"),
            ("0049 30 1234567", "US", "+49 30 1234567", "+49301234567"),
            ("0011 49 30 1234567", "AU", "+49 30 1234567", "+49301234567"),
            ("tel:+49-30-1234567", None, "+49 30 1234567", "+49301234567"),
            ("(415) 293-3313", "US", "+1 415-293-3313", "+14152933313"),
            ("+44 113 555 3001", "US", "+44 113 555 3001", "+441135553001"),
        ],
    )
    def test_is_compared_in_its_international_form(self, typed: str, region: str | None, value: str, key: str) -> None:
        assert normalise(PointKind.PHONE, typed, region) == Point(PointKind.PHONE, value, key)

    def test_a_number_that_its_country_does_not_use_stays_as_typed(self) -> None:
        point = normalise(PointKind.PHONE, "1-955-371-0847 x371", "US")
        assert point == Point(PointKind.PHONE, "1-955-371-0847 x371", "+19553710847;ext=371")

    @pytest.mark.parametrize(
        ("typed", "region", "why"),
        [
            ("030 1234567", None, "its country is unknown"),
            ("12", "US", "too few or too many digits"),
            ("555-1234", "US", "too few or too many digits"),
            ("+", None, "too few or too many digits"),
            ("call 030 1234567", "DE", "begins with something else"),
            ("no phone", "US", "begins with something else"),
        ],
    )
    def test_what_is_no_number_is_told_why_and_what_would_do(self, typed: str, region: str | None, why: str) -> None:
        with pytest.raises(BadInput, match=why) as caught:
            normalise(PointKind.PHONE, typed, region)
        assert str(caught.value).endswith("write it with its country code, such as +49 30 1234567.")


class TestWebsite:
    @pytest.mark.parametrize(
        ("typed", "value", "key"),
        [
            ("Acme.Example", "acme.example", "acme.example"),
            ("HTTPS://www.Acme.Example/", "https://www.acme.example", "acme.example"),
            ("http://acme.example/Shop/?q=1", "http://acme.example/Shop/?q=1", "acme.example/shop/?q=1"),
            ("https://acme.example:8080", "https://acme.example:8080", "acme.example:8080"),
            ("m\u00fcller.de", "m\u00fcller.de", "m\u00fcller.de"),
        ],
    )
    def test_scheme_www_and_a_last_slash_make_no_difference(self, typed: str, value: str, key: str) -> None:
        assert normalise(PointKind.WEBSITE, typed) == Point(PointKind.WEBSITE, value, key)

    @pytest.mark.parametrize(
        "typed",
        ["acme", "a b.com", "javascript://acme.example", "javascript:alert(1)", "kim@acme.example", "/"],
    )
    def test_what_no_browser_should_open_is_refused(self, typed: str) -> None:
        with pytest.raises(BadInput, match="is not a website"):
            normalise(PointKind.WEBSITE, typed)


class TestHandle:
    @pytest.mark.parametrize(
        ("typed", "value"),
        [
            ("@kim", "@kim"),
            ("kim", "@kim"),
            ("@kim@social.example", "@kim@social.example"),
            ("twitter: @kim", "x:kim"),
            ("skype:live:kim", "skype:live:kim"),
            ("https://www.linkedin.com/in/KimSato/?trk=1", "linkedin:KimSato"),
            ("github.com/kim", "github:kim"),
            ("https://bsky.app/profile/kim.example", "bluesky:kim.example"),
            ("https://youtube.com/@kim", "youtube:kim"),
        ],
    )
    def test_names_its_network_where_it_is_known(self, typed: str, value: str) -> None:
        assert normalise(PointKind.HANDLE, typed) == Point(PointKind.HANDLE, value, value.casefold())

    @pytest.mark.parametrize("typed", ["@", "kim sato", "https://unknown.example/kim"])
    def test_what_is_no_handle_is_refused(self, typed: str) -> None:
        with pytest.raises(BadInput, match="is not a handle"):
            normalise(PointKind.HANDLE, typed)


def test_an_address_keeps_its_lines_and_is_compared_without_them() -> None:
    point = normalise(PointKind.ADDRESS, "Hauptstr. 5\r\n10115 Berlin")
    assert point == Point(PointKind.ADDRESS, "Hauptstr. 5\n10115 Berlin", "hauptstr 5 10115 berlin")
    assert normalise(PointKind.ADDRESS, "hauptstr 5, 10115 BERLIN").key == point.key


@given(st.sampled_from(PointKind), st.text(max_size=30) | st.text("ak@.:/+1 ()-x", max_size=15))
def test_what_was_normalised_once_stays_the_same_place(kind: PointKind, typed: str) -> None:
    with suppress(BadInput):
        point = normalise(kind, typed, "DE")
        assert normalise(kind, point.value, "DE").key == point.key


def test_the_contacts_of_a_real_export_can_all_be_reached(datasets: Path) -> None:
    export = datasets / "pipeline-chatgpt-crm" / "Contacts.csv"
    with export.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 100
    for row in rows:
        assert normalise(PointKind.EMAIL, row["Email"]).key == row["Email"].casefold()
        assert normalise(PointKind.PHONE, row["Phone"], "US").key.startswith("+1")

"""Letters as files: e-mails that programs read as they were meant, tables that run nothing, nothing overwritten."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.mail_merge import Letter, Template, merged
from crm_tui.errors import BadInput
from crm_tui.interchange.mail_out import LETTERS, Sender, address, as_eml, write_letters
from crm_tui.queries.campaigns.letters import Addressed, Format

AT = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
ANA = Sender("Ana Ruiz", "ana@acme.example")


def letter(name: str = "Kim Sato", subject: str = "Hello", body: str = "Dear Kim,", ref: str = "C7") -> Addressed:
    return Addressed(uuid4(), ref, name, "kim@acme.example", Letter(subject, body))


def read(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=policy.default)


def test_an_e_mail_says_who_writes_to_whom_and_is_a_draft() -> None:
    message = read(as_eml(letter(body="Größe\n\n佐藤"), ANA, AT))

    assert message["From"] == "Ana Ruiz <ana@acme.example>"
    assert message["To"] == "Kim Sato <kim@acme.example>"
    assert message["Subject"] == "Hello"
    assert message["Date"] == "Mon, 16 Nov 2026 12:00:00 +0000"
    assert message["X-Unsent"] == "1"
    assert message.get_content().replace("\r\n", "\n") == "Größe\n\n佐藤\n"
    assert "List-Unsubscribe" not in message


@pytest.mark.parametrize("name", ["佐藤, 健", 'Kim "Boss" Sato', "Sato; Kim", "Größe <x@y.example>", "ق" * 12])
def test_headers_are_encoded(name: str) -> None:
    content = as_eml(letter(name=name, subject=f"An {name}"), ANA, AT)
    message = read(content)

    assert content.isascii()
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))
    assert message["To"].addresses[0].display_name == name
    assert message["To"].addresses[0].addr_spec == "kim@acme.example"
    assert message["Subject"] == f"An {name}"


@pytest.mark.parametrize("how", ["stop@acme.example", "https://acme.example/stop?x=1"])
def test_people_are_told_how_to_unsubscribe(how: str) -> None:
    said = read(as_eml(letter(), Sender("Ana", "ana@acme.example", how), AT))["List-Unsubscribe"]

    by_mail = "<mailto:stop@acme.example?subject=unsubscribe%20C7>"
    assert said == (f"<{how}>" if how.startswith("https") else by_mail)


HEADERS = {"From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_name_makes_a_header_of_its_own(name: str, company: str) -> None:
    values = {"name": name, "company": company}
    written = merged(Template("To {name} of {company}", "{name}\n{company}\n"), values)
    found = Addressed(uuid4(), "C7", name, "kim@acme.example", written)

    message = read(as_eml(found, ANA, AT))

    assert set(message.keys()) == HEADERS
    assert [one.addr_spec for one in message["To"].addresses] == ["kim@acme.example"]


@pytest.mark.parametrize(
    "hostile", ["Kim\nBcc: all@x.example", "Kim\r\n\r\n<script>", "Kim\x00", "Kim\u2028Bcc: x", "a@b.example, c"]
)
def test_hostile_names_break_no_header(hostile: str) -> None:
    message = read(as_eml(letter(name=hostile, subject=hostile), ANA, AT))

    assert set(message.keys()) == HEADERS
    assert len(message["To"].addresses) == 1


@pytest.mark.parametrize(
    "email", ["", "kim", "a b@c.example", "kim@acme.example\nBcc: x@y.example", "a@b@c", "<a@b.example>"]
)
def test_what_is_no_address_is_said(email: str) -> None:
    with pytest.raises(BadInput, match="is no e-mail address"):
        address("Kim", email)


def test_each_letter_is_a_file(tmp_path: Path) -> None:
    letters = [letter(), letter("Ola", ref="C8")]

    files = write_letters(tmp_path / "out", letters, Format.MARKDOWN, ANA, AT)

    assert [path.name for path in files] == ["C7-kim-sato.md", "C8-ola.md"]
    assert files[0].read_text(encoding="utf-8") == "# Hello\n\nDear Kim,\n"


@pytest.mark.parametrize("form", list(Format))
def test_nothing_is_written_over(tmp_path: Path, form: Format) -> None:
    (first,) = write_letters(tmp_path, [letter()], form, ANA, AT)
    before = first.read_bytes()

    with pytest.raises(BadInput, match="is there already, and is not written over"):
        write_letters(tmp_path, [letter("Ann", ref="C1"), letter(body="Other")], form, ANA, AT)

    assert first.read_bytes() == before
    assert list(tmp_path.iterdir()) == [first]


def test_an_address_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    bad = Addressed(uuid4(), "C9", "Bad", "not an address", Letter("x", "y"))

    with pytest.raises(BadInput, match="not an address is no e-mail address"):
        write_letters(tmp_path / "out", [letter(), bad], Format.EML, ANA, AT)

    assert not (tmp_path / "out").exists()


def test_a_table_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    (path,) = write_letters(tmp_path, [letter(name="=cmd|'/C calc'!A0", body="@SUM(1)\n2")], Format.CSV, ANA, AT)

    assert path.name == LETTERS
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["ref", "name", "email", "subject", "body"],
        ["C7", "'=cmd|'/C calc'!A0", "kim@acme.example", "Hello", "'@SUM(1)\n2"],
    ]


def test_nobody_gets_no_file(tmp_path: Path) -> None:
    assert write_letters(tmp_path / "out", [], Format.CSV, ANA, AT) == []

"""Campaigns and mail-merge from the shell, from the segment to the letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def spring(deal: CommandLine) -> CommandLine:
    """Four people and a campaign for them: one has no company, one no address, one unsubscribed."""
    for words in (
        ("contact", "name=Zoe Ada", "email=ada@zoe.example", "company=Zoe Ltd"),
        ("contact", "name=Zoe Bea", "email=bea@zoe.example"),
        ("contact", "name=Zoe Cal", "company=Zoe Ltd"),
        ("contact", "name=Zoe Dan", "email=dan@zoe.example", "company=Zoe Ltd", "unsubscribed=yes"),
        ("segment", "name=Zoes", "filter=name:zoe"),
        ("campaign", "name=Spring", "segment=Zoes", "channel=email", "starts=yesterday", "budget=5k", "offer=10 % off"),
        ("cost", "title=Ads", "amount=1k", "campaign=Spring"),
        ("reply", "name=Spring letter", "note=Subject: {offer} for {company}\n\nDear {first name}"),
    ):
        called = deal("add", *words)
        if called.status:  # a company comes with its first contact
            deal("add", "company", "name=Zoe Ltd")
            called = deal("add", *words)
        assert called.status == 0, called.err
    return deal


def test_a_campaign_from_its_segment_to_its_answers(spring: CommandLine) -> None:
    assert spring("campaigns", "fill", "Spring").err == "Added 3 members to campaign CA1 Spring.\n"
    assert spring.data("campaigns", "sent", "CA1", "--json")["members"] == 3
    said = spring.data("campaigns", "respond", "CA1", "Zoe Ada", "Tell me more", "--json")
    assert said["summary"] == "noted that Zoe Ada answered to campaign CA1 Spring"
    (row,) = spring.data("campaigns", "--filter", "is:running", "--json")
    assert (row["members"], row["sent"], row["responded"], row["leads"]) == (3, 3, 1, 1)
    assert (row["spent"], row["per_lead"], row["per_customer"]) == (["1,000.00 EUR"], "1,000.00 EUR", None)
    assert spring.data("campaigns", "--filter", "is:ended", "--json") == []
    assert "Tell me more" in spring("show", "CA1").out


def test_letters_are_previewed_with_who_is_left_out(spring: CommandLine) -> None:
    spring("campaigns", "fill", "CA1")

    called = spring("merge-mail", "Spring letter", "CA1", "--format", "eml", "--dry-run")

    assert "To: Zoe Ada <ada@zoe.example>\nSubject: 10 % off for Zoe Ltd\n\nDear Zoe\n" in called.out
    assert "nothing is known for {company}" in called.out
    assert "no e-mail address" in called.out
    assert "Nothing was written: 1 letter, 2 left out; nothing is known for {company} of 1." in called.err
    assert spring("campaigns", "preview", "CA1", "RE1").out.startswith("To: Zoe Ada")


def test_letters_are_written_and_marked_once(spring: CommandLine, tmp_path: Path) -> None:
    spring("campaigns", "fill", "CA1")
    folder = tmp_path / "letters"
    words = ("merge-mail", "RE1", "CA1", "--format", "eml", "--to", str(folder), "--from", "ana@acme.example")

    found = spring.data(*words, "--mark", "--json")

    assert [Path(path).name for path in found["files"]] == ["C2-zoe-ada.eml"]
    assert found["missing"] == {"company": 1}
    assert {row["name"]: row["why"] for row in found["left_out"]} == {
        "Zoe Bea": "nothing is known for {company}",
        "Zoe Cal": "no e-mail address",
    }
    again = spring.data("merge-mail", "RE1", "CA1", "--dry-run", "--json")
    assert {row["name"]: row["why"] for row in again["left_out"]}["Zoe Ada"] == "was sent already (sent)"
    assert spring("undo").status == 0
    assert spring(*words).status != 0  # the file is there already


def test_who_unsubscribed_is_never_in_it(spring: CommandLine) -> None:
    spring("campaigns", "fill", "CA1")
    spring("edit", "C2", "unsubscribed=yes")

    for audience in (("CA1",), ("SG1",), ("name:zoe",), ("email:dan", "or", "name:ada")):
        found = spring.data("merge-mail", "RE1", *audience, "--dry-run", "--json")
        assert not {"Zoe Ada", "Zoe Dan"} & {row["name"] for row in found["letters"]}
        why = {row["name"]: row["why"] for row in found["left_out"]}
        assert why.get("Zoe Ada") == "unsubscribed"


def test_own_fields_are_filled_in_and_the_same_address_gets_one_letter(spring: CommandLine) -> None:
    assert spring("fields", "add", "contact", "Plan").status == 0
    assert spring("edit", "C2", "Plan=Gold").status == 0
    spring("add", "contact", "name=Zoe Eve", "email=ADA@zoe.example", "Plan=Blue")
    spring("add", "reply", "name=Own", "note={name} has {plan}")

    found = spring.data("merge-mail", "Own", "has:plan", "--format", "csv", "--dry-run", "--json")

    assert [(row["subject"], row["body"]) for row in found["letters"]] == [("Own", "Zoe Ada has Gold")]
    assert [(row["name"], row["why"]) for row in found["left_out"]] == [("Zoe Eve", "the same e-mail address as C2")]


def test_what_cannot_be_is_said(spring: CommandLine, tmp_path: Path) -> None:
    spring("add", "reply", "name=Odd", "note={colour}")
    for status, says, words in (
        (3, "no canned reply and no template of notes", ("merge-mail", "Nothing", "SG1", "--dry-run")),
        (2, "Nothing fills in {colour}", ("merge-mail", "Odd", "SG1", "--dry-run")),
        (2, "Say where to", ("merge-mail", "RE1", "SG1")),
        (2, "Only a campaign", ("merge-mail", "RE1", "SG1", "--dry-run", "--mark")),
        (2, "is not a field", ("merge-mail", "RE1", "colour:red", "--dry-run")),
        (3, "CA9", ("merge-mail", "RE1", "CA9", "--dry-run")),
        (2, "is no e-mail address", ("merge-mail", "RE1", "SG1", "--to", str(tmp_path / "x"), "--from", "me")),
        (2, "no such address", ("config", "set", "workspace.unsubscribe", "a b")),
    ):
        called = spring(*words)
        assert called.status == status, called.err
        assert says in called.err
    assert not (tmp_path / "x").exists()


def test_the_sender_needs_an_address_for_e_mails_alone(spring: CommandLine, tmp_path: Path) -> None:
    called = spring("merge-mail", "RE1", "SG1", "--format", "eml", "--to", str(tmp_path / "x"))
    assert "Your user has no e-mail address" in called.err
    assert spring("merge-mail", "RE1", "SG1", "--to", str(tmp_path / "x")).status == 0

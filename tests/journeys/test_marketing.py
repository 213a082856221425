"""Marketing from whom one means to what it came to: a segment, its campaign, the letters, and an answer."""

from __future__ import annotations

import csv
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person

pytestmark = pytest.mark.terminal


def test_from_a_segment_to_letters_in_files(busy_ana: Person, tmp_path: Path) -> None:
    busy_ana.does("add", "segment", "name=Laboratories", 'filter=industry:"pharma and labs"')
    offer = "an audit for free"
    busy_ana.does("add", "campaign", "name=Audit week", "segment=Laboratories", "starts=today", f"offer={offer}")
    busy_ana.does("campaigns", "fill", "Audit week")
    members = int(next(row["members"] for row in busy_ana.data("campaigns") if row["name"] == "Audit week"))

    letters = busy_ana.data("merge-mail", "Freezer season letter", "CA5", "--dry-run")
    assert len(letters["letters"]) + len(letters["left_out"]) == members
    folder = tmp_path / "letters"
    made = busy_ana.data("merge-mail", "Freezer season letter", "CA5", "--format", "eml", "--to", str(folder), "--mark")

    unsubscribed = {row["ref"] for row in busy_ana.data("list", "contacts", "is:unsubscribed")}
    assert unsubscribed
    assert not unsubscribed & {row["ref"] for row in made["letters"]}
    for name in made["files"]:
        message = message_from_bytes(Path(name).read_bytes(), policy=policy.default)
        assert str(message["Subject"]).startswith(f"{offer}, ")
        assert "{" not in str(message.get_content())
    table = tmp_path / "table"
    busy_ana.does("add", "reply", "name=Plain", "note=Dear {name}, how is {company|it}?")
    busy_ana.does("merge-mail", "Plain", "SG1", "--format", "csv", "--to", str(table))
    with (table / "letters.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == ["ref", "name", "email", "subject", "body"]
    row = next(row for row in busy_ana.data("campaigns") if row["name"] == "Audit week")
    assert (row["sent"], row["members"]) == (len(made["letters"]), members)


def test_a_campaign_is_filled_with_a_key_and_its_segment_looked_at(busy_ana: Person) -> None:
    with busy_ana.opens(size=(120, 40)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("g", "e")
        terminal.wait_for("Labs and hospitals", "Members")
        terminal.press("enter")
        terminal.wait_for("4 Changes", "Best buyers")
        terminal.press("7")
        terminal.wait_for("Who they are", "contacts")
        terminal.press("enter")
        terminal.wait_for("segment:SG5")
        terminal.press(":", *"CA4", "enter")
        terminal.wait_for("Visitors' day", "5 Profile")
        terminal.press("7")
        terminal.wait_for("Not in it yet")
        terminal.press("j", "x")
        terminal.wait_for("members to campaign CA4 Visitors' day", "is in it")
    assert all(row["status"] == "planned" for row in busy_ana.data("list", "members", "campaign:CA4"))

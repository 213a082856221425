"""`crm-tui phases`: counts, moves in a period, moving by hand, owners, history, and catching up after an import."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from crm_tui import clock
from tests.cli.conftest import CommandLine
from tests.conftest import NOON

pytestmark = pytest.mark.usefixtures("at_noon")

SPRING = datetime(2026, 4, 2, 10, tzinfo=UTC)


@pytest.fixture
def phased(crm: CommandLine) -> CommandLine:
    """A shell where Kim is a prospect since spring, Lee a customer since today, and Acme a prospect too."""
    with clock.frozen(SPRING):
        for words in (
            ("company", "name=Acme Ltd"),
            ("contact", "name=Kim Sato", "company=O1"),
            ("contact", "name=Lee Park"),
        ):
            assert crm("add", *words).status == 0
    assert crm("phases", "move", "C2", "retention", "--reason", "Signed on paper").status == 0
    return crm


def shown(crm: CommandLine, ref: str) -> dict[str, Any]:
    found: dict[str, Any] = crm.data("show", ref, "--json")
    return found


def test_the_phases_of_a_past_evening_are_counted(phased: CommandLine) -> None:
    with clock.frozen(NOON + timedelta(days=3)):
        assert phased("phases", "move", "C1", "disqualified", "--reason", "Not in our market").status == 0
        then = {row["ref"]: row["contacts"] for row in phased.data("phases", "--as-of", "yesterday", "--json")}
        now = {row["ref"]: row["contacts"] for row in phased.data("phases", "--json")}
    assert (then["prospecting"], then["disqualified"]) == (1, 0)
    assert (now["prospecting"], now["disqualified"]) == (0, 1)


def test_the_phases_are_counted(phased: CommandLine) -> None:
    counted = phased.data("phases", "--json")
    assert [(row["ref"], row["contacts"], row["companies"]) for row in counted][:4] == [
        ("prospecting", 1, 1), ("qualification", 0, 0), ("conversion", 0, 0), ("retention", 1, 0),
    ]  # fmt: skip
    assert counted[3]["roles"] == "success, service"
    assert phased("phases").out.splitlines()[1].split()[:3] == ["prospecting", "1", "1"]


def test_who_came_and_who_went_on_in_a_period_is_listed(phased: CommandLine) -> None:
    moved = phased.data("phases", "--since", "2026-04-01", "--json")
    assert [(row["kind"], row["from"], row["to"], row["count"]) for row in moved] == [
        ("contacts", None, "prospecting", 2),
        ("contacts", "prospecting", "retention", 1),
        ("companies", None, "prospecting", 1),
    ]
    assert [row["to"] for row in phased.data("phases", "--since", "today", "--json")] == ["retention"]
    assert phased.data("phases", "--until", "2026-04-01", "--json") == []
    assert "in that time" in phased("phases", "--until", "2026-04-01").err


def test_somebody_is_moved_by_hand(phased: CommandLine) -> None:
    done = phased.data("phases", "move", "C1", "disq", "--reason", "Not in our market", "--json")
    assert done["summary"] == "moved contact C1 Kim Sato to disqualified"
    assert shown(phased, "C1")["phase"] == "disqualified"
    assert "needs a reason" in phased("phases", "move", "C1", "churned", "--reason", " ").err
    assert "no phase; there is churned" in phased("phases", "move", "C1", "churnd", "--reason", "x").err
    phased("undo")
    assert shown(phased, "C1")["phase"] == "prospecting"
    many = ("phases", "move", "--kind", "contacts", "name:a", "churned", "--reason", "Closed down")
    assert "--yes" in phased(*many).err
    assert phased(*many, "--yes").out.split() == ["C1", "C2"]


def test_the_way_of_one_is_told(phased: CommandLine) -> None:
    way = phased.data("phases", "history", "C2", "--json")
    assert [(stay["phase"], stay["days"], stay["reason"], stay["by"]) for stay in way] == [
        ("prospecting", 228, "", None), ("retention", 0, "Signed on paper", "Ana"),
    ]  # fmt: skip
    shown = phased.data("show", "C2", "--json")
    assert "Signed on paper" in str(shown)
    assert "Signed on paper" in phased("show", "C2").out


def test_a_phase_is_given_to_somebody(phased: CommandLine) -> None:
    assert phased("add", "user", "login=dora", "name=Dora Weiss", "role=success").status == 0
    assert "Gave contact C2 Lee Park in retention to Dora Weiss." in phased("phases", "owner", "C2", "ret", "dora").err
    assert shown(phased, "C2")["owner"]["name"] == "Dora Weiss"
    (task,) = phased.data("list", "tasks", "--json")
    assert task["title"] == "Take over Lee Park from Ana: retention"
    assert phased("config", "set", "workspace.phase_roles", "retention service").status == 0
    assert phased.data("phases", "--json")[3]["roles"] == "service"


def test_the_rules_are_told(phased: CommandLine) -> None:
    assert {"deal won", "churn"} <= {row["ref"] for row in phased.data("phases", "rules", "--json")}


def test_an_import_is_caught_up_with(phased: CommandLine, tmp_path: Path) -> None:
    table = tmp_path / "deals.csv"
    table.write_text("Deal,Company,Contact,Stage,Amount,Closed\nRollout,Birch Labs,Max Roe,Closed won,90,2026-11-02\n")
    assert phased("import", str(table), "--as", "deals").status == 0
    dry = phased("phases", "catch-up", "--dry-run")
    assert "That would have moved 1 contact and 1 company by rule; nothing was changed." in dry.err
    assert shown(phased, "C3")["phase"] == "prospecting"
    caught = phased.data("phases", "catch-up", "--json")
    assert [(row["kind"], row["from"], row["to"], row["rule"], row["count"]) for row in caught] == [
        ("contacts", "prospecting", "retention", "deal won", 1),
        ("companies", "prospecting", "retention", "deal won", 1),
    ]
    assert shown(phased, "C3")["phase"] == "retention"
    assert "Found everybody in the phase that rules say." in phased("phases", "catch-up").err

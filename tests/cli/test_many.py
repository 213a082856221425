"""One verb over many records: named one by one, or found by a filter; as one action, shown before, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def deals(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has four deals; D4 has no amount, and a contact C1."""
    for number in (1, 2, 3):
        called = crm("add", "deal", f"title=Deal {number}", f"amount={number}k", f"close=2026-12-0{number}")
        assert called.status == 0, called.err
    crm("add", "deal", "title=Deal 4", "source=fair")
    crm("add", "contact", "name=Kim Sato", "tags=cold")
    return crm


def amounts(crm: CommandLine) -> dict[str, str | None]:
    return {row["ref"]: row["amount"] for row in crm.data("list", "deals", "--json")}


class TestEditing:
    def test_several_are_changed_as_one_action(self, deals: CommandLine) -> None:
        called = deals("edit", "D1", "Deal 2", "amount=7k", "source=Fair")
        assert (called.status, called.out, called.err) == (0, "D1\nD2\n", "Changed amount, source of 2 deals.\n")
        assert amounts(deals) == {"D1": "7000.00", "D2": "7000.00", "D3": "3000.00", "D4": None}
        assert deals("undo").status == 0
        assert amounts(deals)["D1"] == "1000.00"

    def test_one_alone_prints_its_reference_as_before(self, deals: CommandLine) -> None:
        called = deals("edit", "D1", "amount=7k")
        assert (called.out, called.err) == ("D1\n", "Changed amount of deal D1 Deal 1.\n")

    def test_a_filter_changes_nothing_without_yes(self, deals: CommandLine) -> None:
        called = deals("edit", "amount>=2k", "amount=9k")
        assert called.status == 2
        assert "“amount>=2k” finds 2 deals; --dry-run lists them, --yes goes on to change them." in called.err
        shown = deals("edit", "amount>=2k", "amount=9k", "--dry-run")
        assert (shown.status, "D2" in shown.out, "D1" in shown.out) == (0, True, False)
        assert "That would change 2 deals; nothing was changed." in shown.err
        assert amounts(deals)["D2"] == "2000.00"
        assert deals("edit", "amount>=2k", "amount=9k", "--yes").status == 0
        assert amounts(deals) == {"D1": "1000.00", "D2": "9000.00", "D3": "9000.00", "D4": None}

    def test_everything_of_a_kind(self, deals: CommandLine) -> None:
        assert deals("edit", "--all", "source=Web").status == 2
        assert deals("edit", "--all", "source=Web", "--yes").err == "Changed source of 4 deals.\n"
        assert deals("edit", "--all", "--kind", "contacts", "title=Boss", "--yes").status == 0
        assert deals("edit", "D1", "--all", "title=Boss", "--yes").status == 2

    def test_dates_are_shifted_each_from_its_own(self, deals: CommandLine) -> None:
        assert deals("edit", "D1", "D2", "close+=2w").err == "Shifted closes of 2 deals by +2w.\n"
        assert deals("edit", "D3", "close-=1d").status == 0
        closes = {row["ref"]: row["close"] for row in deals.data("list", "deals", "--json")}
        assert closes == {"D1": "2026-12-15", "D2": "2026-12-16", "D3": "2026-12-02", "D4": None}
        assert deals("edit", "D1", "amount+=2w").status == 2

    def test_with_whom_it_cannot_be_done_is_said_and_the_others_on_demand(self, deals: CommandLine) -> None:
        called = deals("edit", "--all", "close+=2w", "--yes")
        assert called.status == 4
        assert "D4 Deal 4: It has no date in Closes that could be shifted." in called.err
        assert "--others goes on with the other 3" in called.err
        assert deals("edit", "--all", "close+=2w", "--yes", "--others").status == 0
        assert {row["close"] for row in deals.data("list", "deals", "--json")} == {
            "2026-12-15", "2026-12-16", "2026-12-17", None,
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("arguments", "status", "said"),
        [
            (("D1", "C1", "source=x"), 2, "name records of one kind"),
            (("D1",), 2, "Say what to change"),
            (("D1", "D99", "source=x"), 3, "D99"),
            (("Nobody Inc", "source=x"), 3, "Nobody Inc"),
            (("stage:nowhere", "source=x", "--yes"), 2, "nowhere"),
            (("owner:me", "close:", "source=x"), 2, ""),
            (("amount>90k", "source=x", "--yes"), 3, "No deal is found with amount>90k"),
            (("D1", "D2", "source=x", "--seen", "1"), 2, "--seen is the version of one record"),
        ],
    )
    def test_what_is_wrong_is_told(
        self, deals: CommandLine, arguments: tuple[str, ...], status: int, said: str
    ) -> None:
        called = deals("edit", *arguments)
        assert called.status == status, called.err
        assert said in called.err
        assert "Traceback" not in called.err


class TestMoving:
    def test_several_move_as_one_action(self, deals: CommandLine) -> None:
        assert deals("move", "D1", "D2", "qualification").err == "Moved 2 deals to Qualification.\n"
        assert deals("undo").status == 0
        assert deals.data("show", "D1", "--json")["stage_name"] == "Initial contact"

    def test_those_that_a_stage_refuses_are_listed_with_why(self, deals: CommandLine) -> None:
        called = deals("move", "stage:initial", "Proposal", "--yes")
        assert called.status == 4
        assert "D4 Deal 4: Not yet true: The amount is known." in called.err
        assert "1 of 4 deals. Nothing was changed. --others goes on with the other 3." in called.err
        moved = deals.data("move", "stage:initial", "Proposal", "--yes", "--others", "--json")
        assert sorted(one["ref"] for one in moved) == ["D1", "D2", "D3"]

    def test_only_deals_move(self, deals: CommandLine) -> None:
        called = deals("move", "C1", "Proposal")
        assert called.status == 2
        assert "only deals and tickets stand in stages" in called.err


class TestDeletingAndTagging:
    def test_records_are_deleted_and_come_back(self, deals: CommandLine) -> None:
        assert deals("delete", "source:fair").status == 2
        assert deals("delete", "D1", "D2").err == "Deleted 2 deals.\n"
        assert sorted(amounts(deals)) == ["D3", "D4"]
        assert deals("undo").status == 0
        assert len(amounts(deals)) == 4
        assert deals("delete", "-source:fair", "--yes").err == "Deleted 3 deals.\n"

    def test_tags_go_on_and_off(self, deals: CommandLine) -> None:
        assert deals("tag", "C1", "+vip", "-cold").err == "Tagged contact C1 Kim Sato: +vip -cold.\n"
        assert deals.data("show", "C1", "--json")["tags"] == ["vip"]
        assert deals("tag", "C1", "vip").status == 2
        assert deals("tag", "amount>1k", "+big", "--yes").err == "Tagged 2 deals: +big.\n"
        assert deals("tag", "D1", "+a", "--dry-run").status == 0

    def test_a_tag_may_have_a_colon_and_a_filter_stays_one(self, deals: CommandLine) -> None:
        assert deals("tag", "C1", "+team:north").err == "Tagged contact C1 Kim Sato: +team:north.\n"
        assert deals("tag", "C1", "+a:b", "-week:9").err == "Tagged contact C1 Kim Sato: +a:b -week:9.\n"
        assert deals("tag", "C1", "-a:b", "-team:north").err == "Tagged contact C1 Kim Sato: -a:b -team:north.\n"
        assert deals.data("show", "C1", "--json")["tags"] == ["cold"]
        assert deals("tag", "amount>1k", "+small", "--yes").err == "Tagged 2 deals: +small.\n"
        assert deals("tag", "amount>0", "-tag:small", "-gone", "+big", "--dry-run").err.startswith("That would tag 1 d")
        assert deals("tag", "-amount>1k", "+tiny", "--yes").err == "Tagged 2 deals: +tiny.\n"


class TestRows:
    def test_rows_are_edited_and_written_with_yes(self, deals: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", "sed -i -e 's/2,000.00 EUR/8k/' -e '/Deal 3/d'")
        refused = deals("edit-rows", "amount>=1k")
        assert refused.status == 2
        assert "Amount: 2,000.00 EUR -> 8,000.00 EUR" in refused.err
        assert "--yes writes what was changed" in refused.err
        called = deals("edit-rows", "amount>=1k", "--yes")
        assert called.status == 0, called.err
        assert "D3 Deal 3 was taken out: it stays" in called.err
        assert called.err.endswith("Changed 1 deal as rows.\n")
        assert amounts(deals) == {"D1": "1000.00", "D2": "8000.00", "D3": "3000.00", "D4": None}
        assert deals("edit-rows", "amount>=1k", "--yes", "--delete").status == 0
        assert "D3" not in amounts(deals)

    def test_what_is_wrong_is_told_and_kept(self, deals: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", "sed -i 's/2,000.00 EUR/lots/'")
        called = deals("edit-rows", "--all", "--yes")
        assert called.status == 1
        assert "D2 amount: " in called.err
        assert "What you wrote is kept in" in called.err
        assert amounts(deals)["D2"] == "2000.00"

    @pytest.mark.parametrize(
        ("words", "status", "said"),
        [
            ((), 2, "Nobody is there to ask"),
            (("--yes",), 4, "The amount is known"),
        ],
    )
    def test_what_cannot_be_written_is_kept(
        self, deals: CommandLine, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], status: int, said: str
    ) -> None:
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", "sed -i '$ a | Cobalt | | Proposal | | | | me |'")
        called = deals("edit-rows", "D1", *words)
        assert called.status == status
        assert said in called.err
        kept = re.search(r"What you wrote is kept in (.*)\.$", called.err, re.MULTILINE)
        assert kept is not None, called.err
        assert "Cobalt" in Path(kept[1]).read_text()
        assert "D5" not in amounts(deals)

    def test_nothing_changed(self, deals: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("VISUAL", "true")
        assert deals("edit-rows", "D1").err == "Nothing was changed in the editor.\n"


def test_a_box_is_ticked_and_unticked(deals: CommandLine) -> None:
    deals("move", "D1", "Qualification")
    assert deals("move", "D1", "Needs assessment").status == 4
    assert deals("tick", "D1", "Need and budget").err == "Ticked “Need and budget are known” on D1 Deal 1.\n"
    assert deals("move", "D1", "Needs assessment").status == 0
    assert deals("tick", "D1", "Need and budget are known", "--off").status == 0
    assert deals("tick", "D1", "nothing of the kind").status == 3

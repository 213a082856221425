"""`leads`, `score` and `handover`: who is worth a call, why, and whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def shop(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has two customers who came from the fair, and leads from there and elsewhere."""
    for number in range(3):
        assert crm("add", "contact", f"name=Customer {number}", "source=Fair", "phase=retention").status == 0
    for number in range(8):
        assert crm("add", "contact", f"name=Web {number}", "source=Web", "channel=SEO").status == 0
    assert crm("add", "contact", "name=Kim Sato", "source=Fair", "title=Head of Ops", "need=Alarms").status == 0
    return crm


class TestScore:
    def test_a_score_is_told_line_by_line(self, shop: CommandLine) -> None:
        told = shop.data("score", "Kim Sato", "--json")
        held = {rule["says"]: rule["points"] for rule in told["rules"] if rule["holds"] and rule["score"] == "fit"}
        assert held == {
            "Decides, by their job title": 20, "Their need is known": 10, "Has no website": -5, "Cannot be reached": -20
        }  # fmt: skip
        assert told["fit"] == {"points": 5, "limit": 100}
        assert told["grade"] == "C3"

    def test_as_a_table_with_what_gave_points_first(self, shop: CommandLine) -> None:
        called = shop("score", "Kim Sato")
        assert called.out.splitlines()[0].endswith("Kim Sato: C3")
        assert "fit             5 of 100" in called.out
        assert called.status == 0

    def test_only_contacts_have_one(self, shop: CommandLine) -> None:
        assert shop("score", "U1").status == 3

    def test_all_are_scored_at_once(self, shop: CommandLine) -> None:
        shop("add", "score-rule", "name=Came by the fair", "filter=source:fair", "points=40")
        told = shop.data("leads", "score", "--json")
        assert (told["contacts"], told["changed"], told["unreadable"]) == (12, 4, [])
        assert shop.data("leads", "--json")[0]["name"] == "Kim Sato"

    def test_and_handed_over_where_that_is_asked_for(self, shop: CommandLine) -> None:
        assert shop("config", "set", "workspace.mql", "fit>0 is:lead").status == 0
        called = shop("leads", "score")
        assert "1 could be handed over as MQLs; --give does." in called.err
        assert shop.data("leads", "score", "--give", "--json")["given"] == ["C12"]
        assert [row["contact"] for row in shop.data("handover", "--json")] == ["Kim Sato"]


class TestHandover:
    def test_the_way_of_a_lead(self, shop: CommandLine) -> None:
        assert shop("handover", "give", "C12").err == "Handed contact C12 Kim Sato over as MQL.\n"
        assert shop.data("handover", "--json")[0]["ref"] == "HO1"
        assert shop("handover", "accept", "C12").err == "Accepted contact C12 Kim Sato as SAL.\n"
        assert shop("handover", "give", "C12", "--note", "wants a demo").status == 0
        called = shop("handover", "reject", "HO2", "no", "budget")
        assert called.err == "Rejected contact C12 Kim Sato as SQL: no budget.\n"
        assert shop.data("show", "C12", "--json")["lead_step"] == "SAL"

    def test_several_are_one_action(self, shop: CommandLine) -> None:
        assert shop("handover", "give", "C4", "C5").err == "Handed 2 leads over.\n"
        assert shop("undo").status == 0
        assert shop.data("handover", "--json") == []

    def test_what_waits_is_told_by_whom(self, shop: CommandLine) -> None:
        called = shop("handover", "accept", "C12")
        assert (called.status, "does not wait" in called.err) == (3, True)
        assert shop("handover", "give", "C12", "--step", "nonsense").status == 2

    def test_the_line_of_a_hand_over_does_the_same_again(self, shop: CommandLine) -> None:
        shop("handover", "give", "C12")
        line = shop.data("log", "--lines", "--json", "--limit", "1")[0]["line"]
        shop("undo")
        assert line.startswith("crm-tui add handover")
        assert shop.data("show", "C12", "--json")["lead_step"] is None


class TestSources:
    def test_counts_and_rates_by_source(self, shop: CommandLine) -> None:
        shop("handover", "give", "C12")
        rows = {row["value"]: row for row in shop.data("leads", "sources", "--json")}
        assert [rows["Fair"][name] for name in ("leads", "mql", "sql", "customers", "rate")] == [4, 1, 0, 3, "75.0 %"]
        assert rows["Web"]["leads"] == 8
        assert rows["Web"]["says"] == "too few to say much"

    def test_by_channel_and_narrowed(self, shop: CommandLine) -> None:
        rows = shop.data("leads", "sources", "--by", "channel", "--json", "is:lead")
        assert [(row["value"], row["leads"]) for row in rows] == [("SEO", 8), ("not said", 1)]


class TestLike:
    def test_leads_like_customers_are_those_who_share_what_tells(self, shop: CommandLine) -> None:
        told = shop.data("leads", "like", "--json")
        assert told["winners"] == 3
        assert told["telling"] == [
            {"of": "source", "value": "Fair", "winners": 3, "contacts": 4, "share": 1.0, "lift": 3.0}
        ]
        assert [(row["name"], row["shared"]) for row in told["alike"]] == [("Kim Sato", ["source Fair"])]

    def test_like_those_who_are_named_or_found(self, shop: CommandLine) -> None:
        assert shop.data("leads", "like", "C4", "C5", "C6", "--json")["telling"][0]["value"] in {"Web", "SEO"}
        assert shop.data("leads", "like", "source:web", "--json")["winners"] == 8

    def test_too_few_have_nothing_in_common(self, shop: CommandLine) -> None:
        called = shop("leads", "like", "C4")
        assert "Too few have something in common" in called.err


class TestQualification:
    def test_it_is_entered_found_and_shown(self, shop: CommandLine) -> None:
        shop("edit", "C12", "budget=12.5k USD", "authority=The board", "timing=spring", "unsubscribed=yes")
        shown = shop.data("show", "C12", "--json")
        assert (shown["need"], shown["budget"], shown["budget_currency"]) == ("Alarms", "12500.00", "USD")
        assert shown["unsubscribed_at"].startswith("2026-11-16")
        for words in ("need:alarm", "budget>12k", "authority:board", "timing:spring", "is:unsubscribed", "grade:C",
                      "fit<100", "engagement:0 has:need", "-lead:MQL has:need"):  # fmt: skip
            assert [row["ref"] for row in shop.data("list", "contacts", words, "--json") if row["ref"] == "C12"], words
        shop("edit", "C12", "unsubscribed=no")
        assert shop.data("show", "C12", "--json")["unsubscribed_at"] is None

    def test_the_list_can_show_it(self, shop: CommandLine) -> None:
        rows = shop.data("list", "contacts", "ref:C12", "--json")
        assert (rows[0]["need"], rows[0]["grade"], rows[0]["fit"]) == ("Alarms", "C3", 5)


class TestOverview:
    def test_each_section_says_what_it_is_about(self, shop: CommandLine) -> None:
        shop("handover", "give", "C12")
        shop("leads", "score")
        rows = shop.data("overview", "leads", "--json")
        by_section = {row["section"]: row for row in rows}
        assert by_section.keys() == {"waiting", "best", "sources", "truth", "ideal", "like"}
        assert rows[0]["line"] == "crm-tui handover accept HO1"
        assert (by_section["like"]["label"], by_section["like"]["ref"]) == ("Kim Sato", "C12")

    @pytest.mark.parametrize("word", ["mql", "icp", "look-alikes", "scoring", "prospecting"])
    def test_it_is_found_by_the_words_that_people_use(self, shop: CommandLine, word: str) -> None:
        assert shop("overview", word).status == 0


def test_real_leads_are_counted_and_tell_what_customers_have_in_common(crm: CommandLine, datasets: Path) -> None:
    """The leads of an education company: 9,240, of whom 3,561 became customers; 91.8 % of those from a reference."""
    file = datasets / "pipeline-xeducation-leads" / "Leads.csv"
    assert crm("import", str(file), "--as", "leads").status == 0
    rows = {row["value"]: row for row in crm.data("leads", "sources", "--json")}
    assert sum(row["leads"] for row in rows.values()) == 9_240
    assert sum(row["customers"] for row in rows.values()) == 3_561
    assert (rows["Reference"]["leads"], rows["Reference"]["rate"]) == (534, "91.8 %")
    assert rows["Google"]["leads"] == 2_868 + 5  # written google too
    told = crm.data("metrics", "lead_conversion", "leads_by_source", "--json")
    assert (told["lead_conversion"]["numerator"], told["lead_conversion"]["n"]) == (3_561, 9_240)
    shares = {row["source"]: row for row in told["leads_by_source"]["rows"]}
    assert (shares["Reference"]["leads"], round(shares["Reference"]["lead_conversion"], 3)) == (534, 0.918)
    telling = {(one["of"], one["value"]): one for one in crm.data("leads", "like", "--limit", "3", "--json")["telling"]}
    reference = telling["source", "Reference"]
    assert (reference["winners"], reference["contacts"]) == (490, 534)
    assert reference["lift"] == pytest.approx((490 / 3_561) / (534 / 9_240), abs=1e-3)
    assert ("source", "Google") not in telling
    scored = crm.data("leads", "score", "--json")
    assert (scored["contacts"], scored["unreadable"]) == (9_240, [])

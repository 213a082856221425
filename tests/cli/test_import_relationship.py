"""`crm-tui import` of leads, campaigns, costs, tickets, surveys, orders and subscriptions: files as they come."""

from __future__ import annotations

import hashlib
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CommandLine


def imported(crm: CommandLine, path: Path, kind: str, *more: str) -> dict[str, Any]:
    report: dict[str, Any] = crm.data("import", str(path), "--as", kind, *more, "--json")
    return report


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def table(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


class TestRealFiles:
    def test_answers_of_a_bank_s_customers_have_its_net_promoter_score(self, crm: CommandLine, datasets: Path) -> None:
        path = next((datasets / "survey-nps-bank").glob("*.csv"))
        report = imported(crm, path, "surveys", "--with", "scale=NPS", "--order", "dmy")
        assert (report["created"], report["rejected"]) == (5_000, 0)
        scores = Counter(row["score"] for row in crm.data("list", "responses", "scale:nps", "--json"))
        promoters = sum(count for score, count in scores.items() if score >= 9)
        detractors = sum(count for score, count in scores.items() if score <= 6)
        assert (promoters, 5_000 - promoters - detractors, detractors) == (2_309, 972, 1_719)
        assert crm.data("list", "tasks", "--json") == []  # what was said long ago asks nobody to answer now

        before = digest(crm.path)
        assert imported(crm, path, "surveys", "--with", "scale=NPS", "--order", "dmy")["unchanged"] == 5_000
        assert digest(crm.path) == before
        assert crm("undo").status == 0
        assert crm.data("list", "responses", "--json") == []
        assert crm("doctor").status == 0

    def test_rows_of_a_shop_become_orders_with_their_products(self, crm: CommandLine, datasets: Path) -> None:
        path = datasets / "purchases-superstore/Sample-Superstore.csv"
        report = imported(crm, path, "orders", "--with", "currency=USD")
        assert (report["rows"], report["created"], report["merged"], report["rejected"]) == (9_994, 5_009, 4_985, 0)
        orders = crm.data("list", "orders", "--json")
        assert len({order["contact"] for order in orders}) == 793
        total = sum(Decimal(order["amount"]) for order in orders)
        assert abs(total - Decimal("2297200.8603")) < 10_000 * Decimal("0.005")  # each row is rounded to cents
        assert round(total / len(orders), 2) == Decimal("458.61")
        assert imported(crm, path, "orders", "--with", "currency=USD")["unchanged"] == 9_994

    def test_customers_of_a_telephone_company_who_left_are_cancelled(self, crm: CommandLine, datasets: Path) -> None:
        path = next((datasets / "purchases-telco-churn/data").glob("*.csv"))
        assert imported(crm, path, "subscriptions")["created"] == 7_043
        everybody = crm.data("list", "subscriptions", "--json")
        left = [one for one in everybody if one["state"] == "cancelled"]
        assert len(left) == 1_869
        prices = {ref: sum(Decimal(one["amount"]) for one in of) for ref, of in (("all", everybody), ("left", left))}
        assert round(prices["all"] / len(everybody), 2) == Decimal("64.76")
        assert round(prices["left"] / prices["all"] * 100, 2) == Decimal("30.50")

    def test_what_a_campaign_cost_is_added_up(self, crm: CommandLine, datasets: Path) -> None:
        path = datasets / "marketing-kag-facebook-ads-subset/KAG_conversion_data.csv"
        assert imported(crm, path, "costs", "--with", "day=2017-08-17")["created"] == 625
        costs = crm.data("list", "costs", "campaign:1178", "--json")
        total = sum(Decimal(cost["amount"]) for cost in costs)
        assert (len(costs), round(total / 2_669, 2)) == (625, Decimal("20.86"))
        assert round(total / 872, 2) == Decimal("63.83")

    def test_leads_without_names_come_in_by_their_numbers(self, crm: CommandLine, datasets: Path) -> None:
        path = datasets / "pipeline-xeducation-leads/Leads.csv"
        assert crm("import", str(path), "--as", "contacts").status == 2
        assert imported(crm, path, "leads")["created"] == 9_240
        leads = crm.data("list", "contacts", "--json")
        customers = [lead for lead in leads if lead["phase"] == "retention"]
        assert len(customers) == 3_561
        assert all(lead["name"] == f"Lead {lead['external']}" for lead in leads)
        google = [lead for lead in leads if (lead["source"] or "").lower() == "google"]
        assert (len(google), sum(lead in customers for lead in google)) == (2_873, 1_147)
        reference = [lead for lead in leads if lead["source"] == "Reference"]
        assert (len(reference), round(sum(lead in customers for lead in reference) / 534, 3)) == (534, 0.918)

    @pytest.mark.slow
    def test_tickets_stand_where_their_status_says_with_what_customers_thought(
        self, crm: CommandLine, datasets: Path
    ) -> None:
        report = imported(crm, datasets / "tickets-support/customer_support_tickets.csv", "tickets")
        assert (report["created"], report["rejected"]) == (8_469, 0)
        stages = Counter(ticket["stage"] for ticket in crm.data("list", "tickets", "--json"))
        assert stages == {"Open": 2_819, "Waiting": 2_881, "Closed": 2_769}
        scores = [row["score"] for row in crm.data("list", "responses", "scale:csat", "--json")]
        assert (len(scores), round(sum(scores) / len(scores), 3)) == (2_769, 2.991)
        assert round(sum(score >= 4 for score in scores) / len(scores), 4) == 0.3926


def test_how_long_it_took_to_resolve_what_came_resolved_is_not_made_up(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "Ticket Subject,Ticket Status\nNo sound,Closed\nNo picture,Open\n")
    assert imported(crm, path, "tickets")["created"] == 2
    assert crm("move", "TK2", "Resolved", "--force", "--reason", "mended").status == 0
    told = crm.data(
        "metrics", "first_response_hours", "answered_in_time", "resolution_hours", "resolved_in_time", "--json"
    )
    brought = {"why": "tickets imported as resolved, of which nobody knows when they were", "count": 1}
    for number in told.values():
        assert (number["n"], number["left_out"]) == (1, [brought])
    assert "in time" not in crm("show", "TK1").out


def test_a_file_without_external_ids_changes_nothing_the_second_time(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "Date,Description,Spent\n2026-03-01,Ads,120.50\n2026-03-02,Ads,80\n")
    assert imported(crm, path, "costs")["created"] == 2
    assert imported(crm, path, "costs")["unchanged"] == 2
    assert len(crm.data("list", "costs", "--json")) == 2


def test_a_row_that_is_wrong_is_told_and_the_others_go_in(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "id,rating,customer\n1,9,Kim Sato\n2,11,Ann Lee\n3,x,Ben Ode\n")
    called = crm("import", str(path), "--as", "surveys", "--with", "scale=NPS")
    assert called.status == 0
    assert "Line 3" in called.err
    assert "0 to 10" in called.err
    assert "Line 4" in called.err
    assert [row["score"] for row in crm.data("list", "responses", "--json")] == [9]


def test_what_every_row_is_to_say_must_be_a_field(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "rating\n9\n")
    called = crm("import", str(path), "--as", "surveys", "--with", "scael=NPS")
    assert called.status == 2
    assert "scale" in called.err


def test_without_a_column_that_says_enough_the_person_is_told_which(crm: CommandLine, tmp_path: Path) -> None:
    called = crm("import", str(table(tmp_path, "x,y\n1,2\n")), "--as", "surveys")
    assert called.status == 2
    assert "Responses need a column for score" in called.err


def test_answers_need_a_scale_and_it_is_said_how_to_name_it(crm: CommandLine, tmp_path: Path) -> None:
    path = str(table(tmp_path, "customer,rating\nKim Sato,9\n"))
    called = crm("import", path, "--as", "surveys")
    assert called.status == 2
    assert "Say it with --with scale=NPS; instead of NPS there is CSAT, CES, review." in called.err
    wrong = crm("import", path, "--as", "surveys", "--with", "scale=NPX")
    assert wrong.status == 2
    assert "“NPX” is none of NPS, CSAT, CES, review" in wrong.err
    assert crm.data("list", "contacts", "--json") == []
    assert crm("import", path, "--as", "surveys", "--with", "scale=nps").status == 0


def test_somebody_who_wants_no_mail_is_unsubscribed_and_what_a_lead_needs_is_kept(
    crm: CommandLine, tmp_path: Path
) -> None:
    path = table(tmp_path, "Name,Email,Do Not Email,Need,Budget\nKim Sato,kim@acme.example,yes,a new press,45000\n")
    assert imported(crm, path, "leads")["created"] == 1
    (lead,) = crm.data("list", "contacts", "is:unsubscribed need:press budget>40k", "--json")
    assert lead["name"] == "Kim Sato"


def test_a_subscription_that_ended_is_cancelled_on_its_day(crm: CommandLine, tmp_path: Path) -> None:
    text = "id,plan,price,interval,start date,canceled at,reason\ns1,Gold,30,monthly,2026-01-01,2026-05-01,moved away\n"
    assert imported(crm, table(tmp_path, text), "subscriptions")["created"] == 1
    (one,) = crm.data("list", "subscriptions", "--json")
    assert (one["state"], one["interval"]) == ("cancelled", "month")


def test_a_row_without_what_it_cannot_be_without_is_left_out(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "Id,Contact,Start date,Amount\n1,Kim Sato,2026-01-01,\n2,Lee Park,2026-02-02,5\n")
    report = imported(crm, path, "subscriptions")
    assert (report["created"], report["rejected"]) == (1, 1)
    assert [problem["reason"] for problem in report["problems"]] == ["Price is needed."]


def test_what_is_said_for_all_rows_holds_where_they_say_nothing_else(crm: CommandLine, tmp_path: Path) -> None:
    path = table(tmp_path, "Order ID,Contact,Date,Amount\n1,Kim Sato,2026-01-01,10\n2,Lee Park,2026-02-02,5 GBP\n")
    assert imported(crm, path, "orders", "--with", "currency=usd")["created"] == 2
    assert {row["currency"] for row in crm.data("list", "orders", "--json")} == {"USD", "GBP"}
    deals = table(tmp_path, "Title,Amount\nRollout,10\n")
    more = ("--with", "currency=USD", "--with", "stage=Proposal", "--with", "company=Acme")
    assert imported(crm, deals, "deals", *more)["created"] == 1
    (deal,) = crm.data("list", "deals", "--json")
    assert (deal["currency"], deal["stage"], deal["company"]) == ("USD", "Proposal", "Acme")
    assert crm("import", str(deals), "--as", "deals", "--with", "currency=QQQ").status == 2

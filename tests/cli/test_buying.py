"""Subscriptions, renewals, points and offers at the shell: from entering to the deal that comes of it."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def with_subscription(crm: CommandLine) -> None:
    crm("add", "company", "name=Acme")
    crm("add", "contact", "name=Kim Sato", "company=Acme")
    called = crm(
        "add", "subscription", "title=Alarm desk", "company=Acme", "price=1200 EUR", "interval=year",
        "starts=2026-01-01", "renews=+10d",
    )  # fmt: skip
    assert (called.status, called.out) == (0, "SB1\n"), called.err


def test_a_subscription_is_changed_paused_resumed_and_cancelled(crm: CommandLine) -> None:
    with_subscription(crm)
    called = crm("subscriptions", "change", "SB1", "1500", "--reason", "index")
    assert (called.status, called.out) == (0, "SB1\n")
    assert called.err == "Changed the price of subscription SB1 Alarm desk to 1,500.00 EUR a year.\n"
    for words in (("pause", "SB1"), ("resume", "Alarm desk"), ("cancel", "SB1", "--reason", "moved", "--from", "+1m")):
        assert crm("subscriptions", *words).status == 0
    (row,) = crm.data("list", "subscriptions", "is:cancelled", "--json")
    assert (row["ref"], row["state"], row["monthly"]) == ("SB1", "cancelled", "125.00")
    assert crm("undo").status == 0
    assert [one["ref"] for one in crm.data("list", "subscriptions", "is:active", "--json")] == ["SB1"]


def test_what_cannot_be_says_why(crm: CommandLine) -> None:
    with_subscription(crm)
    for words, status, says in (
        (("cancel", "SB1"), 2, "Say why it was cancelled"),
        (("resume", "SB1"), 2, "SB1 is active"),
        (("change", "SB1", "much"), 2, "much"),
        (("change", "SB1", "9", "--every", "decade"), 2, "no interval; write week, month, quarter, year"),
        (("pause", "SB1", "--from", "2025-01-01"), 2, "SB1 changed on 2026-01-01"),
        (("pause", "SB9"), 3, "SB9"),
    ):
        called = crm("subscriptions", *words)
        assert (called.status, says in called.err) == (status, True), (words, called)


def test_the_page_of_a_subscription_says_what_became_of_it(crm: CommandLine) -> None:
    with_subscription(crm)
    crm("subscriptions", "pause", "SB1", "--reason", "rebuilding")
    shown = crm("show", "SB1").out
    assert "paused" in shown
    assert "was paused: 100.00 EUR → 0.00 EUR a month  (because: rebuilding)" in shown
    assert "began: 0.00 EUR → 100.00 EUR a month" in shown


def test_renewals_become_deals_once_from_cron(crm: CommandLine) -> None:
    with_subscription(crm)
    (due,) = crm.data("renewals", "--dry-run", "--json")
    assert (due["ref"], due["price"], due["interval"]) == ("SB1", "1,200.00 EUR", "year")
    made = crm("renewals")
    assert (made.status, made.out) == (0, "D1\n")
    assert made.err == "Made D1 Renewal of Alarm desk for its renewal.\n"
    again = crm("renewals")
    assert (again.status, again.out) == (0, "")
    assert "Nothing is to be renewed within 30 days" in again.err
    assert crm.data("renewals", "--json") == {"refs": [], "summary": "nothing to be renewed"}
    assert crm("renewals", "SB1").status == 2
    (deal,) = crm.data("list", "deals", "--json")
    assert deal["title"] == "Renewal of Alarm desk"
    assert crm("overview", "risk", "renewals").out.count("D1 is open") == 1


def test_points_are_earned_spent_and_told(crm: CommandLine) -> None:
    with_subscription(crm)
    assert crm("loyalty", "rule", "order", "1", "--per", "10 EUR").err == "An order earns 1 point for each 10.00 EUR.\n"
    crm("loyalty", "tier", "Silver", "100")
    crm("add", "order", "title=Boxes", "contact=Kim Sato", "amount=1290 EUR")
    crm("add", "reward", "title=Mug", "points=29")
    assert crm("loyalty", "spend", "C1", "RW1").status == 0
    assert crm("loyalty", "earn", "Kim Sato", "5", "Spoke for us").status == 0
    (standing,) = crm.data("loyalty", "balance", "--json")
    assert standing == {
        "ref": "C1", "name": "Kim Sato", "balance": 105, "earned": 134, "tier": "Silver", "next": None, "missing": 0,
    }  # fmt: skip
    assert crm.data("loyalty", "balance", "C1", "--json") == [standing]
    too_much = crm("loyalty", "spend", "C1", "500")
    assert (too_much.status, "395 too few" in too_much.err) == (2, True)
    assert [one["ref"] for one in crm.data("list", "contacts", "points:>=100", "--json")] == ["C1"]
    assert crm.data("loyalty", "rules", "--json") == [{"ref": "order", "points": 1, "per": "10.00 EUR"}]
    assert crm.data("loyalty", "tiers", "--json") == [{"ref": "Silver", "points": 100}]
    assert crm("loyalty", "tier", "Silver", "--remove").status == 0
    assert crm("loyalty", "tier", "Silver").status == 2


def test_growth_says_what_to_offer_and_its_line_makes_the_deal(crm: CommandLine) -> None:
    for name, category in (("Sensor", "Hardware"), ("Desk", "Services"), ("Gateway", "Hardware")):
        crm("add", "product", f"name={name}", f"category={category}", "price=100 EUR")
    for company, products in (
        ("One", "Sensor; Desk"),
        ("Two", "Sensor; Desk"),
        ("Three", "Sensor"),
        ("Four", "Gateway"),
    ):
        crm("add", "company", f"name={company}", "phase=retention")
        crm("add", "order", f"title={products}", f"company={company}", f"products={products}")
    (offer,) = crm.data("growth", "--json")
    assert (offer["ref"], offer["product"], offer["motive"]) == ("O3", "Desk", "cross-sell")
    assert offer["line"].startswith("crm-tui add deal 'title=Desk for Three' company=O3 'amount=100.00 EUR'")
    assert crm.data("growth", "Three", "--json") == [offer]
    (pair,) = crm.data("also-bought", "Desk", "--json")
    assert (pair["product"], pair["both"], pair["support"], pair["confidence"], pair["lift"]) == (
        "Sensor", 2, 0.5, 1.0, 1.3333,
    )  # fmt: skip
    assert [one["customer"] for one in crm.data("growth", "Desk", "--json")] == ["Four", "Three"]
    assert crm("growth", "--offer", "10 % off").err == "New offers say: 10 % off.\n"
    assert "Three" in crm("overview", "growth", "offers").out
    assert "100 %" in crm("also-bought", "Desk").out
    assert crm("growth", "Three").status == 0
    assert crm("growth", "Three", "--offer", "x").status == 2


def test_at_risk_is_the_same_as_a_filter_and_in_the_overview(crm: CommandLine) -> None:
    with_subscription(crm)
    crm("add", "subscription", "title=Plan", "company=Acme", "price=10 EUR", "starts=2026-01-01")
    crm("edit", "O1", "phase=retention")
    crm("subscriptions", "cancel", "SB1", "--reason", "too expensive")
    assert [one["ref"] for one in crm.data("list", "companies", "is:atrisk", "--json")] == ["O1"]
    (told,) = crm.data("overview", "risk", "customers", "--json")
    assert told["why"].startswith("a subscription ended on ")
    assert told["line"].startswith("crm-tui add task 'title=Win back Acme' company=O1")

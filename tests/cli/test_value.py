"""What customers are worth, at the shell: the list, one customer, other horizons, and without SciPy."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from crm_tui.domain.value import models as value_models
from tests.cli.conftest import CommandLine

pytestmark = pytest.mark.usefixtures("at_noon")


def with_orders(crm: CommandLine, people: int) -> None:
    """So many people, of whom every third bought once, the next twice and the next four times."""
    orders = ["Number,Contact,Date,Amount"]
    for one in range(people):
        days = [date(2026, 1, 5 + one) + timedelta(days=(13 + one) * time) for time in range((1, 2, 4)[one % 3])]
        orders += [f"OR-{one}-{day},Customer {one + 1:02},{day},{100 + one}" for day in days]
    names = [f"Customer {one + 1:02}" for one in range(people)]
    for kind, lines, more in (("contacts", ["Name", *names], ()), ("orders", orders, ("--with", "currency=EUR"))):
        path = crm.path.with_name(f"{kind}.csv")
        path.write_text("\n".join(lines))
        crm("import", str(path), "--as", kind, *more)


def test_customers_are_listed_by_what_they_will_bring(crm: CommandLine) -> None:
    with_orders(crm, 18)
    called = crm("value", "--limit", "4")
    head, *lines = called.out.splitlines()
    assert " ".join(head.split()) == "Ref Customer Bought Last Value so far Still one To come Each Predicted"
    assert len(lines) == 4
    assert "All 18 customers are predicted to bring" in called.err
    assert "Fitted to 18 customers: r " in called.err
    data = crm.data("value", "--json")
    assert data["horizon"] == "52 weeks"
    assert data["fit"]["bg_nbd"]["customers"] == 18
    assert data["fit"]["gamma_gamma"]["customers"] == 12
    predicted = [float(one["predicted"]) for one in data["customers"]]
    assert predicted == sorted(predicted, reverse=True)
    assert sum(predicted) == pytest.approx(float(data["predicted"]), abs=0.2)


def test_one_customer_over_another_time(crm: CommandLine) -> None:
    with_orders(crm, 18)
    (short,) = crm.data("value", "C2", "--horizon", "4w", "--json")["customers"]
    (long,) = crm.data("value", "C2", "--horizon", "2y", "--json")["customers"]
    assert (short["ref"], short["purchases"], short["last"], short["value"]) == ("C2", 2, "2026-01-20", "202.00")
    assert 0 < short["expected"] < long["expected"]
    assert crm("value", "C2", "--format", "csv").out.startswith(
        "ref,customer,purchases,last,value,alive,expected,each,"
    )
    (before,) = crm.data("value", "C2", "--as-of", "2026-01-19", "--json")["customers"]
    assert (before["purchases"], before["value"]) == (1, "101.00")
    assert crm.data("value", "C2", "--as-of", "2025-12-31", "--json")["customers"] == []  # nothing was known yet
    refused = crm("value", "--horizon", "soon")
    assert (refused.status, "52w" in refused.err) == (2, True)
    crm("add", "contact", "name=Nobody yet")
    assert crm("value", "Nobody yet").err == "C19 has not bought anything yet.\n"


def test_people_of_a_company_are_that_company(crm: CommandLine) -> None:
    crm("add", "company", "name=Acme")
    crm("add", "contact", "name=Kim Sato", "company=Acme")
    crm("add", "order", "title=Boxes", "contact=Kim Sato", "amount=70 EUR", "day=2026-01-05")
    crm("config", "set", "workspace.gross_margin", "60")
    data = crm.data("value", "Kim Sato", "--json")
    assert [(one["ref"], one["value"], one["predicted"]) for one in data["customers"]] == [("O1", "42.00", None)]
    assert data["fit"] is None
    assert "0 of 1 customers have bought again" in data["says"]


def test_without_scipy_the_rest_is_there_and_how_to_install_it(
    crm: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_orders(crm, 3)
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    monkeypatch.delitem(sys.modules, value_models.__name__)
    monkeypatch.delattr("crm_tui.domain.value.models")
    how = "pip install 'crm-tui[value]'"
    called = crm("value")
    assert (called.status, how in called.err, "209.00" in called.out) == (0, True, False)
    assert "202.00 EUR" in called.out
    assert how in crm.data("value", "--json")["says"]
    assert how in crm.data("metrics", "predicted_value", "--json")["predicted_value"]["says"]
    assert how in crm("metrics", "predicted_value").out
    assert how in crm("metrics", "predicted_customers").out
    assert crm.data("metrics", "historic_value", "--json")["historic_value"]["value"] == "710.00"


def test_scipy_is_loaded_when_a_prediction_is_asked_for_alone(crm: CommandLine) -> None:
    with_orders(crm, 3)
    script = (
        "import sys; from crm_tui.cli.program import run; from tests.cli.conftest import NoScreens;"
        " run(sys.argv[1:], NoScreens()); print('scipy' in sys.modules, 'numpy' in sys.modules, file=sys.stderr)"
    )
    loaded = [
        subprocess.run(
            [sys.executable, "-c", script, "--db", str(crm.path), "metrics", *names], check=True, capture_output=True,
            text=True, cwd=Path(__file__).parents[2],
        ).stderr.splitlines()[-1]
        for names in ((), ("cltv", "rfm", "customer_value"), ("predicted_value",))
    ]  # fmt: skip
    assert loaded == ["False False", "False False", "True True"]

"""What customers are predicted to bring: the published example as a workspace, and what hinders a prediction."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Contact, Order
from crm_tui.domain.dates.periods import ALL_TIME
from crm_tui.domain.value import models as value_models
from crm_tui.domain.value.value import Horizon
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.value.listing import Customers, list_customers
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.queries.buying.fitted import fit
from crm_tui.queries.buying.purchases import History
from crm_tui.services import settings
from tests.making import make_contact
from tests.metrics.value.cdnow import LAST_DAY, add_orders

PREDICTED = ("predicted_value", "predicted_customers", "purchase_fit")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def scope() -> Scope:
    return Scope(find_pipeline("").id, ALL_TIME)


def numbers(*names: str) -> dict[str, Metric]:
    return compute(names, scope(), context())


def listed(**options: object) -> Customers:
    return list_customers(scope(), context(), **{"most": 5, **options})  # type: ignore[arg-type]


def buyers(number: int, *days: str, amount: int | None = 100_00) -> list[Contact]:
    """Some people who ordered on these days."""
    people = [make_contact(f"Customer {days} {one}") for one in range(number)]
    with journal.action(None, "took orders in") as act:
        act.create_many(
            Order,
            [
                {"title": "Boxes", "title_key": "boxes", "contact": one.id, "day": day, "currency": "EUR",
                 "amount": None if amount is None else amount + 100 * place}
                for place, one in enumerate(people)
                for day in days
            ],
        )  # fmt: skip
    return people


@pytest.mark.usefixtures("workspace")
def test_the_published_example_from_orders_to_the_value_of_each_customer(datasets: Path, me: UUID) -> None:
    settings.set_shared(me, "gross_margin", "50")
    names = add_orders(datasets)
    with clock.frozen(datetime(1997, 9, 30, 12, tzinfo=UTC)):
        found = numbers(*PREDICTED)
        everybody = listed(most=len(names), horizon=Horizon(39, "w"))
    value, by_customer, fitted = (found[name] for name in PREDICTED)
    parameters = {part.title: part.value for part in value.others}
    assert [parameters[name] for name in ("r", "alpha, in weeks", "a", "b")] == pytest.approx(
        [0.243, 4.414, 0.793, 2.426], abs=0.001
    )
    assert [parameters[name] for name in ("p", "q", "v, in EUR")] == pytest.approx([6.25, 3.74, 15.44], abs=0.03)
    assert value.says.startswith("Fitted to 2,357 customers: r 0.243, alpha 4.41")
    customers = {one.link.name: one for one in everybody.customers}
    ahead = [customers[name].ahead for name in names[:10]]
    assert [one.each / 100 for one in ahead if one] == pytest.approx(
        [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17], abs=0.03
    )
    first = ahead[0]
    assert first is not None
    assert list(first.history[1:4]) == pytest.approx([2, 30.43, 38.86], abs=0.005)
    assert first.purchases == pytest.approx(1.226, abs=0.001)
    assert first.minor == pytest.approx(first.purchases * first.each * 0.5)
    assert [row.cells["actual"].value for row in fitted.rows] == [1411, 439, 214, 100, 62, 38, 29, 64]
    assert sum(row.cells["expected"].value or 0 for row in fitted.rows) == pytest.approx(2357)
    assert (value.n, len(by_customer.rows)) == (2357, 50)
    best = [row.cells["predicted"].value or 0 for row in by_customer.rows]
    assert best == sorted(best, reverse=True)
    assert value.value == pytest.approx(
        sum(one.ahead.minor * 52 / 39 for one in everybody.customers if one.ahead), rel=0.1
    )


@pytest.mark.usefixtures("workspace", "at_noon")
def test_the_records_behind_a_prediction_are_the_purchases_and_the_customers() -> None:
    again = buyers(12, "2026-01-01", "2026-05-01")
    buyers(8, "2026-02-01")
    found = numbers(*PREDICTED)
    for row in found["purchase_fit"].rows[:2]:
        part = row.cells["actual"].numerator
        assert part is not None
        assert part.records is not None
        assert len(records(part.records, scope(), context())) == part.count == row.cells["actual"].value
    rows = {row.title: row.cells for row in found["predicted_customers"].rows}
    bought = rows[again[0].name]["predicted"].numerator
    assert bought is not None
    assert bought.records is not None
    assert {row.ref for row in records(bought.records, scope(), context())} == {"OR1", "OR2"}
    assert len(rows) == 20
    assert "rough" in found["predicted_value"].says


@pytest.mark.usefixtures("workspace", "at_noon")
def test_where_too_few_bought_again_a_sentence_says_so_and_who_brought_most_is_listed() -> None:
    buyers(9, "2026-01-01", "2026-05-01")
    buyers(8, "2026-02-01", amount=900_00)
    said = "Nothing can be predicted yet: 9 of 17 customers have bought again, and at least 10 are needed."
    found = numbers(*PREDICTED)
    assert {(one.value, one.rows, one.says) for one in found.values()} == {(None, (), said)}
    customers = listed()
    assert (customers.says, customers.ahead) == (said, None)
    assert [one.value for one in customers.customers] == [907_00, 906_00, 905_00, 904_00, 903_00]


@pytest.mark.usefixtures("workspace", "at_noon")
def test_purchases_without_amounts_do_not_tell_for_how_much_somebody_will_buy() -> None:
    buyers(8, "2026-01-01", "2026-05-01")
    buyers(4, "2026-01-01", "2026-05-01", amount=None)
    (found,) = numbers("predicted_value").values()
    assert "8 of 12 customers have bought again for a known amount" in found.says


@pytest.mark.usefixtures("workspace", "at_noon")
def test_nobody_who_bought_is_nobody_to_predict() -> None:
    assert "0 of 0 customers" in numbers("predicted_value")["predicted_value"].says
    assert listed().customers == ()


@pytest.mark.usefixtures("workspace", "at_noon")
def test_predictions_are_worked_out_when_asked_for_by_name_alone() -> None:
    assert {name for name in PREDICTED if DEFINITIONS[name].on_request} == set(PREDICTED)
    assert not set(PREDICTED) & numbers().keys()


def histories(silent: float) -> list[History]:
    """Forty customers who bought again and ten who did not."""
    some = [(1 + one % 4, 5.0 + one, 5.0 + one + silent, 1 + one % 4, 80_00.0 + 100 * (one % 7)) for one in range(40)]
    return [History(UUID(int=one), *rest) for one, rest in enumerate([*some, *[(0, 0.0, 30.0, 0, 0.0)] * 10])]


def test_what_was_fitted_to_the_same_purchases_is_not_fitted_again() -> None:
    assert fit(histories(9.0)) is fit(histories(9.0))
    assert fit(histories(9.0)) is not fit(histories(10.0))


@pytest.mark.usefixtures("workspace", "at_noon")
def test_without_scipy_a_sentence_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    buyers(12, "2026-01-02", "2026-05-01")
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    monkeypatch.delitem(sys.modules, value_models.__name__)
    monkeypatch.delattr("crm_tui.domain.value.models")
    found = numbers(*PREDICTED, "historic_value")
    assert {found[name].says for name in PREDICTED} == {
        "Predicting customer value needs SciPy; install it with: pip install 'crm-tui[value]'"
    }
    assert found["historic_value"].value == 2 * sum(100_00 + 100 * one for one in range(12))
    assert len(listed().customers) == 5


@pytest.mark.usefixtures("workspace")
def test_a_customer_who_fell_silent_is_less_likely_one(datasets: Path) -> None:
    add_orders(datasets)
    alive = []
    for weeks in (0, 4, 26):
        with clock.frozen(datetime.combine(LAST_DAY, datetime.min.time(), UTC) + timedelta(weeks=weeks)):
            (one,) = listed(only=Contact.get(Contact.name == "Customer 0001").id).customers
            assert one.ahead is not None
            alive.append(one.ahead.alive)
    assert alive == sorted(alive, reverse=True)

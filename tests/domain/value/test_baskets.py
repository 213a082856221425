"""Pairs of products: support, confidence and lift on an example that can be counted by hand, and on real orders."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from crm_tui.domain.value.baskets import (
    MOST_OWNED,
    Pair,
    also_bought,
    by_owned,
    recommended,
    surest,
    surest_first,
)

CUSTOMERS = [
    {"bread", "butter"},
    {"bread", "butter", "jam"},
    {"bread", "jam"},
    {"bread"},
    {"butter", "jam"},
    {"tea"},
    {"tea", "jam"},
    {"bread", "butter"},
    set[str](),
    {"tea", "coffee"},
]


def pair(owned: str, also: str) -> Pair[str]:
    return next(one for one in also_bought(CUSTOMERS, least=1) if (one.owned, one.also) == (owned, also))


def test_an_example_that_can_be_counted_by_hand() -> None:
    found = pair("bread", "butter")
    assert (found.both, found.owners, found.owners_of_also, found.customers) == (3, 5, 4, 9)
    assert found.support == pytest.approx(3 / 9)
    assert found.confidence == pytest.approx(3 / 5)
    assert found.lift == pytest.approx((3 / 5) / (4 / 9))
    back = pair("butter", "bread")
    assert back.confidence == pytest.approx(3 / 4)
    assert (back.support, back.lift) == (found.support, found.lift)


def test_pairs_of_too_few_customers_say_nothing() -> None:
    assert {one.both for one in also_bought(CUSTOMERS)} == {2, 3}
    assert not [one for one in also_bought(CUSTOMERS) if "tea" in (one.owned, one.also)]


def test_the_surest_recommendation_is_the_best_of_all_of_them() -> None:
    pairs = also_bought(CUSTOMERS, least=1)
    known = by_owned(pairs)
    for basket in CUSTOMERS:
        for left_out in ((), ("jam",), ("bread", "butter", "jam", "tea", "coffee")):
            best = surest(known, basket, left_out)
            found = recommended(pairs, basket, left_out)
            assert (best is None) == (not found)
            if best is not None:
                assert surest_first(best) == min(map(surest_first, found.values()))


def test_the_surest_come_first() -> None:
    confidences = [one.confidence for one in also_bought(CUSTOMERS)]
    assert confidences == sorted(confidences, reverse=True)
    assert (also_bought(CUSTOMERS)[0].owned, also_bought(CUSTOMERS)[0].also) == ("butter", "bread")


def test_equally_sure_ones_stand_in_the_same_order_however_baskets_are_told() -> None:
    told = [["bread", "jam", "tea"], ["bread", "jam", "tea"], ["milk"]]
    turned = [basket[::-1] for basket in told]
    assert also_bought(told) == also_bought(turned)
    found = surest(by_owned(also_bought(told)), ["jam"])
    assert found is not None
    assert (found, found.also) == (surest(by_owned(also_bought(turned)), ["jam"]), "bread")


def test_pairs_of_one_product_are_the_same_as_among_all() -> None:
    all_of_bread = [one for one in also_bought(CUSTOMERS) if one.owned == "bread"]
    assert also_bought(CUSTOMERS, {"bread"}) == all_of_bread


def test_what_somebody_has_not_is_recommended_where_it_lifts() -> None:
    pairs = also_bought(CUSTOMERS)
    assert {also: found.owned for also, found in recommended(pairs, {"bread"}).items()} == {"butter": "bread"}
    assert recommended(pairs, {"bread"}, {"butter"}) == {}
    assert recommended(pairs, {"tea"}) == {}
    assert recommended(pairs, {"bread", "butter"}) == {}  # of those with bread not more have jam than of all


def test_who_has_everything_is_counted_and_not_paired() -> None:
    found = also_bought([set(range(MOST_OWNED + 1)), {0, 1}, {0, 1}, {0}])
    assert [(one.owned, one.also, one.both, one.owners, one.customers) for one in found] == [
        (1, 0, 2, 3, 4), (0, 1, 2, 4, 4),
    ]  # fmt: skip


def test_nobody_owns_anything() -> None:
    assert also_bought([]) == []
    assert also_bought([set[str]()]) == []


def test_real_orders_agree_with_counting_again(datasets: Path) -> None:
    """Sub-categories that the 793 customers of the Superstore set bought."""
    baskets: dict[str, set[str]] = defaultdict(set)
    with (datasets / "purchases-superstore" / "Sample-Superstore.csv").open(encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            baskets[row["Customer ID"]].add(row["Sub-Category"])
    assert len(baskets) == 793
    pairs = {(one.owned, one.also): one for one in also_bought(baskets.values())}
    assert len(pairs) == 17 * 16
    found = pairs["Phones", "Accessories"]
    phones = [one for one in baskets.values() if "Phones" in one]
    both = [one for one in phones if "Accessories" in one]
    assert (found.owners, found.both) == (len(phones), len(both))
    accessories = sum("Accessories" in one for one in baskets.values())
    assert found.lift == pytest.approx((len(both) / len(phones)) / (accessories / 793))

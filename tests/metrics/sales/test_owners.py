"""The numbers of each owner."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.services.workspace import sign_in
from tests.metrics.selling import LOST, NEW, WON, cells, day, measured, sell

pytestmark = pytest.mark.usefixtures("at_noon")


def test_each_owner_has_their_own_numbers_most_won_first(stages: dict[str, UUID], me: UUID) -> None:
    ben = sign_in("ben", "Ben Okafor")
    sell(stages, (NEW, day(1)), (WON, day(3)), owner=me, amount=100_00)
    sell(stages, (NEW, day(1)), (LOST, day(3)), owner=me, amount=100_00)
    sell(stages, (NEW, day(1)), (WON, day(9)), owner=ben, amount=900_00)
    sell(stages, (NEW, day(1)), owner=None, amount=5_00)
    table = measured("by_owner")
    assert cells(table, "won_value") == {"Ben Okafor": 900_00, "Ana Ruiz": 100_00, "nobody": 0}
    assert cells(table, "win_rate") == {"Ben Okafor": 1, "Ana Ruiz": 0.5, "nobody": None}
    assert cells(table, "cycle_days_mean") == {"Ben Okafor": 8, "Ana Ruiz": 2, "nobody": None}
    assert cells(table, "open_value") == {"Ben Okafor": 0, "Ana Ruiz": 0, "nobody": 5_00}


def test_two_owners_of_the_same_name_are_two_rows(stages: dict[str, UUID]) -> None:
    for login in ("kim", "kim2"):
        sell(stages, (NEW, day(1)), owner=sign_in(login, "Kim Sato"))
    assert [row.title for row in measured("by_owner").rows] == ["Kim Sato", "Kim Sato"]

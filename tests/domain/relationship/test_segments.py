"""What two segments share, and rates with what they are of."""

from __future__ import annotations

import pytest

from crm_tui.domain.relationship.segments import Overlap, percent, rate


def test_an_overlap_tells_its_share_of_each_and_of_both_together() -> None:
    shared = Overlap(one=10, other=40, both=5)

    assert shared.either == 45
    assert shared.share == pytest.approx(1 / 9)
    assert str(shared) == "5 in both: 50 % of one, 12 % of the other"


def test_nobody_shares_nothing() -> None:
    assert Overlap(0, 0, 0).share is None
    assert str(Overlap(0, 3, 0)) == "0 in both: — of one, 0 % of the other"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (74, 107, "69 % (74 of 107)"),
        (0, 0, "—"),
        (3, 9, "33 % (3 of 9; too few to say much)"),
        (5, 10, "50 % (5 of 10)"),
    ],
)
def test_a_rate_says_of_how_many(part: int, whole: int, said: str) -> None:
    assert rate(part, whole) == said
    assert percent(part, whole) == said.partition(" (")[0]

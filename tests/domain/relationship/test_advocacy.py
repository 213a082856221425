"""Referrals: the way they go, the three numbers that are not the same, and the tree."""

from __future__ import annotations

import pytest

from crm_tui.domain.choices import ReferralState
from crm_tui.domain.relationship.advocacy import (
    PER_ADVOCATE,
    REFERRED_SHARE,
    REFERRING_SHARE,
    Rate,
    drawn,
    goes_on,
    roots_of,
    sent_by,
)

MADE, CONTACTED, CONVERTED, REWARDED, DECLINED = ReferralState


@pytest.mark.parametrize(
    ("state", "to", "goes"),
    [
        (MADE, CONTACTED, True),
        (MADE, CONVERTED, True),
        (CONVERTED, REWARDED, True),
        (CONVERTED, CONTACTED, False),
        (REWARDED, CONVERTED, False),
        (CONTACTED, CONTACTED, False),
        (DECLINED, CONTACTED, False),
    ],
)
def test_a_referral_goes_forward_only_and_a_declined_one_not_at_all(
    state: ReferralState, to: ReferralState, *, goes: bool
) -> None:
    assert goes_on(state, to) is goes


def test_the_three_numbers_are_told_apart() -> None:
    """Of 12 new customers 3 were sent, by 2; of 40 customers 5 have ever sent somebody."""
    rates = (Rate(REFERRED_SHARE, 3, 12), Rate(REFERRING_SHARE, 5, 40), Rate(PER_ADVOCATE, 3, 2))
    assert [(str(rate), rate.in_words) for rate in rates] == [
        ("25.0 %", "3 of 12"),
        ("12.5 %", "5 of 40"),
        ("1.5", "3 from 2"),
    ]


def test_nothing_to_divide_by_is_a_dash_and_not_zero() -> None:
    assert [str(Rate(of, 0, 0)) for of in (REFERRED_SHARE, REFERRING_SHARE, PER_ADVOCATE)] == ["—", "—", "—"]


def tree(*pairs: tuple[str, str]) -> list[str]:
    sent = sent_by(pairs)
    return [f"{node.lines}{node.who} {node.below}" for node in drawn(sent, roots_of(sent))]


def test_the_tree_is_drawn_with_lines() -> None:
    assert tree(("kim", "ann"), ("ann", "bob"), ("kim", "eve"), ("bob", "zoe"), ("max", "pia")) == [
        "kim 4",
        "├─ ann 2",
        "│  └─ bob 1",
        "│     └─ zoe 0",
        "└─ eve 0",
        "max 1",
        "└─ pia 0",
    ]


def test_who_was_sent_by_two_stands_below_the_first() -> None:
    assert tree(("kim", "ann"), ("max", "ann"), ("max", "bob")) == ["kim 1", "└─ ann 0", "max 1", "└─ bob 0"]


def test_a_circle_is_drawn_once_from_its_first() -> None:
    assert tree(("ann", "bob"), ("bob", "eve"), ("eve", "ann"), ("kim", "pia")) == [
        "kim 1",
        "└─ pia 0",
        "ann 2",
        "└─ bob 1",
        "   └─ eve 0",
    ]


def test_a_chain_may_be_long() -> None:
    assert len(tree(*((str(number), str(number + 1)) for number in range(800)))) == 801

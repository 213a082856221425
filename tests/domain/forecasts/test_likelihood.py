"""How likely deals are, as those before them tell."""

from __future__ import annotations

import pytest

from crm_tui.domain.forecasts.likelihood import Outlook, Stay, Stays, chances, interval, outlook, smoothed


def won(until: float, stayed: float | None = None) -> Stay:
    return Stay(until, until if stayed is None else stayed, won=True, lost=False)


def lost(until: float, stayed: float | None = None) -> Stay:
    return Stay(until, until if stayed is None else stayed, won=False, lost=True)


def still(until: float) -> Stay:
    return Stay(until, until, won=False, lost=False)


def test_wilsons_interval() -> None:
    assert interval(0, 0) is None
    assert interval(8, 10) == pytest.approx((0.4902, 0.9433), abs=5e-5)
    assert interval(0, 10) == pytest.approx((0, 0.2775), abs=5e-5)
    assert interval(10, 10) == pytest.approx((0.7225, 1), abs=5e-5)
    assert interval(41, 100) == pytest.approx((0.3187, 0.5080), abs=5e-5)


def test_little_history_leaves_the_set_probability_much_and_much_history_leaves_it_little() -> None:
    assert smoothed(0, 0, 0.4) == pytest.approx(0.4)
    assert smoothed(1.0, 10, 0.4) == pytest.approx(0.7)
    assert smoothed(0.2, 990, 0.9) == pytest.approx(0.207)


def test_where_all_is_decided_the_chance_is_the_share_that_was_won() -> None:
    found = outlook(Stays([won(1), lost(2), won(3), lost(4), lost(5)]), 0)
    assert found.ever == pytest.approx(2 / 5)
    assert [found.by(day) for day in (0.5, 1, 2.5, 3, 100)] == pytest.approx([0, 0.2, 0.2, 0.4, 0.4])


def test_open_deals_tell_as_long_as_they_were_seen() -> None:
    """By hand: 1/4 on day 1; then one of the three left drops out of sight; of the last two one is won: 3/4 x 1/2."""
    found = outlook(Stays([won(1), still(2), won(3), lost(4)]), 0)
    assert found.chances == pytest.approx((1 / 4, 1 / 4 + 3 / 4 / 2))


def test_a_deal_that_has_waited_goes_on_as_those_that_had_stayed_as_long() -> None:
    quick, slow = [won(5)] * 30, [lost(60)] * 15 + [won(80)] * 15
    assert outlook(Stays([*quick, *slow]), 0).ever == pytest.approx(45 / 60)
    late = outlook(Stays([*quick, *slow]), 30)
    assert late.deals == 30
    assert [late.ever, late.by(49), late.by(50)] == pytest.approx([0.5, 0, 0.5])


def test_who_had_gone_on_to_another_stage_by_then_tells_nothing_of_a_deal_that_has_not() -> None:
    went_on, stood = [won(90, 3)] * 20, [lost(90)] * 20
    assert outlook(Stays([*went_on, *stood]), 30).ever == 0


def test_a_deal_that_has_waited_longer_than_nearly_all_goes_on_as_the_ten_that_waited_longest() -> None:
    stays = Stays(won(day) for day in range(1, 41))
    found = outlook(stays, 1_000)
    assert found.deals == 10
    assert found.days[0] == 0


def test_chances_rise_and_end_with_that_of_ever() -> None:
    seen = outlook(Stays([won(10)] * 20 + [lost(30)] * 20), 0)
    found = chances(seen, Outlook((), (), 0), 0.5, (5, 10, 40))
    assert found == pytest.approx((0, 0.5, 0.5, 0.5))


def test_where_nobody_was_seen_to_win_the_usual_pace_and_the_set_probability_tell() -> None:
    usual = outlook(Stays([won(10), won(20)]), 0)
    assert chances(outlook(Stays(), 0), usual, 0.6, (10, 20)) == pytest.approx((0.3, 0.6, 0.6))
    assert chances(outlook(Stays(), 0), Outlook((), (), 0), 0.6, (10,)) == pytest.approx((0, 0.6))

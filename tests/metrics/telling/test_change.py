"""How a number changed, and whether that is good news."""

from __future__ import annotations

import pytest

from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Metric, so_many
from crm_tui.metrics.telling.change import change_of


@pytest.mark.parametrize(
    ("name", "before", "now", "told"),
    [
        ("win_rate", 0.50, 0.53, "up 3.0 pts (good)"),
        ("churn", 0.02, 0.05, "up 3.0 pts (bad)"),
        ("lead_conversion", 0.25, 0.05, "down 20 pts"),  # those who came earlier have had more time to buy
        ("lead_conversion", 0.25, 0.45, "up 20 pts (good)"),
        ("stage_conversion", 0.5, 0.2, "down 30 pts"),
        ("nps", 30, 30, "the same"),
    ],
)
def test_it_is_news_where_time_alone_cannot_have_done_it(name: str, before: float, now: float, told: str) -> None:
    was, became = (Metric(definition=DEFINITIONS[name], value=value, n=40) for value in (before, now))
    assert str(change_of(became, was)) == told


@pytest.mark.parametrize(
    ("several", "of_one"),
    [
        ("open deals without an amount", "1 open deal without an amount"),
        ("people", "1 person"),
        ("rates of churn", "1 rate of churn"),
        ("deals lost as Wrong address, which the win rate leaves out",
         "1 deal lost as Wrong address, which the win rate leaves out"),
    ],
)  # fmt: skip
def test_what_there_is_one_of_is_told_so(several: str, of_one: str) -> None:
    assert (so_many(1, several), so_many(1_200, several)) == (of_one, f"1,200 {several}")

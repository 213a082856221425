"""A figure says whether it keeps to its target, and the table shows it."""

from __future__ import annotations

import pytest

from tests.bench.figures import Figure, p95, table


@pytest.mark.parametrize(
    ("figure", "target", "met"),
    [
        (Figure("key", 3.0, "ms", floor=2.0, most=1.5), "<= 1.5x", True),
        (Figure("key", 3.1, "ms", floor=2.0, most=1.5), "<= 1.5x", False),
        (Figure("bytes", 550, "B", most=550), "<= 550 B", True),
        (Figure("bytes", 551, "B", most=550), "<= 550 B", False),
        (Figure("moves", 900, "/s", floor=2000, least=0.5), ">= 0.5x", False),
        (Figure("moves", 1000, "/s", floor=2000, least=0.5), ">= 0.5x", True),
        (Figure("idle", 0, "B", most=0), "<= 0 B", True),
        (Figure("open", 2.0, "ms", floor=0.5), "", True),
    ],
)
def test_a_target_is_times_the_floor_or_stands_alone(figure: Figure, target: str, *, met: bool) -> None:
    assert (figure.target, figure.met) == (target, met)


def test_the_table_gives_number_floor_ratio_target_and_verdict() -> None:
    lines = table(
        [Figure("ready", 1234.5, "ms", floor=1000.0, most=1.2), Figure("memory", 40, "MiB", most=50)]
    ).splitlines()
    assert lines[1].split() == ["ready", "1,234.50", "ms", "1,000.00", "1.23x", "<=", "1.2x", "MISSED"]
    assert lines[2].split() == ["memory", "40.00", "MiB", "<=", "50", "MiB", "met"]


def test_the_slowest_in_twenty_show_in_p95() -> None:
    assert p95([1.0] * 90 + [9.0] * 10) == 9.0
    assert p95([1.0] * 99 + [9.0]) == 1.0

"""Measure the program beside a bare Textual one, and print what each costs: `python -m tests.bench`."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable, Mapping, Sequence

from tests.bench.measure import Measurement, rounds
from tests.bench.scenarios import FLOOR, SCENARIOS

COLUMNS: Mapping[str, Callable[[Sequence[Measurement]], float | None]] = {
    "ready ms": lambda runs: statistics.median(run.ready_ms for run in runs),
    "start kB": lambda runs: statistics.median(run.start_bytes for run in runs) / 1000,
    "key ms": lambda runs: statistics.median(_keys(runs)),
    "key p95 ms": lambda runs: statistics.quantiles(_keys(runs), n=20)[-1],
    "bytes/key": lambda runs: statistics.mean(count for run in runs for count in run.key_bytes),
    "memory MiB": lambda runs: max((run.memory_mib for run in runs if run.memory_mib), default=None),
}


def table(results: Mapping[str, Sequence[Measurement]]) -> str:
    """One line per scenario: each number, and how many times the floor's it is."""
    floor = {title: column(results[FLOOR.name]) for title, column in COLUMNS.items()}
    width = max(map(len, results))
    lines = [" " * width + "".join(f"{title:>20}" for title in COLUMNS)]
    for name, runs in results.items():
        cells = (_cell(column(runs), floor[title]) for title, column in COLUMNS.items())
        lines.append(f"{name:<{width}}" + "".join(f"{cell:>20}" for cell in cells))
    return "\n".join(lines)


def _cell(value: float | None, floor: float | None) -> str:
    return f"{value:,.1f} ({value / floor:.2f}x)" if value is not None and floor else "—"


def _keys(runs: Sequence[Measurement]) -> list[float]:
    return [milliseconds for run in runs for milliseconds in run.key_ms]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("-n", "--rounds", type=int, default=5, help="runs of each scenario (default 5)")
    print(table(rounds(SCENARIOS, parser.parse_args().rounds)))


if __name__ == "__main__":
    main()

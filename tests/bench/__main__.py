"""Measure the program and say whether it keeps to its targets: `python -m tests.bench [NAME …]`.

Every number stands beside a floor that was measured in the same run, in turn. Exit status 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Mapping

from tests.bench import board, finding, importing, metrics, moves, programs, queries, screens, told, twice
from tests.bench.figures import Figure, surroundings, table

BENCHMARKS: Mapping[str, Callable[[int, int], list[Figure]]] = {
    "board": board.measure,
    "query": queries.measure_board,
    "moves": moves.measure,
    "search": queries.measure_search,
    "find": finding.measure,
    "screens": screens.measure,
    "list": programs.measure_list,
    "open": programs.measure_opening,
    "import": importing.measure,
    "told": told.measure,
    "duplicates": twice.measure,
    "metrics": metrics.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("-n", "--rounds", type=int, default=5, help="how often each is measured (default 5)")
    parser.add_argument("--size", type=int, default=1_000_000, help="deals and contacts (default 1,000,000)")
    given = parser.parse_args()
    gc.set_threshold(10_000)  # as the program does
    figures = [figure for name in given.names or BENCHMARKS for figure in BENCHMARKS[name](given.size, given.rounds)]
    print(table(figures))
    print(surroundings())
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())

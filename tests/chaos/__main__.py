"""Do harm, and see that nothing is lost: `python -m tests.chaos NAME --seconds N`. Exit status 1 where something is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping

from tests.chaos import faults, killed, people, power, soak, upgrades, waiting, writers

SCENARIOS: Mapping[str, Callable[[float, int], str]] = {
    "writers": writers.run,
    "killed": killed.run,
    "power": power.run,
    "faults": faults.run,
    "upgrades": upgrades.run,
    "waiting": waiting.run,
    "people": people.run,
}

SOAK = "soak"


def main() -> None:
    sys.dont_write_bytecode = True  # the disks that are simulated know the files of workspaces alone
    described = "\n".join(f"  {name:<10}{sys.modules[run.__module__].__doc__}" for name, run in SCENARIOS.items())
    described += f"\n  {SOAK:<10}{soak.__doc__}"
    parser = argparse.ArgumentParser(
        "python -m tests.chaos", description=f"{__doc__}\n\n{described}", formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("name", choices=[*SCENARIOS, SOAK], metavar="NAME")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="another one does other harm (default 1)")
    parser.add_argument("--hours", type=float, default=20.0, help="of simulated work in the soak (default 20)")
    given = parser.parse_args()
    if given.name == SOAK:
        print(soak.run(given.seconds, given.seed, given.hours))
    else:
        print(SCENARIOS[given.name](given.seconds, given.seed))


if __name__ == "__main__":
    main()

"""What whole programs cost: listing deals on the command line, and opening a workspace."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import apsw

from tests.bench import workspaces
from tests.bench.figures import Figure, in_turn

FEW = 100


def measure_list(_size: int, rounds: int) -> list[Figure]:
    """`crm-tui list deals --json` on 100 deals, beside a program that imports peewee and ends."""
    path = workspaces.of_size(FEW)
    listing = [sys.executable, "-m", "crm_tui", "--db", str(path), "list", "deals", "--json"]
    programs = [partial(_run, listing), partial(_run, [sys.executable, "-c", "import peewee"])]
    for warm_up in programs:
        warm_up()
    ours, floor = in_turn(programs, 4 * rounds)
    return [Figure(f"crm-tui list deals --json, {FEW} deals", ours, "ms", floor, most=3.0)]


def measure_opening(size: int, rounds: int) -> list[Figure]:
    """Opening a workspace until somebody is signed in, beside the driver's opening of the file."""
    path = workspaces.of_size(size)
    ours, floor = in_turn([partial(_open, path), partial(_open_raw, path)], 20 * rounds)
    return [Figure(f"opening a workspace, {size:,} deals", ours, "ms", floor)]


def _run(command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"CRM_TUI_USER": workspaces.LOGIN, "XDG_CONFIG_HOME": str(workspaces.FOLDER / "config")}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _open(path: Path) -> None:
    with workspaces.opened(path):
        pass


def _open_raw(path: Path) -> None:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("user_version")
    connection.close()

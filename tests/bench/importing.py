"""Importing contacts and deals, beside the `.import` of SQLite's own shell into a table without a rule."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_tui.db.files import opening
from crm_tui.services import workspace
from tests.bench import tables, workspaces
from tests.bench.figures import Figure

_LOOKS = 0.02
"""Seconds between two looks at how much memory the processes have used."""


@dataclass(frozen=True, slots=True)
class _Table:
    plural: str
    columns: Sequence[str]
    write: Callable[[Path, int], None]


_TABLES = (
    _Table("contacts", tables.CONTACT, tables.write_contacts),
    _Table("deals", tables.DEAL, tables.write_deals),
)


def measure(size: int, rounds: int) -> list[Figure]:
    """Rows a second through `crm-tui import`, all of the command, and the memory of all its processes."""
    return [figure for table in _TABLES for figure in _measure(table, size, rounds)]


def _measure(table: _Table, size: int, rounds: int) -> list[Figure]:
    workspaces.FOLDER.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=workspaces.FOLDER) as name:
        folder = Path(name)
        file = folder / f"{table.plural}.csv"
        table.write(file, size)
        runs = [(_bare_import(table, file, folder), *_import(table, file, folder)) for _ in range(min(rounds, 3))]
    bare, ours = (statistics.median(run[place] for run in runs) for place in (0, 1))
    memory = max(run[2] for run in runs)
    says = f"importing {size:,} {table.plural}"
    return [
        Figure(says, size / ours, "/s", floor=size / bare, least=0.12),
        Figure(f"{says}, memory", memory, "MiB", most=200),
    ]


def _bare_import(table: _Table, file: Path, folder: Path) -> float:
    """Seconds of the floor."""
    target = folder / "bare.db"
    shell = [shutil.which("sqlite3") or sys.executable, *([] if shutil.which("sqlite3") else ["-m", "apsw"])]
    listed = ", ".join(f'"{column}"' for column in table.columns)
    began = time.perf_counter()
    subprocess.run(
        [*shell, str(target)],
        input=f"CREATE TABLE bare ({listed});\n.mode csv\n.import --skip 1 {file} bare\n",
        text=True, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    seconds = time.perf_counter() - began
    target.unlink()
    return seconds


def _import(table: _Table, file: Path, folder: Path) -> tuple[float, float]:
    """Seconds of the command, and the MiB that it and its helpers used at most."""
    path = folder / "work.db"
    workspace.create(path, login=workspaces.LOGIN, name="Ana Ruiz")
    opening.disconnect()
    command = [sys.executable, "-m", "crm_tui", "--db", str(path), "import", str(file), "--as", table.plural]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "CRM_TUI_USER": workspaces.LOGIN}
    began = time.perf_counter()
    with (folder / "said").open("w+") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        memory = _peak_memory(process)
        if process.returncode:
            said.seek(0)
            raise AssertionError(said.read())
    seconds = time.perf_counter() - began
    for left in folder.glob("work.db*"):
        left.unlink()
    return seconds, memory


def _peak_memory(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process; the MiB that it and its children used at most, each at its worst moment."""
    peaks: dict[str, int] = {}
    while process.poll() is None:
        for pid in (str(process.pid), *_read(f"/proc/{process.pid}/task/{process.pid}/children").split()):
            if found := re.search(r"^VmHWM:\s+(\d+) kB$", _read(f"/proc/{pid}/status"), re.MULTILINE):
                peaks[pid] = int(found[1])
        time.sleep(_LOOKS)
    return sum(peaks.values()) / 1024


def _read(path: str) -> str:
    """A file of the system's that goes when its process goes."""
    try:
        return Path(path).read_text(encoding="ascii")
    except OSError:
        return ""

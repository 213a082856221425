"""The metrics among a million deals: until the first numbers, until all of them, the next time, and keys meanwhile.

Each opening is a program of its own, as it is for a person: `python -m tests.bench.metrics FILE CACHE PAGE` is one,
and prints what it took. Beside it stand the same questions asked of the `sqlite3` shell.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from crm_tui.db.caching import file as cache_file
from crm_tui.db.files import opening
from crm_tui.db.models import Deal, Pipeline, Stage, scalars
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.overview import Compared, looks
from crm_tui.metrics.scope import Scope
from crm_tui.services.moving import transitions
from crm_tui.tui.widgets.kpi.pages import PAGES
from tests.bench import workspaces
from tests.bench.figures import Figure, milliseconds, p95
from tests.bench.screens import FRAME
from tests.terminal import PATIENCE, Terminal, key_bytes

FIRST, ALL, AGAIN, MEMORY = 1_000, 5_000, 0.1, 300
"""Milliseconds until the first numbers and until all; how much of that the next opening takes; mebibytes."""

KEYS, ANSWERED = 60, 3 * FRAME
"""Keys that are pressed while numbers are counted, and milliseconds in which each is to be answered."""

_SHELL = shutil.which("sqlite3") or "sqlite3"
_QUESTIONS = Path(__file__).with_name("metrics_questions.sql")

Taken = Mapping[str, float]


def measure(size: int, rounds: int) -> list[Figure]:
    """Opening the metrics of this quarter for the first time, again, and when a deal was moved since."""
    path = workspaces.busy(size)
    first, again, moved, shell = [], [], [], []
    for _ in range(rounds):
        with TemporaryDirectory(dir=workspaces.FOLDER) as folder:
            cache = Path(folder) / "numbers.json"
            first.append(_opened(path, cache))
            again.append(_opened(path, cache))
            _move_a_deal(path)
            moved.append(_opened(path, cache))
        shell.append(milliseconds(lambda: _ask_the_shell(path)))
    others = [_page(path, page.name) for page in PAGES[1:]]
    whole, floor = _median(first, "all"), statistics.median(shell)
    says = f"metrics of {size:,} deals"
    memory = max(one["memory"] for one in (*first, *(page for page, _ in others)))
    return [
        Figure(f"{says}: the first numbers", _median(first, "first"), "ms", most=FIRST),
        Figure(f"{says}: all on the first page", whole, "ms", most=ALL),
        Figure(f"{says}: all on the first page, of a core", _median(first, "used"), "ms"),
        Figure(f"{says}: the same beside the sqlite3 shell", whole, "ms", floor),
        Figure(f"{says}: all, the next time", _median(again, "all"), "ms", whole, most=AGAIN),
        Figure(f"{says}: what has not changed, the next time", _median(again, "first"), "ms", whole, most=AGAIN),
        Figure(f"{says}: some, when a deal was moved since", _median(moved, "first"), "ms", whole, most=AGAIN),
        Figure(f"{says}: all, when a deal was moved since", _median(moved, "all"), "ms", whole),
        Figure(f"{says}: memory", memory, "MiB", most=MEMORY),
        Figure(f"{says}: a cursor key while they are counted, p95", p95(_keys(path)), "ms", most=ANSWERED),
        *(
            Figure(f"{says}: all of {page.name}", first["all"], "ms", most=ALL)
            for page, (first, _) in zip(PAGES[1:], others, strict=True)
        ),
        Figure(
            f"{says}: the other pages the next time, of a core",
            sum(again["used"] for _, again in others), "ms", sum(first["used"] for first, _ in others), most=AGAIN,
        ),
    ]  # fmt: skip


def _page(path: Path, page: str) -> tuple[Taken, Taken]:
    """One of the other pages, opened for the first time, and again in the next program."""
    with TemporaryDirectory(dir=workspaces.FOLDER) as folder:
        cache = Path(folder) / "numbers.json"
        return _opened(path, cache, page), _opened(path, cache, page)


def _keys(path: Path) -> list[float]:
    """Milliseconds from each cursor key to the first byte of its answer, from when the first numbers are there."""
    with TemporaryDirectory(dir=workspaces.FOLDER) as folder:
        env = {**workspaces.ENVIRONMENT, "XDG_CACHE_HOME": folder}
        command = (sys.executable, "-m", "crm_tui", "--db", str(path))
        with Terminal(command, size=(80, 24), env=env) as terminal:
            terminal.wait_for("weighted")
            terminal.write(b"M")
            terminal.wait_for("PROSPECTING")
            taken = [_answered(terminal, key) for key in islice(cycle(("right", "left")), KEYS)]
            terminal.write(key_bytes("ctrl+q"))
            terminal.exit_status()
    return taken


def _answered(terminal: Terminal, key: str) -> float:
    while terminal.read(FRAME / 1000):
        pass
    pressed = time.perf_counter()
    terminal.write(key_bytes(key))
    assert terminal.read(PATIENCE), f"There was no answer to {key}."
    return (time.perf_counter() - pressed) * 1000


def _median(taken: Sequence[Taken], name: str) -> float:
    return statistics.median(one[name] for one in taken)


def _opened(path: Path, cache: Path, page: str = PAGES[0].name) -> Taken:
    command = (sys.executable, "-m", "tests.bench.metrics", str(path), str(cache), page)
    found: Taken = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return found


def _ask_the_shell(path: Path) -> None:
    with _QUESTIONS.open("rb") as questions:
        subprocess.run((_SHELL, "-readonly", str(path)), stdin=questions, check=True, capture_output=True)


def _move_a_deal(path: Path) -> None:
    with workspaces.opened(path) as me:
        pipeline = Pipeline.get(Pipeline.card_kind == Kind.DEAL)
        first, second = scalars(
            Stage.select(Stage.id).where(Stage.pipeline == pipeline).order_by(Stage.position).limit(2)
        )
        deal = Deal.select().where(Deal.stage == first).order_by(Deal.position).get()
        transitions.move(deal.id, second, me, None, "for a benchmark", force=True)


def main() -> None:
    """Count a page of the metrics, and print as JSON how many milliseconds it took, and the memory."""
    path, cache = map(Path, sys.argv[1:3])
    page = next(one for one in PAGES if one.name == sys.argv[3])
    opening.open_workspace(path)
    pipeline = Pipeline.get(Pipeline.card_kind == Kind.DEAL).id
    context = FilterContext.at_present(None)
    scope = Scope(pipeline, parse_period("this quarter", context.today))
    began, used, first = time.perf_counter(), time.process_time(), 0.0
    for view in looks(scope, context, page.wanted(Compared.BEFORE), cache_file.SavedCache(cache)):
        if view.now and not first:
            first = time.perf_counter() - began
    whole = time.perf_counter() - began
    status = Path("/proc/self/status").read_text("ascii")
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    used = time.process_time() - used
    json.dump({"used": used * 1000, "first": first * 1000, "all": whole * 1000, "memory": memory}, sys.stdout)
    opening.disconnect()


if __name__ == "__main__":
    main()

"""The board in a terminal, at few and at many deals, beside the smallest Textual program."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from crm_tui.db.models import Deal, Stage
from tests.bench import workspaces
from tests.bench.figures import Figure, p95
from tests.bench.measure import Measurement, Scenario, rounds

FEW = 100

FLOOR = Scenario(
    name="bare Textual",
    command=(sys.executable, str(Path(__file__).with_name("floor_textual.py"))),
    ready="Floor is ready",
    keys=("down", "up") * 15,
    env=workspaces.ENVIRONMENT,
)


def measure(size: int, count: int) -> list[Figure]:
    """Start, memory, idling, cursor keys and moves of cards."""
    few, many = _board(FEW), _board(size)
    results = rounds((FLOOR, few, many), count)
    floor = results[FLOOR.name]
    figures = [
        figure
        for scenario in (few, many)
        for figure in _figures(scenario.name, results[scenario.name], floor, _start_limit(scenario, many))
    ]
    beside = _ready(results[few.name])
    return [*figures, Figure(f"ready, {many.name} beside {FEW}", _ready(results[many.name]), "ms", beside, most=1.1)]


def _board(size: int) -> Scenario:
    """The board at a number of deals: up and down its first column, and a card to the next stage and back."""
    path = workspaces.of_size(size)
    with workspaces.opened(path):
        top = Deal.select(Deal.title).join(Stage).order_by(Stage.position, Deal.position).limit(1).scalar()
    return Scenario(
        name=f"{size:,} deals",
        command=(str(Path(sys.executable).with_name("crm-tui")), "--db", str(path)),
        ready=str(top).split()[0],
        keys=("down", "up") * 15 + ("down",) * 12 + ("up",) * 12,
        moves=("L", "H") * 10,
        env=workspaces.ENVIRONMENT,
    )


def _start_limit(scenario: Scenario, many: Scenario) -> float | None:
    return 1.4 if scenario is many else None


def _figures(
    name: str, runs: Sequence[Measurement], floor: Sequence[Measurement], start_limit: float | None
) -> list[Figure]:
    key = statistics.median(_answers(floor, _key_ms))
    keys, moves = _answers(runs, _key_ms), _answers(runs, _move_ms)
    return [
        Figure(f"ready, {name}", _ready(runs), "ms", _ready(floor), most=start_limit),
        Figure(f"memory, {name}", _memory(runs), "MiB", _memory(floor), most=2.0),
        Figure(f"idle, {name}", max(run.idle_bytes for run in runs), "B", most=0),
        Figure(f"cursor key, {name}", statistics.median(keys), "ms", key, most=1.5),
        Figure(f"cursor key p95, {name}", p95(keys), "ms", key, most=2.5),
        Figure(f"cursor key, {name}", statistics.median(_answers(runs, _key_bytes)), "B", most=550),
        Figure(f"moving a card, {name}", statistics.median(moves), "ms", key, most=3.5),
        Figure(f"moving a card, {name}", statistics.median(_answers(runs, _move_bytes)), "B", most=7_000),
    ]


def _ready(runs: Sequence[Measurement]) -> float:
    return statistics.median(run.ready_ms for run in runs)


def _memory(runs: Sequence[Measurement]) -> float:
    return max(run.memory_mib or 0.0 for run in runs)


def _answers(runs: Sequence[Measurement], number: Callable[[Measurement], list[float]]) -> list[float]:
    return [one for run in runs for one in number(run)]


def _key_ms(run: Measurement) -> list[float]:
    return [answer.ms for answer in run.keys]


def _key_bytes(run: Measurement) -> list[float]:
    return [answer.bytes for answer in run.keys]


def _move_ms(run: Measurement) -> list[float]:
    return [answer.ms for answer in run.moves]


def _move_bytes(run: Measurement) -> list[float]:
    return [answer.bytes for answer in run.moves]

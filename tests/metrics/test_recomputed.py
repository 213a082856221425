"""Every number of the catalogue, counted again from the raw rows in plain Python on workspaces made by chance."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import Pipeline
from crm_tui.domain.dates.periods import ALL_TIME, Period
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import LeftOut, Metric, Part, Unit
from crm_tui.metrics.reading.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.which import Which
from crm_tui.services import workspace as workspaces
from tests.metrics import lives
from tests.metrics.plainly import caring, cohorts, flow, people, selling, sources, ways, worth
from tests.metrics.plainly.world import Expected, World

AREAS = (caring, cohorts, flow, people, selling, sources, ways, worth)
RECOMPUTED = {name: recompute for area in AREAS for name, recompute in area.RECOMPUTED.items()}
"""How each number is counted again."""

OF_DEALS = {name for area in (flow, selling, ways) for name in area.RECOMPUTED} - {"goals"}
"""Those over which a filter of deals can be laid."""

ELSEWHERE: Mapping[str, str] = {
    "simulation": "tests/metrics/forecasts/test_simulation.py",
    "backtest": "tests/metrics/forecasts/test_backtest.py",
    "predicted_value": "tests/metrics/value/test_predicted.py",
    "predicted_customers": "tests/metrics/value/test_predicted.py",
    "purchase_fit": "tests/metrics/value/test_predicted.py",
}
"""Numbers that are drawn or fitted, so that nobody counts them again by hand, and the tests that hold them to what is
known of them.
"""

ZONE = ZoneInfo("Asia/Tokyo")
"""Far from UTC, so that a day that is counted in the wrong zone is found out."""

MONEY = frozenset({Unit.MONEY, Unit.MONEY_A_DAY})


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new workspace, made once."""
    path = tmp_path_factory.mktemp("recomputed") / "new.db"
    with clock.frozen(lives.BEGAN):
        workspaces.create(path, template="sales", login="ana", name="Ana Ruiz")
    return path


@contextmanager
def lived(seed: int, template: Path) -> Iterator[tuple[World, Scope, FilterContext]]:
    """A workspace in which whatever chance said has happened, open, and what it is asked."""
    chance = Random(seed)  # noqa: S311 - no secret is made of it
    path = template.with_name("life.db")
    for old in template.parent.glob("life.db*"):
        old.unlink()
    shutil.copy(template, path)
    opening.open_workspace(path)
    try:
        life = lives.begin()
        life.live(lives.events(chance))
        life.now += timedelta(hours=chance.randint(1, 300))
        yield _asked(life, chance)
    finally:
        opening.disconnect()


def _asked(life: lives.Life, chance: Random) -> tuple[World, Scope, FilterContext]:
    """Of a period that begins anywhere in that life, and may not be over yet; or of all time."""
    context = FilterContext(life.me, life.now.astimezone(ZONE).date(), life.now, ZONE)
    lasted = (life.now - lives.BEGAN).days
    first = context.today - timedelta(days=chance.randint(lasted // 5, lasted))
    days = Period(first, first + timedelta(days=chance.randint(lasted // 4, lasted)), "")
    period = chance.choice((days, days, days, ALL_TIME))
    owner = chance.choice(("", "", "", "ben"))
    scope = Scope(Pipeline.get(Pipeline.name == "Sales").id, period, f"owner:{owner}" if owner else "")
    return World(life.now, ZONE, period.first, period.last, "Sales", "EUR", owner), scope, context


EXAMPLES = max(12, (settings.default.max_examples if settings.default else 0) // 20)
"""A few, and many more with the thorough profile."""


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(seed=st.integers(0, 2**32))
def test_every_number_is_what_its_definition_says(template: Path, seed: int) -> None:
    with lived(seed, template) as (world, scope, context), clock.frozen(context.now):
        found = compute(OF_DEALS if scope.filter else RECOMPUTED, scope, context)
        wrong = [*_differences(found, world), *_unlisted(found, scope, context)]
        assert not wrong, "\n".join(wrong)


def _differences(found: Mapping[str, Metric], world: World) -> Iterator[str]:
    for name, metric in found.items():
        world.currency = metric.currency or world.currency
        wanted = RECOMPUTED[name](world)
        yield from _compared(name, metric, wanted)


def _compared(name: str, metric: Metric, wanted: Expected) -> Iterator[str]:
    if not _same(metric.value, wanted.value, metric):
        yield f"{name} is {metric.value}, and must be {wanted.value}"
    if metric.n != wanted.n:
        yield f"{name} rests on {metric.n}, and must on {wanted.n}"
    left = sorted(one.count for one in metric.left_out)
    if left != sorted(wanted.left_out):
        yield f"{name} leaves out {[(one.count, one.why) for one in metric.left_out]}, and must {wanted.left_out}"
    cells = {title.casefold(): row for title, row in wanted.cells.items()}
    if {row.title.casefold() for row in metric.rows} != cells.keys():
        yield f"{name} has rows {[row.title for row in metric.rows]}, and must have {list(wanted.cells)}"
        return
    for row in metric.rows:
        expected = cells[row.title.casefold()]
        for cell, said in row.cells.items():
            if cell not in expected:
                yield f"{name}, {row.title}: nothing recomputes {cell}"
            elif not _same(said.value, expected[cell], said):
                yield f"{name}, {row.title}: {cell} is {said.value}, and must be {expected[cell]}"
    if wanted.marked and [row.title for row in metric.rows if row.marked] != [wanted.marked]:
        yield f"{name} marks {[row.title for row in metric.rows if row.marked]}, and must {wanted.marked}"


def _same(said: float | None, wanted: float | None, metric: Metric) -> bool:
    if said is None or wanted is None:
        return said is wanted
    if metric.definition.unit in MONEY:
        return abs(said - wanted) <= 1
    return said == pytest.approx(wanted, rel=1e-5, abs=1e-6)


def _unlisted(found: Mapping[str, Metric], scope: Scope, context: FilterContext) -> Iterator[str]:
    """Parts whose records, listed one by one, are not as many as the part says; stays list their deals."""
    counts: dict[Which, tuple[int, str]] = {}
    for name, metric in found.items():
        cells = [cell for row in metric.rows for cell in row.cells.values()]
        for one in (metric, *cells):
            parts: tuple[Part | LeftOut, ...] = (*one.parts, *one.left_out)
            for part in parts:
                if part.records is not None and not (isinstance(part, Part) and part.counts == "stays"):
                    counts[part.records] = part.count, f"{name}/{one.definition.name}: {part}"
    for which, (count, told) in counts.items():
        listed = len(records(which, scope, context, limit=1000))
        if listed != count:
            yield f"{told} lists {listed} records"


def test_every_number_has_a_recomputation() -> None:
    assert set(RECOMPUTED) | set(ELSEWHERE) == set(DEFINITIONS)
    assert not set(RECOMPUTED) & set(ELSEWHERE)
    here = Path(__file__).parents[2]
    for path in ELSEWHERE.values():
        assert (here / path).is_file(), path

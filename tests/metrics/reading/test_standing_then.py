"""What is told of deals at past moments, beside the workspace as it was known on those evenings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from crm_tui import clock
from crm_tui.db.models import Deal, Pipeline, database, scalars
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.as_of import end_of, evening
from crm_tui.metrics.reading.history import History, Visit, stays_of
from crm_tui.metrics.reading.standing_then import Stood, deals_of, known_at
from crm_tui.metrics.scope import Ground, Scope, ground_of
from tests.metrics import lives
from tests.shelf import Shelf, opened

VERBS = ("deal", "deal", "change", "move", "move", "move", "won", "undo", "undo", "redo")

Known = tuple[set[Visit], list[Stood]]


@pytest.fixture
def workspace(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """A workspace that was made before anything happened in it."""
    with clock.frozen(lives.BEGAN):
        ready = shelf.sales(name="Ana Ruiz")
    with opened(ready, tmp_path / "sales.db") as path:
        yield path


def sold(chance: Random) -> FilterContext:
    """Let deals be sold by chance, with much that is taken back days later; who asks at the end."""
    life = lives.begin()
    life.live([
        lives.Event(chance.choice((0, 5, 60)), chance.choice(VERBS), *(chance.randint(0, 60) for _ in range(3)))
        for _ in range(120)
    ])  # fmt: skip
    return FilterContext(life.me, life.now.date(), life.now, clock.zone())


def told(ground: Ground, days: list[date], there: set[str]) -> list[Known]:
    """What was known of these deals on the evening of each of these days: their stays until then, and what stood."""
    stages = {stage.id: (StageKind(stage.kind), ForecastCategory(stage.category)) for stage in ground.stages}
    moments = [clock.to_micros(end_of(day)) for day in days]
    deals, stays = (
        [row for row in database.connection().execute(*query.sql()) if row[0] in there]
        for query in (deals_of(ground), stays_of(ground))
    )
    known = zip(moments, known_at(moments, deals, History.of(stays), stages), strict=True)
    return [(_until(end, history.visits), sorted(stood, key=repr)) for end, (history, stood) in known]


def _until(end: int, visits: Iterable[Visit]) -> set[Visit]:
    """Stays as far as they went until a moment."""
    cut = set()
    for one in visits:
        left = one.left if one.left is not None and one.left < end else None
        closed = one.closed if one.closed is not None and one.closed < end else None
        if one.entered < end:
            cut.add(one._replace(left=left, closed=closed, won=one.won and closed is not None))
    return cut


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("seed", range(3))
def test_what_was_known_of_deals_is_what_was_known_that_evening(seed: int) -> None:
    context = sold(Random(seed))  # noqa: S311 - the same for the same seed
    with clock.frozen(context.now):
        scope = Scope(Pipeline.get(Pipeline.name == "Sales").id)
        there = {deal.hex for deal in scalars(Deal.select(Deal.id).where(Deal.hidden_at.is_null()))}
        lasted = (context.today - lives.BEGAN.date()).days
        days = [lives.BEGAN.date() + timedelta(days=lasted * part // 6) for part in range(1, 6)]
        for day, known in zip(days, told(ground_of(scope, context), days, there), strict=True):
            with evening(day, context) as then:
                assert [known] == told(ground_of(scope, then), [day], there), day

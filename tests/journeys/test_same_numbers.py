"""The screen, `crm-tui metrics --json` and the report say the same of the demo, number by number."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crm_tui import clock
from crm_tui.cli.program import run
from crm_tui.db import opening
from crm_tui.domain.dates import parse_period
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.overview import Compared, looks
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.plain import plain_value
from crm_tui.queries.board.heads import find_pipeline
from crm_tui.services import workspace as workspaces
from crm_tui.tui.widgets.kpi_layout import Number, sheet_of
from crm_tui.tui.widgets.kpi_pages import PAGES
from tests.cli.conftest import NoScreens

PERIOD = "last quarter"


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the demo, at a moment that stands still."""
    path = tmp_path / "demo.db"
    shutil.copy(demo_file, path)
    now = clock.now().astimezone(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    with clock.frozen(datetime.fromtimestamp(now.timestamp(), UTC)):
        yield path


def printed(demo: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a command prints."""
    capsys.readouterr()
    assert run(["--db", str(demo), "--user", "ana", *words], NoScreens()) == 0
    return capsys.readouterr().out


def on_screen(demo: Path) -> dict[tuple[str, str], Any]:
    """Every number that the pages of the screen show of the period: by what it is of and its name."""
    opening.open_workspace(demo)
    try:
        context = FilterContext(workspaces.find_user("ana"), clock.today(), clock.now(), clock.zone())
        scope = Scope(find_pipeline("").id, parse_period(PERIOD, context.today))
        found = {}
        for page in PAGES:
            *_, view = looks(scope, context, page.wanted(Compared.BEFORE))
            sheet = sheet_of(page.draw(view, 76), 80)
            for number in (spot.what for spot in sheet.spots if isinstance(spot.what, Number)):
                if number.scope == scope:
                    metric = number.metric
                    value = plain_value(metric.value, metric.definition.unit, metric.currency)
                    found[number.of, metric.definition.name] = value
        return found
    finally:
        opening.disconnect()


def test_what_is_said_of_the_demo_is_the_same_everywhere(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = on_screen(demo)
    slow = [name for name, one in DEFINITIONS.items() if one.on_request]
    asked = json.loads(printed(demo, capsys, "metrics", *slow, "--period", PERIOD, "--json"))
    data = json.loads(printed(demo, capsys, "metrics", "--period", PERIOD, "--json"))
    lines = list(csv.DictReader(io.StringIO(printed(demo, capsys, "report", "--period", PERIOD, "--format", "csv"))))
    report = {(line["row"], line["cell"] or line["name"]): line["value"] for line in lines}
    assert len(shown) > 100
    for (of, name), value in shown.items():
        assert _said({**data, **asked}, of, name) == value, (of, name)
        if name not in asked and _said(asked, of, name) is None:
            assert report.get((of, name), report.get(("", name))) == ("" if value is None else str(value)), (of, name)


def _said(data: dict[str, Any], of: str, name: str) -> Any:
    """A value in the JSON: of a cell in whichever table has it, or of the number itself; None where there is none."""
    rows = (row for metric in data.values() for row in metric.get("rows", []))
    alone = data[name]["value"] if name in data else None
    return next((row[name] for row in rows if of in row.values() and name in row), alone)

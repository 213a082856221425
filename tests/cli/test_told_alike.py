"""Every number says the same on screen, explained, as text, as JSON and in a report, whatever is laid over it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import User, database
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.dates.words import parse_date
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.as_of import evening
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric, Unit
from crm_tui.metrics.overview import Compared, Overview, looks
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.plain import plain
from crm_tui.metrics.telling.words import value_of
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.tui.places import PLACES
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.explain_text import explain_sheet
from crm_tui.tui.widgets.kpi.layout import Number, sheet_of
from crm_tui.tui.widgets.kpi.pages import PAGES
from crm_tui.tui.widgets.sheet_text import Sheet, Spot
from tests.cli.conftest import CommandLine
from tests.conftest import NOON
from tests.shelf import Shelf
from tests.tui.driving import press, program, shown, write

PERIOD = "this quarter"

USUAL = [name for name, one in DEFINITIONS.items() if not one.on_request]
"""The numbers of a report; the others are told when somebody asks for them."""


@dataclass(frozen=True)
class Asked:
    """What is laid over the numbers, and on whose evening they are asked for."""

    lens: tuple[tuple[str, str], ...] = ()
    day: str = ""

    @property
    def options(self) -> list[str]:
        """The same on the command line."""
        laid = [word for dimension, value in self.lens for word in (f"--{dimension}", value)]
        return ["--period", PERIOD, *laid, *(["--as-of", self.day] if self.day else [])]


@pytest.fixture
def demo(no_workspace: CommandLine, shelf: Shelf) -> Iterator[CommandLine]:
    """A shell with the demo, where time stands still."""
    with clock.frozen(NOON):
        shutil.copy(shelf.demo(), no_workspace.path)
        yield no_workspace


@pytest.mark.parametrize("asked", [Asked(), Asked((("owner", "ben"),)), Asked(day="2026-10-20")], ids=str)
def test_it_is_the_same_wherever_it_is_told(demo: CommandLine, asked: Asked) -> None:
    metrics, pages = known(demo, asked)
    said = [*as_json(demo, asked, metrics), *as_text(demo, asked, metrics), *in_reports(demo, asked, metrics)]
    said += on_screen(metrics, pages)
    assert said == []


async def test_the_program_shows_it_through_a_lens_and_as_of_a_day(demo: CommandLine) -> None:
    asked = Asked((("owner", "ben"),), "2026-10-20")
    metrics, _ = known(demo, asked)
    seen: dict[str, Metric] = {}
    async with program(demo.path, places=[place for place in PLACES if place.id == "metrics"], size=(120, 40)) as pilot:
        await say(pilot, "metrics.lens owner:ben")
        await say(pilot, f"metrics.as_of {asked.day}")
        for page in PAGES:
            await say(pilot, f"metrics.page {page.name}")
            view = pilot.app.screen
            assert isinstance(view, MetricsScreen)
            assert view._last is not None
            seen |= view._last.now
            assert "as of 20 Oct 2026" in shown(pilot.app)
    assert [name for name, metric in seen.items() if metric != metrics[name]] == []
    assert len(seen) > len(USUAL) // 2


async def say(pilot: Pilot[int], line: str) -> None:
    """Type a line behind `:`."""
    await press(pilot, ":")
    await write(pilot, line)
    await press(pilot, "enter")


def known(demo: CommandLine, asked: Asked) -> tuple[Mapping[str, Metric], Mapping[str, Overview]]:
    """Every number, and what each page of the screen asked for."""
    opening.open_workspace(demo.path)
    try:
        context = FilterContext.at_present(User.get(User.login == "ana").id)
        day: date | None = parse_date(asked.day, clock.today()) if asked.day else None
        with evening(day, context) if day else nullcontext(context) as then:
            scope = Scope(find_pipeline("").id, parse_period(PERIOD, then.today), lens=asked.lens)
            pages = {page.name: [*looks(scope, then, page.wanted(Compared.BEFORE))][-1] for page in PAGES}
            return compute(DEFINITIONS, scope, then), pages
    finally:
        opening.disconnect()
        database.initialize(None)


def as_json(demo: CommandLine, asked: Asked, metrics: Mapping[str, Metric]) -> Iterator[str]:
    told = demo.data("metrics", *DEFINITIONS, *asked.options, "--json")
    wanted = json.loads(json.dumps(plain(metrics)))
    yield from (f"{name} as JSON" for name in DEFINITIONS if told[name] != wanted[name])


def as_text(demo: CommandLine, asked: Asked, metrics: Mapping[str, Metric]) -> Iterator[str]:
    """In the explanation, where every number has a line of its own."""
    lines = demo("metrics", *DEFINITIONS, *asked.options, "--explain").out.splitlines()
    for name, metric in metrics.items():
        said = "" if metric.definition.unit is Unit.TABLE else f": {value_of(metric)}"
        if f"{metric.definition.title} ({name}){said}" not in lines:
            yield f"{name} explained on the command line"
        if metric.definition.unit is not Unit.TABLE and not any(
            line.startswith(f"{name} ") and value_of(metric) in line for line in lines
        ):
            yield f"{name} as text"


def in_reports(demo: CommandLine, asked: Asked, metrics: Mapping[str, Metric]) -> Iterator[str]:
    markdown = demo("report", *asked.options).out.splitlines()
    table = list(csv.DictReader(io.StringIO(demo("report", *asked.options, "--format", "csv").out)))
    values = {row["name"]: row["value"] for row in table if not row["cell"]}
    cells = {(row["name"], row["row"], row["cell"]): row["value"] for row in table if row["cell"]}
    for name in USUAL:
        metric, told = metrics[name], plain(metrics)[name]
        if metric.definition.unit is not Unit.TABLE:
            assert isinstance(told, dict)
            if values[name] != ("" if told["value"] is None else str(told["value"])):
                yield f"{name} in the report as CSV"
        for row in metric.rows:
            for cell in row.cells:
                if cells[name, row.title, cell] != _raw(row.cells[cell]):
                    yield f"{name}, {row.title}, {cell} in the report as CSV"
        if not metric.definition.rows_by and not any(_tells(line, metric) for line in markdown):
            yield f"{name} in the report"


def _raw(cell: Metric) -> str:
    told = plain({"cell": cell})["cell"]
    assert isinstance(told, dict)
    return "" if told["value"] is None else str(told["value"])


def _tells(line: str, metric: Metric) -> bool:
    """Whether it is the row of a number in a table of Markdown."""
    words = [word.strip() for word in line.strip("|").split("|")]
    return words[0] == metric.definition.title and words[1].partition("[")[0].strip().lstrip("~") == value_of(metric)


def on_screen(metrics: Mapping[str, Metric], pages: Mapping[str, Overview]) -> Iterator[str]:
    """On the pages in a wide terminal, and where it is explained."""
    for page in PAGES:
        view = pages[page.name]
        sheet = sheet_of(page.draw(view, 198), 200)
        for name, metric in view.now.items():
            if metric != metrics[name]:
                yield f"{name} on the page {page.name}"
        for spot in sheet.spots:
            if not _reads(sheet, spot):
                yield f"{spot.what.title} reads otherwise on the page {page.name}"
    for name, metric in metrics.items():
        first, *_ = explain_sheet(Number(metric, pages["sales"].scope), "", {}, NOON.date(), 200).lines
        if "".join(said for said, _ in first).split() != f"{metric.definition.title} {value_of(metric)}".split():
            yield f"{name} explained on screen"


def _reads(sheet: Sheet, spot: Spot) -> bool:
    """Whether what stands there is the number, in short or alone, or a share that it is made of."""
    line, metric = "".join(said for said, _ in sheet.lines[spot.row]), spot.what.metric
    said = line[spot.start : spot.stop].strip()
    parts = metric.parts if metric.definition.name == "nps" else ()
    shares = {f"{part.count / whole.count:.0%}" for part in parts for whole in parts if whole.count} | {"0%"}
    wanted = {kpi_text.short(metric), kpi_text.alone(metric), kpi_text.short(metric).removesuffix(" %")}
    return said in wanted or said.replace(" %", "%") in shares

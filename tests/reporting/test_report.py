"""The report of a small workspace, in each of its forms: what it says, how it is built, and that it obeys nobody."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import LostReason, Pipeline
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.forecasts.simulation import LATER, P10, P50, P90
from crm_tui.metrics.metric import Metric, Row, Unit
from crm_tui.metrics.overview import Overview
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.plain import plain
from crm_tui.reporting import files
from crm_tui.reporting.as_csv import as_csv
from crm_tui.reporting.as_html import as_html
from crm_tui.reporting.as_markdown import WIDTH, as_markdown
from crm_tui.reporting.charts import charts_of
from crm_tui.reporting.contents import measured, report_of
from crm_tui.reporting.model import Curve, Grid, Report
from crm_tui.reporting.svg import drawn
from crm_tui.services.editing import records
from tests.hostile.corpus import STORABLE
from tests.metrics.selling import LOST, NEW, PROPOSAL, QUALIFIED, WON, context, day, sell
from tests.reporting.pages import Page, read

SPREAD = (P10, P50, P90)

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def sold(me: UUID, stages: dict[str, UUID]) -> UUID:
    """Three deals won in March, one of them without an amount, and one that is open."""
    for number in range(3):
        path = (NEW, day(number + 1)), (QUALIFIED, day(number + 4)), (WON, day(number + 10))
        sell(stages, *path, title=f"Deal {number}", owner=me, amount=None if number == 2 else 120_000)
    sell(stages, (NEW, day(3)), (QUALIFIED, day(8)), (LOST, day(20)), owner=me)
    sell(stages, (NEW, day(3)), (PROPOSAL, day(8)), title="Still open", owner=me)
    for score in ("10", "9", "7", "3"):
        records.add_record(me, Kind.CONTACT, {"name": f"Kim {score}"})
        values = {"contact": f"Kim {score}", "scale": "NPS", "score": score, "at": "2026-03-20 10:00"}
        records.add_record(me, Kind.RESPONSE, values)
    return me


def look(period: str = "2026-03", filter_text: str = "") -> Overview:
    pipeline = Pipeline.get(Pipeline.name == "Sales").id
    return measured(Scope(pipeline, parse_period(period, context().today), filter_text), context())


def report(period: str = "2026-03", filter_text: str = "") -> Report:
    return report_of(look(period, filter_text), "Sales", context())


def page(period: str = "2026-03") -> Page:
    return read(as_html(report(period)))


def rows(found: Page, title: str) -> dict[str, list[str]]:
    """The lines of the table that has a line of this title, by what they are of."""
    table = next(table for table in found.tables if any(line[0] == title for line in table))
    return {line[0]: line[1:] for line in table}


@pytest.mark.usefixtures("sold")
def test_it_says_of_what_it_is_and_as_of_when() -> None:
    said = dict(report("last month", "owner:ana").about)
    assert said == {
        "Pipeline": "Sales",
        "Period": "October 2026, Thu 1 Oct 2026 to Sat 31 Oct 2026",
        "Compared with": "September 2026, Tue 1 Sep 2026 to Wed 30 Sep 2026",
        "Only deals": "owner:ana",
        "Amounts": "in EUR",
        "As of": "Mon 16 Nov 2026 12:00 UTC",
    }
    assert dict(report("this month").about)["Not over yet"] == "16 of 30 days"
    assert report("last month").title == "Sales, October 2026"


@pytest.mark.usefixtures("sold")
def test_numbers_come_with_what_they_were_and_whether_that_is_good() -> None:
    won = rows(page(), "Won value")["Won value"]
    assert won[:2] == ["2,400.00 EUR", "0.00 EUR"]
    assert won[2].startswith("up from 0")
    assert rows(page("2026-04"), "Won")["Won"][2].startswith("down 100 %")


@pytest.mark.usefixtures("sold")
def test_what_got_better_and_worse_and_where_deals_wait_stands_at_the_top() -> None:
    first = report().sections[0]
    assert first.title == "In short"
    assert "Better than before: Won (up from 0); Won value (up from 0)" in first.says
    assert "; Win rate (" not in first.says
    assert "Bottleneck:" in first.says
    assert "Worse than before: Won (down 100 %)" in report("2026-04").sections[0].says


@pytest.mark.usefixtures("sold")
def test_every_number_of_the_catalogue_is_told_and_defined() -> None:
    view, made = look(), report()
    told = {line.cells[0].text for section in made.sections for table in section.tables for line in table.lines}
    for metric in view.now.values():
        where = {section.title for section in made.sections} if metric.definition.rows_by else told
        assert metric.definition.title in where or not (metric.rows or not metric.definition.rows_by)
        assert metric.definition in made.definitions
        assert metric.definition.formula.split(";")[0][:40] in as_html(made).replace("&#x27;", "'")


@pytest.mark.usefixtures("sold")
def test_the_numbers_are_those_of_metrics_json() -> None:
    view = look()
    lines = list(csv.DictReader(io.StringIO(as_csv(view))))
    data = plain(view.now)
    for line in lines:
        if not line["cell"]:
            assert _value(data[line["name"]]["value"]) == line["value"]  # type: ignore[call-overload,index]
    cells = {(line["name"], line["row"], line["cell"]): line["value"] for line in lines if line["cell"]}
    for name, metric in view.now.items():
        for row in metric.rows:
            for cell, found in row.cells.items():
                assert cells[name, row.title, cell] == _value(plain({cell: found})[cell]["value"])  # type: ignore[call-overload,index]
    assert {line["name"] for line in lines} >= {n for n, one in view.now.items() if one.definition.unit != Unit.TABLE}


def _value(value: object) -> str:
    return "" if value is None else str(value)


@pytest.mark.usefixtures("sold")
def test_a_curve_says_where_its_last_month_is_not_over() -> None:
    assert "Each of 12 months, the last one to date." in as_html(report("2026-11"))
    assert "Each of 12 months." in as_html(report("2026-10"))


@pytest.mark.usefixtures("sold")
def test_what_was_left_out_is_told_in_a_note() -> None:
    made = report()
    won = next(line for line in _lines(made) if line.cells[0].text == "Won value")
    (number,) = won.cells[1].notes
    assert made.notes[number - 1] == "Won value leaves out 1 won deal without an amount."
    assert f'href="#note-{number}"' in as_html(made)
    assert f'id="note-{number}"' in as_html(made)


def _lines(made: Report) -> list:  # type: ignore[type-arg]
    return [line for section in made.sections for table in section.tables for line in table.lines]


@pytest.mark.usefixtures("sold")
def test_the_page_is_one_file_that_loads_and_runs_nothing() -> None:
    found = page()
    tags = {name for name, _ in found.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use"}
    assert all(one["href"].startswith("#") for one in found.all("a"))
    names = {name for _, attributes in found.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "style", "xlink:href"}}
    policy = next(one["content"] for one in found.all("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    style = re.search(r"<style>(.*?)</style>", as_html(report()), re.DOTALL)
    assert style
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    assert "prefers-color-scheme: dark" in style[1]
    assert "@media print" in style[1]


@pytest.mark.usefixtures("sold")
def test_tables_have_headers_and_pictures_have_titles() -> None:
    found = page()
    assert len(found.all("caption")) == len(found.all("table")) == len(found.tables)
    assert {one.get("scope") for one in found.all("th")} == {"col", "row"}
    assert all(one["role"] == "img" for one in found.all("svg"))
    assert len(found.all("title")) == 1 + len(found.all("svg"))
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    labels = {name for one in found.all("svg") for name in one.get("aria-labelledby", "").split()}
    assert labels <= set(ids)
    assert found.headings[0] == "Sales, March 2026"
    assert "Promoters, 9 and 10: 2 (50 %)" in found.words


def test_the_spread_is_drawn_for_the_months_in_which_something_may_come_alone() -> None:
    """And neither for what is later nor for the whole period."""
    spread = {"2026-11": (1, 2, 3), "2026-12": (0, 1, 2), "2027-01": (0, 0, 0), LATER: (0, 0, 0), "2026-Q4": (3, 5, 7)}
    found = Metric(
        definition=DEFINITIONS["simulation"],
        currency="EUR",
        rows=tuple(
            Row(
                title,
                {one.name: Metric(definition=one, value=value) for one, value in zip(SPREAD, values, strict=True)},
            )
            for title, values in spread.items()
        ),
    )
    (curve,) = charts_of(found)
    assert isinstance(curve, Curve)
    assert (curve.labels, curve.values, curve.high) == (("2026-11", "2026-12"), (2, 1), (3, 2))


@pytest.mark.usefixtures("sold")
def test_how_long_stays_lasted_is_drawn_in_shares() -> None:
    charts = {chart.title: chart for section in report().sections for chart in section.charts}
    stays = charts["How long stays last"]
    assert isinstance(stays, Grid)
    assert all(sum(filter(None, shares)) == pytest.approx(1) for _, shares in stays.rows)


def test_a_triangle_has_no_cells_where_it_has_no_shares() -> None:
    triangle = Grid("Stayed", "Percent.", ("+1", "+2"), (("2026-01 (8)", (1.0, 0.4)), ("2026-02 (4)", (0.25, None))))
    assert re.findall(r'fill-opacity="([\d.]+)"', drawn(triangle, "t")) == ["0.55", "0.26", "0.18"]
    assert re.findall(r">([^<]+)</text>", drawn(triangle, "t")) == [
        "+1", "+2", "2026-01 (8)", "100", "40", "2026-02 (4)", "25",
    ]  # fmt: skip


@pytest.mark.usefixtures("sold")
def test_markdown_fits_into_eighty_cells_and_its_tables_hold_together() -> None:
    written = as_markdown(report())
    for line in written.splitlines():
        assert text.cell_width(line) <= WIDTH or "|" in line, line
    block: list[int] = []
    for line in [*written.splitlines(), ""]:
        if line.startswith("|"):
            block.append(len(re.findall(r"(?<!\\)\|", line)))
        else:
            assert len(set(block)) <= 1
            block = []


HOSTILE = (
    *STORABLE.values(), "<script>alert(1)</script>", "=cmd|'/c calc'!A1", "| a | b |", "# x", "[x](y)", "<!-- x",
    "1. x",
)  # fmt: skip


def test_hostile_text_stays_text_in_every_form(me: UUID, stages: dict[str, UUID]) -> None:
    names = {text.fold(name[:80]): name[:80] for name in HOSTILE}
    with journal.action(None, "said something odd") as act:
        for key, name in names.items():
            reason = act.create(LostReason, name=name, name_key=key, counts=False, position=9)
            sell_lost(stages, me, reason)
    made = report("2026")
    found = read(as_html(made))
    assert not {name for name, _ in found.tags} & {"script", "img", "b", "i"}
    assert text.visible(found.words, block=True) == found.words
    markdown = as_markdown(made)
    assert not re.search(r"(?<!\\)<", markdown)
    assert text.visible(markdown, block=True) == markdown
    for line in csv.reader(io.StringIO(as_csv(look("2026")))):
        assert not any(cell.startswith(("=", "@", "+c", "|")) for cell in line)


def sell_lost(stages: dict[str, UUID], me: UUID, reason: LostReason) -> None:
    sell(stages, (NEW, day(3)), (LOST, day(20)), lost_as=reason.name, owner=me, title=reason.name)


def test_an_empty_workspace_has_a_report_too(me: UUID) -> None:  # noqa: ARG001 - somebody has to be there
    found = page("all")
    assert "Compared with" not in found.words
    assert rows(found, "Win rate")["Win rate"][0] == "—"


def test_a_file_that_is_there_is_not_written_over_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    files.write(path, "first\n")
    with pytest.raises(BadInput, match="is there already; choose another name, or --force"):
        files.write(path, "second\n")
    assert path.read_text() == "first\n"
    files.write(path, "second\n", force=True)
    assert (path.read_text(), list(tmp_path.glob("report*"))) == ("second\n", [path])
    with pytest.raises(BadInput, match="cannot be written: No such file"):
        files.write(tmp_path / "no" / "report.md", "x")

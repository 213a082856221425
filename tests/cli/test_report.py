"""`crm-tui report`: to stdout or into a file, and only where a file may be named."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from tests.cli.conftest import CommandLine, NoScreens


def test_it_is_printed_as_markdown_unless_something_else_is_wanted(deal: CommandLine) -> None:
    called = deal("report", "--period", "2026-Q3")
    assert (called.status, called.err) == (0, "")
    assert called.out.startswith("# Sales, 2026-Q3\n\n- Pipeline: Sales\n")
    assert deal("report", "--format", "html").out.startswith("<!doctype html>")
    assert next(csv.reader(io.StringIO(deal("report", "--format", "csv").out)))[:2] == ["name", "title"]


def test_a_file_gets_the_form_of_its_ending_and_is_not_written_over(deal: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "october.html"
    called = deal("report", "--output", str(path))
    assert (called.status, called.out, called.err) == (0, "", f"Wrote the report to {path}.\n")
    assert path.read_text().startswith("<!doctype html>")
    again = deal("report", "--output", str(path), "--format", "md")
    assert again.status == 2
    assert again.err == f"crm-tui: {path} is there already; choose another name, or --force to write over it.\n"
    assert deal("report", "--output", str(path), "--format", "md", "--force").status == 0
    assert path.read_text().startswith("# Sales")


def test_the_numbers_are_those_of_the_metrics_command(deal: CommandLine) -> None:
    lines = csv.DictReader(io.StringIO(deal("report", "--period", "this year", "--format", "csv").out))
    alone = {line["name"]: line["value"] for line in lines if not line["cell"]}
    data = deal.data("metrics", "--period", "this year", "--json")
    assert alone == {name: "" if data[name]["value"] is None else str(data[name]["value"]) for name in alone}
    assert alone["open_value"] == "45000.00"


@pytest.mark.usefixtures("me")
def test_a_line_in_the_program_writes_one_beside_other_work(workspace: Path, tmp_path: Path) -> None:
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    line = f"crm-tui report --period 'last month' --output {tmp_path / 'r.md'}"
    assert lines.is_reading(line)
    ran = lines.run(line)
    assert (ran.status, ran.err) == (0, f"Wrote the report to {tmp_path / 'r.md'}.\n")
    assert (tmp_path / "r.md").read_text().startswith("# Sales, ")

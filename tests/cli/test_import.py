"""`crm-tui import`, as a person or a script calls it: on a real pipeline of 8,800 deals, and on small files."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from crm_tui.services.bulk import intake
from tests.cli.conftest import CommandLine

MAP = (
    "opportunity_id=external_id,sales_agent=owner,product=product,account=company,deal_stage=stage,"
    "engage_date=entered,close_date=closed,close_value=amount"
)
STAGES = "Prospecting=Initial contact,Engaging=Qualification,Won=Closed won,Lost=Closed lost"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def maven(datasets: Path) -> Path:
    return datasets / "pipeline-maven"


@pytest.fixture
def filled(crm: CommandLine, maven: Path) -> CommandLine:
    """A shell whose workspace has the companies, products and users of the pipeline."""
    for kind, name in (("companies", "accounts"), ("products", "products"), ("users", "sales_teams")):
        called = crm("import", str(maven / f"{name}.csv"), "--as", kind)
        assert called.status == 0, called.err
        assert called.out == ""
    return crm


def deals(crm: CommandLine, maven: Path, *more: str) -> dict[str, object]:
    path = str(maven / "sales_pipeline.csv")
    data: dict[str, object] = crm.data(
        "import", path, "--as", "deals", "--map", MAP, "--stages", STAGES, *more, "--json"
    )
    return data


def numbers(crm: CommandLine) -> dict[str, object]:
    measured = crm.data("metrics", "--json")
    return {
        "won": measured["won_count"]["value"],
        "lost": measured["lost_count"]["value"],
        "open": measured["open_count"]["value"],
        "value": Decimal(measured["won_value"]["value"]),
        "rate": round(measured["win_rate"]["value"], 4),
        "mean": round(measured["cycle_days_mean"]["value"], 2),
        "median": measured["cycle_days_median"]["value"],
    }


TRUE = {"won": 4_238, "lost": 2_473, "open": 2_089, "value": 10_005_534, "rate": 0.6315, "mean": 51.78, "median": 57}


class TestTheRealPipeline:
    def test_its_numbers_hold_and_a_second_time_changes_nothing(self, filled: CommandLine, maven: Path) -> None:
        before = digest(filled.path)
        rehearsed = deals(filled, maven, "--dry-run")
        assert digest(filled.path) == before

        report = deals(filled, maven)
        assert {**rehearsed, "dry_run": False, "action": report["action"]} == report
        assert (report["rows"], report["created"], report["rejected"]) == (8_800, 8_800, 0)
        assert [(one["name"], one["nearest"], one["rows"], one["done"]) for one in report["unmatched"]] == [  # type: ignore[attr-defined]
            ("GTXPro", "GTX Pro", 1_480, "made")
        ]
        assert numbers(filled) == TRUE
        board = {stage["name"]: stage["count"] for stage in filled.data("board", "--limit", "0", "--json")["stages"]}
        assert (board["Qualification"], board["Initial contact"], sum(board.values())) == (1_589, 500, 8_800)

        before = digest(filled.path)
        again = deals(filled, maven)
        assert (again["unchanged"], again["action"]) == (8_800, None)
        assert digest(filled.path) == before

    def test_undo_takes_all_of_it_back_and_redo_brings_it_again(self, filled: CommandLine, maven: Path) -> None:
        deals(filled, maven)
        started = time.process_time()
        assert filled("undo").err == "Undone: imported 8,800 deals from sales_pipeline.csv.\n"
        assert sum(stage["count"] for stage in filled.data("board", "--json")["stages"]) == 0
        assert filled.data("metrics", "won_count", "--json")["won_count"]["value"] == 0
        assert filled("redo").status == 0
        assert time.process_time() - started < 20
        assert numbers(filled) == TRUE
        assert filled("doctor").status == 0

    def test_without_a_map_and_without_stages_nothing_is_lost(self, crm: CommandLine, maven: Path) -> None:
        called = crm("import", str(maven / "sales_pipeline.csv"), "--as", "deals")
        assert called.status == 0
        assert "Made because rows name them: 7 products" in called.err
        assert numbers(crm) == {**TRUE}
        names = [stage["name"] for stage in crm.data("board", "--limit", "0", "--json")["stages"]]
        assert names[-4:] == ["Prospecting", "Engaging", "Closed won", "Closed lost"]

    def test_the_nearest_product_is_taken_if_that_was_said(self, filled: CommandLine, maven: Path) -> None:
        report = deals(filled, maven, "--missing", "nearest")
        assert [one["done"] for one in report["unmatched"]] == ["taken for GTX Pro"]  # type: ignore[attr-defined]

    def test_rows_with_unknown_names_can_be_left_out_mended_and_imported(
        self, filled: CommandLine, maven: Path, tmp_path: Path
    ) -> None:
        wrong = tmp_path / "wrong.csv"
        report = deals(filled, maven, "--missing", "skip", "--rejects", str(wrong))
        assert (report["created"], report["rejected"]) == (8_800 - 1_480, 1_480)
        lines = wrong.read_text(encoding="utf-8").splitlines()
        assert (len(lines), lines[0].endswith("close_value,error")) == (1_481, True)
        wrong.write_text(wrong.read_text(encoding="utf-8").replace('"GTXPro"', '"GTX Pro"'), encoding="utf-8")
        mended = filled.data("import", str(wrong), "--as", "deals", "--json")
        assert (mended["created"], mended["unmatched"], mended["map"]["error"]) == (1_480, [], None)
        assert mended["stages"]["Engaging"] == "Qualification"
        assert numbers(filled) == TRUE


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text("Name,E-mail\nKim Sato,kim@acme.example\nLee Park,lee at park\n", encoding="utf-8")
    return path


def test_what_was_found_and_done_is_told_on_stderr(crm: CommandLine, people: Path) -> None:
    called = crm("import", str(people), "--as", "contacts")
    assert (called.status, called.out) == (0, "")
    lines = called.err.splitlines()
    assert lines[0] == "people.csv: UTF-8, commas, 2 rows, 2 columns."
    assert lines[1] == "Columns: Name → name, E-mail → email."
    assert lines[2].startswith("Line 3, E-mail: lee at park is not an e-mail address")
    assert lines[-3:] == [
        "2 contacts: 1 created, 0 updated, 0 unchanged, 0 merged, 1 rejected.",
        "No rule has looked at these rows yet: run `crm-tui phases catch-up` and `crm-tui leads score`.",
        "`crm-tui undo` takes it back.",
    ]


def test_the_report_as_json(crm: CommandLine, people: Path) -> None:
    report = crm.data("import", str(people), "--as", "contacts", "--json")
    assert report["map"] == {"Name": "name", "E-mail": "email"}
    assert report["detected"]["delimiter"] == ","
    assert [(problem["line"], problem["column"], problem["cell"]) for problem in report["problems"]] == [
        (3, "E-mail", "lee at park")
    ]


def test_a_table_comes_through_a_pipe(crm: CommandLine, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(people.read_bytes())))
    assert crm.data("import", "-", "--as", "contacts", "--json")["created"] == 1


def test_dates_that_read_both_ways_are_asked_for(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("Title,Entered\nA,03/04/2026\n", encoding="utf-8")
    called = crm("import", str(path), "--as", "deals")
    assert called.status == 2
    assert "--order dmy or --order mdy" in called.err
    assert crm.data("list", "deals", "--json") == []
    assert crm("import", str(path), "--as", "deals", "--order", "mdy").status == 0
    assert len(crm.data("list", "deals", "--json")) == 1


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["nowhere.csv", "--as", "deals"], 1, "There is no file nowhere.csv"),
        (["{db}", "--as", "deals"], 1, "is a database"),
        (["{people}"], 2, "--as"),
        (["{people}", "--as", "deals", "--map", "Nmae=title"], 2, "nearest is Name"),
        (["{people}", "--as", "deals", "--map", "Name=titel"], 2, "nearest is title"),
        (["{people}", "--as", "deals", "--map", "E-mail=-,Name=-"], 2, '--map "Name=title"'),
        (["{people}", "--as", "deals", "--pipeline", "Sels"], 3, "there is Sales"),
        (["{people}", "--as", "contacts", "--rejects", "{people}"], 2, "is in use"),
        (["{people}", "--as", "contacts", "--rejects", "{db}"], 2, "is in use"),
    ],
)
def test_what_cannot_be_done_is_said(
    crm: CommandLine, people: Path, arguments: list[str], status: int, says: str
) -> None:
    called = crm("import", *(argument.format(people=people, db=crm.path) for argument in arguments))
    assert called.status == status
    assert says in called.err
    assert crm.data("list", "contacts", "--json") == []


def test_stopping_leaves_nothing(crm: CommandLine, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_self: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(intake.Intake, "finish", interrupt)
    called = crm("import", str(people), "--as", "contacts")
    assert (called.status, called.err.splitlines()[-1]) == (130, "Stopped; nothing was changed.")
    assert crm.data("list", "contacts", "--json") == []


def test_a_mapping_is_used_next_time(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "strange.csv"
    path.write_text("Wer,Was\nKim Sato,blue\n", encoding="utf-8")
    assert crm("import", str(path), "--as", "contacts").status == 2
    assert crm("import", str(path), "--as", "contacts", "--map", "Wer=name").status == 0
    path.write_text("Wer,Was\nLee Park,red\n", encoding="utf-8")
    called = crm("import", str(path), "--as", "contacts")
    assert "Columns as last time: Wer → name." in called.err
    assert 'Left out: Was. Take one in with --map "Was=FIELD"' in called.err
    assert json.loads(crm("list", "contacts", "--json").out)[1]["name"] == "Lee Park"


def test_a_seller_is_told_which_columns_ask_for_more_and_imports_the_rest(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Shoe size,Owner,Pet\nKim Sato,43,Zoe Quist,\nLee Park,,Zoe Quist,cat\n", encoding="utf-8")
    assert crm("role", "ben", "sales").status == 0
    own = 'Shoe size=custom:Shoe size,"Pet"=custom:pet'

    def refused(*more: str) -> str:
        called = crm("--user", "ben", "import", str(path), "--as", "contacts", *more)
        assert (called.status, called.out) == (1, "")
        return called.err.splitlines()[-1]

    assert refused("--map", own).endswith(
        """Without the column “Owner” the rest can be imported. Leave out with --map '"Owner"="-"'."""
    )
    fields = refused("--map", f"{own},Owner=-")
    assert fields.startswith("crm-tui: Your role, sales, may not change pipelines, fields or settings; ask Ana")
    assert fields.endswith("""Leave out with --map '"Shoe size"="-","Pet"="-"'.""")
    assert refused("--map", f"{own},Owner=-", "--dry-run") == fields
    without = '"Shoe size"="-","Pet"="-"'
    assert crm.data("list", "contacts", "--json") == []
    assert crm("--user", "ben", "import", str(path), "--as", "contacts", "--map", f'{without},"Owner"="-"').status == 0
    assert [one["name"] for one in crm.data("list", "contacts", "--json")] == ["Kim Sato", "Lee Park"]
    assert crm("import", str(path), "--as", "contacts", "--map", own).status == 0, "an admin may"


def test_a_seller_is_told_that_stages_ask_for_more(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("Title,Stage\nRollout,Interstellar travel\n", encoding="utf-8")
    assert crm("role", "ben", "sales").status == 0
    called = crm("--user", "ben", "import", str(path), "--as", "deals")
    assert called.status == 1
    assert "Without the column “Stage” the rest can be imported." in called.err

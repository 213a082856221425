"""Importing a table: prepared, rehearsed, carried out, stopped, and remembered for the next time."""

from __future__ import annotations

import csv
import resource
import shutil
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.files import opening
from crm_tui.db.models import Action, Contact, Deal, rows
from crm_tui.domain.dates.written import DateOrder
from crm_tui.domain.records import Kind
from crm_tui.errors import BadFile, BadInput, Cancelled, NotFound
from crm_tui.interchange import importing
from crm_tui.interchange.importing import Choices, Prepared, Report, carry_out, prepare
from crm_tui.interchange.rejects import Rejects
from crm_tui.interchange.tables import open_table
from crm_tui.services.bulk.incoming import Fate, Missing
from tests.interchange.conftest import Write
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

PEOPLE = "Name,E-mail,Company\nKim Sato,kim@acme.example,Acme Ltd\nLee Park,lee at park,Acme Ltd\nAna Ruiz,,\n"


def prepared(path: Path, kind: Kind = Kind.CONTACT, choices: Choices | None = None) -> Prepared:
    with open_table(path) as table:
        return prepare(table, kind, choices or Choices())


def imported(path: Path, kind: Kind = Kind.CONTACT, choices: Choices | None = None, by: UUID | None = None) -> Report:
    return carry_out(prepared(path, kind, choices), by)


def told(report: Report) -> dict[str, int]:
    return {fate.value: count for fate, count in report.fates.items() if count}


def test_wrong_rows_are_listed_with_line_column_and_reason_and_the_rest_goes_in(write: Write) -> None:
    report = imported(write(PEOPLE))
    assert told(report) == {"created": 2, "rejected": 1}
    (problem,) = report.problems
    assert (problem.line, problem.column, problem.cell) == (3, "E-mail", "lee at park")
    assert problem.reason.startswith("lee at park is not an e-mail address")
    assert [contact.name for contact in Contact.select().order_by(Contact.number)] == ["Kim Sato", "Ana Ruiz"]


def test_rows_that_cannot_be_cut_or_read_are_listed_too(write: Write) -> None:
    path = write("Title,Amount,Closed\nA,10,2026-11-01\nB,a lot,2026-11-01\nC,1,2,3\nD,1,2026-13-01\n")
    report = imported(path, Kind.DEAL)
    assert [(problem.line, problem.column) for problem in report.problems] == [(3, "Amount"), (4, ""), (5, "Closed")]


def test_the_rows_left_out_can_be_mended_and_imported_again(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "wrong.csv"
    ready = prepared(write(PEOPLE))
    with Rejects(out, ready.table.headers) as rejects:
        carry_out(ready, None, reject=rejects.add)
    header, row = csv.reader(out.read_text(encoding="utf-8").splitlines())
    assert (header, row[:3]) == (["Name", "E-mail", "Company", "error"], ["Lee Park", "lee at park", "Acme Ltd"])
    assert row[3].startswith("E-mail: lee at park is not")
    out.write_text(out.read_text(encoding="utf-8").replace("lee at park,", "lee@park.example,"), encoding="utf-8")
    again = prepared(out)
    assert again.left_out == ()
    assert told(carry_out(again, None)) == {"created": 1}


def test_the_rows_left_out_twice_have_one_reason(tmp_path: Path) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("Name,E-mail,error\nLee,lee at park,old news\n,,,behind\n", encoding="utf-8")
    ready = prepared(path)
    with Rejects(path, ready.table.headers) as rejects:
        carry_out(ready, None, reject=rejects.add)
    lines = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    assert lines[0] == ["Name", "E-mail", "error"]
    assert "old news" not in lines[1][2]
    assert lines[2][3] == "behind"


def test_rows_left_out_never_overwrite_a_database_and_stay_where_an_import_fails(write: Write, tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="database"), Rejects(tmp_path / "sales.db", ["Name"]):
        pass
    with pytest.raises(BadFile, match="is a directory"), Rejects(tmp_path, ["Name"]):
        pass
    with pytest.raises(BadFile, match="cannot be written"), Rejects(tmp_path / "nowhere" / "wrong.csv", ["Name"]):
        pass
    path = write("there before", name="wrong.csv")
    with pytest.raises(Cancelled), Rejects(path, ["Name"]):
        raise Cancelled("Stopped.")
    assert path.read_text(encoding="utf-8") == "there before"
    assert [one.name for one in tmp_path.glob("*wrong*")] == ["wrong.csv"]


def test_rows_left_out_for_which_there_is_no_room_are_told(tmp_path: Path) -> None:
    def leave_out(path: Path, meanwhile: Callable[[], None]) -> None:
        with Rejects(path, ["Name"]) as rejects:
            meanwhile()
            rejects.add(["Lee" * 10_000], [])

    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(BadFile, match=r"cannot be written to .* the rest is done"):
        leave_out(folder / "wrong.csv", partial(shutil.rmtree, folder))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        with pytest.raises(BadFile, match="File too large; nothing was changed"):
            leave_out(tmp_path / "wrong.csv", partial(resource.setrlimit, resource.RLIMIT_FSIZE, (0, usual[1])))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert not list(tmp_path.glob("*wrong*"))


def test_importing_twice_changes_nothing(write: Write, me: UUID) -> None:
    path = write(PEOPLE)
    imported(path, by=me)
    before = Action.select().count()
    report = imported(path, by=me)
    assert told(report) == {"unchanged": 2, "rejected": 1}
    assert (report.action, Action.select().count()) == (None, before)


def test_a_dry_run_says_the_same_and_changes_nothing(write: Write) -> None:
    ready = prepared(write(PEOPLE))
    rehearsed = carry_out(ready, None, dry_run=True)
    assert Contact.select().count() == 0
    done = carry_out(ready, None)
    assert (rehearsed.fates, rehearsed.problems, rehearsed.unmatched) == (done.fates, done.problems, done.unmatched)


def test_while_a_dry_run_is_under_way_colleagues_save_at_once(write: Write) -> None:
    done: list[int] = []

    def save(rows: int) -> None:
        opening.connect()
        make_contact(f"Colleague {rows}")
        opening.disconnect()
        done.append(rows)

    def colleague(rows: int) -> None:
        saving = threading.Thread(target=save, args=(rows,))
        saving.start()
        saving.join()

    rehearsed = carry_out(prepared(write(PEOPLE)), None, dry_run=True, progress=colleague)
    assert done == [3]
    assert told(rehearsed) == {"created": 2, "rejected": 1}
    assert [contact.name for contact in Contact.select()] == ["Colleague 3"]


def test_stopping_leaves_nothing(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "PORTION", 1)
    seen: list[int] = []

    def stop(done: int) -> None:
        seen.append(done)
        if done == 2:
            raise Cancelled("Stopped; nothing was changed.")

    with pytest.raises(Cancelled):
        carry_out(prepared(write(PEOPLE)), None, progress=stop)
    assert (seen, Contact.select().count()) == ([1, 2], 0)
    assert Action.select().where(Action.summary.contains("imported")).count() == 0


def test_the_action_says_what_was_imported(write: Write, me: UUID) -> None:
    report = imported(write(PEOPLE, name="people.csv"), by=me)
    action = Action.get_by_id(report.action)
    assert (action.summary, action.by_id) == ("imported 2 contacts from people.csv", me)


class TestColumns:
    STRANGE = "Wer,Wie,Farbe\nKim Sato,kim@acme.example,blue\nAna,ana@acme.example,\n"

    def test_without_a_needed_column_nothing_is_done_and_the_remedy_is_said(self, write: Write) -> None:
        ready = prepared(write("Wer,Farbe\nKim Sato,blue\n"))
        (question,) = ready.questions
        assert "no column of the file is known to be one" in question
        with pytest.raises(BadInput, match="need a column"):
            carry_out(ready, None)

    def test_headers_that_are_not_known_are_told(self, write: Write) -> None:
        assert prepared(write(self.STRANGE), choices=Choices(map="Wer=name")).left_out == ("Farbe",)

    def test_what_was_said_is_remembered_for_the_same_headers_in_any_order(self, write: Write) -> None:
        imported(write(self.STRANGE), choices=Choices(map="Wer=name,Farbe=custom:colour"))
        again = prepared(write("farbe,WER,wie\nred,Lee Park,lee@park.example\n,Bo,b@c.de\n"))
        assert {link.header: link.field for link in again.mapping.links} == {
            "WER": "name", "wie": "email", "farbe": "custom:colour",
        }  # fmt: skip
        assert again.is_recalled
        assert not prepared(write("Farbe,Wie\nred,lee@park.example\n")).is_recalled

    def test_what_is_said_now_goes_before_what_is_remembered(self, write: Write) -> None:
        imported(write(self.STRANGE), choices=Choices(map="Wer=name,Farbe=custom:colour"))
        again = prepared(write(self.STRANGE), choices=Choices(map="Farbe=-"))
        assert again.left_out == ("Farbe",)

    def test_a_dry_run_remembers_nothing(self, write: Write) -> None:
        ready = prepared(write(self.STRANGE), choices=Choices(map="Wer=name"))
        carry_out(ready, None, dry_run=True)
        assert not prepared(write(self.STRANGE)).is_recalled

    def test_remembering_is_nobodys_action(self, write: Write, me: UUID) -> None:
        imported(write(self.STRANGE, name="x.csv"), choices=Choices(map="Wer=name"), by=me)
        newest = rows(Action.select(Action.summary, Action.by).order_by(Action.id.desc()).limit(2))
        assert newest == [("remembered how x.csv is read", None), ("imported 2 contacts from x.csv", me)]

    def test_stages_that_were_said_are_remembered(self, write: Write) -> None:
        path = write("Title,Stage\nA,Engaging\n")
        imported(path, Kind.DEAL, Choices(stages="Engaging=Proposal"))
        report = imported(write("Title,Stage\nB,ENGAGING\n", name="b.csv"), Kind.DEAL)
        assert report.stages == {"ENGAGING": "Proposal"}
        assert {deal.stage.name for deal in Deal.select()} == {"Proposal"}

    def test_a_stage_or_pipeline_that_is_not_there_is_said_before_anything_is_done(self, write: Write) -> None:
        path = write("Title,Stage\nA,Engaging\n")
        with pytest.raises(BadInput, match="nearest is Proposal"):
            prepared(path, Kind.DEAL, Choices(stages="Engaging=Propsal"))
        with pytest.raises(NotFound, match="Sales"):
            prepared(path, Kind.DEAL, Choices(pipeline="Sels"))


class TestFormats:
    def test_day_and_month_that_read_both_ways_are_asked_for(self, write: Write) -> None:
        path = write("Title,Entered\nA,03/04/2026\nB,05/06/2026\n")
        ready = prepared(path, Kind.DEAL)
        assert [question.partition(":")[0] for question in ready.questions] == ["Entered"]
        with pytest.raises(BadInput, match="both ways"):
            carry_out(ready, None)
        imported(path, Kind.DEAL, Choices(order=DateOrder.DMY))
        assert [f"{deal.entered_at:%m-%d}" for deal in Deal.select().order_by(Deal.number)] == ["04-03", "06-05"]

    def test_letters_that_no_text_may_hold_are_left_out_and_said(self, write: Write) -> None:
        report = imported(write("Name,E-mail\nKim\x1b[2J Sato,kim@acme.example\n"))
        assert Contact.get().name == "Kim[2J Sato"
        assert report.notes == ("1 characters that no text may hold were left out.",)

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
    def test_names_come_through_every_encoding(self, write: Write, encoding: str) -> None:
        imported(write("Name;E-mail\nJosé Müller;jm@acme.example\n", encoding=encoding))
        assert Contact.get().name == "José Müller"


@pytest.mark.parametrize(("missing", "fate"), [(Missing.CREATE, Fate.CREATED), (Missing.SKIP, Fate.REJECTED)])
def test_unknown_names_are_in_the_report(write: Write, missing: Missing, fate: Fate) -> None:
    report = imported(write("Title,Company\nA,Acme\nB,Acme\n"), Kind.DEAL, Choices(missing=missing))
    assert report.fates[fate] == 2
    assert [(one.what, one.name, one.rows) for one in report.unmatched] == [("company", "Acme", 2)]
    columns: Sequence[str] = [problem.column for problem in report.problems]
    assert columns == (["Company", "Company"] if fate is Fate.REJECTED else [])

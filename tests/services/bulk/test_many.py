"""A great import: everything that follows from its rows is up to date, and undo takes it back whatever its size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import apsw
import pytest

from crm_tui.db.bulk import great, later
from crm_tui.db.bulk import undo as bulk_undo
from crm_tui.db.files.upgrading import fingerprint
from crm_tui.db.models import Contact, ContactPoint, Deal, Tagging, database
from crm_tui.db.search import searching
from crm_tui.domain.records import Kind
from crm_tui.errors import Cancelled, UndoConflict
from crm_tui.interchange import importing
from crm_tui.interchange.importing import Choices, Progress, Report, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.services.editing.records import edit_record
from crm_tui.services.undo import undoing
from tests.chaos.soundness import assert_whole, looked_at

HEADER = "Name,E-mail,Phone,Company,Tags,colour"
PEOPLE = [
    "Kim Sato,kim@acme.example,+49 30 2087748,Acme Ltd,fair,blue",
    "Lee Park,lee@birch.example,,Birch AB,,",
    "Ana Ruiz,ana@acme.example,,Acme Ltd,fair,",
    "Kim Sato,kim@acme.example; kim.sato@home.example,,,web,",
    "Jörg Grün,joerg@grün.example,,東京 Co,,grün",
    "Lee Park,lee@birch.example,+49 30 2087749,,,red",
]
DEALS = [
    "Id,Title,Company,Stage,Amount,Entered,Closed,Contact,Email",
    "X1,Rollout,Acme Ltd,Proposal,100,2026-01-05,,Kim Sato,kim@acme.example",
    "X2,Renewal,Acme Ltd,Won,200,2026-01-05,2026-02-07,Kim Sato,",
    "X3,Pilot,Birch AB,Lost,300,2026-01-05,2026-03-01,Bo Ek,bo@birch.example",
    "X1,Rollout,Acme Ltd,Proposal,150,2026-01-05,,,",
]

Import = Callable[..., Report]


@pytest.fixture(params=[1, 2, 1000])
def portion(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Rows that are written together; search and indexes are brought up to date later, as after thousands of rows."""
    size: int = request.param
    monkeypatch.setattr(importing, "PORTION", size)
    monkeypatch.setattr(searching, "_MOST_STALE", 2 * size)
    monkeypatch.setattr(later, "_MANY", 1)
    return size


@pytest.fixture
def take_in(tmp_path: Path, me: UUID) -> Import:
    """Imports lines of a table."""

    def take_in(kind: Kind, *lines: str, progress: Progress = lambda _rows: None) -> Report:
        path = tmp_path / "table.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        with open_table(path) as table:
            choices = Choices(map="colour=custom:colour" if "colour" in lines[0] else "")
            return carry_out(prepare(table, kind, choices), me, progress=progress)

    return take_in


def documents() -> list[tuple[str, str]]:
    """What is indexed, by record."""
    indexed = "SELECT e.record, e.text FROM search_entry e JOIN search_index i ON i.rowid = e.rowid ORDER BY 1"
    return list(database.connection().execute(indexed))


def right_documents() -> list[tuple[str, str]]:
    """What should be."""
    made = " UNION ALL ".join(f"{select} 1" for select in searching._SELECTS.values())
    return list(database.connection().execute(f"SELECT id, text FROM ({made}) ORDER BY 1"))


@pytest.mark.usefixtures("portion")
def test_what_follows_from_rows_is_up_to_date_however_they_were_portioned(take_in: Import, me: UUID) -> None:
    there = documents()
    take_in(Kind.CONTACT, HEADER, *PEOPLE)
    assert [contact.name for contact in Contact.select().order_by(Contact.number)] == [
        "Kim Sato", "Lee Park", "Ana Ruiz", "Jörg Grün",
    ]  # fmt: skip
    take_in(Kind.DEAL, *DEALS)
    take_in(Kind.CONTACT, "Name,E-mail,Phone", "Kim Sato,kim@acme.example,+49 30 2087750")
    assert_whole()
    assert documents() == right_documents()
    for _ in range(3):
        undoing.undo(me)
    assert documents() == there
    assert_whole()
    for _ in range(3):
        undoing.redo(me)
    assert_whole()
    assert documents() == right_documents()


def test_a_company_that_gets_an_address_of_its_own_is_found_by_it(take_in: Import) -> None:
    take_in(Kind.COMPANY, "Name,E-mail", "Acme Ltd,")
    take_in(Kind.COMPANY, "Name,E-mail", "Birch AB,", "Acme Ltd,office@acme.example")
    assert len(searching.find("office", ["company"])) == 1


class TestUndo:
    def test_what_belongs_to_a_record_goes_and_comes_with_it(self, take_in: Import, me: UUID) -> None:
        take_in(Kind.CONTACT, HEADER, *PEOPLE)
        undoing.undo(me)
        assert not searching.find("kim")
        assert Contact.select().where(Contact.hidden_at.is_null()).count() == 0
        undoing.redo(me)
        assert len(searching.find("home")) == 1
        assert (Tagging.select().count(), ContactPoint.select().count()) == (3, 7)

    def test_what_was_added_to_somebody_who_was_there_goes(self, take_in: Import, me: UUID) -> None:
        take_in(Kind.CONTACT, HEADER, *PEOPLE[:2])
        take_in(Kind.CONTACT, HEADER, *PEOPLE[3:])
        undoing.undo(me)
        assert not searching.find("home")
        assert len(searching.find("kim")) == 1
        assert ContactPoint.select().where(ContactPoint.key == "kim.sato@home.example").count() == 0

    @pytest.mark.parametrize("change", [{"name": "Kim Ek"}, {"email": "kim@ek.example"}])
    def test_what_somebody_has_changed_since_is_not_buried(
        self, take_in: Import, me: UUID, change: dict[str, str]
    ) -> None:
        action = take_in(Kind.CONTACT, HEADER, *PEOPLE).action
        edit_record(me, Kind.CONTACT, Contact.get(Contact.name == "Kim Sato").id, None, change)
        with pytest.raises(UndoConflict):
            undoing.undo(me, action)
        assert Contact.select().where(Contact.hidden_at.is_null()).count() == 4

    def test_it_goes_by_portions(self, take_in: Import, me: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bulk_undo, "_PORTION", 2)
        take_in(Kind.DEAL, *DEALS)
        undoing.undo(me)
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 0
        assert_whole()


def test_the_log_of_a_great_import_is_cut_off_behind_it(
    take_in: Import, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(great, "_LONG_LOG", 1)
    settings = ("cache_size", "wal_autocheckpoint", "busy_timeout", "temp_store")
    before = [database.connection().pragma(name) for name in settings]
    take_in(Kind.DEAL, *DEALS)
    assert workspace.with_name(workspace.name + "-wal").stat().st_size == 0
    assert [database.connection().pragma(name) for name in settings] == before


class TestIndexesMadeAtTheEnd:
    """Of an import that brings more rows than there are."""

    @pytest.fixture(autouse=True)
    def few_are_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(later, "_MANY", 1)

    @pytest.mark.parametrize(("kind", "lines"), [(Kind.CONTACT, [HEADER, *PEOPLE]), (Kind.DEAL, DEALS)])
    def test_others_see_them_all_the_while(
        self, take_in: Import, workspace: Path, kind: Kind, lines: list[str]
    ) -> None:
        there, here = list[str](), list[str]()

        def look(_rows: int) -> None:
            here.append(fingerprint(database.connection()))
            with looked_at(workspace) as colleague:
                there.append(fingerprint(colleague))

        look(0)
        take_in(kind, *lines, progress=look)
        look(0)
        first, without, last = here
        assert [first, *there] == [last] * 4
        assert without != last
        assert_whole()

    def test_they_stay_where_the_import_is_stopped_or_brings_little(self, take_in: Import) -> None:
        def stop(_rows: int) -> None:
            raise Cancelled("Stopped; nothing was changed.")

        before = fingerprint(database.connection())
        with pytest.raises(Cancelled):
            take_in(Kind.CONTACT, HEADER, *PEOPLE, progress=stop)
        assert fingerprint(database.connection()) == before
        take_in(Kind.CONTACT, HEADER, *PEOPLE)
        seen = list[str]()
        take_in(Kind.CONTACT, HEADER, PEOPLE[0], progress=lambda _: seen.append(fingerprint(database.connection())))
        assert seen == [before]

    def test_no_row_is_looked_for_among_all_rows(self, take_in: Import, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importing, "PORTION", 10)
        monkeypatch.setattr(searching, "_MOST_STALE", 20)
        passed = Counter[str]()

        def note(event: dict[str, Any]) -> None:
            passed[event["sql"]] += event["stmt_status"]["SQLITE_STMTSTATUS_FULLSCAN_STEP"]

        people = [f"Kim Sato {n},kim{n}@acme.example,Acme {n}" for n in range(60)]
        database.connection().trace_v2(apsw.SQLITE_TRACE_PROFILE, note)
        take_in(Kind.CONTACT, "Name,E-mail,Company", *people, people[0])
        database.connection().trace_v2(0)
        asking = [sql for sql in passed if "contact_point" in sql and "INDEX" not in sql and "sqlite_master" not in sql]
        assert asking
        assert [sql for sql in asking if passed[sql]] == []

"""Many rows are read in a second process: the same records, the same errors, and nothing is left of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.domain.records import Kind
from crm_tui.errors import BadFile, Cancelled
from crm_tui.interchange import reading
from crm_tui.interchange.columns import suggest
from crm_tui.interchange.formats import detect_formats
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.reading import portions
from crm_tui.interchange.records import Reading, Record
from crm_tui.interchange.tables import open_table
from tests.interchange.conftest import Write

PEOPLE = (
    "Name,E-mail,Phone,Company,Created\n"
    "Kim Sato,Kim@ACME.example; sato@acme.example,+49 30 2087748,Acme Ltd,2026-03-29 01:30\n"
    "Lee Park,lee at park,,Acme Ltd,\n"
    "'=Ana,ana@acme.example,12345,,2026-13-01\n"
    "one,too,many,cells,in,here\n"
)


@pytest.fixture
def everything_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MANY", 1)


def of(path: Path, kind: Kind = Kind.CONTACT) -> Reading:
    with open_table(path) as table:
        mapping = suggest(table.headers, table.samples(), kind)
        return Reading(table, mapping, detect_formats(table, mapping), "EUR", "DE")


def read(path: Path, size: int = 2) -> list[list[Record]]:
    with portions(of(path), size) as found:
        return list(found)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
def test_both_ways_give_the_same_records(write: Write, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    path = write(PEOPLE)
    with clock.frozen(datetime(2026, 11, 16, 12, tzinfo=UTC), ZoneInfo(zone)):
        here = read(path)
        monkeypatch.setattr(reading, "MANY", 1)
        there = read(path)
    assert there == here
    assert [len(portion) for portion in there] == [2, 2]
    assert there[0][0].values["created"] == datetime(2026, 3, 29, 1, 30, tzinfo=ZoneInfo(zone))
    assert [type(record) for portion in there for record in portion] == [Record] * 4


@pytest.mark.usefixtures("everything_is_much")
class TestSecondProcess:
    def test_what_is_wrong_with_the_file_is_said_as_here(self, write: Write) -> None:
        path = write(PEOPLE)
        asked = of(path)
        path.unlink()
        with pytest.raises(BadFile, match="There is no file"), portions(asked, 2) as found:
            next(found)

    def test_one_that_is_ended_by_the_system_is_told(self, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reading, "_PROGRAM", "import os; os.kill(os.getpid(), 9)")
        with pytest.raises(BadFile, match="cut off by the system"), portions(of(write(PEOPLE)), 2) as found:
            next(found)

    @pytest.mark.usefixtures("workspace")
    def test_nothing_is_left_of_it_when_an_import_is_stopped(
        self, write: Write, children: Callable[[], list[str]]
    ) -> None:
        def stop(_done: int) -> None:
            assert len(children()) == 1
            raise Cancelled("Stopped; nothing was changed.")

        rows = "".join(f"Kim{number},kim{number}@acme.example\n" for number in range(5_000))
        with open_table(write("Name,E-mail\n" + rows)) as table:
            ready = prepare(table, Kind.CONTACT, Choices())
            with pytest.raises(Cancelled):
                carry_out(ready, None, progress=stop)
        assert children() == []


@pytest.fixture
def children() -> Callable[[], list[str]]:
    """The processes that this one has started and that are still there."""
    listed = Path("/proc/thread-self/children")
    if not listed.exists():
        pytest.skip("this system does not list the children of a process")
    return lambda: listed.read_text().split()

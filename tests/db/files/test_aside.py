"""A workspace to write in aside: it is as it was at one moment, others go on, and nothing of it is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.db.models import Company, database
from crm_tui.errors import WorkspaceFull
from tests.making import make_company

pytestmark = pytest.mark.usefixtures("workspace")


def elsewhere(do: Callable[[], object]) -> None:
    """Do something on a connection of another thread, and wait until it is done."""

    def work() -> None:
        opening.connect()
        try:
            do()
        finally:
            opening.disconnect()

    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(work).result()


def names() -> list[str]:
    return [company.name for company in Company.select().order_by(Company.number)]


def integrity() -> object:
    return database.connection().pragma("integrity_check")


def bring_the_log_in() -> None:
    database.connection().set_busy_timeout(1)
    database.connection().pragma("wal_checkpoint", "truncate")


def make_many(first: int) -> None:
    with journal.action(None, "added a hundred") as act:
        told = [{"name": f"Company {number}", "name_key": f"company {number}", "sort_key": f"{number}"}
                for number in range(first, first + 100)]  # fmt: skip
        act.create_many(Company, told)


def test_what_is_written_aside_is_read_there_and_gone_afterwards() -> None:
    make_company("Acme")
    with database.obj.rehearsal():
        make_company("Bolt")
        assert names() == ["Acme", "Bolt"]
        elsewhere(lambda: names() == ["Acme"] or pytest.fail("others see it"))
    assert names() == ["Acme"]
    make_company("Cask")
    assert names() == ["Acme", "Cask"]


@pytest.mark.parametrize("brought_in", [True, False], ids=["all in the file", "some in the log"])
def test_others_write_at_once_and_what_is_aside_stays_as_it_was(*, brought_in: bool) -> None:
    make_many(0)
    if brought_in:
        bring_the_log_in()
        assert not Path(f"{database.obj.path}-wal").stat().st_size
    with database.obj.rehearsal():
        for first in range(100, 1_000, 100):
            elsewhere(lambda first=first: make_many(first))  # type: ignore[misc]
            elsewhere(lambda: database.connection().pragma("wal_checkpoint(passive)"))
            elsewhere(bring_the_log_in)
        assert Company.select().count() == 100
        make_many(5_000)
        assert Company.select().count() == 200
        assert integrity() == "ok"
    assert (Company.select().count(), integrity()) == (1_000, "ok")
    elsewhere(bring_the_log_in)
    assert (Company.select().count(), integrity()) == (1_000, "ok")


def test_a_reader_who_keeps_the_log_from_being_brought_in_does_not_hide_what_is_in_it() -> None:
    make_many(0)
    release, reading = threading.Event(), threading.Event()

    def read_on() -> None:
        opening.connect()
        with database.atomic("DEFERRED"):
            names()
            reading.set()
            release.wait(30)
        opening.disconnect()

    reader = threading.Thread(target=read_on)
    reader.start()
    reading.wait(30)
    make_many(100)
    database.connection().pragma("wal_checkpoint(passive)")
    try:
        with database.obj.rehearsal():
            assert (Company.select().count(), integrity()) == (200, "ok")
    finally:
        release.set()
        reader.join()


def test_it_ends_where_its_work_raises() -> None:
    def rehearse() -> None:
        with database.obj.rehearsal(), journal.action(None, "added Acme"):
            make_company("Acme")
            raise WorkspaceFull("The disk is full.")

    with pytest.raises(WorkspaceFull):
        rehearse()
    assert names() == []
    assert not database.obj.in_transaction()
    make_company("Bolt")
    elsewhere(lambda: make_company("Cask"))
    assert names() == ["Bolt", "Cask"]

"""Whether a workspace is whole: the file, the references, what is worked out from other rows, and the history."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path

import apsw

from crm_tui.db import derived
from crm_tui.db.models import Deal, StageVisit, Transition, database, rows
from crm_tui.db.search import searching
from crm_tui.domain.sales.history import Step, visits
from tests.journal_check import assert_journal_explains_everything


@contextmanager
def looked_at(path: Path) -> Iterator[apsw.Connection]:
    """A database seen past the program."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        yield connection
    finally:
        connection.close()


def assert_whole() -> None:
    """AssertionError where anything in the open workspace does not agree with the rest of it."""
    assert_file_is_sound()
    assert derived.totals_kept() == derived.totals_from_deals()
    assert searching.unindexed() == 0
    _assert_search_finds_what_is_there()
    _assert_history_is_unbroken()
    assert_journal_explains_everything()


def assert_file_is_sound(connection: apsw.Connection | None = None) -> None:
    """AssertionError where SQLite finds the file or a reference broken. Of the open workspace, or another."""
    connection = connection or database.connection()
    assert connection.pragma("integrity_check") == "ok"
    assert not list(connection.execute("PRAGMA foreign_key_check"))


def digest(connection: apsw.Connection | None = None) -> str:
    """Every row of every table, in short: equal where two workspaces hold the same. Of the open one, or another."""
    connection = connection or database.connection()
    found = hashlib.sha256()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    for (table,) in tables.fetchall():
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2'):
            found.update(repr((table, row)).encode())
    return found.hexdigest()


def _assert_search_finds_what_is_there() -> None:
    """The index holds the documents of what is not deleted, and no others."""
    connection = database.connection()
    shown = " UNION ALL ".join(f'SELECT id FROM "{kind}" WHERE hidden_at IS NULL' for kind in searching.ROWS)
    wanted = connection.execute(f"SELECT rowid FROM search_entry WHERE record IN ({shown})").fetchall()
    for index in searching.Within:
        indexed = connection.execute(f"SELECT rowid FROM {index}").fetchall()
        assert sorted(indexed) == sorted(wanted)


def _assert_history_is_unbroken() -> None:
    """Each deal's transitions are numbered, each begins where the one before ended, and the card is at the end."""
    steps = groupby(Transition.select().order_by(Transition.deal, Transition.seq), key=attrgetter("deal_id"))
    histories = {deal: list(taken) for deal, taken in steps}
    columns = (StageVisit.deal, StageVisit.stage, StageVisit.entered_at, StageVisit.left_at)
    stays = groupby(rows(StageVisit.select(*columns).order_by(StageVisit.deal, StageVisit.seq)), key=itemgetter(0))
    kept = {deal: [stay for _, *stay in stayed] for deal, stayed in stays}
    cards = dict(rows(Deal.select(Deal.id, Deal.stage)))
    assert cards.keys() == histories.keys() == kept.keys()
    for deal, history in histories.items():
        assert [step.seq for step in history] == list(range(1, len(history) + 1))
        came_from = [None, *(step.to_stage_id for step in history[:-1])]
        assert [step.from_stage_id for step in history] == came_from
        assert history[-1].to_stage_id == cards[deal]
        told = visits([Step(s.id, s.to_stage_id, s.at, s.probability, s.reverts_id) for s in history])
        assert [[stay.stage, stay.entered_at, stay.left_at] for stay in told] == kept[deal]

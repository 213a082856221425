"""What the cache answers is what would be found: whatever was done since, and by whom."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import peewee as pw
import pytest

from crm_tui import clock
from crm_tui.db.caching import cache as caching
from crm_tui.db.caching import file as cache_file
from crm_tui.db.caching.cache import Cache, NotCached
from crm_tui.db.caching.reads import BIG, SMALL, UNTOLD, Touched, touched_between
from crm_tui.db.files import opening
from crm_tui.db.models import Contact, Deal, database, rows
from crm_tui.domain.records import Kind
from crm_tui.services.editing import deals
from crm_tui.services.editing.records import add_record
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.chaos.deeds import DEEDS, World
from tests.statements import count, statements

Table = Mapping[int, Mapping[str, Any]]


def table(name: str) -> Table:
    """Every row of a table by its number, as it stands."""
    cursor = database.connection().execute(f'SELECT rowid, * FROM "{name}"')
    found = {}
    for row in cursor:
        found[row[0]] = dict(zip([one[0] for one in cursor.description], row, strict=True))
    return found


def untold(before: Table, after: Table, name: str, touched: Touched) -> list[str]:
    """What changed in a table without a word in the journal."""
    if name in touched.tables:
        return []
    changed = {
        column
        for number in before.keys() & after.keys()
        for column, value in after[number].items()
        if before[number][column] != value
    }
    told = {column for of, column in touched.columns | UNTOLD if of == name}
    came_or_went = ["rows"] if before.keys() != after.keys() else []
    return [f"{name}.{column}" for column in [*came_or_went, *sorted(changed - told)]]


def add(me: UUID, title: str, amount: str = "100") -> UUID:
    return add_record(me, Kind.DEAL, {"title": title, "amount": amount}).id


def open_deals() -> list[tuple[Any, ...]]:
    return rows(Deal.select(pw.fn.COUNT(Deal.id), pw.fn.SUM(Deal.amount)).where(Deal.hidden_at.is_null()))


def from_cache(cache: Cache, ask: Callable[[], Any] = open_deals) -> Any:
    with database.atomic(), cache.in_force():
        return ask()


@pytest.mark.usefixtures("workspace")
def test_the_journal_tells_of_every_column_that_a_deed_changes() -> None:
    world = World.read()
    watched = sorted(BIG | SMALL)
    before = {name: table(name) for name in watched}
    seq = 0
    for said, deed in DEEDS.items():
        deed(world)
        after = {name: table(name) for name in watched}
        last = database.connection().execute("SELECT max(seq) FROM change").fetchone()[0]
        touched = touched_between(seq, last)
        found = [one for name in watched for one in untold(before[name], after[name], name, touched)]
        assert not found, f"{said}: {found}"
        before, seq = after, last


def test_what_was_asked_before_is_not_asked_again(workspace: Path, me: UUID) -> None:
    add(me, "Acme")
    cache = Cache()
    found = from_cache(cache)
    with statements() as seen:
        assert from_cache(cache) == found == [(1, 10_000)]
    assert not [sql for sql in seen if "deal" in sql], workspace


@pytest.mark.usefixtures("workspace")
def test_it_is_asked_again_when_what_it_reads_was_written_and_not_for_anything_else(
    me: UUID, stages: Mapping[str, UUID]
) -> None:
    first = add(me, "Acme")
    cache = Cache()
    from_cache(cache)
    transitions.move(first, stages["Qualification"], me, None)
    assert "deal" not in " ".join(asked(cache)), "Neither amounts nor deals changed."
    second = add(me, "Birch", "50")
    assert from_cache(cache) == [(2, 15_000)]
    deals.edit_deal(me, second, None, {"amount": "70"})
    assert from_cache(cache) == [(2, 17_000)]
    undoing.undo(me)
    assert from_cache(cache) == [(2, 15_000)]


def asked(cache: Cache) -> list[str]:
    with statements() as seen:
        from_cache(cache)
    return [sql for sql in seen if "SUM(" in sql]


@pytest.mark.usefixtures("workspace")
def test_only_what_is_remembered_can_be_wanted(me: UUID) -> None:
    add(me, "Acme")
    cache = Cache()
    with database.atomic(), cache.in_force(only=True), pytest.raises(NotCached):
        open_deals()
    from_cache(cache)
    with database.atomic(), cache.in_force(only=True):
        assert open_deals() == [(1, 10_000)]


@pytest.mark.usefixtures("workspace")
def test_what_the_journal_does_not_tell_of_is_asked_each_time(me: UUID) -> None:
    add(me, "Acme")
    cache = Cache()

    def grades() -> list[tuple[Any, ...]]:
        return rows(Contact.select(Contact.grade, pw.fn.COUNT(Contact.id)).group_by(Contact.grade))

    from_cache(cache, grades)
    assert not cache.answers
    assert count(lambda: from_cache(cache, grades)) == count(lambda: from_cache(cache, grades))


@pytest.mark.usefixtures("workspace")
def test_many_rows_are_given_whole_and_not_cached(me: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_ROWS", 3)
    titles = [f"Deal {number}" for number in range(5)]
    for title in titles:
        add(me, title)
    cache = Cache()
    by_number = Deal.select(Deal.title).order_by(Deal.number)
    for _ in range(2):
        assert from_cache(cache, lambda: rows(by_number.clone())) == [(one,) for one in titles]
    assert not cache.answers


@pytest.mark.usefixtures("workspace")
def test_what_is_worked_out_of_several_queries_is_worked_out_again_when_any_of_them_would_give_something_else(
    me: UUID,
) -> None:
    add(me, "Acme")
    cache, worked = Cache(), []

    def titles(of_deals: Any, of_people: Any, separator: str) -> str:
        worked.append(separator)
        return separator.join(name for (name,) in [*of_deals, *of_people])

    def ask(separator: str = ", ") -> Any:
        queries = [Deal.select(Deal.title), Contact.select(Contact.name)]
        return from_cache(cache, lambda: caching.worked_out(queries, titles, separator))

    assert (ask(), ask()) == ("Acme", "Acme")
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    assert (ask(), ask(), ask("; ")) == ("Acme, Kim Sato", "Acme, Kim Sato", "Acme; Kim Sato")
    assert worked == [", ", ", ", "; "]
    with database.atomic(), cache.in_force(only=True), pytest.raises(NotCached):
        caching.worked_out([Deal.select(Deal.amount)], len)


@pytest.mark.usefixtures("workspace")
def test_of_a_part_of_a_table_only_what_was_written_there_before_or_since_is_asked_again(
    me: UUID, stages: Mapping[str, UUID]
) -> None:
    with clock.frozen(clock.now() - timedelta(days=20)):
        first, second = add(me, "Acme"), add(me, "Birch", "50")
    with clock.frozen(clock.now() - timedelta(days=10)):
        transitions.move(first, stages["Closed won"], me, None, "for a test", force=True)
    cache, week_ago = Cache(), clock.to_micros(clock.now() - timedelta(days=7))

    def until_a_week_ago() -> list[tuple[Any, ...]]:
        with caching.within(Deal.closed_at, 0, week_ago):
            query = Deal.select(pw.fn.COUNT(Deal.id), pw.fn.SUM(Deal.amount))
            return rows(query.where(Deal.closed_at < week_ago, Deal.hidden_at.is_null()))

    def asks_again(deed: Callable[[], object]) -> bool:
        deed()
        with statements() as seen:
            found = from_cache(cache, until_a_week_ago)
        assert found == from_cache(Cache(), until_a_week_ago)
        return any("SUM(" in sql for sql in seen)

    assert from_cache(cache, until_a_week_ago) == [(1, 10_000)]
    assert not asks_again(lambda: transitions.move(second, stages["Closed won"], me, None, "for a test", force=True))
    assert not asks_again(lambda: deals.edit_deal(me, second, None, {"amount": "70"}))
    assert asks_again(lambda: deals.edit_deal(me, first, None, {"amount": "70"}))
    assert asks_again(lambda: transitions.move(first, stages["Qualification"], me, None, "for a test", force=True))
    assert asks_again(lambda: undoing.undo(me))


@pytest.mark.usefixtures("workspace")
def test_nothing_is_remembered_of_what_is_read_aside(me: UUID) -> None:
    add(me, "Acme")
    cache = Cache()
    assert from_cache(cache) == [(1, 10_000)]
    with database.obj.rehearsal():
        add(me, "Only tried")
        assert from_cache(cache) == [(2, 20_000)]
    assert from_cache(cache) == [(1, 10_000)]


def test_sets_are_the_same_in_every_program() -> None:
    one = caching.key_of("SELECT 1 WHERE a = ? AND b IN (?, ?) AND c IN (?, ?)", [1, "x", "y", "p", "q"])
    assert one == caching.key_of("SELECT 1 WHERE a = ? AND b IN (?, ?) AND c IN (?, ?)", [1, "y", "x", "q", "p"])
    assert one != caching.key_of("SELECT 1 WHERE a = ? AND b IN (?, ?) AND c IN (?, ?)", [1, "x", "p", "y", "q"])


class TestTheFile:
    @pytest.fixture
    def file(self, workspace: Path, tmp_path: Path) -> Path:
        return cache_file.file_of(workspace, tmp_path / "cache")

    @pytest.fixture
    def kept_before(self, me: UUID, file: Path) -> Path:
        add(me, "Acme")
        cache = cache_file.SavedCache(file)
        cache.load()
        from_cache(cache)
        cache.save()
        return file

    def test_the_next_program_finds_what_the_last_one_found(self, kept_before: Path) -> None:
        cache = cache_file.SavedCache(kept_before)
        cache.load()
        with database.atomic(), cache.in_force(only=True):
            assert open_deals() == [(1, 10_000)]

    def test_it_is_its_owners_alone(self, kept_before: Path) -> None:
        assert (kept_before.stat().st_mode & 0o777, kept_before.parent.stat().st_mode & 0o777) == (0o600, 0o700)
        assert list(kept_before.parent.iterdir()) == [kept_before]

    @pytest.mark.parametrize("damage", ["", "{", "[]", '{"form": 1}', '{"state": null}'])
    def test_what_cannot_be_read_counts_as_not_there(self, kept_before: Path, damage: str) -> None:
        kept_before.write_text(damage)
        assert self.is_forgotten(kept_before)

    def test_another_version_counts_anew(self, kept_before: Path) -> None:
        told = json.loads(kept_before.read_text())
        kept_before.write_text(json.dumps(told | {"form": "0.0.1"}))
        assert self.is_forgotten(kept_before)

    def test_a_backup_that_went_another_way_since_is_another_workspace(
        self, workspace: Path, me: UUID, kept_before: Path, tmp_path: Path
    ) -> None:
        older = tmp_path / "older.db"
        opening.back_up(older)
        add(me, "Here")
        cache = cache_file.SavedCache(kept_before)
        cache.load()
        assert from_cache(cache) == [(2, 20_000)]
        cache.save()
        opening.disconnect()
        shutil.copy(older, workspace)
        for ending in ("-wal", "-shm"):
            workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
        opening.open_workspace(workspace)
        add(me, "There", "1")
        cache = cache_file.SavedCache(kept_before)
        cache.load()
        assert from_cache(cache) == [(2, 10_100)]

    def is_forgotten(self, file: Path) -> bool:
        cache = cache_file.SavedCache(file)
        cache.load()
        assert from_cache(cache) == [(1, 10_000)]
        return cache.state is not None and len(cache.answers) == 1 and cache.changed

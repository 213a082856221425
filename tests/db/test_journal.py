"""The journal: no write without it, and what it says of each."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import apsw
import peewee as pw
import pytest

from crm_tui.db import changes, journal
from crm_tui.db.models import Action, Change, Company, LostReason, Setting, Tag, Tagging, User, database
from crm_tui.errors import CrmError
from tests.journal_check import assert_journal_explains_everything


def company(name: str = "Acme Ltd") -> dict[str, str]:
    return {"name": name, "name_key": name.casefold(), "sort_key": name.casefold()}


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    "write",
    [
        lambda: Company.create(number=1, **company()),
        lambda: User.update(name="Eve").execute(),
        lambda: User.delete().execute(),
        lambda: database.execute_sql("INSERT INTO stage_total SELECT id, 'EUR', 1, 1, 1, 1 FROM stage"),
        lambda: database.connection().execute("DELETE FROM user"),
        lambda: database.connection().execute("DROP TABLE user"),
    ],
)
def test_writing_outside_an_action_is_impossible(write: object) -> None:
    with pytest.raises((pw.OperationalError, apsw.ReadOnlyError)):
        write()  # type: ignore[operator]
    assert User.select().count() == 1
    assert Company.select().count() == 0


def test_an_action_says_who_when_and_what(me: UUID, at_noon: datetime) -> None:
    with journal.action(me, "added Acme Ltd") as act:
        row = act.create(Company, **company())
    action = Action.get_by_id(act.id)
    assert (action.by_id, action.at, action.summary) == (me, at_noon, "added Acme Ltd")
    change = Change.get(Change.action == act.id)
    assert (change.kind, change.record, change.op) == ("company", row.id, "create")
    assert json.loads(change.fields)["name"] == [None, "Acme Ltd"]


def test_an_update_leaves_before_and_after_of_what_differs(me: UUID) -> None:
    with journal.action(me, "added") as act:
        row = act.create(Company, **company())
    with journal.action(me, "edited") as act:
        assert act.update(row, industry="steel", name="Acme Ltd")
    change = Change.get(Change.action == act.id)
    assert json.loads(change.fields) == {"industry": [None, "steel"]}
    assert Company.get_by_id(row.id).version == 2


def test_an_action_that_changes_nothing_leaves_no_trace(me: UUID) -> None:
    with journal.action(me, "added") as act:
        row = act.create(Company, **company())
    before = Action.select().count()
    with journal.action(me, "edited") as act:
        assert not act.update(row, name="Acme Ltd")
    assert Action.select().count() == before


def test_when_an_action_fails_nothing_of_it_stays(me: UUID) -> None:
    with pytest.raises(apsw.ConstraintError), journal.action(me, "added") as act:
        act.create_many(Company, [company(), {**company(), "phase": "unheard of"}])
    assert Company.select().count() == 0
    assert not Change.select().where(Change.kind == "company").exists()
    with pytest.raises(pw.OperationalError):
        Company.create(number=1, **company())


def test_an_action_inside_another_is_part_of_it(me: UUID) -> None:
    before = Action.select().count()
    with journal.action(me, "outer") as outer, journal.action(me, "inner") as inner:
        inner.create(Company, **company())
    assert inner is outer
    assert Action.select().count() == before + 1
    assert Action.get_by_id(outer.id).summary == "outer"


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("table", ["action", "change"])
def test_history_cannot_be_rewritten_even_inside_an_action(table: str) -> None:
    with pytest.raises(pw.IntegrityError, match="never changed"), journal.action(None, "cheat"):
        database.execute_sql(f'DELETE FROM "{table}"')


def test_many_rows_are_numbered_and_journalled(me: UUID) -> None:
    with journal.action(me, "imported") as act:
        ids = act.create_many(Company, (company(f"Firm {number}") for number in range(1234)))
    assert Company.select().count() == 1234
    assert sorted(row.number for row in Company.select()) == list(range(1, 1235))
    assert Change.select().where(Change.action == act.id).count() == 1234
    assert len(set(ids)) == 1234


HOSTILE = 'Quote " backslash \\ line\nbreak, J\u00f6rg \U0001f600 \u2028 {"a":[null,1]}'


def test_the_journal_explains_many_rows_as_it_does_one(me: UUID) -> None:
    then = datetime(2025, 2, 3, 8, 0, tzinfo=UTC)
    with journal.action(me, "imported") as act:
        (tag,) = act.create_many(Tag, [{"name": HOSTILE, "name_key": HOSTILE}])
        ids = act.create_many(
            Company, [{**company(), "note": HOSTILE}, {**company(), "created_at": then, "employees": 5}]
        )
        act.create_many(Tagging, [{"tag": tag, "kind": "company", "record": one} for one in ids])
        act.create_many(LostReason, [{"name": "Price", "name_key": "price2", "counts": False}])
    assert_journal_explains_everything()
    assert Company.get_by_id(ids[0]).note == HOSTILE


def test_rows_of_one_batch_need_not_say_the_same_things(me: UUID) -> None:
    with journal.action(me, "imported") as act:
        act.create_many(Company, [{**company(), "city": "Graz"}, company(), {**company(), "city": None}])
    assert [one.city for one in Company.select().order_by(Company.number)] == ["Graz", None, None]


def test_what_touches_too_much_to_tell_it_one_by_one_says_so(me: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "MOST_TOLD", 3)
    with journal.action(me, "imported") as act:
        act.create_many(Company, [company(f"Firm {number}") for number in range(3)])
        assert (len(act.changed), act.everything) == (3, False)
        act.create_many(Company, [company("One more")])
        act.create(Setting, key="x", value="1")
    assert (act.changed, act.everything) == (set(), True)
    assert Action.get_by_id(act.id).summary == "imported"


def test_a_lock_held_by_another_program_is_told_after_a_while(
    workspace: Path, me: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.connection().setbusytimeout(50)
    monkeypatch.setattr("crm_tui.db.sqlite.BUSY_SECONDS", 0.05)
    other = apsw.Connection(str(workspace))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CrmError, match="try again"), journal.action(me, "added") as act:
        act.create(Setting, key="x", value="1")
    other.execute("ROLLBACK")
    other.close()
    with journal.action(me, "added") as act:
        act.create(Setting, key="x", value="1")
    assert Setting.select().where(Setting.key == "x").count() == 1


def test_an_action_that_is_told_afterwards_keeps_its_time_and_gives_it_to_what_it_creates(me: UUID) -> None:
    then = datetime(2025, 2, 3, 8, 0, tzinfo=UTC)
    with journal.action(me, "added Acme Ltd", at=then) as act:
        row = act.create(Company, **company())
        [many] = act.create_many(Company, [{**company("Birch AB"), "created_at": then + timedelta(days=1)}])
    assert Action.get_by_id(act.id).at == then
    assert Company.get_by_id(row.id).created_at == then
    assert Company.get_by_id(many).created_at == then + timedelta(days=1)


class TestTogether:
    def test_several_actions_are_kept_apart_and_committed_at_once(self, me: UUID, workspace: Path) -> None:
        other = apsw.Connection(str(workspace), flags=apsw.SQLITE_OPEN_READONLY)
        with journal.together():
            self.add(me, "Acme Ltd")
            self.add(me, "Birch AB")
            assert other.execute("SELECT count(*) FROM company").fetchone() == (0,)
        assert other.execute("SELECT count(*) FROM company").fetchone() == (2,)
        assert Action.select().where(Action.summary.startswith("added")).count() == 2
        other.close()

    def test_one_that_fails_takes_back_all_of_them(self, me: UUID) -> None:
        with pytest.raises(CrmError):
            self.add_and_fail(me)
        assert Company.select().count() == 0

    def test_one_that_fails_and_is_forgiven_leaves_nothing(self, me: UUID) -> None:
        with journal.together():
            with pytest.raises(CrmError):
                self.fail(me)
            self.add(me, "Birch AB")
        assert [row.name for row in Company.select()] == ["Birch AB"]

    def add(self, by: UUID, name: str) -> None:
        with journal.action(by, f"added {name}") as act:
            act.create(Company, **company(name))

    def fail(self, by: UUID) -> None:
        with journal.action(by, "failed") as act:
            act.create(Company, **company("Cedar SA"))
            raise CrmError("no")

    def add_and_fail(self, by: UUID) -> None:
        with journal.together():
            self.add(by, "Acme Ltd")
            self.fail(by)

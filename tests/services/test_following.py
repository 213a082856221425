"""What follows by rule: within the action, once for each record, without circles, told to whoever looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

import pytest

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import OF_KIND, Contact, Task, database
from crm_tui.db.models import Action as ActionRow
from crm_tui.db.news import Reader
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAllowed
from crm_tui.services import following, occasions, roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.follower import Follower
from crm_tui.services.lines import lines_of
from crm_tui.services.moving import transitions
from crm_tui.services.undo.undoing import redo, undo
from tests.chaos.soundness import assert_whole
from tests.statements import statements

Follow = Callable[[Action, Sequence[Written]], None]


@pytest.fixture(autouse=True)
def everything_is_whole(workspace: object) -> Iterator[None]:
    """Whatever followed, the workspace agrees with itself."""
    assert workspace
    yield
    assert_whole()


@pytest.fixture
def followers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts other followers in the place of those of the program."""

    def put(*found: tuple[Follow, dict[str, frozenset[str]]]) -> None:
        made = tuple(Follower(f"test {at}", looks_at, follow) for at, (follow, looks_at) in enumerate(found))
        looks = [one.looks_at for one in made]
        tables = {table for each in looks for table in each}
        seen = {table: frozenset().union(*(each.get(table, frozenset()) for each in looks)) for table in tables}
        monkeypatch.setattr(following, "FOLLOWERS", made)
        monkeypatch.setattr(occasions, "OCCASIONS", seen)

    return put


def add_task(act: Action, written: Sequence[Written]) -> None:
    for one in written:
        act.create(Task, title=one.table, title_key=text.fold(one.table), contact=one.record)


NAME = {"contact": frozenset({"name"})}
NEW = {"contact": frozenset({occasions.NEW})}


def test_every_follower_looks_at_occasions_only() -> None:
    for follower in following.FOLLOWERS:
        for table, columns in follower.looks_at.items():
            assert columns <= occasions.OCCASIONS.get(table, frozenset()), follower.name


def test_every_occasion_is_a_column_that_somebody_looks_at() -> None:
    tables = {model._meta.table_name: model for model in OF_KIND.values()}
    for table, columns in occasions.OCCASIONS.items():
        looked_at = [one.looks_at.get(table, frozenset()) for one in following.FOLLOWERS]
        assert columns <= frozenset().union(*looked_at), table
        if table in tables:
            assert columns <= set(tables[table]._meta.columns), table


def test_no_two_followers_have_one_name() -> None:
    names = [follower.name for follower in following.FOLLOWERS]
    assert len(names) == len(set(names))


def test_what_follows_belongs_to_the_action_and_goes_with_it(me: UUID, followers: Callable[..., None]) -> None:
    followers((add_task, NEW))
    saved = add_record(me, Kind.CONTACT, {"name": "Kim"})
    task = Task.get()
    assert task.contact_id == saved.id
    assert ("task", task.id) in saved.changed
    assert lines_of(saved.action) == ("crm-tui add contact name=Kim owner=U1 phase=prospecting",)
    undo(me)
    assert Task.get().hidden_at is not None
    redo(me)
    assert Task.get().hidden_at is None
    assert Task.select().count() == 1


def test_a_follower_looks_at_a_record_once_in_an_action(me: UUID, followers: Callable[..., None]) -> None:
    calls: list[list[UUID]] = []

    def rename(act: Action, written: Sequence[Written]) -> None:
        calls.append([one.record for one in written])
        for one in written:
            row = Contact.get_by_id(one.record)
            act.update(row, name=f"{row.name}!")

    followers((rename, NAME), (rename, NAME))
    kim = add_record(me, Kind.CONTACT, {"name": "Kim"})
    assert Contact.get().name == "Kim!!"
    assert len(calls) == 2
    assert kim.version == Contact.get().version
    edit_record(me, Kind.CONTACT, kim.id, kim.version, {"name": "Lee"})
    assert Contact.get().name == "Lee!!"


def test_followers_that_make_work_for_each_other_come_to_an_end(me: UUID, followers: Callable[..., None]) -> None:
    def touch_contact(act: Action, written: Sequence[Written]) -> None:
        for one in written:
            row = Contact.get_by_id(Task.get_by_id(one.record).contact_id)
            act.update(row, name=f"{row.name}.")

    followers((add_task, NAME), (touch_contact, {"task": frozenset({occasions.NEW})}))
    add_record(me, Kind.CONTACT, {"name": "Kim"})
    assert (Task.select().count(), Contact.get().name) == (1, "Kim.")


def test_several_writes_of_one_record_are_seen_as_one(me: UUID, followers: Callable[..., None]) -> None:
    seen: list[Written] = []
    followers((lambda _act, written: seen.extend(written), NAME))
    with journal.action(me, "twice") as act:
        row = act.create(Contact, name="a", name_key="a", sort_key="a")
        act.update(row, name="b")
        act.update(row, name="c")
    (one,) = seen
    assert (one.op, one.fields["name"]) == ("create", [None, "c"])


def test_undo_and_redo_start_nothing(me: UUID, followers: Callable[..., None]) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim"}).id
    edit_record(me, Kind.CONTACT, kim, None, {"name": "Lee"})
    followers((add_task, NAME))
    undo(me)
    redo(me)
    assert Task.select().count() == 0


def test_what_fails_while_following_takes_the_action_back(me: UUID, followers: Callable[..., None]) -> None:
    def refuse(_act: Action, _written: Sequence[Written]) -> None:
        raise BadInput("No.")

    followers((add_task, NEW), (refuse, NEW))
    with pytest.raises(BadInput):
        add_record(me, Kind.CONTACT, {"name": "Kim"})
    assert (Contact.select().count(), Task.select().count()) == (0, 0)


def test_what_follows_asks_for_no_role_and_what_was_done_does(me: UUID, followers: Callable[..., None]) -> None:
    def add_product(act: Action, written: Sequence[Written]) -> None:
        for one in written:
            name = str(one.fields["name"][1])
            act.create(OF_KIND[Kind.PRODUCT], name=name, name_key=text.fold(name))

    followers((add_product, NEW))
    ben = workspaces.sign_in("ben", "Ben Okoye")
    roles.give(me, "ben", Role.SERVICE)
    add_record(ben, Kind.CONTACT, {"name": "Kim"})
    assert OF_KIND[Kind.PRODUCT].select().count() == 1
    undo(ben)
    assert OF_KIND[Kind.PRODUCT].get().hidden_at is not None
    with pytest.raises(NotAllowed):
        add_record(ben, Kind.PRODUCT, {"name": "Own"})
    roles.give(me, "ben", Role.VIEWER)
    with pytest.raises(NotAllowed):
        add_record(ben, Kind.CONTACT, {"name": "Lee"})


def test_who_has_it_on_screen_is_told_what_followed(me: UUID, followers: Callable[..., None]) -> None:
    followers()
    reader = Reader()
    add_record(me, Kind.CONTACT, {"name": "Kim"})
    assert reader.read_on() is None
    followers((add_task, NEW))
    add_record(me, Kind.CONTACT, {"name": "Lee"})
    news = reader.read_on()
    assert news is not None
    assert ("task", Task.get().id) in news.changed
    assert (news.summary, news.doers) == ("", {})
    assert reader.read_on() is None


def test_a_move_between_open_stages_calls_no_follower_and_loads_none(
    me: UUID, stages: dict[str, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "45k"}).id
    move = [stages["Qualification"], stages["Needs assessment"], stages["Initial contact"]]
    for stage in move:
        transitions.move(deal, stage, me, None, "so", force=True)
    monkeypatch.setitem(sys.modules, "crm_tui.services.following", None)  # importing it would raise
    taken = []
    for nobody_follows in (False, True):
        if nobody_follows:
            monkeypatch.setattr(journal, "_follow", journal._nothing_follows)
        with statements() as seen:
            action = transitions.move(deal, move[0], me, None, "so", force=True).action
        taken.append(len(seen))
        assert ActionRow.get_by_id(action).followed is None
        transitions.move(deal, move[2], me, None, "so", force=True)
    assert taken[0] == taken[1]


def in_vain(act: Action, row: Contact) -> None:
    """Write something, and then find out that it cannot be."""
    with act.attempt():
        act.update(row, name="Lee", name_key="lee", sort_key="lee")
        act.create(OF_KIND[Kind.REWARD], title="Mug", title_key="mug", points=1)
        raise BadInput("No.")


def test_what_was_tried_in_vain_leaves_nothing_of_itself(me: UUID) -> None:
    with journal.action(me, "tried") as act:
        row = act.create(Contact, name="Kim", name_key="kim", sort_key="kim")
        with pytest.raises(BadInput):
            in_vain(act, row)
        with act.attempt():
            act.create(Task, title="Call", title_key="call", contact=row.id)
    assert (Contact.get().name, OF_KIND[Kind.REWARD].select().count(), Task.get().title) == ("Kim", 0, "Call")
    assert not database.obj.in_transaction()

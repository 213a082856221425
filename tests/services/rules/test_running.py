"""Rules at work: within the action that they waited for, once for each record, taken back with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.models import OF_KIND, Action, Activity, Contact, Deal, Tag, Tagging, Task, rows
from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.errors import NotAllowed
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.queries.records.reading import detail
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.fields import form_values
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.editing.tasks import complete_task, reopen_task
from crm_tui.services.lines import lines_of
from crm_tui.services.moving import transitions
from crm_tui.services.rules import loading
from crm_tui.services.rules.running import MOST_RUNS
from crm_tui.services.shape.custom_fields import add_custom_field
from crm_tui.services.undo.undoing import redo, undo
from tests.services.rules.conftest import Writing, as_rule
from tests.statements import count

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture(autouse=True)
def standing_still(at_noon: object, workspace: Path) -> None:
    """Time stands still before anything is added."""
    assert at_noon
    assert workspace.exists()


def said(action: UUID | None = None) -> str:
    """The words of an action, or of the last one."""
    found = Action.get_by_id(action) if action else Action.select().order_by(Action.id.desc()).first()
    return str(found.summary)


def titles() -> list[str]:
    """The tasks that are there."""
    return [title for (title,) in rows(Task.select(Task.title).where(Task.hidden_at.is_null()).order_by(Task.number))]


def tags_of(kind: Kind, record: UUID) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(detail(kind, record), "tags", ())
    return found


FOLLOW_UP = as_rule(
    "Follow up",
    "deal enters Qualification",
    'add task title="Call {contact} about {title}" due=+3d',
    "tag +hot",
    'edit note="Moved by {me}"',
    if_="amount>10k",
)


@pytest.fixture
def acme(me: UUID) -> UUID:
    """A deal of 45k with Kim Sato, owned by Ben."""
    workspaces.sign_in("ben", "Ben Okoye")
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    return add_record(
        me, Kind.DEAL, {"title": "Acme rollout", "amount": "45k", "contacts": "Kim Sato", "owner": "ben"}
    ).id


def move(me: UUID, deal: UUID, stages: dict[str, UUID], to: str) -> UUID:
    return transitions.move(deal, stages[to], me, None, "so", force=True).action


def test_what_follows_is_done_in_the_action_that_was_waited_for(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
) -> None:
    write(FOLLOW_UP)
    before = Action.select().count()
    action = move(me, acme, stages, "Qualification")
    assert Action.select().count() == before + 1
    task = Task.get()
    assert (task.title, task.due, task.deal_id) == ("Call Kim Sato about Acme rollout", date(2026, 11, 19), acme)
    assert (task.contact.name, task.owner.login) == ("Kim Sato", "ben")
    assert tags_of(Kind.DEAL, acme) == ("hot",)
    assert Deal.get_by_id(acme).note == "Moved by Ana Ruiz"
    assert said(action) == "moved D1 Acme rollout from Initial contact to Qualification; rule Follow up"


def test_undo_takes_back_what_followed_and_redo_brings_it_again(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
) -> None:
    write(FOLLOW_UP)
    before = form_values(Kind.DEAL, acme).values
    move(me, acme, stages, "Qualification")
    after = form_values(Kind.DEAL, acme).values
    undo(me)
    assert form_values(Kind.DEAL, acme).values == before
    assert titles() == []
    redo(me)
    assert form_values(Kind.DEAL, acme).values == after
    assert titles() == ["Call Kim Sato about Acme rollout"]
    assert Task.select().count() == 1


def test_a_line_tells_what_was_asked_for_and_not_what_followed(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
) -> None:
    write(FOLLOW_UP)
    action = move(me, acme, stages, "Qualification")
    assert lines_of(action) == ("crm-tui move D1 Qualification --reason so",)


@pytest.mark.parametrize(("amount", "to"), [("9k", "Qualification"), ("45k", "Needs assessment")])
def test_nothing_follows_where_the_filter_or_the_stage_is_another(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID], amount: str, to: str
) -> None:
    write(FOLLOW_UP)
    edit_record(me, Kind.DEAL, acme, None, {"amount": amount})
    assert "rule" not in said(move(me, acme, stages, to))
    assert titles() == []


def test_the_filter_is_asked_of_the_record_as_the_action_leaves_it(me: UUID, write: Writing) -> None:
    write(as_rule("Big", "deal changes amount", "tag +big", if_="amount>10k"))
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "20k"}).id
    assert tags_of(Kind.DEAL, deal) == ()
    edit_record(me, Kind.DEAL, deal, None, {"amount": "5k"})
    assert tags_of(Kind.DEAL, deal) == ()
    edit_record(me, Kind.DEAL, deal, None, {"amount": "50k"})
    assert tags_of(Kind.DEAL, deal) == ("big",)


WAITING = {
    "deal added": {"title": "x"},
    "contact added": {"name": "x"},
    "response added": {"score": "3", "scale": "NPS"},
    "ticket added": {"title": "x"},
}


@pytest.mark.parametrize("when", WAITING)
def test_a_new_record_of_any_kind_is_waited_for(me: UUID, write: Writing, when: str) -> None:
    write(as_rule("New", when, "tag +new"))
    kind = Kind(when.split(maxsplit=1)[0])
    saved = add_record(me, kind, WAITING[when])
    assert tags_of(kind, saved.id) == ("new",)
    assert saved.version == OF_KIND[kind].get_by_id(saved.id).version
    edit_record(me, kind, saved.id, None, {"tags": ""})
    assert tags_of(kind, saved.id) == ()


CHANGES = [
    ("deal changes owner from ana to ben", {"owner": "ben"}, {"owner": "ana"}),
    ("deal changes amount to 5k", {"amount": "5k"}, {"amount": "6k"}),
    ("deal changes amount to", {"amount": ""}, {"amount": "6k"}),
    ("deal changes close", {"close": "+2w"}, {"title": "other"}),
    ("deal changes source to Web", {"source": "Web"}, {"source": "Fair"}),
    ("deal changes tags", {"tags": "+x"}, {"title": "other"}),
    ("deal changes contacts", {"contacts": "Kim Sato"}, {"title": "other"}),
    ("deal changes products", {"products": "GTX"}, {"title": "other"}),
    ("deal changes Region", {"Region": "North"}, {"title": "other"}),
    ("deal changes stage to Proposal", {"stage": "Qualification"}, None),
    ("deal changes", {"note": "x"}, None),
    ("deal tagged X", {"tags": "+x"}, {"tags": "+y"}),
]


@pytest.mark.parametrize(("when", "does", "not_this"), CHANGES, ids=lambda one: one if isinstance(one, str) else "")
def test_a_change_of_any_field_is_waited_for(
    me: UUID, write: Writing, when: str, does: dict[str, str], not_this: dict[str, str] | None
) -> None:
    workspaces.sign_in("ben", "Ben Okoye")
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    add_record(me, Kind.PRODUCT, {"name": "GTX"})
    add_custom_field(me, Kind.DEAL, "Region")
    write(as_rule("Seen", when, "add task title=Seen"))
    deal = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "1k"}).id
    if not_this is not None:
        edit_record(me, Kind.DEAL, deal, None, not_this)
        assert titles() == []
    edit_record(me, Kind.DEAL, deal, None, does)
    assert titles() == (["Seen"] if does != {"stage": "Qualification"} else [])


def test_a_contact_point_is_a_change_of_its_own_field(me: UUID, write: Writing) -> None:
    write(as_rule("Phone", "contact changes phone", "tag +called"))
    kim = add_record(me, Kind.CONTACT, {"name": "Kim", "email": "k@acme.example"}).id
    edit_record(me, Kind.CONTACT, kim, None, {"email": "kim@acme.example"})
    assert tags_of(Kind.CONTACT, kim) == ()
    edit_record(me, Kind.CONTACT, kim, None, {"phone": "+49 30 2087748"})
    assert tags_of(Kind.CONTACT, kim) == ("called",)


def test_deals_are_waited_for_to_end_and_tasks_to_be_done(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
) -> None:
    write(
        as_rule("Won", "deal won", "tag +won"),
        as_rule("Lost", "deal lost", "tag +lost"),
        as_rule("Open", "deal reopened", "tag -lost"),
        as_rule("Done", "task done", "tag +done"),
        as_rule("Again", "task reopened", "tag -done"),
        as_rule("Left", "deal leaves Initial contact", "tag +left"),
    )
    move(me, acme, stages, "Closed lost")
    assert tags_of(Kind.DEAL, acme) == ("left", "lost")
    move(me, acme, stages, "Proposal")
    assert tags_of(Kind.DEAL, acme) == ("left",)
    move(me, acme, stages, "Closed won")
    assert tags_of(Kind.DEAL, acme) == ("left", "won")
    task = add_record(me, Kind.TASK, {"title": "Call"}).id
    complete_task(me, task)
    assert tags_of(Kind.TASK, task) == ("done",)
    reopen_task(me, task)
    assert tags_of(Kind.TASK, task) == ()


def test_phases_are_entered_and_given(me: UUID, write: Writing) -> None:
    write(
        as_rule("Kept", "contact enters retention", "add task title='Welcome {name}'"),
        as_rule("Gone", "contact tagged gone", 'phases move churned --reason "{rule}: {tags}"'),
    )
    kim = add_record(me, Kind.CONTACT, {"name": "Kim"}).id
    edit_record(me, Kind.CONTACT, kim, None, {"phase": "retention"})
    assert titles() == ["Welcome Kim"]
    edit_record(me, Kind.CONTACT, kim, None, {"tags": "gone"})
    assert Contact.get_by_id(kim).phase == Phase.CHURNED


def test_a_ticket_is_moved_and_a_checklist_started(
    me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
) -> None:
    add_record(me, Kind.TEMPLATE, {"title": "Proposal kit", "starts": "by hand", "note": "+1d: Write it"})
    write(
        as_rule("Escalate", "ticket changes priority to urgent", "move Open"),
        as_rule("Kit", "deal enters Proposal", 'onboarding start "Proposal kit"'),
    )
    ticket = add_record(me, Kind.TICKET, {"title": "Stuck"}).id
    edit_record(me, Kind.TICKET, ticket, None, {"priority": "urgent"})
    assert OF_KIND[Kind.TICKET].get_by_id(ticket).stage.name == "Open"
    move(me, acme, stages, "Proposal")
    assert titles() == ["Write it"]
    undo(me)
    assert titles() == []


class TestNoLoops:
    def test_a_rule_never_looks_at_what_came_of_itself(self, me: UUID, write: Writing) -> None:
        write(as_rule("Again", "task added", "add task title='Again: {title}'"))
        add_record(me, Kind.TASK, {"title": "Call"})
        assert titles() == ["Call", "Again: Call"]

    def test_two_rules_do_not_keep_each_other_busy(self, me: UUID, write: Writing) -> None:
        write(
            as_rule("One", "task added", "add activity kind=note subject='About {title}' body=x"),
            as_rule("Two", "activity added", "add task title='Read {subject}'"),
            as_rule("Hot", "deal tagged hot", "tag -hot +cold"),
            as_rule("Cold", "deal tagged cold", "tag -cold +hot"),
        )
        add_record(me, Kind.TASK, {"title": "Call"})
        assert (Task.select().count(), Activity.select().count()) == (2, 1)
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "tags": "hot"}).id
        assert tags_of(Kind.DEAL, deal) == ("hot",)

    def test_many_rules_that_call_each_other_come_to_an_end(self, me: UUID, write: Writing) -> None:
        write(*[as_rule(f"Rule {number}", "task added", "add task title='{title}.'") for number in range(9)])
        saved = add_record(me, Kind.TASK, {"title": "Call"})
        assert Task.select().count() <= MOST_RUNS + 1
        assert f"rules have run {MOST_RUNS} times" in said(saved.action)


class TestWhatCannotBeDone:
    def test_a_rule_that_fails_is_left_out_whole_and_the_action_stands(
        self, me: UUID, write: Writing, acme: UUID, stages: dict[str, UUID]
    ) -> None:
        write(
            as_rule("Bad", "deal enters Qualification", "tag +half", "add task title=Half", "move Closed won"),
            as_rule("Good", "deal enters Qualification", "tag +good"),
        )
        action = move(me, acme, stages, "Qualification")
        assert (tags_of(Kind.DEAL, acme), titles()) == (("good",), [])
        assert Tag.select().where(Tag.name == "half").count() == 0
        assert "; rule Bad was left out: D1 Acme rollout cannot move to Closed won yet" in said(action)
        assert said(action).endswith("; rule Good")
        undo(me)
        assert (tags_of(Kind.DEAL, acme), Tagging.select().count()) == ((), 0)

    @pytest.mark.parametrize(
        ("rule", "why"),
        [
            (as_rule("Bad", "deal added", "edit nonsense=1"), "A deal has no field “nonsense”"),
            (as_rule("Bad", "deal added", "tag +x", if_="nonsense:1"), "nonsense"),
            (as_rule("Bad", "deal added", "edit amount={title}"), "not an amount"),
            (as_rule("Bad", "deal added", "edit external=X1"), "X1 is the external id of"),
        ],
    )
    def test_what_means_nothing_here_is_said_in_the_log(self, me: UUID, write: Writing, rule: str, why: str) -> None:
        add_record(me, Kind.DEAL, {"title": "First", "external": "X1"})
        write(rule)
        deal = add_record(me, Kind.DEAL, {"title": "Acme"})
        assert "rule Bad was left out:" in said(deal.action)
        assert why in said(deal.action)
        assert form_values(Kind.DEAL, deal.id).values["title"] == "Acme"

    def test_a_broken_file_stops_nothing_and_its_other_rules_hold(self, me: UUID, write: Writing) -> None:
        write("[[rule]", file="broken.toml")
        write(as_rule("Good", "deal added", "tag +good"), '[[rule]]\nname = "Half"\nwhen = "deal sold"')
        deal = add_record(me, Kind.DEAL, {"title": "Acme"}).id
        assert tags_of(Kind.DEAL, deal) == ("good",)
        assert [problem.file for problem in loading.in_force().problems] == ["broken.toml", "own.toml"]


class TestHostileTexts:
    def test_what_people_typed_stays_one_value_and_never_becomes_a_word(self, me: UUID, write: Writing) -> None:
        write(as_rule("Told", "deal added", "add task title={title} note={title}", "tag +{source}"))
        title, source = "x' due=today owner=ana; move Closed won --force {me}", "a b,c;d"
        deal = add_record(me, Kind.DEAL, {"title": title, "source": source, "tags": "kept"})
        (task,) = Task.select()
        assert (task.title, task.note, task.due) == (title, title, None)
        assert tags_of(Kind.DEAL, deal.id) == ("a-b-c-d", "kept")
        assert Deal.get_by_id(deal.id).outcome == "open"

    def test_one_of_two_people_with_the_same_name_is_meant(self, me: UUID, write: Writing) -> None:
        write(as_rule("Told", "ticket added", "add task title=Call contact={contact}"))
        for _ in range(2):
            add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
        add_record(me, Kind.TICKET, {"title": "Stuck", "contact": "C2"})
        assert Task.get().contact.ref == "C2"


class TestFiles:
    def test_a_rule_is_at_work_as_soon_as_its_file_is_saved_and_no_more_once_it_is_gone(
        self, me: UUID, write: Writing
    ) -> None:
        path = write(as_rule("One", "deal added", "tag +one"))
        assert tags_of(Kind.DEAL, add_record(me, Kind.DEAL, {"title": "a"}).id) == ("one",)
        write(as_rule("One", "deal added", "tag +two"))
        assert tags_of(Kind.DEAL, add_record(me, Kind.DEAL, {"title": "b"}).id) == ("two",)
        path.unlink()
        assert tags_of(Kind.DEAL, add_record(me, Kind.DEAL, {"title": "c"}).id) == ()

    def test_files_are_read_once_while_nobody_changes_them(self, write: Writing) -> None:
        write(as_rule("One", "deal added", "tag +one"))
        assert loading.in_force() is loading.in_force()

    def test_what_everybody_may_write_is_no_rule(self, write: Writing) -> None:
        write(as_rule("One", "deal added", "tag +one")).chmod(0o666)
        assert loading.in_force().rules == ()
        assert "chmod o-w" in str(loading.in_force().problems[0])

    def test_two_rules_of_one_name_cannot_be_told_apart(self, write: Writing) -> None:
        write(as_rule("One", "deal added", "tag +one"), file="a.toml")
        write(as_rule("ONE", "deal added", "tag +two"), file="b.toml")
        assert [rule.file for rule in loading.in_force().rules] == ["a.toml"]
        assert "“ONE” already, in a.toml:1" in str(loading.in_force().problems[0])


class TestWhoMay:
    def test_rules_do_what_who_acts_may_not(self, me: UUID, write: Writing) -> None:
        write(as_rule("Deal", "ticket added", "add deal title='After {title}'"))
        ben = workspaces.sign_in("ben", "Ben Okoye")
        roles.give(me, "ben", Role.SERVICE)
        add_record(ben, Kind.TICKET, {"title": "Stuck"})
        assert Deal.get().title == "After Stuck"
        undo(ben)
        assert Deal.get().hidden_at is not None
        with pytest.raises(NotAllowed):
            add_record(ben, Kind.DEAL, {"title": "Own"})

    def test_a_viewer_starts_no_rule(self, me: UUID, write: Writing) -> None:
        write(as_rule("Deal", "ticket added", "add deal title='After {title}'"))
        ben = workspaces.sign_in("ben", "Ben Okoye")
        roles.give(me, "ben", Role.VIEWER)
        with pytest.raises(NotAllowed):
            add_record(ben, Kind.TICKET, {"title": "Stuck"})
        assert Deal.select().count() == 0


def test_what_is_deleted_or_comes_back_by_undo_starts_nothing(me: UUID, write: Writing, acme: UUID) -> None:
    write(as_rule("Any", "deal changes", "add task title=Seen"), as_rule("New", "deal added", "add task title=New"))
    delete_record(me, Kind.DEAL, acme)
    undo(me)
    assert titles() == []


def test_a_great_import_starts_no_rules(me: UUID, write: Writing, tmp_path: Path) -> None:
    write(as_rule("New", "contact added", "tag +new"))
    table = tmp_path / "people.csv"
    table.write_text("Name\nKim\nLee\n")
    with open_table(table) as opened:
        carry_out(prepare(opened, Kind.CONTACT, Choices()), me)
    assert (Contact.select().count(), Tagging.select().count()) == (2, 0)


def test_without_rules_nothing_more_is_asked_of_the_workspace(
    me: UUID, workspace: Path, acme: UUID, stages: dict[str, UUID], write: Writing
) -> None:
    def there_and_back() -> None:
        move(me, acme, stages, "Qualification")
        move(me, acme, stages, "Initial contact")

    there_and_back()
    with_empty_folder = count(there_and_back)
    (workspace.parent / "rules").rmdir()
    assert count(there_and_back) == with_empty_folder
    (workspace.parent / "rules").mkdir()
    write(as_rule("Other", "contact added", "tag +new"))
    assert count(there_and_back) == with_empty_folder

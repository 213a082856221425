"""Roles are given and taken, hold for everything that is written, and never lock everybody out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.models import Action, Company, Deal, Setting, User
from crm_tui.domain.records import ActivityKind, Kind, Role
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.queries.shape.roles import members, rights_of
from crm_tui.services import roles, settings
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing import records, tasks
from crm_tui.services.moving import transitions
from crm_tui.services.shape import custom_fields
from crm_tui.services.undo import undoing
from tests.making import make_company, make_deal

Stages = dict[str, UUID]


@pytest.fixture
def ben(workspace: Path) -> UUID:  # noqa: ARG001 - the workspace must be there
    return workspaces.sign_in("ben", "Ben Okafor")


@pytest.fixture
def become(me: UUID, ben: UUID) -> Callable[[Role], UUID]:
    """Give ben a role."""

    def become(role: Role) -> UUID:
        roles.give(me, "ben", role)
        return ben

    return become


Become = Callable[[Role], UUID]


def test_the_first_user_is_admin_and_the_next_sells(me: UUID, ben: UUID) -> None:
    assert (rights_of(me).role, rights_of(ben).role) == (Role.ADMIN, Role.SALES)


class TestGiving:
    def test_a_role_is_given_and_taken_back(self, me: UUID, ben: UUID) -> None:
        roles.give(me, "ben", Role.VIEWER)
        roles.give(me, "ben", Role.MANAGER)
        assert rights_of(ben).role is Role.MANAGER
        roles.take(me, "ben")
        assert rights_of(ben).role is Role.SALES
        with pytest.raises(NotFound, match="No role was given to ben"):
            roles.take(me, "ben")

    def test_who_has_not_been_here_yet_is_awaited(self, me: UUID) -> None:
        given = roles.give(me, "cho", Role.VIEWER)
        assert given.note == "This machine knows no login cho; viewer waits for it."
        assert [(one.who, one.role, one.why) for one in members()] == [
            ("ana", Role.ADMIN, "record"),
            ("cho", Role.VIEWER, "given"),
        ]
        assert rights_of(workspaces.sign_in("cho")).role is Role.VIEWER

    def test_what_is_no_name_is_not_taken(self, me: UUID) -> None:
        for name in ("", " ", "two words", "evil\x1b[31m"):
            with pytest.raises(BadInput):
                roles.give(me, name, Role.VIEWER)

    def test_only_an_admin_gives_roles(self, become: Become, me: UUID) -> None:
        ben = become(Role.MANAGER)
        with pytest.raises(
            NotAllowed, match=r"Your role, manager, may not change users or roles; ask Ana Ruiz \(admin\)"
        ):
            roles.give(ben, "ben", Role.ADMIN)
        with pytest.raises(NotAllowed):
            roles.take(ben, "ben")
        with pytest.raises(NotAllowed):
            records.edit_record(ben, Kind.USER, ben, None, {"role": "admin"})
        assert rights_of(ben).role is Role.MANAGER
        roles.give(me, "ben", Role.ADMIN)
        roles.give(ben, "ana", Role.VIEWER)
        assert rights_of(me).role is Role.VIEWER

    def test_the_last_admin_stays(self, me: UUID, ben: UUID) -> None:
        with pytest.raises(BadInput, match="make somebody else admin first"):
            roles.give(me, "ana", Role.SALES)
        with pytest.raises(BadInput):
            records.edit_record(me, Kind.USER, me, None, {"role": "sales"})
        roles.give(me, "ben", Role.ADMIN)
        roles.give(me, "ana", Role.SALES)
        with pytest.raises(BadInput):
            roles.take(ben, "ben")
        assert rights_of(ben).role is Role.ADMIN

    def test_giving_is_undone_by_who_may_give(self, me: UUID, become: Become) -> None:
        ben = become(Role.VIEWER)
        action = Action.select().where(Action.summary == "made ben viewer").get()
        with pytest.raises(NotAllowed):
            undoing.undo(ben, action.id)
        assert undoing.undo(me, action.id).summary == "made ben viewer"
        assert rights_of(ben).role is Role.SALES

    def test_an_undo_does_not_lock_everybody_out(self, me: UUID, ben: UUID) -> None:
        roles.give(me, "ben", Role.ADMIN)
        roles.give(ben, "ana", Role.SALES)
        making = Action.select().where(Action.summary == "made ben admin").get()
        with pytest.raises(BadInput, match="Then nobody could change roles any more"):
            undoing.undo(ben, making.id)


class TestWriting:
    def test_a_viewer_changes_nothing_at_all(self, become: Become, me: UUID, stages: Stages) -> None:
        deal, company = make_deal(stages["Initial contact"]), make_company()
        task = records.add_record(me, Kind.TASK, {"title": "Call"})
        actions, ben = Action.select().count() + 1, become(Role.VIEWER)
        for attempt in (
            lambda: records.add_record(ben, Kind.CONTACT, {"name": "Kim Sato"}),
            lambda: records.edit_record(ben, Kind.COMPANY, company.id, None, {"city": "Oslo"}),
            lambda: records.delete_record(ben, Kind.COMPANY, company.id, 1),
            lambda: transitions.move(deal.id, stages["Qualification"], ben, None),
            lambda: tasks.complete_task(ben, task.id),
            lambda: records.add_record(ben, Kind.ACTIVITY, {"kind": ActivityKind.CALL, "company": "Acme Ltd"}),
            lambda: settings.set_currency(ben, "CHF"),
            lambda: undoing.undo(ben, task.action),
        ):
            with pytest.raises(NotAllowed, match="Your role, viewer, may not"):
                attempt()
        assert Action.select().count() == actions
        assert (Deal.get().version, Company.get().version) == (1, 1)

    def test_marketing_notes_an_activity_with_a_deal_but_does_not_move_it(self, become: Become, stages: Stages) -> None:
        deal, ben = make_deal(stages["Initial contact"]), become(Role.MARKETING)
        records.add_record(ben, Kind.ACTIVITY, {"kind": "call", "deal": deal.ref})
        with pytest.raises(NotAllowed, match="may not change deals or products"):
            transitions.move(deal.id, stages["Qualification"], ben, None)

    def test_service_does_not_delete_but_takes_back_what_it_added(self, become: Become) -> None:
        ben = become(Role.SERVICE)
        make_company()
        with pytest.raises(NotAllowed, match="may not delete"):
            records.delete_record(ben, Kind.COMPANY, Company.get().id, 1)
        own = records.add_record(ben, Kind.COMPANY, {"name": "Birch"})
        undoing.undo(ben)
        assert Company.get_by_id(own.id).hidden_at is not None
        undoing.redo(ben)
        assert Company.get_by_id(own.id).hidden_at is None

    def test_service_does_not_take_back_what_others_added(self, become: Become, me: UUID) -> None:
        added = records.add_record(me, Kind.COMPANY, {"name": "Birch"})
        with pytest.raises(NotAllowed, match="may not delete"):
            undoing.undo(become(Role.SERVICE), added.action)

    def test_who_sells_does_not_change_the_workspace(self, become: Become) -> None:
        ben = become(Role.SALES)
        with pytest.raises(NotAllowed, match="may not change pipelines, fields or settings"):
            custom_fields.add_custom_field(ben, Kind.DEAL, "region")
        settings.set_currency(become(Role.MANAGER), "CHF")

    def test_a_role_that_is_taken_meanwhile_counts_at_the_next_write(self, become: Become) -> None:
        ben = become(Role.SALES)
        records.add_record(ben, Kind.COMPANY, {"name": "Birch"})
        become(Role.VIEWER)
        with pytest.raises(NotAllowed):
            records.add_record(ben, Kind.COMPANY, {"name": "Cobalt"})


def test_a_workspace_without_given_roles_has_none_of_it(workspace: Path) -> None:  # noqa: ARG001
    assert not Setting.select().where(Setting.key.startswith("role of")).exists()
    assert User.get().role == Role.ADMIN

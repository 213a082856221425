"""What each role may, which of several roles holds, and what a write needs."""

from __future__ import annotations

import pytest

from crm_tui.db.models import TABLES
from crm_tui.domain.records import TRADES, Role
from crm_tui.domain.roles import MAY, SESSION, Held, Permission, Rights, needed_to_write, role_in_force


def test_only_an_admin_gives_roles_and_may_do_everything() -> None:
    assert Rights(Role.ADMIN).missing(Permission) == []
    assert [role for role in Role if Permission.MANAGE in MAY[role]] == [Role.ADMIN]


def test_a_viewer_writes_nothing() -> None:
    assert MAY[Role.VIEWER] == {Permission.BOARD, Permission.METRICS}


@pytest.mark.parametrize("role", Role)
def test_a_restricted_session_takes_files_and_the_shell_from_every_role(role: Role) -> None:
    assert Rights(role).allow(SESSION)
    assert set(Rights(role, restricted=True).missing(Permission)) == set(Rights(role).missing(Permission)) | SESSION


def test_roles_are_listed_by_what_they_may() -> None:
    assert [len(MAY[role]) for role in Role][:3] == sorted((len(MAY[role]) for role in Role), reverse=True)[:3]
    assert list(Role)[-1] is Role.VIEWER
    assert set(TRADES) < set(Role)


@pytest.mark.parametrize(
    ("recorded", "given", "of_groups", "held"),
    [
        (Role.SALES, None, {}, Held(Role.SALES, "record")),
        (Role.SALES, Role.VIEWER, {"leads": Role.MANAGER}, Held(Role.VIEWER, "given")),
        (Role.SALES, None, {"leads": Role.MANAGER, "all": Role.VIEWER}, Held(Role.MANAGER, "group leads")),
        (Role.SALES, None, {"all": Role.VIEWER}, Held(Role.VIEWER, "group all")),
        (Role.ADMIN, None, {"all": Role.VIEWER}, Held(Role.ADMIN, "record")),
        (Role.ADMIN, Role.SALES, {}, Held(Role.SALES, "given")),
    ],
)
def test_the_name_goes_before_the_group_and_that_before_the_record(
    recorded: Role, given: Role | None, of_groups: dict[str, Role], held: Held
) -> None:
    assert role_in_force(recorded, given, of_groups) == held


def test_every_table_needs_something_or_is_left_out_on_purpose() -> None:
    tables = {model._meta.table_name for model in TABLES}
    free = {table for table in tables if not needed_to_write(table, ["name"])}
    assert free == {
        "saved_view",
        "snooze",
        "stage_total",
        "stage_visit",
        "action",
        "change",
        "search_entry",
        "segment_size",
    }


def test_what_changes_on_the_way_needs_nothing() -> None:
    assert not needed_to_write("deal", ["last_touch_at"])
    assert needed_to_write("deal", ["last_touch_at", "amount"]) == {Permission.DEALS}


@pytest.mark.parametrize("table", ["deal", "contact", "company", "product"])
def test_deleting_needs_more_than_changing(table: str) -> None:
    deleting = needed_to_write(table, ["hidden_at"])
    assert deleting == needed_to_write(table, ["name"]) | {Permission.DELETE}

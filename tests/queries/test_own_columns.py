"""What a workspace adds to its records stands in lists too, sorted as what it is."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists import columns
from crm_tui.queries.lists import pages as lists
from crm_tui.queries.lists.rows import DealRow, TaskRow
from crm_tui.services.editing.records import add_record
from crm_tui.services.editing.tasks import add_task
from crm_tui.services.shape.custom_fields import add_custom_field, delete_custom_field

pytestmark = pytest.mark.usefixtures("at_noon")

VALUES = {
    "Score": ("number", "9", "10"),
    "Fee": ("money", "900", "1k"),
    "Kickoff": ("date", "2026-12-01", "2027-01-01"),
    "Area": ("choice", "North", "South"),
    "Signed": ("yes/no", "no", "yes"),
    "Page": ("link", "https://a.example", "https://b.example"),
    "Remark": ("text", "alpha", "Beta"),
}
"""By name: the type, and a lesser and a greater value."""


@pytest.fixture
def context(me: UUID) -> FilterContext:
    for name, (type_, *_) in VALUES.items():
        add_custom_field(me, Kind.DEAL, name, type_, ["North", "South"] if type_ == "choice" else ())
    add_record(me, Kind.DEAL, {"title": "less", **{name: value[1] for name, value in VALUES.items()}})
    add_record(me, Kind.DEAL, {"title": "greater", **{name: value[2] for name, value in VALUES.items()}})
    add_record(me, Kind.DEAL, {"title": "bare"})
    return FilterContext.at_present(me)


@pytest.mark.parametrize("name", VALUES)
def test_lists_are_sorted_by_the_workspace_s_own_fields(context: FilterContext, name: str) -> None:
    for sort, order in ((name, ["less", "greater", "bare"]), (f"-{name.lower()}", ["greater", "less", "bare"])):
        rows = lists.list_records(Kind.DEAL, "", context, sort=sort).rows
        assert [row.title for row in rows if isinstance(row, DealRow)] == order


def test_pages_go_on_behind_a_value_of_one(context: FilterContext) -> None:
    first = lists.list_records(Kind.DEAL, "", context, sort="Score", limit=1)
    second = lists.list_records(Kind.DEAL, "", context, sort="Score", limit=5, after=first.next)
    assert [row.ref for row in (*first.rows, *second.rows)] == ["D1", "D2", "D3"]


def test_rows_hold_the_values_as_they_are_shown(context: FilterContext) -> None:
    by_title = {row.title: dict(row.own) for row in lists.every_record(Kind.DEAL, "", context)}  # type: ignore[attr-defined]
    assert by_title["bare"] == {}
    assert by_title["less"] == {
        "Score": "9", "Fee": "900.00 EUR", "Kickoff": "2026-12-01", "Area": "North", "Signed": "no",
        "Page": "https://a.example", "Remark": "alpha",
    }  # fmt: skip


def test_they_are_columns_numbers_at_the_right(context: FilterContext) -> None:  # noqa: ARG001 - has the fields
    own = [column for column in columns.all_columns(Kind.DEAL) if column.name in VALUES]
    assert [column.name for column in own if column.numeric] == ["Fee", "Score"]
    assert not any(column.shown for column in own)
    with pytest.raises(BadInput, match="there is Score"):
        columns.column(Kind.DEAL, "Scor")


def test_a_field_that_was_deleted_is_no_column_any_more(context: FilterContext, me: UUID) -> None:
    field = add_custom_field(me, Kind.DEAL, "Gone")
    delete_custom_field(me, field)
    assert "Gone" not in {column.name for column in columns.all_columns(Kind.DEAL)}
    assert lists.list_records(Kind.DEAL, "", context).rows


def test_the_list_of_a_task_is_a_column_and_a_filter(me: UUID, context: FilterContext) -> None:
    add_task(me, {"title": "Call Kim", "list": "Spring calls", "tags": "vip"})
    add_task(me, {"title": "Write"})
    found = lists.list_records(Kind.TASK, "list:spring", context).rows
    assert [(row.title, row.list, row.tags) for row in found if isinstance(row, TaskRow)] == [
        ("Call Kim", "Spring calls", ("vip",))
    ]
    assert len(lists.list_records(Kind.TASK, "no:list", context).rows) == 1

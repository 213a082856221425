"""Templates of notes: made, changed, deleted, and found again by their names."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from crm_tui.domain.records import Role
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.queries.shape.note_templates import note_templates, template_named
from crm_tui.services import roles
from crm_tui.services.note_templates import add_note_template, delete_note_template, edit_note_template
from crm_tui.services.undo.undoing import undo
from crm_tui.services.users import add_user
from tests.journal_check import assert_journal_explains_everything


@pytest.fixture(autouse=True)
def journal(workspace: object) -> Iterator[None]:  # noqa: ARG001 - there is one
    yield
    assert_journal_explains_everything()


def known() -> dict[str, str]:
    return {template.name: template.body for template in note_templates()}


def test_a_template_is_made_changed_and_deleted_and_all_of_it_undone(me: UUID) -> None:
    template = add_note_template(me, " First call ", "# {contact}\r\n")
    assert known() == {"First call": "# {contact}"}
    edit_note_template(me, template, name="Call", body="Hello")
    assert known() == {"Call": "Hello"}
    edit_note_template(me, template, name="CALL")
    delete_note_template(me, template)
    assert known() == {}
    assert undo(me).summary == "deleted the template CALL"
    assert known() == {"CALL": "Hello"}


def test_two_are_not_called_the_same_but_a_name_is_free_again(me: UUID) -> None:
    first = add_note_template(me, "Call", "x")
    with pytest.raises(BadInput, match="There is a template “Call” already"):
        add_note_template(me, "call", "y")
    delete_note_template(me, first)
    add_note_template(me, "call", "y")
    assert known() == {"call": "y"}


@pytest.mark.parametrize(
    ("name", "body", "says"), [("", "x", "name"), ("x" * 61, "x", "name"), ("x", " ", "text"), ("a\x1b", "x", "ESC")]
)
def test_names_and_texts_that_cannot_be_are_refused(me: UUID, name: str, body: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        add_note_template(me, name, body)


def test_a_wrong_name_is_told_the_nearest(me: UUID) -> None:
    add_note_template(me, "First call", "x")
    assert template_named("first CALL").body == "x"
    with pytest.raises(NotFound, match="did you mean First call"):
        template_named("First cal")
    with pytest.raises(NotFound, match="note-template list"):
        template_named("zzz")


def test_what_is_gone_cannot_be_changed(me: UUID) -> None:
    template = add_note_template(me, "Call", "x")
    delete_note_template(me, template)
    with pytest.raises(NotFound, match="deleted it"):
        edit_note_template(me, template, body="y")


def test_who_may_write_no_records_makes_no_templates(me: UUID) -> None:
    ben = add_user(me, {"login": "ben", "name": "Ben"}).id
    roles.give(me, "ben", Role.VIEWER)
    with pytest.raises(NotAllowed):
        add_note_template(ben, "Call", "x")

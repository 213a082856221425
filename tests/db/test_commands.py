"""A command with an id of its asker's making: done once, however often it is asked for."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.commands import command
from crm_tui.db.models import Action, Setting
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone, BadInput, CrmError
from crm_tui.services import workspace
from crm_tui.services.commands import checked_id, was_done
from crm_tui.services.undo import undoing


def note(by: UUID, key: str, value: str = "1") -> None:
    with journal.action(by, f"noted {key}") as act:
        act.create(Setting, key=key, value=value)


def test_asked_for_twice_it_is_done_once_and_says_what_it_did(me: UUID) -> None:
    asked = new_id()
    with command(asked):
        note(me, "x")
    with pytest.raises(AlreadyDone) as told, command(asked):
        note(me, "x", "another value")
    assert str(told.value) == "Noted x."
    assert told.value.changed == {("setting", Setting.get(Setting.key == "x").id)}
    assert [row.value for row in Setting.select().where(Setting.key == "x")] == ["1"]


def test_the_action_has_the_id_of_the_command(me: UUID) -> None:
    asked = new_id()
    with command(asked):
        note(me, "x")
    note(me, "y")
    assert Action.get_by_id(asked).summary == "noted x"
    assert Action.select().where(Action.summary == "noted y").get().id != asked
    assert str(was_done(asked, me)) == "Noted x."


def test_what_failed_was_not_done_and_may_be_asked_for_again(me: UUID) -> None:
    asked = new_id()
    with pytest.raises(CrmError, match="no"), command(asked), journal.action(me, "failed"):
        raise CrmError("no")
    assert was_done(asked, me) is None
    with command(asked):
        note(me, "x")
    assert was_done(asked, me)


def test_several_actions_of_one_command_are_all_there_or_none_and_done_once(me: UUID) -> None:
    asked = new_id()

    def both() -> None:
        with command(asked), journal.together():
            note(me, "x")
            note(me, "y")

    both()
    with pytest.raises(AlreadyDone, match="Noted x"):
        both()
    assert Setting.select().where(Setting.key << ["x", "y"]).count() == 2


def test_in_a_command_of_several_actions_one_that_is_forgiven_does_not_use_the_id_up(me: UUID) -> None:
    asked = new_id()
    with command(asked), journal.together():
        with pytest.raises(CrmError, match="no"), journal.action(me, "failed"):
            raise CrmError("no")
        note(me, "x")
    assert str(was_done(asked, me)) == "Noted x."


def test_undoing_is_a_command_like_any_other(me: UUID) -> None:
    note(me, "x")
    note(me, "y")
    asked = new_id()
    with command(asked):
        undoing.undo(me)
    with pytest.raises(AlreadyDone, match=r"^Undone: noted y\.$"), command(asked):
        undoing.undo(me)
    assert Setting.get(Setting.key == "x").hidden_at is None


def test_an_id_that_somebody_else_has_used_is_refused(me: UUID) -> None:
    asked = new_id()
    with command(asked):
        note(me, "x")
    ben = workspace.sign_in("ben")
    with pytest.raises(BadInput, match="somebody else's"), command(asked):
        note(ben, "y")
    assert not Setting.select().where(Setting.key == "y").exists()


@pytest.mark.parametrize("typed", ["", "7", "3d6bb3d1-94b0-4f48-aa4c-3bb4e74eca72"])
def test_an_id_that_would_stand_in_the_wrong_place_of_the_log_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="crm-tui command-id"):
        checked_id(typed)
    assert checked_id(str(asked := new_id())) == asked

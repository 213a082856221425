"""What happened and what is next: one action, about the same record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

import pytest

from crm_tui.db.models import Action, Activity, Task
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.agenda.next_steps import log_activity_and_next
from crm_tui.services.editing.records import add_record
from crm_tui.services.undo.undoing import undo
from tests.journal_check import assert_journal_explains_everything


@pytest.fixture(autouse=True)
def kim(me: UUID, at_noon: datetime) -> Iterator[None]:  # noqa: ARG001 - time stands still
    """A contact and a deal; the journal is checked at the end."""
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    add_record(me, Kind.DEAL, {"title": "Acme rollout", "contacts": "Kim Sato"})
    yield
    assert_journal_explains_everything()


@pytest.mark.parametrize(("about", "of"), [("Acme rollout", "deal"), ("C1", "contact"), ("Kim Sato", "contact")])
def test_both_are_about_what_was_named(me: UUID, about: str, of: str) -> None:
    log_activity_and_next(
        me, {"kind": "call", "about": about, "minutes": "1h30", "body": "Fine.", "next": "send deck", "due": "fri"}
    )
    call, task = Activity.get(), Task.get()
    assert (call.kind, call.minutes, call.subject) == ("call", 90, "Fine.")
    assert (task.title, task.due, task.owner_id) == ("send deck", date(2026, 11, 20), me)
    assert getattr(call, f"{of}_id") == getattr(task, f"{of}_id") is not None


def test_it_is_one_action_and_one_undo(me: UUID) -> None:
    before = Action.select().count()
    saved = log_activity_and_next(me, {"kind": "call", "about": "C1", "next": "send deck"})
    assert Action.select().count() == before + 1
    assert saved.summary == "added call A1 Call · Kim Sato and task T1 send deck"
    assert {kind for kind, _ in saved.changed} >= {"activity", "task"}
    undo(me)
    assert Activity.get().hidden_at is not None
    assert Task.get().hidden_at is not None


def test_without_a_next_step_there_is_no_task(me: UUID) -> None:
    log_activity_and_next(me, {"kind": "meeting", "about": "C1", "next": "  ", "due": ""})
    assert (Activity.select().count(), Task.select().count()) == (1, 0)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"due": "fri"}, "next"),
        ({"next": "x", "due": "soon"}, "due"),
        ({"about": "Zed"}, "about"),
        ({"minutes": "long"}, "minutes"),
    ],
)
def test_what_is_wrong_names_its_field_and_nothing_is_saved(me: UUID, values: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        log_activity_and_next(me, {"kind": "call", **values})
    assert refused.value.field == field
    assert (Activity.select().count(), Task.select().count()) == (0, 0)

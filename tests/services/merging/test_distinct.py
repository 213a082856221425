"""Two records that look like one are said to be two: one action, remembered, undone."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import DistinctPair, rows
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.queries.log.actions import log
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.merging import distinct
from crm_tui.services.undo import undoing

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def kims(me: UUID) -> tuple[UUID, UUID]:
    return (
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"}).id,
        add_record(me, Kind.CONTACT, {"name": "Kim Satō"}).id,
    )


def kept() -> list[tuple[UUID, UUID]]:
    return rows(DistinctPair.select(DistinctPair.low, DistinctPair.high))


def test_it_is_kept_once_whichever_comes_first(kims: tuple[UUID, UUID], me: UUID) -> None:
    said = distinct.say_distinct(me, Kind.CONTACT, *kims)
    assert said.summary == "said that contact C1 Kim Sato and C2 Kim Satō are two"
    assert said.changed
    assert not distinct.say_distinct(me, Kind.CONTACT, *reversed(kims)).changed
    assert kept() == [tuple(sorted(kims))]


def test_it_is_one_action_in_words_and_undone(kims: tuple[UUID, UUID], me: UUID) -> None:
    distinct.say_distinct(me, Kind.CONTACT, *kims)
    newest = log(1)[0]
    assert newest.summary == "said that contact C1 Kim Sato and C2 Kim Satō are two"
    assert [change.words for change in newest.changes] == [("two, though they look like one",)]
    undoing.undo(me)
    assert kept() == []
    undoing.redo(me)
    assert len(kept()) == 1


def test_what_cannot_be_is_said(kims: tuple[UUID, UUID], me: UUID) -> None:
    one, other = kims
    with pytest.raises(BadInput, match="one record"):
        distinct.say_distinct(me, Kind.CONTACT, one, one)
    with pytest.raises(BadInput, match="contacts and companies"):
        distinct.say_distinct(me, Kind.DEAL, one, other)
    delete_record(me, Kind.CONTACT, other)
    with pytest.raises(NotFound):
        distinct.say_distinct(me, Kind.CONTACT, one, other)
    assert kept() == []


def test_who_only_looks_may_not(kims: tuple[UUID, UUID], me: UUID) -> None:
    ben = workspaces.sign_in("ben", "Ben Okoye")
    roles.give(me, "ben", Role.VIEWER)
    with pytest.raises(NotAllowed):
        distinct.say_distinct(ben, Kind.CONTACT, *kims)

"""Malformed values, as a failing disk or another program leaves them: named in a sentence, found by doctor."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast
from uuid import UUID

import apsw
import pytest

from crm_tui.db import sqlite
from crm_tui.db.files import opening
from crm_tui.db.models import TABLES, Change, Deal
from crm_tui.domain.records import Kind
from crm_tui.errors import DamagedWorkspace
from crm_tui.filters.context import FilterContext
from crm_tui.queries import health
from crm_tui.queries.board import heads as board
from crm_tui.queries.board.cards import Wanted, board_windows
from crm_tui.queries.lists import pages as lists
from crm_tui.queries.log.actions import log
from crm_tui.services import mending
from crm_tui.services.editing.records import add_record
from crm_tui.tui.app import CrmApp
from tests.tui.driving import press, program, shown

Wreck = Callable[[str, str, object], Path]

WRONG = [
    ("deal", "close_date", "2026-02-30"),
    ("deal", "close_date", "next week"),
    ("deal", "created_at", 1 << 62),
    ("deal", "entered_at", -(1 << 62)),
    ("deal", "last_touch_at", 1 << 62),
    ("deal", "owner_id", "ana"),
    ("deal", "company_id", "0" * 31 + "X"),
    ("task", "due", "0000-00-00"),
    ("task", "done_at", 1 << 62),
    ("task", "deal_id", ""),
    ("contact", "last_touch_at", 1 << 62),
    ("setting", "value", "{"),
    ("transition", "at", 1 << 62),
]


@pytest.fixture
def wreck(workspace: Path, me: UUID) -> Wreck:
    """Writes a value into a column of every row, behind the program's back."""
    company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": company.ref, "email": "kim@acme.example"})
    deal = add_record(me, Kind.DEAL, {"title": "Rollout", "company": company.ref, "close_date": "2026-12-01"})
    add_record(me, Kind.TASK, {"title": "Call", "due": "2026-11-20", "deal": deal.ref})

    def write(table: str, column: str, value: object) -> Path:
        opening.disconnect()
        connection = apsw.Connection(str(workspace))
        connection.execute("DROP TRIGGER IF EXISTS transition_never_update")
        connection.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))
        connection.close()
        opening.open_workspace(workspace)
        return workspace

    return write


def said_of_reading(path: Path, me: UUID) -> str:
    """What is said where it cannot be read; empty where it can. A fault of the program comes through."""
    try:
        with sqlite.sentences(path):
            read_everything(me)
    except DamagedWorkspace as told:
        return str(told)
    return ""


def read_everything(me: UUID) -> None:
    """What the first screens ask for."""
    context = FilterContext.at_present(me)
    head = board.first_head("", "", context)
    board_windows([Wanted(column.stage_id, 0, 20) for column in head.columns], "", context)
    for kind in Kind:
        list(lists.every_record(kind, "", context))
    log()
    for model in TABLES:
        list(model.select())


@pytest.mark.parametrize(("table", "column", "value"), WRONG)
def test_it_is_named_by_doctor_and_reading_it_is_told_in_a_sentence(
    wreck: Wreck, me: UUID, table: str, column: str, value: object
) -> None:
    path = wreck(table, column, value)
    found = {check.name: check for check in health.checks(path)}["Values"]
    assert not found.ok
    assert f"({column}: “{value}”)" in found.says
    told = said_of_reading(path, me)
    assert not told or (f"({column}: “{value}”)" in told and "`crm-tui doctor` says what to do" in told)


def test_a_sound_workspace_is_not_complained_of_and_a_fault_of_the_program_stays_one(workspace: Path) -> None:
    assert {check.name: check for check in health.checks(workspace)}["Values"].ok
    with pytest.raises(ZeroDivisionError), sqlite.sentences(workspace):
        raise ZeroDivisionError


def test_mending_empties_what_may_be_empty_and_the_journal_keeps_what_stood_there(wreck: Wreck, me: UUID) -> None:
    path = wreck("deal", "close_date", "2026-02-30")
    assert "doctor --mend" in {check.name: check for check in health.checks(path)}["Values"].mend
    mending.mend(me)
    assert {check.name: check for check in health.checks(path)}["Values"].ok
    deal = Deal.get()
    assert deal.close_date is None
    change = Change.select().where(Change.record == deal.id).order_by(Change.seq.desc()).get()
    assert json.loads(change.fields) == {"close_date": ["2026-02-30", None]}


def test_all_wrong_values_of_a_row_are_emptied_at_once(wreck: Wreck, me: UUID) -> None:
    wreck("deal", "close_date", "2026-02-30")
    path = wreck("deal", "company_id", "acme")
    mending.mend(me)
    assert {check.name: check for check in health.checks(path)}["Values"].ok
    deal = Deal.get()
    assert (deal.close_date, deal.company_id) == (None, None)
    change = Change.select().where(Change.record == deal.id).order_by(Change.seq.desc()).get()
    assert json.loads(change.fields) == {"close_date": ["2026-02-30", None], "company_id": ["acme", None]}


def test_a_row_that_cannot_be_mended_does_not_keep_others_from_it(wreck: Wreck, me: UUID) -> None:
    wreck("deal", "close_date", "2026-02-30")
    wreck("task", "due", "0000-00-00")
    path = wreck("deal", "created_at", 1 << 62)
    mending.mend(me)
    says = {check.name: check for check in health.checks(path)}["Values"].says
    assert "D1 (created_at" in says
    assert "T1" not in says


def test_what_may_not_be_empty_is_not_mended(wreck: Wreck, me: UUID) -> None:
    path = wreck("deal", "created_at", 1 << 62)
    mending.mend(me)
    assert "crm-tui restore" in {check.name: check for check in health.checks(path)}["Values"].mend


def test_a_reference_to_what_is_gone_is_named_and_emptied_where_it_may_be(wreck: Wreck, me: UUID) -> None:
    gone = "0" * 32
    path = wreck("deal", "company_id", gone)
    found = {check.name: check for check in health.checks(path)}["References"]
    assert (found.ok, found.says) == (False, f"leading nowhere: D1 (company_id: “{gone}”)")
    assert "doctor --mend" in found.mend
    mending.mend(me)
    assert {check.name: check for check in health.checks(path)}["References"].ok
    assert Deal.get().company_id is None
    bound = {check.name: check for check in health.checks(wreck("contact_point", "contact_id", gone))}["References"]
    assert "crm-tui restore" in bound.mend


def test_tables_that_another_program_altered_are_told_in_a_sentence(workspace: Path, me: UUID) -> None:
    opening.disconnect()
    apsw.Connection(str(workspace)).execute("DROP TABLE task")
    opening.open_workspace(workspace)
    found = {check.name: check for check in health.checks(workspace)}
    assert "another program altered them" in found["Tables"].says
    assert "Another program altered the tables" in said_of_reading(workspace, me)


async def test_the_program_says_so_and_lives_on(wreck: Wreck) -> None:
    path = wreck("deal", "close_date", "2026-02-30")
    async with program(path, size=(160, 24)) as pilot:
        assert "D1 (close_date: “2026-02-30”)" in shown(cast("CrmApp", pilot.app))
        await press(pilot, "C")
        assert "Kim Sato" in shown(cast("CrmApp", pilot.app))


@pytest.mark.parametrize(("table", "column", "value"), WRONG)
async def test_no_such_value_ends_the_program(wreck: Wreck, table: str, column: str, value: object) -> None:
    async with program(wreck(table, column, value)) as pilot:
        await press(pilot, "enter", "escape", "e", "escape", "C", "enter", "escape", "M", "U", "escape")

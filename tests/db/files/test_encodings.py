"""Text that is not UTF-8, as a failing disk or another program leaves it: found, told in a sentence, mended."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from crm_tui.db import sqlite
from crm_tui.db.files import encodings, opening
from crm_tui.db.models import Change, Company
from crm_tui.errors import DamagedWorkspace
from crm_tui.queries import health
from crm_tui.services import mending
from crm_tui.services.undo import undoing
from tests.making import make_company, make_contact


@pytest.fixture
def broken(workspace: Path) -> Path:
    """A workspace in which the name and the note of a company, O1, cannot be read."""
    make_company("Acme Ltd", note="Grüße", city="Oslo")
    make_contact("Šárka Nováková")
    opening.disconnect()
    connection = apsw.Connection(str(workspace))
    connection.execute("UPDATE company SET name = CAST(x'41ff42' AS TEXT), note = CAST(x'4772fc7365' AS TEXT)")
    connection.close()
    opening.open_workspace(workspace)
    return workspace


def test_sound_text_is_not_complained_of(workspace: Path) -> None:  # noqa: ARG001 - it must be open
    make_company("株式会社 🎉", note="Grüße\nÁ")
    assert list(encodings.not_utf8()) == []


def test_the_row_and_its_columns_are_named(broken: Path) -> None:  # noqa: ARG001
    assert [str(one) for one in encodings.not_utf8()] == ["O1 (name, note)"]


def test_half_a_letter_at_the_end_of_a_column_is_not_made_whole_by_the_next(workspace: Path) -> None:
    make_company("Acme Ltd", city="Oslo")
    opening.disconnect()
    connection = apsw.Connection(str(workspace))
    connection.execute("UPDATE company SET country = CAST(x'c3' AS TEXT), city = CAST(x'a9' AS TEXT)")
    connection.close()
    opening.open_workspace(workspace)
    assert [set(one.cells) for one in encodings.not_utf8()] == [{"country", "city"}]


def test_reading_it_is_told_in_a_sentence(broken: Path) -> None:
    with pytest.raises(DamagedWorkspace, match=r"not UTF-8.*crm-tui doctor"), sqlite.sentences(broken):
        Company.get()


def test_doctor_finds_and_mends_it_and_the_journal_keeps_what_stood_there(broken: Path, me: UUID) -> None:
    found = {check.name: check for check in health.checks(broken)}["Text"]
    assert not found.ok
    assert found.says == "not UTF-8: O1 (name, note)"
    assert "doctor --mend" in found.mend
    mending.mend(me)
    company = Company.get()
    assert (company.name, company.note, company.city) == ("A�B", "Gr�se", "Oslo")
    change = Change.select().where(Change.record == company.id).order_by(Change.seq.desc()).get()
    assert json.loads(change.fields)["name"] == ["A\\xffB", "A�B"]
    assert [check.name for check in health.checks(broken) if not check.ok] == []
    undoing.undo(me)
    assert Company.get().name == "A\\xffB"


def test_what_the_journal_itself_cannot_tell_is_not_mended(broken: Path, me: UUID) -> None:
    opening.disconnect()
    connection = apsw.Connection(str(broken))
    connection.execute("DROP TRIGGER action_never_update")
    connection.execute("UPDATE action SET summary = CAST(x'ff' AS TEXT) WHERE rowid = 1")
    connection.close()
    opening.open_workspace(broken)
    mending.mend(me)
    found = {check.name: check for check in health.checks(broken)}["Text"]
    assert (found.ok, found.says) == (False, "not UTF-8: action 1 (summary)")
    assert "crm-tui restore" in found.mend

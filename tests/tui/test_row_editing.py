"""Rows in the person's own editor: marked records go out as text, and come back as differences to be written."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Action, Deal
from crm_tui.domain.records import Kind
from crm_tui.errors import WorkspaceError
from crm_tui.services.editing.records import edit_record
from crm_tui.services.editing.saved import SavedMany
from crm_tui.services.row_edits import applying, comparing
from crm_tui.services.row_edits.comparing import Comparison
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.rows_preview import RowsScreen
from tests.making import make_contact, make_deal
from tests.tui.driving import press, program, shown

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what `$EDITOR` does with its file: a line of sed."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("VISUAL", raising=False)

    def set_editor(*commands: str) -> None:
        told = " ".join(f"-e '{command}'" for command in commands)
        monkeypatch.setenv("EDITOR", f"sed -i {told}")

    return set_editor


@pytest.fixture
def deals(workspace: Path, stages: dict[str, UUID], me: UUID) -> Path:
    """Three deals in the first stage, D3 on top."""
    for number in range(1, 4):
        make_deal(stages["Initial contact"], f"Deal {number}", amount=number * 100_000, owner=me)
    return workspace


async def test_the_marked_come_back_as_differences_and_are_written_as_one_action(deals: Path, edits: Any) -> None:
    edits("s/Deal 3 /Cobalt /", "s/2,000.00 EUR/7k/")
    before = Action.select().count()
    async with program(deals) as pilot:
        await press(pilot, "space", "space", "E")
        assert isinstance(pilot.app.screen, RowsScreen)
        preview = screen(pilot)
        assert "D3 Deal 3" in preview
        assert "Deal: Deal 3 → Cobalt" in preview.replace("Title:", "Deal:")
        assert "Amount: 2,000.00 EUR → 7,000.00 EUR" in preview
        assert "2 deals will change. Ctrl+S saves." in preview
        assert Deal.get(Deal.number == 2).amount == 200_000
        await press(pilot, "ctrl+s")
        assert "Changed 2 deals as rows" in screen(pilot)
        assert "marked" not in screen(pilot)
        assert {(deal.title, deal.amount) for deal in Deal.select()} == {
            ("Deal 1", 100_000), ("Deal 2", 700_000), ("Cobalt", 300_000),
        }  # fmt: skip
        assert Action.select().count() == before + 1
        await press(pilot, "u")
    assert Deal.get(Deal.number == 3).title == "Deal 3"


async def test_without_marks_all_that_the_list_shows_go_out(deals: Path, edits: Any) -> None:
    make_contact("Kim Sato", phase="churned")
    make_contact("Lee Park")
    edits("s/Kim Sato/Kim Berg/", "s/Lee Park/Lee Berg/")
    async with program(deals) as pilot:
        await press(pilot, "C", "slash", *"phase:churned", "enter", "E")
        assert "C1 Kim Sato" in screen(pilot)
        assert "C2" not in screen(pilot)


async def test_an_editor_that_changes_nothing_says_so(deals: Path, edits: Any) -> None:
    edits("s/no such words/x/")
    async with program(deals) as pilot:
        await press(pilot, "E")
        assert "Nothing was changed in the editor." in screen(pilot)


async def test_what_is_wrong_is_marked_and_a_key_goes_back_with_the_text(deals: Path, edits: Any) -> None:
    edits("s/2,000.00 EUR/lots of it/", "s/Deal 1 /Cobalt /")
    async with program(deals) as pilot:
        await press(pilot, "E")
        assert "! Line" in screen(pilot)
        assert "D2 amount: " in screen(pilot)
        await press(pilot, "ctrl+s")
        assert "1 place needs a look; e goes back into the editor." in screen(pilot)
        edits("s/lots of it/9k/")
        await press(pilot, "e")
        assert "2,000.00 EUR → 9,000.00 EUR" in screen(pilot)
        assert "→ Cobalt" in screen(pilot)
        await press(pilot, "ctrl+s")
    assert {(deal.title, deal.amount) for deal in Deal.select()} == {
        ("Cobalt", 100_000), ("Deal 2", 900_000), ("Deal 3", 300_000),
    }  # fmt: skip


async def test_what_is_dropped_is_kept_in_a_file(deals: Path, edits: Any, tmp_path: Path) -> None:
    edits("s/Deal 1/Cobalt/")
    async with program(deals) as pilot:
        await press(pilot, "E", "escape")
        assert "Dropped; what you wrote" in screen(pilot)
    kept = tmp_path / "state" / "crm-tui" / "unsaved" / "deals.txt"
    assert "Cobalt" in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert Deal.get(Deal.number == 1).title == "Deal 1"


async def test_rows_that_were_taken_out_stay_unless_they_are_to_go(deals: Path, edits: Any) -> None:
    edits("/Deal 1/d")
    async with program(deals) as pilot:
        await press(pilot, "E")
        assert "Rows taken out: kept unless you press d" in screen(pilot)
        assert "D1 Deal 1" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert "Rows were only taken out; d deletes what they were, Esc drops it." in screen(pilot)
        await press(pilot, "d")
        assert "1 deal will be deleted. Ctrl+S saves." in screen(pilot)
        await press(pilot, "ctrl+s")
    assert [deal.number for deal in Deal.select().where(Deal.hidden_at.is_null(False))] == [1]


async def test_what_somebody_else_changed_meanwhile_is_told_before_it_is_overwritten(
    deals: Path, edits: Any, me: UUID
) -> None:
    edits("s/2,000.00 EUR/7k/")
    async with program(deals) as pilot:
        await press(pilot, "E")
        edit_record(me, Kind.DEAL, Deal.get(Deal.number == 2).id, None, {"amount": "8k"})
        await press(pilot, "ctrl+s")
        assert "8,000.00 EUR → 7,000.00 EUR" in screen(pilot)
        assert "changed amount of D2 meanwhile" in screen(pilot)
        assert Deal.get(Deal.number == 2).amount == 800_000
        await press(pilot, "ctrl+s")
    assert Deal.get(Deal.number == 2).amount == 700_000


async def test_an_editor_that_is_not_there_is_told(deals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    async with program(deals) as pilot:
        await press(pilot, "E")
        assert "There is no program no-such-editor" in screen(pilot)


async def test_a_restricted_session_has_no_editor(deals: Path, edits: Any) -> None:
    edits("s/Deal/Evil/")
    async with program(deals, restricted=True) as pilot:
        await press(pilot, "E")
        assert "A restricted session may not leave for a shell." in screen(pilot)
        await press(pilot, "full_stop")
        assert "editor" not in screen(pilot)


def kept_texts(tmp_path: Path) -> list[str]:
    """What was put away, each text once for every time."""
    return [file.read_text() for file in sorted((tmp_path / "state" / "crm-tui" / "unsaved").rglob("*.txt"))]


async def test_what_is_dropped_twice_is_kept_twice(deals: Path, edits: Any, tmp_path: Path) -> None:
    async with program(deals) as pilot:
        edits("s/Deal 1/Cobalt/")
        await press(pilot, "E", "escape")
        edits("s/Deal 2/Birch/")
        await press(pilot, "E", "escape")
    assert sorted("Cobalt" in text for text in kept_texts(tmp_path)) == [False, True]
    assert sorted("Birch" in text for text in kept_texts(tmp_path)) == [False, True]


async def test_a_program_that_ends_over_the_differences_keeps_what_was_written(
    deals: Path, edits: Any, tmp_path: Path
) -> None:
    edits("s/Deal 1/Cobalt/")
    async with program(deals) as pilot:
        await press(pilot, "E")
        cast("CrmApp", pilot.app).keep_drafts()
    (text,) = kept_texts(tmp_path)
    assert "Cobalt" in text


async def test_where_it_cannot_be_read_what_was_written_is_kept(
    deals: Path, edits: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> Comparison:
        raise WorkspaceError("Reading or writing failed.")

    edits("s/Deal 1/Cobalt/")
    async with program(deals, size=(200, 24)) as pilot:
        with monkeypatch.context() as broken:
            broken.setattr(comparing, "compare", away)
            await press(pilot, "E")
        assert "Reading or writing failed. What you wrote is kept in" in screen(pilot)
    (text,) = kept_texts(tmp_path)
    assert "Cobalt" in text


async def test_rows_whose_answer_was_lost_are_not_added_twice(
    deals: Path, edits: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = applying.apply

    def apply_and_lose_the_answer(by: UUID, compared: Comparison, *, delete: bool = False) -> SavedMany:
        really(by, compared, delete=delete)
        raise WorkspaceError("Reading or writing failed.")

    monkeypatch.setattr(applying, "apply", apply_and_lose_the_answer)
    edits("$ a | Cobalt | | | 3k | | | me |")
    async with program(deals) as pilot:
        await press(pilot, "E", "ctrl+s")
        assert "Reading or writing failed." in screen(pilot)
        assert "What the rows change" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert "Added 1 deal as rows" in screen(pilot)
        assert "What the rows change" not in screen(pilot)
    assert Deal.select().where(Deal.title == "Cobalt").count() == 1


async def test_what_somebody_changed_meanwhile_is_not_deleted_unseen(deals: Path, edits: Any, me: UUID) -> None:
    edits("/Deal 1/d")
    async with program(deals) as pilot:
        await press(pilot, "E", "d")
        edit_record(me, Kind.DEAL, Deal.get(Deal.number == 1).id, None, {"amount": "8k"})
        await press(pilot, "ctrl+s")
        assert "    ! Ana Ruiz was faster and chang" in screen(pilot)
        assert Deal.get(Deal.number == 1).hidden_at is None
        await press(pilot, "ctrl+s")
    assert Deal.get(Deal.number == 1).hidden_at is not None

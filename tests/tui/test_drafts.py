"""Drafts are private files of one form in one workspace, and whatever happens to them, forms still open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.tui.app import CrmApp
from crm_tui.tui.forms.drafts import Began, Drafts
from tests.tui.driving import press, program, says, shown, write


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path, Path("/srv/sales.db"))


def test_a_draft_is_found_again_with_its_time(drafts: Drafts, at_noon: datetime) -> None:
    drafts.keep("deal.new", {"title": "Zoë's \x1b deal"})
    found = drafts.find("deal.new")
    assert found is not None
    assert found.typed == {"title": "Zoë's \x1b deal"}
    assert found.at == at_noon


def test_a_draft_remembers_the_record_that_it_began_with(drafts: Drafts) -> None:
    drafts.keep("deal.edit.1", {"amount": "60k"}, began=Began(3, {"amount": "45,000.00 EUR"}))
    found = drafts.find("deal.edit.1")
    assert found is not None
    assert found.began == Began(3, {"amount": "45,000.00 EUR"})


def test_only_its_writer_can_read_it(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep("deal.new", {"title": "secret"})
    [file] = (path for path in tmp_path.rglob("*") if path.is_file())
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_forms_and_workspaces_do_not_share_drafts(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep("deal.new", {"title": "mine"})
    assert drafts.find("contact.new") is None
    assert Drafts(tmp_path, Path("/srv/other.db")).find("deal.new") is None


def test_nothing_typed_leaves_no_draft(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep("deal.new", {"title": "mine"})
    drafts.keep("deal.new", {})
    assert drafts.find("deal.new") is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"at": 1, "typed": {}, "version": 1}',
        '{"at": "x", "typed": {}}',
        '{"at": 1, "typed": 3}',
        "\x00",
    ],
)
def test_a_broken_draft_is_no_draft(drafts: Drafts, tmp_path: Path, content: str) -> None:
    drafts.keep("deal.new", {"title": "mine"})
    [file] = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_text(content)
    assert drafts.find("deal.new") is None


def test_it_knows_what_the_forms_are_called_that_were_left(drafts: Drafts) -> None:
    for minute, title in enumerate(("New deal", "Edit D12")):
        with clock.frozen(datetime(2026, 11, 16, 9, minute, tzinfo=UTC)):
            drafts.keep(title, {"title": "Acme"}, title=title)
    assert drafts.left() == ["Edit D12", "New deal"]
    drafts.forget("Edit D12")
    assert drafts.left() == ["New deal"]


async def test_the_next_start_says_what_was_not_saved(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, "Acme rollout")
        await press(pilot, "escape")
    async with program(workspace) as pilot:
        await says(pilot, "Not saved yet: New deal; its form has what you typed.")
        await press(pilot, "n")
        assert "Acme rollout" in shown(crm(pilot))

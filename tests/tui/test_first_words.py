"""What is said once the first screen is there keeps nothing else from anybody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from crm_tui.errors import Upgraded
from crm_tui.tui import app, upgrades
from tests.tui.driving import program, says

MODULE = "crm_tui.tui.everywhere.first_words"


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said without a pause."""
    monkeypatch.setattr(app, "FIRST_WORDS_AFTER", 0.01)


async def test_a_file_of_rules_that_cannot_be_read_is_named(workspace: Path) -> None:
    (workspace.parent / "rules").mkdir()
    (workspace.parent / "rules" / "own.toml").write_text("[[rule]]\nname = 'One'\nwhen = 'deal sold'\nthen = 'tag x'\n")
    async with program(workspace) as pilot:
        await says(pilot, "rules/own.toml:3: “sold” is nothing that happens to a deal")


class Upgrade:
    """A finder of modules, while another version of what says the first words has just been installed."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == MODULE:
            raise Upgraded(upgrades.SENTENCE)


async def test_an_upgrade_right_after_the_start_is_told_instead(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    monkeypatch.setattr(sys, "meta_path", [Upgrade(), *sys.meta_path])
    async with program(workspace) as pilot:
        await says(pilot, upgrades.SENTENCE)

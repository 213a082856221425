"""Whoever opens the demo works in it as Ana Ferreira, and can undo what they do but not how it came about."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Action, Deal, User, rows
from crm_tui.errors import NothingToUndo
from crm_tui.services.undo import undoing
from tests.journal_check import assert_journal_explains_everything
from tests.shelf import Shelf, opened


@pytest.fixture
def login(request: pytest.FixtureRequest) -> str:
    """Whose demo it is."""
    return str(getattr(request, "param", ""))


@pytest.fixture
def people(tmp_path: Path, login: str, shelf: Shelf) -> Iterator[dict[str, UUID]]:
    """The users of a new demo, which is open, by login."""
    with opened(shelf.demo(login=login), tmp_path / "demo.db"):
        yield dict(rows(User.select(User.login, User.id)))


class TestUndo:
    def test_there_is_nothing_to_undo_until_somebody_does_something(self, people: dict[str, UUID]) -> None:
        for person in people.values():
            with pytest.raises(NothingToUndo):
                undoing.undo(person)
        with journal.action(people["ana"], "renamed a deal") as act:
            act.update(Deal.get(Deal.number == 1), title="Cold store")
        assert undoing.undo(people["ana"]).summary == "renamed a deal"
        assert Deal.get(Deal.number == 1).title == "Cold store, pier 7"

    def test_a_move_of_the_story_can_be_taken_back_and_made_again(self, people: dict[str, UUID]) -> None:
        deal = Deal.get(Deal.title == "Salford and Bury homes")
        moves = Action.select().where(Action.summary.contains(f"moved {deal.ref} "))
        undone = undoing.undo(people["ana"], moves.order_by(Action.id.desc()).first().id)
        assert Deal.get_by_id(deal.id).stage.name == "Needs assessment"
        undoing.redo(people["ana"], undone.target)
        assert Deal.get_by_id(deal.id).stage_id == deal.stage_id
        assert_journal_explains_everything()


class TestWhoOpensIt:
    @pytest.mark.parametrize("login", ["kim"], indirect=True)
    def test_somebody_with_a_login_of_their_own_works_as_ana(self, people: dict[str, UUID]) -> None:
        assert set(people) == {"kim", "ben", "chiara", "david", "eva"}
        assert User.get_by_id(people["kim"]).name == "Ana Ferreira"
        assert Deal.select().where(Deal.owner == people["kim"]).count() > 30

    @pytest.mark.parametrize("login", ["ben"], indirect=True)
    def test_somebody_called_like_a_colleague_is_that_colleague(self, people: dict[str, UUID]) -> None:
        assert set(people) == {"ana", "ben", "chiara", "david", "eva"}
        assert User.get_by_id(people["ben"]).name == "Ben Okafor"

    def test_the_command_opens_it_as_ana_whatever_the_own_settings_say(self, tmp_path: Path) -> None:
        settings = tmp_path / "crm-tui" / "config.toml"
        settings.parent.mkdir()
        settings.write_text('user = "kim"\npipeline = "Enterprise"\n', encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-m", "crm_tui", "--filter", "owner:me", "demo"],
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "CRM_TUI_USER": "kim"},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        assert "Delta fleet" in run.stdout
        assert "Ben Okafor" not in run.stdout

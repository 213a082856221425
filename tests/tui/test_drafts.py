"""Drafts are private files of one form in one workspace, and whatever happens to them, forms still open."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import accounts, clock, paths
from crm_tui.config import Config
from crm_tui.domain.ids import new_id
from crm_tui.services.workspace import sign_in
from crm_tui.tui.app import CrmApp
from crm_tui.tui.forms.drafts import SHEET, Began, Draft, Drafts
from tests.tui.driving import press, program, says, shown, write

SALES, ANA, BEN = Path("/srv/sales.db"), UUID(int=1), UUID(int=2)


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path, SALES, ANA)


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


def test_forms_workspaces_and_users_do_not_share_drafts(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep("deal.new", {"title": "mine"})
    assert drafts.find("contact.new") is None
    assert Drafts(tmp_path, Path("/srv/other.db"), ANA).find("deal.new") is None
    assert Drafts(tmp_path, SALES, BEN).find("deal.new") is None
    assert Drafts(tmp_path, SALES, BEN).left() == []


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


# In an editor


@dataclass
class Left:
    """A form that somebody had an editor open from when the program was killed."""

    drafts: Drafts
    form: str = "deal.new"
    typed: dict[str, str] = field(default_factory=lambda: {"title": "Acme", "note": "first words"})
    began: Began | None = None

    def saves(self, words: str | bytes, beside: str = "") -> None:
        """What was saved in the editor, and a file that it laid beside that."""
        draft = Draft(self.typed, clock.now(), began=self.began)
        with suppress(Killed), self.drafts.opened(self.form, "note", draft, "New deal") as folder:
            assert folder is not None
            (folder / SHEET).write_bytes(words if isinstance(words, bytes) else words.encode())
            if beside:
                (folder / beside).write_text("swap")
            raise Killed


class Killed(BaseException):
    """The program ends."""


def files(home: Path) -> list[str]:
    return sorted(path.name for path in home.rglob("*") if path.is_file())


def test_what_was_saved_in_an_editor_when_the_program_ended_is_in_the_draft(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep("deal.new", {"title": "Acme", "note": "first words"}, new_id(), title="New deal")
    Left(drafts).saves("first words and more\n")
    assert drafts.left() == ["New deal"]
    found = drafts.find("deal.new")
    assert found is not None
    assert found.typed == {"title": "Acme", "note": "first words and more"}
    assert found.command is None
    assert [Path(name).suffix for name in files(tmp_path)] == [".json"]


def test_it_is_there_too_where_nothing_else_was_typed(drafts: Drafts) -> None:
    began = Began(3, {"note": "as it was"})
    Left(drafts, "deal.edit.1", {"note": "as it was"}, began).saves("a line more")
    assert drafts.left() == ["New deal"]
    found = drafts.find("deal.edit.1")
    assert found is not None
    assert (found.typed, found.began) == ({"note": "a line more"}, began)
    assert drafts.find("deal.edit.2") is None


def test_it_goes_below_what_another_window_wrote_meanwhile(drafts: Drafts) -> None:
    Left(drafts, began=Began(3, {"note": "", "title": ""})).saves("first words and more")
    drafts.keep("deal.new", {"note": "other words", "amount": "5k"}, began=Began(2, {"amount": "4k"}))
    found = drafts.find("deal.new")
    assert found is not None
    assert found.typed == {"note": "other words\n\nfirst words and more", "amount": "5k"}
    assert found.began == Began(2, {"note": "", "title": "", "amount": "4k"})


def test_what_is_in_an_editor_now_is_left_alone(drafts: Drafts) -> None:
    draft = Draft({"note": "first words"}, clock.now())
    with drafts.opened("deal.new", "note", draft, "New deal") as folder:
        assert folder is not None
        (folder / SHEET).write_text("more")
        assert drafts.find("deal.new") is None
        assert (folder / SHEET).exists()
    assert drafts.find("deal.new") is None


@pytest.mark.parametrize("words", ["first words\n", " \n"])
def test_an_editor_that_saved_nothing_new_leaves_nothing(drafts: Drafts, tmp_path: Path, words: str) -> None:
    Left(drafts).saves(words)
    assert drafts.find("deal.new") is None
    assert files(tmp_path) == []


@pytest.mark.parametrize(("words", "beside", "kept"), [(b"caf\xe9", "", [SHEET]), ("x", "n.swp", ["n.swp", SHEET])])
def test_what_no_draft_can_take_is_put_away(
    drafts: Drafts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str | bytes, beside: str, kept: list[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    Left(drafts).saves(words, beside)
    assert (drafts.find("deal.new") is None) == isinstance(words, bytes)
    assert files(paths.state_dir() / "unsaved") == kept
    assert not list(tmp_path.rglob("*.open"))


def test_only_its_writer_can_read_what_is_in_an_editor(drafts: Drafts, tmp_path: Path) -> None:
    Left(drafts).saves("secret")
    [note] = tmp_path.rglob("*.open")
    assert note.stat().st_mode & 0o777 == 0o600
    assert note.with_suffix("").stat().st_mode & 0o777 == 0o700


# Before users were told apart


@pytest.fixture
def old(tmp_path: Path, drafts: Drafts) -> Path:
    """A draft where all users of a Unix account had theirs together."""
    drafts.keep("deal.new", {"title": "of old"}, title="New deal")
    [file] = tmp_path.rglob("*.json")
    together = file.parent.with_name(file.parent.name.partition("-")[0])
    return file.parent.rename(together) / file.name


def test_drafts_of_before_are_taken_over_once(old: Path, drafts: Drafts, tmp_path: Path) -> None:
    drafts.inherit()
    assert drafts.left() == ["New deal"]
    assert not old.parent.exists()
    Drafts(tmp_path, SALES, BEN).inherit()
    assert Drafts(tmp_path, SALES, BEN).left() == []


def test_they_never_take_the_place_of_newer_ones(old: Path, drafts: Drafts) -> None:
    drafts.keep("deal.new", {"title": "newer"})
    drafts.inherit()
    found = drafts.find("deal.new")
    assert found is not None
    assert found.typed == {"title": "newer"}
    assert old.exists()


@pytest.mark.parametrize(("login", "whose"), [("ana", "ana"), ("ben", "ben"), ("machine", "ben")])
async def test_they_are_the_unix_logins_own_users_or_where_it_has_none_those_of_who_comes_first(
    workspace: Path, me: UUID, monkeypatch: pytest.MonkeyPatch, login: str, whose: str
) -> None:
    monkeypatch.setattr(accounts, "unix_login", lambda: login)
    users = {"ana": me, "ben": sign_in("ben")}
    Drafts(paths.state_dir(), workspace, me).keep("deal.new", {"title": "of old"}, title="New deal")
    [file] = paths.state_dir().rglob("*.json")
    file.parent.rename(file.parent.with_name(file.parent.name.partition("-")[0]))
    for user in ("ben", "ana"):
        async with program(workspace, config=Config(user=user)) as pilot:
            assert (crm(pilot).drafts.left() == ["New deal"]) == (user == whose)
    assert Drafts(paths.state_dir(), workspace, users[whose]).find("deal.new") is not None


async def test_users_of_one_unix_account_do_not_see_each_others_drafts(workspace: Path) -> None:
    async with program(workspace, config=Config(user="ben")) as pilot:
        await press(pilot, "n")
        await write(pilot, "Acme rollout")
        await press(pilot, "escape")
    async with program(workspace, config=Config(user="chiara")) as pilot:
        assert crm(pilot).drafts.left() == []
        await press(pilot, "n")
        assert "Acme rollout" not in shown(crm(pilot))
    async with program(workspace, config=Config(user="ben")) as pilot:
        await press(pilot, "n")
        assert "Acme rollout" in shown(crm(pilot))


async def test_the_next_start_says_what_was_not_saved(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, "Acme rollout")
        await press(pilot, "escape")
    async with program(workspace) as pilot:
        await says(pilot, "Not saved yet: New deal; its form has what you typed.")
        await press(pilot, "n")
        assert "Acme rollout" in shown(crm(pilot))

"""Keys that one chooses as a whole, and one by one by pressing them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from crm_tui.tui.commands import by_id
from crm_tui.tui.keymap import ARROWS, LETTERS, clashes, keys_of, load, own_keys, preset_keys, why_not, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "keymap.toml"


def test_vim_is_what_the_registry_says(file: Path) -> None:
    assert load(file).keymap == load(file, "vim").keymap == preset_keys("vim") == {}


def test_arrows_leaves_letters_free_wherever_another_key_does_the_same(file: Path) -> None:
    found = load(file, ARROWS)
    assert found.problems == ()
    for command in by_id().values():
        keys = keys_of(command, found.keymap)
        assert bool(keys) == bool(command.keys), f"{command.id} has lost its keys"
        assert LETTERS.isdisjoint(keys) or set(keys) == set(command.keys) <= LETTERS
    assert keys_of(by_id()["card.move_right"], found.keymap) == ("shift+right",)
    assert keys_of(by_id()["cursor.left"], found.keymap) == ("left",)
    assert not clashes(found.keymap)


def test_ones_own_keys_are_laid_over_the_preset(file: Path) -> None:
    file.write_text('"cursor.left" = "h"\n')
    assert load(file, ARROWS).keymap["cursor.left"] == "h"
    assert load(file, ARROWS).keymap["cursor.right"] == "right"


def test_a_letter_that_the_preset_leaves_free_can_be_given_to_another_command(file: Path) -> None:
    file.write_text('"team.who" = "k"\n')
    assert load(file, ARROWS).problems == ()
    assert load(file, ARROWS).keymap["team.who"] == "k"
    (problem,) = load(file, "vim").problems[:1]
    assert "team.who" in problem
    assert "team.who" not in load(file, "vim").keymap


def test_a_clash_costs_ones_own_entry_and_leaves_the_preset(file: Path) -> None:
    file.write_text('"team.who" = "right"\n')
    found = load(file, ARROWS)
    assert found.problems
    assert found.keymap["cursor.right"] == "right"
    assert "team.who" not in found.keymap


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("f7", ""),
        ("ctrl+t", ""),
        ("n", "n means “add"),
        ("ctrl+i", "press another key"),
        ("g", "g begins other keys"),
        ("f99", "is no key"),
    ],
)
def test_a_key_that_means_something_already_is_told(key: str, says: str) -> None:
    said = why_not(by_id()["team.who"], key, {})
    assert says in said
    assert bool(said) == bool(says)


def test_a_key_is_written_where_it_stood_and_taken_out_again(file: Path) -> None:
    file.write_text('# mine\n"card.add" = "N"\n\n[board]\nfilter = "f"\n')
    write(file, "board.filter", "F")
    write(file, "team.who", "f7")
    assert tomllib.loads(file.read_text()) == {"card.add": "N", "team.who": "f7", "board": {"filter": "F"}}
    assert own_keys(file) == {"card.add", "team.who", "board.filter"}
    write(file, "card.add", None)
    write(file, "board.filter", None)
    assert own_keys(file) == {"team.who"}
    assert file.read_text().startswith("# mine\n")


def test_a_file_that_cannot_be_read_has_no_keys(file: Path) -> None:
    file.write_text("= =\n")
    assert own_keys(file) == frozenset()
    assert own_keys(file.with_name("nowhere.toml")) == frozenset()

"""A person's own keys: read from a file, checked, and used everywhere where keys are shown."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from textual.keys import _character_to_key

from crm_tui.errors import BadInput
from crm_tui.tui.keymap import as_markdown, clashes, footer, key_table, load, without_clashes
from crm_tui.tui.keys import key_name, label


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "keymap.toml"


@pytest.mark.parametrize("sign", string.punctuation)
def test_signs_are_named_as_textual_names_them(sign: str) -> None:
    assert key_name(sign) == _character_to_key(sign)
    assert label(key_name(sign)) == sign


@pytest.mark.parametrize(
    ("written", "name", "read"),
    [
        ("L", "L", "L"),
        ("Ctrl+S", "ctrl+s", "Ctrl+S"),
        ("shift+Right", "shift+right", "Shift+→"),
        ("ctrl++", "ctrl+plus", "Ctrl++"),
        (" f5 ", "f5", "F5"),
        ("escape", "escape", "Esc"),
        ("question_mark", "question_mark", "?"),
        ("g  B", "g B", "g B"),
        ("g ?", "g question_mark", "g ?"),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, name: str, read: str) -> None:
    assert key_name(written) == name
    assert label(name) == read


@pytest.mark.parametrize("written", ["", "  ", "hyper+x", "f99", "enter enter", "LL"])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(BadInput, match="is no key"):
        key_name(written)


def test_no_file_changes_nothing(file: Path) -> None:
    assert load(file).keymap == {}
    assert load(file).problems == ()


def test_keys_may_be_one_text_or_a_list_and_names_may_be_dotted(file: Path) -> None:
    file.write_text('"card.add" = "N, ctrl+n"\n[board]\nfilter = ["f", ","]\n[go]\nsettings = "f9"\n')
    assert load(file).keymap == {"card.add": "N,ctrl+n", "board.filter": "f,comma", "go.settings": "f9"}
    assert load(file).problems == ()


def test_two_commands_may_swap_their_keys(file: Path) -> None:
    file.write_text('"card.add" = "e"\n"card.edit" = "n"\n')
    assert load(file).keymap == {"card.add": "e", "card.edit": "n"}
    assert load(file).problems == ()


def test_a_key_that_is_taken_is_reported_and_the_old_keys_stay(file: Path) -> None:
    file.write_text('"card.add" = "e"\n"card.mark" = "x"\n')
    loaded = load(file)
    assert loaded.keymap == {"card.mark": "x"}
    assert loaded.problems == (
        "keymap.toml: The key e would mean both card.add and card.edit (board); give one of them another.",
    )


def test_a_key_of_everywhere_cannot_be_taken_by_a_place(file: Path) -> None:
    file.write_text('"card.add" = "u"\n')
    assert "card.add and undo.last" in load(file).problems[0]


def test_keys_that_a_terminal_cannot_tell_apart_clash() -> None:
    assert [clash.commands for clash in clashes({"card.add": "ctrl+m"})] == [("card.open", "card.add")]


def test_an_unknown_command_names_the_nearest(file: Path) -> None:
    file.write_text('"card.move_rigth" = "x"\n')
    [problem] = load(file).problems
    assert problem.startswith("keymap.toml: there is no command card.move_rigth. Did you mean card.move_right or ")


@pytest.mark.parametrize("value", ["3", "true", '["x", 3]', '"hyper+x"', '""'])
def test_keys_that_are_none_are_reported(file: Path, value: str) -> None:
    file.write_text(f'"card.add" = {value}\n')
    assert load(file).keymap == {}
    assert len(load(file).problems) == 1


def test_a_file_that_cannot_be_read_is_reported(file: Path) -> None:
    file.write_text("[[[")
    assert load(file).keymap == {}
    assert "cannot be read" in load(file).problems[0]


def test_footer_and_help_show_the_persons_own_keys() -> None:
    keymap = {"card.add": "ctrl+n"}
    assert ("Ctrl+N", "new") in footer("board", keymap)
    assert ("Ctrl+N", "Add a deal") in key_table("board", keymap)


def test_dropping_clashes_leaves_none() -> None:
    kept = without_clashes({"card.add": "e", "card.edit": "a", "card.mark": "x"})
    assert clashes(kept) == ()
    assert kept == {"card.mark": "x"}


def test_the_readmes_tables_come_from_the_registry() -> None:
    tables = as_markdown(["board", "everywhere"])
    assert "### Board\n\n| key | what it does |\n|---|---|\n" in tables
    assert "| `L` `Shift+→` | Move the card on a stage |" in tables
    assert "| `u` | Undo what was done last |" in tables
    assert "theme" not in tables

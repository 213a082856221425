"""Where each setting comes from, and how one is written without losing what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui import config_files, toml
from crm_tui.config import Backup, Config, load
from crm_tui.errors import BadFile, BadInput

MINE = """\
# What I like
theme = "nord"   # calm

[backup]
keep = 30
# not daily
daily = false
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A config file, and an environment that says nothing."""
    for variable in ("CRM_TUI_DB", "CRM_TUI_USER"):
        monkeypatch.delenv(variable, raising=False)
    path = tmp_path / "config.toml"
    path.write_text(MINE)
    return path


def found(file: Path, name: str, **given: str) -> config_files.Setting:
    options = {f"--{option}": value for option, value in given.items()}
    return next(one for one in config_files.settings(options, file) if one.name == name)


def test_every_setting_is_told_with_where_it_comes_from_and_what_it_is(file: Path) -> None:
    assert (found(file, "theme").value, found(file, "theme").source) == ("nord", f"{file}:2")
    assert (found(file, "backup.keep").value, found(file, "backup.keep").source) == (30, f"{file}:5")
    assert found(file, "backup.daily").source == f"{file}:7"
    assert (found(file, "card_lines").value, found(file, "card_lines").source) == (3, "default")
    assert found(file, "card_lines").choices == ("1", "2", "3")
    assert all(one.help for one in config_files.settings(path=file))
    assert len(config_files.settings(path=file)) == 12 + 3


def test_the_command_line_and_the_environment_go_before_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('workspace = "/srv/crm.db"\nuser = "ana"\n')
    monkeypatch.setenv("CRM_TUI_DB", "/tmp/other.db")  # noqa: S108 - a name, nothing is made there
    monkeypatch.setenv("CRM_TUI_USER", "ben")
    assert (found(file, "workspace").value, found(file, "workspace").source) == ("/tmp/other.db", "CRM_TUI_DB")  # noqa: S108
    assert found(file, "workspace", db="x.db").source == "--db"
    assert (found(file, "user").value, found(file, "user").source) == ("ana", f"{file}:2")
    assert found(file, "user", user="cleo").value == "cleo"


def test_a_line_is_changed_and_all_others_stay(file: Path) -> None:
    config_files.write("theme", "crm-light", file)
    config_files.write("card_lines", "2", file)
    config_files.write("backup.keep", "5", file)
    config_files.write("backup.daily", "yes", file)
    assert file.read_text() == MINE.replace("nord", "crm-light").replace("30", "5").replace("false", "true").replace(
        "# calm\n", "# calm\ncard_lines = 2\n"
    )
    assert load(file) == Config(theme="crm-light", card_lines=2, backup=Backup(keep=5))


def test_the_default_holds_again_once_a_line_is_taken_out(file: Path) -> None:
    assert config_files.write("theme", None, file).source == "default"
    assert "nord" not in file.read_text()
    assert "# What I like" in file.read_text()


def test_a_file_that_is_not_there_is_made_with_its_directory(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    config_files.write("backup.keep", "9", path)
    assert load(path) == Config(backup=Backup(keep=9))


def test_a_link_to_a_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    config_files.write("theme", "crm-dark", link)
    assert link.is_symlink()
    assert 'theme = "crm-dark"' in file.read_text()


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("teme", "x", "did you mean theme"),
        ("card_lines", "4", "one of 1, 2, 3"),
        ("ascii", "perhaps", "yes or no"),
        ("backup.keep", "0", "a number of one or more"),
        ("backup.keep", "²", "a number of one or more"),
        ("keys", "emacs", "one of vim, arrows"),
        ("theme", "a\x1b[2Jb", "may not"),
    ],
)
def test_what_cannot_be_is_not_written(file: Path, name: str, typed: str, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        config_files.write(name, typed, file)
    assert says in str(refused.value) or name == "theme"
    assert file.read_text() == MINE


def test_a_file_that_cannot_be_read_is_left_as_it_is(file: Path) -> None:
    file.write_text("theme = \n")
    with pytest.raises((BadInput, BadFile)):
        config_files.write("theme", "nord", file)
    assert file.read_text() == "theme = \n"


def test_a_name_with_dots_and_quotes_is_found_on_its_line(tmp_path: Path) -> None:
    path = tmp_path / "keymap.toml"
    path.write_text('[board]\nfilter = "f"\n')
    toml.set_value(path, ["card.move_right"], "ctrl+l")
    assert toml.read(path) == {"card.move_right": "ctrl+l", "board": {"filter": "f"}}
    assert toml.line_of(path, ["card.move_right"]) == 1
    assert toml.line_of(path, ["board", "filter"]) == 4

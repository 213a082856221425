"""A person's settings: all optional, and a wrong one is told with what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui import paths
from crm_tui.config import Backup, Config, load
from crm_tui.errors import BadInput


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load(file) == Config()


def test_settings_are_read(file: Path) -> None:
    file.write_text('theme = "nord"\ncard_lines = 2\nascii = true\n')
    assert load(file) == Config(theme="nord", card_lines=2, ascii=True)


def test_the_settings_of_backups_are_a_table_of_their_own(file: Path) -> None:
    file.write_text('theme = "nord"\n[backup]\nkeep = 30\ndirectory = "/srv/backups"\n')
    assert load(file) == Config(theme="nord", backup=Backup(keep=30, directory="/srv/backups"))


def test_a_setting_in_a_table_is_named_with_it(file: Path) -> None:
    file.write_text("[backup]\nkeeps = 30\n")
    with pytest.raises(BadInput, match=r"sets backup\.keeps, which is no setting; did you mean keep\?"):
        load(file)


def test_a_setting_that_does_not_exist_names_the_nearest(file: Path) -> None:
    file.write_text('teme = "nord"\n')
    with pytest.raises(BadInput, match=r"sets teme, which is no setting; did you mean theme\?"):
        load(file)


def test_a_setting_like_no_other_lists_all(file: Path) -> None:
    file.write_text("qqq = 1\n")
    with pytest.raises(BadInput, match="there are theme, card_lines"):
        load(file)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("theme = 3", "theme to a text in quotes, not 3"),
        ('ascii = "yes"', "ascii to true or false, not 'yes'"),
        ("card_lines = 4", "card_lines to 1, 2 or 3, not 4"),
        ("card_lines = true", "card_lines to 1, 2 or 3, not True"),
        ("backup = 3", "backup to a table, [backup], not 3"),
        ("[backup]\nkeep = 0", "backup.keep to a number of one or more, not 0"),
        ("[backup]\nkeep = true", "backup.keep to a number of one or more, not True"),
        ("[backup]\ndaily = 1", "backup.daily to true or false, not 1"),
    ],
)
def test_a_value_that_cannot_be_taken_says_what_can(file: Path, line: str, wanted: str) -> None:
    file.write_text(line)
    with pytest.raises(BadInput) as error:
        load(file)
    assert wanted in str(error.value)


def test_a_file_that_is_no_toml_is_told(file: Path) -> None:
    file.write_text("theme =")
    with pytest.raises(BadInput, match="cannot be read"):
        load(file)


def test_the_file_lies_in_the_configuration_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "crm-tui").mkdir()
    (tmp_path / "crm-tui" / "config.toml").write_text('user = "ana"\n')
    assert load().user == "ana"
    assert load().keymap_file == tmp_path / "crm-tui" / "keymap.toml"


def test_the_workspace_is_the_one_named_then_the_environments_then_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.workspace(environ={}) == tmp_path / "crm-tui" / "crm.db"
    assert paths.workspace(environ={"CRM_TUI_DB": "/srv/team.db"}) == Path("/srv/team.db")
    assert paths.workspace("/tmp/mine.db", {"CRM_TUI_DB": "/srv/team.db"}) == Path("/tmp/mine.db")  # noqa: S108
    assert paths.workspace("~/mine.db", {}) == Path.home() / "mine.db"

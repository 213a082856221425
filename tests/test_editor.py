"""The person's own editor: a private file that is gone afterwards, and nothing that was written is lost."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from crm_tui import editor, paths
from crm_tui.errors import Cancelled, EditorFailed


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("VISUAL", raising=False)


def use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    """Have `$EDITOR` be a shell script, whose file is `$1`."""
    program = tmp_path / "my editor"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    monkeypatch.setenv("EDITOR", f"'{program}'")


def test_what_the_person_left_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, tmp_path, 'printf "and more\\n" >> "$1"')
    assert editor.edit("Ünal\n", "note.md") == "Ünal\nand more\n"


def test_only_the_person_can_read_the_file_and_it_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, tmp_path, f'stat -c "%a %n" "$1" "$(dirname "$1")" > "{tmp_path}/seen"')
    editor.edit("secret", "note.md")
    file, folder = (line.split() for line in (tmp_path / "seen").read_text().splitlines())
    assert (file[0], folder[0]) == ("600", "700")
    assert Path(file[1]).name == "note.md"
    assert not Path(folder[1]).exists()


def test_visual_goes_before_editor_and_may_have_options() -> None:
    assert editor.command({"EDITOR": "cat", "VISUAL": "sh -c true", "PATH": "/bin"}) == ("sh", "-c", "true")
    assert editor.command({"EDITOR": "cat", "VISUAL": "", "PATH": "/bin"}) == ("cat",)


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"EDITOR": "no-such-program -w"}, "There is no program no-such-program, which"),
        ({"EDITOR": "'vim"}, "close what was opened with a quote"),
        ({"PATH": "/nowhere"}, "set EDITOR to yours, such as EDITOR=nano"),
    ],
)
def test_an_editor_that_is_not_there_is_told(environ: dict[str, str], said: str) -> None:
    with pytest.raises(EditorFailed, match=said):
        editor.command({"PATH": "/bin", **environ})


def test_an_editor_that_gives_up_drops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, tmp_path, "exit 1")
    with pytest.raises(Cancelled, match="ended with status 1; nothing was changed"):
        editor.edit("as it was", "note.md")
    assert not (paths.state_dir() / "unsaved").exists()


def test_what_was_written_before_an_editor_failed_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, tmp_path, 'echo mine > "$1"; echo swap > "$1.swp"; kill -HUP $$')
    with pytest.raises(EditorFailed, match=r"What you wrote is kept in .*/unsaved/.*/note\.md") as failed:
        editor.edit("as it was", "note.md")
    kept = Path(str(failed.value).rpartition(" ")[2].removesuffix("."))
    assert kept.read_text() == "mine\n"
    assert (kept.parent / "note.md.swp").read_text() == "swap\n"
    assert [stat.S_IMODE(file.stat().st_mode) for file in (kept, kept.parent)] == [0o600, 0o700]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('printf "caf\\351" > "$1"', "no text in UTF-8; nothing was changed. What you wrote is kept"),
        ('rm "$1"', "left no file"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str) -> None:
    use(monkeypatch, tmp_path, script)
    with pytest.raises(EditorFailed, match=said):
        editor.edit("as it was", "note.md")


def test_what_is_put_away_twice_is_there_twice() -> None:
    kept = [editor.put_away(words, "deals.txt") for words in ("one", "two", "three")]
    assert [file.name for file in kept] == ["deals.txt", "deals-2.txt", "deals-3.txt"]
    assert [file.read_text() for file in kept] == ["one", "two", "three"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in kept} == {0o600}


def test_where_nothing_can_be_put_away_that_is_said() -> None:
    paths.state_dir().mkdir(parents=True)
    (paths.state_dir() / "unsaved").write_text("a file is in the way")
    with pytest.raises(EditorFailed, match=r"What you wrote cannot be kept in .*unsaved"):
        editor.put_away("mine", "deals.txt")

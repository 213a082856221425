"""Files of TOML that cannot be read say why; none of them ends the program."""

from __future__ import annotations

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_tui import toml
from crm_tui.errors import BadFile


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"theme =", "Invalid value"),
        (b"theme = 'ne\xe9on'", r"it is not text in UTF-8 \(byte 12\)"),
        (b"lines = " + b"9" * 5_000, "a number in it has too many digits"),
        (b"a = " + b"[" * 5_000, "it is nested too deep"),
        (b"# " + b"x" * toml.LONGEST, "it is longer than 1,048,576 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(BadFile, match=rf"config\.toml cannot be read: {reason}"):
        toml.read(file)


def test_a_directory_and_a_device_without_end_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero")):
        with pytest.raises(BadFile, match="cannot be read"):
            toml.read(path)


def test_a_file_that_is_not_there_is_for_the_caller_to_judge(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        toml.read(tmp_path / "none.toml")


_OTHER = Path("/dev/shm")  # noqa: S108  # a directory of its own is made there
"""Often another file system than that of files which are kept."""

_PARTS = st.one_of(
    st.sampled_from("[]=#\"'\\ \t\n\r.,-_+éa1\x7f\u2028"),
    st.sampled_from(["\r\n", "b-c", "07", "-3", "true", "nan", "[a]", "[e]\n", "[[a]]", "1_000", "'" * 3, '"' * 3]),
    st.sampled_from(['a = "x"', 'b = ""', "c = 12", "d = true", 'a = "x" # "y"']),
)


@given(st.lists(_PARTS, max_size=12).map("".join))
@example('[backup]\ndaily = false\n\n# mine\n[list]\nname = "Ünïcode = [x]"\nkeep = 7\r\n')
@example("a = 1\n[a]\n")
@example("a = 1\r")
def test_plain_lines_are_read_as_python_reads_them(text: str) -> None:
    plain = toml.read_plain(text)
    assert plain is None or repr(plain) == repr(tomllib.loads(text))  # where True is not 1


def test_what_people_set_most_is_plain() -> None:
    text = '# mine\nuser = "ana"\nascii = true\n\n[backup]\ndaily = false\nkeep = 7\n'
    assert toml.read_plain(text) == {"user": "ana", "ascii": True, "backup": {"daily": False, "keep": 7}}


@pytest.mark.parametrize(
    "text", ["keys = []", "a.b = 1", "a = 1 # one", "a = 'x'", "a = -1", 'a = "\\u00e9"', "a = 1.5"]
)
def test_all_else_is_left_to_python(text: str) -> None:
    assert toml.read_plain(text) is None


def test_a_file_of_ones_own_stays_so_with_its_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b'# mine\r\ntheme = "dark"\r\n')
    file.chmod(0o600)
    toml.set_value(file, ["list", "keep"], 7)
    assert file.read_bytes() == b'# mine\r\ntheme = "dark"\r\n\r\n[list]\r\nkeep = 7\r\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_is_as_readable_as_others(tmp_path: Path) -> None:
    file, other = tmp_path / "config.toml", tmp_path / "other"
    other.touch()
    toml.set_value(file, ["theme"], "dark")
    assert file.stat().st_mode == other.stat().st_mode
    assert file.read_bytes() == b'theme = "dark"\n'


def test_another_file_of_that_name_with_part_is_not_in_the_way(tmp_path: Path) -> None:
    other = tmp_path / "config.toml.part"
    other.write_text("mine")
    toml.set_value(tmp_path / "config.toml", ["theme"], "light")
    assert other.read_text() == "mine"


@pytest.mark.skipif(not _OTHER.is_dir(), reason="There is no file system in memory here.")
def test_a_link_to_another_file_system_leads_on(tmp_path: Path) -> None:
    with TemporaryDirectory(dir=_OTHER) as there:
        real, link = Path(there) / "mine.toml", tmp_path / "config.toml"
        real.write_text('theme = "dark"\n')
        link.symlink_to(real)
        toml.set_value(link, ["theme"], "light")
        assert link.is_symlink()
        assert real.read_text() == 'theme = "light"\n'
        assert list(tmp_path.iterdir()) == [link]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadFile, match="cannot be"):
        toml.set_value(tmp_path / "file" / "config.toml", ["theme"], "light")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]

"""A file is read as its author wrote it, whatever the encoding."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest

from crm_tui.errors import BadFile, BadInput
from crm_tui.interchange.tables import open_table

GERMAN = "Name;Ort\nJürgen Groß;Köln\nÄnne Müller;Düsseldorf\n"
RUSSIAN = "Имя;Город\nИван Петров;Москва\nОльга Смирнова;Казань\nСергей Кузнецов;Самара\n"
POLISH = "Imię;Miasto\nŁukasz Wiśniewski;Łódź\nGrażyna Żółkiewska;Kraków\nPaweł Dąbrowski;Gdańsk\n"
JAPANESE = "氏名;住所\n山田太郎;東京都千代田区\n鈴木花子;大阪市北区\n"


def rows_of(path: Path, encoding: str | None = None) -> tuple[str, list[list[str]]]:
    """What was detected, and the header and rows."""
    with open_table(path, encoding=encoding) as table:
        return table.notes[0], [list(table.headers), *(row.cells for row in table)]


def as_rows(text: str) -> list[list[str]]:
    return [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, POLISH, JAPANESE, "a;b\n1;2\n"])
@pytest.mark.parametrize(
    ("mark", "encoding", "says"),
    [
        (b"", "utf-8", "UTF-8"),
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (b"", "utf-16-le", "UTF-16"),
        (b"", "utf-16-be", "UTF-16"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
        (b"", "utf-32-le", "UTF-32"),
        (b"", "utf-32-be", "UTF-32"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
        (codecs.BOM_UTF16_BE, "utf-32-le", "UTF-32"),
    ],
)
def test_unicode_is_told_by_its_mark_or_its_zeros(
    write: Callable[..., Path], text: str, mark: bytes, encoding: str, says: str
) -> None:
    notes, rows = rows_of(write(mark + text.encode(encoding)))
    assert rows == as_rows(text)
    assert notes.startswith(f"{says}, semicolons, ")


@pytest.mark.parametrize(
    ("text", "encoding", "says"),
    [
        (GERMAN, "cp1252", "Windows-1252"),
        ("Name;Ort\nCafé;Orléans\n", "latin-1", "Windows-1252"),
        (POLISH, "cp1250", "Windows-1250"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (JAPANESE, "cp932", "Shift JIS"),
    ],
)
def test_older_encodings_are_guessed_and_the_guess_is_said(
    write: Callable[..., Path], text: str, encoding: str, says: str
) -> None:
    notes, rows = rows_of(write(text, encoding=encoding))
    assert rows == as_rows(text)
    assert notes.startswith(says)
    assert "a guess" in notes


def test_one_damaged_letter_does_not_turn_utf_8_into_something_else(write: Callable[..., Path]) -> None:
    notes, rows = rows_of(write(GERMAN.encode() + b"Zo\xeb;K\xc3\xb6ln\n"))
    assert notes.startswith("UTF-8 with damaged letters")
    assert rows[:3] == as_rows(GERMAN)
    assert rows[3] == ["Zo\ufffd", "Köln"]


def test_the_letter_that_tells_may_stand_at_the_end_of_a_long_file(write: Callable[..., Path]) -> None:
    plain = "Name;Ort\n" + "Ana;Bonn\n" * 300_000
    notes, rows = rows_of(write((plain + "Jürgen;Köln\n").encode("cp1252")))
    assert notes.startswith("Windows-1252")
    assert rows[-1] == ["Jürgen", "Köln"]


def test_somebody_who_knows_the_encoding_can_say_it(write: Callable[..., Path]) -> None:
    _, rows = rows_of(write("Jméno;Město\nJiří;Brno\n", encoding="cp1250"), encoding="windows-1250")
    assert rows[1] == ["Jiří", "Brno"]


def test_a_named_encoding_does_not_read_the_mark_as_a_letter(write: Callable[..., Path]) -> None:
    for mark, encoding, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    ):
        _, rows = rows_of(write(mark + GERMAN.encode(encoding)), encoding=name)
        assert rows == as_rows(GERMAN)


def test_a_wrong_name_for_the_encoding_is_refused_with_the_nearest(write: Callable[..., Path]) -> None:
    with pytest.raises(BadInput, match=r"There is no encoding “utf-18”; try utf-8"):
        open_table(write(GERMAN), encoding="utf-18")
    with pytest.raises(BadInput, match="There is no encoding “base64”"):
        open_table(write(GERMAN), encoding="base64")


def test_an_encoding_that_does_not_fit_is_refused_before_any_row(write: Callable[..., Path]) -> None:
    with pytest.raises(BadFile, match=r"people\.csv is not written in utf-8 .*leave the encoding out"):
        open_table(write(GERMAN, encoding="cp1252"), encoding="utf-8")

"""What we write opens in a spreadsheet without running, and comes back as it was."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.interchange.csv_out import escaped, unescaped, write_table

CELLS = st.text(alphabet=st.one_of(st.sampled_from("'=+-@\t\r\n,;\"|0123456789.%eE"), st.characters(codec="utf-8")))


def written(*rows: list[str], delimiter: str = ",", escape: bool = True) -> str:
    out = io.StringIO(newline="")
    assert write_table(out, rows[0], rows[1:], delimiter=delimiter, escape=escape) == len(rows) - 1
    return out.getvalue()


@pytest.mark.parametrize(
    "cell", ["=1+1", "@SUM(1+9)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "'=1", "-", "+"]
)
def test_formulas_get_an_apostrophe(cell: str) -> None:
    assert escaped(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["-5", "+3.50", "-1,234.56", "+493012345678", "-12 %", "-1.5e-3", "Kim", "", "a=b", "'tis", "o'-b"]
)
def test_numbers_and_words_stay(cell: str) -> None:
    assert escaped(cell) == cell == unescaped(cell)


@given(CELLS)
def test_reading_takes_away_our_apostrophe_and_no_other(cell: str) -> None:
    assert unescaped(escaped(cell)) == cell


@given(CELLS)
def test_nothing_that_is_written_begins_a_formula(cell: str) -> None:
    shown = escaped(cell)
    assert shown[:1] not in {"=", "@", "\t", "\r", "\n"}
    if shown[:1] in {"+", "-"}:
        assert set(shown.lower()) <= set("0123456789+-.,e%\u0020\t\r\n\x0b\x0c")


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1), st.sampled_from(",\t;"))
def test_every_row_comes_back(rows: list[list[str]], delimiter: str) -> None:
    text = written(["a", "b"], *rows, delimiter=delimiter)
    back = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [[unescaped(cell) for cell in row] for row in back[1:]] == rows


def test_a_formula_cannot_hide_behind_the_delimiter_of_another_country() -> None:
    assert written(["name"], ["Kim;=1+1"]) == 'name\n"Kim;=1+1"\n'


def test_the_escape_can_be_switched_off() -> None:
    assert written(["a", "b"], ["=1+1", "x"], escape=False) == "a,b\n=1+1,x\n"


def test_tabs_part_cells_where_asked_for() -> None:
    assert written(["a", "b"], ["1,5", "x\ty"], delimiter="\t") == 'a\tb\n"1,5"\t"x\ty"\n'

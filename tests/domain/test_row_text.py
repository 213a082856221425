"""Tables as text for an editor: what is written is read again exactly, whatever stands in the cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain import row_text
from crm_tui.domain.row_text import Line, Table
from crm_tui.errors import BadInput


def test_it_is_aligned_and_explained() -> None:
    written = row_text.write(
        ["ref", "title", "owner"], [["D1", "Acme rollout", "Ana"], ["D12", "東京", ""]], ["2 deals.", "", "Save it."]
    )
    assert written == (
        "# 2 deals.\n"
        "#\n"
        "# Save it.\n"
        "ref | title        | owner\n"
        "D1  | Acme rollout | Ana\n"
        "D12 | 東京         |\n"
    )  # fmt: skip


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("|\\#\n\t nt"), max_size=60)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=6))
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    named = [[f"D{number}", *row] for number, row in enumerate(rows)]
    read = row_text.read(row_text.write(["ref", "a", "b", "c"], named, ["note | \\"]))
    assert read.names == ("ref", "a", "b", "c")
    assert [line.cells for line in read.rows] == [tuple(cell.strip() for cell in row) for row in named]


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_read_or_told(written: str) -> None:
    try:
        row_text.read(written)
    except BadInput as error:
        assert "no line left" in str(error)  # noqa: PT017 - either is right


def test_people_may_align_as_they_like_and_lines_are_counted_with_the_notes() -> None:
    assert row_text.read("#x\n\nRef|Title\r\n\tD1 |  Acme\\|B \r\n|new\n  # gone\n") == Table(
        ("ref", "title"), (Line(4, ("D1", "Acme|B")), Line(5, ("", "new")))
    )


@pytest.mark.parametrize("written", ["", "\n\n", "# all gone\n"])
def test_a_text_without_a_table_is_told(written: str) -> None:
    with pytest.raises(BadInput, match="names of the columns"):
        row_text.read(written)

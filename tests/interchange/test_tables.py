"""Tables are cut into rows as their authors meant them, or refused with a sentence that helps."""

from __future__ import annotations

import io
import os
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.errors import BadFile, BadInput
from crm_tui.interchange.tables import Row, Table, open_table

Write = Callable[..., Path]


def opened(content: str | bytes, *, delimiter: str | None = None) -> tuple[Table, list[Row]]:
    """The table in a stream, and its rows."""
    stream = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    with open_table(stream, delimiter=delimiter) as table:
        return table, list(table)


class TestDialects:
    @pytest.mark.parametrize(
        ("delimiter", "says"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "pipes")]
    )
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_delimiters_and_line_ends_are_detected(self, delimiter: str, says: str, end: str) -> None:
        lines = [("name", "city", "note"), ("Kim", "Bonn", "a"), ("Ana", "Köln", "b")]
        table, rows = opened(end.join(delimiter.join(line) for line in lines) + end)
        assert table.headers == ("name", "city", "note")
        assert [(row.line, row.cells) for row in rows] == [
            (2, ["Kim", "Bonn", "a"]),
            (3, ["Ana", "Köln", "b"]),
        ]
        assert table.notes == (f"UTF-8, {says}, 2 rows, 3 columns",)

    def test_commas_in_amounts_do_not_make_columns(self) -> None:
        table, rows = opened("Produkt;Preis\nA;1,50\nB;2,75\nC;1.200,00\n")
        assert table.headers == ("Produkt", "Preis")
        assert [row.cells[1] for row in rows] == ["1,50", "2,75", "1.200,00"]

    def test_one_uneven_row_does_not_hide_the_delimiter(self) -> None:
        table, _ = opened("a;b;c\n" + "1,5;2,5;3\n" * 20 + "1,5;2\n")
        assert table.headers == ("a", "b", "c")

    def test_a_column_by_itself_needs_no_delimiter(self) -> None:
        table, rows = opened("Primary Email\nkim@acme.example\nana@acme.example\n")
        assert table.headers == ("Primary Email",)
        assert len(rows) == 2

    def test_cells_may_hold_delimiters_quotes_and_line_breaks(self) -> None:
        table, rows = opened('name,note\r\nKim,"said ""yes"", then\r\nleft"\r\nAna,short\r\n')
        assert table.shape.rows == 2
        assert rows[0] == Row(2, ["Kim", 'said "yes", then\r\nleft'])
        assert rows[1] == Row(4, ["Ana", "short"])

    def test_quotes_escaped_by_backslashes_are_understood(self) -> None:
        text = 'id,note,city\n1,"the \\"best\\", she said",Bonn\n2,"so \\"so\\", he said",Ulm\n'
        table, rows = opened(text)
        assert rows[0].cells == ["1", 'the "best", she said', "Bonn"]
        assert "backslashes" in table.notes[0]

    def test_inches_and_other_lonely_quotes_are_letters(self) -> None:
        _, rows = opened('part,size\npipe,5"\nrod,"3"" long"\n')
        assert [row.cells[1] for row in rows] == ['5"', '3" long']

    def test_quotes_are_taken_literally_where_one_is_never_closed(self) -> None:
        table, rows = opened('word\tmeaning\tnote\n"Bob the builder\tname\tx\nplain\tb\ty\n')
        assert [row.cells[0] for row in rows] == ['"Bob the builder', "plain"]
        assert "quotes taken literally" in table.notes[0]

    def test_a_delimiter_that_excel_announces_is_taken(self) -> None:
        table, rows = opened("sep=|\nname|sum\nKim|1,2,3\n")
        assert table.headers == ("name", "sum")
        assert rows == [Row(3, ["Kim", "1,2,3"])]

    def test_a_delimiter_that_a_person_names_is_taken(self) -> None:
        table, _ = opened("a:b,c\n1:2,3\n", delimiter=":")
        assert table.headers == ("a", "b,c")
        table, _ = opened("a\tb,c\n1\t2,3\n", delimiter="tab")
        assert table.headers == ("a", "b,c")

    @pytest.mark.parametrize("wrong", [";;", '"', "x", "\n"])
    def test_a_delimiter_that_cannot_be_one_is_refused(self, wrong: str) -> None:
        with pytest.raises(BadInput, match=r"cannot part cells; give one character"):
            opened("a,b\n", delimiter=wrong)


class TestHeaders:
    def test_title_lines_above_the_header_are_left_out_and_said(self) -> None:
        title = 'Notes:\n"Some connections, may be missing"\n\n'
        table, rows = opened(f"{title}First Name,Last Name,Email\nKim,Sato,\nAna,Ruiz,a@b.co\n")
        assert table.headers == ("First Name", "Last Name", "Email")
        assert [row.line for row in rows] == [5, 6]
        assert table.notes[1] == "the header is on line 4; what is above it is left out"

    @pytest.mark.parametrize(
        "first", ["Kim,kim@acme.example,Bonn", "Acme,2026-03-01,Won", "12,45.50,1", "A7,01.02.2026,x"]
    )
    def test_data_is_not_taken_for_a_header(self, first: str) -> None:
        table, rows = opened(f"{first}\n{first}\n")
        assert table.headers == ("Column 1", "Column 2", "Column 3")
        assert [row.line for row in rows] == [1, 2]
        assert table.shape.rows == 2
        assert "no header row" in table.notes[1]

    def test_columns_without_a_name_or_with_the_same_one_get_their_own(self) -> None:
        table, rows = opened("Email,,Email,EMAIL,\nx,y,z,w,v\n")
        assert table.headers == ("Email", "Column 2", "Email (2)", "EMAIL", "Column 5")
        assert rows[0].cells == ["x", "y", "z", "w", "v"]
        assert table.notes[1:] == (
            "column 3 is the second Email, here called “Email (2)”",
            "column 2, 5 has no name",
        )

    def test_a_header_alone_is_a_table_without_rows(self) -> None:
        table, rows = opened("name,email\n")
        assert (table.headers, rows) == (("name", "email"), [])
        assert table.notes == ("UTF-8, commas, 0 rows, 2 columns",)

    def test_a_header_of_several_lines_becomes_one(self) -> None:
        table, rows = opened('"Amount\nin EUR",\x1b[31mStage\n5,Won\n')
        assert table.headers == ("Amount in EUR", "[31mStage")
        assert rows == [Row(3, ["5", "Won"])]


class TestUnevenRows:
    def test_missing_cells_are_empty(self) -> None:
        table, rows = opened("a,b,c\n1,2,3\n4\n5,6,7\n")
        assert rows[1] == Row(3, ["4", "", ""])
        assert table.notes[1] == "1 row with fewer cells than headers, the missing ones taken as empty"

    def test_too_many_cells_are_a_problem_of_that_row_only(self) -> None:
        table, rows = opened("a,b\n1,2\n3,4,5\n6,7\n")
        assert [bool(row.problem) for row in rows] == [False, True, False]
        assert rows[1].problem == "The row has 3 cells, the header 2; is a quote missing around a cell?"
        assert rows[1].cells == ["3", "4", "5"]
        assert table.notes[1] == "1 row with more cells than headers"

    def test_empty_cells_beyond_the_header_are_no_problem(self) -> None:
        _, rows = opened("a,b\n1,2,,\n3,4\n3,4\n")
        assert rows[0] == Row(2, ["1", "2"])

    def test_blank_rows_are_left_out_and_lines_still_counted(self) -> None:
        table, rows = opened("a,b\n\n1,2\n,\n\n3,4\n")
        assert [row.line for row in rows] == [3, 6]
        assert table.shape.rows == 2
        assert table.notes[1] == "3 blank rows left out"

    def test_a_nul_character_is_a_problem_of_its_row(self) -> None:
        table, rows = opened("name,city\n" + "Kim,Bonn\n" * 60 + "An\0a,Ulm\nIda,Trier\n")
        assert [row.line for row in rows if row.problem] == [62]
        assert "NUL" in rows[60].problem
        assert "1 line with NUL characters" in table.notes


class TestRefusals:
    @pytest.mark.parametrize("empty", [b"", b",,\n", b"\n\r\n", b"  \n", b"\xef\xbb\xbf", b"\xff\xfe\n\0"])
    def test_an_empty_file(self, write: Write, empty: bytes) -> None:
        with pytest.raises(BadFile, match=r"people\.csv is empty\."):
            open_table(write(empty))

    @pytest.mark.parametrize(
        ("start", "says"),
        [
            (b"SQLite format 3\0\x10\0\x01\x01", "is a database, not a table"),
            (b"PK\x03\x04\x14\0\x06\0", "workbook .*save the sheet as CSV"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old Excel workbook .*save the sheet as CSV"),
            (b"\x1f\x8b\x08\0", "compressed; unpack it first"),
            (b"%PDF-1.7\n", "is a PDF"),
            (b"\xef\xbb\xbf<HTML><table>", "web page or XML"),
            (b'[{"name": "Kim"}]', "is JSON"),
            (b"BEGIN:VCARD\n", "is a vCard"),
            (bytes(range(256)) * 40, "is not text"),
        ],
        ids=["sqlite", "xlsx", "xls", "gzip", "pdf", "html", "json", "vcard", "binary"],
    )
    def test_what_is_no_table_is_named_and_a_way_out_shown(self, write: Write, start: bytes, says: str) -> None:
        with pytest.raises(BadFile, match=says):
            open_table(write(start))

    def test_cells_may_begin_like_web_pages_and_json(self) -> None:
        table, rows = opened("<b>,{x}\n{7},[1]\n")
        assert (table.headers, rows[0].cells) == (("<b>", "{x}"), ["{7}", "[1]"])
        assert opened("PAR1,BZh\nx,y\n")[0].headers == ("PAR1", "BZh")

    def test_a_workspace_is_refused_without_opening_it(self, write: Write, opened_files: list[str]) -> None:
        by_name = write(b"SQLite format 3\0", name="sales.db")
        by_companion = write(b"SQLite format 3\0", name="odd.name")
        write(b"", name="odd.name-wal")
        opened_files.clear()
        for path in (by_name, by_companion, Path(f"{by_companion}-wal")):
            with pytest.raises(BadFile, match="is a database, not a table"):
                open_table(path)
        assert opened_files == []

    def test_a_workspace_behind_a_link_is_refused_without_opening_it(
        self, write: Write, tmp_path: Path, opened_files: list[str]
    ) -> None:
        link = tmp_path / "people.txt"
        link.symlink_to(write(b"SQLite format 3\0", name="sales.db"))
        opened_files.clear()
        with pytest.raises(BadFile, match="is a database, not a table"):
            open_table(link)
        assert opened_files == []

    def test_a_file_that_is_missing_or_a_directory(self, tmp_path: Path) -> None:
        with pytest.raises(BadFile, match=r"There is no file .*nobody"):
            open_table(tmp_path / "nobody.csv")
        with pytest.raises(BadFile, match=r"is a directory"):
            open_table(tmp_path)

    def test_a_quote_that_is_never_closed_names_its_line(self, write: Write) -> None:
        text = "name,note\n" + 'Kim,"fine\nsee"\n' * 3 + 'Ana,"open\nIda,x,y\n'
        with pytest.raises(BadFile, match=r"people\.csv cannot be cut .* begins on line 8, a quote is not closed"):
            open_table(write(text))

    def test_a_cell_without_end_names_its_line(self, write: Write) -> None:
        rest = "words and words\n" * 20_000
        with pytest.raises(BadFile, match=r"begins on line 3, .* longer than 131,072 letters"):
            open_table(write(f'name,note\nKim,a\nAna,"open\n{rest}"\n'))

    @given(st.binary(max_size=200))
    def test_no_bytes_raise_anything_else(self, content: bytes) -> None:
        try:
            _, rows = opened(content)
        except BadFile:
            return
        assert all(row.line > 0 for row in rows)


class TestSources:
    def test_a_table_can_be_read_again_and_again(self, write: Write) -> None:
        with open_table(write("a,b\n1,2\n")) as table:
            assert list(table) == list(table) == [Row(2, ["1", "2"])]
            assert table.samples() == [["1", "2"]]

    def test_two_readings_do_not_disturb_each_other(self) -> None:
        with open_table(io.BytesIO(b"a,b\n1,2\n3,4\n")) as table:
            assert [(one.line, other.line) for one, other in zip(table, table, strict=True)] == [
                (2, 2),
                (3, 3),
            ]

    def test_the_copy_of_a_stream_is_removed(self) -> None:
        with open_table(io.BytesIO(b"a,b\n1,2\n")) as table:
            copy = table.source.path
            assert copy.exists()
        assert not copy.exists()

    def test_the_copy_of_a_stream_that_is_no_table_is_removed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        with pytest.raises(BadFile, match="the input is a PDF"):
            open_table(io.BytesIO(b"%PDF-1.4"))
        assert list(tmp_path.iterdir()) == []

    def test_the_copy_of_a_stream_that_the_person_stops_is_removed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Stopped(io.BytesIO):
            def read(self, _size: int | None = -1) -> bytes:
                raise KeyboardInterrupt

        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        with pytest.raises(KeyboardInterrupt):
            open_table(Stopped())
        assert list(tmp_path.iterdir()) == []

    def test_a_named_pipe_is_read_like_a_file(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_bytes, args=(b"a,b\n1,2\n",))
        writer.start()
        with open_table(pipe) as table:
            assert [row.cells for row in table] == [["1", "2"]]
        writer.join()

    def test_memory_does_not_grow_with_the_file(self, write: Write) -> None:
        path = write("name,city,note\n" + "Kim Sato,Bonn,a note of some length\n" * 150_000)
        tracemalloc.start()
        with open_table(path) as table:
            assert sum(1 for _ in table) == table.shape.rows == 150_000
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 3_000_000 < path.stat().st_size

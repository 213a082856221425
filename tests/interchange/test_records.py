"""A column is read in one way, told from all of its cells; rows become values or problems."""

from __future__ import annotations

import io
from datetime import date

import pytest

from crm_tui.domain.dates.written import DateOrder
from crm_tui.domain.money import Mark, Money
from crm_tui.domain.records import Kind
from crm_tui.interchange.columns import suggest
from crm_tui.interchange.csv_out import write_table
from crm_tui.interchange.formats import Formats, detect_formats
from crm_tui.interchange.pairs import read_map
from crm_tui.interchange.records import Problem, Reading, Record
from crm_tui.interchange.tables import open_table


def read(
    text: str,
    kind: Kind = Kind.DEAL,
    *,
    spec: str = "",
    order: DateOrder | None = None,
    decimal: Mark | None = None,
) -> tuple[Formats, list[Record]]:
    """What was detected of a table in memory, and its records in euros."""
    with open_table(io.BytesIO(text.encode())) as table:
        mapping = suggest(table.headers, table.samples(), kind)
        mapping = mapping.changed(read_map(spec, table.headers, kind))
        formats = detect_formats(table, mapping, order=order, decimal=decimal)
        return formats, list(Reading(table, mapping, formats, "EUR", None).records())


def column(header: str, *cells: str, **options: object) -> tuple[Formats, list[object]]:
    """What was detected of one column of a deal, and its values, or the reasons against them."""
    text = "title;" + header + "\n" + "".join(f'x;"{cell}"\n' for cell in cells)
    formats, records = read(text, **options)  # type: ignore[arg-type]
    field = next((name for record in records for name in record.values if name != "title"), "")
    return formats, [r.problems[0].reason if r.problems else r.values.get(field) for r in records]


class TestDates:
    def test_one_date_that_can_be_read_one_way_decides_for_all(self) -> None:
        formats, values = column("created", "03/04/2026", "25/12/2025", "01/02/2026")
        assert values == [date(2026, 4, 3), date(2025, 12, 25), date(2026, 2, 1)]
        assert formats.unsettled == ()
        assert formats.notes[0].startswith("created: The day comes first")

    def test_the_deciding_date_may_be_the_last_of_many(self) -> None:
        _, values = column("created", *["03/04/2026"] * 5_000, "12/25/2025")
        assert values[0] == date(2026, 3, 4)

    def test_what_can_be_read_both_ways_is_asked_and_settled(self) -> None:
        formats, values = column("created", "03/04/2026", "05/06/2026")
        assert len(formats.unsettled) == 1
        assert formats.unsettled[0].startswith("created: 03/04/2026 ")
        assert "both ways" in formats.unsettled[0]
        assert all("may be" in str(reason) for reason in values)
        for order, day in ((DateOrder.DMY, date(2026, 4, 3)), (DateOrder.MDY, date(2026, 3, 4))):
            formats, values = column("created", "03/04/2026", "05/06/2026", order=order)
            assert (formats.unsettled, values[0]) == ((), day)

    def test_what_a_column_tells_counts_more_than_what_was_said_for_others(self) -> None:
        _, values = column("created", "03/04/2026", "25/12/2025", order=DateOrder.MDY)
        assert values[0] == date(2026, 4, 3)


class TestAmounts:
    @pytest.mark.parametrize(
        ("cells", "minors", "note"),
        [
            (("22,368", "1,5", "45"), (2_237, 150, 4_500), "Decimal comma, as in 1,5."),
            (("1.234", "1.234,56"), (123_400, 123_456), "Decimal comma, as in 1.234,56."),
            (("1,234", "1,234.56"), (123_400, 123_456), ""),
            (("1,234", "950"), (123_400, 95_000), "1,234 is read as thousands"),
        ],
    )
    def test_the_decimal_mark_is_that_of_the_column(
        self, cells: tuple[str, ...], minors: tuple[int, ...], note: str
    ) -> None:
        formats, values = column("amount", *cells)
        assert values == [Money(minor, "EUR") for minor in minors]
        assert " ".join(formats.notes).startswith(f"amount: {note}" if note else "")

    def test_marks_that_contradict_each_other_are_asked_and_settled(self) -> None:
        formats, _ = column("amount", "1.5", "2,5")
        assert formats.unsettled[0] == (
            "amount: There is a decimal point in 1.5 but a decimal comma in 2,5; say which one it is."
        )
        formats, values = column("amount", "1.5", "2,5", decimal=",")
        assert formats.unsettled == ()
        assert values[1] == Money(250, "EUR")

    def test_parts_of_one_are_percentages(self) -> None:
        formats, values = column("probability", "0.5", "1", "0.25")
        assert values == [50, 100, 25]
        assert formats.notes == ("probability: Parts of one, read as percentages.",)
        assert column("probability", "0", "1", "50")[1] == [0, 1, 50]


class TestRows:
    def test_placeholders_are_empty_and_counted(self) -> None:
        formats, records = read("title,source\na,Select\nb,Web\nc,Select\n")
        assert [record.values.get("source") for record in records] == [None, "Web", None]
        assert formats.notes == ("source: “Select” means empty, 2 times.",)

    def test_a_problem_names_its_line_column_and_reason_and_the_rest_goes_on(self) -> None:
        _, records = read('title,amount,created\n"a\nb",5,2026-01-01\nc,much,2026-02-30\nd,7,\n')
        assert records[0].problems == records[2].problems == ()
        assert records[1].line == 4
        assert records[1].cells == ["c", "much", "2026-02-30"]
        assert [(problem.line, problem.column, problem.cell) for problem in records[1].problems] == [
            (4, "amount", "much"),
            (4, "created", "2026-02-30"),
        ]
        assert "much is not an amount" in records[1].problems[0].reason

    def test_a_row_with_too_many_cells_is_a_problem(self) -> None:
        _, records = read("title,source\na,b\nc,d,e\n")
        assert records[1].problems == (
            Problem(3, "", "", "The row has 3 cells, the header 2; is a quote missing around a cell?"),
        )

    def test_each_row_has_its_own_currency(self) -> None:
        _, records = read("title,amount,currency\na,5,USD\nb,5,\nc,500,JPY\n")
        assert [record.values["amount"] for record in records] == [
            Money(500, "USD"),
            Money(500, "EUR"),
            Money(500, "JPY"),
        ]

    def test_several_columns_gather_in_one_field(self) -> None:
        _, records = read("Name,Email,Secondary Email,Tags,Labels\nKim,a@b.co,c@d.co,x,y;z\n", Kind.CONTACT)
        assert records[0].values["email"] == ("a@b.co", "c@d.co")
        assert records[0].values["tags"] == ("x", "y", "z")

    def test_letters_that_nobody_may_store_are_left_out_and_counted(self) -> None:
        _, records = read("Name,City\n\x1b[31mKim\u202e,\u200eBonn\u200e\n", Kind.CONTACT)
        assert records[0].values == {"name": "[31mKim", "city": "Bonn"}
        assert records[0].removed == 4

    def test_notes_keep_their_lines_and_names_do_not(self) -> None:
        _, records = read('Name,Notes\n"Kim\nSato","one\r\ntwo"\n', Kind.CONTACT)
        assert records[0].values == {"name": "Kim Sato", "note": ("one\ntwo",)}

    def test_fields_of_their_own_take_text(self) -> None:
        _, records = read("title,region\na,South\n", spec="region=custom:Region")
        assert records[0].values["custom:Region"] == "South"

    def test_what_we_wrote_comes_back_without_our_apostrophes(self) -> None:
        out = io.StringIO(newline="")
        write_table(out, ["title", "note"], [["=SUM(A1)", "'=odd"], ["-5", "@ana says"]])
        _, records = read(out.getvalue())
        assert [record.values for record in records] == [
            {"title": "=SUM(A1)", "note": ("'=odd",)},
            {"title": "-5", "note": ("@ana says",)},
        ]

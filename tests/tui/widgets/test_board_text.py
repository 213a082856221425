"""What cards, heads and the line at the edge say, at several widths."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui import text
from crm_tui.domain.money import Money
from crm_tui.domain.records import StageKind
from crm_tui.queries.board.cards import NextStep
from crm_tui.queries.board.heads import Column, Total
from crm_tui.tui.widgets.board.text import Density, Look, card_lines, edge_line, head_lines
from crm_tui.tui.widgets.lines import Line, changed_cells, ends, wrapped
from tests.tui.widgets.cards import TODAY, card, column

HOSTILE = [
    "ACME [/EMEA]",
    "[@click=app.bell]Click[/]",
    "\x1b[31mred\x1b[0m",
    "\u202eright to left",
    "東京株式会社の長い名前です",
    "👨\u200d👩\u200d👧 & Sons",
    "e\u0301" * 30,
    "",
    " ",
    "one two" * 40,
]


def say(line: Line) -> str:
    return "".join(said for said, _ in line)


def styles(line: Line) -> dict[str, str]:
    return {style: said.strip() for said, style in line}


def shown(width: int = 26, density: Density = Density.FULL, **values: object) -> list[str]:
    states = {state: bool(values.pop(state, False)) for state in ("at_cursor", "marked")}
    look = Look(width, density, TODAY, **states, news=str(values.pop("news", "")))
    return [say(line) for line in card_lines(card(**values), look)]


class TestCard:
    def test_in_full(self) -> None:
        assert shown() == [
            " Deal 1               45k ",
            " Acme Ltd · Ana        3d ",
            " → send deck     tomorrow ",
        ]

    def test_on_two_lines(self) -> None:
        assert shown(density=Density.TWO) == [
            " Deal 1               45k ",
            " Acme Ltd · Ana        3d ",
        ]

    def test_who_changed_it_a_moment_ago_stands_at_the_end_of_its_last_line(self) -> None:
        assert shown(news="Ben") == [
            " Deal 1               45k ",
            " Acme Ltd · Ana        3d ",
            " → send d… tomorrow ◂ Ben ",
        ]
        assert shown(news="Ben", density=Density.TWO)[1] == " Acme Ltd · Ana  3d ◂ Ben "
        assert shown(news="Ben", density=Density.ONE) == [" Deal 1         45k ◂ Ben "]
        assert shown(news="Maximiliana", at_cursor=True, density=Density.ONE) == ["▌Deal 1    45k ◂ Maximil… "]

    def test_on_one_line(self) -> None:
        assert shown(density=Density.ONE) == [" Deal 1         45k    3d "]

    def test_the_cursor_is_a_bar_and_not_only_a_shade(self) -> None:
        assert [line[0] for line in shown(at_cursor=True)] == ["▌", "▌", "▌"]

    def test_a_mark_is_a_sign(self) -> None:
        assert [line[0] for line in shown(marked=True)] == ["●", " ", " "]

    def test_a_mark_at_the_cursor_takes_no_more_room(self) -> None:
        assert shown(marked=True, at_cursor=True)[0] == "◉Deal 1               45k "
        assert [line[0] for line in shown(marked=True, at_cursor=True)] == ["◉", "▌", "▌"]

    def test_rotting_and_overdue_are_signs_and_not_only_colours(self) -> None:
        lines = shown(
            rotting=True, days_in_stage=21, days_late=9, next_step=NextStep("call", date(2026, 11, 15), overdue=True)
        )
        assert lines == [
            " Deal 1               45k ",
            " Acme Ltd · Ana     ! 21d ",
            " ! call   closing 9d late ",
        ]
        assert shown(density=Density.ONE, rotting=True, days_in_stage=21) == [" Deal 1         45k ! 21d "]

    def test_an_open_deal_without_a_next_step_says_so(self) -> None:
        assert shown(next_step=None)[2] == " no next step             "
        assert shown(next_step=None, is_open=False)[2].strip() == ""

    def test_a_won_deal_says_how_far_its_onboarding_is_while_it_goes_on(self) -> None:
        step = NextStep("Kick-off", date(2026, 11, 17), overdue=False)
        assert (
            shown(is_open=False, probability=100, next_step=step, onboarding=(3, 7))[2] == " → Kick-off     ██░░░ 3/7 "
        )
        assert shown(is_open=False, probability=100, next_step=None, onboarding=(7, 7))[2].strip() == ""

    def test_a_bare_deal(self) -> None:
        assert shown(company=None, owner=None, amount=None, next_step=None)[:2] == [
            " Deal 1                 — ",
            " nobody                3d ",
        ]

    def test_a_long_company_leaves_room_for_the_owner(self) -> None:
        assert shown(company="Consolidated Amalgamated Holdings")[1] == " Consolidated A… · Ana 3d "

    def test_a_long_title_leaves_room_for_the_amount(self) -> None:
        assert shown(title="A very long title for a deal", amount=Money(120_000_00, "EUR"))[0] == (
            " A very long title … 120k "
        )

    @pytest.mark.parametrize("hostile", HOSTILE)
    @pytest.mark.parametrize("width", [8, 24, 25, 40, 120])
    @pytest.mark.parametrize("density", list(Density))
    def test_every_line_fills_its_width_whatever_people_wrote(self, hostile: str, width: int, density: Density) -> None:
        lines = shown(
            width, density, title=hostile, company=hostile, owner=hostile,
            next_step=NextStep(hostile, TODAY, overdue=False), rotting=True, days_late=12345,
        )  # fmt: skip
        assert [text.cell_width(line) for line in lines] == [width] * density
        assert all(text.visible(line) == line for line in lines)


class TestHead:
    def test_says_how_many_deals_and_what_they_are_worth(self) -> None:
        lines = head_lines(column(0, "Qualification", 49), 26, more_above=False, target=False)
        assert [say(line) for line in lines] == [
            " Qualification         49 ",
            " weighted 25k         49k ",
            "─" * 26,
        ]

    def test_what_is_closed_has_no_weight(self) -> None:
        assert (
            say(head_lines(column(0, "Won", 8, StageKind.WON), 26, more_above=False, target=False)[1]).strip() == "8k"
        )

    def test_other_currencies_are_counted_and_not_mixed_in(self) -> None:
        totals = (Total("EUR", 2, 250_000_00, 120_000_00), Total("USD", 1, 99, 9), Total("JPY", 1, 99, 9))
        several = Column(column(0, "x", 0).stage_id, "Proposal", StageKind.OPEN, 60, None, "", totals)
        line = say(head_lines(several, 24, more_above=False, target=False)[1])
        assert line == " wtd 120k   250k +2 cur "

    def test_an_empty_column_has_no_sums(self) -> None:
        lines = head_lines(column(0, "Proposal", 0), 24, more_above=False, target=False)
        assert [say(line) for line in lines][:2] == [" Proposal             0 ", " " * 24]

    def test_cards_above_the_screen_are_told(self) -> None:
        assert "▴" in say(head_lines(column(0, "Proposal", 9), 24, more_above=True, target=False)[2])

    @pytest.mark.parametrize("hostile", HOSTILE)
    def test_fills_its_width_whatever_the_stage_is_called(self, hostile: str) -> None:
        for line in head_lines(column(0, hostile, 9), 24, more_above=True, target=True):
            assert text.cell_width(say(line)) == 24


class TestEdge:
    def test_sums_up_what_is_not_on_screen(self) -> None:
        before = (column(0, "Initial contact", 9),)
        after = (column(1, "Negotiation", 4), column(2, "Won", 8, StageKind.WON))
        assert say(edge_line(before, after, 80)) == (
            " ‹ Initial contact 9 · 9k" + " " * 21 + "Negotiation 4 · 4k · Won 8 · 8k › "
        )

    def test_leaves_out_the_sums_and_then_the_names_where_room_is_scarce(self) -> None:
        before, after = (column(0, "Initial contact", 9),), (column(1, "Negotiation", 4), column(2, "Won", 8))
        assert say(edge_line(before, after, 50)).replace(" ", "") == "‹Initialcontact9Negotiation4·Won8›"
        assert say(edge_line(before, after, 30)).replace(" ", "") == "‹1more2more›"

    @pytest.mark.parametrize("hostile", HOSTILE)
    @pytest.mark.parametrize("width", [10, 24, 80])
    def test_fills_its_width_whatever_the_stages_are_called(self, hostile: str, width: int) -> None:
        columns = (column(0, hostile, 1), column(1, hostile, 0))
        assert text.cell_width(say(edge_line(columns, columns, width))) == width


class TestLines:
    def test_only_the_cells_that_differ_are_changed(self) -> None:
        plain = ((" ", "blank"), ("Acme Ltd", "muted"), ("3d", "muted"))
        assert changed_cells(plain, plain) is None
        assert changed_cells(plain, (("▌", "bar"), *plain[1:])) == (0, 1)
        assert changed_cells(plain, (*plain[:2], ("9d", "muted"))) == (9, 11)
        assert changed_cells(plain, ((" ", "blank"), ("Acme Ltd", "cursor"), ("3d", "muted"))) == (1, 9)

    def test_lines_of_other_spans_are_compared_too(self) -> None:
        assert changed_cells((("abc", "x"),), (("a", "x"), ("bc", "y"))) == (0, 3)
        assert changed_cells((("a", "x"), ("a", "x"), ("b", "y")), (("a", "x"), ("xb", "y"))) == (1, 3)

    def test_two_texts_at_two_ends(self) -> None:
        assert ends("left", "right", 12) == "left   right"
        assert ends("a long left one", "right", 12) == "a lon… right"
        assert ends("left", "", 6) == "left  "

    def test_a_sentence_is_wrapped_at_its_words(self) -> None:
        assert wrapped("No deals here yet.  n adds one.", 10) == ["No deals", "here yet.", "n adds", "one."]

"""What the pages of records say, as text."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_tui import clock, text
from crm_tui.domain.ids import new_id
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, Phase, StageKind
from crm_tui.queries.lifecycle.history import Stay
from crm_tui.queries.links import Link
from crm_tui.queries.records.parts import DealLineShown, DealOf, Person, TaskLine
from crm_tui.queries.records.timeline import DONE, MOVED, TimelineItem
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.head import phases_line, steps_line
from crm_tui.tui.widgets.record.parts import deal_items, deal_part_items, task_items
from crm_tui.tui.widgets.record.text import plain, row, when
from crm_tui.tui.widgets.record.timeline import timeline_items

TODAY = date(2026, 11, 16)
NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
STRANGE = (
    "日本語の長い名前" * 12,
    "e\u0301" * 90,
    "👩‍👩‍👧 family",
    "x" * 300,
    "Kim \x1b[2J\u202eSato",
    "[/b] [@click=app.quit]",
    "",
)
WIDTHS = (40, 60, 78, 118)


def said(line: Line) -> str:
    return "".join(words for words, _ in line)


def width_of(line: Line) -> int:
    return sum(text.cell_width(words) for words, _ in line)


def all_lines(items: list[Item]) -> list[Line]:
    return [line for item in items for line in item.lines]


@pytest.fixture(autouse=True)
def still() -> object:
    with clock.frozen(NOON):
        yield


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Budget\n\n45k is **in** next year's _plan_", "Budget 45k is in next year's plan"),
        ("- one\n- two\n1. three\n- [x] four", "• one • two • three • four"),
        ("> said [the plan](https://acme.example/a_b) and ![a picture](x.png)", "said the plan and a picture"),
        ("snake_case and 2*3*4 stay, `code` too", "snake_case and 2*3*4 stay, code too"),
        ("above\n\n---\n\nbelow", "above below"),
        ("ESC \x1b[2J is seen", "ESC ␛[2J is seen"),
    ],
)
def test_markdown_in_plain_words(markdown: str, words: str) -> None:
    assert plain(markdown) == words


def test_the_day_and_today_the_hour() -> None:
    assert when(NOON, TODAY) == "12:00"
    assert when(datetime(2026, 11, 15, 9, 0, tzinfo=UTC), TODAY) == "yesterday"
    assert when(datetime(2025, 3, 1, 9, 0, tzinfo=UTC), TODAY) == "1 Mar 25"


def test_what_stands_at_the_right_takes_no_more_than_half() -> None:
    line = row([("12:00", 10, "muted"), ("A call", 0, "text")], 60, "y" * 200)
    assert width_of(line) == 60
    assert said(line).startswith("12:00     A call ")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", STRANGE)
def test_every_line_is_as_wide_as_it_should_be(name: str, width: int) -> None:
    link = Link(Kind.CONTACT, new_id(), "C7", name)
    task = TaskLine(new_id(), "T9", 1, name, TODAY, name, None)
    deal = DealOf(
        new_id(), "D12", StageKind.OPEN, Money(4_500_000, "EUR"), 1, name, "Sales", name, TODAY, name, name
    )  # fmt: skip
    happened = TimelineItem("call", NOON, new_id(), "A1", name, name, name, 15, name, name)
    lines = [
        *all_lines(task_items([task], width, TODAY)),
        *all_lines(deal_items([deal], width, TODAY)),
        *all_lines(
            deal_part_items(
                [Person(link, name, name, name, name)],
                [DealLineShown(new_id(), link, 3, Money(100, "EUR"))],
                width,
            )
        ),
        *all_lines(timeline_items([happened], width, TODAY, Kind.DEAL)),
        steps_line([name, "Proposal", name], "Proposal", width),
    ]
    assert {width_of(line) for line in lines} == {width}
    assert not any("\x1b" in said(line) or "\u202e" in said(line) for line in lines)


def test_a_note_is_cut_after_three_lines_and_shows_it() -> None:
    item = TimelineItem("note", NOON, new_id(), "A1", "Long", "word " * 200, "Ana Ruiz")
    lines = [said(line) for line in timeline_items([item], 78, TODAY, Kind.DEAL)[0].lines]
    assert len(lines) == 4
    assert lines[-1].rstrip().endswith("…")


def test_what_is_not_a_plain_move_says_so_in_words() -> None:
    forced = TimelineItem(MOVED, NOON, new_id(), "", "A → B", "It is urgent", "Ana", forced=True)
    back = TimelineItem(MOVED, NOON, new_id(), "", "B → A", "undo", "Ana", reverts=True)
    done = TimelineItem(DONE, NOON, new_id(), "T1", "Send deck", "", "Ana")
    first, second, third = (said(item.lines[0]) for item in timeline_items([forced, back, done], 78, TODAY, Kind.DEAL))
    assert "! forced: A → B" in first
    assert "taken back: B → A" in second
    assert "✓ Send deck" in third


def test_an_overdue_task_and_a_finished_one_differ_by_more_than_colour() -> None:
    late = TaskLine(new_id(), "T1", 1, "Call", date(2026, 11, 10), "Ana", None)
    done = TaskLine(new_id(), "T2", 1, "Call", date(2026, 11, 10), "Ana", NOON)
    first, second = (said(item.lines[0]) for item in task_items([late, done], 78, TODAY))
    assert first.startswith("○ ! 10 Nov")
    assert second.startswith("✓ 12:00")


def test_the_way_says_since_when_as_far_as_there_is_room() -> None:
    way = (
        Stay(Phase.PROSPECTING, datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 4, 3, 9, tzinfo=UTC), "", "", None),
        Stay(Phase.CONVERSION, datetime(2026, 4, 3, 9, tzinfo=UTC), None, "deal opened", "a deal was opened", "Ana"),
    )
    assert said(phases_line(Phase.CONVERSION, way, 118, TODAY)).rstrip() == (
        "Prospecting 2 Mar ── Qualification ── ●Conversion 3 Apr ── Retention ── Advocacy"
    )
    assert said(phases_line(Phase.CONVERSION, way, 76, TODAY)).rstrip() == (
        "Prospecting ── Qualification ── ●Conversion 3 Apr ── Retention ── Advocacy"
    )
    assert said(phases_line(Phase.CONVERSION, way, 70, TODAY)).rstrip() == (
        "Prospecting ── Qualification ── ●Conversion ── Retention ── Advocacy"
    )
    assert said(phases_line(Phase.CONVERSION, way, 40, TODAY)).rstrip() == "✓──✓──●Conversion 3 Apr──○──○"
    gone = (*way, Stay(Phase.CHURNED, datetime(2026, 5, 4, tzinfo=UTC), None, "churn", "", None))
    assert said(phases_line(Phase.CHURNED, gone, 76, TODAY)).rstrip() == "✓──✓──✓──✓──✓──●Churned 4 May"


def test_the_way_is_written_out_where_it_fits() -> None:
    assert said(phases_line(Phase.RETENTION, (), 78, TODAY)).rstrip() == (
        "Prospecting ── Qualification ── Conversion ── ●Retention ── Advocacy"
    )
    assert said(steps_line(["Initial contact", "Proposal", "Won"], "Proposal", 20)).rstrip() == "✓──●Proposal──○"
    assert width_of(steps_line(["A", "B" * 90], "B" * 90, 40)) == 40

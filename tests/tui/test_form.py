"""A form: typed with the keyboard alone, wrong fields say why beside themselves, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from crm_tui.domain import money
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.errors import BadInput, Busy
from crm_tui.tui.app import CrmApp
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen
from tests.tui.driving import press, program, settle, shown, write
from tests.tui.places import TRIAL

COMPANIES = ("Acme Ltd", "Birch Labs", "Cobalt")


async def companies(typed: str) -> Sequence[Choice]:
    """The companies whose name holds what was typed, in any case."""
    found = [(number, name) for number, name in enumerate(COMPANIES) if typed.lower() in name.lower()]
    return [Choice(name, number, f"O{number}") for number, name in found]


FIELDS = (
    Field(name="title", label="Title", required=True, help="What it is called"),
    Field(name="company", label="Company", suggest=companies),
    Field(name="amount", label="Amount", read=lambda typed: money.parse_money(typed, "EUR"), shown=str),
    Field(
        name="closes",
        label="Closes",
        read=lambda typed: parse_date(typed, date(2026, 11, 16)),
        shown=long_date,
    ),
    Field(name="sure", label="How sure", choices=(Choice("best case", 2), Choice("commit", 3))),
    Field(name="note", label="Note", lines=3),
)


class Desk:
    """Where a form is opened, and what it saved."""

    def __init__(self, pilot: Pilot[Any]) -> None:
        self.pilot = pilot
        self.app = cast("CrmApp", pilot.app)
        self.saved: list[dict[str, Any]] = []
        self.closed_with: list[bool | None] = []
        self.refuse_with: Exception | None = None

    async def save(self, values: dict[str, Any]) -> None:
        if self.refuse_with is not None:
            raise self.refuse_with
        self.saved.append(values)

    async def open(self, fields: Sequence[Field] = FIELDS, note: str = "") -> None:
        screen = FormScreen("New deal", fields, self.save, draft="deal.new", note=note)
        self.app.push_screen(screen, self.closed_with.append)
        await settle(self.pilot)

    @property
    def screen(self) -> str:
        return shown(self.app)

    def line(self, label: str) -> str:
        """The line of a field, without its label."""
        return next(line for line in self.screen.splitlines() if label in line).partition(label)[2].strip()


async def test_a_form_is_filled_in_and_saved(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await write(pilot, "Rollout")
        await press(pilot, "tab")
        await write(pilot, "birch")
        await press(pilot, "down", "enter")
        await write(pilot, "45k")
        await press(pilot, "tab")
        await write(pilot, "fri")
        await press(pilot, "tab")
        await write(pilot, "com")
        await press(pilot, "tab")
        await write(pilot, "one")
        await press(pilot, "enter")
        await write(pilot, "two")
        await press(pilot, "ctrl+s")
    assert desk.saved == [
        {
            "title": "Rollout",
            "company": 1,
            "amount": money.Money(4_500_000, "EUR"),
            "closes": date(2026, 11, 20),
            "sure": 3,
            "note": "one\ntwo",
        }
    ]
    assert desk.closed_with == [True]


async def test_a_field_that_was_left_shows_how_it_was_understood(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open(FIELDS[2:])
        await write(pilot, "45k")
        await press(pilot, "tab")
        await write(pilot, "fri")
        await press(pilot, "tab")
        assert desk.line("Amount").split("  ")[-1].strip() == "45,000.00 EUR"
        assert desk.line("Closes").split("  ")[-1].strip() == "Fri 20 Nov 2026"


async def test_wrong_fields_say_why_below_themselves_and_the_first_is_gone_to(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await press(pilot, "tab", "tab")
        await write(pilot, "much")
        await press(pilot, "ctrl+s")
        lines = [line.strip() for line in desk.screen.splitlines()]
        assert lines[lines.index("▌ Title *") + 1] == "Title is needed."
        assert "Not saved yet: 2 fields need a look." in desk.screen
        assert desk.saved == []

        await write(pilot, "Rollout")
        assert "Title is needed." not in desk.screen


async def test_what_the_service_refuses_is_shown_beside_its_field(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        desk.refuse_with = BadInput("There is no company Akme; did you mean Acme Ltd?", "company")
        await desk.open()
        await write(pilot, "Rollout")
        await press(pilot, "enter")
        lines = [line.strip() for line in desk.screen.splitlines()]
        assert lines[lines.index("▌ Company") + 1] == "There is no company Akme; did you mean Acme Ltd?"


async def test_another_error_is_said_at_the_foot_and_the_form_stays(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        desk.refuse_with = Busy("Somebody else is writing; try again.")
        await desk.open()
        await write(pilot, "Rollout")
        await press(pilot, "enter")
        assert "! Somebody else is writing; try again." in desk.screen

        desk.refuse_with = None
        await press(pilot, "enter")
        assert [saved["title"] for saved in desk.saved] == ["Rollout"]


async def test_choices_are_offered_and_walked_through(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await press(pilot, "tab")
        await write(pilot, "l")
        assert "Birch Labs" in desk.screen
        assert "O1" in desk.screen
        await press(pilot, "down", "down", "down", "up", "tab")
        assert desk.line("Company") == "Birch Labs"
        await press(pilot, "tab", "tab")
        assert "best case" in desk.screen
        assert "commit" in desk.screen


async def test_more_choices_than_are_shown_are_counted_and_come_in_with_the_cursor(workspace: Path) -> None:
    reasons = Field(name="reason", label="Reason", choices=tuple(Choice(f"reason {n}", n) for n in range(8)))
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open([reasons])
        assert "reason 5" in desk.screen
        assert "… 2 more" in desk.screen
        await press(pilot, *["down"] * 8)
        assert "reason 7" in desk.screen
        assert "more" not in desk.screen


async def test_each_field_says_what_it_takes_while_another_one_is_wrong(workspace: Path) -> None:
    fields = (*FIELDS[2:4], Field(name="next", label="Next step", help="What comes next"))
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open(fields)
        await write(pilot, "much")
        await press(pilot, "ctrl+s")
        assert "Not saved yet: 1 field needs a look." in desk.screen
        await press(pilot, "shift+tab")
        assert "What comes next" in desk.screen


async def test_the_fields_go_round(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await press(pilot, "shift+tab")
        await write(pilot, "last")
        await press(pilot, "tab")
        await write(pilot, "first")
        assert desk.line("Note") == "last"
        assert desk.line("Title *") == "first"


async def test_escape_keeps_a_draft_that_stands_there_next_time(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await write(pilot, "Half a deal")
        await press(pilot, "escape")
        assert desk.closed_with == [False]
        assert "kept as a draft" in desk.screen

        await desk.open()
        assert desk.line("Title *") == "Half a deal"
        assert "Continued from your draft of" in desk.screen
        await press(pilot, "ctrl+s")
        assert desk.saved[0]["title"] == "Half a deal"

        await desk.open()
        assert desk.line("Title *") == ""


async def test_a_draft_outlives_the_program(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await write(pilot, "Half a deal")
        desk.app.keep_drafts()
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        assert desk.line("Title *") == "Half a deal"


async def test_starting_afresh_drops_the_draft(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await write(pilot, "Half a deal")
        await press(pilot, "ctrl+r")
        assert desk.line("Title *") == ""
        await press(pilot, "escape")
        await desk.open()
        assert desk.line("Title *") == ""


async def test_leaving_an_untouched_form_says_nothing(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open()
        await press(pilot, "escape")
        assert "draft" not in desk.screen


async def test_more_fields_than_rows_scroll_with_the_one_that_is_edited(workspace: Path) -> None:
    many = [Field(name=f"f{number}", label=f"Field {number}") for number in range(30)]
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open(many)
        await press(pilot, "shift+tab")
        await write(pilot, "end")
        assert desk.line("Field 29") == "end"
        assert "Field 0 " not in desk.screen


async def test_the_note_says_what_the_form_is_for(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        await desk.open(note="Proposal asks for an amount.")
        assert "Proposal asks for an amount." in desk.screen


@pytest.mark.parametrize("payload", ["ACME [/EMEA]", "[@click=app.quit]x[/]", "$primary [b"])
async def test_text_that_looks_like_markup_is_only_text(workspace: Path, payload: str) -> None:
    fields = (Field(name="title", label=payload, value=payload, help=payload),)
    async with program(workspace, places=TRIAL) as pilot:
        desk = Desk(pilot)
        desk.refuse_with = BadInput(payload, "title")
        await desk.open(fields, note=payload)
        await press(pilot, "ctrl+s")
        assert desk.screen.count(payload) >= 3

"""The steps of a checklist, read from lines."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain.records import Role
from crm_tui.domain.relationship.checklists import Step, last_day, read_steps
from crm_tui.errors import BadInput


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("+3d sales: Call to agree expectations", Step("Call to agree expectations", 3, Role.SALES)),
        ("0d owner: Thank them", Step("Thank them", 0)),
        ("+2w @david: Training day", Step("Training day", 14, login="david")),
        ("3 weeks service: Check the alarms", Step("Check the alarms", 21, Role.SERVICE)),
        ("+1d: Send the keys", Step("Send the keys", 1)),
        ("Kick-off", Step("Kick-off")),
        ("Kick-off: agree on goals", Step("Kick-off: agree on goals")),
        ("- [ ] +7d Success: Review", Step("Review", 7, Role.SUCCESS)),
        ("2. +7d Review", Step("Review", 7)),
        ("24 seats are set up", Step("24 seats are set up")),
    ],
)
def test_a_line_says_when_who_and_what(line: str, step: Step) -> None:
    assert read_steps(line) == (step,)


def test_headings_and_blank_lines_are_no_steps() -> None:
    assert [step.title for step in read_steps("# First week\n\n+1d Call\n\n  +2d Write\n")] == ["Call", "Write"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("+3x Call", "+3x is no day after the start"),
        ("-3d Call", "-3d is no day after the start"),
        ("+9999d Call", "more than ten years"),
        ("slaes: Call", "did you mean sales?"),
        ("+3d sales:", "not what"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(line: str, says: str) -> None:
    with pytest.raises(BadInput, match="Line 2") as caught:
        read_steps(f"0d Thank them\n{line}")
    assert says in str(caught.value)
    assert caught.value.field == "note"


def test_nobody_gets_a_thousand_steps() -> None:
    with pytest.raises(BadInput, match="at most 100"):
        read_steps("\n".join(f"Step {number}" for number in range(101)))


def test_a_step_is_due_so_many_days_after_the_start() -> None:
    assert Step("Call", 3).due(date(2026, 11, 29)) == date(2026, 12, 2)
    assert Step("Call").due(date(2026, 11, 29)) is None


def test_a_checklist_is_over_after_its_last_day_unless_a_step_has_none() -> None:
    assert last_day(read_steps("+3d Call\n0d Thank them")) == 3
    assert last_day(read_steps("+3d Call\nThank them")) is None
    assert last_day(()) is None

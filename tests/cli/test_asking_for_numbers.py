"""Asking for numbers: what cannot be answered is said in a sentence, and what there is nothing of is a dash."""

from __future__ import annotations

from crm_tui.metrics.catalogue import DEFINITIONS
from tests.cli.conftest import CommandLine


def test_a_question_that_cannot_be_answered_is_told_in_a_sentence(crm: CommandLine) -> None:
    for line, says in {
        ("metrics", "--as-of", "soon"): "soon is not a date",
        ("metrics", "--as-of", "today"): "is not over yet",
        ("metrics", "--as-of", "1905-01-01"): "numbers as of a day go back to Sat 1 Jan 1910",
        ("metrics", "--period", "sometime"): "sometime is not a period",
        ("metrics", "--owner", "zoe"): "No owner is called “zoe”",
        ("metrics", "--from", "2026-12-01", "--to", "2026-01-01"): "swap them",
        ("metrics", "--compare", "before"): "Nothing lies before all time",
        ("forecast", "--as-of", "tomorrow"): "is not over yet",
        ("what-if", "something"): "is no change",
        ("value", "C1"): "There is no record “C1”",
        ("overview", "everything"): "There is no overview called everything",
    }.items():
        called = crm(*line)
        assert (called.status in {2, 3}, called.out) == (True, ""), line
        assert says in called.err, line


def test_a_workspace_without_anything_and_one_with_a_deal_answer_every_question(crm: CommandLine) -> None:
    lines = [
        ("metrics",), ("metrics", *DEFINITIONS, "--explain"), ("metrics", "--period", "2100"), ("forecast",),
        ("what-if", "win rate +5"), ("value",), ("cycle",), ("report",), ("overview", "risk"),
    ]  # fmt: skip
    for add in (None, ("add", "deal", "title=One", "amount=45k")):
        if add is not None:
            assert crm(*add).status == 0
        for line in lines:
            called = crm(*line)
            assert (called.status, bool((called.out + called.err).strip())) == (0, True), line
    assert crm("metrics", "retention_by_cohort").out.startswith("Retention by cohort\n  —\n\nAs of ")
    assert "The period has not begun: its first day is Fri 1 Jan 2100." in crm("metrics", "--period", "2100").err

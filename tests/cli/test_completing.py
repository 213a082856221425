"""What is offered while a line of commands is typed."""

from __future__ import annotations

import pytest

from crm_tui.cli.completing import completions
from crm_tui.cli.program import COMMANDS


def offered(line: str) -> list[str]:
    """What may stand at the end of a line."""
    return [one.text for one in completions(line, len(line), tuple(COMMANDS))]


def test_the_options_of_a_command_are_offered_under_its_other_words_too() -> None:
    assert "--period" in offered("reports --")
    assert offered("reports --") == offered("report --")


@pytest.mark.parametrize("line", ["contacts.sort -", "contacts.sort --desc", "nonsense nonsense"])
def test_behind_what_is_no_command_nothing_is_offered(line: str) -> None:
    assert not offered(line)


def test_a_command_is_written_with_the_blank_behind_it_and_without_quotes() -> None:
    assert offered("note-t") == ["note-template "]

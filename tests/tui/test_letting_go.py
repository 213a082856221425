"""What was closed is let go of: a day of opening and closing takes no more memory in the evening than at noon."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from textual.strip import Strip

from tests.tui.driving import press, program


def strips() -> int:
    """Drawn lines that are still in memory."""
    gc.collect()
    return sum(isinstance(each, Strip) for each in gc.get_objects())


@pytest.mark.parametrize("opens", ["n", "ctrl+p", "question_mark", "colon"])
async def test_nothing_that_was_drawn_is_kept_of_what_was_closed(workspace: Path, opens: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, *[opens, "escape"] * 3)
        grown = []
        for _ in range(2):  # what is kept grows each time; what was drawn once, such as the first words, does not
            before = strips()
            await press(pilot, *[opens, "escape"] * 6)
            grown.append(strips() - before)
        assert min(grown) < 24, "less than one screen's lines"

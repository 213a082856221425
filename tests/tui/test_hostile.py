"""Hostile text reaches the terminal as visible signs, never as commands."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.app import ComposeResult
from textual.color import Color
from textual.content import Content
from textual.widgets import Static

from crm_tui.errors import CrmError
from crm_tui.tui.app import CrmApp
from crm_tui.tui.format import to_ascii
from crm_tui.tui.hostile import AsciiOnly, Visible
from crm_tui.tui.places import Place
from tests.tui.driving import program, settle, shown
from tests.tui.places import TRIAL, TrialScreen

HOSTILE = (
    "\x1b[31mred",
    "\x1b]52;c;aGk=\x07",
    "\x9b2J",
    "bell\x07",
    "back\x08\x08\x08space",
    "\u202eright to left",
    "\u2066isolated",
    "cr\rlf\n",
    "\ud800",
    "tag\U000e0041",
)
BLACK = Color(0, 0, 0)


@pytest.mark.parametrize("payload", HOSTILE, ids=ascii)
def test_controls_become_pictures_and_the_line_keeps_its_width(payload: str) -> None:
    line = [Segment("│ "), Segment(payload), Segment(" │")]
    width = sum(cell_len(segment.text) for segment in line)
    filtered = Visible().apply(line, BLACK)
    shown_text = "".join(segment.text for segment in filtered)
    assert not any(char in shown_text for char in payload if not char.isprintable())
    assert sum(cell_len(segment.text) for segment in filtered) == width


@pytest.mark.parametrize("harmless", ["plain", "Zoë · 東京 ▌", "👩🚀", ""])
def test_harmless_text_is_left_alone(harmless: str) -> None:
    line = [Segment(harmless)]
    assert Visible().apply(line, BLACK) is line


def test_emoji_of_disputed_width_do_not_shift_what_stands_beside_them() -> None:
    line = [Segment("👩\u200d👩\u200d👧\u200d👦 "), Segment("❤\ufe0f 👍🏽"), Segment("🇩🇪 22k")]
    shown_text = "".join(segment.text for segment in Visible().apply(line, BLACK))
    assert shown_text == "👩 ❤  👍DE 22k"
    assert sum(map(cell_len, shown_text)) == sum(cell_len(segment.text) for segment in line)


@pytest.mark.parametrize("text", ["│─╭╮▌…·→✓✗", "Zoë Ångström", "東京", "↑ 12 % — “so”", "▁▂▃▄▅▆▇█"])
def test_in_ascii_everything_has_the_same_width(text: str) -> None:
    [segment] = AsciiOnly().apply([Segment(text)], BLACK)
    assert segment.text.isascii()
    assert cell_len(segment.text) == cell_len(text)


def test_in_ascii_letters_lose_their_accents_and_bars_keep_their_order() -> None:
    assert to_ascii("Zoë Ångström & Łukasz\u2003Weiß") == "Zoe Angstrom & Lukasz Weis"
    assert len(set(to_ascii("▁▂▃▄▅▆▇█"))) == 8


class HostileScreen(TrialScreen):
    """Shows a payload past every other protection."""

    payload = ""

    def compose_body(self) -> ComposeResult:
        yield Static(Content(self.payload))
        yield Static(self.payload, markup=False)


@pytest.mark.parametrize("payload", HOSTILE, ids=ascii)
async def test_no_control_reaches_the_screen(workspace: Path, payload: str) -> None:
    class Screen(HostileScreen):
        pass

    Screen.payload = payload
    async with program(workspace, places=[Place("board", "Board", Screen)]) as pilot:
        app = cast("CrmApp", pilot.app)
        app.tell(payload)
        app.fail(CrmError(payload))
        await settle(pilot)
        assert all(line.isprintable() for line in shown(app).split("\n"))


@pytest.mark.parametrize("payload", ["ACME [/EMEA]", "[@click=app.quit]x[/]", "[bold", "$x [/]"])
async def test_what_looks_like_markup_is_shown_as_it_is(workspace: Path, payload: str) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        app = cast("CrmApp", pilot.app)
        app.tell(payload, undo=True)
        await settle(pilot)
        assert payload in shown(app)
        app.fail(CrmError(payload))
        await settle(pilot)
        assert f"! {payload}" in shown(app)

"""Colours follow what the terminal can show."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from textual.color import Color
from textual.filter import NoColor
from textual.theme import Theme

from crm_tui.config import Config
from crm_tui.tui.app import CrmApp
from crm_tui.tui.theme import OWN_THEMES, has_many_colours, is_light, theme_for
from tests.tui.driving import program, shown
from tests.tui.places import TRIAL

MANY = {"TERM": "xterm-256color"}
FEW = {"TERM": "linux"}


@pytest.mark.parametrize(
    ("environ", "many"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "screen-256color"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm"}, False),
        ({"TERM": "linux"}, False),
        ({}, False),
    ],
)
def test_how_many_colours_a_terminal_has(environ: dict[str, str], *, many: bool) -> None:
    assert has_many_colours(environ) is many


@pytest.mark.parametrize(("colours", "light"), [("0;15", True), ("15;0", False), ("0;default;7", True), ("", False)])
def test_whether_a_terminal_is_light(colours: str, *, light: bool) -> None:
    assert is_light({"COLORFGBG": colours}) is light


@pytest.mark.parametrize(
    ("wanted", "environ", "name"),
    [
        ("auto", MANY, "crm-dark"),
        ("auto", MANY | {"COLORFGBG": "0;15"}, "crm-light"),
        ("nord", MANY, "nord"),
        ("light", MANY, "crm-light"),
        ("dark", MANY | {"COLORFGBG": "0;15"}, "crm-dark"),
        ("light", FEW, "ansi-light"),
        ("auto", FEW, "ansi-dark"),
        ("crm-light", FEW, "ansi-light"),
        ("nord", FEW, "ansi-dark"),
        ("auto", MANY | {"NO_COLOR": "1"}, "ansi-dark"),
        ("ansi-light", MANY | {"NO_COLOR": "1"}, "ansi-light"),
    ],
)
def test_the_theme_to_begin_with(wanted: str, environ: dict[str, str], name: str) -> None:
    assert theme_for(wanted, environ) == name


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", ["foreground", "primary", "warning", "error", "success"])
def test_every_colour_can_be_read_on_its_ground(theme: Theme, colour: str) -> None:
    """At least 4.5 to 1, as the WCAG ask for text."""
    assert _contrast(getattr(theme, colour), theme.background or "") >= 4.5


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", ["text-muted", "text-disabled"])
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
def test_what_stands_back_can_still_be_read(theme: Theme, colour: str, ground: str) -> None:
    assert _contrast(theme.variables[colour], getattr(theme, ground)) >= 4.3


def _contrast(text: str, ground: str) -> float:
    """How many to 1 a colour stands out from another, WCAG 2.2."""
    light, dark = sorted((_luminance(Color.parse(text)), _luminance(Color.parse(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    """Relative luminance of an sRGB colour, WCAG 2.2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


async def test_no_color_leaves_no_colour_on_the_screen(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with program(workspace, places=TRIAL, environ=MANY | {"NO_COLOR": "1"}) as pilot:
        assert pilot.app.theme == "ansi-dark"
        assert any(isinstance(each, NoColor) for each in pilot.app.get_line_filters())
        rows = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for row in rows for segment in row if segment.style]
        assert {style.color.is_default for style in styles if style.color} <= {True}
        assert {style.bgcolor.is_default for style in styles if style.bgcolor} <= {True}


async def test_an_unknown_theme_in_the_settings_is_told(workspace: Path) -> None:
    async with program(workspace, config=Config(user="ana", theme="nonesuch")) as pilot:
        assert pilot.app.theme == "crm-dark"
        assert "There is no theme “nonesuch”; the settings (,) list them." in shown(cast("CrmApp", pilot.app))

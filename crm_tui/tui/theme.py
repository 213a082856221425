"""Colours: one calm theme, dark and light, and the terminal's own colours where it has only sixteen."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="crm-dark",
    primary="#5fafd7",
    secondary="#87afd7",
    accent="#5fafd7",
    warning="#d7af5f",
    error="#ff8787",
    success="#87d787",
    foreground="#d0d0d0",
    background="#121212",
    surface="#1c1c1c",
    panel="#262626",
    variables={
        "block-cursor-foreground": "#121212",
        "block-cursor-text-style": "bold",
        "border": "#5fafd7",
        "border-blurred": "#444444",
        "text-muted": "#9e9e9e",
        "text-disabled": "#8a8a8a",
    },
)
LIGHT = Theme(
    name="crm-light",
    primary="#005f87",
    secondary="#005faf",
    accent="#005f87",
    warning="#875f00",
    error="#af0000",
    success="#005f00",
    foreground="#262626",
    background="#ffffff",
    surface="#f5f5f5",
    panel="#eeeeee",
    dark=False,
    variables={
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "border": "#005f87",
        "border-blurred": "#b2b2b2",
        "text-muted": "#626262",
        "text-disabled": "#6c6c6c",
    },
)
OWN_THEMES = (DARK, LIGHT)
"""Made of colours that a terminal with 256 has exactly."""

AUTO = "auto"
SHORT = {"dark": DARK.name, "light": LIGHT.name}
"""What they may be called in the settings too."""

_MANY_COLOURS = ("truecolor", "24bit")


def has_many_colours(environ: Mapping[str, str]) -> bool:
    """True where the terminal says that it has 256 colours or more."""
    if environ.get("COLORTERM", "").strip().lower() in _MANY_COLOURS:
        return True
    return environ.get("TERM", "").lower().rpartition("-")[2] in {"256color", "kitty", "direct"}


def is_light(environ: Mapping[str, str]) -> bool:
    """True where the terminal says that its background is light (`COLORFGBG`, last number)."""
    return environ.get("COLORFGBG", "").rpartition(";")[2] in {"7", "15"}


def theme_for(wanted: str, environ: Mapping[str, str]) -> str:
    """The name of the theme to begin with: the one wanted, or for `auto` what the terminal can show.

    With few colours, or none (`NO_COLOR`), it is one that uses the terminal's own.
    """
    wanted = SHORT.get(wanted, wanted)
    light = wanted == LIGHT.name if wanted in {DARK.name, LIGHT.name} else is_light(environ)
    if "NO_COLOR" in environ or not has_many_colours(environ):
        return wanted if wanted.startswith("ansi-") else f"ansi-{'light' if light else 'dark'}"
    return f"crm-{'light' if light else 'dark'}" if wanted == AUTO else wanted

"""The last layer against hostile text: what reaches the terminal moves no cursor and starts no command.

Text is cleaned on its way in and shown as content; should a control character get through both, the line
filter shows it as a visible picture. Signs that terminals disagree about are shown as what all of them agree upon.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from crm_tui import text
from crm_tui.tui.format import to_ascii


class Visible(LineFilter):
    """Shows control characters as pictures, and emoji as all terminals draw them, keeping the line's width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        if all(text.is_harmless(segment.text) for segment in segments):
            return segments
        width = sum(cell_len(segment.text) for segment in segments)
        shown = [
            Segment(text.agreed(text.visible(segment.text)), segment.style, segment.control) for segment in segments
        ]
        return Segment.adjust_line_length(shown, width)


class AsciiOnly(LineFilter):
    """Shows everything with the signs of ASCII, for terminals that draw no others."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [
            segment if segment.text.isascii() else Segment(to_ascii(segment.text), segment.style, segment.control)
            for segment in segments
        ]

"""What is to be done, a line each: why, what, about what, and how much is at stake; and the words around the lines."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui import text
from crm_tui.queries.agenda.kinds import KINDS
from crm_tui.queries.agenda.lines import AgendaLine
from crm_tui.tui import format as shown
from crm_tui.tui.widgets.lines import Line, ends, wrapped
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

_WHY = 26
_AMOUNT = 6
_NARROW = 64
"""Cells below which there is no room to say what it is about."""
_SIGNS = {"overdue": ("!", "late"), "rotting": ("!", "rotting"), "today": (" ", "strong")}
"""How lines of some kinds begin, and the name of their style."""
_WIDE = 110
"""Cells from which there is room for more of what it is about."""


def agenda_sheet(lines: Sequence[AgendaLine], more: int, width: int) -> Sheet:
    """The lines for a screen of so many cells; `more` of them are not here."""
    rows = [_line(line, width) for line in lines]
    spots = [Spot(row, 0, width, line, line.matter.id) for row, line in enumerate(lines)]
    if more > 0:
        said = f"   and {more:,} more of them; a filter such as tag:vip narrows it"
        rows.append(((text.fit(said, width), "label"),))
    return Sheet(tuple(rows), tuple(spots))


def empty_sheet(sentences: Sequence[str], width: int) -> Sheet:
    """What stands there without lines."""
    return Sheet(tuple(((f" {row}", "label"),) for sentence in sentences for row in wrapped(sentence, width - 2)))


def empty_words(typed: str, *, everybody: bool, add_key: str, everybody_key: str) -> tuple[str, ...]:
    """What is said where nothing waits: what goes there, and which key puts it there."""
    if typed:
        return f"Nothing waits that passes {typed}.", "Escape takes the filter away."
    whose = "Nobody has anything that waits." if everybody else "Nothing waits for you."
    found = " ".join(kind.says for kind in KINDS)
    theirs = "" if everybody else f" {everybody_key} shows everybody's."
    return whose, f"Here stands what does, best first: {found}", f"{add_key} adds a task.{theirs}"


def why_lines(line: AgendaLine, key: str, width: int) -> tuple[Line, Line]:
    """The line at the cursor whole: what it is about, and all its reasons with its priority, which `key` explains."""
    matter = line.matter
    about = (*matter.about, str(matter.amount or ""), matter.owner or "")
    what = " · ".join(word for word in (f"{matter.ref} {matter.title}", *about) if word)
    priority = f"priority {line.priority.total:.2f}   {key} why"
    return ((text.fit(f" {what}", width), "plain"),), (
        (ends(f" {line.why}", f"{priority} ", width), "late" if line.late else "label"),
    )


def _line(line: AgendaLine, width: int) -> Line:
    """Why, what, about what where there is room, and the amount, over the whole width."""
    matter = line.matter
    amount = shown.short_amount(matter.amount.minor, matter.amount.currency) if matter.amount else ""
    of_why = _WHY if width >= 2 * _WHY else width // 3
    of_about = _room_for_about(width)
    of_what = max(width - of_why - of_about - _AMOUNT - (5 if of_about else 4), 0)
    sign, style = _SIGNS.get(line.reasons[0].id, (" ", "late" if line.late else "label"))
    others = f"+{len(line.reasons) - 1}" if line.reasons[1:] else ""
    return (
        (f" {ends(f'{sign} {line.reasons[0].words}', others, of_why)} ", style),
        (text.fit(matter.title, of_what) + " ", "plain"),
        (text.fit(" · ".join(matter.about), of_about) + " " if of_about else "", "label"),
        (text.fit(amount, _AMOUNT, align="right") + " ", "plain"),
    )


def _room_for_about(width: int) -> int:
    if width < _NARROW:
        return 0
    return width * 3 // 10 if width >= _WIDE else (width - _WHY - _AMOUNT) // 3

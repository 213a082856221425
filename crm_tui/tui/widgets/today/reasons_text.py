"""A line of Today laid out with what its priority is made of, and why it stands there at all."""

from __future__ import annotations

from crm_tui import text
from crm_tui.domain.agenda import FORMULA
from crm_tui.queries.agenda.kinds import BY_ID
from crm_tui.queries.agenda.lines import AgendaLine
from crm_tui.tui.widgets.lines import wrapped
from crm_tui.tui.widgets.sheet_text import Page, Sheet

_NAME = 10
_NUMBER = 6


def reasons_sheet(line: AgendaLine, width: int) -> Sheet:
    """The whole explanation for a screen of so many cells; the cursor goes from part to part."""
    page = Page(width)
    title = text.visible(f" {line.matter.ref} {line.matter.title}   ")
    room = max(width - text.cell_width(title), 0)
    page.write((title, "title"), (text.fit(" · ".join(line.matter.about), room), "label"))
    page.write(("", "plain"))
    _write(page, FORMULA)
    page.write(("", "plain"))
    for factor in line.priority.factors:
        _part(page, line, factor.title, factor.value, factor.why)
    _part(page, line, "priority", line.priority.total, str(line.priority))
    page.write(("", "plain"))
    page.write((" WHY IT IS HERE", "title"))
    first, *others = line.reasons
    _write(page, BY_ID[first.id].says, "late" if first.late else "plain")
    for reason in others:
        _write(page, f"{reason.words}. {BY_ID[reason.id].says}", "late" if reason.late else "plain")
    if others:
        _write(page, "Of several reasons the most urgent one counts.", "label")
    return page.sheet()


def _write(page: Page, sentence: str, style: str = "plain") -> None:
    for row in wrapped(sentence, page.width - 2):
        page.write((f" {row}", style))


def _part(page: Page, line: AgendaLine, name: str, number: float, why: str) -> None:
    """A number with its name and how it came about."""
    said = f" {text.fit(name, _NAME)}{text.fit(f'{number:.2f}', _NUMBER, align='right')}   {why}"
    page.spot(((text.fit(said, page.width), "plain"),), line, ("part", name), 0)

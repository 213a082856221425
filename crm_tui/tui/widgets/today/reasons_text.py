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
    title = text.visible(f"{line.matter.ref} {line.matter.title}")
    page.write_head((title, "title"), (text.visible(" · ".join(line.matter.about)), "label"))
    page.write(("", "plain"))
    page.write_words(FORMULA)
    page.write(("", "plain"))
    for factor in line.priority.factors:
        _part(page, line, factor.title, factor.value, factor.why)
    _part(page, line, "priority", line.priority.total, str(line.priority))
    page.write(("", "plain"))
    page.write((" WHY IT IS HERE", "title"))
    first, *others = line.reasons
    page.write_words(BY_ID[first.id].says, "late" if first.late else "plain")
    for reason in others:
        page.write_words(f"{reason.words}. {BY_ID[reason.id].says}", "late" if reason.late else "plain")
    if others:
        page.write_words("Of several reasons the most urgent one counts.", "label")
    return page.sheet()


def _part(page: Page, line: AgendaLine, name: str, number: float, why: str) -> None:
    """A number with its name and how it came about."""
    said = f" {text.fit(name, _NAME)}{text.fit(f'{number:.2f}', _NUMBER, align='right')}   "
    first, *others = wrapped(why, page.width - len(said) - 1) or [""]
    page.spot(((text.fit(said + first, page.width), "plain"),), line, ("part", name), 0)
    for other in others:
        page.write((" " * len(said) + other, "plain"))

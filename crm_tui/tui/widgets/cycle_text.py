"""What a number of the ring is made of, laid out: its formula, its parts with their records, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_tui import text
from crm_tui.domain.advocacy import Rate
from crm_tui.domain.cycle import Figure, Measure, Part, Station, Which, shown
from crm_tui.domain.dates import Period
from crm_tui.queries.links import Link
from crm_tui.tui.widgets.cycle_ring import Loop, People
from crm_tui.tui.widgets.lines import ends, wrapped
from crm_tui.tui.widgets.sheet_text import Page, Sheet


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number, ready to be explained."""

    title: str
    value: str
    formula: str
    parts: tuple[Part, ...]
    currency: str = ""
    left_out: tuple[str, ...] = ()
    sure: str = ""
    """How sure it is, in a sentence."""


@dataclass(frozen=True, slots=True)
class More:
    """Records of a part that are not here yet."""

    place: int


def explanation_of(what: Station | Figure | People | Loop | Rate, period: Period) -> Explanation:
    """What there is to say of what stands on the ring."""
    match what:
        case Figure():
            return _of_figure(what)
        case Station():
            title = what.phase.capitalize()
            part = _part("in it now", what.people, Which("in_phase", what.phase))
            return Explanation(
                title, f"{what.people:,}", f"Contacts who are in {what.phase} now, whatever the period.", (part,)
            )
        case People():
            formula = f"Contacts to whom this happened in the period ({period.label}), each of them once."
            return Explanation(what.title, f"{what.people:,}", formula, (_part("contacts", what.people, what.which),))
        case Loop():
            return _of_loop(what)
        case Rate():
            formula = f"{what.formula[:1].upper()}{what.formula[1:]}."
            titles = [part.strip() for part in what.formula.split(" / ")]
            parts = (
                _part(titles[0], what.part, Which(_SETS[what.name][0])),
                _part(titles[1], what.whole, Which(_SETS[what.name][1])),
            )
            return Explanation(what.title, str(what), formula, parts)


_SETS: Mapping[str, tuple[str, str]] = {
    "referred_share": ("new_people_sent", "new_people"),
    "referring_share": ("referrers", "customers_people"),
    "per_advocate": ("new_people_sent", "advocates"),
}


def _of_figure(figure: Figure) -> Explanation:
    sure = ""
    if figure.value is None:
        sure = "There is nothing to divide by."
    elif figure.too_few:
        sure = f"It rests on {figure.rests_on:,} only; that is too few to say much."
    return Explanation(
        figure.kpi.title, str(figure), figure.kpi.formula, figure.parts, figure.currency, figure.left_out, sure
    )


def _of_loop(loop: Loop) -> Explanation:
    back = loop.cycle.back
    formula = (
        "People whom somebody sent to us in the period, and the amounts of deals won in it in which anybody has a part"
        " who was ever sent. Advocates bring prospects: here the ring closes."
    )
    parts = (
        _part("people sent to us", back.people, Which("sent")),
        _part("of these, customers by now", back.customers, Which("sent_customers")),
        _part("deals won with people who were sent", back.deals, Which("won_referred")),
    )
    return Explanation("From advocacy to prospecting", str(back), formula, parts)


def _part(title: str, count: int, which: Which) -> Part:
    return Part(title, count, Measure.COUNT, count, which)


def cycle_explain_sheet(of: Explanation, period: Period, unfolded: Mapping[int, Sequence[Link]], width: int) -> Sheet:
    """The whole explanation for a screen of so many cells."""
    page = Page(width)
    page.write((f" {of.title}   ", "label"), (of.value, "title"))
    page.write((f" {period.label}", "label"))
    page.write(("", "plain"))
    for sentence in filter(None, (of.formula, of.sure)):
        for line in wrapped(sentence, width - 2):
            page.write((f" {line}", "plain"))
    page.write(("", "plain"))
    for place, part in enumerate(of.parts):
        _unfold(page, place, part, of.currency, unfolded.get(place))
    if of.left_out:
        page.write(("", "plain"))
        page.write((" LEFT OUT", "title"))
        for one in of.left_out:
            page.write((text.fit(f"   {one}", width), "plain"))
    return page.sheet()


def _unfold(page: Page, place: int, part: Part, currency: str, records: Sequence[Link] | None) -> None:
    """A part, and below it the records that are here."""
    can = part.which is not None and part.count
    sign = " " if not can else "▸" if records is None else "▾"
    line = ends(f" {sign} {part.title}", f"{shown(part.value, part.measure, currency)} ", page.width)
    page.spot(((line, "plain"),), place, ("part", place), place)
    for record in records or ():
        said = ((text.fit(f"   {record.ref}", 11), "label"), (text.fit(str(record), page.width - 11), "plain"))
        page.spot(said, record, (place, record.id), place)
    if records and len(records) < part.count:
        more = text.fit(f"   and {part.count - len(records):,} more …", page.width)
        page.spot(((more, "label"),), More(place), (place, "more"), place)

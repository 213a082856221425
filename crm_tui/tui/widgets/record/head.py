"""The head of a record's page: who or what it is, how far it has come, and how to reach it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from textual.strip import Strip
from textual.widget import Widget

from crm_tui import clock, text
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Phase, StageKind
from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.queries.lifecycle.history import Stay
from crm_tui.queries.records.beside import Reach
from crm_tui.queries.records.details import CompanyDetail, ContactDetail, DealDetail, PlainDetail
from crm_tui.queries.records.pages import RecordPage, StageStep
from crm_tui.tui import format as shown
from crm_tui.tui.widgets.lines import Drawn, Line, Span
from crm_tui.tui.widgets.record.text import row

_MOST_POINTS = 3
_MARGIN: Span = (" ", "text")


class RecordHead(Drawn, Widget):
    """Three lines; what does not fit is cropped, and stands whole in the profile."""

    DRAWN_AS = "head"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"head--{name}" for name in ("here", "muted", "rotting", "step", "text", "title")
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._page: RecordPage | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says, as text."""
        return tuple("".join(said for said, _ in line) for line in self._lines())

    def show(self, page: RecordPage) -> None:
        """Show this record."""
        self._page = page
        self.refresh()

    def render_line(self, y: int) -> Strip:
        lines = self._lines()
        if y < len(lines):
            return Strip(self._drawing.segments(lines[y]), self.size.width)
        return Strip.blank(self.size.width, self._drawing.style("text"))

    def _lines(self) -> tuple[Line, ...]:
        return head_lines(self._page, self.size.width, clock.today()) if self._page is not None else ()


def head_lines(page: RecordPage, width: int, today: date) -> tuple[Line, ...]:
    """Name, way and particulars, each `width` cells wide."""
    room = width - 2
    body: tuple[Line, ...]
    match page.detail:
        case PlainDetail() as plain:
            body = _plain_lines(plain, page, room)
        case DealDetail() as deal:
            way = steps_line(_way_of(deal, page.stages), deal.stage_name, room)
            particulars = row(
                [(_particulars(deal, today), 0, "rotting" if deal.rotting else "text")], room, _tags(deal)
            )
            body = (_name_line(deal, _deal_about(deal), room), way, particulars)
        case ContactDetail() as contact:
            about = ", ".join(word for word in (contact.job_title, contact.company and str(contact.company)) if word)
            body = (
                _name_line(contact, about, room),
                phases_line(contact.phase, page.phases, room, today),
                row([(_reach(contact.reach), 0, "text")], room, _right(contact)),
            )
        case CompanyDetail() as company:
            place = ", ".join(word for word in (company.city, company.country) if word)
            about = " · ".join(word for word in (company.industry, place) if word)
            body = (
                _name_line(company, about, room),
                phases_line(company.phase, page.phases, room, today),
                row([(_reach(company.reach) or company.domain or "", 0, "text")], room, _right(company)),
            )
    return tuple((_MARGIN, *line, _MARGIN) for line in body)


def _right(detail: ContactDetail | CompanyDetail) -> str:
    """The channel that they prefer, and their tags."""
    prefers = f"prefers {detail.preferred_channel}" if detail.preferred_channel else ""
    return "  ".join(word for word in (prefers, _tags(detail)) if word)


def _plain_lines(detail: PlainDetail, page: RecordPage, width: int) -> tuple[Line, ...]:
    """What it is called, whom it is about, its way where it has one, how it stands, and its tags."""
    about = [str(detail.values[name]) for name in ("contact", "company") if detail.values.get(name)]
    kind = detail.kind.word.replace("-", " ")
    states = [detail.values.get(name) for name in ("state", "status", "priority", "scale", "score", "step", "starts")]
    said = "   ".join(str(value) for value in states if isinstance(value, str | int))
    name = _name_line(detail, " · ".join([kind, *about]), width)
    if page.stages:
        way = steps_line([step.name for step in page.stages], page.stage, width)
        return name, way, row([(said, 0, "text")], width, "  ".join(detail.tags))
    return (
        name,
        row([(said, 0, "text")], width),
        row([("", 0, "text")], width, "  ".join(detail.tags)),
    )


def _way_of(deal: DealDetail, stages: Sequence[StageStep]) -> list[str]:
    """The open stages, and how it ends: won, unless it was lost."""
    end = StageKind.LOST if deal.outcome is StageKind.LOST else StageKind.WON
    return [step.name for step in stages if step.kind is StageKind.OPEN or step.kind is end]


def phases_line(phase: Phase, stays: Sequence[Stay], width: int, today: date) -> Line:
    """The lifecycle, with the phase that it is in marked, and since when it was in each, as far as there is room."""
    way = [*WAY, *(() if phase in WAY else (phase,))]
    last = {stay.phase: short_date(clock.local(stay.since).date(), today) for stay in stays}
    dated = {one.capitalize(): last[one] for one in way[: way.index(phase) + 1] if one in last}
    return steps_line([one.capitalize() for one in way], phase.capitalize(), width, dated)


def steps_line(names: Sequence[str], here: str, width: int, dated: Mapping[str, str] | None = None) -> Line:
    """`Proposal ── ●Negotiation ── Won`; where that is too wide, the others become circles.

    `dated` are the days of some steps: all of them are shown where there is room, else that of the one it is in.
    """
    place = names.index(here) if here in names else 0
    signs = [name if name == here else "✓" if at < place else "○" for at, name in enumerate(names)]
    days = dated or {}
    only_here = {here: days[here]} if here in days else {}
    wholes = (
        _steps(names, here, " ── ", days),
        _steps(names, here, " ── ", only_here),
        _steps(names, here, " ── ", {}),
        _steps(signs, here, "──", only_here),
        _steps(signs, here, "──", {}),
    )
    return _padded(next((whole for whole in wholes if _width(whole) <= width), wholes[-1]), width)


def _steps(names: Sequence[str], here: str, between: str, days: Mapping[str, str]) -> list[Span]:
    spans: list[Span] = []
    for number, name in enumerate(names):
        spans += [(between, "step")] if number else []
        spans.append((f"●{text.visible(name)}", "here") if name == here else (text.visible(name), "step"))
        spans += [(f" {days[name]}", "muted")] if name in days else []
    return spans


def _padded(spans: list[Span], width: int) -> Line:
    left = width - _width(spans)
    if left >= 0:
        return (*spans, (" " * left, "text"))
    return ((text.fit("".join(said for said, _ in spans), width), "step"),)


def _width(spans: Sequence[Span]) -> int:
    return sum(text.cell_width(said) for said, _ in spans)


def _name_line(detail: ContactDetail | CompanyDetail | DealDetail | PlainDetail, about: str, width: int) -> Line:
    """Name and what tells it from others; reference and owner at the right."""
    held = getattr(detail, "owner", None)
    owner = f"owner {held.name}" if held else "nobody's" if hasattr(detail, "owner") else ""
    right = text.fit(said := f"{detail.ref}   {owner}".rstrip(), min(text.cell_width(said), width // 2))
    left = max(width - text.cell_width(right) - 2, 0)
    name = min(text.cell_width(detail.name), left)
    return (
        (text.fit(detail.name, name), "title"),
        (text.fit(f"   {about}", left - name), "muted"),
        (f"  {right}", "muted"),
    )


def _deal_about(deal: DealDetail) -> str:
    main = deal.people[0].contact.name if deal.people else ""
    return " · ".join(word for word in (str(deal.company) if deal.company else "", main) if word)


def _particulars(deal: DealDetail, today: date) -> str:
    """Amount, probability, when it closes or closed, and how long it has been in its stage."""
    amount = str(deal.amount) if deal.amount else f"{shown.NOTHING} {deal.currency}"
    if deal.outcome is not StageKind.OPEN:
        closed = short_date(clock.local(deal.closed_at).date(), today) if deal.closed_at else ""
        why = deal.lost_reason or deal.lost_note
        return f"{amount}   {deal.outcome} {closed}{f': {why}' if why else ''}"
    if deal.close is None:
        closes = "no close date"
    else:
        closes = f"{'! late since' if deal.close < today else 'closes'} {short_date(deal.close, today)}"
    days = (clock.now() - deal.entered_at).days
    limit = f" (limit {deal.rot_days})" if deal.rot_days is not None else ""
    rots = "  ! rotting" if deal.rotting else ""
    return f"{amount}   {deal.probability} %   {closes}   {days} d in stage{limit}{rots}"


def _reach(points: Sequence[Reach]) -> str:
    """The first ways to reach somebody, mail and phone before the others."""
    ranked = sorted(points, key=lambda point: {"email": 0, "phone": 1}.get(point.kind, 2))
    one_line = [" ".join(point.value.split()) for point in ranked if point.kind != "address"]
    return "   ".join(one_line[:_MOST_POINTS])


def _tags(detail: ContactDetail | CompanyDetail | DealDetail) -> str:
    return "  ".join(detail.tags)

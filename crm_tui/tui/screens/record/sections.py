"""The numbered sections of a record's page: which there are for its kind, and what stands in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.queries.now import AREAS
from crm_tui.queries.records.details import CompanyDetail, ContactDetail, DealDetail, PlainDetail
from crm_tui.queries.records.pages import RecordPage
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.record.parts import criteria_items, deal_items, deal_part_items, people_items, task_items
from crm_tui.tui.widgets.record.profile import profile_items
from crm_tui.tui.widgets.record.sections import Section


class Part(StrEnum):
    """A section, by the end of the command that opens it."""

    TIMELINE = "timeline"
    RELATED = "related"
    TASKS = "tasks"
    CHANGES = "changes"
    PROFILE = "profile"
    MORE = "more"
    NOW = "now"
    NAMED = "named"


_KEYS = {part: str(number) for number, part in enumerate(Part, 1)}

_WITH_TASKS = frozenset({Kind.TICKET, Kind.CHECKLIST})


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """The sections of a kind of record, in the order of their keys."""
    if kind is Kind.TICKET:
        return tuple(part for part in Part if part is not Part.MORE)
    if kind in PLAIN:
        tasks = (Part.TASKS,) if kind in _WITH_TASKS else ()
        now = (Part.NOW,) if kind in AREAS else ()
        named = (Part.NAMED,) if any(spec.refers is kind for one in PLAIN.values() for spec in one.fields) else ()
        return (*tasks, Part.CHANGES, Part.PROFILE, *now, *named)
    return tuple(part for part in Part if part is not Part.MORE or kind in {Kind.COMPANY, Kind.DEAL})


def first_part(kind: Kind) -> Part:
    """The section that is open first."""
    if kind is Kind.TICKET:
        return Part.NOW
    parts = parts_of(kind)
    return next(part for part in (Part.TIMELINE, Part.NOW, Part.PROFILE) if part in parts)


def sections(page: RecordPage) -> list[Section]:
    """The sections with how much is in each."""
    detail = page.detail
    open_tasks = str(sum(task.done_at is None for task in detail.tasks))
    titles = {
        Part.TIMELINE: ("Timeline", ""),
        Part.RELATED: _related(detail),
        Part.TASKS: ("Tasks", open_tasks),
        Part.CHANGES: ("Changes", ""),
        Part.PROFILE: ("Profile", ""),
        Part.MORE: _more(page),
        Part.NOW: ("Now", ""),
        Part.NAMED: ("More", ""),
    }
    short = {Part.RELATED: "People"} if isinstance(detail, DealDetail) else {}
    return [Section(_KEYS[part], *titles[part], short.get(part, "")) for part in parts_of(detail.kind)]


def _related(detail: ContactDetail | CompanyDetail | DealDetail | PlainDetail) -> tuple[str, str]:
    if isinstance(detail, PlainDetail):
        return "Customer", ""
    if isinstance(detail, DealDetail):
        return "People, items", str(len(detail.people) + len(detail.lines))
    return "Deals", str(len(detail.deals))


def _more(page: RecordPage) -> tuple[str, str]:
    if isinstance(page.detail, CompanyDetail):
        return "People", str(len(page.detail.people))
    met = sum(state.met for state in page.criteria)
    return "Criteria", f"{met}/{len(page.criteria)}" if page.criteria else ""


def part_items(part: Part, page: RecordPage, width: int, today: date) -> Sequence[Item]:
    """What stands in a section that the page itself holds: neither its timeline nor its changes."""
    detail = page.detail
    match part, detail:
        case Part.RELATED, DealDetail():
            return deal_part_items(detail.people, detail.lines, width)
        case Part.RELATED, ContactDetail() | CompanyDetail():
            return deal_items(detail.deals, width, today)
        case Part.TASKS, _:
            return task_items(detail.tasks, width, today)
        case Part.MORE, CompanyDetail():
            return people_items(detail.people, width)
        case Part.MORE, _:
            return criteria_items(page.criteria, width)
        case _:
            return profile_items(detail, width)


_RELATED = {
    Kind.DEAL: "Nobody and nothing yet; e names its contacts and products.",
    Kind.TICKET: "Nothing is known of the customer yet; e says who asks.",
}


def empty_words(part: Part, kind: Kind, *, narrowed: str = "") -> str:
    """What a section says when nothing is in it: what goes there, and which key puts it there."""
    if part is Part.TIMELINE and narrowed:
        return f"Nothing of the kind {narrowed} has happened; f shows all of them."
    return {
        Part.TIMELINE: "Nothing has happened yet; a notes a call, a meeting or a thought.",
        Part.RELATED: _RELATED.get(kind, f"No deals with this {kind} yet; n adds one."),
        Part.TASKS: "Nothing to do yet; t adds a task.",
        Part.CHANGES: "Nothing was changed yet.",
        Part.PROFILE: "Nothing is known yet; e fills it in.",
        Part.NOW: "There is nothing to say of it yet.",
        Part.NAMED: "Nothing else names it yet: no ticket, no order, no answer.",
        Part.MORE: "Nobody of this company is known yet; n adds a contact."
        if kind is Kind.COMPANY
        else "Its stage asks for nothing.",
    }[part]

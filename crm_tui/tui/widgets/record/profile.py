"""The profile of a record: every field that has a value, as things below each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from crm_tui import clock, text
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.queries.links import Link
from crm_tui.queries.records.details import CompanyDetail, ContactDetail, DealDetail, PlainDetail
from crm_tui.tui import format as shown
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import block, plain

LABEL = 14

Fact = tuple[str, object]
"""A label, and a value: a text, a link to another record, or nothing."""

_REACH = {"email": "E-mail", "phone": "Phone", "website": "Website", "handle": "Handle", "address": "Address"}


def profile_items(detail: ContactDetail | CompanyDetail | DealDetail | PlainDetail, width: int) -> list[Item]:
    """A line or more for each field with a value; links can be opened."""
    facts = [(label, value) for label, value in _facts(detail) if value not in (None, "")]
    items = [
        Item(tuple(_fact(label, value, width)), (label, number), value if isinstance(value, Link) else None)
        for number, (label, value) in enumerate(facts)
    ]
    if detail.note:
        items += _note(detail.note, width)
    return items


def _fact(label: str, value: object, width: int) -> Iterator[Line]:
    rows = list(block(str(value), width, indent=LABEL, style="text")) or [()]
    first = rows[0][0][0][LABEL:] if rows[0] else ""
    yield ((text.fit(label, LABEL), "muted"), (text.fit(first, width - LABEL), "text"))
    yield from rows[1:]


def _note(note: str, width: int) -> Iterator[Item]:
    """The note line by line, so that the cursor walks through it."""
    label = "Note"
    for number, paragraph in enumerate(text.visible(note, block=True).split("\n")):
        lines = list(_fact(label, paragraph, width))
        yield Item(tuple(lines), ("note", number))
        label = ""


def _facts(detail: ContactDetail | CompanyDetail | DealDetail | PlainDetail) -> Iterator[Fact]:
    if isinstance(detail, PlainDetail):
        yield from _of_plain(detail)
        return
    match detail:
        case ContactDetail():
            yield from _of_contact(detail)
        case CompanyDetail():
            yield from _of_company(detail)
        case DealDetail():
            yield from _of_deal(detail)
    yield "Source", detail.source
    yield "Tags", ", ".join(detail.tags)
    for custom in detail.customs:
        yield text.as_label(custom.name), custom.value
    yield "Last touch", shown.moment(detail.last_touch_at) if detail.last_touch_at else None
    yield "Added", shown.moment(detail.created_at)
    yield "External id", detail.external_id


def _of_plain(detail: PlainDetail) -> Iterator[Fact]:
    """The fields in the order of its form."""
    for spec in PLAIN[detail.kind].fields:
        if spec.column and spec.name not in {"title", "note", "external"}:
            yield spec.label, _plainly(detail.values[spec.name])
    for line in detail.values.get("lines", ()):
        yield "Product", f"{line.quantity:,} x {line.product}{f' at {line.unit_price}' if line.unit_price else ''}"
    yield "Tags", ", ".join(detail.tags)
    for custom in detail.customs:
        yield text.as_label(custom.name), custom.value
    yield "Added", shown.moment(detail.created_at)
    yield "External id", detail.external_id


def _plainly(value: object) -> object:
    match value:
        case datetime():
            return shown.moment(value)
        case date():
            return long_date(value)
        case bool() | None:
            return value
        case int():
            return f"{value:,}"
        case _:
            return value


def _of_contact(contact: ContactDetail) -> Iterator[Fact]:
    yield "Job title", contact.job_title
    yield "Company", contact.company
    yield from _reach(contact)
    yield "Owner", contact.owner.name if contact.owner else None
    yield "Phase", contact.phase
    yield "Prefers", contact.preferred_channel
    yield "Agreed", plain(contact.expectations or "")
    yield "Word every", f"{contact.cadence_days:,} days" if contact.cadence_days else None
    yield "Channel", contact.channel
    yield "Lead", contact.lead_step
    yield "Grade", contact.grade
    yield "Need", contact.need
    yield "Budget", contact.budget
    yield "Authority", contact.authority
    yield "Timing", contact.timing
    yield "No mailings", shown.moment(contact.unsubscribed_at) if contact.unsubscribed_at else None


def _of_company(company: CompanyDetail) -> Iterator[Fact]:
    yield "Domain", company.domain
    yield from _reach(company)
    yield "Industry", company.industry
    yield "City", company.city
    yield "Country", company.country
    yield "Employees", f"{company.employees:,}" if company.employees is not None else None
    yield "Revenue", f"{company.revenue} a year" if company.revenue else None
    yield "Owner", company.owner.name if company.owner else None
    yield "Phase", company.phase
    yield "Prefers", company.preferred_channel
    yield "Agreed", plain(company.expectations or "")
    yield "Belongs to", company.parent
    for subsidiary in company.subsidiaries:
        yield "Has", subsidiary


def _of_deal(deal: DealDetail) -> Iterator[Fact]:
    yield "Company", deal.company
    yield "Amount", deal.amount
    yield "Weighted", f"{deal.weighted} at {deal.probability} %" if deal.weighted else None
    yield "Forecast", deal.category
    yield "Offer", deal.offer
    yield "Motive", deal.motive
    yield "Closes", long_date(deal.close) if deal.close else None
    yield "Owner", deal.owner.name if deal.owner else None
    yield "Pipeline", deal.pipeline_name
    yield "Stage", f"{deal.stage_name}, since {long_date(clock.local(deal.entered_at).date())}"
    yield "Opened", shown.moment(deal.opened_at)
    yield "Closed", shown.moment(deal.closed_at) if deal.closed_at else None
    yield "Lost because", ": ".join(why for why in (deal.lost_reason, deal.lost_note) if why)


def _reach(detail: ContactDetail | CompanyDetail) -> Iterator[Fact]:
    for point in detail.reach:
        yield _REACH[point.kind], f"{point.value} ({point.label})" if point.label else point.value

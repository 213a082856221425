"""An agenda as data, as a calendar, as an e-mail, as a login message, and as a segment of a status bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid
from typing import TYPE_CHECKING, Any

from crm_tui import text
from crm_tui.cli.data import as_data
from crm_tui.domain.agenda import FORMULA
from crm_tui.domain.dates.shown import long_date
from crm_tui.errors import BadInput
from crm_tui.queries.agenda.kinds import BY_ID

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.queries.agenda.lines import AgendaLine, Counts

MOTD_LINES = 5
"""Lines of the login message below the counts."""

_WIDTH = 79
"""Cells of a line of the login message, so that no terminal of 80 columns breaks it."""

_MAIL_LINES = 50
_SUBJECT_KINDS = 3


def as_row(line: AgendaLine) -> dict[str, Any]:
    """A line as plain data."""
    priority = {factor.title: {"value": round(factor.value, 4), "why": factor.why} for factor in line.priority.factors}
    return {
        **as_data(line.matter),
        "late": line.late,
        "why": line.why,
        "reasons": [as_data(reason) for reason in line.reasons],
        "priority": {"total": round(line.priority.total, 4), **priority},
    }


def as_document(lines: Sequence[AgendaLine], counted: Counts, context: FilterContext) -> dict[str, Any]:
    """The whole agenda as plain data."""
    return {
        "day": context.today,
        "counts": {**counted.by_kind, "late": counted.late, "snoozed": counted.snoozed},
        "lines": [as_row(line) for line in lines],
    }


def explained(line: AgendaLine) -> Iterator[str]:
    """One line with what its priority is made of."""
    yield _whole(line)
    yield f"  {line.why}"
    yield f"  {line.priority}"
    for factor in line.priority.factors:
        yield f"    {factor.title:<8} {factor}  {factor.why}"
    yield f"  {FORMULA}"


def login_message(lines: Sequence[AgendaLine], counted: Counts) -> list[str]:
    """A few lines of at most 79 cells."""
    said = [f"crm-tui: {_in_words(counted)}"]
    said += [f"  {line.reasons[0].words:<20}  {_whole(line)}" for line in lines[:MOTD_LINES]]
    if len(lines) > MOTD_LINES:
        said.append(f"  … `crm-tui agenda` has all {len(lines):,}")
    return [text.fit(text.visible(one), _WIDTH).rstrip() for one in said]


def segment(counted: Counts) -> str:
    """Such as `3! 5 today`; empty where neither is so. It holds nothing that people wrote, nor signs of tmux."""
    late = f"{counted.late}!" if counted.late else ""
    today = f"{counted['today']} today" if counted["today"] else ""
    return " ".join(word for word in (late, today) if word)


def mail(lines: Sequence[AgendaLine], counted: Counts, context: FilterContext) -> str:
    """A message to whoever asks, from themselves; raises BadInput where they have no address that can be used."""
    address = _address_of_me(context)
    message = EmailMessage()
    message["From"] = message["To"] = address
    message["Subject"] = _subject(counted)
    message["Date"] = context.now
    message["Message-ID"] = make_msgid(domain=address.domain)
    message["Auto-Submitted"] = "auto-generated"
    said = [text.visible(f"{line.why}: {_whole(line)}") for line in lines[:_MAIL_LINES]]
    if len(lines) > _MAIL_LINES:
        said.append(f"and {len(lines) - _MAIL_LINES:,} more; `crm-tui agenda` has all.")
    message.set_content(
        "\n".join([f"{long_date(context.today)}: {_in_words(counted)}.", "", *said]) + "\n", cte="quoted-printable"
    )
    return message.as_string()


def calendar(lines: Sequence[AgendaLine], context: FilterContext) -> str:
    """A calendar with a task (VTODO) for each line, as RFC 5545 has it."""
    from icalendar import Calendar, Todo

    whole = Calendar()
    whole.add("prodid", "-//crm-tui//agenda//EN")
    whole.add("version", "2.0")
    for line in lines:
        matter, entry = line.matter, Todo()
        entry.add("uid", f"{matter.id}@crm-tui")
        entry.add("dtstamp", context.now)
        entry.add("summary", text.visible(matter.title))
        entry.add("description", text.visible(f"{line.why}\n{_whole(line)}", block=True))
        entry.add("categories", [BY_ID[reason.id].title for reason in line.reasons])
        entry.add("status", "NEEDS-ACTION")
        entry.add("priority", 1 if line.late else 5)
        if matter.day is not None:
            entry.add("due", matter.day)
        whole.add_component(entry)
    written: bytes = whole.to_ical()
    return written.decode()


def _address_of_me(context: FilterContext) -> Address:
    from crm_tui.queries.records.reading import user_detail

    me = user_detail(context.me) if context.me else None
    if me is None or not me.email:
        who = f"crm-tui edit {me.ref}" if me else "crm-tui edit U1"
        raise BadInput(f"You have no e-mail address here; `{who} email=you@example.org` gives you one.", "email")
    local, _, domain = me.email.rpartition("@")
    try:
        return Address(display_name=text.visible(me.name), addr_spec=f"{local}@{domain.encode('idna').decode()}")
    except (ValueError, IndexError, MessageError) as error:
        raise BadInput(
            f"{text.visible(me.email)} cannot be written to; correct your e-mail address.", "email"
        ) from error


def _subject(counted: Counts) -> str:
    """The counts, on one line of a header: the first three kinds, and how much there is besides."""
    first = ", ".join(words for _, words in counted.words[:_SUBJECT_KINDS])
    others = sum(counted[kind] for kind, _ in counted.words[_SUBJECT_KINDS:])
    return f"{first}, {others:,} more" if others else _in_words(counted)


def _in_words(counted: Counts) -> str:
    return ", ".join(words for _, words in counted.words) or "nothing waits for you today"


def _whole(line: AgendaLine) -> str:
    """What it is and what it is about."""
    matter = line.matter
    about = (*matter.about, str(matter.amount or ""))
    return " · ".join(word for word in (f"{matter.ref} {matter.title}", *about) if word)

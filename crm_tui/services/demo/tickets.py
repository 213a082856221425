"""The demo's service: tickets from the first word to the last, replies, and pages of knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.db.models import Activity, Article, Product, Ticket
from crm_tui.domain.records import Kind
from crm_tui.queries.shape.stages import stage_named
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import toml_of
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing import saving
from crm_tui.services.tickets import answering, knowledge, moving, satisfaction

_FILE = "tickets.toml"
_WRITTEN_DOWN = (-60, "16:20")
"""When the pages and the replies were written."""

_AFTER = timedelta(minutes=5)
"""Between two things that a weekend pushed into one another."""

_TOLD = re.compile(
    r"(?P<day>-\d+) (?P<time>\d\d:\d\d) (?:(?P<by>\w+) )?(?P<verb>answer|heard|move|rate|link)"
    r"(?: (?P<what>[\w ]+))?(?:: (?P<words>.+))?"
)


def events(cast: Cast) -> Iterator[Event]:
    """What customers asked for, and what became of it."""
    told = toml_of(_FILE)
    at = _at(*_WRITTEN_DOWN)
    for kind in (Kind.ARTICLE, Kind.REPLY):
        for one in told[f"{'articles' if kind is Kind.ARTICLE else 'replies'}"]:
            yield Event(at, partial(_write_down, cast, kind, one))
    for one in told["tickets"]:
        yield from _ticket(cast, one)


def _at(day: int, time: str) -> datetime:
    return moment(past_day(day), time)


def _ticket(cast: Cast, told: Mapping[str, Any]) -> Iterator[Event]:
    """A ticket, and its story in the order in which it is told."""
    day, time = told["opened"].split()
    last, made = _at(int(day), time), list[UUID]()
    yield Event(last, partial(_open, cast, told, made))
    for line in told.get("story", "").strip().splitlines():
        said = _TOLD.fullmatch(line)
        if said is None:
            raise ValueError(f"data/demo/README.md does not explain “{line}”")
        last = max(_at(int(said["day"]), said["time"]), last + _AFTER)
        yield Event(last, partial(_go_on, cast, said.groupdict() | {"owner": told.get("owner")}, made))


def _write_down(cast: Cast, kind: Kind, told: Mapping[str, str], act: Action) -> str:
    from crm_tui.services.editing.plans import PLANS

    author = cast.users[told.get("owner", "david")]
    values = {name: text for name, text in told.items() if name not in {"owner", "product"}}
    if kind is Kind.ARTICLE:
        values |= {"owner": author.login, "product": _product(told["product"])}
    with clock.frozen(act.at, clock.zone()):
        return f"{author.name} {saving.add(PLANS[kind], author.id, values).summary}"


def _open(cast: Cast, told: Mapping[str, str], made: list[UUID], act: Action) -> str:
    from crm_tui.services.editing.plans import PLANS

    owner = told.get("owner", "")
    values = {name: told[name] for name in ("subject", "priority", "channel", "category")}
    contact = cast.contacts[told["who"]]
    values |= {"contact": contact.ref, "owner": owner, "title": values.pop("subject")}
    if "product" in told:
        values["product"] = _product(told["product"])
    with clock.frozen(act.at, clock.zone()):
        saved = saving.add(PLANS[Kind.TICKET], None, values)
    made.append(saved.id)
    return f"{contact.name} asked for service: {saved.summary}"


def _go_on(cast: Cast, said: Mapping[str, str | None], made: list[UUID], act: Action) -> str:
    """Carry out what the story tells next."""
    ticket, what, words = made[0], said["what"] or "", said["words"] or ""
    by = cast.users[str(said["by"] or said["owner"])]
    with clock.frozen(act.at, clock.zone()):
        match said["verb"]:
            case "answer":
                done = answering.answer(by.id, ticket, words, then=what).summary
            case "heard":
                done = answering.hear(by.id, ticket, words).summary
            case "move":
                done = str(moving.move(ticket, stage_named(ticket, what, Kind.TICKET), by.id, None))
            case "rate":
                done = satisfaction.rate(by.id, ticket, what, words).summary
            case _:
                page = Article.get(Article.title == words)
                done = knowledge.link(by.id, ticket, page.id).summary
    for one in Activity.select().where(Activity.ticket == ticket, Activity.at == act.at):
        act.update(one, by=by.id)
    return f"{by.name} {done}" if Ticket.get_by_id(ticket).owner_id else done


def _product(code: str) -> str:
    return str(Product.get(Product.code == code).ref)

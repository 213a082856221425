"""The demo's marketing: segments and how large they were, and campaigns with costs, members and what these answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.db.models import Campaign, Contact, Member, User
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.refs import resolve
from crm_tui.services.campaigns.members import fill, mark_sent
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import toml_of
from crm_tui.services.demo.people import CURRENCY, Cast, Event
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.segments.sizes import count_segments

_PLANNED, _PAID, _COUNTED = "16:20", "06:50", "06:10"
_MORNING = "07:10"
"""After new people were heard of, and before deals with them are opened."""

_PAUSE = timedelta(minutes=2)
"""Between two things that happened with a campaign on the same morning."""

_COST = re.compile(r"(?P<day>-\d+) (?P<amount>\d+\.\d\d) (?P<what>.+)")
_STEP = re.compile(r"(?P<day>-\d+) (?P<what>\w+)(?: (?P<who>[a-z ]+))?(?:: (?P<words>.+))?")


def events(cast: Cast) -> Iterator[Event]:
    """Segments and their sizes, letters, and campaigns from being planned to the last answer."""
    told = toml_of("campaigns.toml")
    for one in told["segments"]:
        yield Event(moment(past_day(one["day"]), _PLANNED), partial(_keep, cast, one))
        for then in one.get("then", ()):
            yield Event(moment(past_day(then["day"]), _PLANNED), partial(_change, cast, one["title"], then["filter"]))
    for day in told["counted"]:
        yield Event(moment(past_day(day), _COUNTED), _count)
    for one in told["letters"]:
        yield Event(moment(past_day(one["day"]), _PLANNED), partial(_write, one))
    for one in told["campaigns"]:
        yield Event(moment(past_day(one["day"]), _PLANNED), partial(_plan, cast, one))
        for line in one["costs"]:
            cost = _match(_COST, line)
            yield Event(moment(past_day(int(cost["day"])), _PAID), partial(_pay, one["title"], cost))
        yield from _story(cast, one)


def _story(cast: Cast, one: Mapping[str, Any]) -> Iterator[Event]:
    """What happened, each a little after what stands before it."""
    last: datetime | None = None
    for line in one["story"].strip().splitlines():
        step = _match(_STEP, line)
        at = moment(past_day(int(step["day"])), _MORNING)
        last = at if last is None or at > last else last + _PAUSE
        yield Event(last, partial(_go_on, cast, one, step))


def _keep(cast: Cast, one: Mapping[str, Any], act: Action) -> str:
    typed = {name: one[name] for name in ("title", "of", "filter", "note") if name in one}
    return _added(Kind.SEGMENT, {**typed, "owner": _login(cast, one["owner"])}, act)


def _change(cast: Cast, title: str, filter_: str, act: Action) -> str:
    with clock.frozen(act.at, clock.zone()):
        found = resolve(title, [Kind.SEGMENT])
        changed = edit_record(None, Kind.SEGMENT, found.id, None, {"filter": filter_})
        return f"{cast.users['eva'].name} {changed.summary}"


def _count(act: Action) -> str:
    with clock.frozen(act.at, clock.zone()):
        count_segments(FilterContext.at_present(None))
    return ""


def _write(one: Mapping[str, Any], act: Action) -> str:
    return _added(Kind.REPLY, {"title": one["title"], "category": "campaign", "note": one["text"].strip()}, act)


def _plan(cast: Cast, one: Mapping[str, Any], act: Action) -> str:
    typed = {name: one[name] for name in ("title", "segment", "channel", "offer")}
    days = {name: (past_day(one[name]) if one[name] < 0 else _coming(one[name])) for name in ("starts", "ends")}
    budget = f"{one['budget']} {CURRENCY}"
    more = {**{name: day.isoformat() for name, day in days.items()}, "budget": budget}
    return _added(Kind.CAMPAIGN, {**typed, **more, "owner": _login(cast, one["owner"])}, act)


def _coming(days: int) -> Any:
    return clock.today() + timedelta(days=days)


def _pay(title: str, cost: re.Match[str], act: Action) -> str:
    day = clock.local(act.at).date().isoformat()
    typed = {"title": cost["what"], "amount": f"{cost['amount']} {CURRENCY}", "day": day, "campaign": title}
    return _added(Kind.COST, typed, act)


def _added(kind: Kind, typed: Mapping[str, str], act: Action) -> str:
    with clock.frozen(act.at, clock.zone()):
        return str(add_record(None, kind, typed).summary)


def _go_on(cast: Cast, one: Mapping[str, Any], step: re.Match[str], act: Action) -> str:
    campaign = Campaign.get(Campaign.title == one["title"])
    with clock.frozen(act.at, clock.zone()):
        if step["what"] == "fill":
            return fill(None, campaign.id).summary
        if step["what"] == "sent":
            return mark_sent(None, campaign.id).summary
        people = [cast.contacts[key].id for key in step["who"].split()]
        _react(campaign.id, people, MemberStatus(step["what"]), step["words"] or "", act)
    return f"noted who {step['what']} of campaign {campaign.ref} {campaign.title}"


def _react(campaign: UUID, people: list[UUID], status: MemberStatus, words: str, act: Action) -> None:
    """Those who are members by now, for who unsubscribed before is none."""
    there = Member.select(Member, Contact).join(Contact).where(Member.campaign == campaign, Member.contact.in_(people))
    for member in there:
        act.update(member, status=status, at=act.at, **({"note": words} if words else {}))


def _login(cast: Cast, who: str) -> str:
    """As whom they are known here: one of them has the login of whoever opened the demo."""
    return str(User.get_by_id(cast.users[who].id).login)


def _match(pattern: re.Pattern[str], written: str) -> re.Match[str]:
    found = pattern.fullmatch(written)
    if found is None:
        raise ValueError(f"data/demo/README.md does not explain “{written}”")
    return found

"""The demo's leads: what is known of them, who was handed over to whom, and by which rules they are scored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.db.models import Contact
from crm_tui.domain.records import Kind, LeadStep
from crm_tui.queries.leads.settings import ENGAGEMENT_LIMIT
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import toml_of
from crm_tui.services.demo.people import CURRENCY, Cast, Event
from crm_tui.services.editing.saved import called
from crm_tui.services.leads import handovers, score_rules
from crm_tui.services.leads.scores import bring_up_to_date
from crm_tui.services.leads.settings import VERBS, set_mql

_FILE = "leads.toml"
_GIVEN, _DECIDED, _QUALIFIED, _SAID, _SCORED = "09:40", "11:20", "16:10", "15:00", "17:40"
_SOON = timedelta(minutes=10)
_WAY = re.compile(
    r"(?P<lead>\w+) (?P<given>-\d+) @(?P<by>\w+)"
    r"(?: (?P<decided>-\d+) (?P<state>accepted|rejected)(?: (?P<sql>-\d+))?(?:: (?P<reason>.+))?)?"
)


def events(cast: Cast) -> Iterator[Event]:
    """What was found out about leads, their hand-overs, and near the end the rules that score them."""
    told = toml_of(_FILE)
    for known in told["known"]:
        yield Event(_at(cast, known["lead"], known["day"], _SAID), partial(_qualify, cast, known))
    for one in told["no_mailings"]:
        yield Event(_at(cast, one["lead"], one["day"], _SAID), partial(_unsubscribe, cast, one["lead"]))
    for line in told["handovers"]["ways"].strip().splitlines():
        yield from _way(cast, line)
    yield Event(moment(past_day(-1), _SCORED), partial(_score, cast, told))


def _now(cast: Cast, lead: str) -> Any:
    """A contact as it stands: much was written about them since they came."""
    return Contact.get_by_id(cast.contacts[lead].id)


def _at(cast: Cast, lead: str, day: int, time: str) -> datetime:
    """That time, but not before anybody had heard of them."""
    return max(moment(past_day(day), time), cast.known_since[lead] + _SOON)


def _qualify(cast: Cast, known: Mapping[str, Any], act: Action) -> str:
    contact = _now(cast, known["lead"])
    found = {name: known.get(name) for name in ("need", "authority", "timing")}
    if "budget" in known:
        found |= {"budget": known["budget"] * 100, "currency": CURRENCY}
    act.update(contact, **{name: value for name, value in found.items() if value is not None})
    return f"Ana Ferreira changed need of {called(Kind.CONTACT, contact)}"


def _unsubscribe(cast: Cast, lead: str, act: Action) -> str:
    contact = _now(cast, lead)
    act.update(contact, unsubscribed_at=act.at)
    return f"changed unsubscribed of {called(Kind.CONTACT, contact)}"


def _way(cast: Cast, line: str) -> Iterator[Event]:
    """A lead from being handed over to being qualified."""
    way = _WAY.fullmatch(line)
    if way is None:
        raise ValueError(f"data/demo/README.md does not explain “{line}”")
    given = _at(cast, way["lead"], int(way["given"]), _GIVEN)
    yield Event(given, partial(_give, cast, way["lead"], way["by"], LeadStep.MQL))
    if way["decided"]:
        decided = max(moment(past_day(int(way["decided"])), _DECIDED), given + _SOON)
        yield Event(decided, partial(_decide, cast, way["lead"], way["reason"]))
        if way["sql"]:
            sql = max(moment(past_day(int(way["sql"])), _QUALIFIED), decided + _SOON)
            yield Event(sql, partial(_give, cast, way["lead"], None, LeadStep.SQL))
            yield Event(sql + _SOON, partial(_decide, cast, way["lead"], None))


def _give(cast: Cast, lead: str, by: str | None, step: LeadStep, act: Action) -> str:
    contact = _now(cast, lead)
    giver: UUID = cast.users[by].id if by else contact.owner_id
    with clock.frozen(act.at, clock.zone()):
        return handovers.give(giver, contact.id, step).summary


def _decide(cast: Cast, lead: str, reason: str | None, act: Action) -> str:
    contact = _now(cast, lead)
    waiting = handovers.waiting_of(contact.id)
    with clock.frozen(act.at, clock.zone()):
        if reason is None:
            return handovers.accept(contact.owner_id, waiting).summary
        return handovers.reject(contact.owner_id, waiting, reason).summary


def _score(cast: Cast, told: Mapping[str, Any], act: Action) -> str:  # noqa: ARG001 - it joins the one in force
    """Rules come last, so that nobody is scored again for each thing that happened before."""
    score_rules.add_shipped_rules(None)
    score_rules.add_rules(None, told["rules"])
    VERBS[ENGAGEMENT_LIMIT](None, str(told["engagement_limit"]))
    bring_up_to_date(None)
    set_mql(None, told["mql"])
    return f"{cast.users['eva'].name} said how leads are scored"

"""The demo's advocacy: who sent whom, and was thanked; what was asked, who spoke of us, who joined the community."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.db.models import Contact, Referral, Task, User
from crm_tui.domain.choices import AskedState
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import COMMUNITY
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import table, toml_of
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing import records
from crm_tui.services.editing.saved import called
from crm_tui.services.editing.tags import tag_records

_SENT, _ASKED, _SAID, _JOINED = "07:20", "12:35", "13:05", "16:40"
_SOON = timedelta(minutes=20)

_REFERRAL = re.compile(r"(?P<day>-\d+) (?P<who>\w+) (?P<whom>\w+)(?: (?P<state>declined))?(?: (?P<note>[A-Z].*))?")
_REQUEST = re.compile(
    r"(?P<day>-\d+) (?P<who>\w+) (?P<what>review|referral|testimonial|case study|community)"
    r"(?: (?P<then>-\d+))?(?: (?P<state>given|declined))?(?: (?P<place>\D+))?"
)
_MENTION = re.compile(
    r"(?P<day>-\d+)(?: (?P<who>\w+))? (?P<how>positive|neutral|negative) (?P<place>.+?) \| (?P<what>.+)"
)
_MEMBER = re.compile(r"(?P<day>-\d+) (?P<who>\w+) (?P<did>joined|left)")

_THANKS_TAKE = timedelta(days=4)
"""From a thank that is due to one that was said; newer ones wait."""


def events(cast: Cast) -> Iterator[Event]:
    """Everything that happened, each at its time, and the thanks that were said."""
    told = toml_of("advocacy.toml")
    people = [row for row in table("contacts") if row["referred_by"]]
    for row in people:
        pair = row["referred_by"], row["key"]
        yield Event(_known(cast, *pair), partial(_send, cast, *pair, {}))
    for one in _lines(_REFERRAL, told["sent"]):
        more = {name: one[name] for name in ("state", "note") if one[name]}
        pair = one["who"], one["whom"]
        yield Event(max(_at(one, _SENT), _known(cast, *pair)), partial(_send, cast, *pair, more))
    for one in _lines(_REQUEST, told["asked"]):
        made: list[UUID] = []
        yield Event(_at(one, _ASKED), partial(_ask, cast, one, made))
        if one["state"]:
            answered = moment(past_day(int(one["then"] or one["day"])), "17:30")
            yield Event(answered, partial(_answer, cast, one, made))
    for one in _lines(_MENTION, told["spoke"]):
        yield Event(_at(one, _SAID), partial(_mention, cast, one))
    for one in _lines(_MEMBER, told["community"]):
        yield Event(_at(one, _JOINED), partial(_join, cast, one))
    for said in _evenings():
        yield Event(said, _say_thanks)


def _lines(pattern: re.Pattern[str], lines: str) -> Iterator[re.Match[str]]:
    for line in lines.strip().splitlines():
        found = pattern.fullmatch(line)
        if found is None:
            raise ValueError(f"data/demo/README.md does not explain “{line}”")
        yield found


def _at(one: re.Match[str], time: str) -> datetime:
    return moment(past_day(int(one["day"])), time)


def _known(cast: Cast, *keys: str) -> datetime:
    """When all of these people were known."""
    return max(cast.known_since[key] for key in keys) + _SOON


def _evenings() -> Iterator[datetime]:
    """Once a month, as who looks after customers sits down to thank."""
    return (moment(past_day(day), "17:50") for day in chain(range(-690, -30, 30), (-30, -9)))


def _send(cast: Cast, who: str, whom: str, more: dict[str, Any], act: Action) -> str:
    referrer, referred = cast.contacts[who], cast.contacts[whom]
    typed = {"referrer": referrer.ref, "referred": referred.ref, "day": clock.local(act.at).date().isoformat()}
    saved = records.add_record(None, Kind.REFERRAL, {**typed, "owner": _owner(referred), **more})
    return f"noted that {saved.name}"


def _ask(cast: Cast, one: re.Match[str], made: list[UUID], _act: Action) -> str:
    person = cast.contacts[one["who"]]
    typed = {"contact": person.ref, "what": one["what"], "day": past_day(int(one["day"])).isoformat()}
    typed |= {"owner": _owner(person), "place": one["place"] or ""}
    saved = records.add_record(None, Kind.REQUEST, typed)
    made.append(saved.id)
    return f"asked {saved.name}"


def _answer(_cast: Cast, one: re.Match[str], made: list[UUID], _act: Action) -> str:
    records.edit_record(None, Kind.REQUEST, made[0], None, {"state": str(AskedState(one["state"]))})
    return f"a request was {one['state']}"


def _mention(cast: Cast, one: re.Match[str], _act: Action) -> str:
    typed = {"title": one["what"], "place": one["place"], "sentiment": one["how"]}
    typed |= {"day": past_day(int(one["day"])).isoformat()}
    typed |= {"contact": cast.contacts[one["who"]].ref} if one["who"] else {}
    saved = records.add_record(None, Kind.MENTION, typed)
    return f"noted a mention: {saved.name}"


def _join(cast: Cast, one: re.Match[str], _act: Action) -> str:
    person = cast.contacts[one["who"]]
    signs = {"add": (COMMUNITY,)} if one["did"] == "joined" else {"remove": (COMMUNITY,)}
    tag_records(None, Kind.CONTACT, [person.id], **signs)
    return f"{person.name} {one['did']} the community"


def _owner(contact: Contact) -> str:
    """The login of who looks after somebody."""
    return str(User.get_by_id(contact.owner_id).login)


def _say_thanks(act: Action) -> str:
    """Say the thanks that have waited for some days."""
    senders = Referral.select(Referral.referrer).where(Referral.hidden_at.is_null())
    due = Task.select(Task, Contact).join(Contact).where(
        Task.title.startswith("Thank "), Task.done_at.is_null(), Task.contact.in_(senders),
        Task.created_at <= act.at - _THANKS_TAKE,
    )  # fmt: skip
    said = [task for task in due if act.update(task, done_at=act.at)]
    return f"finished {called(Kind.TASK, said[0])}" if said else ""

"""What the demo's customers pay for regularly, what they order beside that, and their points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.domain.records import Kind
from crm_tui.services.buying import loyalty, subscriptions
from crm_tui.services.buying.settings import set_margin
from crm_tui.services.buying.subscriptions import Change
from crm_tui.services.demo.days import due_day, moment, past_day
from crm_tui.services.demo.files import toml_of
from crm_tui.services.demo.people import CURRENCY, Cast, Event
from crm_tui.services.editing import records

_FILE = "buying.toml"
_SET_UP, _BEGUN, _BECAME, _ORDERED, _GIVEN = "08:05", "17:20", "14:10", "11:45", "16:20"
_ORDER = re.compile(r"(?P<day>-\d+) (?P<who>\w+) (?P<lines>.+?)(?: (?P<state>open|returned))?")
_PRODUCT = re.compile(r"(?P<quantity>\d+) (?P<code>[A-Z0-9-]+)(?: at (?P<price>\d+\.\d\d))?")
_POINTS = re.compile(r"(?P<day>-\d+) (?P<who>\w+) (?P<points>[+-]\d+) (?P<what>.+)")
_THEN = re.compile(r"(?P<day>-\d+) (?P<what>change|pause|resume|cancel)(?: (?P<number>\d+))?(?:: (?P<reason>.+))?")


def events(cast: Cast) -> Iterator[Event]:
    """What customers are worth, the programme and its points, orders, and subscriptions with what became of them."""
    told = toml_of(_FILE)
    worth, programme = told["worth"], told["programme"]
    yield Event(_at(worth["from"], _SET_UP), partial(_value, cast, worth["gross_margin"]))
    yield Event(_at(programme["begins"], _SET_UP), partial(_set_up, cast, programme))
    for line in programme["points"].strip().splitlines():
        one = _read(_POINTS, line)
        yield Event(_at(int(one["day"]), _GIVEN), partial(_points, cast, one))
    for line in told["orders"]["orders"].strip().splitlines():
        one = _read(_ORDER, line)
        yield Event(_at(int(one["day"]), _ORDERED), partial(_order, cast, one))
    for block in told["subscriptions"]:
        made: list[Any] = []
        yield Event(_at(block["from"], _BEGUN), partial(_begin, cast, block, made))
        for line in block.get("then", ()):
            one = _read(_THEN, line)
            yield Event(_at(int(one["day"]), _BECAME), partial(_become, one, made))


def _at(day: int, time: str) -> datetime:
    return moment(past_day(day), time)


def _day(number: int) -> date:
    return due_day(number) if number > 0 else past_day(number)


def _read(pattern: re.Pattern[str], line: str) -> re.Match[str]:
    found = pattern.fullmatch(line)
    if found is None:
        raise ValueError(f"data/demo/README.md does not explain “{line}”")
    return found


def _set_up(cast: Cast, programme: Mapping[str, Any], act: Action) -> str:  # noqa: ARG001 - it joins the one in force
    for occasion, rule in programme["rules"].items():
        points, _, per = rule.partition(" per ")
        loyalty.set_rule(None, occasion, int(points), per)
    for name, least in programme["tiers"].items():
        loyalty.set_tier(None, name, least)
    for title, points in programme["rewards"].items():
        records.add_record(None, Kind.REWARD, {"title": title, "points": str(points)})
    return f"{cast.users['eva'].name} set up the loyalty programme"


def _value(cast: Cast, margin: int, act: Action) -> str:  # noqa: ARG001 - it joins the one in force
    set_margin(None, str(margin))
    return f"{cast.users['eva'].name} said what stays of the revenue"


def _points(cast: Cast, told: re.Match[str], act: Action) -> str:
    contact, points, what = cast.contacts[told["who"]], int(told["points"]), told["what"]
    with clock.frozen(act.at, clock.zone()):
        if points > 0:
            loyalty.earn(None, contact.id, points, what)
        else:
            loyalty.spend(None, contact.id, -points, what)
    return f"{cast.users['david'].name} entered {points:+} points of {contact.ref} {contact.name}"


def _order(cast: Cast, told: re.Match[str], act: Action) -> str:
    contact = cast.contacts[told["who"]]
    products = [_read(_PRODUCT, one) for one in told["lines"].split("; ")]
    names = [f"{one['quantity']} x {cast.products[one['code']].name.split(',')[0]}" for one in products]
    lines = [
        f"{one['quantity']} x {cast.products[one['code']].ref}"
        + (f" @ {one['price']} {CURRENCY}" if one["price"] else "")
        for one in products
    ]
    fields = {"title": " and ".join(names), "contact": contact.ref, "products": "; ".join(lines)}
    with clock.frozen(act.at, clock.zone()):
        saved = records.add_record(None, Kind.ORDER, {**fields, "state": told["state"] or "paid"})
    return f"{cast.users['david'].name} {saved.summary}"


def _begin(cast: Cast, told: Mapping[str, Any], made: list[Any], act: Action) -> str:
    fields = {
        "title": told["title"],
        "company": cast.companies[told["company"]].ref,
        "contact": cast.contacts[told["contact"]].ref,
        "product": cast.products[told["product"]].ref,
        "price": f"{told['price']} {CURRENCY}",
        "interval": told.get("every", "year"),
        "starts": _day(told["from"]).isoformat(),
        "renews": _day(told["renews"]).isoformat() if "renews" in told else "",
        "owner": "david",
    }
    with clock.frozen(act.at, clock.zone()):
        saved = records.add_record(None, Kind.SUBSCRIPTION, fields)
    made.append(saved.id)
    return f"{cast.users['david'].name} {saved.summary}"


def _become(told: re.Match[str], made: list[Any], act: Action) -> str:
    number, reason = told["number"], told["reason"] or ""
    ends = _day(int(number)).isoformat() if told["what"] == "cancel" and number else ""
    with clock.frozen(act.at, clock.zone()):
        match told["what"]:
            case "change":
                return subscriptions.change_price(None, made[0], number, change=Change(reason=reason)).summary
            case "pause":
                return subscriptions.pause(None, made[0], change=Change(reason=reason)).summary
            case "resume":
                return subscriptions.resume(None, made[0]).summary
            case _:
                return subscriptions.cancel(None, made[0], change=Change(day=ends, reason=reason)).summary

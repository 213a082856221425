"""The lines of referring, rewarding a referral, and planning to ask somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from crm_tui.db.models import OF_KIND
from crm_tui.domain.choices import ReferralState
from crm_tui.domain.records import Kind, short_ref
from crm_tui.services.lines.pairs import Told, pairs
from crm_tui.services.lines.wrote import Row, Wrote, words

_CAME = frozenset({"name", "source", "channel", "phase"})
"""What follows from being referred."""


def teller_of(did: Wrote) -> Callable[[Wrote], Iterator[tuple[str, ...]]] | None:
    """How to tell an action of advocacy; None for any other."""
    tables = {row.table for row in did.rows if row.op == "create"}
    if {"referral", "contact"} <= tables:
        return _referred
    if {"request", "task"} <= tables:
        return _asked
    if any(one.columns.get("state", (None, None))[1] == ReferralState.REWARDED for one in did.of("referral")):
        return _rewarded if len(did.of("referral")) == 1 else None
    return None


def _referred(did: Wrote) -> Iterator[tuple[str, ...]]:
    (contact,), referral = ([one for one in did.of(table) if one.op == "create"] for table in ("contact", "referral"))
    told = Told(Kind.CONTACT, contact.record, {name: [*pair] for name, pair in contact.columns.items()}, is_new=True)
    told.beside = [row for row in did.rows if row.table in {"contact_point", "tagging", "custom_value"}]
    person = list(pairs(told, did.at, besides=_CAME))
    yield words("refer", (_ref(Kind.CONTACT, referral[0].held["referrer_id"]), contact.held["name"], *person))


def _asked(did: Wrote) -> Iterator[tuple[str, ...]]:
    for one in did.of("request"):
        place = ("--place", one.held["place"]) if one.held.get("place") else ()
        yield words("ask", (_ref(Kind.CONTACT, one.held["contact_id"]), one.held["what"]), place)


def _rewarded(did: Wrote) -> Iterator[tuple[str, ...]]:
    (referral,) = did.of("referral")
    given = referral.columns.get("reward_id", (None, None))[1]
    reward = (_ref(Kind.REWARD, given),) if given else ()
    yield words("referrals reward", (_ref(Kind.REFERRAL, referral.record.hex), *reward), _points(did.of("loyalty")))


def _points(entries: list[Row]) -> tuple[str, ...]:
    earned = [one.held["points"] for one in entries if one.held["points"] > 0]
    spent = any(one.held["points"] < 0 for one in entries)
    return ("--points", str(earned[0])) if earned and not spent else ()


def _ref(kind: Kind, record: str) -> str:
    return short_ref(kind, OF_KIND[kind].get_by_id(UUID(record)).number)

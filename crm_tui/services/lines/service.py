"""The lines of what was done with tickets beside adding, editing and moving them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from crm_tui.db.models import OF_KIND, Stage
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind, short_ref
from crm_tui.services.lines.wrote import Row, Wrote, words


def teller_of(did: Wrote) -> Callable[[Wrote], Iterator[tuple[str, ...]]] | None:
    """How to tell an action of service; None for any other."""
    if any(map(_is_said, did.of("activity"))):
        return _said
    if any(one.columns.get("escalated_at", (None, None))[1] for one in did.of("ticket")):
        return _escalated
    if did.of("ticket_article"):
        return _linked
    if any(one.op == "create" and _is_rating(one) for one in did.of("response")) and not did.of("ticket"):
        return _rated
    return None


def _said(did: Wrote) -> Iterator[tuple[str, ...]]:
    """An answer, or what the customer said, with the move that came with it."""
    for one in filter(_is_said, did.of("activity")):
        moves = did.of("ticket_move")
        is_answer = one.held["subject"].startswith("Re: ")
        then = ("--then", Stage.get_by_id(UUID(moves[-1].held["to_stage_id"])).name) if moves and is_answer else ()
        verb = "tickets answer" if is_answer else "tickets heard"
        yield words(verb, (_ref(Kind.TICKET, one.held["ticket_id"]), one.held["body"]), then)


def _escalated(_: Wrote) -> Iterator[tuple[str, ...]]:
    yield "tickets", "escalate"


def _linked(did: Wrote) -> Iterator[tuple[str, ...]]:
    for one in did.of("ticket_article"):
        off = ("--off",) if one.op == "delete" else ()
        refs = _ref(Kind.TICKET, one.held["ticket_id"]), _ref(Kind.ARTICLE, one.held["article_id"])
        yield words("tickets link", refs, off)


def _rated(did: Wrote) -> Iterator[tuple[str, ...]]:
    for one in did.of("response"):
        said = (one.held["note"],) if one.held.get("note") else ()
        yield words("tickets rate", (_ref(Kind.TICKET, one.held["ticket_id"]), str(one.held["score"]), *said))


def _is_said(one: Row) -> bool:
    return one.op == "create" and bool(one.held.get("ticket_id"))


def _is_rating(one: Row) -> bool:
    return bool(one.held.get("ticket_id")) and one.held.get("scale") == Scale.CSAT and not one.held.get("survey_id")


def _ref(kind: Kind, record: str) -> str:
    return short_ref(kind, OF_KIND[kind].get_by_id(UUID(record)).number)

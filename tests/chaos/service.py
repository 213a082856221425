"""What people do in service: tickets added, moved, answered, escalated and rated, and what answers begin with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_tui.domain.records import Kind
from crm_tui.queries.shape.stages import stage_named
from crm_tui.services.editing import records
from crm_tui.services.moving import placing
from crm_tui.services.tickets import answering, escalating, knowledge, moving, pipeline, rules, satisfaction, tasks

if TYPE_CHECKING:
    from uuid import UUID

    from tests.chaos.deeds import World


def _add(world: World, called: str, kind: Kind, /, **values: str) -> None:
    world.known[called] = records.add_record(world.me, kind, values).id


def _stage(world: World, name: str) -> UUID:
    return stage_named(world.known["ticket"], name, Kind.TICKET)


def _move(world: World, stage: str) -> None:
    moving.move(world.known["ticket"], _stage(world, stage), world.me, None, "for a test", force=True)


def _long_ago(world: World) -> None:
    """A ticket that has long been past due."""
    _add(world, "late", Kind.TICKET, title="Long past due", priority="urgent", opened="2020-01-06 09:00")


def _advance(world: World) -> None:
    cards = [(world.known[name], None) for name in ("ticket", "other ticket")]
    moving.advance(cards, _stage(world, "open"), world.me, {}, reason="for a test", force=True)


DEEDS: Mapping[str, Callable[[World], object]] = {
    "service answers on Saturdays too": lambda world: rules.set_working_hours(world.me, "Mon-Sat 8-18"),
    "service has a holiday": lambda world: rules.set_holidays(world.me, "12-25"),
    "service is in Lisbon": lambda world: rules.set_time_zone(world.me, "Europe/Lisbon"),
    "service promises more": lambda world: rules.set_targets(world.me, "urgent 30m 2h"),
    "a page of knowledge is written": lambda world: _add(
        world, "page", Kind.ARTICLE, title="When it does not print", note="Switch it on."
    ),
    "a reply is kept": lambda world: _add(world, "reply", Kind.REPLY, title="Thanks", note="Dear {contact}, thanks."),
    "somebody to serve is added": lambda world: _add(world, "served", Kind.CONTACT, name="Somebody Served"),
    "a ticket is added": lambda world: _add(
        world, "ticket", Kind.TICKET, title="It does not print", contact="Somebody Served", priority="high"
    ),
    "another ticket is added": lambda world: _add(world, "other ticket", Kind.TICKET, title="An invoice is missing"),
    "a ticket is edited": lambda world: records.edit_record(
        world.me, Kind.TICKET, world.known["ticket"], None, {"priority": "urgent", "channel": "phone"}
    ),
    "a ticket is put elsewhere": lambda world: placing.place_at_end(
        world.me, world.known["ticket"], first=True, kind=Kind.TICKET
    ),
    "a ticket is answered": lambda world: answering.answer(
        world.me, world.known["ticket"], "Is it switched on?", then="waiting"
    ),
    "the customer says more": lambda world: answering.hear(world.me, world.known["ticket"], "It is."),
    "a page is linked": lambda world: knowledge.link(world.me, world.known["ticket"], world.known["page"]),
    "a page is linked no more": lambda world: knowledge.link(
        world.me, world.known["ticket"], world.known["page"], linked=False
    ),
    "a ticket has a task": lambda world: tasks.add_task(world.me, world.known["ticket"], {"title": "Order a part"}),
    "a ticket is moved": lambda world: _move(world, "new"),
    "tickets are moved together": _advance,
    "a ticket is long past due": _long_ago,
    "what is past due is escalated": lambda world: escalating.escalate(world.me),
    "a ticket is resolved": lambda world: _move(world, "resolved"),
    "a ticket is closed": lambda world: _move(world, "closed"),
    "another board of tickets is made": lambda world: pipeline.make_pipeline(world.me),
    "a customer is satisfied": lambda world: satisfaction.rate(world.me, world.known["ticket"], "5", "Quick!"),
}
"""By what is done; every one needs those before it, and the people of `deeds`."""

"""What people do about the phases of customers: moved by hand and by rule, handed over, and caught up with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_tui.domain.records import Kind, Phase
from crm_tui.services.editing import records
from crm_tui.services.lifecycle import catching_up, moving, owners

if TYPE_CHECKING:
    from tests.chaos.deeds import World


def _add(world: World, called: str, kind: Kind, /, **values: str) -> None:
    world.known[called] = records.add_record(world.me, kind, values).id


def _move(world: World, called: str, to: Phase) -> None:
    moving.move_phase(Kind.CONTACT, world.known[called], to, world.me, None, "They said so")


DEEDS: Mapping[str, Callable[[World], object]] = {
    "a prospect is added": lambda world: _add(world, "prospect", Kind.CONTACT, name="Prospect One"),
    "a second prospect is added": lambda world: _add(world, "prospect two", Kind.CONTACT, name="Prospect Two"),
    "the first call qualifies a prospect": lambda world: _add(
        world, "first call", Kind.ACTIVITY, kind="call", contact="Prospect One", subject="First call"
    ),
    "a prospect is moved by hand": lambda world: _move(world, "prospect", Phase.RETENTION),
    "prospects are moved together": lambda world: moving.move_phases(
        Kind.CONTACT, {world.known[one]: None for one in ("prospect", "prospect two")}, Phase.DISQUALIFIED, world.me,
        "Not in our market",
    ),
    "a phase is given to somebody": lambda world: owners.set_phase_owner(
        Kind.CONTACT, world.known["prospect"], Phase.DISQUALIFIED, world.known["cleo"], world.me
    ),
    "a phase is nobody's in particular again": lambda world: owners.set_phase_owner(
        Kind.CONTACT, world.known["prospect"], Phase.DISQUALIFIED, None, world.me
    ),
    "phases get other roles": lambda world: owners.set_phase_roles(world.me, "conversion sales, retention service"),
    "somebody comes back": lambda world: _add(
        world, "back", Kind.DEAL, title="Second try", contacts="Prospect Two"
    ),
    "an import comes without phases": lambda world: world.take_in_again(),
    "the rules catch up": lambda world: catching_up.catch_up(world.me),
}  # fmt: skip
"""By what is done; every one needs those before it."""

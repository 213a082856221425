"""What people do with advocates: referrals, what came of them, rewards, and what somebody is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from crm_tui.domain.choices import Asked
from crm_tui.domain.records import Kind
from crm_tui.services.advocacy.referrals import give_reward, refer
from crm_tui.services.advocacy.requests import ask
from crm_tui.services.editing import records

if TYPE_CHECKING:
    from tests.chaos.deeds import World

Deed: TypeAlias = Callable[["World"], object]


def _add(world: World, called: str, name: str) -> None:
    world.known[called] = records.add_record(world.me, Kind.CONTACT, {"name": name}).id


DEEDS: Mapping[str, Deed] = {
    "an advocate is added": lambda world: _add(world, "advocate", "Ad Vocate"),
    "another advocate is added": lambda world: _add(world, "other_advocate", "Ann Bassador"),
    "somebody sends somebody": lambda world: refer(
        world.me, world.known["advocate"], "Ref Erred", {"email": "ref@erred.example"}
    ),
    "the first word with them": lambda world: records.add_record(
        world.me, Kind.ACTIVITY, {"kind": "call", "contact": "Ref Erred", "subject": "Hello"}
    ),
    "they buy, and the sender is to be thanked": lambda world: records.add_record(
        world.me, Kind.ORDER, {"title": "First boxes", "contact": "Ref Erred", "amount": "90 EUR"}
    ),
    "a referral of somebody known": lambda world: world.remember(
        "other_referral", refer(world.me, world.known["other_advocate"], "Ref Erred", {}).id
    ),
    "a referral is rewarded": lambda world: give_reward(world.me, world.known["other_referral"], points=5),
    "somebody is asked for a review": lambda world: ask(world.me, world.known["other_advocate"], Asked.REVIEW, "G2"),
    "a review grants it": lambda world: records.add_record(
        world.me, Kind.RESPONSE, {"contact": "Ann Bassador", "scale": "review", "score": "5", "place": "G2"}
    ),
    "a mention is noted": lambda world: records.add_record(
        world.me, Kind.MENTION, {"title": "Named us on stage", "place": "Fair", "contact": "Ref Erred"}
    ),
    "a referral is deleted": lambda world: records.delete_record(
        world.me, Kind.REFERRAL, world.known["other_referral"]
    ),
}  # fmt: skip

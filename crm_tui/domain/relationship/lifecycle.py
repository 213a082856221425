"""The lifecycle of contacts and companies: the phases in their order, and the rules that move somebody through them.

A rule moves forward only, but for churn and for coming back. What happened before a person moved somebody by hand
does not speak against them: their word stands until something new happens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from crm_tui import text as texts
from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.errors import BadInput

WAY = (Phase.PROSPECTING, Phase.QUALIFICATION, Phase.CONVERSION, Phase.RETENTION, Phase.ADVOCACY)
"""The way of a contact or company; churned and disqualified lead away from it."""

AWAY = (Phase.CHURNED, Phase.DISQUALIFIED)

LEADS = frozenset({Phase.PROSPECTING, Phase.QUALIFICATION, Phase.CONVERSION})
CUSTOMERS = frozenset({Phase.RETENTION, Phase.ADVOCACY})

PHASED = (Kind.CONTACT, Kind.COMPANY)
"""What has a phase."""

PROMOTER = 9
"""The NPS from which somebody is a promoter."""

USUAL_ROLES: Mapping[Phase, tuple[Role, ...]] = {
    Phase.PROSPECTING: (Role.MARKETING, Role.SALES),
    Phase.QUALIFICATION: (Role.SALES, Role.MARKETING),
    Phase.CONVERSION: (Role.SALES,),
    Phase.RETENTION: (Role.SUCCESS, Role.SERVICE),
    Phase.ADVOCACY: (Role.SUCCESS, Role.MARKETING),
}
"""The roles that look after somebody in each phase, the first one first; a workspace may say otherwise."""

_DAY = timedelta(days=1)


class Sign(StrEnum):
    """Something that happened with a contact or company and speaks for a phase."""

    CANCELLED = "cancelled"
    """The last of their subscriptions was cancelled. It comes first of what happened at one moment."""
    TOUCHED = "touched"
    RESPONDED = "responded"
    HANDED_OVER = "handed over"
    OPENED = "opened"
    WON = "won"
    ORDERED = "ordered"
    SUBSCRIBED = "subscribed"
    PROMOTED = "promoted"
    REFERRED = "referred"
    ADVOCATE = "advocate"
    """Of a company: somebody who works there came into advocacy."""


@dataclass(frozen=True, slots=True)
class PhaseRule:
    """What moves somebody by itself."""

    name: str
    """Kept with every move that it made."""
    signs: tuple[Sign, ...]
    """What must have happened, all of it."""
    leaves: frozenset[Phase]
    """The phases that it moves them out of."""
    to: Phase
    says: str
    """What has happened, as a sentence says why."""
    of: tuple[Kind, ...] = PHASED


_BEFORE_BUYING = LEADS - {Phase.CONVERSION}
_NOT_YET_CUSTOMER = LEADS | frozenset(AWAY)

RULES = (
    PhaseRule("churn", (Sign.CANCELLED,), CUSTOMERS, Phase.CHURNED, "the last subscription was cancelled"),
    PhaseRule("first activity", (Sign.TOUCHED,), frozenset({Phase.PROSPECTING}), Phase.QUALIFICATION,
              "a first word was exchanged"),
    PhaseRule("campaign response", (Sign.RESPONDED,), frozenset({Phase.PROSPECTING}), Phase.QUALIFICATION,
              "a campaign was answered"),
    PhaseRule("lead handed over", (Sign.HANDED_OVER,), frozenset({Phase.PROSPECTING}), Phase.QUALIFICATION,
              "the lead was handed over as MQL, SAL or SQL"),
    PhaseRule("deal opened", (Sign.OPENED,), _BEFORE_BUYING | frozenset(AWAY), Phase.CONVERSION, "a deal was opened"),
    PhaseRule("deal won", (Sign.WON,), _NOT_YET_CUSTOMER, Phase.RETENTION, "a deal was won"),
    PhaseRule("order", (Sign.ORDERED,), _NOT_YET_CUSTOMER, Phase.RETENTION, "an order was paid"),
    PhaseRule("subscription", (Sign.SUBSCRIBED,), _NOT_YET_CUSTOMER, Phase.RETENTION, "a subscription began"),
    PhaseRule("promoter who referred", (Sign.PROMOTED, Sign.REFERRED), frozenset({Phase.RETENTION}), Phase.ADVOCACY,
              f"they gave an NPS of {PROMOTER} or more and referred somebody", (Kind.CONTACT,)),
    PhaseRule("advocate there", (Sign.ADVOCATE,), frozenset({Phase.RETENTION}), Phase.ADVOCACY,
              "one of their people became an advocate", (Kind.COMPANY,)),
)  # fmt: skip
"""In the order in which they are applied to what happened at one moment."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One sign, and when."""

    sign: Sign
    at: datetime
    whole_day: bool = False
    """Whether only the day is known; `at` is its beginning."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a contact or company that rules look at."""

    kind: Kind
    phase: Phase
    since: datetime
    """When it entered its phase."""
    happened: tuple[Happened, ...]
    decided_at: datetime | None = None
    """When a person moved it by hand for the last time."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where a rule moves somebody, from when on."""

    to: Phase
    at: datetime
    rule: PhaseRule


def way(facts: Facts) -> tuple[Step, ...]:
    """The steps from the phase that somebody is in to the one that they are in by what happened; none where they stay.

    What happened is gone through in the order of time, so that who cancelled and came back is a customer again. A
    step is dated when the last of it happened, but not before they entered the phase that they are in.
    """
    phase, steps = facts.phase, list[Step]()
    for rule, at in _met(facts):
        if phase in rule.leaves:
            phase = rule.to
            steps.append(Step(phase, max(at, facts.since), rule))
    return tuple(steps) if phase is not facts.phase else ()


def decide(facts: Facts) -> Step | None:
    """The last step of the way, which says it all where only today matters; None where they stay."""
    steps = way(facts)
    return steps[-1] if steps else None


def may_move(kind: Kind, phase: Phase, signs: Iterable[Sign]) -> bool:
    """Whether a rule could move somebody out of a phase because one of these has happened."""
    wanted = set(signs)
    return any(kind in rule.of and phase in rule.leaves and wanted.intersection(rule.signs) for rule in RULES)


def read_roles(text: str) -> dict[Phase, tuple[Role, ...]]:
    """The roles of each phase from a text such as `prospecting marketing, conversion sales`.

    Raises BadInput for what is no phase or no role, with the nearest names.
    """
    found: dict[Phase, tuple[Role, ...]] = {}
    for part in texts.clean(text, field="phase_roles").split(","):
        words = part.replace(":", " ").split()
        if words:
            found[Phase(_one_of(list(Phase), words[0]))] = tuple(Role(_one_of(list(Role), one)) for one in words[1:])
    return found


def show_roles(roles: Mapping[Phase, Iterable[Role]]) -> str:
    """The text that `read_roles` reads."""
    return ", ".join(" ".join((phase, *some)) for phase, some in roles.items())


def _one_of(known: Sequence[str], word: str) -> str:
    key = texts.fold(word)
    if key in known:
        return key
    near = texts.nearest(word, known) or known
    what = "phase" if isinstance(known[0], Phase) else "role"
    raise BadInput(f"“{word}” is no {what}; there is {', '.join(near)}.", "phase_roles")


def _met(facts: Facts) -> list[tuple[PhaseRule, datetime]]:
    """The rules that something speaks for, each as often as it does, in the order of time."""
    counted = [one for one in facts.happened if _counts(one, facts.decided_at)]
    met: list[tuple[PhaseRule, datetime]] = []
    for rule in RULES:
        if facts.kind not in rule.of:
            continue
        times = [sorted(one.at for one in counted if one.sign is sign) for sign in rule.signs]
        if all(times):
            whole = (max(found[0] for found in times), max(found[-1] for found in times))
            met += [(rule, at) for at in dict.fromkeys(whole)]
    return sorted(met, key=lambda one: one[1])


def _counts(one: Happened, decided_at: datetime | None) -> bool:
    """Whether it happened since a person decided; of what is known by the day, on that day or later."""
    return decided_at is None or (one.at + _DAY if one.whole_day else one.at) > decided_at

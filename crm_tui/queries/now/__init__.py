"""How things stand with a record now: what each area of the relationship has to say of it, in a few facts.

The page shows it, `crm-tui show` prints it, JSON has it; an area says something by a function in `AREAS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TypeAlias
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.now.fact import Fact, Facts

Area: TypeAlias = Callable[[UUID, FilterContext], Iterable[Facts]]


def _says(module: str, name: str, *of: Kind) -> Area:
    """The function of an area with this name, or the one that it makes `of` a kind; loaded when a page asks it."""

    def say(record: UUID, context: FilterContext) -> Iterable[Facts]:
        found = getattr(import_module(f"crm_tui.queries.{module}"), name)
        answer: Iterable[Facts] = (found(*of) if of else found)(record, context)
        return answer

    return say


AREAS: Mapping[Kind, tuple[Area, ...]] = {
    Kind.DEAL: (_says("onboarding.facts", "onboarding_of", Kind.DEAL),),
    Kind.CONTACT: (
        _says("lifecycle.now", "phase_of", Kind.CONTACT),
        _says("leads.standing", "handed_over"),
        _says("tickets.facts", "service_of", Kind.CONTACT),
        _says("onboarding.facts", "onboarding_of", Kind.CONTACT),
        _says("feedback.facts", "feedback_of", Kind.CONTACT),
        _says("buying.facts", "buying_of", Kind.CONTACT),
        _says("segments.rfm", "standing_of", Kind.CONTACT),
        _says("buying.value", "value_of", Kind.CONTACT),
        _says("growth.facts", "growth_of", Kind.CONTACT),
        _says("advocacy.facts", "advocacy_of"),
        _says("leads.standing", "scores"),
    ),
    Kind.COMPANY: (
        _says("lifecycle.now", "phase_of", Kind.COMPANY),
        _says("tickets.facts", "service_of", Kind.COMPANY),
        _says("onboarding.facts", "onboarding_of", Kind.COMPANY),
        _says("feedback.facts", "feedback_of", Kind.COMPANY),
        _says("buying.facts", "buying_of", Kind.COMPANY),
        _says("segments.rfm", "standing_of", Kind.COMPANY),
        _says("buying.value", "value_of", Kind.COMPANY),
        _says("growth.facts", "growth_of", Kind.COMPANY),
    ),
    Kind.SEGMENT: (_says("segments.profile", "profile"),),
    Kind.CAMPAIGN: (_says("campaigns.facts", "of_campaign"),),
    Kind.MEMBER: (_says("campaigns.facts", "of_member"),),
    Kind.CHECKLIST: (_says("onboarding.facts", "of_checklist"),),
    Kind.SUBSCRIPTION: (_says("buying.facts", "of_subscription"),),
    Kind.SURVEY: (_says("feedback.facts", "of_survey"),),
    Kind.RESPONSE: (_says("feedback.facts", "of_response"),),
    Kind.IMPROVEMENT: (_says("feedback.facts", "of_improvement"),),
    Kind.TICKET: (_says("tickets.facts", "of_ticket"),),
    Kind.REFERRAL: (_says("advocacy.facts", "of_referral"),),
    Kind.HANDOVER: (_says("leads.standing", "of_handover"),),
}
"""For each kind of record the areas that have something to say of it, in the order in which they are shown."""

__all__ = ["AREAS", "Fact", "Facts", "how_it_stands"]


def how_it_stands(kind: Kind, record: UUID, context: FilterContext) -> tuple[Facts, ...]:
    """What the areas say of a record, without those that have nothing to say."""
    return tuple(facts for area in AREAS.get(kind, ()) for facts in area(record, context) if facts.facts)

"""How things stand with a record now: what each area of the relationship has to say of it, in a few facts.

The page shows it, `crm-tui show` prints it, JSON has it; an area says something by a function in `AREAS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.now.fact import Fact, Facts
from crm_tui.queries.leads.standing import of_handover, standing
from crm_tui.queries.onboarding.facts import of_checklist, onboarding_of
from crm_tui.queries.tickets.facts import of_ticket, service_of

Area: TypeAlias = Callable[[UUID, FilterContext], Iterable[Facts]]

AREAS: Mapping[Kind, tuple[Area, ...]] = {
    Kind.DEAL: (onboarding_of(Kind.DEAL),),
    Kind.CONTACT: (standing, service_of(Kind.CONTACT), onboarding_of(Kind.CONTACT),),
    Kind.COMPANY: (service_of(Kind.COMPANY), onboarding_of(Kind.COMPANY),),
    Kind.CHECKLIST: (of_checklist,),
    Kind.TICKET: (of_ticket,),
    Kind.HANDOVER: (of_handover,),
}
"""For each kind of record the areas that have something to say of it, in the order in which they are shown."""

__all__ = ["AREAS", "Fact", "Facts", "how_it_stands"]


def how_it_stands(kind: Kind, record: UUID, context: FilterContext) -> tuple[Facts, ...]:
    """What the areas say of a record, without those that have nothing to say."""
    return tuple(facts for area in AREAS.get(kind, ()) for facts in area(record, context) if facts.facts)

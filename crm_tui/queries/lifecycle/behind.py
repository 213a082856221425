"""Who is in another phase than what happened with them speaks for, such as after an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND, Contact, rows, scalars
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import Facts, Happened, Sign, Step, way
from crm_tui.queries.lifecycle.signs import facts_of

_PORTION = 5_000
"""Records that are looked at together."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One contact or company that a rule moves."""

    kind: Kind
    id: UUID
    phase: Phase
    """The one that it is in."""
    way: tuple[Step, ...]
    """What happened with them since; one step at least."""

    @property
    def step(self) -> Step:
        """The last one."""
        return self.way[-1]


def behind() -> Iterator[Behind]:
    """All of them, contacts first: a company follows those of its people who become advocates."""
    advocates: dict[UUID, datetime] = {}
    for one in _of_kind(Kind.CONTACT, {}):
        if one.step.to is Phase.ADVOCACY:
            advocates[one.id] = one.step.at
        yield one
    yield from _of_kind(Kind.COMPANY, _at_work(advocates))


def _of_kind(kind: Kind, advocates: dict[UUID, datetime]) -> Iterator[Behind]:
    for portion in _portions(kind):
        for record, facts in facts_of(kind, portion).items():
            whole = _with_advocate(facts, advocates[record]) if record in advocates else facts
            if steps := way(whole):
                yield Behind(kind, record, facts.phase, steps)


def _portions(kind: Kind) -> Iterator[Sequence[UUID]]:
    """The ids of all that are not deleted."""
    model = OF_KIND[kind]
    query = model.select(model.id).where(model.hidden_at.is_null()).order_by(model.id).limit(_PORTION)
    found = scalars(query)
    while found:
        yield found
        found = scalars(query.where(model.id > found[-1]))


def _at_work(advocates: dict[UUID, datetime]) -> dict[UUID, datetime]:
    """Since when companies have an advocate among their people, by those who become one."""
    employed = Contact.company.is_null(is_null=False)
    found: dict[UUID, datetime] = {}
    for contact, company in rows(
        Contact.select(Contact.id, Contact.company).where(among(Contact.id, advocates), employed)
    ):
        found[company] = max(advocates[contact], found.get(company, advocates[contact]))
    return found


def _with_advocate(facts: Facts, at: datetime) -> Facts:
    return replace(facts, happened=(*facts.happened, Happened(Sign.ADVOCATE, at)))

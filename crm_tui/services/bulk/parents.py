"""Which company each company belongs to: settled when all rows are in, for a parent may stand below its child."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from itertools import islice
from uuid import UUID

from crm_tui.db.journal import Action
from crm_tui.db.models import Company, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.incoming import Missing, Rules, Unmatched
from crm_tui.services.bulk.names import Names
from crm_tui.services.bulk.work import Work

_PORTION = 500


class Parents:
    """The companies that wait for theirs."""

    def __init__(self, rules: Rules) -> None:
        self._expected: dict[UUID, str] = {}
        self._missing = rules.missing
        self._there = Names(Kind.COMPANY, rules.missing)
        self._names = Names(Kind.COMPANY, rules.missing)
        """Asked when all rows are in."""
        self._above: dict[UUID, UUID | None] = {}

    def look_up(self, names: Collection[str]) -> None:
        """Learn which of these parents are there already."""
        self._there.look_up(names)

    def expect(self, company: UUID, parent: str) -> None:
        """A company belongs to the one that is called `parent`, which may come later; the first word holds."""
        self._expected.setdefault(company, parent)

    def expect_for(self, company: Company, parent: str) -> bool:
        """The same for a company that is there; returns whether it will belong to another one than now."""
        self.expect(company.id, parent)
        there = self._there.known(parent)
        if there is None:
            return self._missing is not Missing.SKIP
        return there != company.parent_id and not self._closes_circle(company.id, there)

    def settle(self, act: Action, note: Callable[[str], None]) -> None:
        """Give every company that waits its parent, made where need be; `note` is told what cannot be."""
        self._names.look_up(self._expected.values())
        waiting = iter(self._expected.items())
        while portion := dict(islice(waiting, _PORTION)):
            work = Work()
            for company, parent in self._parents_of(portion, work, act.at, note):
                work.change(company, parent=parent)
            work.write(act)

    def unmatched(self) -> Iterable[Unmatched]:
        """The parents that nothing was called by."""
        return self._names.unmatched.values()

    def _parents_of(
        self, portion: dict[UUID, str], work: Work, at: datetime, note: Callable[[str], None]
    ) -> Iterable[tuple[Company, UUID]]:
        children = {company.id: company for company in Company.select().where(Company.id.in_(list(portion)))}
        for company, name in portion.items():
            try:
                parent = self._names.settle(name, work, at)
            except BadInput as error:
                note(f"{error} The company that it is the parent of came in without it.")
                continue
            if parent is None:
                continue
            if self._closes_circle(company, parent):
                note(f"{children[company].name} cannot belong to {name}, which belongs to it.")
                continue
            self._above[company] = parent
            yield children[company], parent

    def _closes_circle(self, company: UUID, parent: UUID) -> bool:
        above: UUID | None = parent
        while above is not None and above != company:
            if above not in self._above:
                known = scalars(Company.select(Company.parent).where(Company.id == above))
                self._above[above] = known[0] if known else None
            above = self._above[above]
        return above is not None

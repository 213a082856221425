"""Which company each company belongs to: settled when all rows are in, for a parent may stand below its child."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.models import Company, rows, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.incoming import Rules, Unmatched
from crm_tui.services.bulk.names import Names
from crm_tui.services.bulk.work import Work

_PORTION = 500


class Parents:
    """The companies that wait for theirs."""

    def __init__(self, rules: Rules) -> None:
        self._expected: dict[UUID, str] = {}
        self._names = Names(Kind.COMPANY, rules.missing)
        self._above: dict[UUID, UUID | None] = {}

    def expect(self, company: UUID, parent: str) -> None:
        """A company belongs to the one that is called `parent`, sooner or later."""
        self._expected[company] = parent

    def is_called(self, company: UUID | None, name: str) -> bool:
        """Whether a company goes by a name."""
        if company is None:
            return False
        called = Company.select(Company.name_key, Company.external_id, Company.domain).where(Company.id == company)
        return any({name, texts.fold(name)} & set(names) for names in rows(called))

    def settle(self, act: Action, note: Callable[[str], None]) -> None:
        """Give every company that waits its parent, made where need be; `note` is told what cannot be."""
        self._names.look_up(self._expected.values())
        waiting = iter(self._expected.items())
        while portion := dict(islice(waiting, _PORTION)):
            work = Work()
            for company, parent in self._parents_of(portion, work, note):
                work.change(company, parent=parent)
            work.write(act)

    def unmatched(self) -> Iterable[Unmatched]:
        """The parents that nothing was called by."""
        return self._names.unmatched.values()

    def _parents_of(
        self, portion: dict[UUID, str], work: Work, note: Callable[[str], None]
    ) -> Iterable[tuple[Company, UUID]]:
        children = {company.id: company for company in Company.select().where(Company.id.in_(list(portion)))}
        for company, name in portion.items():
            try:
                parent = self._names.settle(name, work)
            except BadInput as error:
                note(f"{error} The company that it is the parent of came in without it.")
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

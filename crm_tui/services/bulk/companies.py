"""Taking companies in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.domain.ids import new_id
from crm_tui.domain.points import NETWORKS, PointKind, domain_of, free_mail, normalise
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.draft import Draft, Key, named
from crm_tui.services.bulk.incoming import Rules, Trouble, Unmatched
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.parents import Parents
from crm_tui.services.bulk.work import Work


class CompanyIntake(Intake):
    """A company is recognised by its domain, or by its name."""

    kind = Kind.COMPANY
    references: ClassVar[Mapping[str, Kind]] = {"owner": Kind.USER}

    def __init__(self, rules: Rules, act: Action) -> None:
        super().__init__(rules, act)
        self._parents = Parents(rules)

    def read(self, draft: Draft) -> None:
        draft.copy("industry", "city", "country", "employees")
        if revenue := draft.values.get("revenue"):
            draft.columns |= {"revenue": revenue.minor, "currency": revenue.currency}
        elif "currency" in draft.values:
            draft.fills["currency"] = draft.values["currency"]
        if founded := draft.values.get("founded"):
            draft.customs["founded"] = str(founded)
        self.read_points(draft)
        domain = None
        if said := draft.values.get("domain"):
            with draft.reading("domain"):
                domain = _telling([normalise(PointKind.WEBSITE, said).key.partition("/")[0]])
        if domain is not None:
            draft.columns["domain"] = domain
        elif domain := _domain(draft):
            draft.fills["domain"] = domain
        if name := draft.values.get("name"):
            draft.columns |= _named(name)
        elif domain:
            draft.fills |= _named(domain)
        elif not draft.troubles:
            draft.troubles.append(Trouble("", "The row names no company; it needs a name or a website."))

    def keys(self, draft: Draft) -> Iterable[Key]:
        if domain := draft.either("domain"):
            yield Key("domain", domain)
        yield Key("name_key", draft.either("name_key"))

    def agrees(self, key: Key, draft: Draft, row: Any) -> bool:
        told = row.number in self.told
        if key.column == "domain":
            return not told or draft.columns.get("name_key") in (None, row.name_key)
        domain = draft.either("domain")
        return not told or None in (domain, row.domain) or domain == row.domain

    def create(self, draft: Draft, work: Work) -> None:
        draft.columns.setdefault("id", new_id())
        super().create(draft, work)
        if parent := draft.values.get("parent"):
            self._parents.expect(draft.columns["id"], parent)

    def update(self, draft: Draft, row: Any, work: Work, *, only_empty: bool) -> bool:
        changed = super().update(draft, row, work, only_empty=only_empty)
        parent = draft.values.get("parent")
        if not parent or (only_empty and row.parent_id):
            return changed
        return self._parents.expect_for(row, parent) or changed

    def load(self, records: Collection[UUID], drafts: Sequence[Draft]) -> None:
        super().load(records, drafts)
        self._parents.look_up({draft.values["parent"] for draft in drafts if "parent" in draft.values})

    def finish(self) -> None:
        super().finish()
        self._parents.settle(self.act, self.note)

    def unmatched(self) -> list[Unmatched]:
        return sorted([*super().unmatched(), *self._parents.unmatched()], key=lambda one: -one.rows)


def _named(name: str) -> dict[str, Any]:
    return {**named(name), "sort_key": texts.sort_key(name)}


def _domain(draft: Draft) -> str | None:
    """The host of its website, else that of its e-mail addresses."""
    sites = (site.partition("/")[0] for site in draft.point_keys("website"))
    return _telling((*sites, *map(domain_of, draft.point_keys("email"))))


def _telling(hosts: Iterable[str]) -> str | None:
    """The first host that tells a company; not one where anybody can have a page or mailbox."""
    return next((host for host in hosts if host not in NETWORKS and not free_mail(host)), None)

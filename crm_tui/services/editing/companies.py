"""What is special to saving a company: its domain, and that it does not belong to itself."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from crm_tui.db.models import Company
from crm_tui.domain.points import domain_of, free_mail
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft


def _prepare(draft: Draft) -> None:
    if draft.columns.get("domain"):
        draft.columns["domain"] = draft.columns["domain"].casefold()
    elif "domain" not in draft.columns and (draft.row is None or draft.row.domain is None):
        draft.columns["domain"] = _domain_in(draft)
    if draft.row is not None and draft.columns.get("parent") is not None:
        _require_no_circle(draft.row, draft.columns["parent"])


def _domain_in(draft: Draft) -> str | None:
    """The host of the website, else the domain of an e-mail address that is not from a free mail service."""
    for site in draft.values.get("website", ()):
        return str(site.point.key.partition("/")[0])
    domains = (domain_of(email.point.key) for email in draft.values.get("email", ()))
    return next((domain for domain in domains if not free_mail(domain)), None)


def _require_no_circle(company: Company, parent: UUID) -> None:
    """A company cannot belong to itself, nor to one that belongs to it."""
    if any(above.id == company.id for above in _from(parent)):
        raise BadInput(f"{company.name} cannot belong to a company that belongs to it.", "parent")


def belongs_to_itself(company: UUID) -> bool:
    """Whether a company is met again on the way up from it."""
    parent = Company.get_by_id(company).parent_id
    return parent is not None and any(above.id == company for above in _from(parent))


def _from(company: UUID) -> Iterator[Company]:
    """A company and those above it, each once."""
    above: Company | None = Company.get_by_id(company)
    seen: set[UUID] = set()
    while above is not None and above.id not in seen:
        yield above
        seen.add(above.id)
        above = above.parent


PLAN = saving.Plan(Kind.COMPANY, prepare=_prepare)

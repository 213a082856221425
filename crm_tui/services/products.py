"""Products: adding and editing what we sell."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.services import saving
from crm_tui.services.saved import Saved


def add_product(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Add a product from the texts of its fields; raises BadInput with the field."""
    return saving.add(PLAN, by, values)


def edit_product(by: UUID | None, product: UUID, seen_version: int | None, values: Mapping[str, str]) -> Saved:
    """Change fields of a product; raises `NotFound`, `Stale`, or BadInput with the field."""
    return saving.edit(PLAN, by, product, seen_version, values)


PLAN = saving.Plan(Kind.PRODUCT)

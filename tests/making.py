"""Makes records for tests, the way the services make them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Company, Contact, Deal, Pipeline, Stage, scalars
from crm_tui.domain.records import Kind, StageKind
from crm_tui.services.moving import transitions


def make_deal(
    stage: UUID,
    title: str = "Acme rollout",
    *,
    by: UUID | None = None,
    at: datetime | None = None,
    **values: Any,
) -> Deal:
    """A deal that has just entered `stage`, its first one."""
    row = Stage.get_by_id(stage)
    with journal.action(by, f"added {title}") as act:
        placing = transitions.opening_values(row.pipeline, row, at or clock.now())
        columns = {"currency": "EUR", "amount": 4_500_000, **placing, **values}
        deal = act.create(Deal, title=title, title_key=text.fold(title), **columns)
        transitions.start(act, deal)
    return deal


def make_company(name: str = "Acme Ltd", **values: Any) -> Company:
    """A company."""
    with journal.action(None, f"added {name}") as act:
        return act.create(Company, name=name, name_key=text.fold(name), sort_key=text.sort_key(name), **values)


def make_contact(name: str = "Kim Sato", **values: Any) -> Contact:
    """A contact."""
    with journal.action(None, f"added {name}") as act:
        return act.create(Contact, name=name, name_key=text.fold(name), sort_key=text.sort_key(name), **values)


def stages_of_deals() -> list[UUID]:
    """The open stages of the pipelines of deals, in their order."""
    query = Stage.select(Stage.id).join(Pipeline).where(Stage.kind == StageKind.OPEN, Pipeline.card_kind == Kind.DEAL)
    return scalars(query.order_by(Stage.position))

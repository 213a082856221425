"""The action in which many records are taken in, or rehearsed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from crm_tui.db import journal, rights
from crm_tui.db.bulk import great, later
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import Permission
from crm_tui.services.bulk.catalogue import ProductIntake, UserIntake
from crm_tui.services.bulk.companies import CompanyIntake
from crm_tui.services.bulk.contacts import ContactIntake
from crm_tui.services.bulk.customers import OrderIntake, SubscriptionIntake, TicketIntake
from crm_tui.services.bulk.deals import DealIntake
from crm_tui.services.bulk.incoming import Rules
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.plain import plain_intake
from crm_tui.services.workspace import set_setting

_INTAKES: dict[Kind, type[Intake]] = {
    Kind.DEAL: DealIntake,
    Kind.CONTACT: ContactIntake,
    Kind.COMPANY: CompanyIntake,
    Kind.PRODUCT: ProductIntake,
    Kind.USER: UserIntake,
    Kind.TICKET: TicketIntake,
    Kind.ORDER: OrderIntake,
    Kind.SUBSCRIPTION: SubscriptionIntake,
    **{kind: plain_intake(kind) for kind in (Kind.CAMPAIGN, Kind.COST, Kind.RESPONSE)},
}


class _Rehearsed(Exception):
    """Takes everything back that a rehearsal wrote."""


@contextmanager
def taking_in(kind: Kind, rules: Rules, by: UUID | None, *, rows: int = 0, rehearse: bool = False) -> Iterator[Intake]:
    """One action that takes rows of a kind in, so many at most; all of them are written when the block ends, or none
    when it raises.

    A rehearsal works on the workspace as it is now; others may write meanwhile, and nothing of it is kept.
    Raises `NotAllowed`, `Busy`, `WorkspaceFull` and their kin, and `NotFound` for a pipeline that is not there.
    """
    try:
        with great.rehearsal() if rehearse else great.work(), journal.action(by, f"imported {kind.plural}") as act:
            if by is not None:
                rights.require(by, [Permission.IMPORT])
            act.is_followed = False
            intake = _INTAKES[kind](rules, act)
            with later.indexes(kind, rows):
                yield intake
            if rehearse:
                raise _Rehearsed
    except _Rehearsed:
        return


def keep_for_next_time(key: str, value: Any, origin: str) -> None:
    """Keep a setting that says how files such as `origin` are read. Nobody's action, so that nobody undoes it."""
    with journal.action(None, f"remembered how {origin} is read"):
        set_setting(None, key, value)

"""How each kind of record is saved: the one place where the kinds and what is special to saving them meet."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.services import activities, companies, contacts, deals, plain, products, tasks, users
from crm_tui.services.saving import Plan

_OF_AREAS: Mapping[Kind, Plan] = {}
"""The plans of the kinds that are all fields and whose areas add something to saving them."""

PLANS: Mapping[Kind, Plan] = {
    **{kind: plain.plan(kind) for kind in PLAIN},
    **_OF_AREAS,
    **{
        one.kind: one
        for one in (
            deals.PLAN,
            contacts.PLAN,
            companies.PLAN,
            tasks.PLAN,
            activities.PLAN,
            products.PLAN,
            users.PLAN,
        )
    },
}
"""A plan for each kind."""

"""How each kind of record is saved: the one place where the kinds and what is special to saving them meet."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.services import users
from crm_tui.services.advocacy import referrals, requests
from crm_tui.services.buying import loyalty, orders, subscriptions
from crm_tui.services.campaigns import members
from crm_tui.services.campaigns import records as campaigns
from crm_tui.services.editing import activities, companies, contacts, deals, plain, tasks
from crm_tui.services.editing.saving import Plan
from crm_tui.services.feedback import responses
from crm_tui.services.leads import handovers, score_rules
from crm_tui.services.measuring import goals, rates
from crm_tui.services.onboarding import checklists
from crm_tui.services.onboarding import templates as checklist_templates
from crm_tui.services.segments import records as segments
from crm_tui.services.tickets import records as tickets

_OF_AREAS: Mapping[Kind, Plan] = {
    Kind.TICKET: tickets.PLAN,
    Kind.SEGMENT: segments.PLAN,
    Kind.CAMPAIGN: campaigns.PLAN,
    Kind.MEMBER: members.PLAN,
    Kind.CHECKLIST: checklists.PLAN,
    Kind.RESPONSE: responses.PLAN,
    Kind.SCORE_RULE: score_rules.PLAN,
    Kind.HANDOVER: handovers.PLAN,
    Kind.SUBSCRIPTION: subscriptions.PLAN,
    Kind.ORDER: orders.PLAN,
    Kind.LOYALTY: loyalty.PLAN,
    Kind.REFERRAL: referrals.PLAN,
    Kind.REQUEST: requests.PLAN,
    Kind.TEMPLATE: checklist_templates.PLAN,
    Kind.GOAL: goals.PLAN,
    Kind.RATE: rates.PLAN,
}
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
            Plan(Kind.PRODUCT),
            users.PLAN,
        )
    },
}
"""A plan for each kind."""

"""Prospecting and qualification: who came, what they cost, and how far they were handed over."""

from __future__ import annotations

from crm_tui.domain.records import Phase
from crm_tui.metrics.metric import Better, Definition, Unit
from crm_tui.metrics.relationship.counting import Counted, Measure, many, money_for_each, share

_LEADS = Counted("leads of the period", "leads", "contacts")

LEADS = Definition(
    "leads", "Leads", "Contacts who came in the period and had bought nothing.", Unit.COUNT,
    asks="How many new people have we found?", better=Better.MORE, phase=Phase.PROSPECTING, counts="contacts",
)  # fmt: skip
CPL = Definition(
    "cpl", "CPL",
    "Cost per lead: what marketing cost in the period, divided by the leads of the same period. Totals are divided"
    " once.",
    Unit.MONEY, sampled=True,
    asks="What does a new lead cost us?", better=Better.LESS, phase=Phase.PROSPECTING, counts="leads",
)  # fmt: skip
LEAD_CONVERSION = Definition(
    "lead_conversion", "To customer",
    "Lead conversion rate: leads of the period who have become customers since, divided by all its leads. Who came"
    " lately has had little time for it.",
    Unit.RATIO, sampled=True,
    asks="How many of our leads buy in the end?", better=Better.MORE, phase=Phase.PROSPECTING, counts="leads",
    ripens=True,
)  # fmt: skip
MQL = Definition(
    "mql", "MQL", "Marketing qualified leads: contacts who were handed over to sales in the period.", Unit.COUNT,
    asks="How many leads has marketing found good enough for sales?", better=Better.MORE,
    phase=Phase.QUALIFICATION, counts="contacts",
)  # fmt: skip
SAL = Definition(
    "sal", "SAL", "Sales accepted leads: MQLs of the period whom sales has accepted.", Unit.COUNT,
    asks="How many leads has sales taken on?", better=Better.MORE, phase=Phase.QUALIFICATION, counts="contacts",
    ripens=True,
)  # fmt: skip
SAL_RATE = Definition(
    "sal_rate", "SAL rate",
    "Sales accepted leads: MQLs of the period whom sales has accepted, divided by all its MQLs.",
    Unit.RATIO, sampled=True,
    asks="Does sales agree with what marketing finds good?", better=Better.MORE,
    phase=Phase.QUALIFICATION, counts="MQLs", ripens=True,
)  # fmt: skip
LEAD_QUALIFICATION = Definition(
    "lead_qualification", "Qualified",
    "Lead qualification rate: leads of the period who have become SQLs since, divided by all its leads. Who came lately"
    " has had little time for it.",
    Unit.RATIO, sampled=True,
    asks="How many leads are worth a seller's time?", better=Better.MORE,
    phase=Phase.QUALIFICATION, counts="leads", ripens=True,
)  # fmt: skip

MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (LEADS, many(LEADS, Counted("contacts who came and had bought nothing", "leads", "contacts"))),
    (CPL, money_for_each(CPL, [Counted("costs of marketing", "marketing_costs", "costs")], _LEADS)),
    (LEAD_CONVERSION, share(LEAD_CONVERSION, Counted("customers since", "lead_customers", "contacts"), _LEADS)),
    (LEAD_QUALIFICATION, share(LEAD_QUALIFICATION, Counted("SQLs since", "lead_sqls", "contacts"), _LEADS)),
    (MQL, many(MQL, Counted("contacts handed over", "mqls", "contacts"))),
    (SAL, many(SAL, Counted("accepted", "accepted", "contacts"))),
    (
        SAL_RATE,
        share(SAL_RATE, Counted("accepted", "accepted", "contacts"), Counted("handed over", "mqls", "contacts")),
    ),
)

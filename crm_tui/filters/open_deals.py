"""How many open deals there are with a company, for filters and for the orders of lists."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Company, Deal
from crm_tui.filters.field import scalar


def open_deals() -> Any:
    """Their number for a row of companies.

    The open ones are gathered once, by where they lie, and those of each company looked up among them: an index leads
    to these, and no deal has to be read.
    """
    deal, open_one = Deal.alias(), Deal.alias()
    still_open = open_one.select(pw.Column(open_one, "rowid")).where(
        open_one.closed_at.is_null(), open_one.hidden_at.is_null()
    )
    is_open = in_order_of_the_table(pw.Column(deal, "rowid")).in_(still_open)
    return scalar(deal.select(pw.fn.COUNT(pw.SQL("*"))).where(deal.company == Company.id, is_open))

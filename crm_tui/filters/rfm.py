"""How recently, how often and for how much each customer bought, as the database works it out for all of them at once.

A customer is the company that an order or a won deal names, else the contact. A deal that has an order counts as that.
"""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import database
from crm_tui.domain.money import exponent
from crm_tui.domain.rfm import CLASSES, Limits, Rfm
from crm_tui.filters.context import FilterContext
from crm_tui.queries_of_settings import customs

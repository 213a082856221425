"""Orders: what is special to saving them."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.db.models import Product
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.field_values import ProductInDeal


def _prepare(draft: Draft) -> None:
    """An order without an amount is worth what its products cost, where all of them have a price."""
    amount = draft.columns.get("amount")
    if amount is not None and amount < 0:
        raise BadInput("An amount is not below 0; an order that came back has the state returned.", "amount")
    if draft.row is not None:
        return
    draft.columns.setdefault("currency", draft.context.currency)
    if amount is None and draft.values.get("products"):
        draft.columns["amount"] = _sum(draft.values["products"], draft.columns["currency"])


def _sum(lines: Sequence[ProductInDeal], currency: str) -> int | None:
    """What the products cost together, in minor units; None where a price is not known in the currency."""
    total = 0
    for line in lines:
        price = line.price.minor if line.price is not None else _list_price(line, currency)
        if price is None:
            return None
        total += line.quantity * price
    return total


def _list_price(line: ProductInDeal, currency: str) -> int | None:
    product = Product.get_by_id(line.product)
    return None if product.price is None or product.currency != currency else int(product.price)


PLAN = plain.plan(Kind.ORDER, prepare=_prepare)

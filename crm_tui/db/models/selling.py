"""What deals sell, and to whom."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import Numbered, Table, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Contact
from crm_tui.domain.records import Kind


class Product(Numbered):
    """Something we sell."""

    letter = Kind.PRODUCT.letter
    name: Any = pw.TextField()
    name_key: Any = pw.TextField(index=True)
    code: Any = pw.TextField(null=True)
    category: Any = pw.TextField(null=True)
    price: Any = pw.BigIntegerField(null=True)
    """Minor units."""
    currency: Any = pw.TextField(null=True)


class DealContact(Table):
    """A contact's part in a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT", index=False)
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    role: Any = pw.TextField(default="")
    """Such as `decision maker`, `user`, `buyer`."""
    position: Any = pw.BigIntegerField(default=0)
    """Zero is the main contact."""

    class Meta:
        table_name = "deal_contact"
        indexes = ((("deal", "contact"), True),)


class DealLine(Table):
    """A product on a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT")
    product: Any = pw.ForeignKeyField(Product, on_delete="RESTRICT")
    quantity: Any = pw.BigIntegerField(default=1, constraints=[pw.Check("quantity > 0")])
    unit_price: Any = pw.BigIntegerField(null=True)
    """Minor units of the deal's currency."""
    position: Any = pw.BigIntegerField(default=0)

    class Meta:
        table_name = "deal_line"


unique_while_visible(Product, Product.external_id)

"""The contacts and products of deals, to which rows only add; a deal's only product can become another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import Deal, DealContact, DealLine, Product, rows
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.bulk.work import Work


class DealSides:
    """What belongs to the deals that a portion of rows tells of."""

    def __init__(self) -> None:
        self._lines: dict[UUID, list[DealLine]] = {}
        self._contacts: dict[UUID, set[UUID]] = {}
        self._prices: dict[UUID, tuple[int | None, str | None]] = {}

    def load(self, deals: Collection[UUID], products: Collection[UUID]) -> None:
        """Look up what belongs to these deals, and what these products cost."""
        self._lines, self._contacts = defaultdict(list), defaultdict(set)
        if deals:
            for line in DealLine.select().where(among(DealLine.deal, deals)).order_by(DealLine.position):
                self._lines[line.deal_id].append(line)
            links = DealContact.select(DealContact.deal, DealContact.contact).where(among(DealContact.deal, deals))
            for deal, contact in rows(links):
                self._contacts[deal].add(contact)
        if new := [product for product in products if product not in self._prices]:
            priced = Product.select(Product.id, Product.price, Product.currency).where(among(Product.id, new))
            self._prices.update((product, (price, currency)) for product, price, currency in rows(priced))

    def add(self, draft: Draft, deal: UUID, currency: str, work: Work) -> None:
        """Give a new deal the contact and the product that its row names."""
        self._link(draft, deal, work)
        if product := draft.refs.get("product"):
            price = self._price(product, currency)
            work.add(DealLine, {"deal": deal, "product": product, "unit_price": price})

    def update(self, draft: Draft, row: Deal, work: Work, *, only_empty: bool) -> bool:
        """Add what a loaded deal lacks; returns whether anything differs."""
        currency = row.currency if only_empty else draft.columns.get("currency", row.currency)
        lines = self._lines[row.id]
        linked = self._link(draft, row.id, work)
        if currency != row.currency:
            for line in lines:
                work.change(line, unit_price=None)
        product = draft.refs.get("product")
        if product is None or any(line.product_id == product for line in lines) or (only_empty and lines):
            return linked
        price = self._price(product, currency)
        if len(lines) == 1:
            work.change(lines[0], product=product, unit_price=price)
        else:
            another = {"deal": row.id, "product": product, "unit_price": price, "position": len(lines)}
            work.add(DealLine, another)
        return True

    def _link(self, draft: Draft, deal: UUID, work: Work) -> bool:
        contact = draft.refs.get("contact")
        if contact is None or contact in (there := self._contacts[deal]):
            return False
        work.add(DealContact, {"deal": deal, "contact": contact, "position": len(there)})
        return True

    def _price(self, product: UUID, currency: str) -> int | None:
        """The list price, where it is in the deal's currency; minor units."""
        price, listed_in = self._prices.get(product, (None, None))
        return price if listed_in == currency else None

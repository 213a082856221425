"""What a deal holds besides its columns: its people, its products, and the boxes ticked on it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Contact, Criterion, Deal, DealCheck, DealContact, DealLine, Order, OrderLine, Product
from crm_tui.errors import NotFound
from crm_tui.services.editing.field_values import PersonInDeal, ProductInDeal
from crm_tui.services.editing.saved import tell
from crm_tui.services.guards import visible


def tick(card: UUID, criterion: UUID, by: UUID | None, *, ticked: bool = True) -> None:
    """Tick a box of a checklist on a deal, or take the tick away."""
    with journal.action(by, "") as act:
        deal = visible(Deal, card)
        box = Criterion.get_or_none(Criterion.id == criterion, Criterion.kind == "check")
        if box is None:
            raise NotFound("That box is not on the checklist any more.")
        found = DealCheck.get_or_none(DealCheck.deal == deal.id, DealCheck.criterion == criterion)
        tell(act, f"{'ticked' if ticked else 'unticked'} “{box.says}” on {deal.ref} {deal.title}")
        if ticked and found is None:
            act.create(DealCheck, deal=deal.id, criterion=criterion, at=act.at, by=by)
        elif not ticked and found is not None:
            act.delete(found)


def set_people(act: journal.Action, deal: Deal, wanted: Sequence[PersonInDeal]) -> bool:
    """Make these the contacts of a deal, the main one first; deleted contacts keep their part."""
    present = {
        (row.contact_id, row.role): row
        for row in DealContact.select().join(Contact).where(DealContact.deal == deal.id, Contact.hidden_at.is_null())
    }
    staying = {(one.contact, one.role) for one in wanted}
    going = [row for key, row in present.items() if key not in staying]
    for row in going:
        act.delete(row)
    changed = bool(going)
    for position, one in enumerate(wanted):
        same = present.get((one.contact, one.role))
        if same is None:
            act.create(DealContact, deal=deal.id, contact=one.contact, role=one.role, position=position)
        changed |= same is None or act.update(same, position=position)
    return changed


def set_lines(act: journal.Action, row: Deal | Order, wanted: Sequence[ProductInDeal]) -> bool:
    """Make these the products of a deal or an order, in this order; lines of deleted products stay."""
    model, owner = (DealLine, DealLine.deal) if isinstance(row, Deal) else (OrderLine, OrderLine.order)
    present = list(
        model.select().join(Product).where(owner == row.id, Product.hidden_at.is_null()).order_by(model.position)
    )
    changed = False
    for position, line in enumerate(wanted):
        price = _price(line, row)
        agreed = (line.product, line.quantity, price)
        same = next((one for one in present if (one.product_id, one.quantity, one.unit_price) == agreed), None)
        if same is None:
            _create_line(act, row, line, price, position)
            changed = True
        else:
            present.remove(same)
            changed |= act.update(same, position=position)
    for one in present:
        act.delete(one)
    return changed or bool(present)


def _create_line(act: journal.Action, row: Deal | Order, line: ProductInDeal, price: int | None, position: int) -> None:
    what = {"product": line.product, "quantity": line.quantity, "unit_price": price, "position": position}
    if isinstance(row, Deal):
        act.create(DealLine, deal=row.id, **what)
    else:
        act.create(OrderLine, order=row.id, **what)


def _price(line: ProductInDeal, row: Deal | Order) -> int | None:
    """What was agreed, else the product's list price where it is in the currency of the deal; minor units."""
    if line.price is not None:
        return line.price.minor
    product = Product.get_by_id(line.product)
    return int(product.price) if product.price is not None and product.currency == row.currency else None

"""What a deal holds besides its columns: the people in it, and the products that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import Contact, Deal, DealContact, DealLine, Order, OrderLine, Product
from crm_tui.domain.money import parse_amount
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.field_values import PersonInDeal, ProductInDeal
from crm_tui.services.guards import require_version, visible
from crm_tui.services.saved import Saved, saved, tell, touch


def link_contact(by: UUID | None, deal: UUID, contact: UUID, role: str = "", seen_version: int | None = None) -> Saved:
    """Give a contact a part in a deal, or another role in it; raises `NotFound`, `Stale` or BadInput."""
    with journal.action(by, "") as act:
        row, person = _deal(deal, seen_version), visible(Contact, contact)
        part = texts.clean(role, field="role")
        others = [one for one in _people(deal) if one.contact != contact]
        if set_people(act, row, [*others, PersonInDeal(contact, part)]):
            touch(act, row)
        tell(act, f"linked {person.ref} {person.name} to {row.ref} {row.title}{f' as {part}' if part else ''}")
        return saved(act, Kind.DEAL, row)


def unlink_contact(by: UUID | None, deal: UUID, contact: UUID, seen_version: int | None = None) -> Saved:
    """Take a contact out of a deal; raises `NotFound` or `Stale`."""
    with journal.action(by, "") as act:
        row = _deal(deal, seen_version)
        found = DealContact.get_or_none(DealContact.deal == deal, DealContact.contact == contact)
        if found is None:
            raise NotFound(f"That contact has no part in {row.ref} {row.title}.")
        act.delete(found)
        touch(act, row)
        tell(act, f"took {found.contact.ref} {found.contact.name} out of {row.ref} {row.title}")
        return saved(act, Kind.DEAL, row)


def add_line(
    by: UUID | None,
    deal: UUID,
    product: UUID,
    quantity: int = 1,
    price: str = "",
    *,
    seen_version: int | None = None,
) -> Saved:
    """Put a product on a deal, at its list price unless another one is typed.

    Raises `NotFound`, `Stale`, or BadInput for a quantity below one or a price that cannot be read.
    """
    with journal.action(by, "") as act:
        row, sold = _deal(deal, seen_version), visible(Product, product)
        line = ProductInDeal(product, quantity)
        if quantity < 1:
            raise BadInput("A deal takes at least one of a product; write 1 or more.", "quantity")
        agreed = parse_amount(price, row.currency) if price.strip() else _price(line, row)
        _create_line(act, row, line, agreed, DealLine.select().where(DealLine.deal == deal).count())
        touch(act, row)
        tell(act, f"added {quantity} x {sold.name} to {row.ref} {row.title}")
        return saved(act, Kind.DEAL, row)


def remove_line(by: UUID | None, line: UUID, seen_version: int | None = None) -> Saved:
    """Take a product off a deal; raises `NotFound` or `Stale`."""
    with journal.action(by, "") as act:
        found = DealLine.get_or_none(DealLine.id == line)
        if found is None:
            raise NotFound("That product is not on the deal any more.")
        row = _deal(found.deal_id, seen_version)
        act.delete(found)
        touch(act, row)
        tell(act, f"took {found.product.name} off {row.ref} {row.title}")
        return saved(act, Kind.DEAL, row)


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


def _people(deal: UUID) -> list[PersonInDeal]:
    present = DealContact.select().where(DealContact.deal == deal).order_by(DealContact.position)
    return [PersonInDeal(row.contact_id, row.role) for row in present]


def _deal(deal: UUID, seen_version: int | None) -> Deal:
    row = visible(Deal, deal)
    require_version(row, seen_version)
    return row

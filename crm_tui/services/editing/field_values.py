"""What the text of a field stands for, where it is more than one plain value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from crm_tui.domain.money import Money
from crm_tui.domain.points import Point


class LabelledPoint(NamedTuple):
    """A contact point with its label, such as `work`."""

    point: Point
    label: str = ""


@dataclass(frozen=True, slots=True)
class PersonInDeal:
    """A contact and the role that they play."""

    contact: UUID
    role: str = ""


@dataclass(frozen=True, slots=True)
class ProductInDeal:
    """How much of a product, at which price."""

    product: UUID
    quantity: int = 1
    price: Money | None = None
    """For one; the product's own where None."""


@dataclass(frozen=True, slots=True)
class TagsWanted:
    """Tags to have instead of the present ones, or to add to and take from them."""

    instead: tuple[str, ...] | None
    """None where the present ones stay but for `add` and `remove`."""
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

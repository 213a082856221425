"""Segments within a filter: whom `segment:NAME` finds, told by the filter that is kept under the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db import models
from crm_tui.db.models import Company, Contact, Deal, DealContact
from crm_tui.domain.choices import SegmentOf
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import FilterError
from crm_tui.filters import lookups
from crm_tui.filters.tree import Value
from crm_tui.filters.values import trouble

MOST_READ = 50
MOST_NESTED = 6
"""Segments that one filter is made of, and how deep within one another: far above what people write."""


class Kept(NamedTuple):
    """A segment as its filter is read."""

    id: UUID
    title: str
    of: SegmentOf
    filter: str


class _Told(FilterError):
    """A complaint that names the segment that it is about already."""


class Reading:
    """Which segments are being read within one another, and how many were."""

    def __init__(self, within: Sequence[UUID] = ()) -> None:
        """`within` are segments whose filter is being read, so that none of them can be a part of it."""
        self._within = list(within)
        self._read = 0

    @contextmanager
    def of(self, segment: Kept, value: Value) -> Iterator[None]:
        """While its filter is read; what is wrong with it is told at the place where the segment was written."""
        if segment.id in self._within:
            message = f"The segment {segment.title} would be a part of itself; take it out of its own filter."
            raise _told(value, message)
        if len(self._within) >= MOST_NESTED or self._read >= MOST_READ:
            message = f"A filter reads at most {MOST_READ} segments, {MOST_NESTED} within one another; use fewer."
            raise _told(value, message)
        self._read += 1
        self._within.append(segment.id)
        try:
            yield
        except _Told as error:
            raise _told(value, str(error)) from None
        except FilterError as error:
            raise _told(value, f"The filter of the segment {segment.title} cannot be read: {error}") from None
        finally:
            self._within.pop()


def segments_named(value: Value) -> list[Kept]:
    """The segment with this reference or name, else those whose names begin so. Raises FilterError."""
    segment = models.Segment
    query = segment.select(segment.number, segment.id, segment.title, segment.of, segment.filter)
    kept = {
        number: Kept(record, title, SegmentOf(of), filter_)
        for number, record, title, of, filter_ in models.rows(query.where(segment.hidden_at.is_null()))
    }
    reference = parse_ref(value.text)
    if reference is not None and reference[0] is Kind.SEGMENT and reference[1] in kept:
        return [kept[reference[1]]]
    return lookups.best(value, [(one.title, one) for one in kept.values()], what="segment")


def belonging(model: Any, of: SegmentOf, condition: Any) -> Any:
    """The condition on rows of a table that they, their contact or their company meet a condition on these."""
    other = Contact if of is SegmentOf.CONTACT else Company
    if model is other:
        return condition
    holds = (other.hidden_at.is_null(), condition)
    if of is SegmentOf.COMPANY:
        return _of_companies(model, Company.select(Company.id).where(*holds))
    if model is Company:
        return Company.id.in_(Contact.select(Contact.company).where(Contact.company.is_null(is_null=False), *holds))
    return _of_contacts(model, Contact.select(Contact.id).where(*holds))


def _of_companies(model: Any, companies: Any) -> Any:
    """That a row is about one of some companies, or about somebody who works there."""
    if model is Contact:
        return Contact.company.in_(companies)
    of_theirs = _of_contacts(model, Contact.select(Contact.id).where(Contact.company.in_(companies)))
    if isinstance(getattr(model, "company", None), pw.ForeignKeyField):
        return model.company.in_(companies) | (model.company.is_null() & of_theirs)
    return of_theirs


def _of_contacts(model: Any, contacts: Any) -> Any:
    """That a row is about one of some contacts."""
    if model is Deal:
        return Deal.id.in_(DealContact.select(DealContact.deal).where(DealContact.contact.in_(contacts)))
    return model.contact.in_(contacts)


def _told(value: Value, message: str) -> _Told:
    told = trouble(value, message)
    return _Told(message, told.position, told.length)

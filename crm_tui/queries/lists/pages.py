"""Lists of records under a filter, sorted by a column, read page by page from a key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.models import OF_KIND, rows
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.columns import sort_of
from crm_tui.queries.lists.reading import read_rows
from crm_tui.queries.lists.rows import ListRow

LARGEST_PAGE = 1_000

USUAL_SORT: Mapping[Kind, str] = {
    Kind.DEAL: "-created",
    Kind.CONTACT: "name",
    Kind.COMPANY: "name",
    Kind.TASK: "due",
    Kind.ACTIVITY: "-at",
    **{kind: plain.sort for kind, plain in PLAIN.items()},
}


@dataclass(frozen=True, slots=True)
class PageKey:
    """Where a page ends: what its last row is sorted by, and the row's id."""

    value: Any
    """None where the row has nothing in the column; such rows come last, whatever the direction."""
    id: UUID


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list."""

    rows: tuple[ListRow, ...]
    next: PageKey | None
    """What to ask for the following page with; None on the last one."""


def list_records(
    kind: Kind,
    filter_text: str,
    context: FilterContext,
    *,
    sort: str = "",
    after: PageKey | None = None,
    limit: int = 100,
) -> Page:
    """The records that pass a filter, `limit` (at most 1,000) of them from behind the key `after`.

    `sort` is a column's name, with `-` before it from the largest; empty for the usual order of the kind.
    Raises `FilterError` or `BadInput`.
    """
    model = OF_KIND[kind]
    name = sort or USUAL_SORT[kind]
    by, descending = sort_of(kind, name.removeprefix("-")), name.startswith("-")
    limit = min(limit, LARGEST_PAGE)
    query = model.select(model.id, by.alias("sorted_by")).where(
        model.hidden_at.is_null(), compile_filter(filter_text, kind, context)
    )
    if after is not None:
        query = query.where(_behind(by, model.id, after, descending=descending))
    order = by.desc(nulls="last") if descending else by.asc(nulls="last")
    found = rows(query.order_by(order, model.id).limit(limit + 1))
    page = found[:limit]
    following = PageKey(page[-1][1], page[-1][0]) if len(found) > limit else None
    return Page(read_rows(kind, [record for record, _ in page], context), following)


def every_record(kind: Kind, filter_text: str, context: FilterContext, sort: str = "") -> Iterator[ListRow]:
    """All records that pass a filter, read a page at a time while they are taken."""
    after: PageKey | None = None
    while True:
        page = list_records(kind, filter_text, context, sort=sort, after=after, limit=LARGEST_PAGE)
        yield from page.rows
        after = page.next
        if after is None:
            return


def count_records(kind: Kind, filter_text: str, context: FilterContext) -> int:
    """How many records pass a filter; takes longer the more there are."""
    model = OF_KIND[kind]
    passing = model.select().where(model.hidden_at.is_null(), compile_filter(filter_text, kind, context))
    return int(passing.count())


def _behind(by: Any, record: Any, key: PageKey, *, descending: bool) -> Any:
    """The condition that rows come after a key: further on, or alike with a larger id, or without a value."""
    if key.value is None:
        return by.is_null() & (record > key.id)
    further = by < key.value if descending else by > key.value
    return further | ((by == key.value) & (record > key.id)) | by.is_null()

"""What a mark needs to know of records that may be far off the screen: which they are, and in which version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from crm_tui.db.models import OF_KIND, Deal, rows
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, short_ref
from crm_tui.errors import BadInput
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Key, SeenDeal
from crm_tui.queries.links import NAME_OF
from crm_tui.queries.lists.pages import PageKey
from crm_tui.queries.lists.rows import Marked
from crm_tui.queries.lists.windows import ListOf, keys_between
from crm_tui.queries.search.hits import find

MOST_MARKED = 5_000
"""Records that can be marked; what is to be done to more is work for an import."""


def found(of: ListOf, context: FilterContext) -> list[Marked]:
    """All that a list has, in no order; raises BadInput where that is more than can be marked, and `FilterError`."""
    if words := of.searched_for:
        return read([record for _, record in find(words, [of.kind], MOST_MARKED)], of.kind)
    return matching(of, context)


def matching(of: ListOf, context: FilterContext) -> list[Marked]:
    """All that pass a filter, words in it found wherever filters look for them; raises as `found` does."""
    return _marked(of.kind, _visible(of.kind).where(compile_filter(of.typed, of.kind, context)))


def found_on_board(stages: Sequence[UUID], filter_text: str, context: FilterContext) -> list[SeenDeal]:
    """All deals in some stages that pass a filter; raises as `found` does."""
    passing = compile_filter(filter_text, Kind.DEAL, context)
    listed = _deals(_DEALS.where(Deal.stage.in_(list(stages)), passing).limit(MOST_MARKED + 1))
    _require_not_too_many(Kind.DEAL, len(listed))
    return listed


def between(of: ListOf, one: PageKey, other: PageKey, context: FilterContext) -> list[Marked]:
    """The records of a list from one place to another, both included, whichever comes first; raises as `found` does."""
    keys = keys_between(of, one, other, MOST_MARKED + 1, context)
    _require_not_too_many(of.kind, len(keys))
    return read([key.id for key in keys], of.kind)


def between_cards(stage: UUID, one: Key, other: Key, filter_text: str, context: FilterContext) -> list[SeenDeal]:
    """The deals of a stage from one place to another, both included, whichever comes first; raises as `found` does."""
    (first, last), passing = sorted((one, other)), compile_filter(filter_text, Kind.DEAL, context)
    from_first = (Deal.position > first[0]) | ((Deal.position == first[0]) & (Deal.id >= first[1]))
    to_last = (Deal.position < last[0]) | ((Deal.position == last[0]) & (Deal.id <= last[1]))
    within = _DEALS.where(Deal.stage == stage, from_first, to_last, passing).order_by(Deal.position, Deal.id)
    listed = _deals(within.limit(MOST_MARKED + 1))
    _require_not_too_many(Kind.DEAL, len(listed))
    return listed


def read(ids: Sequence[UUID], kind: Kind) -> list[Marked]:
    """These records as they are now, in this order, but those that are not there any more."""
    model = OF_KIND[kind]
    there = {one.id: one for one in _marked(kind, _visible(kind).where(model.id.in_(list(ids))))}
    return [there[record] for record in ids if record in there]


def deals(ids: Sequence[UUID]) -> list[SeenDeal]:
    """Deals as moving them needs to know them, in this order, but those that are not there any more."""
    there = {deal.id: deal for deal in _deals(_DEALS.where(Deal.id.in_(list(ids))))}
    return [there[deal] for deal in ids if deal in there]


def pipeline_of(deal: UUID) -> UUID:
    """The pipeline in which a deal stands."""
    return UUID(str(Deal.get_by_id(deal).pipeline_id))


_DEALS = Deal.select(Deal.id, Deal.version, Deal.number, Deal.title, Deal.stage, Deal.amount, Deal.currency).where(
    Deal.hidden_at.is_null()
)


def _deals(query: Any) -> list[SeenDeal]:
    return [
        SeenDeal(
            deal, version, short_ref(Kind.DEAL, number), title, stage,
            None if amount is None else Money(amount, currency),
        )
        for deal, version, number, title, stage, amount, currency in rows(query)
    ]  # fmt: skip


def _visible(kind: Kind) -> Any:
    model = OF_KIND[kind]
    return model.select(model.id, model.version, model.number, NAME_OF[kind]).where(model.hidden_at.is_null())


def _marked(kind: Kind, query: Any) -> list[Marked]:
    listed = rows(query.limit(MOST_MARKED + 1))
    _require_not_too_many(kind, len(listed))
    return [_one(kind, row) for row in listed]


def _one(kind: Kind, row: Sequence[Any]) -> Marked:
    record, version, number, name = row
    return Marked(kind, record, version, short_ref(kind, number), name)


def _require_not_too_many(kind: Kind, count: int) -> None:
    if count > MOST_MARKED:
        raise BadInput(f"These are more than {MOST_MARKED:,} {kind.plural}, the most that can be marked; filter them.")

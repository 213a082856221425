"""The board: a pipeline as columns, each with how many deals it holds and what they are worth.

Without a filter nothing here depends on how many deals there are: the numbers are kept by every write.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among
from crm_tui.db.models import Deal, Pipeline, Stage, StageTotal, rows, scalars
from crm_tui.db.prepared import Prepared
from crm_tui.domain import money
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.pipelines import PipelineName, find_pipeline

_FEW = 2_000
"""Deals that pass a filter of which no more are looked for by their ids."""


class Total(NamedTuple):
    """Some deals of one currency, and what they are worth; never mixed with another currency."""

    currency: str
    deals: int
    amount: int
    """Minor units."""
    weighted: int
    """Minor units of amount times probability; 0 for deals that are not open."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stage on the board: its rules and its numbers."""

    stage_id: UUID
    name: str
    kind: StageKind
    probability: int
    rot_days: int | None
    definition: str
    totals: tuple[Total, ...]
    """By currency, the board's main one first; without currencies that the column has no deals in."""

    @property
    def count(self) -> int:
        """Deals in all currencies."""
        return sum(total.deals for total in self.totals)

    @property
    def is_open(self) -> bool:
        """Whether deals in it are still to be won or lost."""
        return self.kind is StageKind.OPEN


class Board(NamedTuple):
    """A pipeline with the numbers of its columns."""

    pipeline: PipelineName
    filter: str
    """What the numbers were narrowed to; empty for everything."""
    columns: tuple[Column, ...]
    as_of: date | None = None
    """The past day at whose end it stood so; None for now."""

    def is_of(self, pipeline: UUID, filter_text: str, as_of: date | None = None) -> bool:
        """Whether it is this pipeline, narrowed to this, on this day."""
        return (self.pipeline.id, self.filter, self.as_of) == (pipeline, filter_text, as_of)

    @property
    def open_count(self) -> int:
        """Deals still to be won or lost."""
        return sum(column.count for column in self.columns if column.is_open)

    @property
    def open_totals(self) -> tuple[Total, ...]:
        """The open deals by currency, the main one first."""
        found: dict[str, Total] = {}
        for total in (total for column in self.columns if column.is_open for total in column.totals):
            found[total.currency] = _added(total, found.get(total.currency))
        return tuple(sorted(found.values(), key=lambda total: (-total.deals, total.currency)))


def board_head(pipeline: UUID, filter_text: str, context: FilterContext) -> Board:
    """The columns of a pipeline with their numbers, archived stages only while deals stand in them.

    In constant time without a filter; with one, every deal of the pipeline is looked at.
    Raises `NotFound` or `FilterError`.
    """
    if not filter_text.strip():
        return head_of(pipeline, filter_text, kept_sums(pipeline))
    return passing(pipeline, filter_text, context).head


def kept_sums(pipeline: UUID) -> Iterable[Sequence[Any]]:
    """The sums of each stage and currency as every write keeps them: both, deals, amount, and the two of `own`."""
    found: Iterable[Sequence[Any]] = _KEPT_SUMS.run(pipeline.hex)
    return found


def head_of(pipeline: UUID, filter_text: str, found: Iterable[Sequence[Any]], as_of: date | None = None) -> Board:
    """The columns of a pipeline with these sums; stages that are archived, or gone since `as_of`, only with deals.

    Raises `NotFound`.
    """
    stages = (_STAGES if as_of is None else _STAGES_EVER).run(pipeline.hex).fetchall()
    if not stages:
        raise NotFound("That pipeline is not there any more; choose another one.")
    sums = _by_stage(found)
    order = _currencies_by_use(sums)
    columns = tuple(
        _column(stage, sorted(sums[stage[0]], key=lambda total: order[total[0]]))
        for stage, archived_at in ((stage[1:-1], stage[-1]) for stage in stages)
        if archived_at is None or stage[0] in sums
    )
    return Board(PipelineName(pipeline, stages[0][0]), filter_text.strip(), columns, as_of)


def first_head(name: str, filter_text: str, context: FilterContext) -> Board:
    """`board_head` of the pipeline that `find_pipeline` finds by its name; raises what both raise."""
    return board_head(find_pipeline(name).id, filter_text, context)


def matching(filter_text: str, context: FilterContext, *, of_all: bool = False) -> Any:
    """The condition on deals that are not deleted and pass a filter, `of_all` for who looks at all of a pipeline.

    Raises `FilterError`.
    """
    visible = Deal.hidden_at.is_null()
    if not filter_text.strip():
        return visible
    from crm_tui.filters.compile import compile_filter

    return visible & compile_filter(filter_text, Kind.DEAL, context, of_all=of_all)


class Passing(NamedTuple):
    """What of a pipeline passes a filter."""

    head: Board
    deals: Sequence[UUID] | None
    """In any order; None where they are many."""


def passing(pipeline: UUID, filter_text: str, context: FilterContext) -> Passing:
    """Look at every deal of a pipeline, and where not many pass a filter at those no second time.

    Raises `NotFound` or `FilterError`.
    """
    condition = matching(filter_text, context, of_all=True)
    deals = scalars(Deal.select(Deal.id).where(Deal.pipeline == pipeline, condition).limit(_FEW + 1))
    are_few = len(deals) <= _FEW
    sums = _sums(pipeline, among(Deal.id, deals) if are_few else condition)
    return Passing(head_of(pipeline, filter_text, sums), deals if are_few else None)


_Sums = tuple[str, int, int, int, int]
"""Currency, deals, amount, amount of deals with a probability of their own, and that amount times percent."""


def _stages(pipeline: Any, gone: Any, condition: Any) -> Any:
    """The stages of a pipeline in their order, each with when it went, if it did."""
    return (
        Stage.select(
            Pipeline.name, Stage.id, Stage.name, Stage.kind, Stage.probability, Stage.rot_days, Stage.definition, gone
        )
        .join(Pipeline)
        .where(Stage.pipeline == pipeline, condition)
        .order_by(Stage.position, Stage.id)
    )


_STAGES = Prepared(
    lambda pipeline: _stages(pipeline, Stage.archived_at, Stage.hidden_at.is_null() & Pipeline.hidden_at.is_null())
)

_STAGES_EVER = Prepared(
    lambda pipeline: _stages(pipeline, pw.fn.COALESCE(Stage.hidden_at, Stage.archived_at), Pipeline.hidden_at.is_null())
)

_KEPT_SUMS = Prepared(
    lambda pipeline: (
        StageTotal.select(
            StageTotal.stage, StageTotal.currency, StageTotal.deals, StageTotal.amount,
            StageTotal.amount_own, StageTotal.weighted_own,
        )
        .join(Stage)
        .where(Stage.pipeline == pipeline, StageTotal.deals > 0)
    )
)  # fmt: skip
"""The sums of each stage as every write keeps them."""


def _sums(pipeline: UUID, condition: Any) -> list[tuple[Any, ...]]:
    """The same sums over the deals for which a condition holds."""
    own = pw.Case(None, ((Deal.probability.is_null(is_null=False), Deal.amount),))
    query = (
        Deal.select(
            Deal.stage, Deal.currency, pw.fn.COUNT(Deal.id), pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.COALESCE(pw.fn.SUM(own), 0), pw.fn.COALESCE(pw.fn.SUM(Deal.amount * Deal.probability), 0),
        )
        .where(Deal.pipeline == pipeline, condition)
        .group_by(Deal.stage, Deal.currency)
    )  # fmt: skip
    return [(stage.hex, *sums) for stage, *sums in rows(query)]


def _by_stage(found: Iterable[Sequence[Any]]) -> dict[str, list[_Sums]]:
    """By the stage's id as it stands in the tables."""
    sums: dict[str, list[_Sums]] = defaultdict(list)
    for stage, currency, deals, amount, amount_own, weighted_own in found:
        sums[stage].append((currency, deals, amount, amount_own, weighted_own))
    return sums


def _currencies_by_use(sums: dict[str, list[_Sums]]) -> dict[str, tuple[int, str]]:
    """What to sort currencies by so that the one of most deals comes first on the whole board."""
    deals: dict[str, int] = defaultdict(int)
    for currency, count, *_ in (entry for entries in sums.values() for entry in entries):
        deals[currency] += count
    return {currency: (-count, currency) for currency, count in deals.items()}


def _column(stage: Sequence[Any], sums: Iterable[_Sums]) -> Column:
    """The column of a row of `_STAGES`, which holds values as they stand in the tables."""
    stage_id, name, kind, probability, rot_days, definition = stage
    is_open = kind == StageKind.OPEN
    totals = tuple(
        Total(
            currency,
            deals,
            amount,
            money.weighted((amount - own) * probability + weighted_own, 1) if is_open else 0,
        )
        for currency, deals, amount, own, weighted_own in sums
    )
    return Column(UUID(stage_id), name, StageKind(kind), probability, rot_days, definition, totals)


def _added(total: Total, other: Total | None) -> Total:
    if other is None:
        return total
    return Total(
        total.currency,
        total.deals + other.deals,
        total.amount + other.amount,
        total.weighted + other.weighted,
    )

"""Data derived from other rows and kept up in the same transaction: totals of stages, and what search looks through."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from crm_tui.db.models import Deal, StageTotal, Table, database, rows
from crm_tui.db.search import searching


class Derived:
    """Collects what an action wrote, and brings what depends on it up to date before the commit."""

    def __init__(self) -> None:
        self._totals: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        self._documents = searching.Documents()

    def created(self, model: type[Table], after: Mapping[str, Any]) -> None:
        """A row came; values as they stand in the table."""
        if model is Deal:
            self._count(after, 1)
        self._documents.touched(model, after)

    def created_many(self, model: type[Table], after: int) -> None:
        """All rows of a table behind a rowid came."""
        if model is Deal:
            self._add(1, totals_of("rowid > ?", (after,)))
        self._documents.created_many(model, after)

    def leaving(self, model: type[Table], ids: Sequence[str]) -> None:
        """Records will be hidden or come back; called before, and `arrived` when it is done."""
        if model is Deal:
            self._add(-1, _totals_of_deals(ids))

    def arrived(self, model: type[Table], ids: Sequence[str]) -> None:
        """Records were hidden or have come back."""
        if model is Deal:
            self._add(1, _totals_of_deals(ids))
        for record in ids:
            self._documents.touched(model, {"id": record})

    def updated(self, model: type[Table], before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """A row changed."""
        if model is Deal:
            self._count(before, -1)
            self._count(after, 1)
        self._documents.changed(model, before, after)

    def deleted(self, model: type[Table], before: Mapping[str, Any]) -> None:
        """A row went."""
        self._documents.touched(model, before)

    def bring_up_to_date(self) -> None:
        """Write the totals and the search documents that changed."""
        add_totals(self._totals)
        self._documents.write()

    def _add(self, sign: int, totals: Mapping[tuple[str, str], Sequence[int]]) -> None:
        for key, sums in totals.items():
            self._totals[key] = [kept + sign * more for kept, more in zip(self._totals[key], sums, strict=True)]

    def _count(self, deal: Mapping[str, Any], sign: int) -> None:
        if deal["hidden_at"] is not None:
            return
        amount, own = deal["amount"] or 0, deal["probability"]
        total = self._totals[deal["stage_id"], deal["currency"]]
        total[0] += sign
        total[1] += sign * amount
        if own is not None:
            total[2] += sign * amount
            total[3] += sign * amount * own


def add_totals(totals: Mapping[tuple[str, str], list[int]]) -> None:
    """Add (deals, amount, amount_own, weighted_own) to the totals of each stage and currency."""
    rows = [(*key, *delta) for key, delta in totals.items() if any(delta)]
    if rows:
        database.connection().executemany(
            "INSERT INTO stage_total (stage_id, currency, deals, amount, amount_own, weighted_own)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (stage_id, currency) DO UPDATE SET deals = deals + excluded.deals,"
            " amount = amount + excluded.amount, amount_own = amount_own + excluded.amount_own,"
            " weighted_own = weighted_own + excluded.weighted_own",
            rows,
        )


def totals_from_deals() -> dict[tuple[str, str], list[int]]:
    """What the totals must be, counted afresh over every visible deal; `doctor` compares with it."""
    return _totals("hidden_at IS NULL", "stage_id")


def _totals_of_deals(ids: Sequence[str]) -> dict[tuple[str, str], list[int]]:
    return totals_of("id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))


def totals_of(condition: str, bound: Sequence[int | str]) -> dict[tuple[str, str], list[int]]:
    """The totals of visible deals that meet a condition in SQL, by which they are found.

    The `+` keeps SQLite from reading the whole board instead, since that is in the order of its stages.
    """
    return _totals(f"hidden_at IS NULL AND {condition}", "+stage_id", bound)


def _totals(condition: str, stage: str, bound: Sequence[int | str] = ()) -> dict[tuple[str, str], list[int]]:
    rows = database.connection().execute(
        "SELECT stage_id, currency, count(*), coalesce(sum(amount), 0),"
        " coalesce(sum(CASE WHEN probability IS NOT NULL THEN amount END), 0), coalesce(sum(amount * probability), 0)"
        f" FROM deal WHERE {condition} GROUP BY {stage}, currency",
        bound,
    )
    return {(stage, currency): list(sums) for stage, currency, *sums in rows}


def totals_kept() -> dict[tuple[str, str], list[int]]:
    """The totals as they stand, without those of empty stages."""
    kept = StageTotal.select(
        StageTotal.stage, StageTotal.currency, StageTotal.deals, StageTotal.amount,
        StageTotal.amount_own, StageTotal.weighted_own,
    ).where(StageTotal.deals != 0)  # fmt: skip
    return {(stage.hex, currency): list(sums) for stage, currency, *sums in rows(kept)}

"""Where deals stood, and what they were worth, at a moment that has passed: from the stays and from the journal.

A stay counts as it was known then: a move that was taken back later, or told later of an earlier day, is worked out of
the transitions that there were (`retold`), but for what imports brought, which counts from its own days on. What a deal
held otherwise is what the first change after the moment found there, or what it holds today where nothing changed it
since.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import database
from crm_tui.domain.sales.history import Step, Visit, visits

Sums = dict[tuple[str, str], list[int]]
"""Deals, amount, amount of those with a probability of their own, and that times percent; by stage and currency."""

Place = tuple[str, int]
"""A stage, and when the deal entered it."""

WORTH = ("amount", "currency", "probability", "hidden_at")
"""The columns of a deal that decide what it adds to the sums of its stage."""

_DEALS = "SELECT value FROM json_each(?)"
_COVERS = "v.entered_at < ? AND (v.left_at IS NULL OR v.left_at >= ?)"
_IMPORTED = "a.summary LIKE 'imported %'"
_UPDATES = "kind = 'deal' AND op = 'update' AND seq >= ?"


def newest_transition() -> int:
    """How far transitions have been written."""
    found = database.connection().execute("SELECT max(rowid) FROM transition").fetchone()
    return int(found[0] or 0)


def is_rewritten(since: int, moment: int) -> bool:
    """Whether what was written after the transition `since` changed where deals stood at the moment."""
    asked = "SELECT 1 FROM transition WHERE rowid > ? AND (reverts_id IS NOT NULL OR at < ?) LIMIT 1"
    return database.connection().execute(asked, (since, moment)).fetchone() is not None


def first_change_since(moment: int) -> int:
    """The number of the first change at or after a moment, or one more than the last.

    Found by halving: changes are numbered in the order of their commits, and so of their moments.
    """
    connection = database.connection()
    probe = (
        "SELECT c.seq, a.at FROM change c JOIN action a ON a.id = c.action_id WHERE c.seq >= ? ORDER BY c.seq LIMIT 1"
    )
    low, high = 1, 1 + (connection.execute("SELECT max(seq) FROM change").fetchone()[0] or 0)
    while low < high:
        middle = (low + high) // 2
        found = connection.execute(probe, (middle,)).fetchone()
        if found is None or found[1] >= moment:
            high = middle
        else:
            low = found[0] + 1
    return low


def moved(pipeline: UUID, since: int, until: int) -> set[str]:
    """The deals that entered a stage of the pipeline from one moment on and before another."""
    asked = (
        "SELECT DISTINCT deal_id FROM stage_visit WHERE stage_id IN (SELECT id FROM stage WHERE pipeline_id = ?)"
        " AND entered_at >= ? AND entered_at < ?"
    )
    return {deal for (deal,) in database.connection().execute(asked, (pipeline.hex, since, until))}


def changed(pipeline: UUID, since: int, until: int, moment: int) -> tuple[set[str], set[str]]:
    """The deals of the pipeline of which a change, from one number on and before another, changed the `WORTH`; and
    those of which one told where they stood at the moment otherwise: it took a move back, or closed them before.
    """
    either, worth = _is_of(*WORTH, "closed_at"), _is_of(*WORTH)
    closed = "json_extract(fields, '$.closed_at[1]') < ?"
    asked = (
        f"SELECT DISTINCT c.record, {worth}, {closed} FROM change c CROSS JOIN deal d ON d.id = c.record"
        f" WHERE d.pipeline_id = ? AND {_UPDATES} AND seq < ? AND {either} AND ({worth} OR {closed})"
    )
    bound = (moment, pipeline.hex, since, until, moment)
    revalued, retold = set(), _taken_back(pipeline, since, until)
    for deal, is_revalued, is_closed in database.connection().execute(asked, bound):
        if is_revalued:
            revalued.add(deal)
        if is_closed:
            retold.add(deal)
    return revalued, retold


def _taken_back(pipeline: UUID, since: int, until: int) -> set[str]:
    """The deals of the pipeline of which a move was taken back in these changes.

    Few actions take anything back: they are found by the index of `undoes_id`, which `IS NOT NULL` would not use.
    """
    asked = (
        "SELECT DISTINCT t.deal_id FROM action a CROSS JOIN change c ON c.action_id = a.id"
        " CROSS JOIN transition t ON t.id = c.record CROSS JOIN deal d ON d.id = t.deal_id"
        " WHERE a.undoes_id > '' AND c.seq >= ? AND c.seq < ? AND c.kind = 'transition' AND d.pipeline_id = ?"
    )
    return {deal for (deal,) in database.connection().execute(asked, (since, until, pipeline.hex))}


def told_later(pipeline: UUID, since: int, until: int, change: int) -> set[str]:
    """The deals of the pipeline of which a move between two moments was told by this change or later."""
    asked = (
        "SELECT DISTINCT t.deal_id FROM transition t CROSS JOIN change c ON c.record = t.id"
        " CROSS JOIN action a ON a.id = c.action_id CROSS JOIN deal d ON d.id = t.deal_id"
        f" WHERE t.at >= ? AND t.at < ? AND c.seq >= ? AND d.pipeline_id = ? AND NOT {_IMPORTED}"
    )
    return {deal for (deal,) in database.connection().execute(asked, (since, until, change, pipeline.hex))}


def retold(deals: Collection[str], change: int) -> set[str]:
    """Those of the deals of which this change or a later one took a move back, told one of an earlier time, or reopened
    what had been closed: of these, stays and columns do not tell how they stood before.
    """
    asked = (
        "SELECT DISTINCT t.deal_id FROM transition t CROSS JOIN change c ON c.record = t.id"
        f" CROSS JOIN action a ON a.id = c.action_id WHERE t.deal_id IN ({_DEALS}) AND c.seq >= ? AND NOT {_IMPORTED}"
        " AND (t.reverts_id IS NOT NULL OR t.at < a.at"
        " OR t.from_stage_id IN (SELECT id FROM stage WHERE kind <> 'open'))"
    )
    return {deal for (deal,) in database.connection().execute(asked, (json.dumps([*deals]), change))}


def known(deals: Collection[str], moment: int, change: int) -> dict[str, Place | None]:
    """Where each of the deals was known to stand at a moment, before the change of this number; None for nowhere."""
    last = {deal: stays[-1] for deal, stays in known_stays(deals, moment, change) if stays}
    return {
        deal: (last[deal].stage.hex, clock.to_micros(last[deal].entered_at)) if deal in last else None for deal in deals
    }


def known_stays(deals: Collection[str], moment: int, change: int) -> Iterator[tuple[str, list[Visit]]]:
    """The stays of each of the deals up to a moment, as they were known before the change of this number."""
    asked = (
        "SELECT t.deal_id, t.id, t.to_stage_id, t.at, t.probability, t.reverts_id FROM transition t"
        f" WHERE t.deal_id IN ({_DEALS}) AND t.at < ? AND EXISTS (SELECT 1 FROM change c JOIN action a"
        f" ON a.id = c.action_id WHERE c.record = t.id AND (c.seq < ? OR {_IMPORTED})) ORDER BY t.deal_id, t.seq"
    )
    return stays_of(database.connection().execute(asked, (json.dumps([*deals]), moment, change)))


def stays_of(steps: Iterable[tuple[str, str, str, int, int, str | None]]) -> Iterator[tuple[str, list[Visit]]]:
    """The stays of each deal, from rows of its transitions in order: deal, id, stage, moment, probability, reverted."""
    by_deal: dict[str, list[Step]] = defaultdict(list)
    for deal, id_, stage, at, probability, reverts in steps:
        step = Step(UUID(id_), UUID(stage), clock.from_micros(at), probability, UUID(reverts) if reverts else None)
        by_deal[deal].append(step)
    return ((deal, visits(told)) for deal, told in by_deal.items())


def held_before(deals: Collection[str], change: int, columns: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What the deals held in these columns before the change of this number, where it was changed since."""
    wanted = tuple(columns)
    asked = (
        f"SELECT record, fields FROM change WHERE record IN ({_DEALS}) AND {_UPDATES} AND {_is_of(*wanted)}"
        " ORDER BY seq"
    )
    held: dict[str, dict[str, Any]] = defaultdict(dict)
    for deal, text in database.connection().execute(asked, (json.dumps([*deals]), change)):
        fields = json.loads(text)
        for column in wanted:
            if column in fields:
                held[deal].setdefault(column, fields[column][0])
    return held


def worth_before(deals: Collection[str], change: int) -> dict[str, dict[str, Any]]:
    """What the deals were worth before the change of this number, where it was changed since.

    Deals that were made since are deleted or not as they are today: an import that was taken back has never been.
    """
    held = held_before(deals, change, WORTH)
    deleted = [deal for deal, values in held.items() if "hidden_at" in values]
    asked = f"SELECT record FROM change WHERE record IN ({_DEALS}) AND op = 'create' AND seq >= ?"
    for (deal,) in database.connection().execute(asked, (json.dumps(deleted), change)):
        del held[deal]["hidden_at"]
    return held


def held_today(deals: Collection[str], columns: Iterable[str]) -> dict[str, list[Any]]:
    """What the deals hold in these columns."""
    asked = f"SELECT id, {', '.join(columns)} FROM deal WHERE id IN ({_DEALS})"
    return {deal: values for deal, *values in database.connection().execute(asked, (json.dumps([*deals]),))}


def standing(
    deals: Collection[str], moment: int | None, retold: Mapping[str, Place | None] | None = None
) -> list[tuple[Any, ...]]:
    """The id, the stage and today's `WORTH` of each deal that stood somewhere at the moment, or today where None; the
    retold ones stood where they are told to have stood.
    """
    columns = ", ".join(f"d.{column}" for column in WORTH)
    if retold:
        there = {deal: place for deal in deals if (place := retold.get(deal))}
        others = [deal for deal in deals if deal not in retold]
        today = held_today(there, WORTH)
        return [*standing(others, moment), *((deal, place[0], *today[deal]) for deal, place in there.items())]
    bound: tuple[int, ...] = ()
    if moment is None:
        asked = f"SELECT d.id, d.stage_id, {columns} FROM deal d WHERE d.id IN ({_DEALS})"
    else:
        asked = (
            f"SELECT d.id, v.stage_id, {columns} FROM stage_visit v JOIN deal d ON d.id = v.deal_id"
            f" WHERE v.deal_id IN ({_DEALS}) AND {_COVERS}"
        )
        bound = (moment, moment)
    return list(database.connection().execute(asked, (json.dumps([*deals]), *bound)))


def sums_at(pipeline: UUID, moment: int) -> Sums:
    """What stood in each stage of the pipeline then, of deals that are not deleted today, worth what they are today.

    The stays are read in the order in which they lie, which is about that of the deals; from an index of the stages
    each deal would have to be fetched from somewhere else.
    """
    asked = (
        "SELECT v.stage_id, d.currency, count(*), coalesce(sum(d.amount), 0),"
        " coalesce(sum(CASE WHEN d.probability IS NOT NULL THEN d.amount END), 0),"
        " coalesce(sum(d.amount * d.probability), 0)"
        f" FROM stage_visit v NOT INDEXED CROSS JOIN deal d ON d.id = v.deal_id WHERE {_COVERS}"
        " AND v.stage_id IN (SELECT id FROM stage WHERE pipeline_id = ?) AND d.hidden_at IS NULL GROUP BY 1, 2"
    )
    found = database.connection().execute(asked, (moment, moment, pipeline.hex))
    return {(stage, currency): list(sums) for stage, currency, *sums in found}


def add_worth(sums: Sums, rows: Iterable[tuple[Any, ...]], held: Mapping[str, Mapping[str, Any]], sign: int) -> None:
    """Add rows of `standing` to the sums, or take them off, each with what it `held` in place of today's values."""
    for deal, stage, *today in rows:
        worth = {**dict(zip(WORTH, today, strict=True)), **held.get(deal, {})}
        if worth["hidden_at"] is not None:
            continue
        amount, own = worth["amount"] or 0, worth["probability"]
        total = sums.setdefault((stage, worth["currency"]), [0, 0, 0, 0])
        total[0] += sign
        total[1] += sign * amount
        if own is not None:
            total[2] += sign * amount
            total[3] += sign * amount * own


def _is_of(*columns: str) -> str:
    """The condition that a change is of one of these columns; its text is read once for all of them."""
    paths = ", ".join(f"'$.{column}'" for column in columns)
    return f"json_extract(fields, {paths}) <> '{json.dumps([None] * len(columns), separators=(',', ':'))}'"

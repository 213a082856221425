"""Undo in bulk: that records were made, deleted or brought back is taken back many at a time.

What the action did to a record is taken back here where it did nothing else to it and nobody has touched it since.
The journal tells: it has a row for everything that happens to a record.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import TABLES, Record, Setting, database

_PORTION = 5_000

_RECORDS: dict[str, Any] = {
    model._meta.table_name: model for model in TABLES if issubclass(model, Record) and model is not Setting
}
"""By the name of the table; settings are few, and differ in who may set them."""

_OWNERS = {
    "contact_point": "coalesce(c.fields ->> '$.contact_id[1]', c.fields ->> '$.company_id[1]')",
    "tagging": "c.fields ->> '$.record[1]'",
    "custom_value": "c.fields ->> '$.record[1]'",
    "deal_contact": "c.fields ->> '$.deal_id[1]'",
    "deal_line": "c.fields ->> '$.deal_id[1]'",
    "deal_check": "c.fields ->> '$.deal_id[1]'",
    "transition": "c.fields ->> '$.deal_id[1]'",
}
"""The record that a new row of each other table belongs to."""

_ALONE = """
    NOT EXISTS (SELECT 1 FROM change o WHERE o.record = c.record AND o.seq <> c.seq
                AND (o.seq > c.seq OR o.action_id = c.action_id))"""
"""The action did nothing else to the record, and nobody has since."""

_HID = """c.op = 'update' AND c.fields LIKE '{"hidden_at":[%]}' AND instr(c.fields, '],"') = 0"""
_TURNED = f"c.kind IN ({', '.join(map(repr, _RECORDS))}) AND (c.op = 'create' OR {_HID}) AND {_ALONE}"

_OWNER = f"CASE c.kind {' '.join(f'WHEN {kind!r} THEN {owner}' for kind, owner in _OWNERS.items())} END"
_WENT_ALONG = f"""
    c.op = 'create' AND EXISTS (SELECT 1 FROM change b WHERE b.record = {_OWNER}
                                AND b.action_id = c.action_id AND b.op = 'create') AND {_ALONE}"""
"""It belongs to a record that the same action made, and is hidden and brought back with it."""

Told = tuple[int, str, str, str, str]
"""A change as it stands in the journal: seq, table, record, op, fields."""

Hidden = tuple[int | None, int | None]
"""What `hidden_at` holds, and what it will hold; microseconds since 1970."""


def take_back(act: journal.Action, target: UUID) -> None:
    """Delete the records that an action made or brought back, and bring back those that it deleted.

    Raises `IntegrityError` where something else stands where one would come back.
    """
    for portion in _portions(target, clock.to_micros(act.at)):
        for (kind, hidden), records in portion.items():
            act.hide_many(_RECORDS[kind], records, hidden)


def left_over(target: UUID) -> Iterator[Told]:
    """What else an action did, in order."""
    found: Iterator[Told] = database.connection().execute(
        "SELECT c.seq, c.kind, c.record, c.op, c.fields FROM change c"
        f" WHERE c.action_id = ? AND NOT ({_TURNED}) AND NOT ({_WENT_ALONG}) ORDER BY c.seq",
        (target.hex,),
    )
    return found


def _portions(target: UUID, now: int) -> Iterator[dict[tuple[str, Hidden], list[UUID]]]:
    """The records to turn over, by table and by what becomes of them."""
    last = 0
    while found := _made_or_hid(target, last):
        last = found[-1][0]
        portion: dict[tuple[str, Hidden], list[UUID]] = defaultdict(list)
        for _, kind, record, op, fields in found:
            before, after = (now, None) if op == "create" else json.loads(fields)["hidden_at"]
            portion[kind, (after, before)].append(UUID(record))
        yield portion


def _made_or_hid(target: UUID, after: int) -> list[Told]:
    """The next changes behind a number that made, deleted or brought back a record."""
    found = database.connection().execute(
        "SELECT c.seq, c.kind, c.record, c.op, c.fields FROM change c"
        f" WHERE c.action_id = ? AND c.seq > ? AND {_TURNED} ORDER BY c.seq LIMIT ?",
        (target.hex, after, _PORTION),
    )
    return list(found)

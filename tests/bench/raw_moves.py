"""Stage changes in plain SQL: the floor for `transitions.move`. The same rows, with the same durability, unchecked."""

from __future__ import annotations

import json
import time
from pathlib import Path
from uuid import uuid4

import apsw

from crm_tui.domain.positions import GAP

_PRAGMAS = {"synchronous": "full", "foreign_keys": 1, "busy_timeout": 10_000, "cache_size": -4_000}

_CARD = (
    "SELECT stage_id, version, position, entered_at, last_touch_at, amount, currency"
    " FROM deal WHERE id = ? AND hidden_at IS NULL"
)
_TOP = "SELECT position FROM deal WHERE stage_id = ? AND hidden_at IS NULL ORDER BY position LIMIT 1"
_LAST = "SELECT max(seq) FROM transition WHERE deal_id = ?"
_TRANSITION = (
    "INSERT INTO transition (id, deal_id, seq, from_stage_id, to_stage_id, at, by_id, reason, probability, forced)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, 0)"
)
_LEAVE = (
    "UPDATE stage_visit SET left_at = ?1, seconds = (?1 - entered_at) / 1000000 WHERE deal_id = ?2 AND left_at IS NULL"
    " RETURNING seq"
)
_ENTER = "INSERT INTO stage_visit (deal_id, seq, stage_id, entered_at, probability) VALUES (?, ?, ?, ?, ?)"
_DEAL = "UPDATE deal SET version = ?, stage_id = ?, position = ?, entered_at = ?, last_touch_at = ? WHERE id = ?"
_ACTION = "INSERT INTO action (id, at, by_id, summary, role) VALUES (?, ?, ?, ?, 'do')"
_CHANGE = "INSERT INTO change (action_id, kind, record, op, fields) VALUES (?, ?, ?, ?, ?)"
_TOTAL = "UPDATE stage_total SET deals = deals + ?, amount = amount + ? WHERE stage_id = ? AND currency = ?"


class RawMover:
    """A connection of its own that moves deals between open stages."""

    def __init__(self, path: Path, by: str) -> None:
        self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        for name, value in _PRAGMAS.items():
            self._connection.pragma(name, value)
        self._by = by

    def move(self, deal: str, stage: str, probability: int) -> None:
        """One deal into one stage, on top of it, in one durable transaction."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._write(deal, stage, probability, time.time_ns() // 1000)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _write(self, deal: str, stage: str, probability: int, now: int) -> None:
        run, action, transition = self._connection.execute, uuid4().hex, uuid4().hex
        old, version, position, entered, touched, amount, currency = run(_CARD, (deal,)).get
        top = run(_TOP, (stage,)).get
        place = 0 if top is None else top - GAP
        seq = run(_LAST, (deal,)).get + 1
        run(_TRANSITION, (transition, deal, seq, old, stage, now, self._by, probability))
        visit = run(_LEAVE, (now, deal)).get
        run(_ENTER, (deal, visit + 1, stage, now, probability))
        run(_DEAL, (version + 1, stage, place, now, now, deal))
        run(_ACTION, (action, now, self._by, "moved a deal"))
        moved = {
            "stage_id": [old, stage], "position": [position, place],
            "entered_at": [entered, now], "last_touch_at": [touched, now],
        }  # fmt: skip
        made = {"deal_id": deal, "seq": seq, "from_stage_id": old, "to_stage_id": stage, "at": now, "by_id": self._by}
        made_fields = {name: [None, value] for name, value in made.items()}
        run(_CHANGE, (action, "transition", transition, "create", json.dumps(made_fields)))
        run(_CHANGE, (action, "deal", deal, "update", json.dumps(moved)))
        run(_TOTAL, (-1, -(amount or 0), old, currency))
        run(_TOTAL, (1, amount or 0, stage, currency))

"""What imports brought, as far as it had happened at a moment that has passed, for `db.past.rewinding`.

An import brings a past along: deals won, answers given, orders paid long before anybody recorded them here. Rows with a
day of their own count from that day on, however late they came, and so do the contacts and companies that they name,
in the phases that somebody had rules put them into since; all else that an import made, such as the users and stages
that its rows name, is there from the start. So is what the workspace was set up with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from crm_tui import clock
from crm_tui.db.models import database

KEPT = "SELECT id FROM kept_action"
"""The actions whose new rows are kept, as a query; `choose` finds them."""

OWN = (
    f"action_id IN ({KEPT}) AND (op = 'create' OR op = 'update' AND kind IN ('contact', 'company') AND EXISTS"
    " (SELECT 1 FROM change m WHERE m.record = change.record AND m.op = 'create' AND m.action_id = change.action_id))"
)
"""The condition that a change stays: a kept action made the row, or said more of people whom it had made itself."""

_SUMMARIES = ("imported %", "moved % by rule")
"""What imports say of themselves, and what catches up with the phases that they speak for."""


class _Dated(NamedTuple):
    """A table whose rows say themselves when they came to be."""

    table: str
    moment: str
    """A column, in microseconds since 1970 or as a day."""
    of: str = ""
    """The column with the record that a row belongs to; rows that an import added to older records go as all else."""
    by_day: bool = False


_DATED = (
    _Dated("transition", "at", "deal_id"),
    _Dated("deal", "opened_at"),
    _Dated("phase_change", "at", "record"),
    _Dated("activity", "at"),
    _Dated("ticket_move", "at", "ticket_id"),
    _Dated("ticket", "opened_at"),
    _Dated("response", "at"),
    _Dated("order", "day", by_day=True),
    _Dated("cost", "day", by_day=True),
    _Dated("subscription_change", "day", "subscription_id", by_day=True),
    _Dated("subscription", "starts", by_day=True),
)

_NAMED_BY = {
    "contact": ("deal_contact JOIN deal ON deal.id = deal_id", "activity", "ticket", "response", '"order"',
                "subscription"),
    "company": ("contact", "deal", "activity", "ticket", "response", '"order"', "subscription"),
}  # fmt: skip
"""Tables of whom somebody comes to be when they were created, or as soon as a row of one of these names them."""


def choose(first: int) -> bool:
    """Find, among the actions from a change on, the imports that nobody has taken back, what caught up with them, and
    the set-up.

    Returns whether there is more than the set-up among them.
    """
    connection = database.connection()
    connection.execute("CREATE TEMP TABLE kept_action (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute(
        "INSERT INTO kept_action SELECT a.id FROM action a"
        " WHERE a.role = 'do' AND (a.summary LIKE ? OR a.summary LIKE ?)"
        " AND EXISTS (SELECT 1 FROM change c WHERE c.action_id = a.id AND c.seq >= ?)"
        " AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes_id = a.id"
        "                 AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes_id = u.id))",
        (*_SUMMARIES, first),
    )
    some: bool = connection.changes() > 0
    set_up = "SELECT action_id FROM change ORDER BY seq LIMIT 1"
    connection.execute(f"INSERT OR IGNORE INTO kept_action {set_up}")
    return some


def cut_off(moment: int) -> set[str]:
    """Take out what imports brought of the time from a moment on; returns the deals of whose moves some went.

    Called when all else has been taken back.
    """
    connection = database.connection()
    day = clock.local(clock.from_micros(moment) - timedelta(microseconds=1)).date().isoformat()
    moved: set[str] = set()
    for dated in _DATED:
        late = f't."{dated.moment}" {">" if dated.by_day else ">="} ?'
        strange = f" OR NOT {_made('t.' + dated.of)}" if dated.of else ""
        gone = connection.execute(
            f'DELETE FROM "{dated.table}" AS t WHERE ({late}{strange}) AND {_made("t.id")}'
            f" RETURNING {dated.of or 'id'}",
            (day if dated.by_day else moment,),
        ).fetchall()
        if dated.table == "transition":
            moved = {deal for (deal,) in gone}
    for table, naming in _NAMED_BY.items():
        column = f"{table}_id"
        named = " UNION ALL ".join(f"SELECT {column} FROM {one} WHERE {column} IS NOT NULL" for one in naming)
        connection.execute(
            f"DELETE FROM {table} AS t WHERE created_at >= ? AND {_made('t.id')} AND id NOT IN ({named})", (moment,)
        )
        _move_again(table)
    _open_again(moment)
    return moved


def stand_where_they_stood(deals: Iterable[str]) -> None:
    """Have deals of which imports told more stand in the stage of the last move that is left of them."""
    database.connection().execute(
        "UPDATE deal SET stage_id = v.stage_id, outcome = s.kind, entered_at = v.entered_at,"
        " closed_at = iif(s.kind = 'open', NULL, v.entered_at), last_touch_at = min(last_touch_at, v.entered_at),"
        " lost_reason_id = iif(s.kind = 'lost', lost_reason_id, NULL),"
        " lost_note = iif(s.kind = 'lost', lost_note, NULL)"
        " FROM stage_visit v JOIN stage s ON s.id = v.stage_id WHERE v.deal_id = deal.id AND v.left_at IS NULL"
        " AND deal.id IN (SELECT value FROM json_each(?))",
        (json.dumps([*deals]),),
    )


def _move_again(table: str) -> None:
    """Have people or companies be in the phase into which they came last of what is left of the changes kept."""
    database.connection().execute(
        f"UPDATE {table} AS t SET (phase, phase_since) = (SELECT to_phase, at FROM phase_change"
        "  WHERE record = t.id ORDER BY at DESC, id DESC LIMIT 1)"
        f" WHERE id IN (SELECT record FROM phase_change p WHERE {_made('p.id')})"
    )


def _open_again(moment: int) -> None:
    """Have tickets be open that were resolved later, and subscriptions go on that were cancelled later."""
    connection = database.connection()
    for column in ("responded_at", "resolved_at"):
        connection.execute(
            f"UPDATE ticket AS t SET {column} = NULL WHERE t.{column} >= ? AND {_made('t.id')}", (moment,)
        )
    connection.execute(
        "UPDATE subscription AS t SET state = 'active', ends = NULL, reason = NULL WHERE t.state <> 'active'"
        " AND NOT EXISTS (SELECT 1 FROM subscription_change c WHERE c.subscription_id = t.id"
        f"                AND c.what IN ('cancelled', 'paused')) AND {_made('t.id')}"
    )


def _made(column: str) -> str:
    """The condition that one of the imports made the record that a column names."""
    return f"EXISTS (SELECT 1 FROM change m WHERE m.record = {column} AND m.op = 'create' AND m.action_id IN ({KEPT}))"

"""Make a workspace of any size: `python -m tests.bench.generate --deals 1000000 --contacts 1000000 FILE`.

It is sound: `crm-tui doctor` finds nothing to mend. The journal has one action by the program itself that made
every company, contact and deal, without their fields; so a person's `undo` takes back what the person did.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

import apsw

from crm_tui import clock
from crm_tui.db import derived, migrations
from crm_tui.db.files import opening, upgrading
from crm_tui.db.models import LostReason, Pipeline, User, database, scalars
from crm_tui.db.models import Stage as StageRow
from crm_tui.db.search import searching
from crm_tui.domain import ids
from crm_tui.domain.documents import INITIALS
from crm_tui.services import workspace
from tests.bench import beside, invention, relationship
from tests.bench.invention import LONG_WAYS, WAYS, Invention, Row, Stage

_TEAM = ("ben", "cleo", "dana", "emil", "fay", "gus", "hana")
_FILLED = (
    "company", "contact", "contact_point", "deal", "deal_contact", "transition", "stage_visit", "task", "change",
    *relationship.FILLED,
)  # fmt: skip

_TASKS = """
    INSERT INTO task (id, version, created_at, number, title, title_key, due, owner_id, deal_id)
    SELECT substr(id, 1, 16) || 'a' || substr(id, 18), 1, entered_at, row_number() OVER (ORDER BY rowid),
           'Call', 'call', close_date, owner_id, id
    FROM deal WHERE outcome = 'open' AND number % 3 > 0"""

_FOLLOWING = (
    """
        INSERT INTO contact_point (id, contact_id, kind, value, key, label, position)
        SELECT substr(c.id, 1, 16) || '9' || substr(c.id, 18), c.id, 'email', address, address, 'work', 0
        FROM (SELECT c.id, lower(c.given_name) || '.' || lower(c.family_name) || c.number || '@'
                     || coalesce(o.domain, 'mail.example') AS address
              FROM contact c LEFT JOIN company o ON o.id = c.company_id ORDER BY c.rowid) c""",
    """
        INSERT INTO deal_contact (id, deal_id, contact_id, role, position)
        SELECT substr(d.id, 1, 16) || '9' || substr(d.id, 18), d.id, c.id, 'buyer', 0
        FROM deal d JOIN contact c ON c.rowid = 1 + d.rowid * 7919 % (SELECT max(rowid) FROM contact)
        WHERE d.outcome = 'open'""",
    """
        INSERT INTO transition (id, deal_id, seq, from_stage_id, to_stage_id, at, by_id, reason, probability, forced)
        SELECT substr(deal_id, 1, 16) || '8' || seq || substr(deal_id, 19), deal_id, seq, from_stage, stage, at, owner,
               '', probability, 0
        FROM temp.step""",
    """
        INSERT INTO stage_visit (deal_id, seq, stage_id, entered_at, left_at, seconds, probability)
        SELECT deal_id, seq, stage, at, left_at, (left_at - at) / 1000000, probability FROM temp.step""",
    """
        INSERT INTO change (action_id, kind, record, op, fields)
        SELECT :action, kind, id, 'create', '{}'
        FROM (SELECT 'contact' AS kind, id FROM contact UNION ALL
              SELECT 'company', id FROM company UNION ALL SELECT 'deal', id FROM deal)""",
)
"""What follows from companies, contacts and deals."""

_SEARCH = (
    """
        INSERT INTO search_entry (rowid, kind, record, text)
        SELECT :contact + c.number, 'contact', c.id,
               c.name_key || ' ' || lower(c.job_title) || ' ' || coalesce(o.name_key, '') || ' '
               || lower(c.family_name) || c.number || ' ' || replace(coalesce(o.domain, 'mail.example'), '.', ' ')
        FROM contact c LEFT JOIN company o ON o.id = c.company_id UNION ALL
        SELECT :company + number, 'company', id, name_key || ' ' || replace(domain, '.', ' ') FROM company UNION ALL
        SELECT :deal + number, 'deal', id, title_key FROM deal UNION ALL
        SELECT :task + number, 'task', id, title_key FROM task""",
    "INSERT INTO search_index (rowid, text) SELECT rowid, text FROM search_entry",
    """
        INSERT INTO search_title (rowid, words)
        SELECT row, name || :initials || substr(name, 1, 1) || substr(name, instr(name, ' ') + 1, 1)
        FROM (SELECT :contact + number AS row, name_key AS name FROM contact UNION ALL
              SELECT :company + number, name_key FROM company)
        UNION ALL
        SELECT :deal + number,
               title_key || :initials || first || substr(behind, 1, 1) || last || :initials || first || last
        FROM (SELECT number, title_key, substr(title_key, 1, 1) AS first, behind,
                     substr(behind, instr(behind, ' ') + 1, 1) AS last
              FROM (SELECT number, title_key, substr(title_key, instr(title_key, ' ') + 1) AS behind FROM deal))
        UNION ALL
        SELECT :task + number, title_key FROM task""",
)
"""Search as `searching` makes it, with the initials in SQL, which a thread does without Python: names have two words,
titles three, tasks one.
"""

_SEARCH_TABLES = (
    "search_entry",
    *(f"{index}_{part}" for index in ("search_index", "search_title") for part in ("data", "idx", "docsize")),
)
"""Those that the statements above fill; a full-text index keeps what it knows in tables behind it."""

_STEPS = """
    CREATE TEMP VIEW step AS
    SELECT d.id AS deal_id, d.owner_id AS owner, w.seq, w.stage, w.before AS from_stage,
           d.opened_at + (d.entered_at - d.opened_at) * (w.seq - 1) / w.steps AS at,
           CASE w.seq WHEN w.length THEN NULL
                ELSE d.opened_at + (d.entered_at - d.opened_at) * w.seq / w.steps END AS left_at,
           CASE WHEN s.kind = 'open' THEN coalesce(d.probability, s.probability) ELSE s.probability END AS probability
    FROM deal d CROSS JOIN temp.way w ON w.number = d.number % w.ways CROSS JOIN stage s ON s.id = w.stage"""
"""The steps of each deal's way, evenly between its opening and its entering the last stage."""


def generate(path: Path, *, deals: int, contacts: int, seed: int = 1, busy: bool = False) -> None:
    """Make a new workspace with so many of each, and a tenth as many companies as contacts, at least ten.

    A busy one has deals of four transitions in the mean, and people with a history, half of them of no company.
    """
    workspace.create(path, login="ana", name="Ana Ruiz")
    opening.open_workspace(path)
    try:
        for login in _TEAM:
            workspace.sign_in(login)
        connection = database.connection()
        beside.hurry(connection)
        indexes = _taken_away(connection, _FILLED)
        made_up = _invention(seed, busy=busy)
        _fill(connection, made_up, deals=deals, contacts=contacts)
        with beside.filled(connection, _SEARCH_TABLES, _fill_search):
            action = _write_action(connection, f"made up {deals:,} deals and {contacts:,} contacts")
            _fill_following(connection, made_up, action)
            if busy:
                relationship.fill(connection)
            for sql in indexes:
                connection.execute(sql)
        assert upgrading.fingerprint(connection) == migrations.FINGERPRINT
        connection.pragma("journal_mode", "wal")
    finally:
        opening.disconnect()


def _fill(connection: apsw.Connection, made_up: Invention, *, deals: int, contacts: int) -> None:
    with connection:
        _insert(connection, "company", invention.COMPANY, made_up.company_rows(max(10, contacts // 10)))
        _insert(connection, "contact", invention.CONTACT, made_up.contact_rows(contacts))
        _insert(connection, "deal", invention.DEAL, made_up.deal_rows(deals))
        connection.execute(_TASKS)


def _fill_following(connection: apsw.Connection, made_up: Invention, action: str) -> None:
    _write_ways(connection, [stage.id for stage in made_up.stages], made_up.ways)
    for statement in _FOLLOWING:
        connection.execute(statement, {"action": action})
    derived.add_totals(derived.totals_from_deals())


def _fill_search(connection: apsw.Connection) -> None:
    bound = {"initials": f" {INITIALS}", **{kind: rows.start for kind, rows in searching.ROWS.items()}}
    for statement in _SEARCH:
        connection.execute(statement, bound)


def _write_action(connection: apsw.Connection, summary: str) -> str:
    """The action that made everything, by the program itself; returns its id."""
    action = ids.new_id().hex
    connection.execute(
        "INSERT INTO action (id, at, summary, role) VALUES (?, ?, ?, 'do')",
        (action, clock.to_micros(clock.now()), summary),
    )
    return action


def _invention(seed: int, *, busy: bool) -> Invention:
    pipeline = Pipeline.get()
    stages = StageRow.select().where(StageRow.pipeline == pipeline).order_by(StageRow.position)
    today = clock.today()
    return Invention(
        dice=random.Random(seed),  # noqa: S311 - the same for the same seed is what it is for
        until=clock.to_micros(clock.start_of(today)),
        pipeline=pipeline.id.hex,
        stages=[Stage(stage.id.hex, stage.kind) for stage in stages],
        lost_reasons=[reason.hex for reason in scalars(LostReason.select(LostReason.id).order_by(LostReason.position))],
        owners=[user.hex for user in scalars(User.select(User.id).order_by(User.number))],
        days=[(today + timedelta(days)).isoformat() for days in range(-invention.DAYS, 366)],
        ways=LONG_WAYS if busy else WAYS,
        alone=2 if busy else 0,
    )


def _insert(connection: apsw.Connection, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    holes = ", ".join("?" * len(columns))
    names = ", ".join(columns)
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({holes})", rows)


def _write_ways(connection: apsw.Connection, stages: Sequence[str], ways: Sequence[Sequence[int]]) -> None:
    """A table of the ways, and the view of all steps."""
    columns = "number, seq, stage, before, length, steps, ways"
    connection.execute(f"CREATE TEMP TABLE way ({columns}, PRIMARY KEY (number, seq))")
    connection.executemany(
        "INSERT INTO temp.way VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, seq, stages[stage], stages[way[seq - 2]] if seq > 1 else None,
             len(way), max(len(way) - 1, 1), len(ways))
            for number, way in enumerate(ways)
            for seq, stage in enumerate(way, 1)
        ],
    )  # fmt: skip
    connection.execute(_STEPS)


def _taken_away(connection: apsw.Connection, tables: Sequence[str]) -> list[str]:
    """Take the indexes of some tables away; returns how to make them, which sorts once instead of a million times."""
    found = connection.execute("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    indexes = [(str(name), str(sql)) for table, name, sql in found if table in tables]
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in indexes]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.generate", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--deals", type=int, default=1_000_000)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--busy", action="store_true", help="four transitions a deal, and people with a history")
    given = parser.parse_args()
    began = time.perf_counter()
    generate(given.file, deals=given.deals, contacts=given.contacts, seed=given.seed, busy=given.busy)
    size = given.file.stat().st_size / 1024 / 1024
    print(f"{given.file}: {size:,.0f} MiB in {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()

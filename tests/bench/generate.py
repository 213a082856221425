"""Make a workspace of any size: `python -m tests.bench.generate --deals 1000000 --contacts 1000000 FILE`.

It is sound: `crm-tui doctor` finds nothing to mend. The journal has one action by the program itself that made
every company, contact and deal, without their fields; so a person's `undo` takes back what the person did.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import apsw

from crm_tui import clock
from crm_tui.db import derived, journal, migrations, opening, searching, upgrading
from crm_tui.db.models import LostReason, Pipeline, User, database, scalars
from crm_tui.db.models import Stage as StageRow
from crm_tui.services import workspace
from tests.bench import invention, relationship
from tests.bench.invention import LONG_WAYS, WAYS, Invention, Row, Stage

_TEAM = ("ben", "cleo", "dana", "emil", "fay", "gus", "hana")
_FILLED = (
    "company", "contact", "contact_point", "deal", "deal_contact", "transition", "stage_visit", "task",
    "search_entry", "change", *relationship.FILLED,
)  # fmt: skip

_FOLLOWING = {
    "contact_point": """
        INSERT INTO contact_point (id, contact_id, kind, value, key, label, position)
        SELECT substr(c.id, 1, 16) || '9' || substr(c.id, 18), c.id, 'email', address, address, 'work', 0
        FROM (SELECT c.id, lower(c.given_name) || '.' || lower(c.family_name) || c.number || '@'
                     || coalesce(o.domain, 'mail.example') AS address
              FROM contact c LEFT JOIN company o ON o.id = c.company_id ORDER BY c.rowid) c""",
    "deal_contact": """
        INSERT INTO deal_contact (id, deal_id, contact_id, role, position)
        SELECT substr(d.id, 1, 16) || '9' || substr(d.id, 18), d.id, c.id, 'buyer', 0
        FROM deal d JOIN contact c ON c.rowid = 1 + d.rowid * 7919 % (SELECT max(rowid) FROM contact)
        WHERE d.outcome = 'open'""",
    "task": """
        INSERT INTO task (id, version, created_at, number, title, title_key, due, owner_id, deal_id)
        SELECT substr(id, 1, 16) || 'a' || substr(id, 18), 1, entered_at, row_number() OVER (ORDER BY rowid),
               'Call', 'call', close_date, owner_id, id
        FROM deal WHERE outcome = 'open' AND number % 3 > 0""",
    "transition": """
        INSERT INTO transition (id, deal_id, seq, from_stage_id, to_stage_id, at, by_id, reason, probability, forced)
        SELECT substr(deal_id, 1, 16) || '8' || seq || substr(deal_id, 19), deal_id, seq, from_stage, stage, at, owner,
               '', probability, 0
        FROM temp.step""",
    "stage_visit": """
        INSERT INTO stage_visit (deal_id, seq, stage_id, entered_at, left_at, seconds, probability)
        SELECT deal_id, seq, stage, at, left_at, (left_at - at) / 1000000, probability FROM temp.step""",
    "search_entry": """
        INSERT INTO search_entry (rowid, kind, record, text)
        SELECT :contact + c.number, 'contact', c.id,
               c.name_key || ' ' || lower(c.job_title) || ' ' || coalesce(o.name_key, '') || ' '
               || lower(c.family_name) || c.number || ' ' || replace(coalesce(o.domain, 'mail.example'), '.', ' ')
        FROM contact c LEFT JOIN company o ON o.id = c.company_id UNION ALL
        SELECT :company + number, 'company', id, name_key || ' ' || replace(domain, '.', ' ') FROM company UNION ALL
        SELECT :deal + number, 'deal', id, title_key FROM deal UNION ALL
        SELECT :task + number, 'task', id, title_key FROM task""",
    "search_index": "INSERT INTO search_index (rowid, text) SELECT rowid, text FROM search_entry",
    "search_title": """
        INSERT INTO search_title (rowid, words)
        SELECT :contact + number, titled(name_key) FROM contact UNION ALL
        SELECT :company + number, titled(name_key) FROM company UNION ALL
        SELECT :deal + number, titled(title_key) FROM deal UNION ALL
        SELECT :task + number, title_key FROM task""",
    "change": """
        INSERT INTO change (action_id, kind, record, op, fields)
        SELECT :action, kind, record, 'create', '{}' FROM search_entry WHERE kind <> 'task'""",
}
"""What follows from companies, contacts and deals, in this order; the text of a document as `searching` makes it."""

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
        with _in_a_hurry(database.connection()) as connection, journal.action(None, "made up") as act:
            act.summary = f"made up {deals:,} deals and {contacts:,} contacts"
            with _indexes_put_aside(connection):
                _fill(connection, act, _invention(seed, busy=busy), deals=deals, contacts=contacts)
                if busy:
                    relationship.fill(connection)
    finally:
        opening.disconnect()


def _fill(connection: apsw.Connection, act: journal.Action, made_up: Invention, *, deals: int, contacts: int) -> None:
    _insert(connection, "company", invention.COMPANY, made_up.company_rows(max(10, contacts // 10)))
    _insert(connection, "contact", invention.CONTACT, made_up.contact_rows(contacts))
    _insert(connection, "deal", invention.DEAL, made_up.deal_rows(deals))
    connection.execute(
        "INSERT INTO action (id, at, summary, role) VALUES (?, ?, ?, 'do')",
        (act.id.hex, clock.to_micros(act.at), act.summary),
    )
    _write_ways(connection, [stage.id for stage in made_up.stages], made_up.ways)
    bound = {"action": act.id.hex, **{kind: rows.start for kind, rows in searching.ROWS.items()}}
    for statement in _FOLLOWING.values():
        connection.execute(statement, bound)
    derived.add_totals(derived.totals_from_deals())


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


@contextmanager
def _in_a_hurry(connection: apsw.Connection) -> Iterator[apsw.Connection]:
    """Without what guards a file that people use: this one is thrown away when anything fails."""
    connection.set_commit_hook(None)
    hurried = {"journal_mode": "off", "synchronous": "off", "foreign_keys": 0, "cache_size": -256_000}
    # SQLite sorts in threads only where its temporary files are files.
    hurried |= {"threads": 2, "temp_store": "file"}
    for name, value in hurried.items():
        connection.pragma(name, value)
    yield connection
    connection.pragma("journal_mode", "wal")


@contextmanager
def _indexes_put_aside(connection: apsw.Connection) -> Iterator[None]:
    """Take the indexes of the filled tables away and make them again, which sorts once instead of a million times."""
    found = connection.execute("SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    indexes = [(str(name), str(sql)) for table, name, sql in found if table in _FILLED]
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, sql in indexes:
        connection.execute(sql)
    assert upgrading.fingerprint(connection) == migrations.FINGERPRINT


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

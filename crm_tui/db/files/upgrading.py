"""Bringing a workspace to the latest schema: backed up first, all steps or none, and compared with what it must be."""

from __future__ import annotations

import hashlib

import apsw

from crm_tui import clock
from crm_tui.db import migrations, sqlite, turns
from crm_tui.db.files import copying
from crm_tui.errors import CrmError


def upgrade(workspace: sqlite.SqliteWorkspace) -> None:
    """Back the file up beside itself, then bring it to the latest schema; others wait, and find it done."""
    path = workspace.path
    with turns.only_one(path), workspace.connection_context():
        connection = workspace.connection()
        schema = sqlite.header(connection)[1]
        if schema >= migrations.LATEST:
            return
        stamp = clock.now().strftime("%Y%m%dT%H%M%S")
        copying.back_up(connection, path.with_name(f"{path.stem}.schema-{schema}-{stamp}{path.suffix}"))
        migrate(workspace)


def migrate(workspace: sqlite.SqliteWorkspace) -> None:
    """Run every step that is missing in one transaction, then compare the schema with what it must be."""
    from playhouse.migrations import Runner

    connection = workspace.connection()
    bind_history(connection)
    connection.pragma("foreign_keys", False)
    with workspace.unit_of_work():
        Runner(workspace, str(migrations.DIRECTORY)).up()
        found = fingerprint(connection)
        if found != migrations.FINGERPRINT:
            raise CrmError(
                f"The upgrade of {workspace.path} did not give the expected tables ({found}); nothing was changed."
            )
        connection.pragma("user_version", migrations.LATEST)


def fingerprint(connection: apsw.Connection) -> str:
    """A digest of every table, index and trigger: equal where the schemas are."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_title\\_%' ESCAPE '\\'"
        " AND name <> 'schema_migration'"
        " AND tbl_name <> 'schema_migration' ORDER BY type, name"
    )
    listing = "\n".join(f"{kind} {name} {''.join(sql.split())}" for kind, name, sql in rows)
    return hashlib.sha256(listing.encode()).hexdigest()[:16]


def bind_history(connection: apsw.Connection) -> None:
    """Let the migration history, which records moments as text, bind them."""
    connection.convert_binding = lambda _cursor, _number, value: str(value)

"""A program whose schema is one step ahead of today's, so that there is something to upgrade to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playhouse.migrations import Runner

from crm_tui.db import migrations, sqlite
from crm_tui.db.files import copying, upgrading

_STEP = """
def up(migrator, db):
    db.execute_sql("CREATE TABLE more (id TEXT PRIMARY KEY, deal_id TEXT NOT NULL REFERENCES deal (id)) STRICT")
    db.execute_sql("ALTER TABLE deal ADD COLUMN heat INTEGER")
    db.execute_sql("UPDATE deal SET heat = number")
    db.execute_sql("INSERT INTO more SELECT id, id FROM deal")
    db.execute_sql("CREATE INDEX deal_heat ON deal (heat)")
"""


def write_steps(steps: Path) -> None:
    """Write today's steps and one more into a new directory."""
    shutil.copytree(migrations.DIRECTORY, steps, ignore=shutil.ignore_patterns("__pycache__", "__init__.py"))
    (steps / f"{migrations.LATEST + 1:04}_more.py").write_text(_STEP, encoding="utf-8")


@contextmanager
def one_step_ahead(steps: Path) -> Iterator[None]:
    """This process is such a program while the block runs."""
    today = migrations.DIRECTORY, migrations.LATEST, migrations.FINGERPRINT
    migrations.DIRECTORY, migrations.LATEST, migrations.FINGERPRINT = steps, today[1] + 1, _fingerprint(steps)
    try:
        yield
    finally:
        migrations.DIRECTORY, migrations.LATEST, migrations.FINGERPRINT = today


@cache
def _fingerprint(steps: Path) -> str:
    """What the steps lead to."""
    workspace = sqlite.SqliteWorkspace(steps.with_suffix(".db"))
    copying.create_file(workspace.path)
    workspace.connect()
    upgrading.bind_history(workspace.connection())
    with workspace.unit_of_work():
        Runner(workspace, str(steps)).up()
    found = upgrading.fingerprint(workspace.connection())
    workspace.close()
    return found

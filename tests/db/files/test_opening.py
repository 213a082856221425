"""What happens when a file is opened that is new, old, newer, foreign, cut off, or not ours to write."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import peewee as pw
import pytest

from crm_tui.db import journal, migrations, sqlite, turns
from crm_tui.db.files import copying, opening, upgrading
from crm_tui.db.models import TABLES, Setting, User, database
from crm_tui.errors import Busy, DamagedWorkspace, NewerWorkspace, NotAWorkspace, NoWorkspace
from crm_tui.services import workspace as workspaces

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(text, content='', contentless_delete=1,"
    " prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")"
)

TITLE_TABLE = (
    "CREATE VIRTUAL TABLE search_title USING fts5(words, content='', contentless_delete=1,"
    " detail=none, prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 2\")"
)
"""The words of names and titles alone, on the rows of the index of all words."""

WORD_TABLE = "CREATE VIRTUAL TABLE search_word USING fts5vocab(search_title, row)"
"""Those words, each once, with how many records have it."""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_workspace_is_for_its_owner_alone(workspace: Path) -> None:
    assert mode(workspace) == 0o600
    assert mode(workspace.with_name(workspace.name + "-wal")) == 0o600


def test_in_a_team_directory_the_group_may_write(tmp_path: Path) -> None:
    team = tmp_path / "team"
    team.mkdir()
    team.chmod(0o2770)
    opening.create_workspace(team / "sales.db")
    assert mode(team / "sales.db") == 0o660


def test_a_workspace_that_cannot_be_filled_is_not_there_at_all(tmp_path: Path) -> None:
    def fill() -> None:
        User.create(login="ana", name="Ana", name_key="ana", number=1, role="admin")

    with pytest.raises(pw.OperationalError, match="Nothing is written but in an action"):
        opening.create_workspace(tmp_path / "sales.db", fill)
    assert not [path for path in tmp_path.iterdir() if not path.name.endswith((".lock", ".turn"))]
    opening.create_workspace(tmp_path / "sales.db")


def test_two_programs_that_make_one_workspace_do_not_mix(tmp_path: Path) -> None:
    def late() -> None:
        with pytest.raises(Busy, match="making, upgrading or restoring"):
            opening.create_workspace(tmp_path / "sales.db")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(turns, "UPGRADE_SECONDS", 0.05)
        opening.create_workspace(tmp_path / "sales.db", late)
    with pytest.raises(NotAWorkspace, match="exists already"):
        opening.create_workspace(tmp_path / "sales.db")


def test_the_log_of_a_workspace_that_was_deleted_is_not_taken_for_the_new_one_s(workspace: Path) -> None:
    log = workspace.with_name("sales.db-wal")
    with journal.action(None, "added") as act:
        act.create(Setting, key="old", value="1")
    left = log.read_bytes()
    opening.disconnect()
    workspace.unlink()
    log.write_bytes(left)
    workspaces.create(workspace, login="ben")
    opening.open_workspace(workspace)
    assert User.get().login == "ben"
    assert not Setting.select().where(Setting.key == "old").exists()


def test_every_write_is_durable_and_guarded(workspace: Path) -> None:  # noqa: ARG001
    pragma = database.obj.connection().pragma
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1
    tables = [
        row[0] for row in database.execute_sql("SELECT name FROM pragma_table_list WHERE strict AND schema = 'main'")
    ]
    assert {model._meta.table_name for model in TABLES} == set(tables) - {"schema_migration"}


def test_the_models_and_the_migrated_schema_are_the_same(workspace: Path, tmp_path: Path) -> None:
    from_models = sqlite.SqliteWorkspace(tmp_path / "models.db")
    copying.create_file(from_models.path)
    from_models.connect()
    with from_models.unit_of_work(), from_models.bind_ctx(TABLES):
        from_models.create_tables(TABLES, safe=False)
        tables = (SEARCH_TABLE, TITLE_TABLE, WORD_TABLE)
        for statement in (*tables, *_append_only_triggers()):
            from_models.execute_sql(statement)
    expected = upgrading.fingerprint(from_models.connection())
    from_models.close()
    assert upgrading.fingerprint(database.connection()) == expected == migrations.FINGERPRINT
    assert workspace.exists()


def _append_only_triggers() -> Iterator[str]:
    """Statements that make editing or deleting a row of an append-only table fail."""
    for table in sqlite.APPEND_ONLY:
        for verb in ("update", "delete"):
            yield (
                f'CREATE TRIGGER {table}_never_{verb} BEFORE {verb.upper()} ON "{table}"'
                f" BEGIN SELECT raise(ABORT, 'rows of {table} are never changed'); END"
            )


def test_no_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace, match="crm-tui init"):
        opening.open_workspace(tmp_path / "none.db")


def test_a_newer_file_is_refused(workspace: Path) -> None:
    with database.obj.unit_of_work():
        database.connection().pragma("user_version", migrations.LATEST + 1)
    opening.disconnect()
    with pytest.raises(NewerWorkspace, match="update the program"):
        opening.open_workspace(workspace)


def test_a_program_at_work_is_told_when_a_newer_one_has_upgraded_its_file(workspace: Path) -> None:
    newer = apsw.Connection(str(workspace))
    newer.pragma("user_version", migrations.LATEST + 1)
    newer.close()
    with pytest.raises(NewerWorkspace, match="update the program"), journal.action(None, "added") as act:
        act.create(Setting, key="x", value="1")
    assert not Setting.select().where(Setting.key == "x").exists()


@pytest.mark.parametrize(
    "content",
    [b"name,amount\nAcme,45\n" * 100, b"\x00" * 4096, b"SQLite format 3\x00" + b"x" * 500],
    ids=["a table", "zeros", "a header alone"],
)
def test_a_file_that_is_no_workspace_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "deals.csv"
    path.write_bytes(content)
    with pytest.raises((NotAWorkspace, DamagedWorkspace)):
        opening.open_workspace(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path], "no lock is left beside it"


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(NotAWorkspace, match="another program"):
        opening.open_workspace(path)
    assert list(tmp_path.iterdir()) == [path], "no lock is left beside it"


def test_an_empty_file_is_not_taken_for_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "sales.db"
    path.touch()
    with pytest.raises(DamagedWorkspace, match="empty"):
        opening.open_workspace(path)


def test_a_cut_off_file_is_noticed(workspace: Path) -> None:
    opening.disconnect()
    os.truncate(workspace, workspace.stat().st_size // 2)
    with pytest.raises(DamagedWorkspace, match="cut off"):
        opening.open_workspace(workspace)


def test_a_read_only_file_is_refused_with_a_sentence(workspace: Path) -> None:
    opening.disconnect()
    workspace.chmod(0o444)
    workspace.parent.chmod(0o555)
    program = f"""
import os
from pathlib import Path
from crm_tui.db.files import opening
from crm_tui.errors import ReadOnlyWorkspace
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    opening.open_workspace(Path({str(workspace)!r}))
except ReadOnlyWorkspace as error:
    print(error)
"""
    for folder in workspace.parents[:4]:
        if not mode(folder) & stat.S_IXOTH:
            folder.chmod(mode(folder) | stat.S_IXOTH)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    workspace.parent.chmod(0o755)
    assert "cannot be written" in done.stdout


@pytest.fixture
def an_older_file(workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A workspace of today's schema, seen by a program whose next schema has one more table."""
    steps = tmp_path / "steps"
    steps.mkdir()
    for step in migrations.DIRECTORY.glob("0*"):
        (steps / step.name).write_text(step.read_text(encoding="utf-8"), encoding="utf-8")
    (steps / f"{migrations.LATEST + 1:04}_more.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('CREATE TABLE more (x INTEGER) STRICT')\n",
        encoding="utf-8",
    )
    opening.disconnect()
    monkeypatch.setattr(migrations, "DIRECTORY", steps)
    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    return workspace


def test_an_older_file_is_backed_up_and_upgraded(an_older_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "FINGERPRINT", "f0bb41b1e8ab0f33")
    with pytest.raises(Exception, match="did not give the expected tables") as told:
        opening.open_workspace(an_older_file)
    monkeypatch.setattr(migrations, "FINGERPRINT", str(told.value).split("(")[1].split(")")[0])
    opening.open_workspace(an_older_file)
    assert database.table_exists("more")
    assert User.select().count() == 1
    backups = list(an_older_file.parent.glob(f"sales.schema-{migrations.LATEST - 1}-*.db"))
    assert backups
    copy = apsw.Connection(str(backups[0]), flags=apsw.SQLITE_OPEN_READONLY)
    assert copy.pragma("user_version") == migrations.LATEST - 1
    copy.close()
    assert mode(backups[0]) == 0o600


def test_an_upgrade_that_goes_wrong_changes_nothing(an_older_file: Path) -> None:
    with pytest.raises(Exception, match="nothing was changed"):
        opening.open_workspace(an_older_file)
    connection = apsw.Connection(str(an_older_file), flags=apsw.SQLITE_OPEN_READONLY)
    assert connection.pragma("user_version") == migrations.LATEST - 1
    assert not list(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'"))
    connection.close()


def test_a_backup_is_whole_and_private(workspace: Path) -> None:
    target = workspace.with_name("copy.db")
    opening.back_up(target)
    assert mode(target) == 0o600
    opening.disconnect()
    opening.open_workspace(target)
    assert User.get().login == "ana"


def test_a_backup_that_is_not_whole_does_not_come_into_being(workspace: Path) -> None:
    opening.disconnect()
    with workspace.open("r+b") as file:
        file.seek(40 * 4096)
        file.write(b"\xff" * 40 * 4096)
    (workspace.parent / "backups").mkdir()
    target = workspace.parent / "backups" / "copy.db"
    source = apsw.Connection(str(workspace))
    with pytest.raises((DamagedWorkspace, apsw.CorruptError)):
        copying.back_up(source, target)
    source.close()
    assert not list(target.parent.iterdir())


def test_nothing_in_the_process_opens_the_database_file(tmp_path: Path) -> None:
    """Closing any other descriptor on it would drop SQLite's locks in this process."""
    program = f"""
import os, sys
from pathlib import Path
path = Path({str(tmp_path / "sales.db")!r})
watched = {{str(path), str(path) + "-wal", str(path) + "-shm"}}
def hook(event, arguments):
    if event == "open" and str(arguments[0]) in watched:
        print("opened", arguments[0])
sys.addaudithook(hook)
from crm_tui.db.files import opening
from crm_tui.services import workspace
from crm_tui.services.undo import undoing
workspace.create(path, login="ana")
opening.open_workspace(path)
user = workspace.sign_in("ana")
workspace.set_setting(user, "currency", "USD")
undoing.undo(user)
opening.back_up(path.with_name("copy.db"))
opening.disconnect()
print("done")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "done\n"

"""A backup takes the workspace's place: verified, at once, and nothing that was there is thrown away."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from crm_tui.db import migrations
from crm_tui.db.files import opening, restoring
from crm_tui.db.models import User, scalars
from crm_tui.errors import BadInput, Busy, CrmError, DamagedWorkspace, NewerWorkspace, NotAWorkspace, NoWorkspace
from crm_tui.services import workspace as workspaces

_HOLD = """
import sys
from pathlib import Path
from crm_tui.db.files import opening
opening.open_workspace(Path(sys.argv[1]))
print("open", flush=True)
input()
"""


@pytest.fixture
def backup(workspace: Path) -> Path:
    """A backup of a workspace whose only user is Ana; since then Ben has joined, and everybody has left."""
    target = workspace.parent / "elsewhere" / "copy.db"
    target.parent.mkdir()
    opening.back_up(target)
    workspaces.sign_in("ben")
    opening.disconnect()
    return target


@contextmanager
def somebody_at_work(path: Path) -> Iterator[None]:
    program = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "open\n"
    try:
        yield
    finally:
        program.communicate("\n")


def logins(path: Path) -> list[str]:
    with workspaces.opened(path):
        return scalars(User.select(User.login).order_by(User.login))


def test_the_backup_is_there_and_what_was_there_is_kept_beside_it(workspace: Path, backup: Path) -> None:
    kept = restoring.restore(backup, workspace)
    assert logins(workspace) == ["ana"]
    assert kept is not None
    assert kept.parent == workspace.parent
    assert kept.name.startswith("sales.before-restore-20")
    assert logins(kept) == ["ana", "ben"]
    assert logins(backup) == ["ana"]


def test_a_backup_may_be_called_anything(workspace: Path, backup: Path) -> None:
    odd = backup.rename(backup.with_name(os.fsdecode(b"100% caf\xe9 #1?.db")))
    restoring.restore(odd, workspace)
    assert logins(workspace) == ["ana"]


def test_restoring_twice_in_one_moment_keeps_both(workspace: Path, backup: Path) -> None:
    names = {restoring.restore(backup, workspace) for _ in range(3)}
    assert len(names) == 3


def test_it_has_the_mode_of_a_workspace_there(workspace: Path, backup: Path) -> None:
    backup.chmod(0o444)
    restoring.restore(backup, workspace)
    assert stat.S_IMODE(workspace.stat().st_mode) == 0o600


@pytest.mark.parametrize("harm", ["cut off", "overwritten", "emptied", "missing", "no database"])
def test_a_damaged_or_missing_workspace_is_no_hindrance(workspace: Path, backup: Path, harm: str) -> None:
    match harm:
        case "cut off":
            os.truncate(workspace, 10_000)
        case "overwritten":
            workspace.write_bytes(workspace.read_bytes()[:8192] + b"\xff" * 100_000)
        case "emptied":
            os.truncate(workspace, 0)
        case "missing":
            workspace.unlink()
        case _:
            workspace.write_text("name,amount\n")
    was = workspace.read_bytes() if workspace.exists() else None
    kept = restoring.restore(backup, workspace)
    assert logins(workspace) == ["ana"]
    assert (kept.read_bytes() if kept else None) == was


def test_what_only_the_log_of_the_old_file_holds_is_kept_with_it(workspace: Path, backup: Path) -> None:
    somebody_is_killed_after_joining(workspace, "cleo")
    kept = restoring.restore(backup, workspace)
    assert logins(workspace) == ["ana"]
    assert kept is not None
    assert logins(kept) == ["ana", "ben", "cleo"]


def test_what_only_the_log_of_a_backup_holds_is_restored_also_through_a_link(workspace: Path, backup: Path) -> None:
    somebody_is_killed_after_joining(backup, "cleo")
    link = workspace.with_name("latest.db")
    link.symlink_to(backup)
    restoring.restore(link, workspace)
    assert logins(workspace) == ["ana", "cleo"]


def somebody_is_killed_after_joining(path: Path, login: str) -> None:
    """What was written last is in the log alone."""
    killed = f"""
import os
from pathlib import Path
from crm_tui.db.files import opening
from crm_tui.services import workspace
opening.open_workspace(Path({str(path)!r}))
workspace.sign_in({login!r})
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", killed], check=True)
    assert path.with_name(f"{path.name}-wal").stat().st_size


def test_while_somebody_has_the_workspace_open_it_is_refused_however_they_rest(workspace: Path, backup: Path) -> None:
    with somebody_at_work(workspace), pytest.raises(Busy, match="when everybody has left"):
        restoring.restore(backup, workspace)
    assert logins(workspace) == ["ana", "ben"]
    assert not list(workspace.parent.glob("*before*"))
    assert not list(workspace.parent.glob("*.part"))
    restoring.restore(backup, workspace)
    assert logins(workspace) == ["ana"]


def test_nobody_opens_the_old_file_while_it_is_replaced(workspace: Path, backup: Path) -> None:
    """Programs that come meanwhile wait, and find the restored one: none writes into a file that was put away."""
    program = f"""
from pathlib import Path
from crm_tui.services import workspace
path = Path({str(workspace)!r})
for number in range(60):
    with workspace.opened(path):
        workspace.sign_in(f"p{{number}}")
"""
    working = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True)
    restored = 0
    while working.poll() is None:
        try:
            restoring.restore(backup, workspace)
            restored += 1
        except Busy:
            continue
    complaints = working.communicate()[1]
    assert working.returncode == 0, complaints
    found = logins(workspace)
    everywhere = {login for kept in workspace.parent.glob("sales.before-*.db") for login in logins(kept)} | set(found)
    assert {f"p{number}" for number in range(60)} <= everywhere
    assert restored


class TestVerified:
    def test_a_backup_that_is_cut_off(self, workspace: Path, backup: Path) -> None:
        os.truncate(backup, backup.stat().st_size // 2)
        self.refused(workspace, backup, DamagedWorkspace, "take another one")

    def test_one_with_a_broken_page(self, workspace: Path, backup: Path) -> None:
        content = backup.read_bytes()
        backup.write_bytes(content[:40_960] + b"\xff" * 81_920 + content[122_880:])
        self.refused(workspace, backup, DamagedWorkspace, "take another one")

    def test_one_whose_references_are_broken(self, workspace: Path, backup: Path) -> None:
        self.altered(backup, "PRAGMA foreign_keys = OFF; DELETE FROM pipeline")
        self.refused(workspace, backup, DamagedWorkspace, "references are broken")

    def test_one_whose_tables_were_altered(self, workspace: Path, backup: Path) -> None:
        self.altered(backup, "DROP TRIGGER action_never_delete")
        self.refused(workspace, backup, DamagedWorkspace, "altered")

    def test_one_of_a_newer_program(self, workspace: Path, backup: Path) -> None:
        self.altered(backup, f"PRAGMA user_version = {migrations.LATEST + 1}")
        self.refused(workspace, backup, NewerWorkspace, "update the program")

    def test_a_database_of_another_program(self, workspace: Path, backup: Path) -> None:
        self.altered(backup, "PRAGMA application_id = 7")
        self.refused(workspace, backup, NotAWorkspace, "another program")

    def test_something_else(self, workspace: Path, backup: Path) -> None:
        backup.write_text("name,amount\n" * 1000)
        self.refused(workspace, backup, NotAWorkspace, "is no workspace")

    def test_nothing(self, workspace: Path, backup: Path) -> None:
        self.refused(workspace, backup.with_name("none.db"), NoWorkspace, "crm-tui backups")

    def test_the_workspace_itself(self, workspace: Path, backup: Path) -> None:
        assert backup.exists()
        self.refused(workspace, workspace, BadInput, "is the workspace itself")

    def refused(self, workspace: Path, backup: Path, error: type[CrmError], says: str) -> None:
        before = workspace.read_bytes()
        with pytest.raises(error, match=says):
            restoring.restore(backup, workspace)
        assert workspace.read_bytes() == before
        assert not list(workspace.parent.glob("*before*"))

    def altered(self, backup: Path, statements: str) -> None:
        connection = apsw.Connection(str(backup))
        connection.execute(statements)
        connection.close()


def test_a_backup_with_a_log_beside_it_is_taken_with_what_the_log_holds(workspace: Path, tmp_path: Path) -> None:
    """Somebody has copied a workspace, its log too, while it was in use."""
    workspaces.sign_in("ben")
    copied = tmp_path / "copied"
    copied.mkdir()
    for file in (workspace, workspace.with_name("sales.db-wal")):
        shutil.copy(file, copied / file.name)
    opening.disconnect()
    restoring.restore(copied / "sales.db", tmp_path / "new" / "sales.db")
    assert logins(tmp_path / "new" / "sales.db") == ["ana", "ben"]

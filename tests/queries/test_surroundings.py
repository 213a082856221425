"""What doctor sees without opening the workspace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crm_tui.db import filesystems
from crm_tui.queries import surroundings


def wrong(path: Path) -> dict[str, surroundings.Check]:
    return {check.name: check for check in surroundings.checks(path) if not check.ok}


def test_a_new_workspace_is_sound(workspace: Path) -> None:
    assert wrong(workspace) == {}


def test_a_file_that_others_may_read(workspace: Path) -> None:
    workspace.chmod(0o644)
    assert f"chmod 600 {workspace}" in wrong(workspace)["Permissions"].mend.replace("Run", "run")


def test_a_file_that_is_shared_in_a_directory_that_is_not(workspace: Path) -> None:
    workspace.chmod(0o660)
    assert f"chmod 2770 {workspace.parent}" in wrong(workspace)["Directory"].mend


@pytest.mark.parametrize("kind", ["nfs4", "fuse.something"])
def test_a_network_file_system_and_one_that_may_be(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 0:40 / {workspace.parent} rw - {kind} server:/home rw\n", encoding="utf-8")
    monkeypatch.setattr(filesystems, "MOUNTS", mounts)
    check = wrong(workspace)["File system"]
    assert kind in check.says
    assert "--db" in check.mend


def test_a_log_that_has_grown_names_who_has_the_file_open(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surroundings, "_MOST_LOG", -1)
    program = (
        "import sys; from pathlib import Path; from crm_tui.db import opening;"
        " opening.open_workspace(Path(sys.argv[1])); from crm_tui.db.models import User; User.get();"
        " print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(workspace)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        found = wrong(workspace)["Write-ahead log"].mend
        other.communicate()
    assert f"It is open in {other.pid} (" in found
    assert "doctor --mend" in found

"""What doctor sees without opening the workspace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from crm_tui.db import presence
from crm_tui.db.files import filesystems, on_disk
from crm_tui.queries import surroundings


def wrong(path: Path) -> dict[str, surroundings.Check]:
    return {check.name: check for check in surroundings.checks(path) if not check.ok}


@pytest.fixture
def team(workspace: Path) -> Path:
    """The workspace of a team."""
    workspace.parent.chmod(0o2770)
    for file in on_disk.files_of(workspace):
        file.chmod(0o660)
    return workspace


def test_a_new_workspace_is_sound(workspace: Path) -> None:
    assert wrong(workspace) == {}


def test_a_file_that_others_may_read(workspace: Path) -> None:
    workspace.chmod(0o644)
    assert f"chmod 600 {workspace}" in wrong(workspace)["Permissions"].mend.replace("Run", "run")


def test_a_file_that_is_shared_in_a_directory_that_is_not(workspace: Path) -> None:
    workspace.chmod(0o660)
    found = wrong(workspace)
    assert f"chmod 2770 {workspace.parent}" in found["Directory"].mend
    assert f"chmod 600 {workspace}`" in found["Directory"].mend


def test_a_team_s_directory_that_was_closed_is_opened_before_any_file_is_taken_from_the_team(team: Path) -> None:
    team.parent.chmod(0o700)
    team.chmod(0o600)
    found = wrong(team)
    assert "the workspace is shared, its directory not" in found["Directory"].says
    assert not {"chmod 600", "chown"} & set(found["Permissions"].mend.split("`"))
    team.parent.chmod(0o2770)
    assert wrong(team)["Permissions"].mend.startswith(f"Run `chmod 660 {team}`")
    team.chmod(0o660)
    assert "Permissions" not in wrong(team)


def test_a_directory_of_who_is_here_that_the_team_cannot_use(team: Path) -> None:
    here = presence.folder_of(team)
    here.mkdir()
    here.chmod(0o755)
    assert f"chmod 2770 {here}" in wrong(team)["Permissions"].mend.replace("Run", "run")
    here.chmod(0o2770)
    assert "Permissions" not in wrong(team)


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
        "import sys; from pathlib import Path; from crm_tui.db.files import opening;"
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

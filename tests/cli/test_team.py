"""A team on one server: real Unix users of one group write in one file, whatever their umask is."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests import unix
from tests.terminal import Terminal
from tests.unix import Account, Machine

pytestmark = pytest.mark.skipif(bool(unix.why_not), reason=unix.why_not)

COME_AND_GO = """
import sys
from pathlib import Path
from crm_tui.services import workspace
for _ in range(500):
    with workspace.opened(Path(sys.argv[1])):
        pass
"""
OPEN_FOR_A_WHILE = """
import sys
from pathlib import Path
from crm_tui.services import workspace
from crm_tui.services.editing import records
from crm_tui.domain.records import Kind

path = Path(sys.argv[1])
with workspace.opened(path):
    records.add_record(workspace.sign_in(), Kind.COMPANY, {"name": "Acme Ltd"})
    for file in sorted(path.parent.iterdir()):
        print(file.name, oct(file.stat().st_mode & 0o7777), file.stat().st_gid)
"""


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    with unix.machine() as made:
        yield made


@pytest.fixture
def team(machine: Machine) -> Iterator[Path]:
    """A workspace that ana made for her group, with the narrowest umask there is."""
    directory = machine.ground / "team"
    machine.ana.does("init", "--team", machine.group, str(directory), umask=0o077)
    yield directory / "crm.db"
    shutil.rmtree(directory)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def add(account: Account, path: Path, name: str, umask: int = 0o077) -> None:
    account.does("--db", str(path), "add", "company", f"name={name}", umask=umask)


def test_everything_is_the_groups_whatever_the_umask(machine: Machine, team: Path) -> None:
    assert mode(team.parent) == 0o2770
    assert {path.stat().st_gid for path in (team.parent, *team.parent.iterdir())} == {machine.group_number}
    assert {mode(path) for path in team.parent.iterdir()} == {0o660}


def test_what_colleagues_must_type_is_said(machine: Machine) -> None:
    directory = machine.ground / "told"
    made = machine.ana.runs("init", "--team", machine.group, str(directory))
    assert f"crm-tui --db {directory}/crm.db" in made.err
    assert f"export CRM_TUI_DB={directory}/crm.db" in made.err
    assert "knows no login" not in made.err
    shutil.rmtree(directory)


def test_under_sudo_the_caller_is_the_admin_unless_somebody_is_named(machine: Machine) -> None:
    root = Account("root", 0, (0,), machine.ground)
    for number, (more, admin) in enumerate([([], machine.ben.login), (["--admin", "cho"], "cho")]):
        directory = machine.ground / f"by-root-{number}"
        made = root.runs(
            "init", "--team", machine.group, str(directory), *more, umask=0o077, env={"SUDO_USER": machine.ben.login}
        )
        assert made.status == 0, made.err
        assert ("This machine knows no login cho" in made.err) == (admin == "cho"), "it may be a slip of the finger"
        listed = json.loads(machine.ana.does("--db", str(directory / "crm.db"), "users", "--json"))
        assert [(one["who"], one["role"]) for one in listed] == [(admin, "admin")]
        shutil.rmtree(directory)


def test_two_people_write_in_turn_with_the_narrowest_umask(machine: Machine, team: Path) -> None:
    for number in range(3):
        add(machine.ana, team, f"Ana {number}")
        add(machine.ben, team, f"Ben {number}")
    listed = json.loads(machine.ben.does("--db", str(team), "list", "companies", "--json"))
    assert sorted(row["name"] for row in listed) == ["Ana 0", "Ana 1", "Ana 2", "Ben 0", "Ben 1", "Ben 2"]


@pytest.mark.parametrize("first", ["ana", "ben"])
def test_files_beside_the_workspace_are_the_groups_whoever_comes_first(
    machine: Machine, team: Path, first: str
) -> None:
    for ending in (".turn", ".lock"):
        team.with_name(team.name + ending).unlink()
    account: Account = getattr(machine, first)
    printed = account.python("-c", OPEN_FOR_A_WHILE, str(team), umask=0o077)
    assert printed.status == 0, printed.err
    found = {name: (mode_, group) for name, mode_, group in map(str.split, printed.out.splitlines())}
    assert {"crm.db", "crm.db-wal", "crm.db-shm", "crm.db.turn"} <= found.keys()
    assert set(found.values()) == {("0o660", str(machine.group_number))}
    add(machine.ana, team, "Birch")
    add(machine.ben, team, "Cobalt")


def test_two_people_at_once_lose_nothing(machine: Machine, team: Path) -> None:
    def work(account: Account) -> None:
        for number in range(5):
            add(account, team, f"{account.login} {number}")

    with ThreadPoolExecutor() as pool:
        list(pool.map(work, [machine.ana, machine.ben]))
    assert len(json.loads(machine.ana.does("--db", str(team), "list", "companies", "--json"))) == 10
    assert machine.ben.runs("--db", str(team), "doctor").status == 0


def test_coming_and_going_at_once_keeps_nobody_out(machine: Machine, team: Path) -> None:
    def come_and_go(account: Account) -> None:
        called = account.python("-c", COME_AND_GO, str(team), umask=0o077)
        assert called.status == 0, called.err

    with ThreadPoolExecutor() as pool:
        list(pool.map(come_and_go, [machine.ana, machine.ben]))
    assert {mode(path) for path in team.parent.iterdir()} == {0o660}


def test_a_copy_in_the_teams_directory_is_the_groups_too(machine: Machine, team: Path) -> None:
    copy = team.with_name("copy.db")
    machine.ben.does("--db", str(team), "backup", str(copy), umask=0o077)
    assert (mode(copy), copy.stat().st_gid) == (0o660, machine.group_number)
    machine.ana.does("--db", str(copy), "list", "deals")


def test_who_is_not_in_the_group_gets_a_sentence(machine: Machine, team: Path) -> None:
    for command in (["list", "deals"], ["doctor"], []):
        called = machine.eve.runs("--db", str(team), *command)
        assert called.status == 1
        assert f"You may not open {team}." in called.err
        assert f"sudo usermod -aG {machine.group} {machine.eve.login}" in called.err
    with Terminal(
        machine.eve.command("--db", str(team)), size=(80, 24), env={"PYTHONPATH": unix.LIBRARIES}
    ) as terminal:
        terminal.wait_for("You may not open")
        assert terminal.exit_status() == 1


def test_who_is_in_the_group_of_a_private_directory_is_told_to_ask_its_owner(machine: Machine, team: Path) -> None:
    team.parent.chmod(0o700)
    called = machine.ben.runs("--db", str(team), "list", "deals")
    assert called.status == 1
    assert f"Ask {machine.ana.login} to let you in" in called.err
    assert "usermod" not in called.err


class TestRefused:
    def test_a_group_that_is_not_there(self, machine: Machine) -> None:
        called = machine.ana.runs("init", "--team", machine.group + "x", str(machine.ground / "new"))
        assert called.status == 2
        assert f"Did you mean {machine.group}?" in called.err

    def test_a_group_that_one_is_not_in(self, machine: Machine) -> None:
        called = machine.eve.runs("init", "--team", machine.group, str(machine.ground / "new"))
        assert called.status == 2
        assert f"sudo usermod -aG {machine.group} {machine.eve.login}" in called.err

    def test_a_group_that_one_came_into_after_logging_in(self, machine: Machine) -> None:
        early = Account(machine.ana.login, machine.ana.number, machine.ana.groups[:1], machine.ana.home)
        called = early.runs("init", "--team", machine.group, str(machine.ground / "new"))
        assert called.status == 2
        assert f"newgrp {machine.group}" in called.err

    def test_a_file(self, machine: Machine) -> None:
        file = machine.ground / "file"
        file.touch()
        called = machine.ana.runs("init", "--team", machine.group, str(file))
        assert called.status == 2
        assert "is a file" in called.err

    def test_a_directory_with_other_modes(self, machine: Machine) -> None:
        directory = machine.ground / "other"
        directory.mkdir(exist_ok=True)
        called = machine.ana.runs("init", "--team", machine.group, str(directory))
        assert called.status == 2
        assert f"chgrp {machine.group} {directory} && chmod 2770 {directory}" in called.err

    def test_a_directory_that_is_not_empty(self, machine: Machine, team: Path) -> None:
        team.unlink()
        called = machine.ana.runs("init", "--team", machine.group, str(team.parent))
        assert called.status == 2
        assert "is not empty" in called.err

    def test_a_workspace_that_is_there(self, machine: Machine, team: Path) -> None:
        called = machine.ana.runs("init", "--team", machine.group, str(team.parent))
        assert called.status == 2
        assert f"crm-tui --db {team}" in called.err

    def test_a_place_where_one_may_not_write(self, machine: Machine) -> None:
        called = machine.ana.runs("init", "--team", machine.group, "/etc/crm-team")
        assert called.status == 1
        assert "cannot be made (Permission denied)" in called.err

    def test_a_place_in_nothing(self, machine: Machine) -> None:
        called = machine.ana.runs("init", "--team", machine.group, str(machine.ground / "no" / "team"))
        assert called.status == 2
        assert "There is no directory" in called.err

    def test_nothing_is_left_behind(self, machine: Machine) -> None:
        directory = machine.ground / "new"
        called = machine.ana.runs("init", "--team", machine.group, str(directory), "--template", "slaes")
        assert called.status == 2
        assert not directory.exists()


class TestDoctor:
    def wrong(self, account: Account, path: Path) -> dict[str, dict[str, str]]:
        called = account.runs("--db", str(path), "doctor", "--json")
        return {row["name"]: row for row in json.loads(called.out) if not row["ok"]}

    def test_a_sound_teams_workspace_is_sound_for_both(self, machine: Machine, team: Path) -> None:
        assert self.wrong(machine.ana, team) == {}
        assert self.wrong(machine.ben, team) == {}

    def test_a_file_that_the_group_cannot_write(self, machine: Machine, team: Path) -> None:
        team.with_name("crm.db.turn").chmod(0o600)
        found = self.wrong(machine.ana, team)
        assert found.keys() == {"Permissions"}
        assert f"`chmod 660 {team}.turn`" in found["Permissions"]["mend"]
        assert f"`sudo chmod 660 {team}.turn`" in self.wrong(machine.ben, team)["Permissions"]["mend"].lower()

    def test_a_folder_of_backups_that_everybody_may_look_into(self, machine: Machine, team: Path) -> None:
        machine.ana.does("--db", str(team), "backup", "--daily")
        [copy] = (team.parent / "backups").iterdir()
        copy.parent.chmod(0o2775)
        copy.chmod(0o664)
        mend = self.wrong(machine.ana, team)["Backups"]["mend"]
        assert f"`chmod 2770 {copy.parent}`; `chmod 660 {copy}`" in mend
        copy.parent.chmod(0o700)
        found = self.wrong(machine.ben, team)
        assert found.keys() == {"Backups"}
        assert f"{copy.parent} (Permission denied); check its permissions" in found["Backups"]["mend"]
        shutil.rmtree(copy.parent)

    def test_a_file_of_another_group(self, machine: Machine, team: Path) -> None:
        shutil.chown(team, group=machine.ana.groups[0])
        found = self.wrong(machine.ana, team)
        assert f"chgrp {machine.group} {team}" in found["Permissions"]["mend"].lower()

    def test_a_directory_that_everybody_may_look_into(self, machine: Machine, team: Path) -> None:
        team.parent.chmod(0o2775)
        assert f"chmod 2770 {team.parent}" in self.wrong(machine.ana, team)["Directory"]["mend"]

    def test_a_directory_that_the_group_cannot_reach(self, machine: Machine, team: Path) -> None:
        root = Account("root", 0, (0,), machine.ground)
        machine.ground.chmod(0o1700)
        try:
            found = self.wrong(root, team)
        finally:
            machine.ground.chmod(0o1777)
        assert f"chmod o+x {machine.ground}" in found["Directory"]["mend"]


def test_a_role_comes_from_the_unix_group(machine: Machine, team: Path) -> None:
    machine.ben.does("--db", str(team), "add", "company", "name=Acme Ltd")
    machine.ana.does("--db", str(team), "role", "--group", machine.group, "viewer")
    refused = machine.ben.runs("--db", str(team), "add", "company", "name=Birch")
    assert refused.status == 1
    assert "Your role, viewer, may not change contacts, companies, tasks or activities" in refused.err
    add(machine.ana, team, "The admin of the record stays admin")
    members = json.loads(machine.ben.does("--db", str(team), "users", "--json"))
    assert [(one["who"], one["role"], one["why"]) for one in members] == [
        (machine.ana.login, "admin", "record"),
        (machine.ben.login, "viewer", f"group {machine.group}"),
        (machine.group, "viewer", "given"),
    ]

"""Restricted sessions, as sshd starts them: one workspace, one user, and nothing else of the machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from crm_tui import handbook
from crm_tui.cli import access
from crm_tui.cli.program import root
from crm_tui.errors import BadInput
from tests.terminal import Terminal

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Server:
    """A machine on which sshd starts the program for whoever has a key."""

    home: Path
    """Of the account that owns the workspace."""

    @property
    def workspace(self) -> Path:
        return self.home / "crm.db"

    @property
    def line(self) -> list[str]:
        """What the administrator wrote into the line of ben's key."""
        return [sys.executable, "-m", "crm_tui", "--restricted", "--db", str(self.workspace), "--user", "ben"]

    def env(self, more: Mapping[str, str]) -> dict[str, str]:
        return {"PATH": os.defpath, "PYTHONPATH": str(CHECKOUT), "HOME": str(self.home), "TZ": "UTC", **more}

    def ssh(self, command: str = "", *, line: list[str] | None = None, **env: str) -> Answer:
        """What `ssh crm@server COMMAND` answers to ben."""
        asked = {"SSH_ORIGINAL_COMMAND": command} if command else {}
        run = subprocess.run(
            line or self.line, env=self.env(asked | env), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False, timeout=60, cwd=self.home,
        )  # fmt: skip
        return Answer(run.returncode, run.stdout, run.stderr)

    def owner(self, *arguments: str) -> Answer:
        """A command of the administrator."""
        return self.ssh(line=[*self.line[:3], "--db", str(self.workspace), *arguments])


@pytest.fixture
def server(tmp_path: Path) -> Server:
    made = Server(tmp_path / "crm")
    made.home.mkdir()
    assert made.owner("--user", "ana", "init").status == 0
    assert made.owner("--user", "ana", "add", "deal", "title=Acme rollout").status == 0
    return made


def test_commands_of_the_list_are_carried_out_for_the_user_of_the_line(server: Server) -> None:
    assert json.loads(server.ssh("list deals --json").out)[0]["title"] == "Acme rollout"
    assert server.ssh("crm-tui show D1").status == 0
    assert server.ssh("add company 'name=Acme Ltd; touch x' city=\"Oslo | cat\"").out == "O1\n"
    shown = json.loads(server.ssh("show O1 --json").out)
    assert (shown["name"], shown["city"]) == ("Acme Ltd; touch x", "Oslo | cat")
    assert not (server.home / "x").exists()
    assert json.loads(server.ssh("log --limit 1 --json").out)[0]["by"] == "Ben"
    assert server.ssh("move D1 Qualification").status == 0
    assert server.ssh("undo").status == 0
    assert "Acme rollout" in server.ssh().out


@pytest.mark.parametrize(
    "command",
    ["import /etc/passwd --as deals", "backup x.db", "restore x.db", "init", "demo", "doctor", "backups",
     "--db /etc/passwd list deals", "--user ana list deals", "--version", "sh -c id", "../bin/sh", "lsit deals"],
)  # fmt: skip
def test_everything_else_is_refused_with_a_sentence(server: Server, command: str) -> None:
    called = server.ssh(command)
    assert called.status != 0
    assert called.out == ""
    assert "In a restricted session there is no" in called.err
    assert "Traceback" not in called.err


@pytest.mark.parametrize("command", ["list deals 'open", 'add deal title="x'])
def test_a_quote_that_is_left_open_is_a_sentence(server: Server, command: str) -> None:
    called = server.ssh(command)
    assert called.status == 2
    assert "quote" in called.err


def test_the_environment_of_the_person_widens_nothing(server: Server, tmp_path: Path) -> None:
    other, theirs = tmp_path / "other.db", tmp_path / "theirs"
    (theirs / "crm-tui").mkdir(parents=True)
    (theirs / "crm-tui" / "config.toml").write_text(f'workspace = "{other}"\nuser = "ana"\n', encoding="utf-8")
    called = server.ssh(
        "add company name=Birch", CRM_TUI_DB=str(other), CRM_TUI_USER="ana", CRM_TUI_RESTRICTED="0",
        XDG_CONFIG_HOME=str(theirs), XDG_STATE_HOME=str(theirs), XDG_DATA_HOME=str(theirs), HOME=str(theirs),
        _CRM_TUI_COMPLETE="bash_complete", EDITOR="sh", PAGER="sh", BROWSER="sh",
    )  # fmt: skip
    assert (called.status, called.out) == (0, "O1\n")
    assert json.loads(server.ssh("log --limit 1 --json").out)[0]["by"] == "Ben"
    assert not other.exists()
    assert [path.name for path in theirs.rglob("*")] == ["crm-tui", "config.toml"]


def test_roles_hold(server: Server) -> None:
    assert server.owner("--user", "ana", "role", "ben", "viewer").status == 0
    called = server.ssh("add company name=Birch")
    assert called.status == 1
    assert "Your role, viewer, may not change contacts" in called.err
    assert server.ssh("role ben admin").status == 1
    assert server.owner("--user", "ana", "role", "ben", "service").status == 0
    refused = server.ssh("metrics")
    assert (refused.status, refused.out) == (1, "")
    assert "may not see the metrics; ask Ana (admin)" in refused.err


def test_the_variable_restricts_as_the_option_does(server: Server) -> None:
    line = [word for word in server.line if word != "--restricted"]
    called = server.ssh("doctor", line=line, CRM_TUI_RESTRICTED="1")
    assert "In a restricted session" in called.err


@pytest.mark.parametrize("left_out", ["--db", "--user"])
def test_a_line_that_does_not_say_which_workspace_and_who_is_refused(server: Server, left_out: str) -> None:
    at = server.line.index(left_out)
    called = server.ssh("list deals", line=server.line[:at] + server.line[at + 2 :])
    assert called.status == 2
    assert f"needs {left_out}" in called.err


@pytest.mark.parametrize("user", ["../ana", "", "a b", "-x", ".hidden", "a/b"])
def test_a_user_whose_name_would_be_a_path_is_refused(user: str) -> None:
    with pytest.raises(BadInput, match="--user"):
        access.confine(user)


def test_a_workspace_that_is_not_there_is_not_made(server: Server) -> None:
    server.workspace.rename(server.home / "moved.db")
    with Terminal(server.line, size=(80, 24), env=server.env({})) as terminal:
        terminal.wait_for("The workspace of this server is not there")
        assert terminal.exit_status() == 3
    assert not server.workspace.exists()


def test_no_command_of_the_list_takes_a_path() -> None:
    context = click.Context(root)
    for name in access.WITHIN:
        command = root.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            assert not isinstance(parameter.type, click.Path | click.File), (name, parameter.name)


def test_drafts_of_each_are_in_a_directory_of_their_own(server: Server) -> None:
    program = (
        "import os, sys; from crm_tui import paths; from crm_tui.cli import access; access.confine(sys.argv[1]);"
        " print(paths.state_dir()); print(paths.config_dir()); print(*os.environ)"
    )
    found = {}
    for user in ("ana", "ben"):
        told = server.ssh(
            line=[sys.executable, "-c", program, user], XDG_STATE_HOME="/srv/theirs", LANG="C.UTF-8", LD_PRELOAD=""
        )
        state, config, names = told.out.splitlines()
        assert Path(config).is_relative_to(Path(state).parents[2])
        assert not Path(state).is_relative_to("/srv/theirs")
        assert set(names.split()) == {"HOME", "LANG", "LOGNAME", "PATH", "TZ", "USER"}
        found[user] = state
    assert "/people/ana/" in found["ana"]
    assert "/people/ben/" in found["ben"]


def test_the_screens_of_a_restricted_session(server: Server) -> None:
    with Terminal(server.line, size=(80, 24), env=server.env({"SSH_CONNECTION": "1 2 3 4"})) as terminal:
        terminal.wait_for("Acme rollout", "ben")
        terminal.press("ctrl+z")
        terminal.wait_for("A restricted session may not leave for a shell.")
        terminal.press("q")
        assert terminal.exit_status() == 0


def test_who_comes_for_the_first_time_has_the_role_that_awaits_them(server: Server) -> None:
    assert server.owner("--user", "ana", "role", "ben", "service").status == 0
    assert "may not see the metrics" in server.ssh("metrics").err
    assert server.ssh("users --format ids").out == "U1\n"


def test_the_help_lists_no_command_that_a_restricted_session_refuses(server: Server) -> None:
    listed = server.ssh("help").out.partition("Commands,")[2].partition(":")[2].replace(",", " ").split()
    assert set(listed) == access.WITHIN & set(root.list_commands(click.Context(root)))
    assert server.ssh("help backup").status == 3


def test_the_lines_of_the_help_for_sshd_may_stand_where_they_are_written() -> None:
    page = handbook.paths()["team"].read_text(encoding="utf-8")
    block = re.compile(r"(?m)^  Match User .*\n((?:      .+\n)+)")
    found = {line.split()[0] for lines in block.findall(page) for line in lines.splitlines()}
    assert found == {
        "AuthenticationMethods", "AuthorizedKeysFile", "DisableForwarding", "ForceCommand", "PermitUserRC",
    }, "those that were asked for in sshd_config(5), under Match"  # fmt: skip


def test_rules_are_the_owners_and_no_file_is_named(server: Server) -> None:
    rules = server.home / "rules"
    rules.mkdir()
    (rules / "own.toml").write_text("[[rule]]\nname = 'New'\nwhen = 'deal added'\nthen = 'tag +new'\n")
    assert json.loads(server.ssh("rules diff --json").out)[0]["lines"] == ["crm-tui edit D1 tags=+new"]
    refused = server.ssh("rules check /etc/passwd")
    assert (refused.status, "may not name files of this machine" in refused.err) == (1, True)
    assert server.ssh("add deal title=Birch").status == 0
    assert json.loads(server.ssh("show D2 --json").out)["tags"] == ["new"]


def test_a_report_is_printed_and_no_file_is_named(server: Server) -> None:
    assert server.ssh("report --period 2026").out.startswith("# Sales, 2026\n")
    refused = server.ssh("report --output theirs.md")
    assert refused.status == 1
    assert "may not name files of this machine; without --output the report is printed" in refused.err
    assert not list(server.home.rglob("theirs*"))

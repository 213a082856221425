"""Two people in two terminals: each sees that the other is here, and what they have open."""

from __future__ import annotations

import signal
import stat
from pathlib import Path

import pytest

from tests import unix
from tests.journeys.person import BOARD, Person
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal


@pytest.fixture
def ben(ana: Person, tmp_path: Path) -> Person:
    """A colleague who works on Ana's file; there is one deal, D1."""
    home = tmp_path / "ben"
    home.mkdir()
    ana.does("add", "deal", "title=Acme rollout", "amount=45k")
    return Person(home, "ben", ana.workspace)


def wait_for_first_line(terminal: Terminal, end: str) -> None:
    """Wait until the first line ends so."""
    terminal.wait_until(lambda screen: screen.split("\n")[0].endswith(end))


def test_a_colleague_comes_opens_edits_and_goes(ana: Person, ben: Person) -> None:
    with ana.opens() as hers, ben.opens() as his:
        hers.wait_for(BOARD, "▌Acme rollout")
        his.wait_for(BOARD, "▌Acme rollout")
        wait_for_first_line(hers, "ana   2 here")
        wait_for_first_line(his, "ben   2 here")

        his.press("enter")
        his.wait_for("1 Timeline")
        hers.press("enter")
        wait_for_first_line(hers, "Ben has this open")
        wait_for_first_line(his, "Ana Ruiz has this open")

        his.press("e")
        wait_for_first_line(hers, "Ben is editing this")
        hers.press("e")
        hers.wait_for("▌ Title")
        wait_for_first_line(hers, "Ben is editing this")
        wait_for_first_line(his, "Ana Ruiz is editing this")
        assert sorted((one["name"], one["ref"], one["editing"]) for one in ana.data("who")) == [
            ("Ana Ruiz", "D1", True),
            ("Ben", "D1", True),
        ]

        his.press("ctrl+q")
        assert his.exit_status() == 0
        hers.wait_until(lambda screen: "Ben" not in screen)
    assert ana.data("who") == []


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_one_whose_program_ends_otherwise_is_gone_at_once(ana: Person, ben: Person, end: signal.Signals) -> None:
    with ana.opens() as hers, ben.opens() as his:
        hers.wait_for(BOARD)
        wait_for_first_line(hers, "2 here")
        his.signal(end)
        wait_for_first_line(hers, "ana")
    assert ana.does("who", "--format", "ids") == ""


@pytest.mark.skipif(bool(unix.why_not), reason=unix.why_not)
def test_unix_users_of_a_team_see_each_other_whatever_their_umask(tmp_path: Path) -> None:
    with unix.machine() as machine:
        team = machine.ground / "team"
        made = Person(tmp_path).runs("init", "--team", machine.group, str(team), "--admin", machine.ana.login)
        assert made.status == 0, made.err
        file = str(team / "crm.db")
        env = {"PYTHONPATH": unix.LIBRARIES, "PYTHONDONTWRITEBYTECODE": "1"}
        with (
            Terminal(machine.ana.command("--db", file), env=env) as hers,
            Terminal(machine.ben.command("--db", file), env=env) as his,
        ):
            wait_for_first_line(hers, "2 here")
            wait_for_first_line(his, "2 here")
            here = team / "crm.db.here"
            assert stat.S_IMODE(here.stat().st_mode) == 0o2770
            assert {(stat.S_IMODE(one.stat().st_mode), one.stat().st_gid) for one in here.iterdir()} == {
                (0o640, machine.group_number)
            }
            assert len(machine.ben.runs("--db", file, "who", "--json", umask=0o077).out.split('"name"')) == 3
            his.signal(signal.SIGKILL)
            hers.wait_until(lambda screen: "here" not in screen.split("\n")[0])

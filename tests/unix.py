"""Real Unix users and groups, and programs that run as them, where root carries the tests out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

CHECKOUT = Path(__file__).resolve().parents[1]

NEEDED = ("useradd", "userdel", "groupadd", "groupdel", "setpriv")

PLACES = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
"""Where they are looked for; what makes users is not on everybody's path."""


def _python() -> str | None:
    """A Python of this version that everybody may run; the one of these tests may lie in somebody's home."""
    known = [os.path.realpath(sys.executable), shutil.which(f"python3.{sys.version_info[1]}", path=os.defpath)]
    for python in filter(None, known):
        probe = [python, "-c", "import os, ssl, json"]
        try:
            if (
                subprocess.run(probe, user=65534, group=65534, cwd="/", capture_output=True, check=False).returncode
                == 0
            ):
                return python
        except OSError:
            continue
    return None


def _why_not() -> str:
    if os.getuid():
        return "only root can make Unix users"
    if missing := [program for program in NEEDED if shutil.which(program, path=PLACES) is None]:
        return f"{', '.join(missing)} are not here"
    return "" if _python() else "other users may not run this Python"


why_not = _why_not()
"""Why such tests cannot run here; empty where they can."""

LIBRARIES = os.pathsep.join([str(CHECKOUT), *(path for path in sys.path if path.endswith("site-packages"))])
"""Where every user's Python finds the program and what it needs."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program printed and how it ended."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Account:
    """A Unix user."""

    login: str
    number: int
    groups: tuple[int, ...]
    """Those that a session of theirs has; the first is their own."""
    home: Path

    def runs(self, *arguments: str, umask: int = 0o022, env: Mapping[str, str] | None = None) -> Answer:
        """`crm-tui` with these arguments, in a session of this user."""
        return self.python("-m", "crm_tui", *arguments, umask=umask, env=env)

    def python(self, *arguments: str, umask: int = 0o022, env: Mapping[str, str] | None = None) -> Answer:
        """Python as this user."""
        run = subprocess.run(
            [str(_python()), *arguments],
            env={"PATH": os.defpath, "PYTHONPATH": LIBRARIES, "HOME": str(self.home), "LOGNAME": self.login,
                 "PYTHONDONTWRITEBYTECODE": "1", **(env or {})},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120,
            user=self.number, group=self.groups[0], extra_groups=self.groups, umask=umask, cwd="/",
        )  # fmt: skip
        return Answer(run.returncode, run.stdout, run.stderr)

    def command(self, *arguments: str) -> list[str]:
        """`crm-tui` with these arguments as this user, as a command line of root's."""
        who = [f"--reuid={self.number}", f"--regid={self.groups[0]}", f"--groups={','.join(map(str, self.groups))}"]
        return ["setpriv", *who, "env", f"HOME={self.home}", str(_python()), "-m", "crm_tui", *arguments]

    def does(self, *arguments: str, umask: int = 0o022) -> str:
        """A command that must succeed; returns what it printed."""
        answer = self.runs(*arguments, umask=umask)
        assert answer.status == 0, answer.err
        return answer.out


@dataclass(frozen=True, slots=True)
class Machine:
    """A group with two members, and somebody who is in none."""

    group: str
    group_number: int
    ana: Account
    ben: Account
    eve: Account
    ground: Path
    """A directory in which all of them may make something."""


@contextmanager
def machine() -> Iterator[Machine]:
    """Users and a group that nobody else has, and that are removed afterwards."""
    ground = Path(mkdtemp(prefix="crm-tui-unix-"))
    mark = f"{os.getpid() % 100_000:05}"
    group = f"crmt{mark}"
    logins = {name: f"{name}{mark}" for name in ("ana", "ben", "eve")}
    undo: list[Callable[[], None]] = [lambda: shutil.rmtree(ground)]
    try:
        _run("groupadd", group)
        undo.append(lambda: _run("groupdel", group))
        for name, login in logins.items():
            joins = ["--groups", group] if name != "eve" else []
            _run("useradd", "--no-create-home", "--user-group", *joins, login)
            undo.append(lambda login=login: _run("userdel", login))  # type: ignore[misc]  # bound now, not later
        ground.chmod(0o1777)
        ana, ben, eve = (_account(login, ground) for login in logins.values())
        yield Machine(group, _group(group), ana, ben, eve, ground)
    finally:
        for step in reversed(undo):
            step()


def _account(login: str, ground: Path) -> Account:
    import pwd

    found = pwd.getpwnam(login)
    home = ground / f"home-{login}"
    home.mkdir(mode=0o700)
    os.chown(home, found.pw_uid, found.pw_gid)
    return Account(login, found.pw_uid, tuple(os.getgrouplist(login, found.pw_gid)), home)


def _group(name: str) -> int:
    import grp

    return grp.getgrnam(name).gr_gid


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PATH": PLACES})

"""A program in a pseudo-terminal of its own, driven and looked at as a person would."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "backspace": "\x7f", "space": " ",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B", "shift+right": "\x1b[1;2C", "shift+left": "\x1b[1;2D",
    "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "insert": "\x1b[2~", "delete": "\x1b[3~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~",
    "f12": "\x1b[24~",
}  # fmt: skip

PATIENCE = 45.0
"""Seconds that anything may take before a wait gives up; more than a demo takes on a busy machine."""

QUICK = 1.0
"""Seconds within which a program comes on a machine with nothing else to do."""

LULL = 0.06
"""Seconds for which nothing of a program runs before it is at rest; Textual draws 60 times a second."""

ESCAPE_LULL = 0.15
"""The same after an Escape, for 0.1 s of which nobody knows whether it begins another key."""

_LOOKED_AT_EVERY = 0.02
"""Seconds between two looks at a program that is at work."""

_AT_WORK = re.compile(r"^State:\s+[RD]", re.MULTILINE)
"""What Linux says of a thread that runs, waits for a processor or reads from a disk."""

_THREADS_ARE_TOLD = Path("/proc/thread-self/children").exists()
"""Whether the system tells what threads do; elsewhere a program rests that writes nothing."""

_TOLD = 4000
"""Bytes of what a program wrote last that are shown where it failed."""

_NOT_PASSED_ON = re.compile(r"COLORTERM|COLUMNS|FORCE_COLOR|LINES|NO_COLOR|TERM_PROGRAM|(CRM_TUI|SSH|TEXTUAL)_.*")
"""Variables of this process that would make the program's answer depend on where the tests run."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-?]*[ -/]*[@-~]")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")


def key_bytes(key: str) -> bytes:
    """What a plain terminal sends for a key: a name of `KEYS`, `ctrl+x`, or a single character."""
    if key in KEYS:
        return KEYS[key].encode()
    if match := re.fullmatch(r"ctrl\+([a-z@\[\\\]^_])", key):
        return bytes([ord(match[1].upper()) & 0x1F])
    if len(key) == 1:
        return key.encode()
    raise ValueError(f"No terminal has a key {key!r}.")


class Screen:
    """What a terminal shows of the bytes that it got; sizes are (columns, rows)."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._unfinished = b""

    def feed(self, data: bytes) -> None:
        """Draw what pyte understands, whole sequences only: it would print the rest as letters."""
        data = self._unfinished + data
        unfinished = _UNFINISHED.search(data)
        end = unfinished.start() if unfinished else len(data)
        self._unfinished = data[end:]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data[:end]))

    def resize(self, size: tuple[int, int]) -> None:
        columns, rows = size
        self._screen.resize(rows, columns)

    def text(self) -> str:
        """A line for each row, without the blanks at its end."""
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        return "\n".join("".join(self._screen.buffer[y][x].data for x in columns).rstrip() for y in rows)


class PseudoTerminal:
    """A program that runs with a pseudo-terminal as its controlling one, and the bytes between the two.

    The program gets this process's environment without what describes its terminal, `TERM=xterm-256color`,
    and then `env`, where None takes a variable away. Sizes are (columns, rows). The terminal answers no
    questions about itself, as an old multiplexer does.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str | None] | None = None,
    ) -> None:
        self._master, slave = os.openpty()
        self._set_size(size)
        self.started = time.perf_counter()
        self._name = os.ttyname(slave)
        # A new session that opens the terminal owns it: signals, window sizes and hang-ups then arrive.
        self.pid = os.posix_spawnp(
            command[0],
            list(command),
            _environment(env or {}),
            setsid=True,
            setsigdef=[signal.SIGINT, signal.SIGPIPE, signal.SIGQUIT],
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, self._name, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
            ],
        )
        os.close(slave)
        # A write to a terminal that nobody reads any more would wait for ever.
        os.set_blocking(self._master, False)
        self._status: int | None = None
        self._lull = LULL
        self._last = b""

    def fileno(self) -> int:
        """The descriptor that its bytes are read from."""
        return self._master

    def read(self, timeout: float) -> bytes | None:
        """What arrives first within a number of seconds: b"" if nothing does, None at the end of all."""
        if self._master < 0 or not select.select([self._master], [], [], max(0.0, timeout))[0]:
            return b"" if self._master >= 0 else None
        try:
            chunk = os.read(self._master, 65536)
            self._last = (self._last + chunk)[-_TOLD:]
            return chunk or None
        except BlockingIOError:
            return b""
        except OSError:  # Linux says EIO where the last program with the terminal open has gone
            return None

    def read_all(self, quiet: float, timeout: float = PATIENCE) -> bytes:
        """What arrives until nothing more does for `quiet` seconds; fails with the last of it where no end comes."""
        arrived = bytearray()
        deadline = time.monotonic() + timeout
        while chunk := self.read(quiet):
            arrived += chunk
            if time.monotonic() > deadline:
                raise self._failed("The program writes without an end")
        return bytes(arrived)

    def write(self, data: bytes, timeout: float = PATIENCE) -> None:
        """Send bytes as a keyboard does; fails where the program has gone or does not read them in time."""
        if self._reap():
            raise self._failed(f"Nobody is there to read {data!r}")
        self._lull = ESCAPE_LULL if data.endswith(b"\x1b") else LULL
        deadline = time.monotonic() + timeout
        while data:
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                if self._reap() or time.monotonic() > deadline:
                    raise self._failed(f"Nobody reads {data!r}") from None
                select.select([], [self._master], [], 0.05)
            except OSError:
                raise self._failed(f"Nobody reads {data!r}") from None

    def _failed(self, what: str) -> AssertionError:
        """What went wrong, how the program is, and the last that it wrote."""
        while self.read(0.0) and len(self._last) < _TOLD:
            pass
        how = f"it ended with {self._status}" if self._reap() else "it still runs"
        return AssertionError(f"{what}; {how}, and wrote last:\n{self._last.decode(errors='replace')}")

    def resize(self, size: tuple[int, int]) -> None:
        """Change the window to (columns, rows); the program is told by SIGWINCH."""
        self._set_size(size)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Take the terminal away, as a dropped connection does; the program gets SIGHUP."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def read_until_rest(self, timeout: float = PATIENCE) -> bytes:
        """What arrives until the program rests: it has read what was typed, and then no thread of it, nor of what it
        started, runs for a while. A thread that waits for a processor is no sleeper, however busy the machine is.
        """
        arrived = bytearray()
        deadline = time.monotonic() + timeout
        while True:
            before = self._sleepers()
            chunk = self.read(_LOOKED_AT_EVERY if before is None else self._lull)
            if chunk is None or (not chunk and before is not None and self._sleepers() == before):
                return bytes(arrived)
            arrived += chunk
            if time.monotonic() > deadline:
                raise self._failed("The program does not come to rest")

    def _sleepers(self) -> dict[str, str] | None:
        """How often each thread of the program, and of what it started, slept; None where one has work to do."""
        seen: dict[str, str] = {}
        processes = [str(self.pid)] if _THREADS_ARE_TOLD else []
        try:
            for process in processes:
                for thread in Path(f"/proc/{process}/task").iterdir():
                    status = (thread / "status").read_text()
                    if _AT_WORK.search(status):
                        return None
                    seen[thread.name] = status.partition("voluntary_ctxt_switches")[2]
                    processes += (thread / "children").read_text().split()
        except (FileNotFoundError, ProcessLookupError):  # a thread that has just ended, or the program
            return {} if self._reap() else None
        return None if self._is_unread() else seen

    def _is_unread(self) -> bool:
        """Whether something that was typed still waits for the program."""
        terminal = os.open(self._name, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            return bool(select.select([terminal], [], [], 0)[0])
        finally:
            os.close(terminal)

    def exit_status(self, timeout: float = PATIENCE) -> int:
        """The status that the program ends with in time, all it wrote being read; minus the signal's number
        where a signal ended it.
        """
        deadline = time.monotonic() + timeout
        while not self._reap():
            if time.monotonic() > deadline:
                raise self._failed(f"The program was to end within {timeout:g} s")
            if self.read(0.02) is None:
                time.sleep(0.005)  # closed its terminal, about to end
        self.read_all(0.0)
        assert self._status is not None
        return self._status

    def close(self) -> None:
        """End the program if it still runs, and give everything back."""
        if not self._reap():
            self.signal(signal.SIGKILL)
            self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        self.hang_up()

    def _reap(self) -> bool:
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status is not None

    def _set_size(self, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


class Terminal(PseudoTerminal):
    """A pseudo-terminal with a screen, for journeys: press keys, wait until the screen says something.

    No wait is a fixed pause: each ends as soon as it holds, and fails with the screen when it is too late. Keys are
    pressed, and what is waited for is true, while the program rests: a screen that is still opening gets no key, and
    words that stood there before a key are no answer to it. Who acts on a program at work uses `write` and `passing`.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str | None] | None = None,
    ) -> None:
        self.raw = bytearray()
        """Every byte that the program wrote."""
        self._rested = 0.0
        """When the program was last seen at rest; 0 where something was typed since."""
        self._came_after = 0.0
        """Seconds until what was first waited for was there: how fast this machine is at the moment."""
        self.screen = Screen(size)
        super().__init__(command, size=size, env=env)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, timeout: float) -> bytes | None:
        """As for any pseudo-terminal; what arrives is also drawn."""
        chunk = super().read(timeout)
        if chunk:
            self.raw += chunk
            self.screen.feed(chunk)
        return chunk

    def press(self, *keys: str) -> None:
        """Press keys by their names, one after the other, once the program rests from what came before."""
        self._send(b"".join(map(key_bytes, keys)))

    def type(self, text: str) -> None:
        """Type a text as it stands, once the program rests from what came before."""
        self._send(text.encode())

    def _send(self, data: bytes) -> None:
        if time.monotonic() - self._rested > LULL:
            self.rest()
        self._rested = 0.0
        self.write(data)

    def resize(self, size: tuple[int, int]) -> None:
        """Change the window and the screen to (columns, rows)."""
        self.screen.resize(size)
        super().resize(size)

    def text(self) -> str:
        """What the screen shows, a line for each row, without the blanks at its end."""
        return self.screen.text()

    def rest(self, timeout: float = PATIENCE) -> str:
        """Wait until the program rests; return what the screen shows then."""
        self.read_until_rest(timeout)
        self._rested = time.monotonic()
        return self.text()

    def wait_for(self, *texts: str, passing: bool = False, timeout: float = PATIENCE) -> str:
        """Wait until the screen shows all of the texts; return what it shows then."""
        return self.wait_until(lambda screen: all(text in screen for text in texts), passing=passing, timeout=timeout)

    def wait_until(self, holds: Callable[[str], bool], *, passing: bool = False, timeout: float = PATIENCE) -> str:
        """Wait until something holds for the screen's text while the program rests; return that text.

        What is seen only in passing, such as the progress of a work, is not waited for at rest.
        """
        deadline = time.monotonic() + timeout
        while True:
            if holds(screen := self.text()):
                self._came_after = self._came_after or time.perf_counter() - self.started
                if passing or holds(screen := self.rest(deadline - time.monotonic())):
                    return screen
            elif self.read(deadline - time.monotonic()) is None:
                raise AssertionError(f"The program ended, and the screen was:\n{screen}")
            if time.monotonic() > deadline:
                raise AssertionError(f"Not seen within {timeout:g} s; the screen was:\n{self.text()}")

    def soon(self, seconds: float) -> float:
        """These seconds on a machine with nothing else to do; more on one where the program took long to come."""
        return seconds * max(1.0, self._came_after / QUICK)


def _environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """This process's environment as a program in a plain terminal of 256 colours finds it, with changes."""
    kept = {name: value for name, value in os.environ.items() if not _NOT_PASSED_ON.fullmatch(name)}
    merged = {**kept, "TERM": "xterm-256color", **changes}
    return {name: value for name, value in merged.items() if value is not None}

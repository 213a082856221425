"""What a disk still holds after the power was cut: all that was synced, and of the rest whatever chance has kept.

Unsynced writes may be lost, torn at sectors, or there while earlier ones are not; where a file grew over what was
lost stands anything. A deleted file may be back, as long as the names in its directory were not synced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from tests.chaos.disk import Call

SECTOR = 512

Keep: TypeAlias = Callable[[Sequence[Call], Random], Iterable[Call]]
"""What is left of unsynced calls."""


@dataclass(slots=True)
class _File:
    """One file: what is synced, and the writes and truncations since then."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)
    names_unsynced: bool = False
    """Whether its next sync also syncs the names in its directory, as SQLite does for a new log."""

    def sync(self) -> None:
        """The disk has kept all of it."""
        _apply(self.synced, self.pending)
        self.pending = []

    def after_a_cut(self, keep: Keep, dice: Random) -> bytes:
        """The content that may be found."""
        return bytes(_apply(bytearray(self.synced), keep(self.pending, dice), dice))


class Platter:
    """Follows the calls to a disk."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._now = {path: _File(bytearray(content)) for path, content in files.items()}
        self._kept = dict(self._now)
        """The files by the names that are synced."""

    def follow(self, call: Call) -> None:
        """Something was asked of the disk."""
        match call.verb:
            case "open":
                file = self._now.setdefault(call.path, _File())
                file.names_unsynced |= call.names
            case "delete":
                self._now.pop(call.path, None)
                if call.names:
                    self._kept = dict(self._now)
            case "rename":
                self._now[call.data.decode()] = self._now.pop(call.path)
            case "link" if call.path in self._now:  # the program's own locks are empty, and not followed
                self._now[call.data.decode()] = self._now[call.path]
            case "names":
                self._kept = dict(self._now)
            case "write" | "truncate":
                self._now[call.path].pending.append(call)
            case "sync":
                self._sync(self._now[call.path])
            case _:
                pass

    def after_a_cut(self, dice: Random) -> dict[str, bytes]:
        """The files as they may be found when the power is back."""
        names = self._now if dice.random() < 0.5 else self._kept
        keep = dice.choice(_FATES)
        return {path: file.after_a_cut(keep, dice) for path, file in names.items()}

    def _sync(self, file: _File) -> None:
        file.sync()
        if file.names_unsynced:
            self._kept = dict(self._now)
            file.names_unsynced = False


def _first_ones(calls: Sequence[Call], dice: Random) -> Iterator[Call]:
    """Those up to some moment; the last of them may be torn."""
    end = dice.randint(0, len(calls))
    yield from calls[:end]
    if end < len(calls):
        yield from _torn(calls[end], dice, 0.5)


def _some(calls: Sequence[Call], dice: Random) -> Iterator[Call]:
    """Any of them, whole."""
    share = dice.random()
    yield from (call for call in calls if dice.random() < share)


def _some_sectors(calls: Sequence[Call], dice: Random) -> Iterator[Call]:
    """Any sectors of any of them."""
    share = dice.random()
    for call in calls:
        yield from _torn(call, dice, share)


_FATES: tuple[Keep, ...] = (_first_ones, _some, _some_sectors)


def _torn(call: Call, dice: Random, share: float) -> Iterator[Call]:
    """What is left of a call: a truncation or nothing, or some sectors of a write."""
    if call.verb == "truncate":
        yield from [call] if dice.random() < share else []
        return
    start, end = call.offset, call.offset + len(call.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if dice.random() < share:
            yield Call("write", call.path, start, call.data[start - call.offset : stop - call.offset])
        start = stop


def _apply(content: bytearray, calls: Iterable[Call], dice: Random | None = None) -> bytearray:
    """Carry out writes and truncations; gaps are filled with zeros, or by `dice` with anything."""
    for call in calls:
        if call.verb == "truncate":
            del content[call.offset :]
        gap = max(0, call.offset + len(call.data) - len(content))
        content += dice.randbytes(gap) if dice else bytes(gap)
        content[call.offset : call.offset + len(call.data)] = call.data
    return content

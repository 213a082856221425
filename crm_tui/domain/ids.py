"""Keys of records: UUID version 7, which a laptop can make without asking anyone (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
import time
from uuid import UUID

_MILLIS = (1 << 48) - 1
_RANDOM = (1 << 62) - 1
_VERSION = 7 << 76
_VARIANT = 2 << 62

_last = 0


def new_id() -> UUID:
    """A new UUIDv7: 48 bits of milliseconds, 12 bits of sub-millisecond order, 62 random bits.

    Ids made one after the other in one process sort in the order in which they were made.
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[UUID]:
    """So many new ids, as `new_id` makes them, in their order."""
    global _last  # noqa: PLW0603 - what was given out last is state of the process
    first = max(time.time_ns() * 4096 // 1_000_000, _last + 1)
    _last = first + count - 1
    random = os.urandom(8 * count)
    return [
        UUID(int=_of(ticks, int.from_bytes(random[start : start + 8], "big")))
        for ticks, start in zip(range(first, first + count), range(0, 8 * count, 8), strict=True)
    ]


def _of(ticks: int, random: int) -> int:
    """The number of an id: `ticks` are 4096ths of milliseconds since 1970."""
    return (ticks >> 12 & _MILLIS) << 80 | _VERSION | (ticks & 4095) << 64 | _VARIANT | random & _RANDOM

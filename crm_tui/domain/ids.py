"""Keys of records: UUID version 7, which a laptop can make without asking anyone (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
import struct
import time
from uuid import UUID

_MILLIS = (1 << 48) - 1
_RANDOM = (1 << 62) - 1
_VERSION = 7 << 76
_VARIANT = 2 << 62

_last = 0
"""The last that was given out, in 4096ths of milliseconds since 1970."""


def new_id() -> UUID:
    """A new UUIDv7: 48 bits of milliseconds, 12 bits of sub-millisecond order, 62 random bits.

    Ids made one after the other in one process sort in the order in which they were made.
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[UUID]:
    """So many new ids, as `new_id` makes them, in their order."""
    return [UUID(int=number) for number in _numbers(count)]


def new_keys(count: int) -> list[str]:
    """So many new ids as they stand in tables, 32 hexadecimal digits each: a third of the cost of making objects."""
    return [f"{number:032x}" for number in _numbers(count)]


def _numbers(count: int) -> list[int]:
    global _last  # noqa: PLW0603 - what was given out last is state of the process
    first = max(time.time_ns() * 4096 // 1_000_000, _last + 1)
    _last = first + count - 1
    random = struct.unpack(f">{count}Q", os.urandom(8 * count))
    return [
        (ticks >> 12 & _MILLIS) << 80 | _VERSION | (ticks & 4095) << 64 | _VARIANT | bits & _RANDOM
        for ticks, bits in enumerate(random, first)
    ]

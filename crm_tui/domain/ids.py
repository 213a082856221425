"""Keys of records: UUID version 7, which a laptop can make without asking anyone (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
import time
from uuid import UUID

_last = 0


def new_id() -> UUID:
    """A new UUIDv7: 48 bits of milliseconds, 12 bits of sub-millisecond order, 62 random bits.

    Ids made one after the other in one process sort in the order in which they were made.
    """
    global _last  # noqa: PLW0603 - what was given out last is state of the process
    ticks = time.time_ns() * 4096 // 1_000_000
    _last = ticks = max(ticks, _last + 1)
    millis, fraction = divmod(ticks, 4096)
    random = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return UUID(int=((millis & ((1 << 48) - 1)) << 80) | (7 << 76) | (fraction << 64) | (2 << 62) | random)

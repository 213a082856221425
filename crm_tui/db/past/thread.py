"""A thread that stands at a moment of the past while somebody looks at it, so that no other read waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from crm_tui.db import sqlite
from crm_tui.db.files import opening
from crm_tui.db.past.rewinding import Rewound, Told
from crm_tui.errors import Busy

KEPT = 60.0
"""Seconds for which a moment is kept after somebody has asked for something of it."""

Result = TypeVar("Result")


class PastThread:
    """Reads a workspace as it was known at one moment at a time; used from one event loop."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="past")
        self._rewound: Rewound | None = None
        """Where the thread stands."""
        self._moment: datetime | None = None
        """Where it is to stand."""
        self._until_left: asyncio.TimerHandle | None = None

    async def read(self, moment: datetime, tell: Told, call: Callable[[], Result]) -> Result:
        """Call something on the thread when it stands at a moment, as `Store.past` promises."""
        self._rewound = rewound = self._rewound or Rewound()
        self._moment = moment
        self._stay()

        def told(done: int, of: int) -> None:
            if self._moment != moment:
                raise Busy("Another day was asked for meanwhile.")
            tell(done, of)

        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._executor, partial(self._read, rewound, moment, told, call))
        finally:
            if self._rewound is rewound:
                self._stay()
                self._until_left = loop.call_later(KEPT, self.leave)

    def _read(self, rewound: Rewound, moment: datetime, tell: Told, call: Callable[[], Result]) -> Result:
        with sqlite.sentences(self._path):
            opening.connect()
            rewound.go_to(moment, tell)
            return call()

    def _stay(self) -> None:
        if self._until_left is not None:
            self._until_left.cancel()

    def leave(self) -> None:
        """Keep nothing of the past any more, once what is asked of it has been answered."""
        self._moment = None
        self._stay()
        if self._rewound is not None:
            self._executor.submit(_return_to_now, self._rewound)
            self._rewound = None

    def close(self) -> None:
        """Leave, and wait for what is running."""
        self.leave()
        self._executor.shutdown(wait=True)


def _return_to_now(rewound: Rewound) -> None:
    """Come back from the past, and let go of the thread's connection."""
    rewound.return_to_now()
    opening.disconnect()

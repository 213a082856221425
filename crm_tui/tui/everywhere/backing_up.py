"""The daily backup of a program with a screen: made by a process of its own, for which nothing waits."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from crm_tui.config import Backup
from crm_tui.errors import CrmError
from crm_tui.services import backups

BEGIN_AFTER = 10.0
"""Seconds that the board has been shown before the first look at whether a backup is due; no start waits for one."""

LOOK_EVERY = 3600.0
"""Seconds between two looks, for a program that stays open over night."""

_ASKED_EVERY = 0.5

_RESTRICTED = "CRM_TUI_RESTRICTED"
"""What restricts the person is not for a backup, which does nothing that they ask for."""

_BEHIND_OTHERS = 10
"""How much a backup stands back behind what people do, as `nice` counts."""


async def back_up_daily(workspace: Path, settings: Backup, fail: Callable[[CrmError], None]) -> None:
    """Make a backup whenever a day has none yet, until cancelled; `fail` is told why one cannot be made."""
    await asyncio.sleep(BEGIN_AFTER)
    while settings.daily:
        try:
            if backups.is_due(workspace, settings):
                await make_one(workspace)
        except CrmError as error:
            fail(error)
        await asyncio.sleep(LOOK_EVERY)


async def make_one(workspace: Path) -> None:
    """Have today's backup made; raises `CrmError` with the reason where that fails.

    The process goes on when the program ends meanwhile.
    """
    command = [sys.executable, "-P", "-m", "crm_tui", "--db", str(workspace), "backup", "--daily"]
    environ = {name: value for name, value in os.environ.items() if name != _RESTRICTED}
    environ["PYTHONPATH"] = os.pathsep.join(sys.path)  # this program, whatever lies where the person is
    with TemporaryFile() as said:
        child = subprocess.Popen(  # noqa: S603, ASYNC220 - this program, begun in a moment
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
            env=environ,
        )
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, child.pid, _BEHIND_OTHERS)
        while child.poll() is None:  # noqa: ASYNC110 - it outlives the program, so that no loop may own it
            await asyncio.sleep(_ASKED_EVERY)
        if child.returncode:
            said.seek(0)
            why = said.read().decode(errors="replace").strip().split("\n")[-1].removeprefix("crm-tui: ")
            raise CrmError(f"Today's backup was not made. {why}")

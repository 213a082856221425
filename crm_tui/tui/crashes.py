"""A fault of the program itself: written to a file that only its reader can read, and told in a sentence."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from textual.worker import WorkerFailed

from crm_tui import __version__, clock, text
from crm_tui.tui import upgrades

FAULT = "crm-tui had to stop ({}). That is a fault of the program; what you saved is safe.\n"

UPGRADED = (
    "crm-tui was upgraded while it ran; start it again. What you saved is safe, and what you typed into a form is there"
    " when you open it.\n"
)
"""What two versions at once do is no fault of either."""


def keep(error: Exception, directory: Path) -> str:
    """Write down what happened; returns what to tell the person.

    Neither holds anything that a terminal would obey, whatever the data was that it happened to.
    """
    cause = error.error if isinstance(error, WorkerFailed) else error
    upgraded = upgrades.was_upgraded()
    says = UPGRADED if upgraded else FAULT.format(type(cause).__name__)
    try:
        file = _write(cause, directory)
    except OSError as failed:
        says += f"What happened could not be written in {directory}: {failed.strerror}."
    else:
        says += f"What happened is written in {file}{'' if upgraded else '; please send it to us'}."
    return text.visible(says, block=True)


def _write(cause: BaseException, directory: Path) -> Path:
    file = directory / f"crash-{clock.now():%Y%m%dT%H%M%S}.log"
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as log:
        log.write(f"crm-tui {__version__}\n")
        log.writelines(text.visible(line, block=True) for line in traceback.format_exception(cause))
    return file

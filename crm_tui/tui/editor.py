"""The person's own editor from a program with a screen: it gets the terminal, and gives it back."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from crm_tui import editor
from crm_tui.errors import EditorFailed

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from crm_tui.tui.app import CrmApp

PATIENCE = 1.0
"""Seconds that an editor has to end when the program is told to."""


async def edit(app: CrmApp, text: str, name: str) -> str:
    """Have the person edit a text in `$VISUAL` or `$EDITOR`; returns what they left, when they have left it.

        typed = await editor.edit(self.crm, note, "note.md")

    Call it from work that a key started (`self.do(…)`), for a command that `needs` `Permission.SHELL`. Nothing is drawn
    meanwhile, but everything else goes on, signals too. `name` is the file's, whose ending tells the editor what it is.
    Raises `Cancelled` or `EditorFailed`; what was written is then kept. The text is as typed: clean it.
    """
    with editor.paper(text, name) as sheet:
        handed_over = nullcontext() if app.is_headless else app.suspend()
        with app.batch_update(), handed_over, editor.left_alone():
            status = await _run(sheet)
        if not app.is_headless:
            app.refresh(layout=True, repaint=True)
        if status is None:
            raise EditorFailed(f"{sheet.command[0]} cannot be started; set EDITOR to your editor.")
        return sheet.left(status)


async def _run(sheet: editor.Paper) -> int | None:
    """Run the editor until it ends; returns its status, None where it cannot be started."""
    try:
        process = await asyncio.create_subprocess_exec(*sheet.command)
    except OSError:
        return None
    try:
        return await process.wait()
    except asyncio.CancelledError:
        await _end(process)
        sheet.keep()
        raise


async def _end(process: Process) -> None:
    """Tell an editor to end, and leave it the time to put away what was written."""
    with suppress(ProcessLookupError, TimeoutError):
        process.terminate()
        await asyncio.wait_for(process.wait(), PATIENCE)

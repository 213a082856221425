"""The person's own editor from a program with a screen: it gets the terminal, and gives it back."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

from crm_tui import editor
from crm_tui.errors import EditorFailed
from crm_tui.tui import signals

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from pathlib import Path

    from crm_tui.tui.app import CrmApp

HEARD_AFTER = 0.2
"""Seconds within which the program hears of what ended the editor too, such as a line that drops."""


async def edit(app: CrmApp, text: str, name: str, folder: Path | None = None) -> str:
    """Have the person edit a text in `$VISUAL` or `$EDITOR`; returns what they left, when they have left it.

        typed = await editor.edit(self.crm, note, "note.md")

    Call it from work that a key started (`self.do(…)`), for a command that `needs` `Permission.SHELL`. Nothing is drawn
    meanwhile, but everything else goes on, signals too. `name` is the file's, whose ending tells the editor what it is.
    Raises `Cancelled` or `EditorFailed`; what was written is then kept. Where the program ends meanwhile, that is kept
    too, or stays in the `folder` that the file was to lie in. The text is as typed: clean it.
    """
    with editor.paper(text, name, folder) as sheet:
        handed_over = nullcontext() if app.is_headless else app.suspend()
        with app.batch_update(), handed_over, editor.left_alone():
            try:
                status = await _run(app, sheet)
            except asyncio.CancelledError:
                if folder is None:
                    sheet.keep()
                raise
        if not app.is_headless:
            app.refresh(layout=True, repaint=True)
        if status is None:
            raise EditorFailed(f"{sheet.command[0]} cannot be started; set EDITOR to your editor.")
        return sheet.left(status)


async def _run(app: CrmApp, sheet: editor.Paper) -> int | None:
    """Run the editor until it ends; returns its status, None where it cannot be started.

    Does not return where the program is told to end, be it by what ended the editor a moment before.
    """
    try:
        process = await asyncio.create_subprocess_exec(*sheet.command)
    except OSError:
        return None
    try:
        if status := await process.wait():
            await asyncio.sleep(HEARD_AFTER)
            if not app.is_headless:
                signals.look_for_terminal(app)
            if app.is_leaving:
                await asyncio.Event().wait()  # until this is cancelled
    except asyncio.CancelledError:
        await _end(process)
        raise
    return status


async def _end(process: Process) -> None:
    """Tell an editor to end, and leave it the time to put away what was written."""
    with suppress(ProcessLookupError, TimeoutError):
        process.terminate()
        await asyncio.wait_for(process.wait(), editor.PATIENCE)

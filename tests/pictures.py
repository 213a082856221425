"""The README's pictures, made from the program on its demo data: `python -m tests.pictures`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from crm_tui import clock
from crm_tui.config import Config
from crm_tui.services import demo
from tests.tui.driving import press, program

FOLDER = Path(__file__).resolve().parents[1] / "data" / "pictures"

MORNING = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
"""A Monday."""

PICTURES: dict[str, tuple[str, ...]] = {
    "board": ("right", "down"),
    "detail": ("right", "right", "down", "down", "enter"),
    "contacts": ("C", "down"),
    "today": ("T",),
    "metrics": ("M",),
    "cycle": ("g", "y"),
}
"""Each picture, and the keys that lead to it."""


async def take(name: str, keys: tuple[str, ...], workspace: Path) -> Path:
    """Open the program, press the keys, and keep what the screen shows."""
    async with program(workspace, size=(120, 40), config=Config(user=demo.LOGIN, theme="auto")) as pilot:
        await press(pilot, *keys)
        target = FOLDER / f"{name}.svg"
        target.write_text(pilot.app.export_screenshot(title="crm-tui"), encoding="utf-8")
    return target


def main() -> None:
    """Make every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home, clock.frozen(MORNING):
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CACHE_HOME"] = home
        workspace = Path(home) / "sales.db"
        demo.create(workspace)
        for name, keys in PICTURES.items():
            print(asyncio.run(take(name, keys, workspace)))  # noqa: T201 - says what was made


if __name__ == "__main__":
    main()

"""Where the program starts: the command line, which gets the screens handed to it and loads them only when asked."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, cast

_UNUSED = (
    *("textual.command", "textual.widgets._toast", "textual.widgets._tooltip"),
    *("textual.canvas", "rich.table"),  # what draws lines between widgets, and tables of colours
)
"""What Textual loads and the program never uses, for 20 ms: it has its own palette, and a line for what it says."""


class Screens:
    """What the command line asks of the screens, loaded at the first question."""

    def open(self, path: Path, **options: Any) -> int:  # noqa: ANN401 - the options of `tui.app.run`
        """Open the program with a screen; returns the exit status."""
        gc.disable()  # until the first screen is there
        sys.setswitchinterval(0.001)  # a key waits no longer than this, instead of 5 ms, for a thread that reads
        _load_asyncio()
        _load_textual()
        from crm_tui.tui import app

        return app.run(path, **options)

    def key_problems(self, keymap: Path, preset: str) -> list[str]:
        """What is wrong with a keymap file laid over a preset, in sentences."""
        from crm_tui.tui import keymap as keys

        return list(keys.load(keymap, preset).problems)


def _load_asyncio() -> None:
    """Without TLS, which a program in a terminal does not speak, and which takes 5 ms to load."""
    if "asyncio" not in sys.modules:
        sys.modules["ssl"] = cast("ModuleType", None)
        import asyncio  # noqa: F401 - it is loaded, that is all

        del sys.modules["ssl"]


class _Absent(ModuleType):
    """A module that nobody will use: whatever is imported from it is an empty class."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


def _load_textual() -> None:
    """Without what is never used of it."""
    if "textual.app" not in sys.modules:
        absent = [name for name in _UNUSED if name not in sys.modules]
        sys.modules.update((name, _Absent(name)) for name in absent)
        import textual.app
        import textual.screen  # noqa: F401 - they are loaded, that is all

        for name in absent:
            del sys.modules[name]


def main() -> None:
    """Run what the command line says, and end with its exit status."""
    sys.modules["sqlite3"] = cast("ModuleType", None)  # Peewee would load it, but SQLite comes with apsw: 2 ms
    sys.modules["_hashlib"] = cast("ModuleType", None)  # Python has digests of its own: 2 ms for OpenSSL's
    gc.set_threshold(10_000)  # after every 700 objects, as usual, takes 30 ms of the start, and finds nothing
    from crm_tui.cli.start import run

    status = run(sys.argv[1:], Screens())
    gc.freeze()  # Python would look for garbage three times before it ends: a tenth of what a command takes
    sys.exit(status)


if __name__ == "__main__":
    main()

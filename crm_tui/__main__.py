"""Where the program starts: the command line, which gets the screens handed to it and loads them only when asked."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any


class Screens:
    """What the command line asks of the screens, loaded at the first question."""

    def open(self, path: Path, **options: Any) -> int:  # noqa: ANN401 - the options of `tui.app.run`
        """Open the program with a screen; returns the exit status."""
        from crm_tui.tui import app

        return app.run(path, **options)

    def key_problems(self, keymap: Path) -> list[str]:
        """What is wrong with a keymap file, in sentences."""
        from crm_tui.tui import keymap as keys

        return list(keys.load(keymap).problems)


def main() -> None:
    """Run what the command line says, and end with its exit status."""
    gc.set_threshold(10_000)  # after every 700 objects, as usual, takes 30 ms of the start, and finds nothing
    from crm_tui.cli.program import run

    status = run(sys.argv[1:], Screens())
    gc.freeze()  # Python would look for garbage three times before it ends: a tenth of what a command takes
    sys.exit(status)


if __name__ == "__main__":
    main()

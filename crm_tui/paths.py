"""Where the program keeps things: the XDG directories, or their like on other systems."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

_NAME = "crm-tui"


def workspace(wanted: str | None = None, environ: Mapping[str, str] = os.environ, *, usual: str = "") -> Path:
    """The workspace file: the one wanted (`--db`), or `CRM_TUI_DB`, or the settings' usual one, or that in the data
    directory.
    """
    named = wanted or environ.get("CRM_TUI_DB") or usual
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False) / "crm.db"


def config_dir() -> Path:
    """Where `config.toml` and `keymap.toml` are looked for."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def state_dir() -> Path:
    """Where drafts and what is remembered between two runs are kept."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)

"""Every verb that writes, by what the services themselves say, and those of them that a day's deeds carry out."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import CodeType, FrameType, FunctionType, ModuleType

from crm_tui import services

BY = "by"
"""What every verb that writes calls whoever asks for it."""

LEFT_OUT = frozenset(
    {
        *("crm_tui.services.demo", "crm_tui.services.commands"),
        *("crm_tui.services.rules.rehearsing", "crm_tui.services.rules.examples"),
    }
)
"""Invented workspaces are thrown away; commands only look whether a verb was carried out; rehearsals write aside."""


def all_verbs() -> Mapping[CodeType, str]:
    """The public functions of the services that write for somebody, by their code: `module.name`."""
    found: dict[CodeType, str] = {}
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        if any(module.name.startswith(name) for name in LEFT_OUT):
            continue
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if not name.startswith("_") and function.__module__ == module.name and _writes(function):
                found[_code(function)] = f"{module.name.removeprefix(f'{services.__name__}.')}.{name}"
    return found


@contextmanager
def watching() -> Iterator[set[str]]:
    """The verbs that are carried out in the block."""
    verbs, seen = all_verbs(), set[str]()

    def profile(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code in verbs:
            seen.add(verbs[frame.f_code])

    sys.setprofile(profile)
    try:
        yield seen
    finally:
        sys.setprofile(None)


def _writes(function: FunctionType) -> bool:
    return BY in inspect.signature(function).parameters and "journal.action" in inspect.getsource(_module(function))


def _module(function: FunctionType) -> ModuleType:
    return sys.modules[function.__module__]


def _code(function: FunctionType) -> CodeType:
    code: CodeType = inspect.unwrap(function).__code__
    return code

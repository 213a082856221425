"""The options that lay one owner, team, source, campaign, segment or product over numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import click

from crm_tui import text

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = {
    "owner": "Only what one user answers for, such as ana; me is you.",
    "team": "Only what one team answers for.",
    "source": "Only what came from one source, by its whole name.",
    "campaign": "Only whom one campaign reached, and their deals, such as CA3.",
    "segment": "Only one segment, such as SG2.",
    "product": "Only what is of one product, such as P3.",
}


def lens_options(command: Command) -> Command:
    """Add `--owner`, `--team`, `--source`, `--campaign`, `--segment` and `--product`, each with a name or reference."""
    for dimension, says in reversed(_OPTIONS.items()):
        command = click.option(f"--{dimension}", default="", metavar="NAME", help=says)(command)
    return command


def values_begun(option: str, begun: str) -> Iterator[tuple[str, str]]:
    """The names that may stand behind one of these options; none behind any other."""
    dimension = option.removeprefix("--")
    if dimension not in _OPTIONS or dimension == option:
        return
    from crm_tui.queries.groups.dimensions import names_in

    for name in names_in(dimension):
        if text.fold(name).startswith(text.fold(begun)):
            yield name, dimension


def lens_of(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What these options lay over numbers."""
    return tuple((dimension, given[dimension]) for dimension in _OPTIONS if given[dimension].strip())

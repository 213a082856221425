"""The options that lay one owner, team, source, campaign, segment or product over numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from crm_tui import text
from crm_tui.cli.passing import pass_together

_OPTIONS = {
    "owner": "Only what one user answers for, such as ana; me is you.",
    "team": "Only what one team answers for.",
    "source": "Only what came from one source, by its whole name.",
    "campaign": "Only whom one campaign reached, and their deals, such as CA3.",
    "segment": "Only one segment, such as SG2.",
    "product": "Only what is of one product, such as P3.",
}


@dataclass(frozen=True, slots=True)
class Lens:
    """What the options of a command lay over numbers; empty where they say nothing."""

    owner: str
    team: str
    source: str
    campaign: str
    segment: str
    product: str

    @property
    def laid(self) -> tuple[tuple[str, str], ...]:
        """What is laid, as a `Scope` has it."""
        given = ((dimension, getattr(self, dimension)) for dimension in _OPTIONS)
        return tuple((dimension, value) for dimension, value in given if value.strip())


lens_options = pass_together(
    "lens",
    Lens,
    *(click.option(f"--{dimension}", default="", metavar="NAME", help=says) for dimension, says in _OPTIONS.items()),
)
"""Give a command an option for each dimension, which takes a name or reference; it gets them as `lens`."""


def values_begun(option: str, begun: str) -> Iterator[tuple[str, str]]:
    """The names that may stand behind one of these options; none behind any other."""
    dimension = option.removeprefix("--")
    if dimension not in _OPTIONS or dimension == option:
        return
    from crm_tui.queries.groups.dimensions import names_in

    for name in names_in(dimension):
        if text.fold(name).startswith(text.fold(begun)):
            yield name, dimension

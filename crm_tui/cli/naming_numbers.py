"""The names of numbers where a command takes them: below its help, and as the next word of a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class NamesNumbers(click.Command):
    """A command whose help lists the numbers, by the phase of the relationship that they tell of."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The names, below the options."""
        from crm_tui.metrics.telling.page import by_phase

        super().format_epilog(ctx, formatter)
        with formatter.section("Names"):
            formatter.write_dl(
                [(phase, ", ".join(one.name for one in definitions)) for phase, definitions in by_phase().items()]
            )


def numbers_begun(begun: str) -> Iterator[tuple[str, str]]:
    """The names of numbers that begin so, each with its title."""
    from crm_tui.metrics.catalogue import DEFINITIONS

    return ((name, one.title) for name, one in DEFINITIONS.items() if name.startswith(begun))


def complete_names(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """For the completion of a shell."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=title) for name, title in numbers_begun(begun)]

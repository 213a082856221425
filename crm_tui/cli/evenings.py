"""`--as-of`: the option that asks for numbers as they were known on the evening of a past day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from crm_tui.cli.output import tell
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.filters.context import FilterContext

as_of_option = click.option(
    "--as-of", "day", default="", metavar="DATE", help="As known on the evening of a past day."
)  # fmt: skip


@contextmanager
def asked_on(day: str, context: FilterContext) -> Iterator[FilterContext]:
    """Ask, until the block ends, on the evening that somebody named, and say so behind what was printed; else now.

    Raises `BadInput` for what is no past day, `Busy`.
    """
    if not day.strip():
        yield context
        return
    from crm_tui.metrics.as_of import evening

    asked = parse_date(day, context.today, toward="past")
    with evening(asked, context) as then:
        yield then
    tell(f"As known on the evening of {long_date(asked)}.")

"""What commands print: rows as a table, JSON, CSV, TSV or references; nothing but data goes to stdout."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar
from uuid import UUID

import click

from crm_tui import clock, text

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import Saved

Format = Literal["table", "json", "csv", "tsv", "ids"]
FORMATS = ("table", "json", "csv", "tsv", "ids")

_OBEYED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What JSON may hold as it is, and a terminal would obey, or turn the line round for."""

Command = TypeVar("Command", bound=Callable[..., Any])
Row = Mapping[str, Any]


class Answer(click.exceptions.Exit):
    """Ends a command with a status that is part of its answer, such as that something is overdue, and no failure."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """The key in the rows, and the name in JSON and CSV."""
    title: str
    right: bool = False
    """Whether it is aligned to the right, as numbers are."""
    most: int = 40
    """Cells that it takes at most in a table on a terminal."""


def formats_of(*formats: str) -> Callable[[Command], Command]:
    """Give a command `--format`, which takes one of these, and `--json`; it gets what they ask for as `how`."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def with_format(*args: Any, format_: str, as_json: bool, **given: Any) -> Any:
            return command(*args, how="json" if as_json else format_, **given)

        option = click.option(
            "--format", "format_", type=click.Choice(formats), default=formats[0], help="How to print."
        )
        json_too = click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
        return option(json_too(with_format))  # type: ignore[return-value]  # it takes `how` and gets it from click

    return decorate


format_options = formats_of(*FORMATS)
"""Give a command that lists records `--format` and `--json`; it gets what they ask for as `how`, a `Format`."""


def json_option(command: Command) -> Command:
    """Give a command that does something `--json`; it gets `as_json` for `print_done`."""
    return click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")(command)


def seen_option(command: Command) -> Command:
    """Give a command that changes a record `--seen`; it gets `seen`."""
    says = "The version that you saw, as `show --json` tells it; exit 5 where somebody was faster."
    return click.option("--seen", type=click.IntRange(min=1), metavar="VERSION", help=says)(command)


def print_rows(rows: Sequence[Row], columns: Sequence[Column], how: Format, *, empty: str = "") -> None:
    """Print rows; `empty` is told on stderr where a table would have none."""
    match how:
        case "json":
            print_json(list(rows))
        case "csv" | "tsv":
            _print_separated(rows, columns, "," if how == "csv" else "\t")
        case "ids":
            for row in rows:
                click.echo(row["ref"])
        case "table":
            if not rows and empty:
                click.echo(empty, err=True)
            _print_table(rows, columns)


def print_json(value: Any) -> None:
    """Print one JSON document; moments and days in ISO 8601, ids as text, what a terminal would obey escaped."""
    document = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    click.echo(_OBEYED.sub(lambda sign: json.dumps(sign[0])[1:-1], document))


def print_line(line: str) -> None:
    """Print a line of text that may hold what people typed."""
    click.echo(text.visible(line, block=True))


def tell(sentence: str) -> None:
    """Say something about the work, on stderr, so that stdout holds data alone."""
    click.echo(text.visible(sentence, block=True), err=True)


def print_done(sentence: str, done: Row, *, as_json: bool) -> None:
    """Tell what was done: in a sentence on stderr, or as JSON on stdout."""
    if as_json:
        print_json(done)
    else:
        tell(sentence)


def print_done_to(saved: Saved, *, as_json: bool) -> None:
    """Tell what was done to one record, as `print_done` does."""
    print_done(text.as_sentence(saved.summary), {**_as_data(saved), "summary": saved.summary}, as_json=as_json)


def print_saved(saved: Saved, *, as_json: bool) -> None:
    """The record's reference on stdout and what was done on stderr, or both as JSON."""
    if as_json:
        print_json(_as_data(saved))
        return
    click.echo(saved.ref)
    tell(text.as_sentence(saved.summary) if saved.changed else "Nothing was different.")


def as_text(value: Any) -> str:
    """A value as a cell of a table: nothing for None, local time for moments."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return clock.local(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, list | tuple):
        return ", ".join(as_text(one) for one in value)
    return str(value)


def _as_data(saved: Saved) -> Row:
    return {
        "kind": saved.kind.value, "ref": saved.ref, "id": saved.id, "name": saved.name, "version": saved.version,
        "action": saved.action,
    }  # fmt: skip


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _print_separated(rows: Sequence[Row], columns: Sequence[Column], delimiter: str) -> None:
    from crm_tui.interchange import csv_out

    header = [column.name for column in columns]
    lines = ([text.visible(as_text(row.get(column.name)), block=True) for column in columns] for row in rows)
    csv_out.write_table(sys.stdout, header, lines, delimiter=delimiter)


def _print_table(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    cells = [[text.visible(as_text(row.get(column.name))) for column in columns] for row in rows]
    widths = _widths(cells, columns)
    click.echo(_line([column.title for column in columns], columns, widths))
    for line in cells:
        click.echo(_line(line, columns, widths))


def _widths(cells: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[int]:
    """The widest cell of each column, at most its most; the widest columns give way on a narrow terminal."""
    widths = []
    for number, column in enumerate(columns):
        widest = max((text.cell_width(line[number]) for line in cells), default=0)
        widths.append(max(len(column.title), min(widest, column.most)))
    room = shutil.get_terminal_size((200, 40)).columns if sys.stdout.isatty() else sum(widths) + 2 * len(widths)
    while sum(widths) + 2 * (len(widths) - 1) > room and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    fitted = (
        text.fit(cell, width, align="right" if column.right else "left")
        for cell, column, width in zip(cells, columns, widths, strict=True)
    )
    return "  ".join(fitted).rstrip()

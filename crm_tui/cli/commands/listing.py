"""`crm-tui list` and `crm-tui search`: records found by a filter or by words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

import click

from crm_tui import clock, paths
from crm_tui.cli.data import as_data
from crm_tui.cli.output import Column, Format, format_options, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain import money
from crm_tui.domain.records import BY_PLURAL, LISTED, Kind
from crm_tui.errors import BadInput

_DASHES_ARE_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""So that `-tag:cold` is part of the filter and no option."""

_FIELDS = (
    Column("field", "Field"),
    Column("type", "Takes"),
    Column("example", "Such as"),
    Column("help", "Help", most=80),
)

_KINDS = [kind.plural for kind in LISTED]

_HITS = (Column("ref", "Ref"), Column("title", "Found"), Column("detail", "About"), Column("matched", "Where"))


@click.command(
    "list", short_help="Records that pass a filter.", context_settings=_DASHES_ARE_WORDS,
    epilog=f"KIND is one of {', '.join(_KINDS)}.",
)  # fmt: skip
@click.argument("kind", metavar="KIND", type=click.Choice(_KINDS))
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--sort", default="", help="A column to sort by; with - before it, the largest first.")
@click.option("--columns", "wanted", default="", help="The columns to print, separated by commas; or all.")
@click.option("--view", default="", help="A saved view, by name or number: its filter, order and columns.")
@click.option("--limit", type=click.IntRange(min=1), help="How many at most; all unless told otherwise.")
@click.option("--fields", "only_fields", is_flag=True, help="List what FILTER can name instead.")
@format_options
@pass_session
def list_command(
    session: Session, kind: str, filter_words: tuple[str, ...], *, sort: str, wanted: str, view: str,
    limit: int | None, only_fields: bool, how: Format,
) -> None:  # fmt: skip
    """List the records of a kind that pass FILTER, such as: owner:me stage:proposal amount>10k."""
    from crm_tui.queries.lists import pages as lists

    of_kind = BY_PLURAL[kind]
    if only_fields:
        _list_fields(session, of_kind, how)
        return
    written = " ".join(filter_words)
    context = session.filter_context(written)
    if view:
        from crm_tui.queries.views import find_view

        saved = find_view(kind, view, context.me)
        written = session.filter_text = both(saved.filter_text, written)
        sort, wanted = sort or saved.sort, wanted or saved.columns
    shown = _columns(of_kind, wanted)
    found: Iterable[Any] = lists.every_record(of_kind, written, context, sort)
    rows = [_row(record, how) for record in islice(found, limit)]
    print_rows(rows, shown, how, empty=f"There are no {kind} to show.")


@click.command("search", short_help="Records with every word.", context_settings=_DASHES_ARE_WORDS)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=50, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@format_options
@pass_session
def search_command(session: Session, words: tuple[str, ...], *, limit: int, how: Format) -> None:
    """Find records with every one of WORDS, or its beginning; or with these initials, or this reference.

    The best come first: what is called so, then what has the words in its name, then in a note. Where little is found,
    words with a letter wrong or swapped follow, marked as near.
    """
    from crm_tui.queries.search.hits import FEW, search, search_near

    wanted = " ".join(words)
    if not wanted.strip():
        raise BadInput("Give a word to look for, or the beginning of one.", "words")
    session.open()
    hits = search(wanted, limit=limit)
    near = search_near(wanted, limit=limit - len(hits)) if len(hits) < min(FEW, limit) else ()
    print_rows([as_data(hit) for hit in (*hits, *near)], _HITS, how)
    if not hits:
        tell(f"Nothing is found with {wanted}{'; these are near.' if near else '.'}")
    elif near:
        tell(f"{len(hits)} exactly; the other {len(near)} only near.")


def both(one: str, other: str) -> str:
    """The filter that passes what two filters pass, either of which may be empty."""
    return f"({one}) ({other})" if one and other else one or other


def _list_fields(session: Session, kind: Kind, how: Format) -> None:
    """What can be filtered by: in every workspace, and where there is one, in this one."""
    from crm_tui.filters.fields import describe
    from crm_tui.filters.lookups import described

    if paths.is_there(session.path):
        session.open()
        fields = described(kind)
    else:
        fields = describe(kind)
    print_rows([{"ref": field.field, **as_data(field)} for field in fields], _FIELDS, how)


def _columns(kind: Kind, wanted: str) -> list[Column]:
    from crm_tui.queries.lists.columns import all_columns, column, columns

    known = [one for one in columns(kind) if one.shown]
    if wanted.strip() == "all":
        known = list(all_columns(kind))
    elif wanted:
        known = [column(kind, name) for name in wanted.split(",")]
    return [Column(column.name, column.label, right=column.numeric) for column in known]


def _row(record: Any, how: str) -> dict[str, Any]:
    """A record as data, what its workspace added beside the rest.

    In a table amounts are written out and moments shown as local days.
    """
    own = dict(record.own)
    data = {**own, **as_data(record), "own": own}
    if record.currency is not None:
        data["currency"] = record.currency
    if how == "table":
        for name, value in [(name, getattr(record, name, None)) for name in data]:
            if isinstance(value, money.Money):
                data[name] = money.full(value.minor, value.currency)
            elif name in {"created", "touched", "entered", "closed", "done"} and value is not None:
                data[name] = clock.local(value).date().isoformat()
            elif name == "at" and value is not None:
                data[name] = clock.local(value).strftime("%Y-%m-%d %H:%M")
    return data

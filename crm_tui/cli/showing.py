"""`crm-tui show`: one record with everything about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from crm_tui import clock
from crm_tui.cli.data import as_data
from crm_tui.cli.output import print_json, print_line
from crm_tui.cli.session import Session, pass_session

_BEHIND_THE_SCENES = frozenset({"id", "version", "record", "ref"})
_TIMELINE = 15


@click.command("show", short_help="One record with everything about it.")
@click.argument("ref")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.option("--format", "format_", type=click.Choice(("table", "json")), default="table", help="How to print.")
@pass_session
def show_command(session: Session, ref: str, *, as_json: bool, format_: str) -> None:
    """Show REF: a short reference such as D12, an e-mail address, a phone number, an exact name or an external id."""
    from crm_tui.queries import records, refs
    from crm_tui.queries.timeline import timeline

    session.open()
    found = refs.resolve(ref)
    data = as_data(records.detail(found.kind, found.id))
    happened = timeline(found.kind, found.id, limit=_TIMELINE).items
    if as_json or format_ == "json":
        print_json({"kind": found.kind.value, **data, "timeline": [as_data(item) for item in happened]})
        return
    print_line(f"{found.ref}  {found.name}   ({found.kind.value})")
    for line in _lines(data):
        print_line(line)
    if happened:
        print_line("Timeline")
    for item in happened:
        who = f" · {item.by}" if item.by else ""
        print_line(f"  {clock.local(item.at):%Y-%m-%d %H:%M}  {item.what:<8} {item.title}{who}")


def _lines(data: dict[str, Any]) -> Iterator[str]:
    """A line for each thing that is known; lists indented below their name."""
    for name, value in data.items():
        if name in _BEHIND_THE_SCENES or value in (None, "", [], {}):
            continue
        label = name.replace("_", " ").capitalize()
        if isinstance(value, list):
            yield label
            yield from (f"  {_phrase(one)}" for one in value)
        else:
            yield f"{label + ':':<18} {_phrase(value)}"


def _phrase(value: Any) -> str:
    """A value, or the telling parts of a record, on one line."""
    if isinstance(value, dict):
        parts = [
            one for name, one in value.items() if name not in {"id", "version", "kind"} and one not in (None, "", [])
        ]
        return " · ".join(_phrase(part) for part in parts)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(_phrase, value)) if isinstance(value, list) else str(value)

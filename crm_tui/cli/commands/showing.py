"""`crm-tui show`: one record with everything about it."""

from __future__ import annotations

import click

from crm_tui import clock
from crm_tui.cli.data import as_data
from crm_tui.cli.output import formats_of, print_json, print_line, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.phrases import lines_of
from crm_tui.cli.session import Session

_TIMELINE = 15


@click.command("show", short_help="One record with everything about it.")
@click.argument("ref")
@formats_of("table", "json")
@pass_session
def show_command(session: Session, ref: str, *, how: str) -> None:
    """Show REF: a short reference such as D12, an e-mail address, a phone number, an exact name or an external id."""
    from crm_tui.queries.now import how_it_stands
    from crm_tui.queries.records import merged
    from crm_tui.queries.records import reading as records
    from crm_tui.queries.records.timeline import timeline

    session.open()
    found, became = merged.find(ref)
    if became is not None:
        tell(f"{became}.")
    detail = records.detail(found.kind, found.id)
    now = how_it_stands(found.kind, found.id, session.filter_context())
    happened = timeline(found.kind, found.id, limit=_TIMELINE).items
    if how == "json":
        stands = {"now": [as_data(one) for one in now], "timeline": [as_data(item) for item in happened]}
        print_json({**as_data(detail), **stands})
        return
    print_line(f"{found.ref} {found.name}  ({found.kind.value})")
    for line in lines_of(detail):
        print_line(line)
    for facts in now:
        print_line(facts.heading)
        for fact in facts.facts:
            print_line(f"  {fact.label:<18} {fact.value}{f'  ({fact.why})' if fact.why else ''}")
    if happened:
        print_line("Timeline")
    for item in happened:
        who = f" · {item.by}" if item.by else ""
        print_line(f"  {clock.local(item.at):%Y-%m-%d %H:%M}  {item.what:<8}  {item.title}{who}")

"""`crm-tui segments`: the segments with how many are in each, their sizes kept for comparison, and what two share."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind

_COLUMNS = (
    Column("ref", "Ref"),
    Column("name", "Segment"),
    Column("of", "Of"),
    Column("members", "Members", right=True),
    Column("before", "30 d ago", right=True),
    Column("filter", "Filter", most=60),
)
_OVERLAP = (
    Column("name", "Segment"),
    Column("members", "Members", right=True),
    Column("both", "In both", right=True),
    Column("part", "Part", right=True),
    Column("only", "Only here", right=True),
)
_RFM = (Column("name", "Customers"), Column("customers", "How many", most=60), Column("why", "Why", most=80))
_MONTH = 30


@noun("segments", "The segments, with how many are in each; what two share.")
@format_options
@pass_session
def segments_command(session: Session, *, how: Format) -> None:
    """List the segments with how many contacts or companies are in each now.

    `crm-tui add segment name="Big fish" filter="employees>500"` saves one; `crm-tui show SG1` tells who they are, what
    they buy, how they convert and what they say; `segment:SG1` narrows any list to it.
    """
    print_rows(_rows(session), _COLUMNS, how, empty="There are no segments yet; `crm-tui add segment` saves a filter.")


def _rows(session: Session) -> list[dict[str, Any]]:
    from crm_tui.queries.segments.history import compared, history
    from crm_tui.queries.segments.members import every_segment, size

    now = session.filter_context()
    rows = []
    for segment in every_segment():
        before = next((then for days, then in compared(history(segment.id), now.today) if days >= _MONTH), None)
        rows.append(
            {"ref": segment.ref, "id": segment.id, "name": segment.title, "of": Kind(segment.of).plural,
             "members": size(segment, now), "before": before.members if before else None, "filter": segment.filter}
        )  # fmt: skip
    return rows


@segments_command.command("count")
@json_option
@pass_session
@answered_again
def count_segments_command(session: Session, *, as_json: bool) -> None:
    """Keep how many are in each segment today, so that its page tells how it grows; for cron, once a day."""
    from crm_tui.services.segments.sizes import count_segments

    counted = count_segments(session.filter_context())
    said = f"Counted {counted:,} segment{'s' * (counted != 1)}." if counted else "All segments were counted today."
    print_done(said, {"counted": counted}, as_json=as_json)


@segments_command.command("overlap")
@click.argument("one")
@click.argument("other")
@format_options
@pass_session
def overlap_command(session: Session, one: str, other: str, *, how: Format) -> None:
    """Tell how many are in both of two segments; of contacts and companies the contacts are counted."""
    from crm_tui.domain.relationship.segments import percent
    from crm_tui.queries.segments.members import overlap_of

    now = session.filter_context()
    first, second, shared = overlap_of(one, other, now)
    rows = [
        {"ref": found.ref, "id": found.id, "name": f"{found.ref} {found.name}", "members": members,
         "both": shared.both, "part": percent(shared.both, members), "only": members - shared.both}
        for found, members in ((first, shared.one), (second, shared.other))
    ]  # fmt: skip
    print_rows(rows, _OVERLAP, how)
    if how == "table":
        tell(f"{shared.both:,} of the {shared.either:,} in either are in both ({percent(shared.both, shared.either)}).")


@segments_command.command("rfm")
@click.argument("segment", required=False)
@format_options
@pass_session
def rfm_command(session: Session, segment: str | None, *, how: Format) -> None:
    """Tell how recently, how often and for how much customers buy: all of them, or those of one SEGMENT.

    Classes go from 1 to 5, the best: fifths of all customers, or by limits that `crm-tui config set
    workspace.rfm_recency 30,90,180,365` sets. `rfm:500..555`, `recency:5` and so on find them in a list.
    """
    from crm_tui.queries.segments import rfm

    now = session.filter_context()
    found = rfm.of_segment(segment, now) if segment else rfm.all_classes(now)
    rows = [
        {"ref": fact.label, "name": fact.label, "customers": fact.value, "why": fact.why} for fact in rfm.facts(found)
    ]
    print_rows(rows, _RFM, how, empty="Nobody of them bought anything yet.")

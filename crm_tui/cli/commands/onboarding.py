"""`crm-tui onboarding`: the checklists of new customers, how far they have come, and how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done_to, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import FEW

if TYPE_CHECKING:
    from crm_tui.queries.onboarding.times import TimeToOnboard

_COLUMNS = (
    Column("ref", "Ref"),
    Column("title", "Checklist", most=50),
    Column("progress", "Progress"),
    Column("next", "Next", most=40),
    Column("due", "Due"),
    Column("owner", "Owner", most=20),
    Column("started", "Started"),
    Column("done", "Done"),
)


@noun("onboarding", "The checklists of new customers: how far they are; start one.")
@click.option("--filter", "filter_text", default="", metavar="FILTER", help="Over checklists, such as is:late.")
@click.option("--all", "everything", is_flag=True, help="Those that are done, too.")
@format_options
@pass_session
def onboarding_command(session: Session, *, filter_text: str, everything: bool, how: Format) -> None:
    """List the checklists that are under way; with `start`, start one for a deal.

    A checklist starts by itself when a deal is won, from the templates that are for it (`crm-tui list templates`).
    """
    typed = " ".join(
        part for part in ("" if everything else "is:open", f"({filter_text})" if filter_text else "") if part
    )
    rows = _rows(session, typed)
    print_rows(rows, _COLUMNS, how, empty="No checklist is under way; one starts when a deal is won.")
    if how == "table":
        from crm_tui.queries.onboarding.times import time_to_onboard

        tell(_took(time_to_onboard()))


def _rows(session: Session, typed: str) -> list[dict[str, Any]]:
    from crm_tui.queries.lists import marking
    from crm_tui.queries.lists.windows import ListOf
    from crm_tui.queries.onboarding.progress import Progress, underway

    context = session.filter_context(typed)
    found = marking.matching(ListOf(Kind.CHECKLIST, typed), context)
    rows = []
    for one in underway([checklist.id for checklist in found], context.today):
        progress: Progress = one.progress
        step = progress.next
        rows.append(
            {"ref": one.checklist.ref, "id": one.checklist.id, "title": one.checklist.name,
             "progress": str(progress), "done_steps": progress.done, "steps": progress.steps, "late": progress.late,
             "next": str(step) if step else None, "due": step.due if step else None,
             "owner": step.owner if step else None, "started": one.started, "done": one.done}
        )  # fmt: skip
    return rows


def _took(took: TimeToOnboard) -> str:
    """How long it took so far, in a sentence."""
    if took.median is None or took.p80 is None:
        return "No onboarding is done yet, so that nobody knows how long one takes."
    few = ", few" if len(took.done) < FEW else ""
    return f"Time to onboard: median {took.median:.0f} d, four of five in {took.p80:.0f} d (n={len(took.done)}{few})."


@onboarding_command.command("start")
@click.argument("deal")
@click.argument("template", required=False)
@json_option
@pass_session
@answered_again
def start_onboarding(session: Session, deal: str, template: str | None, *, as_json: bool) -> None:
    """Start a checklist for DEAL by hand: TEMPLATE, or the only one that could be meant."""
    from crm_tui.queries import refs
    from crm_tui.services.onboarding.checklists import start_checklist

    session.open()
    found = refs.resolve(deal, [Kind.DEAL])
    plan = refs.resolve(template, [Kind.TEMPLATE]).id if template else None
    print_done_to(start_checklist(session.sign_in(), found.id, plan), as_json=as_json)

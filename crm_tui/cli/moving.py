"""`crm-tui move`: a deal into a stage."""

from __future__ import annotations

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import print_json, seen_option, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import CriteriaNotMet


@click.command("move", short_help="Move a deal into a stage.")
@click.argument("ref")
@click.argument("stage")
@click.option("--reason", default="", help="Why; needed with --force, and for losing it is the lost reason.")
@click.option("--force", is_flag=True, help="Move although criteria are not met; needs --reason.")
@click.option("--amount", default="", help="What it was won for, such as 45k.")
@seen_option
@click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON.")
@pass_session
@answered_again
def move_command(
    session: Session, ref: str, stage: str, *, reason: str, force: bool, amount: str, seen: int | None, as_json: bool
) -> None:
    """Move the deal REF into STAGE of its pipeline.

    Exit status 4 says that criteria are not met; what is missing is listed on stderr.
    """
    from crm_tui.queries import refs, stages
    from crm_tui.services import transitions

    session.open()
    deal = refs.resolve(ref, [Kind.DEAL])
    target = stages.stage_named(deal.id, stage)
    closing = transitions.Closing(amount=stages.amount_for(deal.id, amount)) if amount else None
    try:
        moved = transitions.move(deal.id, target, session.sign_in(), seen, reason, force, closing=closing)
    except CriteriaNotMet as error:
        tell(f"crm-tui: {error}")
        for unmet in error.unmet:
            tell(
                f"  {unmet.stage}, {unmet.side}: {unmet.says}"
                + (f"   ({unmet.expression})" if unmet.expression else "")
            )
        tell("Mend that, or move it all the same with --force --reason WHY.")
        raise click.exceptions.Exit(error.exit_code) from error
    if as_json:
        print_json(
            {"ref": moved.ref, "title": moved.title, "from": moved.from_stage, "to": moved.to_stage,
             "forced": moved.forced, "version": moved.version, "action": moved.action}
        )  # fmt: skip
    else:
        tell(f"{str(moved)[0].upper()}{str(moved)[1:]}.")

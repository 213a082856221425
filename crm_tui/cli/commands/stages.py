"""`crm-tui stages` and `crm-tui criteria`: the steps of a pipeline, and what must be true to enter or leave one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_rows
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun, place_argument, print_shaped, steps

if TYPE_CHECKING:
    from crm_tui.queries.shape.shape import StageShape

_STAGES = (
    Column("pipeline", "Pipeline", most=20),
    Column("name", "Stage", most=24),
    Column("kind", "Kind"),
    Column("probability", "Percent", right=True),
    Column("category", "Forecast"),
    Column("rot_days", "Rots", right=True),
    Column("deals", "Cards", right=True),
    Column("asks", "Criteria", right=True),
    Column("archived", "Archived"),
)
_CRITERIA = (
    Column("ref", "Ref"),
    Column("stage", "Stage", most=30),
    Column("side", "Asked to"),
    Column("says", "Must be true", most=50),
    Column("filter", "Filter", most=40),
)


@noun("stages", "The stages of pipelines: add, edit, move, delete …")
@format_options
@pass_session
def stages_command(session: Session, *, how: Format) -> None:
    """List the stages of all pipelines; with a verb, change them. STAGE is a name, or Sales/Proposal."""
    from crm_tui.queries.shape.shape import shapes

    session.open()
    rows = [_row(stage, pipeline.name) for pipeline in shapes() for stage in pipeline.stages]
    print_rows(rows, _STAGES, how)


@stages_command.command("add")
@click.argument("pipeline")
@click.argument("name")
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@click.option("--before", default="", metavar="STAGE", help="Put it before this one; else behind the last of its kind.")
@json_option
@pass_session
@answered_again
def add(session: Session, pipeline: str, name: str, pairs: tuple[str, ...], *, before: str, as_json: bool) -> None:
    """Add a stage NAME to PIPELINE, such as: Legal probability=90 category=commit rot_days=10."""
    from crm_tui.queries.shape.names import pipeline_called, stage_called
    from crm_tui.services.shape import stages

    typed = {**values_of(pairs), "name": name}
    by = session.sign_in()
    found = pipeline_called(pipeline)
    there = stage_called(before, found).id if before else None
    print_shaped(stages.add_stage(by, found.id, typed, there), as_json=as_json)


@stages_command.command("edit")
@click.argument("stage")
@click.argument("pairs", nargs=-1, required=True, metavar="FIELD=VALUE …")
@json_option
@pass_session
@answered_again
def edit(session: Session, stage: str, pairs: tuple[str, ...], *, as_json: bool) -> None:
    """Change fields of STAGE: name, definition, kind, probability, category or rot_days; rot_days= has it never rot."""
    from crm_tui.services.shape import stages

    typed = values_of(pairs)
    by = session.sign_in()
    print_shaped(stages.edit_stage(by, _called(stage).id, typed), as_json=as_json)


@stages_command.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("stage")
@place_argument
@json_option
@pass_session
@answered_again
def move(session: Session, stage: str, where: str, *, as_json: bool) -> None:
    """Put STAGE elsewhere in its pipeline."""
    from crm_tui.services.shape import stages

    by = session.sign_in()
    print_shaped(stages.move_stage(by, _called(stage).id, steps(where)), as_json=as_json)


@stages_command.command("copy")
@click.argument("stage")
@click.argument("name")
@json_option
@pass_session
@answered_again
def copy(session: Session, stage: str, name: str, *, as_json: bool) -> None:
    """Add a stage NAME behind STAGE, which is like it and asks the same."""
    from crm_tui.services.shape import stages

    by = session.sign_in()
    print_shaped(stages.copy_stage(by, _called(stage).id, name), as_json=as_json)


@stages_command.command("archive")
@click.argument("stage")
@click.option("--take-back", is_flag=True, help="Take it into use again.")
@json_option
@pass_session
@answered_again
def archive(session: Session, stage: str, *, take_back: bool, as_json: bool) -> None:
    """Have no more cards enter STAGE; the board shows it until the last one has left."""
    from crm_tui.services.shape import stages

    by = session.sign_in()
    print_shaped(stages.archive_stage(by, _called(stage).id, archived=not take_back), as_json=as_json)


@stages_command.command("delete")
@click.argument("stage")
@click.option("--to", default="", metavar="STAGE", help="Where its cards go; needed where there are any.")
@json_option
@pass_session
@answered_again
def delete(session: Session, stage: str, *, to: str, as_json: bool) -> None:
    """Delete STAGE; its cards go to another one of the same kind, as one action, and keep their history."""
    from crm_tui.queries.shape.names import stage_called
    from crm_tui.queries.shape.shape import shapes
    from crm_tui.services.shape import stages

    by = session.sign_in()
    found = _called(stage)
    pipeline = next(one for one in shapes() if one.id == found.pipeline)
    print_shaped(stages.delete_stage(by, found.id, stage_called(to, pipeline).id if to else None), as_json=as_json)


@noun("criteria", "What must be true to enter or leave a stage.")
@format_options
@pass_session
def criteria_command(session: Session, *, how: Format) -> None:
    """List what stages ask; with a verb, change it. `crm-tui pipelines check` counts who meets it."""
    from crm_tui.queries.shape.shape import shapes

    session.open()
    rows = [
        {"ref": one.id.hex[-12:], "id": one.id, "stage": f"{pipeline.name}/{stage.name}", "side": one.side,
         "kind": one.kind, "says": one.says, "filter": one.expression}
        for pipeline in shapes() for stage in pipeline.stages for one in stage.criteria
    ]  # fmt: skip
    print_rows(rows, _CRITERIA, how, empty="No stage asks anything yet.")


@criteria_command.command("add", context_settings={"ignore_unknown_options": True})
@click.argument("stage")
@click.argument("side", type=click.Choice(["enter", "leave"]))
@click.argument("filter_words", nargs=-1, metavar="[FILTER]")
@click.option("--says", default="", help="What must be true in words; without FILTER, a box to tick.")
@json_option
@pass_session
@answered_again
def add_criterion(
    session: Session, stage: str, side: str, filter_words: tuple[str, ...], *, says: str, as_json: bool
) -> None:
    """Ask of the deals that enter or leave STAGE what FILTER says, such as amount>10k has:contact, or a box to tick."""
    from crm_tui.services.shape import criteria

    session.filter_text = " ".join(filter_words)
    by = session.sign_in()
    done = criteria.add_criterion(by, _called(stage).id, side, says=says, expression=session.filter_text)
    print_shaped(done, as_json=as_json, ref=done.id.hex[-12:])


@criteria_command.command("edit")
@click.argument("ref")
@click.argument("pairs", nargs=-1, required=True, metavar="FIELD=VALUE …")
@json_option
@pass_session
@answered_again
def edit_criterion(session: Session, ref: str, pairs: tuple[str, ...], *, as_json: bool) -> None:
    """Change what the criterion REF says, the side, or the filter: says=… side=enter filter=…."""
    from crm_tui.queries.shape.names import criterion_ending
    from crm_tui.services.shape import criteria

    typed = values_of(pairs)
    session.filter_text = typed.get("filter", "")
    by = session.sign_in()
    print_shaped(criteria.edit_criterion(by, criterion_ending(ref)[1].id, typed), as_json=as_json)


@criteria_command.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("ref")
@place_argument
@json_option
@pass_session
@answered_again
def move_criterion(session: Session, ref: str, where: str, *, as_json: bool) -> None:
    """Put the criterion REF elsewhere among those of its stage and side."""
    from crm_tui.queries.shape.names import criterion_ending
    from crm_tui.services.shape import criteria

    by = session.sign_in()
    print_shaped(criteria.move_criterion(by, criterion_ending(ref)[1].id, steps(where)), as_json=as_json)


@criteria_command.command("delete")
@click.argument("ref")
@json_option
@pass_session
@answered_again
def delete_criterion(session: Session, ref: str, *, as_json: bool) -> None:
    """Ask the criterion REF no more."""
    from crm_tui.queries.shape.names import criterion_ending
    from crm_tui.services.shape import criteria

    by = session.sign_in()
    print_shaped(criteria.delete_criterion(by, criterion_ending(ref)[1].id), as_json=as_json)


def _called(name: str) -> StageShape:
    from crm_tui.queries.shape.names import stage_called

    return stage_called(name)


def _row(stage: StageShape, pipeline: str) -> dict[str, Any]:
    return {
        "ref": f"{pipeline}/{stage.name}", "id": stage.id, "pipeline": pipeline, "name": stage.name,
        "definition": stage.definition, "kind": str(stage.kind), "probability": stage.probability,
        "category": str(stage.category), "rot_days": stage.rot_days, "deals": stage.deals,
        "asks": len(stage.criteria), "archived": stage.archived,
    }  # fmt: skip

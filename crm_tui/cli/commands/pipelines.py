"""`crm-tui pipelines`: the ways that deals and tickets go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Answer, Column, Format, format_options, json_option, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun, place_argument, print_shaped, steps
from crm_tui.errors import NotAllowed

if TYPE_CHECKING:
    from crm_tui.queries.shape.shape import PipelineShape

_PIPELINES = (
    Column("name", "Pipeline"),
    Column("card", "Of"),
    Column("stages", "Stages", right=True),
    Column("open", "Open", right=True),
    Column("deals", "All", right=True),
    Column("archived", "Archived"),
)
_CHECKED = (
    Column("stage", "Stage", most=24),
    Column("side", "Asked to"),
    Column("says", "Must be true", most=50),
    Column("met", "Met", right=True),
    Column("of", "Of", right=True),
    Column("problem", "Problem", most=60),
)


@noun("pipelines", "The pipelines: add, rename, copy, archive, export …")
@format_options
@pass_session
def pipelines_command(session: Session, *, how: Format) -> None:
    """List the pipelines in their order, those of tickets last; with a verb, change them."""
    from crm_tui.queries.shape.shape import shapes

    session.open()
    print_rows([_row(one) for one in shapes()], _PIPELINES, how)


@pipelines_command.command("add")
@click.argument("name")
@click.option(
    "--like",
    default="",
    metavar="WHAT",
    help="A pipeline to copy, a template such as saas, or a .toml file.",
)
@json_option
@pass_session
@answered_again
def add(session: Session, name: str, *, like: str, as_json: bool) -> None:
    """Add a pipeline NAME: three stages of its own, or those of another one."""
    from crm_tui.domain.roles import Permission
    from crm_tui.queries.shape.shape import shapes
    from crm_tui.services.shape import pipelines, templates
    from crm_tui.text import fold

    if like.endswith(".toml") and session.restricted:
        raise NotAllowed(f"A restricted session may not {Permission.FILES}.")
    by = session.sign_in()
    there = next((one for one in shapes() if fold(one.name) == fold(like)), None)
    if not like:
        done = pipelines.add_pipeline(by, name)
    elif there is not None:
        done = pipelines.copy_pipeline(by, there.id, name)
    else:
        done = pipelines.add_pipeline(by, name, templates.named(like, of_any_card=True))
    print_shaped(done, as_json=as_json)


@pipelines_command.command("rename")
@click.argument("pipeline")
@click.argument("name")
@json_option
@pass_session
@answered_again
def rename(session: Session, pipeline: str, name: str, *, as_json: bool) -> None:
    """Call PIPELINE something else."""
    from crm_tui.services.shape import pipelines

    by = session.sign_in()
    print_shaped(pipelines.rename_pipeline(by, _called(pipeline).id, name), as_json=as_json)


@pipelines_command.command("copy")
@click.argument("pipeline")
@click.argument("name")
@json_option
@pass_session
@answered_again
def copy(session: Session, pipeline: str, name: str, *, as_json: bool) -> None:
    """Add a pipeline NAME with the stages and criteria of PIPELINE, and no cards."""
    from crm_tui.services.shape import pipelines

    by = session.sign_in()
    print_shaped(pipelines.copy_pipeline(by, _called(pipeline).id, name), as_json=as_json)


@pipelines_command.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("pipeline")
@place_argument
@json_option
@pass_session
@answered_again
def move(session: Session, pipeline: str, where: str, *, as_json: bool) -> None:
    """Put PIPELINE elsewhere; the first one is where boards begin."""
    from crm_tui.services.shape import pipelines

    by = session.sign_in()
    print_shaped(pipelines.move_pipeline(by, _called(pipeline).id, steps(where)), as_json=as_json)


@pipelines_command.command("archive")
@click.argument("pipeline")
@click.option("--take-back", is_flag=True, help="Take it into use again.")
@json_option
@pass_session
@answered_again
def archive(session: Session, pipeline: str, *, take_back: bool, as_json: bool) -> None:
    """Put PIPELINE away with its cards, which stay as they are."""
    from crm_tui.services.shape import pipelines

    by = session.sign_in()
    print_shaped(pipelines.archive_pipeline(by, _called(pipeline).id, archived=not take_back), as_json=as_json)


@pipelines_command.command("delete")
@click.argument("pipeline")
@json_option
@pass_session
@answered_again
def delete(session: Session, pipeline: str, *, as_json: bool) -> None:
    """Delete PIPELINE, in which there never was a card."""
    from crm_tui.services.shape import pipelines

    by = session.sign_in()
    print_shaped(pipelines.delete_pipeline(by, _called(pipeline).id), as_json=as_json)


@pipelines_command.command("export")
@click.argument("pipeline")
@pass_session
def export(session: Session, pipeline: str) -> None:
    """Print PIPELINE as a template, for `crm-tui init --template` and `crm-tui pipelines add --like`."""
    from crm_tui.cli.output import print_line
    from crm_tui.services.shape import template_files

    session.open()
    print_line(template_files.as_toml(_called(pipeline).id).rstrip("\n"))


@pipelines_command.command("check")
@click.argument("pipeline")
@format_options
@pass_session
def check(session: Session, pipeline: str, *, how: Format) -> None:
    """How many cards meet each criterion of PIPELINE now, and what could be better; exit status 1 where it could.

    To leave a stage, the cards in it are asked; to enter it, the open ones in the stages before it.
    """
    from crm_tui.cli.output import tell
    from crm_tui.queries.shape import criterion_counts

    context = session.filter_context()
    found = _called(pipeline)
    rows: list[dict[str, Any]] = []
    for stage in found.stages:
        for one in stage.criteria:
            met = criterion_counts.count(one, context)
            rows.append(
                {"ref": one.id.hex[-12:], "stage": stage.name, "side": one.side, "says": one.says,
                 "filter": one.expression, "met": met.met, "of": met.of, "problem": met.problem}
            )  # fmt: skip
    print_rows(rows, _CHECKED, how, empty=f"{found.name} asks nothing.")
    for sentence in found.advice:
        tell(sentence)
    if found.advice or any(row["problem"] for row in rows):
        raise Answer(1)


def _called(name: str) -> PipelineShape:
    from crm_tui.queries.shape.names import pipeline_called

    return pipeline_called(name)


def _row(one: PipelineShape) -> dict[str, Any]:
    return {
        "ref": one.name, "id": one.id, "name": one.name, "card": one.card.plural,
        "stages": len(one.in_use), "open": one.open_deals, "deals": one.deals, "archived": one.archived,
        "advice": list(one.advice),
    }  # fmt: skip

"""`crm-tui reasons`, `sources` and `tags`: the words that a workspace's records are described with."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun, place_argument, print_shaped, steps

_COUNTED = (Column("name", "Name", most=40), Column("records", "Records", right=True))
_REASONS = (*_COUNTED, Column("counts", "In the win rate"))
_SOURCES = (*_COUNTED, Column("offered", "Offered"))


@noun("reasons", "The lost reasons: add, rename, merge, delete …")
@format_options
@pass_session
def reasons_command(session: Session, *, how: Format) -> None:
    """List why deals are lost, with how many were; with a verb, change the list."""
    from crm_tui.queries.shape.shape import reasons

    rows = [{**row, "counts": one.counts} for one, row in _listed(session, reasons)]
    print_rows(rows, _REASONS, how, empty="There are no lost reasons yet.")


@reasons_command.command("add")
@click.argument("name")
@click.option("--left-out", is_flag=True, help="Leave its deals out of the win rate.")
@json_option
@pass_session
@answered_again
def add_reason(session: Session, name: str, *, left_out: bool, as_json: bool) -> None:
    """Add the lost reason NAME behind the others."""
    from crm_tui.services.shape import reasons

    print_shaped(reasons.add_reason(session.sign_in(), name, counts=not left_out), as_json=as_json)


@reasons_command.command("rename")
@click.argument("reason")
@click.argument("name")
@json_option
@pass_session
@answered_again
def rename_reason(session: Session, reason: str, name: str, *, as_json: bool) -> None:
    """Call REASON something else, on its deals too."""
    from crm_tui.services.shape import reasons

    by = session.sign_in()
    print_shaped(reasons.rename_reason(by, _reason(reason), name), as_json=as_json)


@reasons_command.command("count")
@click.argument("reason")
@click.argument("counts", type=click.Choice(["yes", "no"]))
@json_option
@pass_session
@answered_again
def count_reason(session: Session, reason: str, counts: str, *, as_json: bool) -> None:
    """Say whether the win rate counts the deals that were lost for REASON."""
    from crm_tui.services.shape import reasons

    by = session.sign_in()
    print_shaped(reasons.count_reason(by, _reason(reason), counts=counts == "yes"), as_json=as_json)


@reasons_command.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("reason")
@place_argument
@json_option
@pass_session
@answered_again
def move_reason(session: Session, reason: str, where: str, *, as_json: bool) -> None:
    """Put REASON elsewhere in the list."""
    from crm_tui.services.shape import reasons

    by = session.sign_in()
    print_shaped(reasons.move_reason(by, _reason(reason), steps(where)), as_json=as_json)


@reasons_command.command("delete")
@click.argument("reason")
@click.option("--into", default="", metavar="REASON", help="Give its deals this one.")
@json_option
@pass_session
@answered_again
def delete_reason(session: Session, reason: str, *, into: str, as_json: bool) -> None:
    """Offer REASON no more; its deals keep it, or get another one."""
    from crm_tui.services.shape import reasons

    by = session.sign_in()
    other = _reason(into) if into else None
    print_shaped(reasons.delete_reason(by, _reason(reason), other), as_json=as_json)


@noun("sources", "The sources: add, rename, move, delete.")
@format_options
@pass_session
def sources_command(session: Session, *, how: Format) -> None:
    """List where records come from, with how many do; with a verb, change the list."""
    from crm_tui.queries.shape.shape import sources

    rows = [{**row, "offered": one.listed} for one, row in _listed(session, sources)]
    print_rows(rows, _SOURCES, how, empty="There are no sources yet.")


@sources_command.command("add")
@click.argument("name")
@json_option
@pass_session
@answered_again
def add_source(session: Session, name: str, *, as_json: bool) -> None:
    """Offer the source NAME, behind the others."""
    from crm_tui.services.shape import sources

    print_shaped(sources.add_source(session.sign_in(), name), as_json=as_json)


@sources_command.command("rename")
@click.argument("source")
@click.argument("name")
@json_option
@pass_session
@answered_again
def rename_source(session: Session, source: str, name: str, *, as_json: bool) -> None:
    """Call SOURCE something else on every record that has it; a NAME that is there takes them in."""
    from crm_tui.services.shape import sources

    print_shaped(sources.rename_source(session.sign_in(), source, name), as_json=as_json)


@sources_command.command("move", context_settings={"ignore_unknown_options": True})
@click.argument("source")
@place_argument
@json_option
@pass_session
@answered_again
def move_source(session: Session, source: str, where: str, *, as_json: bool) -> None:
    """Put SOURCE elsewhere in the list."""
    from crm_tui.services.shape import sources

    print_shaped(sources.move_source(session.sign_in(), source, steps(where)), as_json=as_json)


@sources_command.command("delete")
@click.argument("source")
@json_option
@pass_session
@answered_again
def delete_source(session: Session, source: str, *, as_json: bool) -> None:
    """Offer SOURCE no more; records that have it keep it."""
    from crm_tui.services.shape import sources

    print_shaped(sources.delete_source(session.sign_in(), source), as_json=as_json)


@noun("tags", "The tags: rename, merge, delete.")
@format_options
@pass_session
def tags_command(session: Session, *, how: Format) -> None:
    """List the tags, with how many records have each; with a verb, change them."""
    from crm_tui.queries.shape.shape import tags

    rows = [row for _, row in _listed(session, tags)]
    print_rows(rows, _COUNTED, how, empty="There are no tags yet.")


@tags_command.command("rename")
@click.argument("tag")
@click.argument("name")
@json_option
@pass_session
@answered_again
def rename_tag(session: Session, tag: str, name: str, *, as_json: bool) -> None:
    """Call TAG something else on every record."""
    from crm_tui.services.editing import tags

    print_shaped(tags.rename_tag(session.sign_in(), tag, name), as_json=as_json)


@tags_command.command("merge")
@click.argument("tag")
@click.argument("into")
@json_option
@pass_session
@answered_again
def merge_tags(session: Session, tag: str, into: str, *, as_json: bool) -> None:
    """Give every record with TAG the tag INTO in its place."""
    from crm_tui.services.editing import tags

    print_shaped(tags.merge_tags(session.sign_in(), tag, into), as_json=as_json)


@tags_command.command("delete")
@click.argument("tag")
@json_option
@pass_session
@answered_again
def delete_tag(session: Session, tag: str, *, as_json: bool) -> None:
    """Take TAG off every record."""
    from crm_tui.services.editing import tags

    print_shaped(tags.delete_tag(session.sign_in(), tag), as_json=as_json)


def _listed(session: Session, query: Any) -> list[tuple[Any, dict[str, Any]]]:
    session.open()
    return [(one, {"ref": one.name, "name": one.name, "records": one.records}) for one in query()]


def _reason(name: str) -> Any:
    from crm_tui.queries.shape.names import reason_called

    return reason_called(name).id

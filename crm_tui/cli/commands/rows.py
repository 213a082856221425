"""`crm-tui edit-rows`: records as rows in one's own editor, and what they would change, before it is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from crm_tui.cli.choosing import Chosen, choose, print_many
from crm_tui.cli.ending import leaving_in_order
from crm_tui.cli.output import json_option, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import LISTED
from crm_tui.errors import BadInput, EditorFailed, NotAll


@click.command("edit-rows", short_help="Records as rows in your editor.")
@click.argument("words", nargs=-1, metavar="REF…|FILTER")
@click.option("--kind", "of_kind", type=click.Choice([kind.plural for kind in LISTED]), default="deals",
              show_default=True, help="What a FILTER finds.")  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="All of that kind, in place of a FILTER.")
@click.option("--yes", is_flag=True, help="Write what was changed without asking.")
@click.option("--delete", is_flag=True, help="Delete those whose rows were taken out.")
@json_option
@pass_session
def edit_rows_command(
    session: Session, words: tuple[str, ...], *, of_kind: str, everything: bool, yes: bool, delete: bool, as_json: bool
) -> None:
    """Open records as a table in $VISUAL or $EDITOR; what was changed in it is shown, and written as one action.

    For example: edit-rows 'owner:me stage:proposal'; edit-rows --kind contacts --all
    """
    from crm_tui import editor
    from crm_tui.services.row_edits import comparing, sheets

    chosen = choose(session, words, of_kind=of_kind, everything=everything)
    by = session.sign_in()
    sheet = sheets.open_sheet(chosen.kind, chosen.ids, by)
    name = f"{chosen.kind.plural}.txt"
    with leaving_in_order():
        text = editor.edit(sheets.written(sheet), name)
        while True:
            with _kept_if_unused(text, name):
                compared = comparing.compare(sheet, text, by)
                if compared.does_nothing:
                    tell("Nothing was changed in the editor.")
                    return
                if _settle(chosen, by, compared, yes=yes, delete=delete, as_json=as_json):
                    return
                sheet, text = compared.sheet, editor.edit(text, name)


@contextmanager
def _kept_if_unused(text: str, name: str) -> Iterator[None]:
    """Put a text away, and say where, in whatever way it comes that the block does not end."""
    from crm_tui import editor

    ended = False
    try:
        yield
        ended = True
    finally:
        if not ended:
            try:
                tell(f"What you wrote is kept in {editor.put_away(text, name)}.")
            except EditorFailed as error:
                tell(f"crm-tui: {error}")


def _settle(chosen: Chosen, by: Any, compared: Any, *, yes: bool, delete: bool, as_json: bool) -> bool:
    """Show what would change and write it; returns False where it is wanted to be edited on.

    Raises `Exit` where it is dropped, and what writing it raises, besides `NotAll` where somebody can be asked.
    """
    from crm_tui.services.row_edits import applying

    while True:
        for line in _listed(compared, delete=delete):
            tell(line)
        wanted = _wanted(compared, yes=yes)
        if wanted == "edit":
            return False
        if wanted == "drop":
            tell("Nothing was changed.")
            raise click.exceptions.Exit(1)
        try:
            saved = applying.apply(by, compared, delete=delete)
        except NotAll as error:
            if yes or not sys.stdin.isatty():
                raise
            tell(f"crm-tui: {error}")
            compared = applying.after_refusal(compared, [one.id for one in error.left])
            continue
        print_many(chosen, saved, as_json=as_json)
        return True


def _wanted(compared: Any, *, yes: bool) -> str:
    """What is to be done with it: `write`, `edit` or `drop`; without a terminal nobody can be asked."""
    if not sys.stdin.isatty():
        if compared.problems:
            return "drop"
        if not yes:
            raise BadInput("Nobody is there to ask; --yes writes what was changed.", "yes")
    if yes and not compared.problems:
        return "write"
    choices = ["edit", "drop"] if compared.problems else ["write", "edit", "drop"]
    return str(
        click.prompt(", ".join(choices), type=click.Choice(choices), default=choices[0], err=True, show_choices=False)
    )


def _listed(compared: Any, *, delete: bool) -> Iterator[str]:
    """What would change, in lines."""
    for row in compared.changed:
        yield f"{row.record.ref} {row.record.name}"
        yield from (f"    {one.spec.label}: {one.before} -> {one.after or 'nothing'}" for one in row.changes)
    for row in compared.added:
        yield f"New {compared.sheet.kind}"
        yield from (f"    {one.spec.label}: {one.after}" for one in row.changes)
    for record in compared.removed:
        yield f"{record.ref} {record.name} was taken out: {'it is deleted' if delete else 'it stays; --delete deletes'}"
    for problem in compared.problems:
        yield f"Line {problem.line}, {problem.what}: {problem.why}"

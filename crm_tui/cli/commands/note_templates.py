"""`crm-tui note-template`: the texts that notes begin with."""

from __future__ import annotations

import sys

import click

from crm_tui.cli.data import as_data
from crm_tui.cli.output import Column, Format, format_options, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.placeholders import PLACEHOLDERS

_COLUMNS = (Column("name", "Name"), Column("body", "Text", most=80))

_BODY_HELP = "Its text, in Markdown; - reads it from standard input."


@click.group("note-template", short_help="The texts that notes begin with.")
def note_template_command() -> None:
    """Keep texts that notes begin with; in a form Ctrl+N chooses one.

    {contact}, {company}, {deal}, {date}, {time} and {me} in a text are filled in.
    """


@note_template_command.command("list")
@format_options
@pass_session
def list_templates(session: Session, *, how: Format) -> None:
    """List the templates."""
    from crm_tui.queries.shape.note_templates import note_templates

    session.open()
    rows = [{"ref": template.name, **as_data(template)} for template in note_templates()]
    print_rows(rows, _COLUMNS, how, empty="There are no templates of notes yet.")


@note_template_command.command("add")
@click.argument("name")
@click.argument("body")
@pass_session
def add_template(session: Session, name: str, body: str) -> None:
    """Keep BODY, a text in Markdown (- reads it from standard input), under NAME."""
    from crm_tui.services.note_templates import add_note_template

    add_note_template(session.sign_in(), name, _read(body))
    tell(f"Added the template {name}. In it {', '.join(f'{{{word}}}' for word in PLACEHOLDERS)} are filled in.")


@note_template_command.command("edit")
@click.argument("name")
@click.option("--name", "new_name", help="What it is called from now on.")
@click.option("--body", help=_BODY_HELP)
@pass_session
def edit_template(session: Session, name: str, new_name: str | None, body: str | None) -> None:
    """Change the name or the text of the template NAME."""
    from crm_tui.queries.shape.note_templates import template_named
    from crm_tui.services.note_templates import edit_note_template

    me = session.sign_in()
    text = None if body is None else _read(body)
    edit_note_template(me, template_named(name).id, name=new_name, body=text)
    tell(f"Changed the template {name}.")


@note_template_command.command("delete")
@click.argument("name")
@pass_session
def delete_template(session: Session, name: str) -> None:
    """Delete the template NAME; `crm-tui undo` brings it back."""
    from crm_tui.queries.shape.note_templates import template_named
    from crm_tui.services.note_templates import delete_note_template

    me = session.sign_in()
    delete_note_template(me, template_named(name).id)
    tell(f"Deleted the template {name}.")


def _read(body: str) -> str:
    return sys.stdin.read() if body == "-" else body

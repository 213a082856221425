"""`crm-tui fields`: the fields that a workspace adds to its records."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun, place_argument, print_shaped, steps
from crm_tui.domain.records import BY_WORD, Kind
from crm_tui.errors import BadInput

_FIELDS = (
    Column("kind", "Of"),
    Column("name", "Field"),
    Column("type", "Takes"),
    Column("choices", "Choices", most=60),
    Column("records", "Records", right=True),
)
_KINDS = [kind.word for kind in Kind if kind is not Kind.USER]

_OF = click.argument("of", metavar="KIND", type=click.Choice(_KINDS))


@noun("fields", "Fields of your own: add, rename, edit, move, delete.")
@format_options
@pass_session
def fields_command(session: Session, *, how: Format) -> None:
    """List the fields that this workspace added to its records; with a verb, change them."""
    from crm_tui.queries.shape.shape import own_fields

    session.open()
    rows = [
        {"ref": f"{one.kind}/{one.name}", "id": one.id, "kind": one.kind.value, "name": one.name,
         "type": one.type, "choices": list(one.choices), "records": one.records}
        for one in own_fields()
    ]  # fmt: skip
    print_rows(rows, _FIELDS, how, empty="There are no fields of your own yet.")


@fields_command.command("add")
@_OF
@click.argument("name")
@click.option("--type", "type_", default="text", help="text, number, money, date, choice, yes/no or link.")
@click.option("--choices", default="", help="For the type choice, with commas between.")
@json_option
@pass_session
@answered_again
def add_field(session: Session, of: str, name: str, *, type_: str, choices: str, as_json: bool) -> None:
    """Give records of KIND a field NAME: one word."""
    from crm_tui.services.shape import custom_fields

    kind, listed = BY_WORD[of], custom_fields.split_choices(choices)
    made = custom_fields.add_custom_field(session.sign_in(), kind, name, type_, listed)
    done = {"done": f"added the field {name} to {kind.plural}", "changed": True, "id": made, "name": name}
    print_done(f"Added the field {name} to {kind.plural}.", done, as_json=as_json)


@fields_command.command("rename")
@_OF
@click.argument("field")
@click.argument("name")
@json_option
@pass_session
@answered_again
def rename_field(session: Session, of: str, field: str, name: str, *, as_json: bool) -> None:
    """Call FIELD of KIND something else, in views and filters too; its values stay."""
    from crm_tui.services.shape import custom_fields

    by = session.sign_in()
    print_shaped(custom_fields.rename_custom_field(by, _field(of, field), name), as_json=as_json)


@fields_command.command("edit")
@_OF
@click.argument("field")
@click.argument("pairs", nargs=-1, required=True, metavar="type=…|choices=…")
@json_option
@pass_session
@answered_again
def edit_field(session: Session, of: str, field: str, pairs: tuple[str, ...], *, as_json: bool) -> None:
    """Change the type of FIELD while no record has a value in it, or its choices, with commas between."""
    from crm_tui.services.shape import custom_fields

    typed = values_of(pairs)
    if unknown := typed.keys() - {"type", "choices"}:
        raise BadInput(f"Of a field, type and choices can be changed, not {', '.join(sorted(unknown))}.", "pairs")
    by = session.sign_in()
    listed = custom_fields.split_choices(typed["choices"]) if "choices" in typed else None
    done = custom_fields.edit_custom_field(by, _field(of, field), type_=typed.get("type"), choices=listed)
    print_shaped(done, as_json=as_json)


@fields_command.command("move", context_settings={"ignore_unknown_options": True})
@_OF
@click.argument("field")
@place_argument
@json_option
@pass_session
@answered_again
def move_field(session: Session, of: str, field: str, where: str, *, as_json: bool) -> None:
    """Put FIELD elsewhere among those of KIND."""
    from crm_tui.services.shape import custom_fields

    by = session.sign_in()
    print_shaped(custom_fields.move_custom_field(by, _field(of, field), steps(where)), as_json=as_json)


@fields_command.command("delete")
@_OF
@click.argument("field")
@json_option
@pass_session
@answered_again
def delete_field(session: Session, of: str, field: str, *, as_json: bool) -> None:
    """Take FIELD, which nothing uses, away from the records of KIND; undo brings it back with its values."""
    from crm_tui.services.shape import custom_fields

    by = session.sign_in()
    print_shaped(custom_fields.delete_custom_field(by, _field(of, field)), as_json=as_json)


def _field(of: str, name: str) -> Any:
    from crm_tui.queries.shape.names import field_called

    return field_called(BY_WORD[of], name).id

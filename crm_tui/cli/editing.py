"""`crm-tui add` and `crm-tui edit`: records written field by field."""

from __future__ import annotations

from typing import Any

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import print_json, seen_option, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput

_ADDED = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK, Kind.ACTIVITY, Kind.PRODUCT)


@click.command("add", short_help="Add a record.")
@click.argument("kind", type=click.Choice([kind.value for kind in _ADDED]))
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@click.option("--json", "as_json", is_flag=True, help="Print what was added as JSON.")
@click.option("--fields", "only_fields", is_flag=True, help="List the fields of the kind instead.")
@pass_session
@answered_again
def add_command(session: Session, kind: str, pairs: tuple[str, ...], *, as_json: bool, only_fields: bool) -> None:
    """Add a record of KIND with the given fields, such as: title="Acme rollout" amount=45k close=+2w.

    Its short reference goes to stdout.
    """
    from crm_tui.services import records

    if only_fields:
        _list_fields(session, Kind(kind))
        return
    values = _values(pairs)
    saved = records.add_record(session.sign_in(), Kind(kind), values)
    _print_saved(saved, as_json=as_json)


@click.command("edit", short_help="Change fields of a record.")
@click.argument("ref")
@click.argument("pairs", nargs=-1, required=True, metavar="FIELD=VALUE …")
@seen_option
@click.option("--json", "as_json", is_flag=True, help="Print the record's new state as JSON.")
@pass_session
@answered_again
def edit_command(session: Session, ref: str, pairs: tuple[str, ...], *, seen: int | None, as_json: bool) -> None:
    """Change fields of REF; an empty VALUE clears the field. The stage is changed by `crm-tui move`.

    A task is finished with done=yes, and reopened with done=no.
    """
    from crm_tui.queries import refs
    from crm_tui.services import records

    values = _values(pairs)
    session.open()
    found = refs.resolve(ref)
    saved = records.edit_record(session.sign_in(), found.kind, found.id, seen, values)
    _print_saved(saved, as_json=as_json)


def _values(pairs: tuple[str, ...]) -> dict[str, str]:
    """The fields and their texts; raises `BadInput` for what is not FIELD=VALUE, or said twice."""
    values: dict[str, str] = {}
    for pair in pairs:
        written, equals, value = pair.partition("=")
        name = written.strip()
        if not equals or not name:
            raise BadInput(f"“{pair}” is not FIELD=VALUE; write for example amount=45k.", pair)
        if name in values:
            raise BadInput(f"{name} is given twice; give it once.", name)
        values[name] = value
    return values


def _print_saved(saved: Any, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {"kind": saved.kind.value, "ref": saved.ref, "id": saved.id, "name": saved.name, "version": saved.version,
             "action": saved.action}
        )  # fmt: skip
        return
    click.echo(saved.ref)
    tell(f"{saved.summary[:1].upper()}{saved.summary[1:]}." if saved.changed else "Nothing was different.")


def _list_fields(session: Session, kind: Kind) -> None:
    from crm_tui.cli.output import Column, print_rows
    from crm_tui.services.fields import form_fields

    session.open()
    rows = [
        {"field": spec.name, "type": spec.type.value, "needed": "yes" if spec.required else "",
         "help": spec.help or ", ".join(spec.choices)}
        for spec in form_fields(kind, adding=True)
    ]  # fmt: skip
    columns = (
        Column("field", "Field"),
        Column("type", "Takes"),
        Column("needed", "Needed"),
        Column("help", "Help", most=80),
    )
    print_rows(rows, columns, "table")

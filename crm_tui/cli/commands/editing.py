"""`crm-tui add` and `crm-tui edit`: records written field by field, one or many at once."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.choosing import Many, carry_out, choose, many_options, print_many
from crm_tui.cli.output import print_saved, seen_option, tell
from crm_tui.cli.pairs import values_of
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.records import BY_WORD, Kind
from crm_tui.errors import BadInput

_PAIR = re.compile(r"\s*[^\W\d][\w-]*\s*[+-]?=")
"""What begins as FIELD=VALUE does."""

_SHIFT = re.compile(r"\s*([^\W\d][\w-]*?)\s*([+-])=\s*")
"""What begins as FIELD+=TIME does."""


@click.command("add", short_help="Add a record.", epilog=f"KIND is one of {', '.join(BY_WORD)}.")
@click.argument("kind", metavar="KIND", type=click.Choice(list(BY_WORD)))
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE …")
@click.option("--next", "next_step", metavar="TASK", help="What is to be done after this activity; makes a task.")
@click.option("--due", metavar="DATE", help="When that is due, such as fri or +2w.")
@click.option("--json", "as_json", is_flag=True, help="Print what was added as JSON.")
@click.option("--fields", "only_fields", is_flag=True, help="List the fields of the kind instead.")
@pass_session
@answered_again
def add_command(
    session: Session, kind: str, pairs: tuple[str, ...], *, next_step: str | None, due: str | None, as_json: bool,
    only_fields: bool,
) -> None:  # fmt: skip
    """Add a record of KIND with the given fields, such as: title="Acme rollout" amount=45k close=+2w.

    A call with what follows from it: activity kind=call contact="Kim Sato" minutes=15m --next "send deck" --due fri.

    Its short reference goes to stdout.
    """
    from crm_tui.queries.duplicates.pairs import likely_same
    from crm_tui.services.agenda import next_steps
    from crm_tui.services.editing import records

    if only_fields:
        _list_fields(session, BY_WORD[kind])
        return
    values = values_of(pairs)
    like: tuple[Any, ...] = ()
    if next_step is None and due is None:
        by = session.sign_in()
        like = likely_same(BY_WORD[kind], values)
        saved = records.add_record(by, BY_WORD[kind], values)
    elif BY_WORD[kind] is Kind.ACTIVITY:
        step = {"next": next_step or "", "due": due or ""}
        saved = next_steps.log_activity_and_next(session.sign_in(), {**values, **step})
    else:
        raise BadInput("--next and --due say what follows from an activity; add a task beside anything else.", "next")
    print_saved(saved, as_json=as_json)
    for one in like[:1]:
        tell(f"It looks like {one.in_full}; `crm-tui merge {one.ref} {saved.ref}` makes them one.")


@click.command("edit", short_help="Change fields of records.")
@click.argument("words", nargs=-1, required=True, metavar="REF…|FILTER FIELD=VALUE …")
@seen_option
@many_options
@click.option("--json", "as_json", is_flag=True, help="Print the record's new state as JSON.")
@pass_session
@answered_again
def edit_command(session: Session, words: tuple[str, ...], *, seen: int | None, many: Many, as_json: bool) -> None:
    """Change fields of REF, of several, or of all that FILTER finds, as one action; an empty VALUE clears the field.

    For example: edit D12 amount=45k; edit D12 D13 close+=2w; edit 'owner:ben stage:proposal' owner=ana --yes

    close+=2w and close-=3d shift each one's own date. A stage is changed by `crm-tui move`. A task is finished with
    done=yes, and reopened with done=no.
    """
    from crm_tui.services.editing import records

    named = [word for at, word in enumerate(words) if not (at or many.everything) or not _PAIR.match(word)]
    pairs = [word for word in words if word not in named]
    if not pairs:
        raise BadInput("Say what to change, such as amount=45k.", "pairs")
    shifts = values_of([f"{hit[1]}={hit[2]}{pair[hit.end() :]}" for pair in pairs if (hit := _SHIFT.match(pair))])
    values = values_of([pair for pair in pairs if not _SHIFT.match(pair)])
    chosen = choose(session, named, of_kind=many.of_kind, everything=many.everything)
    if len(chosen.records) == 1 and chosen.filter is None and not shifts and not many.dry_run:
        saved = records.edit_record(session.sign_in(), chosen.kind, chosen.ids[0], seen, values)
        print_saved(saved, as_json=as_json)
        return
    if seen is not None:
        raise BadInput("--seen is the version of one record; name one alone.", "seen")
    by = None if many.dry_run else session.sign_in()

    def act(ids: list[UUID]) -> Any:
        return records.edit_records(by, chosen.kind, ids, values, shifts=shifts)

    edited = carry_out(chosen, "change", act, many)
    if edited is not None:
        print_many(chosen, edited, as_json=as_json)


def _list_fields(session: Session, kind: Kind) -> None:
    from crm_tui.cli.output import Column, print_rows
    from crm_tui.services.editing.fields import form_fields

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

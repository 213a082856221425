"""`crm-tui quick`: a record added by one line, as on the screen."""

from __future__ import annotations

import re
from typing import Any

import click

from crm_tui.cli.again import answer
from crm_tui.cli.output import Column, print_json, print_line, print_rows, print_saved, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.quick_line import lead, pieces, quoted
from crm_tui.errors import AlreadyDone, BadInput

_COLUMNS = (Column("label", "Field"), Column("shown", "Understood", most=60), Column("written", "Written", most=40))

_SIGNED = re.compile(r"(?P<sign>[@#]|[^\W\d][\w-]*:)(?P<words>.*\s.*)", re.DOTALL)


@click.command("quick", short_help="Add a record by one line.")
@click.argument("words", nargs=-1, required=True, metavar="LINE")
@click.option("--dry-run", is_flag=True, help="Say how it is understood, and save nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@pass_session
def quick_command(session: Session, words: tuple[str, ...], *, dry_run: bool, as_json: bool) -> None:
    """Add what LINE says, such as: 'Acme rollout 45k @"Kim Sato" #enterprise close:30nov src:referral'.

    It begins with contact, company, task, call, email, meeting, chat, visit or note; else it is a deal. @ names
    whom or what it is about, # a tag, and FIELD:VALUE any field that `crm-tui add KIND --fields` lists.
    """
    line = _line(words)
    try:
        _add(session, line, dry_run=dry_run, as_json=as_json)
    except AlreadyDone as done:
        answer(done, {"kind": lead(pieces(line)).kind, "as_json": as_json})


def _add(session: Session, line: str, *, dry_run: bool, as_json: bool) -> None:
    from crm_tui.services import quick, workspace

    if dry_run:
        session.open()
        _print_understood(quick.understand(line, workspace.find_user(session.config.user)), as_json=as_json)
        return
    me = session.sign_in()
    understood = quick.understand(line, me)
    if understood.unclear:
        raise BadInput("\n".join(map(_complaint, understood.unclear)), "line")
    print_saved(quick.add(me, understood), as_json=as_json)


def _line(words: tuple[str, ...]) -> str:
    """The line as it would be typed: where a shell has taken quotation marks away, they are put back."""
    return words[0] if len(words) == 1 else " ".join(map(_with_quotes, words))


def _with_quotes(word: str) -> str:
    signed = _SIGNED.fullmatch(word)
    return signed["sign"] + quoted(signed["words"]) if signed else word


def _complaint(unclear: Any) -> str:
    ways = [instead.text for instead in unclear.instead if instead.text]
    return f"{unclear.says} Write {' or '.join(ways[:5])}." if ways else unclear.says


def _print_understood(understood: Any, *, as_json: bool) -> None:
    """What the line says, and what is not clear in it."""
    if as_json:
        print_json(
            {
                "what": understood.what,
                "kind": understood.kind.value,
                "clear": understood.is_clear,
                "fields": [
                    {"field": part.field, "text": part.text, "shown": part.shown, "start": part.start,
                     "end": part.end, "new": part.is_new} for part in understood.parts
                ],
                "unclear": [
                    {"says": one.says, "start": one.start, "end": one.end,
                     "instead": [instead.text for instead in one.instead]} for one in understood.unclear
                ],
            }
        )  # fmt: skip
        return
    print_line(understood.what.capitalize())
    rows = [
        {"label": part.label, "shown": part.shown, "written": understood.line[part.start : part.end]}
        for part in understood.parts
    ]
    if rows:
        print_rows(rows, _COLUMNS, "table")
    for unclear in understood.unclear:
        tell(_complaint(unclear))

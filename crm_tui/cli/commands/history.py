"""`crm-tui undo`, `redo` and `log`: what was done, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import BadInput, NotFound

if TYPE_CHECKING:
    from crm_tui.queries.log.actions import ActionItem
    from crm_tui.services.undo.undoing import Undone

_LOG = (
    Column("at", "When"),
    Column("by", "Who", most=20),
    Column("summary", "What", most=70),
    Column("undone", "Undone"),
    Column("ref", "Action", most=12),
)


@click.command("undo", short_help="Take back an action.")
@click.argument("action", required=False)
@json_option
@pass_session
@answered_again
def undo_command(session: Session, action: str | None, *, as_json: bool) -> None:
    """Take back your last action, or the ACTION that `crm-tui log` shows."""
    from crm_tui.services.undo import undoing

    undone = undoing.undo(session.sign_in(), _action(action))
    print_done(f"Undone: {undone.summary}.", {"done": "undo", **_told(undone)}, as_json=as_json)


@click.command("redo", short_help="Do again what was undone.")
@click.argument("action", required=False)
@json_option
@pass_session
@answered_again
def redo_command(session: Session, action: str | None, *, as_json: bool) -> None:
    """Do again what you last undid, or the ACTION that `crm-tui log` shows."""
    from crm_tui.services.undo import undoing

    redone = undoing.redo(session.sign_in(), _action(action))
    print_done(f"Done again: {redone.summary}.", {"done": "redo", **_told(redone)}, as_json=as_json)


@click.command("log", short_help="What was done, by whom, when.")
@click.argument("ref", required=False)
@click.option("--filter", "filter_text", default="", help="Such as: by:ben kind:deal on:yesterday is:undone proposal.")
@click.option("--before", metavar="ACTION", help="Those before ACTION, the last one of the page above.")
@click.option("--limit", default=30, show_default=True, type=click.IntRange(min=1), help="How many actions at most.")
@click.option("--changes", is_flag=True, help="With what each action changed.")
@click.option("--lines", is_flag=True, help="With the crm-tui line that would do the same, where there is one.")
@format_options
@pass_session
def log_command(
    session: Session, ref: str | None, filter_text: str, before: str | None, limit: int, *, changes: bool, lines: bool,
    how: Format,
) -> None:  # fmt: skip
    """The newest actions, or those that touched REF.

    FILTER takes by: (a name, a login or me), kind: (deal, contact …), on:, since: and until: (days in words), is:undone
    or is:done, and words of what was done.
    """
    from crm_tui.queries import refs
    from crm_tui.queries.log import filter as log_filter
    from crm_tui.queries.log.actions import log

    narrowed = log_filter.read(filter_text, session.filter_context(filter_text))
    record = refs.resolve(ref).id if ref else None
    rows = [_row(item, changes=changes, lines=lines) for item in log(limit, record, _action(before), narrowed)]
    more = [Column("changes", "Changes", most=120)] if changes else []
    more += [Column("line", "Line", most=120)] if lines else []
    print_rows(rows, (*_LOG, *more), how, empty="Nothing to show was done.")


def _row(item: ActionItem, *, changes: bool, lines: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "ref": item.id.hex[-12:],
        "id": item.id,
        "at": item.at,
        "by": item.by,
        "summary": item.summary,
        "role": item.role,
        "undone": item.undone,
    }
    if changes:
        row["changes"] = [f"{change.record or change.table}: {'; '.join(change.words)}" for change in item.changes]
    if lines:
        row["line"] = _line(item)
    return row


def _line(item: ActionItem) -> str | None:
    from crm_tui.services.lines import lines_of

    try:
        return " && ".join(lines_of(item.id))
    except NotFound:
        return None


def _told(undone: Undone) -> dict[str, Any]:
    """What undoing or redoing did, as JSON gives it."""
    changed = sorted((kind, str(record)) for kind, record in undone.changed)
    return {
        "summary": undone.summary,
        "action": undone.action,
        "target": undone.target,
        "changed": [{"kind": kind, "id": record} for kind, record in changed],
    }


def _action(typed: str | None) -> UUID | None:
    """The id of an action from what the log shows of it: all of it, or its last twelve digits."""
    if typed is None:
        return None
    from crm_tui.queries.log.actions import actions_ending

    try:
        return UUID(typed)
    except ValueError:
        pass
    if not typed.isalnum():
        raise BadInput(f"“{typed}” is no action; `crm-tui log` shows them.", "action")
    found = actions_ending(typed.lower())
    if len(found) != 1:
        raise NotFound(f"{'No' if not found else 'More than one'} action ends with {typed}; see `crm-tui log`.")
    return found[0]

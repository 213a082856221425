"""`crm-tui backup`, `backups` and `restore`: copies of the workspace, made, looked at and put back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crm_tui import paths
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.errors import BadInput, CrmError

_COLUMNS = (
    Column("day", "Day"),
    Column("size", "Size", right=True),
    Column("checked", "Checked"),
    Column("file", "File", most=100),
)


@click.command("backup", short_help="Copy the workspace into FILE.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--daily", is_flag=True, help="Make today's automatic backup instead, unless it is there.")
@json_option
@pass_session
def backup_command(session: Session, file: Path | None, *, daily: bool, as_json: bool) -> None:
    """Copy the workspace into FILE, in one step and checked, while others may go on working.

    With --daily, make today's backup as the program does by itself once it is open, and remove the oldest beyond the
    number that is kept: for the night, on a server.
    """
    from crm_tui.services import backups

    if (file is None) is not daily:
        raise BadInput("Say into which FILE to copy the workspace, or --daily, and not both.", "file")
    session.open()
    made: Path | None
    if file is None:
        made = backups.make_due(session.path, session.config.backup)
    else:
        made = paths.of_workspace(file)
        backups.back_up(made)
    says = f"Copied {session.path} to {file or made}." if made else "Today's backup is there already."
    done = {"done": "backup", "workspace": str(session.path), "file": str(made) if made else None}
    print_done(says, done, as_json=as_json)


@click.command("backups", short_help="List the daily backups.")
@click.option("--check", is_flag=True, help="Read every page of each, to see whether it could be restored.")
@format_options
@pass_session
def backups_command(session: Session, *, check: bool, how: Format) -> None:
    """List the daily backups, newest first; each was checked when it was made.

    With --check each is checked now; exit status 1 where one could not be restored.
    """
    from crm_tui.services import backups

    rows: list[dict[str, Any]] = []
    for one in backups.kept(session.path, session.config.backup):
        ok = not check or _is_whole(one.path)
        checked = "when it was made" if not check else "now" if ok else "DAMAGED"
        rows.append({"day": one.day, "size": f"{one.size / 1e6:,.1f} MB", "checked": checked, "file": str(one.path),
                     "bytes": one.size, "ok": ok})  # fmt: skip
    folder = backups.folder_of(session.path, session.config.backup)
    print_rows(rows, _COLUMNS, how, empty=f"There are no daily backups in {folder}.")
    if not all(row["ok"] for row in rows):
        raise click.exceptions.Exit(1)


@click.command("restore", short_help="Put a backup in the workspace's place.")
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--to", "target", type=click.Path(path_type=Path), help="Restore into this file instead.")
@json_option
@pass_session
def restore_command(session: Session, backup: Path, target: Path | None, *, as_json: bool) -> None:
    """Put BACKUP in the place of the workspace, once it is verified; the file that is there is kept beside it.

    Everybody has to leave the workspace first. BACKUP itself stays as it is.
    """
    from crm_tui.services import backups

    path = paths.of_workspace(target) if target else session.path
    kept = backups.restore(backup.absolute(), path)
    says = f"Restored {path} from {backup}."
    if kept is not None:
        says += f" What was there is kept as {kept}."
    done = {"done": "restore", "workspace": str(path), "backup": str(backup.absolute()),
            "kept": str(kept) if kept else None}  # fmt: skip
    print_done(says, done, as_json=as_json)


def _is_whole(backup: Path) -> bool:
    """Whether it could be restored; why it could not is told."""
    from crm_tui.services import backups

    try:
        backups.verify(backup)
    except CrmError as error:
        tell(str(error))
        return False
    return True

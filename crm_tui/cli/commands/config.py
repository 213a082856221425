"""`crm-tui config`: every setting with where it comes from, and the files that they stand in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crm_tui import config_files, paths
from crm_tui.cli.again import answered_again
from crm_tui.cli.output import Column, Format, format_options, json_option, print_done, print_line, print_rows
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun

_SETTINGS = (
    Column("name", "Setting"),
    Column("value", "Value", most=40),
    Column("source", "From", most=60),
    Column("help", "What it is", most=80),
)

_SHARED = "workspace."
"""Begins the names of what everybody in the workspace shares."""


@noun("config", "Your settings and the workspace's, and where each comes from.")
@format_options
@pass_session
@click.pass_context
def config_command(context: click.Context, session: Session, *, how: Format) -> None:
    """Print every setting with its value and where it comes from: a file and line, the environment, the default."""
    rows = [_row(one) for one in config_files.settings(_given(context))]
    rows += _of_workspace(session) if paths.is_there(session.path) else []
    print_rows(rows, _SETTINGS if how != "table" else _SETTINGS[:3], how)


@config_command.command("set")
@click.argument("name")
@click.argument("value")
@json_option
@pass_session
@answered_again
def set_(session: Session, name: str, value: str, *, as_json: bool) -> None:
    """Set NAME to VALUE in your config.toml, keeping what else stands there; backup.keep is keep in its table.

    workspace.currency and the like are everybody's, and stand in the workspace.
    """
    if name.startswith(_SHARED):
        _set_shared(session, name.removeprefix(_SHARED), value, as_json=as_json)
        return
    _print(config_files.write(name, value), as_json=as_json)


@config_command.command("unset")
@click.argument("name")
@json_option
def unset(name: str, *, as_json: bool) -> None:
    """Take NAME out of your config.toml, so that the default holds."""
    _print(config_files.write(name, None), as_json=as_json)


@config_command.command("path")
@pass_session
def path(session: Session) -> None:
    """Print where your config.toml and your keymap.toml are looked for."""
    print_line(str(config_files.file()))
    print_line(str(session.config.keymap_file))


@config_command.command("keys")
@pass_session
def keys(session: Session) -> None:
    """What is wrong with your keymap, such as one key for two commands; exit status 1 where something is."""
    problems = session.screens.key_problems(session.config.keymap_file, session.config.keys)
    for problem in problems:
        print_line(problem)
    if problems:
        raise click.exceptions.Exit(1)


@config_command.command("export")
@pass_session
def export(session: Session) -> None:
    """Print the shape of the workspace as TOML: everything that the settings set for all, from pipelines to users."""
    from crm_tui.services.shape import files as shape_files

    session.open()
    print_line(shape_files.written().rstrip("\n"))


@config_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would be changed.")
@json_option
@pass_session
@answered_again
def import_(session: Session, file: Path, *, dry_run: bool, as_json: bool) -> None:
    """Give the workspace the shape that FILE says, as one action; what FILE does not name stays as it is."""
    from crm_tui.services.shape import files as shape_files
    from crm_tui.services.shape.shaping import counted

    taken = shape_files.take_over(session.sign_in(), file, rehearse=dry_run)
    if not as_json:
        for difference in taken.differences:
            print_line(difference)
    differ = counted(len(taken.differences), "difference", "differences")
    sentence = f"{differ} {'to take' if dry_run else 'taken'} over." if taken.differences else "Nothing differs."
    done = {"done": "import", "differences": list(taken.differences), "dry_run": dry_run, "action": taken.action}
    print_done(sentence, done, as_json=as_json)


def _given(context: click.Context) -> dict[str, str]:
    """What the options before the command say."""
    said = context.find_root().params
    named = {
        "--db": "db",
        "--user": "user",
        "--pipeline": "pipeline",
        "--filter": "filter_text",
        "--ascii": "ascii_only",
    }
    return {option: str(said[name]) for option, name in named.items() if said.get(name)}


def _row(one: config_files.Setting) -> dict[str, Any]:
    return {"ref": one.name, "name": one.name, "value": one.value, "source": one.source, "help": one.help}


def _of_workspace(session: Session) -> list[dict[str, Any]]:
    """What everybody in the workspace shares."""
    from crm_tui.queries.shape.settings_list import shared

    session.open()
    return [
        {"ref": f"{_SHARED}{one.name}", "name": f"{_SHARED}{one.name}", "value": one.value,
         "source": str(session.path) if one.is_set else config_files.USUAL, "help": one.help}
        for one in shared()
    ]  # fmt: skip


def _set_shared(session: Session, name: str, value: str, *, as_json: bool) -> None:
    from crm_tui.services import settings

    settings.set_shared(session.sign_in(), name, value)
    row = next(row for row in _of_workspace(session) if row["name"] == f"{_SHARED}{name}")
    print_done(f"{row['name']} is {row['value'] or 'nothing'} now, for everybody.", row, as_json=as_json)


def _print(one: config_files.Setting, *, as_json: bool) -> None:
    value = config_files.as_text(one.value) or "nothing"
    print_done(f"{one.name} is {value} now, from {one.source}.", _row(one), as_json=as_json)

"""Every command of the registry that writes says its line, and the line is one that the command line takes."""

from __future__ import annotations

import click
import pytest

from crm_tui.cli.program import root
from crm_tui.domain.roles import Permission
from crm_tui.tui.commands import PLACES, Command

ALL = [command for commands in PLACES.values() for command in commands]

WRITING = {Permission.RECORDS, Permission.DEALS, Permission.DELETE, Permission.IMPORT}

WITHOUT: dict[str, str] = {
    "preview.carry_out": "the file is named where it is chosen: import.file",
    "overview.act": "the foot says the line of what is at the cursor",
}
"""The commands that write and have no line, each with why."""


@pytest.mark.parametrize("command", [one for one in ALL if set(one.needs) & WRITING], ids=lambda one: one.id)
def test_what_writes_says_its_line(command: Command) -> None:
    assert command.line or command.id in WITHOUT


def test_nothing_is_left_out_that_has_a_line_by_now() -> None:
    ids = {command.id: command for command in ALL}
    assert [one for one in WITHOUT if one not in ids or ids[one].line] == []


@pytest.mark.parametrize("line", sorted({one.line for one in ALL if one.line}))
def test_the_line_names_a_command_and_its_options(line: str) -> None:
    name, *words = line.split()
    command = root.get_command(click.Context(root), name)
    if isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words[0]]
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known

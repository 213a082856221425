"""`crm-tui rules`: the rules in files beside the workspace; checked, tested, and tried on what is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from crm_tui.cli.output import Column, Format, format_options, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.cli.shaping import noun
from crm_tui.domain.roles import Permission
from crm_tui.errors import NotAllowed

if TYPE_CHECKING:
    from crm_tui.services.rules.loading import Loaded

_RULES = (
    Column("ref", "Rule", most=30),
    Column("when", "When", most=40),
    Column("if", "If", most=30),
    Column("then", "Then", most=60),
    Column("examples", "Examples", right=True),
    Column("file", "File"),
)
_PROBLEMS = (Column("ref", "Where"), Column("rule", "Rule", most=30), Column("says", "What is wrong", most=120))
_TESTED = (
    Column("ref", "Where"),
    Column("rule", "Rule", most=30),
    Column("state", "State"),
    Column("says", "Not as expected", most=100),
)
_WOULD_DO = (
    Column("rule", "Rule", most=24),
    Column("state", "Rule is"),
    Column("ref", "Ref"),
    Column("name", "Name", most=24),
    Column("would", "Would do", most=100),
)

_file = click.argument("file", required=False, type=click.Path(path_type=Path))


@noun("rules", "Rules in files: when this happens, if that is so, then do this.")
@format_options
@pass_session
def rules_command(session: Session, *, how: Format) -> None:
    """List the rules in force, which stand in rules/*.toml beside the workspace; see `crm-tui help automation`.

    A rule waits for a change, asks its filter, and does what is written, within the action that it waited for.
    """
    _, found = _loaded(session, None)
    rows = [
        {
            "ref": rule.name,
            "when": _when(rule.when),
            "if": rule.filter,
            "then": "; ".join(step.written for step in rule.steps),
            "examples": len(rule.examples),
            "file": f"{rule.file}:{rule.line}",
        }
        for rule in found.rules
    ]
    empty = "There are no rules yet; `crm-tui help automation` says how one is written."
    print_rows(rows, _RULES, how, empty=empty)
    for problem in found.problems:
        tell(f"{problem} It is left out.")


@rules_command.command("check", short_help="Whether the rules can be read, and mean something here.")
@_file
@format_options
@pass_session
def check_rules(session: Session, file: Path | None, *, how: Format) -> None:
    """Say what is wrong in FILE, or in the files of the rules in force; exit status 1 where anything is."""
    from crm_tui.services.rules.checking import check

    me, found = _loaded(session, file)
    problems = check(found, me)
    rows = [{"ref": _place(one.file, one.line), "rule": one.rule, "says": one.says} for one in problems]
    print_rows(rows, _PROBLEMS, how)
    if problems:
        raise click.exceptions.Exit(1)
    tell(f"{_counted(len(found.rules))} checked; nothing is wrong.")


@rules_command.command("test", short_help="Try the examples beside the rules.")
@_file
@format_options
@pass_session
def test_rules(session: Session, file: Path | None, *, how: Format) -> None:
    """Try the examples of the rules in FILE, or of those in force, aside; exit status 1 where one fails.

    Each rule is tried alone, so that no other one changes what it does.
    """
    from crm_tui.services.rules.rehearsing import test

    me, found = _loaded(session, file)
    tested = list(test(found.rules, me))
    rows = [
        {
            "ref": _place(one.file, one.line),
            "rule": one.rule,
            "state": "ok" if one.ok else "WRONG",
            "ok": one.ok,
            "says": one.says,
        }
        for one in tested
    ]
    rows += [
        {"ref": _place(one.file, one.line), "rule": one.rule, "state": "WRONG", "ok": False, "says": one.says}
        for one in found.problems
    ]
    print_rows(rows, _TESTED, how, empty="There are no examples to try.")
    untested = [rule.name for rule in found.rules if not rule.examples]
    if untested:
        tell(f"Without an example: {', '.join(untested)}.")
    if not all(row["ok"] for row in rows):
        raise click.exceptions.Exit(1)


@rules_command.command("diff", short_help="What rules would do with the records that are there.")
@_file
@format_options
@pass_session
def diff_rules(session: Session, file: Path | None, *, how: Format) -> None:
    """Show what the rules of FILE that differ from those in force would do, or all in force; nothing is written.

    For each rule it is tried with the records that are now as it waits for: the deals in a stage, for a rule that waits
    for deals to enter it. What it would do stands there as crm-tui lines.
    """
    from crm_tui.services.rules.loading import in_force
    from crm_tui.services.rules.rehearsing import diff

    me, found = _loaded(session, file)
    rows = [
        {
            "rule": one.rule,
            "state": one.state,
            "ref": one.ref,
            "name": one.name,
            "would": "; ".join([*one.lines, *([one.says] if one.says else [])]),
            "lines": list(one.lines),
        }
        for one in diff(found.rules, in_force().rules, me)
    ]
    print_rows(rows, _WOULD_DO, how, empty="There are no rules to try.")
    for problem in found.problems:
        tell(f"{problem} It is left out.")


def _loaded(session: Session, file: Path | None) -> tuple[UUID | None, Loaded]:
    """Who asks, and the rules of a file, or those in force; raises `NotAllowed` where no file can be named."""
    from crm_tui.services import workspace
    from crm_tui.services.rules.loading import in_force, read_file

    if file is not None and (session.restricted or session.within):
        where = "A restricted session" if session.restricted else "A line in the program"
        raise NotAllowed(f"{where} may not {Permission.FILES}.")
    session.open()
    me = workspace.find_user(session.config.user)
    return me, in_force() if file is None else read_file(file)


def _when(when: Any) -> str:
    said = [when.kind.word, when.event.value, when.what]
    said += [] if when.before is None else ["from", when.before or "nothing"]
    said += [] if when.after is None else ["to", when.after or "nothing"]
    return " ".join(filter(None, said))


def _place(file: str, line: int) -> str:
    return f"{file}:{line}" if line else file


def _counted(number: int) -> str:
    return "1 rule" if number == 1 else f"{number} rules"

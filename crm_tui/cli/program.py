"""The root of the command line: global options, commands loaded when they are called, and errors as sentences.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 criteria not met, 5 busy or stale.
"""

from __future__ import annotations

import importlib
import io
import os
import re
from collections.abc import Callable, Sequence

import click

from crm_tui import __version__, text
from crm_tui.cli import access
from crm_tui.cli.ending import exit_status
from crm_tui.cli.output import Answer
from crm_tui.cli.session import Screens, Session
from crm_tui.cli.start import COMPLETE, RESTRICTED
from crm_tui.errors import BadInput

COMMANDS = {
    "init": "setup",
    "demo": "setup",
    "doctor": "doctor",
    "backup": "backups",
    "backups": "backups",
    "restore": "backups",
    "import": "importing",
    "list": "listing",
    "show": "showing",
    "search": "listing",
    "views": "views",
    "view": "views",
    "add": "editing",
    "edit": "editing",
    "quick": "quick",
    "note-template": "note_templates",
    "move": "moving",
    "place": "moving",
    "tick": "moving",
    "tag": "many",
    "delete": "many",
    "edit-rows": "rows",
    "merge": "merge_records",
    "duplicates": "duplicates",
    "distinct": "duplicates",
    "agenda": "agenda",
    "next": "agenda",
    "overview": "overviews",
    "segments": "segments",
    "campaigns": "campaigns",
    "merge-mail": "mail_merge",
    "tickets": "tickets",
    "done": "finishing",
    "snooze": "finishing",
    "cadence": "cadences",
    "onboarding": "onboarding",
    "subscriptions": "buying",
    "renewals": "buying",
    "loyalty": "loyalty",
    "growth": "growth",
    "also-bought": "growth",
    "value": "value",
    "surveys": "surveys",
    "answer-survey": "feedback",
    "feedback": "feedback",
    "phases": "phases",
    "refer": "advocacy",
    "referrals": "advocacy",
    "ask": "advocacy",
    "cycle": "cycle",
    "leads": "leads",
    "score": "leads",
    "handover": "handovers",
    "undo": "history",
    "redo": "history",
    "log": "history",
    "who": "presence",
    "command-id": "command_id",
    "role": "team",
    "users": "team",
    "rules": "rules",
    "pipelines": "pipelines",
    "stages": "stages",
    "criteria": "stages",
    "reasons": "words",
    "sources": "words",
    "tags": "words",
    "fields": "own_fields",
    "config": "config",
    "help": "helping",
    "board": "board",
    "metrics": "metrics",
    "what-if": "what_if",
    "forecast": "forecast",
    "report": "report",
}
"""Each command, and the module of `cli.commands` that has it as `<name>_command`."""


PROGRAM = "crm-tui"

ALSO = {
    "pipeline": "pipelines",
    "segment": "segments",
    "rule": "rules",
    "automation": "rules",
    "campaign": "campaigns",
    "stage": "stages",
    "criterion": "criteria",
    "reason": "reasons",
    "source": "sources",
    "field": "fields",
    "phase": "phases",
    "lead": "leads",
    "referral": "referrals",
    "subscription": "subscriptions",
    "renewal": "renewals",
    "points": "loyalty",
    "handovers": "handover",
    "reports": "report",
}
"""Other words for commands, which the help does not list."""


_END_OF_CLAUSE = re.compile(r"[;:]|, such as\b|\.(?:\s|$)|\n\n")


class LazyGroup(click.Group):
    """Loads the module of a command when the command is called, so that each pays only for itself."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help; in a restricted session those that it has."""
        return [name for name in COMMANDS if name in access.WITHIN or not (ctx.obj and ctx.obj.restricted)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None with the nearest name said."""
        cmd_name = ALSO.get(cmd_name, cmd_name)
        if cmd_name not in COMMANDS:
            meant = text.nearest(cmd_name, list(COMMANDS))
            hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
            ctx.fail(f"There is no command “{text.visible(cmd_name)}”.{hint}")
        module = importlib.import_module(f"crm_tui.cli.commands.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        if isinstance(command, click.Group):
            _shorten(command)
        return command


def _shorten(group: click.Group) -> None:
    """Have the list of a command's verbs say the first clause of the help of each, so that nothing is cut in it."""
    for verb in group.commands.values():
        if not verb.short_help and verb.help:
            first = _END_OF_CLAUSE.split(verb.help, maxsplit=1)[0]
            verb.short_help = f"{' '.join(first.split())}."


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", metavar="FILE", help="The workspace to use; else CRM_TUI_DB, else your own.")
@click.option(
    "--command-id", metavar="UUID", help="Do it once, however often it is called with this id; see `command-id`."
)
@click.option("--user", metavar="LOGIN", help="The user to work as; else CRM_TUI_USER, else your Unix login.")
@click.option("--restricted", is_flag=True, envvar=RESTRICTED, help="Let nobody out of it; see `crm-tui help team`.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw with the signs of ASCII only.")
@click.option("--pipeline", help="The pipeline that the board begins with.")
@click.option("--filter", "filter_text", help="The filter that the board begins with, such as owner:me.")
@click.version_option(__version__, "--version", message="crm-tui %(version)s")
@click.pass_context
def root(
    ctx: click.Context,
    db: str | None,
    *,
    command_id: str | None,
    user: str | None,
    restricted: bool,
    ascii_only: bool,
    pipeline: str | None,
    filter_text: str | None,
) -> None:
    """The CRM that lives in a terminal. Without a command, it opens your workspace."""
    session: Session = ctx.obj
    session.wanted, session.user, session.restricted = db, user, restricted
    asked = _asked(ctx, session) if restricted else []
    if command_id is not None:
        from crm_tui.services.commands import checked_id, digest

        session.command, session.asked = checked_id(command_id), digest(session.words)
    session.screen_options = {
        "ascii_only": ascii_only,
        "pipeline": pipeline or "",
        "filter_text": filter_text or "",
    }
    if asked:
        _invoke(ctx, asked)
        return
    session.needs = access.NEEDS.get(ctx.invoked_subcommand or "board")
    if ctx.invoked_subcommand is None:
        from crm_tui.cli.opening import open_program

        ctx.exit(open_program(session))


def _asked(ctx: click.Context, session: Session) -> list[str]:
    """Confine the session; returns the command that the person asked for where the administrator's line has none."""
    if session.wanted is None:
        raise BadInput("A restricted session needs --db FILE from the line that starts it.")
    asked = access.confine(session.user)
    own = ctx.invoked_subcommand
    if own or asked:
        name = own or asked[0]
        access.require_within(ALSO.get(name, name))
    return [] if own else asked


def _invoke(ctx: click.Context, words: Sequence[str]) -> None:
    """Carry out a command that is not in the arguments of this process."""
    name, *rest = words
    command = root.get_command(ctx, name)
    if command is not None:
        ctx.obj.needs = access.NEEDS.get(name)
        with command.make_context(name, list(rest), parent=ctx) as context:
            command.invoke(context)


def run(arguments: Sequence[str], screens: Screens) -> int:
    """Carry out a command line; returns the exit status. Errors are told in a sentence on stderr."""
    session = Session(screens, tuple(arguments))
    return _ended(session, lambda: _carry_out(arguments, session))


def run_within(session: Session, words: Sequence[str]) -> tuple[int, bool]:
    """Carry out one command in the workspace that `session` has open on this thread, as `run` does.

    Returns the exit status, and whether it says that the command failed.
    """
    answered = False

    def work() -> int:
        nonlocal answered
        try:
            return _carry_out_within(words, session)
        except Answer as answer:
            answered = True
            return int(answer.exit_code)

    status = _ended(session, work)
    return status, bool(status) and not answered


def _carry_out_within(words: Sequence[str], session: Session) -> int:
    context = root.make_context(PROGRAM, [words[0]], obj=session)
    with context:
        _invoke(context, words)
    return 0


def _ended(session: Session, work: Callable[[], int]) -> int:
    """The exit status of a call; what click says of a command line is told on stderr."""
    try:
        return exit_status(session, work)
    except click.exceptions.Exit as stop:
        return int(stop.exit_code)
    except click.Abort:
        return 130
    except click.ClickException as error:
        _complain_of_usage(error)
        return error.exit_code


def _carry_out(arguments: Sequence[str], session: Session) -> int:
    """Call the command with `session`; not by `root.main`, which ends the process when a pipe is closed."""
    wanted = os.environ.get(COMPLETE)
    if wanted and "--restricted" not in arguments and not os.environ.get(RESTRICTED):
        from click.shell_completion import shell_complete

        return shell_complete(root, {"obj": session}, "crm-tui", COMPLETE, wanted)
    with root.make_context("crm-tui", list(arguments), obj=session) as context:
        root.invoke(context)
    return 0


def _complain_of_usage(error: click.ClickException) -> None:
    """What click says of a command line; it repeats words as they were given, which a terminal would obey."""
    said = io.StringIO()
    error.show(said)
    click.echo(text.visible(said.getvalue(), block=True), err=True, nl=False)

"""The root of the command line: global options, commands loaded when they are called, and errors as sentences.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 criteria not met, 5 busy or stale.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from crm_tui import __version__, text
from crm_tui.cli.session import Screens, Session
from crm_tui.errors import CrmError, FilterError
from crm_tui.filters.caret import caret

_COMMANDS = {
    "init": "setup",
    "demo": "setup",
    "doctor": "doctor",
    "backup": "setup",
    "import": "importing",
    "list": "listing",
    "show": "showing",
    "search": "listing",
    "add": "editing",
    "edit": "editing",
    "move": "moving",
    "undo": "history",
    "redo": "history",
    "log": "history",
    "board": "reports",
    "metrics": "reports",
}
"""Each command, and the module of this package that has it as `<name>_command`."""


_COMPLETE = "_CRM_TUI_COMPLETE"
"""The variable by which a shell asks what could be typed next."""


class LazyGroup(click.Group):
    """Loads the module of a command when the command is called, so that each pays only for itself."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None with the nearest name said."""
        if cmd_name not in _COMMANDS:
            meant = text.nearest(cmd_name, list(_COMMANDS))
            hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
            ctx.fail(f"There is no command “{text.visible(cmd_name)}”.{hint}")
        module = importlib.import_module(f"crm_tui.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", metavar="FILE", help="The workspace to use; else CRM_TUI_DB, else your own.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw with the signs of ASCII only.")
@click.option("--pipeline", help="The pipeline that the board begins with.")
@click.option("--filter", "filter_text", help="The filter that the board begins with, such as owner:me.")
@click.version_option(__version__, "--version", message="crm-tui %(version)s")
@click.pass_context
def root(
    ctx: click.Context, db: str | None, *, ascii_only: bool, pipeline: str | None, filter_text: str | None
) -> None:
    """The CRM that lives in a terminal. Without a command, it opens your workspace."""
    session: Session = ctx.obj
    session.wanted = db
    session.screen_options = {
        "ascii_only": ascii_only,
        "pipeline": pipeline or "",
        "filter_text": filter_text or "",
    }
    if ctx.invoked_subcommand is None:
        from crm_tui.cli.opening import open_program

        ctx.exit(open_program(session))


def run(arguments: Sequence[str], screens: Screens) -> int:
    """Carry out a command line; returns the exit status. Errors are told in a sentence on stderr."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without é is no reason to print nothing
    session = Session(screens)
    try:
        with session:
            _carry_out(arguments, session)
        return 0
    except click.exceptions.Exit as stop:
        return int(stop.exit_code)
    except (click.Abort, KeyboardInterrupt, EOFError):
        return 130
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except CrmError as error:
        _complain(str(error))
        if isinstance(error, FilterError) and session.filter_text:
            click.echo(caret(session.filter_text, error), err=True)
        return error.exit_code
    except BrokenPipeError:
        _print_no_more()
        return 0
    except OSError as error:
        _print_no_more()
        _complain(f"{error.filename or 'What was to be printed'} could not be read or written: {error.strerror}.")
        return 1


def _carry_out(arguments: Sequence[str], session: Session) -> None:
    """Call the command with `session`; not by `root.main`, which ends the process when a pipe is closed."""
    if wanted := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        raise click.exceptions.Exit(shell_complete(root, {"obj": session}, "crm-tui", _COMPLETE, wanted))
    try:
        with root.make_context("crm-tui", list(arguments), obj=session) as context:
            root.invoke(context)
    finally:
        sys.stdout.flush()


def _complain(sentence: str) -> None:
    click.echo(f"crm-tui: {text.visible(sentence, block=True)}", err=True)


def _print_no_more() -> None:
    """Nobody takes what is still to be written to stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""How a call of the command line ends: with an exit status, and with a sentence on stderr about what went wrong."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from crm_tui.cli.session import Session
from crm_tui.errors import CrmError, FilterError, NoWorkspace


def exit_status(session: Session, work: Callable[[], int]) -> int:
    """Carry out what the session is for, and close it; returns the exit status that `work` gives, or an error's."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without é is no reason to print nothing
    try:
        with session:
            return _printed(work)
    except (KeyboardInterrupt, EOFError):
        return 130
    except NoWorkspace as error:
        _complain(str(error).replace("`crm-tui ", f"`{session.program} "))
        return error.exit_code
    except CrmError as error:
        _complain(str(error))
        if isinstance(error, FilterError) and session.filter_text:
            _point_into(session.filter_text, error)
        return error.exit_code
    except BrokenPipeError:
        _print_no_more()
        return 0
    except OSError as error:
        _print_no_more()
        _complain(f"{error.filename or 'What was to be printed'} could not be read or written: {error.strerror}.")
        return 1


@contextmanager
def leaving_in_order() -> Iterator[None]:
    """Let a signal that ends the program, as when the line drops, end the block first: it has something to remove."""
    import signal
    from threading import current_thread, main_thread

    def leave(number: int, _: object) -> NoReturn:
        raise SystemExit(128 + number)

    is_ours = current_thread() is main_thread()
    ending = [one for one in (signal.SIGTERM, signal.SIGHUP) if is_ours and signal.getsignal(one) is signal.SIG_DFL]
    for number in ending:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number in ending:
            signal.signal(number, signal.SIG_DFL)


def _printed(work: Callable[[], int]) -> int:
    try:
        return work()
    finally:
        sys.stdout.flush()


def _complain(sentence: str) -> None:
    from crm_tui.cli.output import tell

    tell(f"crm-tui: {sentence}")


def _point_into(filter_text: str, error: FilterError) -> None:
    import click

    from crm_tui.filters.caret import caret

    click.echo(caret(filter_text, error), err=True)


def _print_no_more() -> None:
    """Nobody takes what is still to be written to stdout."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # in the program with a screen, what is printed is kept in memory
        os.dup2(os.open(os.devnull, os.O_RDWR), sys.stdout.fileno())

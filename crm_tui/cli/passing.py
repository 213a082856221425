"""What commands are handed: the session of the call, and options that belong together as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from typing import Any, TypeVar

import click

from crm_tui.cli.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Callable[..., Any]], Callable[..., Any]]

pass_session = click.make_pass_decorator(Session)
"""Give a command the session of this call as its first argument."""


def pass_together(name: str, kind: type, *options: Option) -> Callable[[Command], Command]:
    """Give a command these options as one value: it gets `name`, a dataclass with a field for each of them."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def gathered(*args: Any, **given: Any) -> Any:
            value = kind(**{field.name: given.pop(field.name) for field in fields(kind)})
            return command(*args, **{name: value}, **given)

        decorated: Callable[..., Any] = gathered
        for option in reversed(options):
            decorated = option(decorated)
        return decorated  # type: ignore[return-value]  # click sees the options, whoever calls it what `command` takes

    return decorate

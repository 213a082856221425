"""What the commands that shape a workspace share: nouns that list, with verbs that change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import click

from crm_tui.cli.output import print_done
from crm_tui.errors import BadInput
from crm_tui.text import as_sentence

PLACES = ("up", "down", "first", "last")

FAR = 10_000
"""More places than anything has."""


class Noun(click.Group):
    """A group that lists what there is where no verb is given, or the verb `list`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments behind the noun."""
        return super().parse_args(ctx, args[1:] if args[:1] == ["list"] else args)


def noun(name: str, short_help: str) -> Callable[[Callable[..., Any]], click.Group]:
    """Make a noun of a function that lists what there is; it is called where no verb follows."""
    group = click.group(name, cls=Noun, short_help=short_help, invoke_without_command=True)

    def decorate(lists: Callable[..., Any]) -> click.Group:
        @wraps(lists)
        def without_verb(*args: Any, **given: Any) -> None:
            if click.get_current_context().invoked_subcommand is None:
                lists(*args, **given)

        return group(without_verb)

    return decorate


def place_argument(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an argument `where`, for `steps`."""
    return click.argument("where", metavar="up|down|first|last|+N|-N")(command)


def steps(where: str) -> int:
    """How many places further down that is; up where negative. Raises BadInput."""
    word = where.strip().lower()
    if word in PLACES:
        return {"up": -1, "down": 1, "first": -FAR, "last": FAR}[word]
    digits = word.removeprefix("+").removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 5:
        return int(word)
    raise BadInput(f"“{where}” is no place; write {', '.join(PLACES)}, or how many further down, such as +2.", "where")


def print_shaped(done: Any, *, as_json: bool, **more: Any) -> None:
    """Tell what a verb did: in a sentence on stderr, or as JSON."""
    sentence = as_sentence(done.summary)
    about: Mapping[str, Any] = {name: getattr(done, name) for name in ("id", "name") if hasattr(done, name)}
    said = {"done": done.summary, "changed": bool(done.changed), "action": done.action}
    print_done(sentence, {**said, **about, **more}, as_json=as_json)

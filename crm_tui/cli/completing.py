"""What may be written next on a command line inside the program: commands, references, fields, stages, options."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence

import click

from crm_tui import text
from crm_tui.cli.lenses import values_begun
from crm_tui.cli.naming_numbers import numbers_begun
from crm_tui.domain.records import BY_PLURAL, BY_WORD, Kind, parse_ref
from crm_tui.errors import CrmError
from crm_tui.filters.complete import Completion, complete
from crm_tui.filters.field import FieldType as Named

MOST = 12
"""Completions that are offered."""

_ABOUT_RECORDS = {"delete", "done", "edit", "log", "move", "place", "show", "snooze", "tag", "tick"}
"""The commands whose first words are references."""

_WITH_LENS = {"metrics", "report"}
"""The commands that lay an owner, a source and the like over numbers."""

_FOUND = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY)
"""The kinds of record that are offered where any may stand."""

Offer = tuple[str, str]
"""What may stand there, and what it is."""


def completions(typed: str, cursor: int, commands: Sequence[str]) -> list[Completion]:
    """What the word before the cursor may become; nothing for a line that cannot be read so far."""
    before, start = _last_word(typed[:cursor])
    try:
        words = shlex.split(typed[:start])
        begun = "".join(shlex.split(before)) if before.strip("'\"") else ""
    except ValueError:
        return []
    if words[:1] == ["crm-tui"]:
        words = words[1:]
    offers = _commands(begun, commands) if not words else _offers(words, begun)
    return [Completion(_as_typed(word), start, cursor, says) for word, says in _first(offers, MOST)]


def _as_typed(word: str) -> str:
    """A word as a shell takes it, with the blank that stands behind a command."""
    bare = word.rstrip()
    return (shlex.quote(bare) if " " in bare else bare) + word[len(bare) :]


def _last_word(typed: str) -> tuple[str, int]:
    """The word that is being written, as typed, and where it begins."""
    start, quote = 0, ""
    for place, sign in enumerate(typed):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign == " ":
            start = place + 1
    return typed[start:], start


def _first(offers: Iterable[Offer], most: int) -> Iterator[Offer]:
    for number, offer in enumerate(offers):
        if number >= most:
            return
        yield offer


def _commands(begun: str, commands: Sequence[str]) -> Iterator[Offer]:
    for name in commands:
        if name.startswith(begun):
            command = _command(name)
            yield f"{name} ", command.get_short_help_str(60) if command else ""


def _command(name: str) -> click.Command | None:
    """The command of this name; None where there is none."""
    from crm_tui.cli.program import ALSO, COMMANDS, root

    return root.get_command(click.Context(root), name) if ALSO.get(name, name) in COMMANDS else None


def _offers(words: Sequence[str], begun: str) -> Iterator[Offer]:
    """What may stand behind these words."""
    name, *given = words
    if begun.startswith("-"):
        yield from _options(name, begun)
    elif name in _WITH_LENS and given and given[-1].startswith("--"):
        yield from values_begun(given[-1], begun)
    elif name == "metrics":
        yield from numbers_begun(begun)
    elif name in {"add", "list"} and not given:
        kinds = BY_PLURAL if name == "list" else BY_WORD
        yield from ((word, "") for word in kinds if word.startswith(begun))
    elif name == "list":
        yield from _filters(BY_PLURAL.get(given[0]), begun)
    elif name == "add":
        yield from _pairs(BY_WORD.get(given[0]), given, begun, adding=True)
    elif name in _ABOUT_RECORDS:
        yield from _about_records(name, given, begun)


def _about_records(name: str, given: Sequence[str], begun: str) -> Iterator[Offer]:
    kinds = [Kind.DEAL] if name in {"move", "place", "tick"} else list(_FOUND)
    named = next((parse_ref(word) for word in given), None)
    if named is None:
        yield from _records(begun, kinds)
    elif name == "move":
        yield from _stages(given[0], begun)
    elif name == "place":
        yield from _places(given, begun)
    elif name == "edit":
        yield from _pairs(named[0], given, begun, adding=False)


def _places(given: Sequence[str], begun: str) -> Iterator[Offer]:
    if len(given) == 1:
        yield from ((word, "") for word in ("above", "below", "first", "last") if word.startswith(begun))
    elif given[-1] in {"above", "below"}:
        yield from _records(begun, [Kind.DEAL])


def _options(name: str, begun: str) -> Iterator[Offer]:
    command = _command(name)
    for parameter in command.params if command else ():
        for option in parameter.opts:
            if option.startswith("--") and option.startswith(begun):
                yield option, getattr(parameter, "help", "") or ""


def _records(begun: str, kinds: Sequence[Kind]) -> Iterator[Offer]:
    from crm_tui.queries.search import hits as search

    if begun:
        for hit in search.search(begun, kinds, MOST):
            yield hit.ref, hit.title


def _stages(ref: str, begun: str) -> Iterator[Offer]:
    from crm_tui.queries import refs
    from crm_tui.queries.shape import stages

    try:
        deal = refs.resolve(ref, [Kind.DEAL]).id
    except CrmError:
        return
    for name in stages.stages_for(deal):
        if text.fold(name).startswith(text.fold(begun)):
            yield name, ""


def _filters(kind: Kind | None, begun: str) -> Iterator[Offer]:
    from crm_tui.filters.lookups import names_of

    if kind is not None:
        for found in complete(begun, len(begun), kind, names_of):
            yield begun[: found.start] + found.text, found.help


def _pairs(kind: Kind | None, given: Sequence[str], begun: str, *, adding: bool) -> Iterator[Offer]:
    """`field=` for those that were not given yet, and its values behind the sign."""
    from crm_tui.services.editing.fields import form_fields

    if kind is None:
        return
    there = {word.partition("=")[0] for word in given}
    name, sign, value = begun.partition("=")
    for spec in form_fields(kind, adding=adding):
        if not sign and spec.name.startswith(name) and spec.name not in there:
            yield f"{spec.name}=", spec.help or spec.label
        elif sign and spec.name == name:
            yield from ((f"{name}={word}", says) for word, says in _values(spec.type.value, spec.choices, value))


def _values(type_: str, choices: Sequence[str], begun: str) -> Iterator[Offer]:
    """The values of a field that begin so: those that it lists, names, or records."""
    from crm_tui.filters.lookups import names_of

    searched = {"company": Kind.COMPANY, "contact": Kind.CONTACT, "deal": Kind.DEAL}
    named = {"user": Named.USER, "stage": Named.STAGE, "pipeline": Named.PIPELINE}
    if type_ in searched:
        yield from _records(begun, [searched[type_]])
        return
    listed = choices or (names_of(named[type_]) if type_ in named else ("yes", "no") if type_ == "yes/no" else ())
    yield from ((word, "") for word in listed if text.fold(word).startswith(text.fold(begun)))

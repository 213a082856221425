"""From a file's tables to its rules, each with the line on which it stands; and everything that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from crm_tui import text as texts
from crm_tui.domain.rules.reading import read_step, read_when
from crm_tui.domain.rules.rule import Example, Problem, Rule
from crm_tui.errors import CrmError

_KEYS = ("name", "when", "if", "then", "example")
_OF_EXAMPLE = ("given", "do", "expect")
_HEADER = re.compile(r"\s*\[\[\s*rule\s*(\.\s*example\s*)?\]\]")
_LONGEST_NAME = 80
_MOST_STEPS = 20

Result = TypeVar("Result")


class _Wrong(Exception):
    """Carries a complaint to where all of them are collected."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(says)
        self.line, self.says = line, says


def rules_of(data: Mapping[str, Any], written: str, file: str) -> tuple[list[Rule], list[Problem]]:
    """The rules that the tables of a file say, and what is wrong with the others; `written` is the file's text."""
    problems = [
        Problem(file, 0, f"“{texts.visible(key)}” means nothing here; rules are tables called [[rule]].")
        for key in data
        if key != "rule"
    ]
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        return [], [*problems, Problem(file, 0, "Write each rule under a line [[rule]].")]
    lines = _Lines.of(written)
    rules: list[Rule] = []
    for number, table in enumerate(tables):
        place = lines.rule(number)
        try:
            rules.append(_rule(table, place, file))
        except _Wrong as wrong:
            name = table.get("name")
            problems.append(Problem(file, wrong.line, wrong.says, name if isinstance(name, str) else ""))
    return rules, problems


@dataclass(frozen=True, slots=True)
class _Place:
    """The lines of a table, by number."""

    start: int
    lines: Sequence[str]
    examples: tuple[int, ...] = ()

    def of(self, key: str) -> int:
        """The line on which it sets a key; its first one where that cannot be told."""
        wanted = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        return next((self.start + at for at, line in enumerate(self.lines) if wanted.match(line)), self.start)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where the tables of a file begin."""

    places: tuple[_Place, ...]

    @classmethod
    def of(cls, written: str) -> _Lines:
        lines = written.splitlines()
        heads = [(at, bool(hit[1])) for at, line in enumerate(lines, 1) if (hit := _HEADER.match(line))]
        places = []
        for number, (start, is_example) in enumerate(heads):
            if is_example:
                continue
            end = next((at for at, _ in heads[number + 1 :]), len(lines) + 1)
            until = next((at for at, example in heads[number + 1 :] if not example), len(lines) + 1)
            examples = tuple(at for at, example in heads if example and start < at < until)
            places.append(_Place(start, lines[start - 1 : end - 1], examples))
        return cls(tuple(places))

    def rule(self, number: int) -> _Place:
        """The place of a rule; nowhere where its table is written in another way."""
        return self.places[number] if number < len(self.places) else _Place(0, ())


def _rule(table: Mapping[str, Any], place: _Place, file: str) -> Rule:
    _require_known(table, _KEYS, place)
    name = _text(table, "name", place)
    if not name or len(name) > _LONGEST_NAME:
        raise _Wrong(place.of("name"), f"Give the rule a name of 1 to {_LONGEST_NAME} characters; the log says it.")
    when = _text(table, "when", place)
    then = table.get("then")
    then = [then] if isinstance(then, str) else then
    if not isinstance(then, list) or not then or not all(isinstance(one, str) for one in then):
        raise _Wrong(place.of("then"), 'Say what is done, such as then = ["tag +hot"].')
    if len(then) > _MOST_STEPS:
        raise _Wrong(place.of("then"), f"A rule does at most {_MOST_STEPS} things; this one has {len(then)}.")
    return Rule(
        name=name,
        when=_read(place.of("when"), lambda: read_when(when)),
        filter=_text(table, "if", place),
        steps=tuple(_read(place.of("then"), partial(read_step, one)) for one in then),
        examples=tuple(_examples(table.get("example", []), place)),
        file=file,
        line=place.start,
        lines={key: place.of(key) for key in ("when", "if", "then")},
    )


def _examples(tables: Any, place: _Place) -> Iterator[Example]:  # noqa: ANN401 - whatever the file says
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise _Wrong(place.start, "Write each example under a line [[rule.example]].")
    for number, table in enumerate(tables):
        line = place.examples[number] if number < len(place.examples) else place.start
        _require_known(table, _OF_EXAMPLE, _Place(line, ()))
        expect = table.get("expect")
        expect = [expect] if isinstance(expect, str) else expect
        if not isinstance(expect, list) or not all(isinstance(one, str) for one in expect):
            raise _Wrong(
                line, 'Say what is expected, such as expect = ["tag:hot", "task: title:call"]; [] for nothing.'
            )
        yield Example(
            _values(table.get("given", {}), "given", line),
            tuple(expect),
            _values(table.get("do", {}), "do", line),
            line,
        )


def _values(table: Any, name: str, line: int) -> dict[str, str]:  # noqa: ANN401 - whatever the file says
    if not isinstance(table, dict) or any(isinstance(one, dict | list) for one in table.values()):
        raise _Wrong(line, f'{name} is a table of fields, such as {name} = {{ title = "Acme", amount = "45k" }}.')
    return {field: "yes" if one is True else "no" if one is False else str(one) for field, one in table.items()}


def _require_known(table: Mapping[str, Any], known: Sequence[str], place: _Place) -> None:
    if strange := next((key for key in table if key not in known), None):
        near = texts.nearest(strange, known) or tuple(known)
        raise _Wrong(place.of(strange), f"“{texts.visible(strange)}” means nothing in a rule; write {', '.join(near)}.")


def _text(table: Mapping[str, Any], key: str, place: _Place) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _Wrong(place.of(key), f"{key} is a text; put quotes around it.")
    return _read(place.of(key), lambda: texts.clean(value))


def _read(line: int, reader: Callable[[], Result]) -> Result:
    try:
        return reader()
    except CrmError as error:
        raise _Wrong(line, str(error)) from error

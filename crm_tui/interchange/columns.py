"""Which column of a table goes into which field: suggested from names and cells, changed by people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rapidfuzz import fuzz, process

from crm_tui.domain.fields.types import name_key
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.interchange.targets import REF, Target, ValueType, header_key, targets
from crm_tui.text import fold

CUSTOM = "custom:"
"""What comes before the name of a field that the workspace adds by itself."""

LEAST_LIKENESS = 88
"""Of 100, from which a header that is not known is taken for one that is."""

SHAPES = {
    ValueType.EMAIL: re.compile(r"@"),
    ValueType.PHONE: re.compile(r"\d.*\d.*\d"),
    ValueType.LINK: re.compile(r"\w\.\w"),
    ValueType.MOMENT: re.compile(r"\d"),
    ValueType.AMOUNT: re.compile(r"\d"),
    ValueType.NUMBER: re.compile(r"\d"),
    ValueType.PERCENT: re.compile(r"\d"),
}
"""What cells of these types have in them."""

NUMERIC = {ValueType.MOMENT, ValueType.AMOUNT, ValueType.NUMBER, ValueType.PERCENT}


@dataclass(frozen=True, slots=True)
class Link:
    """One column and where it goes."""

    index: int
    """The column's place in the row, from 0."""
    header: str
    field: str | None
    """The target's name, `custom:` and a name, or None if the column is left out."""
    why: str
    """Why so, in words."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Where every column of a table goes."""

    kind: Kind
    links: tuple[Link, ...]

    def columns(self, field: str) -> tuple[int, ...]:
        """The places of the columns that go into a field, from the left."""
        return tuple(link.index for link in self.links if link.field == field)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that some column goes into."""
        return tuple(dict.fromkeys(link.field for link in self.links if link.field))

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields of which one must still be mapped before records can be made; empty if one is."""
        needed = targets(self.kind).needed
        return () if any(field in needed for field in self.fields) else needed

    def changed(self, links: Sequence[Link]) -> Mapping:
        """This mapping with some columns going elsewhere; what they take over is left by the others."""
        moved = {link.index: link for link in links}
        taken = {link.field for link in links if link.field and not takes_many(self.kind, link.field)}
        return replace(self, links=tuple(moved.get(link.index) or _left(link, taken) for link in self.links))

    @property
    def spec(self) -> str:
        """The mapping as `--map` takes it, to be remembered."""
        return ",".join(f"{_quoted(link.header)}={_quoted(link.field or '-')}" for link in self.links)


def field_type(kind: Kind, field: str) -> ValueType:
    """How the cells of columns that go into a field are read; custom fields take text."""
    return ValueType.TEXT if field.startswith(CUSTOM) else targets(kind).fields[field].type


def takes_many(kind: Kind, field: str) -> bool:
    """Whether several columns may go into a field."""
    return not field.startswith(CUSTOM) and targets(kind).fields[field].many


def suggest(headers: Sequence[str], samples: Sequence[Sequence[str]], kind: Kind, own: Sequence[str] = ()) -> Mapping:
    """Where the columns probably go, from their headers in several languages and from some rows.

    `own` are the names of the workspace's own fields; a header that is one of them means it. Each field that takes one
    column gets the one whose header names it best, the left one of equals.
    """
    columns = [_cells(samples, index) for index in range(len(headers))]
    guesses = sorted(
        (guess for index, header in enumerate(headers) for guess in _guesses(index, header, columns[index], kind)),
        key=lambda guess: (-guess.score, guess.place),
    )
    chosen: dict[int, Link] = {}
    used: set[str] = set()
    for index, header in enumerate(headers):
        name = own_field(header, own)
        if name is not None and name not in used:
            chosen[index] = Link(index, header, name, "a field of your own")
            used.add(name)
    for guess in guesses:
        name = guess.target.name
        if guess.place not in chosen and (guess.target.many or name not in used):
            chosen[guess.place] = Link(guess.place, headers[guess.place], name, guess.why)
            used.add(name)
    links = (chosen.get(index) or Link(index, header, None, "not known") for index, header in enumerate(headers))
    return Mapping(kind, tuple(links))


def own_field(word: str, own: Sequence[str]) -> str | None:
    """The field of the workspace's own that is called so, in any case and with - or _; None where none is."""
    key = name_key("_".join(word.split()))
    return next((CUSTOM + name for name in own if name_key(name) == key), None)


class _Guess(NamedTuple):
    score: float
    place: int
    target: Target
    why: str


def _guesses(index: int, header: str, cells: Sequence[str], kind: Kind) -> Iterator[_Guess]:
    """What a column may be: by its name, by a name that is nearly the same, or by the looks of its cells."""
    if header_key(header) == REF and cells and all(_is_ref(cell, kind) for cell in cells):
        yield _Guess(300, index, targets(kind).fields[REF], "our own references")
        return
    forms = _forms(header, kind)
    penalty = 0 if cells else 50
    for target in targets(kind).fields.values():
        if target.choices and forms[0] == header_key(target.name) and cells and _are_choices(target, cells):
            yield _Guess(250, index, target, "known name and words")
        for step, form in enumerate(forms):
            if form not in target.synonyms:
                continue
            if target.type not in NUMERIC or _looks_like(target.type, cells):
                score = 200 - 20 * step - penalty - target.synonyms.index(form) / 100
                yield _Guess(score, index, target, "known name")
            break
        else:
            found = process.extractOne(forms[0], target.synonyms, scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS)
            if found and len(forms[0]) > 4 and _looks_like(target.type, cells):
                yield _Guess(found[1] - penalty, index, target, "name is nearly known")
    if (
        "email" in targets(kind).fields
        and len(cells) > 1
        and all(re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", cell) for cell in cells)
    ):
        yield _Guess(50, index, targets(kind).fields["email"], "cells are e-mail addresses")


def _forms(header: str, kind: Kind) -> list[str]:
    """The keys of a header: whole, without brackets, without digits, without the kind's words before it."""
    without_brackets = header_key(re.sub(r"\(.*?\)|\[.*?\]", "", header))
    forms = [header_key(header), without_brackets, re.sub(r"\d", "", without_brackets)]
    forms += [form.removeprefix(word) for form in forms for word in targets(kind).words if form.startswith(word)]
    return [form for form in dict.fromkeys(forms) if form] or [""]


def _is_ref(cell: str, kind: Kind) -> bool:
    """Whether a cell is a short reference such as our own lists have for records of a kind."""
    named = parse_ref(cell)
    return named is not None and named[0] is kind


def _are_choices(target: Target, cells: Sequence[str]) -> bool:
    """Whether cells hold nothing but what the field can say: states of orders, not those of a country."""
    words = {fold(choice) for choice in target.choices}
    return all(fold(cell) in words for cell in cells)


def _cells(samples: Sequence[Sequence[str]], index: int) -> list[str]:
    """The filled cells of a column."""
    return [cell.strip() for row in samples for cell in row[index : index + 1] if cell.strip()]


def _looks_like(kind: ValueType, cells: Sequence[str]) -> bool:
    """Whether most cells have what their type needs; columns without cells look like anything."""
    shape = SHAPES.get(kind)
    return shape is None or sum(1 for cell in cells if shape.search(cell)) * 2 >= len(cells)


def _left(link: Link, taken: set[str]) -> Link:
    """The link, unless its field was taken over by another column."""
    return replace(link, field=None, why="taken over by another column") if link.field in taken else link


def _quoted(name: str) -> str:
    if re.search(r'[",=]', name) or name != name.strip():
        return '"' + name.replace('"', '""') + '"'
    return name

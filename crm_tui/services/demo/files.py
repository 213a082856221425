"""Reads what the demo tells from `data/demo`, whose README says how it is written."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from crm_tui import resources
from crm_tui.domain.records import ActivityKind, ForecastCategory

_STEP = re.compile(r"(?P<day>-\d+) (?P<stage>[^:!]+)(?P<forced>!?)(?:: (?P<reason>.+))?")
_ENTRY = re.compile(
    r"(?P<day>-\d+) (?P<time>\d\d:\d\d) (?P<kind>\w+)"
    r"(?: @(?P<by>\w+))?(?: (?P<minutes>\d+)m)?(?: (?P<who>\w+))?: (?P<what>.+)"
)
_LINE = re.compile(r"(?P<quantity>\d+) (?P<code>[A-Z0-9-]+)(?: at (?P<price>\d+\.\d\d))?")
_INDENT = "    "

Row = Mapping[str, str]
"""A row of a CSV file, by the names in its head."""


@dataclass(frozen=True, slots=True)
class Step:
    """A deal entering a stage; days count from today."""

    day: int
    stage: str
    forced: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened."""

    day: int
    time: str
    """`HH:MM` on the clock of whoever reads it."""
    kind: ActivityKind
    by: str | None
    """The login of who did it; None for what somebody did alone, such as a download."""
    minutes: int | None
    who: str | None
    """The key of the contact with whom."""
    what: str
    body: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Todo:
    """A task."""

    due: int
    done: int | None
    what: str
    owner: str


@dataclass(frozen=True, slots=True)
class Line:
    """A product on a deal."""

    quantity: int
    code: str
    price: int | None
    """Cents; the list price where None."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What happened around a deal, a company or a person, and what is to be done about it."""

    company: str | None
    contact: str | None
    story: tuple[Entry, ...]
    tasks: tuple[Todo, ...]


@dataclass(frozen=True, slots=True)
class DealTelling(Telling):
    """A deal with all that happened to it."""

    title: str
    owner: str
    source: str
    amount: int | None
    """Cents."""
    close: int | None
    probability: int | None
    category: ForecastCategory | None
    lost: str | None
    people: tuple[tuple[str, str], ...]
    """Key and role of its contacts, the main one first."""
    lines: tuple[Line, ...]
    path: tuple[Step, ...]
    checked: tuple[str, ...]


def table(name: str) -> tuple[Row, ...]:
    """The rows of `users`, `products`, `companies` or `contacts`."""
    with _file(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def deals() -> tuple[DealTelling, ...]:
    """All deals: those that are open, won and lost."""
    return tuple(_deal(block) for name in ("open", "won", "lost") for block in toml_of(f"deals/{name}.toml")["deals"])


def relations() -> tuple[Telling, ...]:
    """What happened outside any deal."""
    return tuple(
        Telling(block.get("company"), block.get("contact"), _story(block, None), _tasks(block, ""))
        for block in toml_of("relations.toml")["relations"]
    )


def listed(cell: str) -> list[str]:
    """The values of a cell that holds a list."""
    return [value for value in cell.split("; ") if value]


def cents(euros: str) -> int:
    """Minor units of an amount such as `1150.00`."""
    return int(Decimal(euros) * 100)


def _deal(block: Mapping[str, Any]) -> DealTelling:
    owner = block["owner"]
    return DealTelling(
        company=block.get("company"),
        contact=None,
        story=_story(block, owner),
        tasks=_tasks(block, owner),
        title=block["title"],
        owner=owner,
        source=block["source"],
        amount=cents(str(block["amount"])) if "amount" in block else None,
        close=block.get("close"),
        probability=block.get("probability"),
        category=ForecastCategory(block["category"]) if "category" in block else None,
        lost=block.get("lost"),
        people=tuple(block["contacts"].items()),
        lines=tuple(map(_line, block.get("lines", ()))),
        path=tuple(map(_step, block["path"])),
        checked=tuple(block.get("checked", ())),
    )


def _step(written: str) -> Step:
    one = _match(_STEP, written)
    return Step(int(one["day"]), one["stage"], bool(one["forced"]), one["reason"] or "")


def _line(written: str) -> Line:
    one = _match(_LINE, written)
    return Line(int(one["quantity"]), one["code"], cents(one["price"]) if one["price"] else None)


def _tasks(block: Mapping[str, Any], owner: str) -> tuple[Todo, ...]:
    return tuple(
        Todo(task["due"], task.get("done"), task["what"], task.get("owner", owner)) for task in block.get("tasks", ())
    )


def _story(block: Mapping[str, Any], owner: str | None) -> tuple[Entry, ...]:
    return tuple(_entry(head, body, owner) for head, body in _paragraphs(block.get("story", "")))


def _paragraphs(story: str) -> Iterator[tuple[str, str]]:
    """The head of each entry, and the Markdown under it."""
    heads: list[tuple[str, list[str]]] = []
    for line in story.splitlines():
        if line.startswith(_INDENT) or not line:
            heads[-1][1].append(line.removeprefix(_INDENT))
        else:
            heads.append((line, []))
    for head, body in heads:
        yield head, "\n".join(body).rstrip()


def _entry(head: str, body: str, owner: str | None) -> Entry:
    one = _match(_ENTRY, head)
    kind = ActivityKind(one["kind"])
    alone = kind is ActivityKind.DOWNLOAD
    return Entry(
        int(one["day"]), one["time"], kind, one["by"] or (None if alone else owner),
        int(one["minutes"]) if one["minutes"] else None, one["who"], one["what"], body,
    )  # fmt: skip


def _match(pattern: re.Pattern[str], written: str) -> re.Match[str]:
    found = pattern.fullmatch(written)
    if found is None:
        raise ValueError(f"data/demo/README.md does not explain “{written}”")
    return found


def toml_of(name: str) -> dict[str, Any]:
    """What a file in TOML says."""
    return tomllib.loads(_file(name).read_text(encoding="utf-8"))


def _file(name: str) -> Path:
    return resources.data_file(f"demo/{name}")

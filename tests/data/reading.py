"""Reads the demo's files as `data/demo/README.md` describes them, with none of the program's own code."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[2] / "data"
DEMO = DATA / "demo"

_STEP = re.compile(r"(?P<day>-\d+) (?P<stage>[^:!]+)(?P<forced>!?)(?:: (?P<reason>.+))?")
_ENTRY = re.compile(
    r"(?P<day>-?\d+) (?P<time>\d\d:\d\d) (?P<kind>\w+)"
    r"(?: @(?P<by>\w+))?(?: (?P<minutes>\d+)m)?(?: (?P<who>\w+))?: (?P<text>.+)"
)
_LINE = re.compile(r"(?P<quantity>\d+) (?P<code>[A-Z0-9-]+)(?: at (?P<price>\d+\.\d\d))?")

Row = dict[str, str]
Block = dict[str, Any]


class Step(NamedTuple):
    """One step of a deal's path."""

    day: int
    stage: str
    forced: bool
    reason: str


class Entry(NamedTuple):
    """One entry of a story; `by` and `who` are empty where the line names nobody."""

    day: int
    time: str
    kind: str
    by: str
    who: str
    text: str


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of a CSV file of the demo."""
    with (DEMO / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def keys(name: str, column: str = "key") -> set[str]:
    """The keys of a CSV file of the demo."""
    return {row[column] for row in table(name)}


@cache
def deals(name: str | None = None) -> tuple[Block, ...]:
    """The deals of one file, or of all of them."""
    names = [name] if name else ["open", "won", "lost"]
    return tuple(block for one in names for block in _toml(DEMO / f"deals/{one}.toml")["deals"])


@cache
def relations() -> tuple[Block, ...]:
    """What happened outside any deal."""
    return tuple(_toml(DEMO / "relations.toml")["relations"])


@cache
def sales() -> Block:
    """The template whose stages and lost reasons the demo uses."""
    return _toml(DATA / "templates/sales.toml")


def path_of(deal: Block) -> list[Step]:
    """A deal's way through the stages."""
    found = [_match(_STEP, step) for step in deal["path"]]
    return [Step(int(one["day"]), one["stage"], bool(one["forced"]), one["reason"] or "") for one in found]


def story_of(block: Block) -> list[Entry]:
    """The entries of a story, without the Markdown under them."""
    return list(_entries(block.get("story", "")))


def amount_of_lines(deal: Block) -> Decimal:
    """Quantity times price over a deal's lines."""
    prices = {row["code"]: row["price"] for row in table("products")}
    found = [_match(_LINE, line) for line in deal["lines"]]
    return sum((int(one["quantity"]) * Decimal(one["price"] or prices[one["code"]]) for one in found), Decimal())


def _entries(story: str) -> Iterator[Entry]:
    for line in story.splitlines():
        if line and not line.startswith("    "):
            one = _match(_ENTRY, line)
            yield Entry(int(one["day"]), one["time"], one["kind"], one["by"] or "", one["who"] or "", one["text"])


def _match(pattern: re.Pattern[str], written: str) -> re.Match[str]:
    found = pattern.fullmatch(written)
    assert found, f"this cannot be read: {written}"
    return found


def _toml(path: Path) -> Block:
    return tomllib.loads(path.read_text(encoding="utf-8"))

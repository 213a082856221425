"""The tree of a filter: what it says, apart from what it will ask the database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Op(StrEnum):
    """How a field is compared with what is written after it."""

    IS = ":"
    IS_NOT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text of a filter, counted in characters."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters it covers; at least one, so that it can be pointed at."""
        return max(1, self.end - self.start)


@dataclass(frozen=True, slots=True)
class Value:
    """One value as it was written, without its quotation marks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Range:
    """From one value up to another, both included; one end may be open."""

    low: Value | None
    high: Value | None
    span: Span


@dataclass(frozen=True, slots=True)
class Compare:
    """A field against one or several values; several mean that any of them will do."""

    field: str
    op: Op
    values: tuple[Value | Range, ...]
    field_span: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """Words to be found in what a record is known by."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must all hold; with nothing in it, everything passes."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What must hold at least in part."""

    nodes: tuple[Node, ...]


Node = And | Or | Not | Compare | Words

EVERYTHING = And(())
"""The filter that leaves nothing out."""


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly inside a node."""
    match node:
        case And(nodes) | Or(nodes):
            return nodes
        case Not(inner):
            return (inner,)
        case Compare() | Words():
            return ()

"""The parser made from grammar.lark, and its complaints in words that help; importing it imports lark."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any, cast

from lark import Lark, Token, UnexpectedInput

from crm_tui.errors import FilterError
from crm_tui.filters.tree import EVERYTHING, And, Compare, Node, Not, Op, Or, Range, Span, Value, Words

_OPS = {
    ":": Op.IS,
    "=": Op.IS,
    "!=": Op.IS_NOT,
    "<": Op.LESS,
    "<=": Op.AT_MOST,
    ">": Op.MORE,
    ">=": Op.AT_LEAST,
}
_ESCAPED = re.compile(r'\\(["\\])')
_JOINS = {"_OR", "_AND", "_NOT", "_MINUS", "_COMMA", "_DOTS"}
_WAITS = {*_JOINS, "_OPEN", "FIELD", "EQUALS", "ORDER"}
"""The tokens behind which a filter cannot end."""


def read(text: str) -> Node:
    """The tree of `text` as the grammar has it, of whatever size. Raises FilterError."""
    try:
        return cast("Node", _parser().parse(text))
    except UnexpectedInput as error:
        raise _complaint(text, error) from None


@cache
def _parser() -> Lark:
    grammar = (files("crm_tui.filters") / "grammar.lark").read_text("utf-8")
    return Lark(grammar, parser="lalr", maybe_placeholders=False, transformer=_Builder())


class _Builder:
    """Makes the node of each rule of the grammar; the parser calls its methods, from the leaves up."""

    def start(self, children: list[Node]) -> Node:
        return children[0] if children else EVERYTHING

    def either(self, children: list[Node]) -> Node:
        return Or(tuple(children))

    def all(self, children: list[Node]) -> Node:
        return And(tuple(children))

    def negation(self, children: list[Node]) -> Node:
        return Not(children[0])

    def compare(self, children: list[Any]) -> Node:
        field, sign, *values = children
        place = _span(field)
        whole = Span(place.start, values[-1].span.end)
        return Compare(str(field), _OPS[_sign(sign)], tuple(values), place, whole)

    def between(self, children: list[Value]) -> Range:
        low, high = children
        return Range(low, high, Span(low.span.start, high.span.end))

    def at_least(self, children: list[Value]) -> Range:
        (low,) = children
        return Range(low, None, Span(low.span.start, low.span.end + len("..")))

    def at_most(self, children: list[Value]) -> Range:
        (high,) = children
        return Range(None, high, Span(high.span.start - len(".."), high.span.end))

    def value(self, children: list[Token]) -> Value:
        return Value(_unquoted(children[0]), _span(children[0]))

    def words(self, children: list[Token]) -> Words:
        return Words(_unquoted(children[0]), _span(children[0]))


def _span(token: Token) -> Span:
    start = token.start_pos or 0
    return Span(start, start + len(token))


def _sign(token: Token) -> str:
    """The sign without the spaces around it and without the colon of `:>=`."""
    sign = token.strip()
    return sign[1:] if len(sign) > 1 and sign.startswith(":") else sign


def _unquoted(token: Token) -> str:
    return _ESCAPED.sub(r"\1", token[1:-1]) if token.type == "QUOTED" else str(token)


def _complaint(text: str, error: UnexpectedInput) -> FilterError:
    """What is wrong at the place where the parser stopped, and what to write instead."""
    at: int = error.pos_in_stream  # type: ignore[assignment]  # every kind of complaint has set it
    stack: list[Any] = error.state.value_stack
    last = stack[-1] if stack and getattr(stack[-1], "type", None) in _WAITS else None
    found = getattr(error, "token", None)
    if found is not None and found.type == "$END":
        return _unfinished(text, last, stack)
    if text[at] == '"':
        return FilterError("This quotation mark is never closed; write another one after the last word.", at)
    if found is not None and found.type in {"_OR", "_AND"}:
        message = f'Something must stand before “{found}”; to look for the word itself, write "{found}".'
        return FilterError(message, at, len(found))
    if last is not None:
        return _missing(last, stack, at, text[at])
    return _misplaced(text, at)


def _unfinished(text: str, last: Token | None, stack: list[Any]) -> FilterError:
    """The text ends where more was expected."""
    if last is not None and last.type != "_OPEN":
        return _missing(last, stack, len(text.rstrip()), "")
    opened = [item for item in stack if isinstance(item, Token) and item.type == "_OPEN"]
    return FilterError("This parenthesis is never closed; write “)” where it ends.", _span(opened[-1]).start)


def _missing(last: Token, stack: list[Any], at: int, character: str) -> FilterError:
    """Nothing that can be used follows `last`, the latest word or sign that was understood."""
    place = _span(last)
    if last.type in _JOINS:
        written = last.strip()
        return FilterError(f"Something must follow “{written}”.", place.start, max(1, place.length))
    if last.type == "_OPEN":
        return FilterError("Something must stand between the parentheses.", place.start, at + 1 - place.start)
    if character == "(":
        return FilterError("Values need no parentheses; list them with commas, as in stage:new,open.", at)
    field, sign, end = (last, ":", at + 1) if last.type == "FIELD" else (stack[-2], _sign(last), place.end)
    start = _span(field).start
    how = ", without a space between" if sign == ":" else ""
    return FilterError(f"A value must follow “{field}{sign}”{how}.", start, end - start)


def _misplaced(text: str, at: int) -> FilterError:
    """Something stands behind a complete term that cannot continue it."""
    rest = text[at:]
    if rest.startswith(".."):
        message = "A range is written field:1..9; put quotation marks around a value that holds two dots."
        return FilterError(message, at, 2)
    if rest.startswith(","):
        message = "Several values are written field:a,b; put quotation marks around a value that holds a comma."
        return FilterError(message, at)
    if rest.startswith(")"):
        return FilterError("No “(” belongs to this “)”; take it out, or open it before.", at)
    return FilterError(f"“{rest[0]}” cannot stand here; put quotation marks around what you look for.", at)

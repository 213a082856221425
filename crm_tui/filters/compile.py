"""From a filter to a database expression that any query over the kind's table can put into its `where`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import FilterError
from crm_tui.filters import lookups
from crm_tui.filters.conditions import condition, contains_words, presence
from crm_tui.filters.context import FilterContext
from crm_tui.filters.expressions import all_of, any_of
from crm_tui.filters.field import NOTHING_TO_HAVE, Field, FieldType, Vocabulary, surely
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, unknown_field, vocabulary_of
from crm_tui.filters.parse import parse
from crm_tui.filters.segments import Kept, Reading, belonging, segments_named
from crm_tui.filters.tree import And, Compare, Node, Not, Op, Or, Range, Span, Value, Words
from crm_tui.filters.values import trouble


def compile_filter(
    filter_: Node | str, kind: Kind, context: FilterContext, within: Sequence[UUID] = (), *, of_all: bool = False
) -> Any:
    """The condition on rows of the kind's table that a filter stands for, as a Peewee expression.

    Names of users, stages, tags, segments and the workspace's own fields are looked up on this thread's connection.
    Whatever was written becomes a bound parameter. `within` are the segments whose own filter this is. With `of_all`
    words are looked for in each table once, which is worth it where all records are looked at. FilterError, with the
    place, for what has no meaning.
    """
    node = parse(filter_) if isinstance(filter_, str) else filter_
    return _Compiler(vocabulary_of(kind), context, Reading(within), of_all=of_all).expression(node)


class _Compiler:
    """Compiles one filter over one kind of record."""

    def __init__(
        self, vocabulary: Vocabulary, context: FilterContext, reading: Reading, *, of_all: bool = False
    ) -> None:
        self._vocabulary = vocabulary
        self._context = context
        self._reading = reading
        self._of_all = of_all
        self._own: tuple[Field, ...] | None = None

    def expression(self, node: Node) -> Any:
        """The condition for a node and all below it."""
        match node:
            case And(()):
                return pw.SQL("1 = 1")
            case And(nodes):
                return all_of([self.expression(inner) for inner in nodes])
            case Or(nodes):
                return any_of([self.expression(inner) for inner in nodes])
            case Not(inner):
                return ~surely(self.expression(inner))
            case Words():
                return self._words(node)
            case Compare():
                return self._compare(node)

    def _words(self, node: Words) -> Any:
        """Words anywhere in what the record is known by, or its reference."""
        found = [contains_words(target, node, of_all=self._of_all) for target in self._vocabulary.words]
        reference = parse_ref(node.text)
        if reference is not None and reference[0] is self._vocabulary.kind:
            found.append(self._vocabulary.model.number == reference[1])
        return any_of(found)

    def _compare(self, node: Compare) -> Any:
        name = squeezed(node.field)
        if name in {HAS, NO}:
            found = any_of([presence(self._named(value), self._context) for value in _names(node)])
            return found if (name == HAS) is (node.op is Op.IS) else ~surely(found)
        field = self._field(node.field, node.field_span)
        return self._segments(node) if field.type is FieldType.SEGMENT else condition(node, field, self._context)

    def _segments(self, node: Compare) -> Any:
        """What is, or belongs to whom is, in any of the segments that are named."""
        if node.op not in {Op.IS, Op.IS_NOT}:
            message = f"Segments cannot be compared by “{node.op}”; write {node.field}:SG1."
            raise FilterError(message, node.field_span.start, node.span.length)
        found = any_of([self._within(value) for value in node.values])
        return ~surely(found) if node.op is Op.IS_NOT else found

    def _within(self, value: Value | Range) -> Any:
        if isinstance(value, Range):
            raise trouble(value, "Segments have no ranges; list them with commas between.")
        return any_of([self._segment(segment, value) for segment in segments_named(value)])

    def _segment(self, segment: Kept, value: Value) -> Any:
        of = vocabulary_of(Kind(segment.of))
        with self._reading.of(segment, value):
            holds = _Compiler(of, self._context, self._reading).expression(parse(segment.filter))
        return belonging(self._vocabulary.model, segment.of, holds)

    def _named(self, name: Value) -> Field:
        """The field that `has:` or `no:` asks for."""
        field = self._field(name.text, name.span)
        if field.type in NOTHING_TO_HAVE:
            example = field.words[0].text if field.words else field.example
            message = f"“{name.text}” is not something to have; write {field.name}:{example}."
            raise FilterError(message, name.span.start, name.span.length)
        return field

    def _field(self, word: str, place: Span) -> Field:
        """The field of that name, built in or added in the workspace. Raises FilterError with the nearest."""
        built_in = self._vocabulary.fields
        if field := find_field(word, built_in):
            return field
        if self._own is None:
            self._own = lookups.own_fields(self._vocabulary.kind, self._vocabulary.model)
        if field := find_field(word, self._own):
            return field
        raise unknown_field(word, self._vocabulary.kind, (*built_in, *self._own), place)


def _names(node: Compare) -> Sequence[Value]:
    """The names of fields after `has:` or `no:`."""
    names = [value for value in node.values if isinstance(value, Value)]
    if node.op not in {Op.IS, Op.IS_NOT} or len(names) < len(node.values):
        message = f"{node.field} names fields; write {node.field}:email,phone."
        raise FilterError(message, node.span.start, node.span.length)
    return names

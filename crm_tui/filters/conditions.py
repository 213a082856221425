"""From a field and its values to a condition; whatever a person wrote becomes a bound parameter."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from crm_tui import text
from crm_tui.domain.fields.reading import parse_yes_no
from crm_tui.domain.records import parse_ref
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters import amounts, lookups, values
from crm_tui.filters.context import FilterContext
from crm_tui.filters.expressions import any_of, between, bound, contains, ordered
from crm_tui.filters.field import ORDERED, Field, FieldType, Target, surely
from crm_tui.filters.fields import squeezed
from crm_tui.filters.tree import Compare, Op, Range, Span, Value, Words
from crm_tui.filters.values import trouble

_WITH_COMMAS = frozenset({FieldType.NUMBER, FieldType.MONEY})
"""The types of values in which commas stand too: what a list of values finds and what the number finds is found."""


def condition(compare: Compare, field: Field, context: FilterContext) -> Any:
    """The condition on a record that its `field` compares as written. Raises FilterError with the place."""
    if compare.op not in {Op.IS, Op.IS_NOT} and field.type not in ORDERED:
        message = f"{field.name} ({field.type}) cannot be compared by “{compare.op}”; write {field.name}:value."
        raise FilterError(message, compare.field_span.start, compare.span.length)
    found = [_one(compare.op, value, field, context) for value in compare.values]
    if field.type in _WITH_COMMAS and (number := _as_one(compare)):
        with suppress(FilterError):
            found.append(_one(compare.op, number, field, context))
    return ~surely(any_of(found)) if compare.op is Op.IS_NOT else any_of(found)


def _as_one(compare: Compare) -> Value | None:
    """Several values as one, for `1,234` and `1,5` are numbers too; None where they are no such text."""
    written = ",".join(value.text for value in compare.values if isinstance(value, Value))
    place = Span(compare.values[0].span.start, compare.values[-1].span.end)
    return Value(written, place) if compare.values[1:] and place.length == len(written) else None


def presence(field: Field, context: FilterContext) -> Any:
    """That a record has any value in the field."""
    target = field.target_in(context)
    if target.present is not None:
        return target.present
    return target.within(target.column.is_null(is_null=False))


def contains_words(target: Target, words: Words, *, of_all: bool = False) -> Any:
    """That a text has the words in it, whatever their case; `of_all` for who looks at all records.

    Raises FilterError where they are none.
    """
    within = (target.gathered or target.within) if of_all else target.within
    return within(contains(target.column, _needle(words)))


def _one(op: Op, value: Value | Range, field: Field, context: FilterContext) -> Any:
    """The condition for one of the values."""
    target = field.target_in(context)
    if field.type is FieldType.MONEY:
        return target.within(amounts.condition(op, value, target))
    if isinstance(value, Range):
        return target.within(_between(value, field, target, context))
    if field.type in ORDERED:
        interval = values.read(value, field, context)
        side = values.compared(op, interval, field, value)
        return target.within(ordered(side, target.column, interval.low, interval.high))
    if field.type is FieldType.FLAG:
        return _flag(value, field, context)
    return target.within(_named(value, field, target, context))


def _named(value: Value, field: Field, target: Target, context: FilterContext) -> Any:
    """The condition on the column for one value of a type without an order."""
    match field.type:
        case FieldType.REFERENCE:
            return target.column == _number_of(value, field)
        case FieldType.CHOICE:
            return _choice(value, field, target)
        case FieldType.YES_NO:
            return target.column == _yes_or_no(value, field)
        case FieldType.USER if squeezed(value.text) == "me":
            return target.column == _me(value, context)
        case _ if lookups.is_named(field.type):
            return target.column.in_(lookups.ids_named(field.type, value))
        case _:
            return _text(value, field, target)


def _text(value: Value, field: Field, target: Target) -> Any:
    """That a text has the words in it, a phone number the digits, another record the name or reference."""
    if field.type is FieldType.PHONE:
        return contains(target.column, _digits(value))
    named = contains(target.column, _needle(value))
    reference = parse_ref(value.text) if field.type is FieldType.RECORD else None
    if reference is None or reference[0] is not field.refers:
        return named
    return named | (target.number == reference[1])


def _flag(value: Value, field: Field, context: FilterContext) -> Any:
    """What `is:` asks about the record."""
    words = lookups.best(value, [(word.text, word) for word in field.words], what=field.type)
    try:
        return any_of([word.holds(context) for word in words if word.holds is not None])
    except FilterError as error:
        raise trouble(value, str(error)) from None


def _choice(value: Value, field: Field, target: Target) -> Any:
    """That the column holds the word, or one of the words that begin so."""
    found = lookups.best(value, [(word.text, word.text) for word in field.words], what=field.name)
    return target.column.in_([bound(text.fold(word)) for word in found])


def _yes_or_no(value: Value, field: Field) -> Any:
    try:
        return bound("yes" if parse_yes_no(value.text, field.name) else "no")
    except BadInput as error:
        raise trouble(value, str(error)) from None


def _me(value: Value, context: FilterContext) -> Any:
    if context.me is None:
        raise trouble(value, "Nobody is known as “me” here; write a name.")
    return context.me


def _number_of(value: Value, field: Field) -> Any:
    """The number of a short reference such as D12, or the bare number."""
    if value.text.isascii() and value.text.isdigit() and len(value.text) <= 15:
        return int(value.text)
    reference = parse_ref(value.text)
    if reference is None or reference[0] is not field.refers:
        raise trouble(value, f"“{value.text}” is not such a reference; write {field.name}:{field.example}.")
    return reference[1]


def _needle(words: Value | Words) -> str:
    """The words as keys hold them. Raises FilterError where nothing is left."""
    if needle := text.fold(words.text):
        return needle
    raise trouble(words, "There is nothing to look for here; write at least one character.")


def _digits(value: Value) -> str:
    """The digits of a phone number that all its spellings share: no sign, no gaps, no leading zeros."""
    digits = re.sub(r"[^0-9]", "", text.fold(value.text)).lstrip("0")
    if not digits:
        raise trouble(value, f"“{value.text}” has no digits to look for; write some digits of the number.")
    return digits


def _between(written: Range, field: Field, target: Target, context: FilterContext) -> Any:
    """That the column lies between the ends of a range."""
    if field.type not in ORDERED:
        raise trouble(written, f"{field.name} ({field.type}) has no ranges; list values as {field.name}:a,b.")
    return between(target.column, *values.read_range(written, field, context))

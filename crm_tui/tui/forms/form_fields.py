"""From a field of the services to one of a form: how its text is read at once, asked about, and completed."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from crm_tui import text
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.durations import short_minutes
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.filters import lookups
from crm_tui.filters.field import FieldType as Named
from crm_tui.queries import entered, refs
from crm_tui.queries.links import Link
from crm_tui.queries.search import hits as search
from crm_tui.services.editing.field_texts import ReadContext, read_text
from crm_tui.tui import format as shown
from crm_tui.tui.forms.fields import Choice, Field, Suggest

if TYPE_CHECKING:
    from crm_tui.tui.base import Working

BLOCK_LINES = 8
"""Rows of a field for Markdown."""

MOST_SUGGESTED = 8


@dataclass(frozen=True, slots=True)
class New:
    """A record that is not there yet, and is added when the form is saved."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What a form is made of, read in one go."""

    specs: Sequence[FieldSpec]
    context: ReadContext
    names: Mapping[FieldType, Sequence[str]]
    """The names that fields of some types are completed from."""
    values: Mapping[str, str]
    """What the record has in each field, or gets where nothing is written."""
    title: str = ""
    adds: bool = True
    """Whether a record that is only named is offered to be added."""


def names_for(specs: Sequence[FieldSpec]) -> dict[FieldType, Sequence[str]]:
    """The names that the fields are completed from; runs on the store's thread."""
    wanted = {spec.type for spec in specs}
    return {type_: names() for type_, names in _NAMES.items() if type_ in wanted}


_NAMES: Mapping[FieldType, Callable[[], Sequence[str]]] = {
    FieldType.USER: partial(lookups.names_of, Named.USER),
    FieldType.PIPELINE: partial(lookups.names_of, Named.PIPELINE),
    FieldType.STAGE: partial(lookups.names_of, Named.STAGE),
    FieldType.TAGS: partial(lookups.names_of, Named.TAG),
    FieldType.SOURCE: entered.sources,
    FieldType.LIST: entered.task_lists,
}
_SEARCHED: Mapping[FieldType, Kind] = {
    FieldType.COMPANY: Kind.COMPANY,
    FieldType.CONTACT: Kind.CONTACT,
    FieldType.PEOPLE: Kind.CONTACT,
    FieldType.DEAL: Kind.DEAL,
}
_SEVERAL = frozenset({FieldType.TAGS, FieldType.PEOPLE})
_MADE = frozenset({Kind.COMPANY})
"""The kinds that can be added from a field in which they are only named."""

_CHECKED = frozenset(
    {
        FieldType.DATE,
        FieldType.MOMENT,
        FieldType.MONEY,
        FieldType.NUMBER,
        FieldType.SIGNED,
        FieldType.PERCENT,
        FieldType.POINTS,
        FieldType.MINUTES,
        FieldType.LINK,
    }
)
"""What can be read without asking the workspace, so that a mistake is seen at once."""

_READ_OUT = frozenset({FieldType.DATE, FieldType.MOMENT, FieldType.MONEY, FieldType.MINUTES})
"""What is written out beside the field while it is typed: `fri` as a date."""

_ASKED = frozenset(
    {
        *_SEARCHED,
        FieldType.RECORD,
        FieldType.USER,
        FieldType.PIPELINE,
        FieldType.STAGE,
        FieldType.TAGS,
        FieldType.PRODUCTS,
    }
)
"""What only the workspace can tell to be wrong."""


def field_for(screen: Working[Any], basis: Basis, spec: FieldSpec, given: str | Link | None = None) -> Field:
    """The form's field; its value is the text that the services read, a reference where a choice was taken."""
    link = given if isinstance(given, Link) else None
    value = basis.values.get(spec.name, "") if given is None else link.name if link else str(given)
    checked = spec.type in _CHECKED
    return Field(
        name=spec.name,
        label=spec.label,
        value=value,
        picked=Choice(link.name, link.ref) if link else None,
        required=spec.required,
        help=spec.help,
        read=partial(_checked, spec, basis.context) if checked else str,
        shown=partial(_understood, spec, basis.context) if spec.type in _READ_OUT else None,
        ask=_asking(screen, basis, spec),
        choices=_choices(spec),
        suggest=_suggest(screen, basis, spec),
        lines=BLOCK_LINES if spec.type is FieldType.BLOCK else 1,
    )


def _choices(spec: FieldSpec) -> tuple[Choice, ...]:
    listed = ("yes", "no") if spec.type is FieldType.YES_NO else spec.choices
    return tuple(Choice(word, word) for word in listed)


def _checked(spec: FieldSpec, context: ReadContext, typed: str) -> str:
    """The text, once it was found that it can be read; raises BadInput."""
    read_text(spec, typed, context)
    return typed


def _understood(spec: FieldSpec, context: ReadContext, typed: str) -> str:
    """How a text is understood, where that is not plain to see."""
    value = read_text(spec, typed, context)
    match spec.type:
        case FieldType.DATE:
            return long_date(value)
        case FieldType.MOMENT:
            return shown.moment(value)
        case FieldType.MINUTES:
            return "" if (short := short_minutes(value)) == typed.strip() else short
        case FieldType.MONEY if isinstance(value, Money):
            return str(value)
        case _:
            return ""


def _asking(screen: Working[Any], basis: Basis, spec: FieldSpec) -> Callable[[str], Awaitable[None]] | None:
    """Has the workspace read what was typed, which raises BadInput where it cannot."""
    if spec.type not in _ASKED:
        return None

    async def ask(typed: str) -> None:
        await screen.store.run(read_text, spec, typed, basis.context)

    return ask


# Completion


def _suggest(screen: Working[Any], basis: Basis, spec: FieldSpec) -> Suggest | None:
    """Finds records or names for what is typed; nothing for fields that take neither."""
    if spec.type is FieldType.RECORD and spec.to is not None:
        find: Suggest = partial(_titled, screen, spec.to)
    elif spec.type in _SEARCHED:
        adds = basis.adds and spec.type not in _SEVERAL
        find = partial(_records, screen, _SEARCHED[spec.type], adds=adds)
    elif spec.type in basis.names:
        find = partial(_named, basis.names[spec.type])
    else:
        return None
    return partial(_last_of_several, find) if spec.type in _SEVERAL else find


async def _records(screen: Working[Any], kind: Kind, typed: str, *, adds: bool) -> Sequence[Choice]:
    found = await screen.store.run(search.search, typed, [kind], MOST_SUGGESTED)
    choices = [Choice(hit.title, hit.ref, f"{hit.ref}  {hit.detail}") for hit in found]
    name = text.clean(typed)
    if adds and kind in _MADE and name and text.fold(name) not in {text.fold(hit.title) for hit in found}:
        choices.append(Choice(name, New(kind, name), f"adds this {kind}", adds=True))
    return choices


async def _titled(screen: Working[Any], kind: Kind, typed: str) -> Sequence[Choice]:
    """The records whose names begin with what was typed, else those that have it in their names."""
    found = await screen.store.run(refs.begun_so, kind, typed, MOST_SUGGESTED)
    return [Choice(one.name, one.ref, one.ref) for one in found]


async def _named(names: Sequence[str], typed: str) -> Sequence[Choice]:
    wanted = typed.casefold()
    return [Choice(name, name) for name in names if wanted in name.casefold()][:MOST_SUGGESTED]


async def _last_of_several(find: Suggest, typed: str) -> Sequence[Choice]:
    """Completes the last of several that are written with commas between, or `+` and `-` before them."""
    before, begun = _apart(typed)
    if not begun:
        return ()
    return [_added(before, choice) for choice in await find(begun)]


def _apart(typed: str) -> tuple[str, str]:
    """What is written already, with the sign before what is being written, and that."""
    hit = re.fullmatch(r"(?P<before>(?:.*[,;])?\s*[+-]?|.*\s[+-])(?P<begun>[^,;]*)", typed, re.DOTALL)
    return (hit["before"], hit["begun"].strip()) if hit else ("", typed.strip())


def _added(before: str, choice: Choice) -> Choice:
    """The whole text with the choice as the last of it, a record by its reference and name."""
    is_record = choice.value != choice.label
    plain = not set(choice.label) & set("(),;")
    last = (f"{choice.value} {choice.label}" if plain else str(choice.value)) if is_record else choice.label
    gap = " " if before and before[-1] in ",;" else ""
    whole = f"{before}{gap}{last}"
    return Choice(whole, whole, choice.detail, offered=choice.label)

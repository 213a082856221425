"""The registry of fields: which there are for a kind of record, found by what people write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_tui import text
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.field import Field, FieldType, Vocabulary
from crm_tui.filters.tree import Span
from crm_tui.late import Late

VOCABULARIES: Mapping[Kind, Vocabulary] = Late(
    {
        Kind.DEAL: "crm_tui.filters.kinds.deals:DEALS",
        Kind.CONTACT: "crm_tui.filters.kinds.contacts:CONTACTS",
        Kind.COMPANY: "crm_tui.filters.kinds.companies:COMPANIES",
        Kind.TASK: "crm_tui.filters.kinds.tasks:TASKS",
        Kind.ACTIVITY: "crm_tui.filters.kinds.activities:ACTIVITIES",
    }
)
"""What can be filtered besides the kinds in `PLAIN`, and by what."""

HAS, NO = "has", "no"
"""The two fields that every kind of record has; their values are the names of its other fields."""

_EXAMPLES = {
    FieldType.TEXT: "fair",
    FieldType.PHONE: "1234",
    FieldType.NUMBER: "10..20",
    FieldType.PERCENT: ">=50",
    FieldType.MONEY: ">10k",
    FieldType.DATE: "..today",
    FieldType.MOMENT: "2026-Q3",
    FieldType.AGE: "<14d",
    FieldType.USER: "me",
    FieldType.STAGE: "proposal,negotiation",
    FieldType.PIPELINE: "sales",
    FieldType.LOST_REASON: "price",
    FieldType.TAG: "vip",
}
_SEPARATORS = re.compile(r"[\s._-]+")


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A row of the help page."""

    field: str
    type: str
    example: str
    """A criterion that can be typed as it stands."""
    help: str


def squeezed(word: str) -> str:
    """What names are compared by: folded, and the same with spaces, points, hyphens or none of them."""
    return _SEPARATORS.sub("", text.fold(word))


def vocabulary_of(kind: Kind) -> Vocabulary:
    """What a kind of record can be filtered by. Raises FilterError for kinds that have no filters."""
    if kind in PLAIN:
        from crm_tui.filters.kinds.plain import plain_vocabulary

        return plain_vocabulary(kind)
    if kind not in VOCABULARIES:
        raise FilterError(f"There are no filters for {kind.plural}; list them all, or search.")
    return VOCABULARIES[kind]


def find_field(word: str, fields: tuple[Field, ...]) -> Field | None:
    """The field with a name or alias; the earlier of two, so that own fields come after built-in ones."""
    wanted = squeezed(word)
    named = (field for field in fields if wanted in {squeezed(name) for name in (field.name, *field.aliases)})
    return next(named, None)


def unknown_field(word: str, kind: Kind, fields: tuple[Field, ...], place: Span) -> FilterError:
    """The complaint about a word that is no field, with those that are like it."""
    names = [name for field in fields for name in (field.name, *field.aliases)]
    near = text.nearest(word, [HAS, NO, *names])
    hint = f"nearest: {', '.join(near)}." if near else "put quotation marks around words to look for."
    return FilterError(f"“{word}” is not a field of {kind.plural}; {hint}", place.start, place.length, near)


def describe(kind: Kind, own: Sequence[Field] = ()) -> list[FieldHelp]:
    """The rows of the help page about a kind's filters, in the order of the registry; `own` are the workspace's."""
    rows: list[FieldHelp] = []
    for field in (*vocabulary_of(kind).fields, *own):
        if field.type is FieldType.FLAG:
            rows += [
                FieldHelp(f"{field.name}:{word.text}", field.type, f"{field.name}:{word.text}", word.help)
                for word in field.words
            ]
        else:
            rows.append(FieldHelp(field.name, field.type, _example(field), field.help))
    has = FieldHelp(HAS, "field", f"{HAS}:{rows[0].field}", "It has a value in a field that is named.")
    return [*rows, has, FieldHelp(NO, "field", f"{NO}:{rows[0].field}", "It has none in any of them.")]


def _example(field: Field) -> str:
    value = field.example or (field.words[0].text if field.words else _EXAMPLES[field.type])
    if " " in value and not value.startswith('"'):
        value = f'"{value}"'
    return f"{field.name}{value}" if value.startswith(("<", ">")) else f"{field.name}:{value}"

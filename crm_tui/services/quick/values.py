"""What a field takes in a line: how its value is written and shown, and what is near a wrong one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import Pipeline, Stage, User
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.durations import short_minutes
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.quick_line import quoted
from crm_tui.filters.field import FieldType as Named
from crm_tui.filters.lookups import names_of
from crm_tui.services.quick.understood import Instead

MOST_OFFERED = 8
"""Values that are offered where none is near."""

NAMES: Mapping[FieldType, Named] = {
    FieldType.USER: Named.USER,
    FieldType.STAGE: Named.STAGE,
    FieldType.PIPELINE: Named.PIPELINE,
}
"""What the workspace gives names to."""

_MODELS: Mapping[FieldType, Any] = {FieldType.USER: User, FieldType.STAGE: Stage, FieldType.PIPELINE: Pipeline}


def as_words(words: str) -> Instead:
    """The words as plain ones, whatever they look like."""
    return Instead(quoted(words, always=True), words, "as it stands, for words")


def what_to_write(spec: FieldSpec) -> str:
    """What a field takes, as a sentence goes on with it."""
    if spec.choices:
        return ", ".join(spec.choices)
    if spec.type in {FieldType.STAGE, FieldType.PIPELINE}:
        return f"the name of a {spec.label.lower()}"
    return (spec.help[:1].lower() + spec.help[1:]) if spec.help else f"the {spec.label.lower()}"


def nearest_values(spec: FieldSpec, text: str) -> list[Instead]:
    """The names near a wrong one, where a field takes only some."""
    if spec.type in NAMES:
        names = names_of(NAMES[spec.type])
    else:
        names = ["yes", "no"] if spec.type is FieldType.YES_NO else list(spec.choices)
    return [Instead(quoted(name), name, spec.label) for name in texts.nearest(text, names) or names[:MOST_OFFERED]]


def written_and_shown(spec: FieldSpec, text: str, value: Any) -> tuple[str, str]:
    """What is saved for a value that was read, and how it is shown; a day is that day whenever it is saved."""
    match spec.type:
        case FieldType.DATE:
            return value.isoformat(), long_date(value)
        case FieldType.MOMENT:
            local = clock.local(value)
            return f"{local:%Y-%m-%d %H:%M}", f"{long_date(local.date())} {local:%H:%M}"
        case FieldType.MINUTES:
            return str(value), short_minutes(value)
        case FieldType.MONEY:
            return str(value), str(value)
        case FieldType.USER | FieldType.STAGE | FieldType.PIPELINE:
            row = _MODELS[spec.type].get_by_id(value)
            return (row.ref if spec.type is FieldType.USER else row.name), row.name
        case FieldType.CHOICE:
            return value, value
        case FieldType.YES_NO:
            return ("yes", "yes") if value else ("no", "no")
        case FieldType.BLOCK:
            return texts.clean_block(text), texts.clean(text)
        case _:
            return (shown := texts.clean(text)), shown

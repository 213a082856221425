"""The fields of a stage as people type and read them, in forms and on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_tui import text as texts
from crm_tui.db.models import Stage
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.errors import BadInput

FIELDS = ("name", "definition", "kind", "probability", "category", "rot_days")
"""What can be written into a stage, in the order of its form."""

CERTAIN = {StageKind.WON: 100, StageKind.LOST: 0}
"""The probability in percent of the stages in which deals end."""

LONGEST_ROT = 36_500
"""Days."""

USUAL_CATEGORY = {StageKind.WON: ForecastCategory.CLOSED, StageKind.LOST: ForecastCategory.OMITTED}


def shown(stage: Stage) -> dict[str, str]:
    """The texts that could have been typed for a stage."""
    return {
        "name": stage.name,
        "definition": stage.definition,
        "kind": str(stage.kind),
        "probability": str(stage.probability),
        "category": str(stage.category),
        "rot_days": "" if stage.rot_days is None else str(stage.rot_days),
    }


def read(typed: Mapping[str, str], was: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that typed texts stand for, and those that follow from them; `was` are the columns as they are.

    Won stages always have 100 %, lost ones 0 %. Raises BadInput with the field.
    """
    columns = {name: _READ[_known(name)](words) for name, words in typed.items()}
    kind = StageKind(columns.get("kind", was["kind"]))
    if kind in CERTAIN:
        asked = columns.get("probability")
        if asked not in (None, CERTAIN[kind]):
            raise BadInput(f"Deals in a {kind} stage are {kind}: its probability is {CERTAIN[kind]} %.", "probability")
        columns["probability"] = CERTAIN[kind]
    elif columns.get("probability", was["probability"]) is None:
        raise BadInput("An open stage needs a probability in percent, such as 40.", "probability")
    if kind != was["kind"] and "category" not in columns:
        columns["category"] = USUAL_CATEGORY.get(kind, ForecastCategory.PIPELINE)
    if columns.get("category", was["category"]) is None:
        columns["category"] = USUAL_CATEGORY.get(kind, ForecastCategory.PIPELINE)
    return columns


def _known(name: str) -> str:
    if name not in _READ:
        near = texts.nearest(name, FIELDS) or FIELDS
        raise BadInput(f"A stage has no field “{name}”; it has {', '.join(near)}.", name)
    return name


def _name(words: str) -> str:
    return texts.clean(words, field="name")


def _definition(words: str) -> str:
    return texts.clean(words, field="definition")


def _kind(words: str) -> StageKind:
    return StageKind(_one_of("kind", words, list(StageKind)))


def _category(words: str) -> ForecastCategory | None:
    return ForecastCategory(_one_of("category", words, list(ForecastCategory))) if words.strip() else None


def _one_of(field: str, words: str, known: list[Any]) -> str:
    word = texts.fold(words)
    if word not in known:
        raise BadInput(f"“{words}” is no {field}; write {', '.join(known[:-1])} or {known[-1]}.", field)
    return word


def _percent(words: str) -> int | None:
    word = words.strip().removesuffix("%").strip()
    if not word:
        return None
    if not word.isascii() or not word.isdigit() or len(word) > 3 or int(word) > 100:
        raise BadInput(f"“{words}” is no probability; write a whole number of percent from 0 to 100.", "probability")
    return int(word)


def _days(words: str) -> int | None:
    word = words.strip().removesuffix("d").strip()
    if not word:
        return None
    if not word.isascii() or not word.isdigit() or len(word) > 5 or not 1 <= int(word) <= LONGEST_ROT:
        raise BadInput(f"“{words}” is no number of days; write one such as 14, or nothing for never.", "rot_days")
    return int(word)


_READ: Mapping[str, Callable[[str], Any]] = {
    "name": _name,
    "definition": _definition,
    "kind": _kind,
    "probability": _percent,
    "category": _category,
    "rot_days": _days,
}

"""The fields that rows of several kinds have in common, read into a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.domain.records import TRADES, Kind, Phase, Role, parse_ref
from crm_tui.errors import BadInput
from crm_tui.services.bulk.draft import Draft

CUSTOM = "custom:"
"""What comes before the name of a field that the workspace adds by itself."""

Word = TypeVar("Word", bound=StrEnum)

_PHASES = {
    "subscriber": Phase.PROSPECTING,
    "lead": Phase.PROSPECTING,
    "prospect": Phase.PROSPECTING,
    "marketing qualified lead": Phase.QUALIFICATION,
    "marketingqualifiedlead": Phase.QUALIFICATION,
    "mql": Phase.QUALIFICATION,
    "sales qualified lead": Phase.QUALIFICATION,
    "salesqualifiedlead": Phase.QUALIFICATION,
    "sql": Phase.QUALIFICATION,
    "qualified": Phase.QUALIFICATION,
    "opportunity": Phase.CONVERSION,
    "customer": Phase.RETENTION,
    "client": Phase.RETENTION,
    "kunde": Phase.RETENTION,
    "evangelist": Phase.ADVOCACY,
    "advocate": Phase.ADVOCACY,
    "promoter": Phase.ADVOCACY,
    "former customer": Phase.CHURNED,
    "unqualified": Phase.DISQUALIFIED,
}
"""What other programs call the phases."""

_ROLES = {
    "administrator": Role.ADMIN,
    "sales rep": Role.SALES,
    "sales representative": Role.SALES,
    "support": Role.SERVICE,
    "customer success": Role.SUCCESS,
}


def read_common(draft: Draft, kind: Kind) -> None:
    """Read what records of every kind may have."""
    if ref := draft.values.get("ref"):
        named = parse_ref(ref)
        draft.number = named[1] if named and named[0] is kind else None
    draft.copy("external_id", "source")
    if note := draft.values.get("note"):
        draft.columns["note"] = "\n\n".join(note)
    if created := draft.values.get("created"):
        draft.fills["created_at"] = moment(created)
    if phase := draft.values.get("phase"):
        with draft.reading("phase"):
            draft.columns["phase"] = _word(phase, Phase, _PHASES)
    draft.customs = {
        name.removeprefix(CUSTOM): value for name, value in draft.values.items() if name.startswith(CUSTOM)
    }


def read_role(draft: Draft) -> None:
    """Read what a user does all day."""
    if role := draft.values.get("role"):
        with draft.reading("role"):
            draft.columns["role"] = _word(role, TRADES, _ROLES)


def moment(value: date | datetime) -> datetime:
    """A moment as it is; of a day its beginning, where the person is."""
    return value if isinstance(value, datetime) else _start_of(value, clock.zone())


def earliest(now: datetime, *told: date | datetime | None) -> datetime:
    """The first of what a row tells of moments and days; `now` where it tells of none, or of the future."""
    return min((now, *(moment(one) for one in told if one is not None))) if any(told) else now


@lru_cache(maxsize=4096)
def _start_of(day: date, _zone: tzinfo) -> datetime:
    """When a day begins; it is another moment in another zone."""
    return clock.start_of(day)


def _word(said: str, words: type[Word] | Sequence[Word], others: Mapping[str, Word]) -> Word:
    known: dict[str, Word] = {str(word): word for word in words}
    found = {**known, **others}.get(texts.fold(said).replace("_", " "))
    if found is None:
        raise BadInput(f"“{said}” is none of {', '.join(words)}; write one of them.")
    return found

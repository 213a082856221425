"""One operation on several records within an action: where it is refused, the error says for which of them and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from crm_tui.db.models import OF_KIND, rows
from crm_tui.domain.records import Kind, short_ref
from crm_tui.errors import BadInput, CriteriaNotMet, CrmError, LeftOut, NotAll, NotFound, Stale
from crm_tui.queries.links import NAME_OF
from crm_tui.queries.lists.marking import MOST_MARKED
from crm_tui.services.guards import require_version, visible

_MOST_NAMED = 3

Result = TypeVar("Result")


def each(
    kind: Kind,
    records: Sequence[UUID],
    do: Callable[[Any], Result],
    seen: Mapping[UUID, int | None] | None = None,
    columns: Collection[str] | None = None,
) -> list[Result]:
    """Do something to the row of each record, in their order; to be called within an action, which an error ends.

    Where a version was `seen`, what somebody else changed of these columns since, or of any where None, counts as
    changed under one's hands. Raises `NotAll`, or of a single record, or where all are refused by the same BadInput,
    that error itself.
    """
    if len(records) > MOST_MARKED:
        raise BadInput(f"These are {len(records):,} {kind.plural}; at most {MOST_MARKED:,} are changed together.")
    done: list[Result] = []
    refused: dict[UUID, CrmError] = {}
    for record in dict.fromkeys(records):
        try:
            row = visible(OF_KIND[kind], record)
            _require_as_seen(row, (seen or {}).get(record), columns)
            done.append(do(row))
        except (NotFound, Stale, BadInput, CriteriaNotMet) as error:
            refused[record] = error
    if refused:
        raise refusal(kind, refused, of=len(records))
    return done


def refusal(kind: Kind, refused: Mapping[UUID, CrmError], *, of: int) -> CrmError:
    """The error that tells of several records why something cannot be done with them."""
    first = next(iter(refused.values()))
    if of == 1 or (
        len(refused) == of and isinstance(first, BadInput) and len({str(one) for one in refused.values()}) == 1
    ):
        return first
    return not_all(kind, left_out(kind, refused), of=of)


def not_all(kind: Kind, left: tuple[LeftOut, ...], *, of: int) -> NotAll:
    """The error that names those of so many with which something cannot be done."""
    named = "; ".join(f"{one.ref} {one.name} ({one.why.rstrip('.')})" for one in left[:_MOST_NAMED])
    more = f" and {len(left) - _MOST_NAMED:,} more" if len(left) > _MOST_NAMED else ""
    return NotAll(
        f"This cannot be done with {len(left):,} of {of:,} {kind.plural}: {named}{more}. Nothing was changed.", left
    )


def left_out(kind: Kind, refused: Mapping[UUID, CrmError]) -> tuple[LeftOut, ...]:
    """These records, each with why something cannot be done with it."""
    model = OF_KIND[kind]
    query = model.select(model.id, model.number, NAME_OF[kind]).where(model.id.in_(list(refused)))
    named = {record: (short_ref(kind, number), str(name)) for record, number, name in rows(query)}
    return tuple(
        LeftOut(record, *named.get(record, ("", f"a {kind}")), why(error)) for record, error in refused.items()
    )


def why(error: CrmError) -> str:
    """The sentence, without the names that stand beside it."""
    if isinstance(error, CriteriaNotMet):
        return f"Not yet true: {'; '.join(one.says for one in error.unmet)}."
    return str(error)


def _require_as_seen(row: Any, seen: int | None, columns: Collection[str] | None) -> None:
    """Raise `Stale` where somebody else changed one of the columns after the version that was seen."""
    try:
        require_version(row, seen)
    except Stale as error:
        if columns is None or not set(columns).isdisjoint(error.changed):
            raise

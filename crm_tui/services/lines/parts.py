"""Which of the parts of a workspace an action is about, beside records: by the tables that it wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from crm_tui.services.lines import advocacy, lists, pipelines, service, shared, stages
from crm_tui.services.lines.wrote import Wrote

Teller: TypeAlias = Callable[[Wrote], Iterator[tuple[str, ...]]]

_ON_DEALS = frozenset({"deal", "transition"})
_ON_RECORDS = frozenset({"deal", "contact", "company"})

_NAMING_FIELDS = frozenset(
    {"saved_view", "criterion", "segment", "cadence", "score_rule", "goal", "template", "setting"}
)

_TELLERS: Mapping[str, tuple[Teller, frozenset[str]]] = {
    "custom_field": (lists.words_of_field, _NAMING_FIELDS),
    "pipeline": (pipelines.words_of, frozenset({"stage", "criterion", "lost_reason"})),
    "stage": (stages.words_of, _ON_DEALS | {"criterion"}),
    "criterion": (stages.words_of_criterion, frozenset()),
    "lost_reason": (lists.words_of_reason, frozenset({"deal"})),
    "setting": (shared.words_of_setting, _ON_RECORDS),
    "cadence": (shared.words_of_cadence, frozenset()),
    "note_template": (shared.words_of_template, frozenset()),
    "saved_view": (shared.words_of_view, frozenset()),
    "distinct_pair": (shared.words_of_pair, frozenset()),
    "tag": (lists.words_of_tag, frozenset({"tagging"})),
}
"""How each table is told, and the tables whose rows follow from it; the first one that an action wrote leads."""


def teller_of(did: Wrote) -> Teller | None:
    """How to tell the action; None where it is about records."""
    tables = {row.table for row in did.rows if not (row.table == "tag" and row.op == "create")}
    for table, (tell, following) in _TELLERS.items():
        if table in tables:
            return tell if tables <= {table, *following} else _untold
    return service.teller_of(did) or advocacy.teller_of(did)


def _untold(_: Wrote) -> Iterator[tuple[str, ...]]:
    """Several parts at once, such as a file taken over: no single command does that."""
    return iter(())

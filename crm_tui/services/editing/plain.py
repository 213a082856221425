"""Saving records of the kinds that are all fields: what all of them share, and what their areas add to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from crm_tui import text
from crm_tui.db import journal
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing import saving
from crm_tui.services.editing.about import fill_in_company
from crm_tui.services.editing.drafting import Draft, Row

Finish = Callable[[journal.Action, Row, Draft], Row]

_TITLE_LENGTH = 60

_FILTERED: Mapping[Kind, Kind] = {Kind.TEMPLATE: Kind.DEAL, Kind.GOAL: Kind.DEAL}
"""What the filter of such a record is over."""

_SAYS: Mapping[Kind, str] = {Kind.SEGMENT: "of", Kind.SCORE_RULE: "over"}
"""The column in which a record says itself what its filter is over."""


def plan(kind: Kind, prepare: Callable[[Draft], None] | None = None, finish: Finish | None = None) -> saving.Plan:
    """The plan of a kind in `PLAIN`; `prepare` sets columns before the title is looked at, `finish` writes more."""
    whole = partial(_prepare, kind, prepare)
    return saving.Plan(kind, prepare=whole) if finish is None else saving.Plan(kind, prepare=whole, finish=finish)


def _prepare(kind: Kind, more: Callable[[Draft], None] | None, draft: Draft) -> None:
    if draft.row is None and {"contact", "company"} <= {spec.name for spec in PLAIN[kind].fields}:
        fill_in_company(draft)
    if more is not None:
        more(draft)
    _check_filter(kind, draft)
    if draft.row is None and not draft.columns.get("title"):
        set_title(draft, first_words(draft.columns.get("note") or "") or kind.word.capitalize())
    elif "title" in draft.columns and not draft.columns["title"]:
        raise BadInput(f"{PLAIN[kind].title.label} is needed.", "title")


def check_span(draft: Draft) -> None:
    """Raise BadInput where what starts and ends would end before it starts."""
    starts, ends = draft.value("starts"), draft.value("ends")
    if starts is not None and ends is not None and ends < starts and {"starts", "ends"} & draft.columns.keys():
        raise BadInput("It ends before it begins; write its last day, or none.", "ends")


def set_title(draft: Draft, title: str) -> None:
    """Call a record so, where nobody said how."""
    draft.columns |= {"title": title, "title_key": text.fold(title)}


def first_words(note: str) -> str:
    """The beginning of a note, as a title."""
    line = " ".join(note.split())
    return line if len(line) <= _TITLE_LENGTH else f"{line[:_TITLE_LENGTH].rsplit(' ', 1)[0]}…"


def _check_filter(kind: Kind, draft: Draft) -> None:
    """Raise `FilterError` for a filter that cannot be read, so that no rule is saved that finds nobody."""
    written = [spec for spec in draft.specs.values() if spec.type is FieldType.FILTER]
    if _SAYS.get(kind) in draft.columns and draft.row is not None:
        written = [spec for spec in PLAIN[kind].fields if spec.type is FieldType.FILTER]
    for spec in written:
        typed = draft.columns.get(spec.column, getattr(draft.row, spec.column, None)) or ""
        over = _FILTERED.get(kind) or Kind(_said(draft, _SAYS[kind]))
        now = FilterContext.at_present(draft.context.me)
        try:
            compile_filter(typed, over, now)
        except FilterError as error:
            raise BadInput(str(error), spec.name) from error


def _said(draft: Draft, column: str) -> str:
    return draft.columns.get(column) or getattr(draft.row, column, None) or Kind.CONTACT

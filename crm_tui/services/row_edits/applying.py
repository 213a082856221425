"""Doing what an edited text says, as one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from crm_tui.db import journal
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, CrmError, LeftOut, NotFound, Stale
from crm_tui.services.editing import saving
from crm_tui.services.editing.fields import FormValues, form_values
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.editing.saved import SavedMany, saved_many
from crm_tui.services.one_by_one import left_out, not_all, why
from crm_tui.services.row_edits.comparing import Comparison, Row
from crm_tui.services.row_edits.sheets import Sheet

_REFUSALS = (NotFound, Stale, BadInput, CriteriaNotMet)
"""Why a row cannot be written; the others are tried all the same, so that everything that is wrong is told."""


def apply(by: UUID, compared: Comparison, *, delete: bool = False) -> SavedMany:
    """Do what a text says, as one action: all of it or nothing; `delete` those whose rows were taken out, too.

    What others changed meanwhile stands where the text leaves it alone, and is not deleted. Raises `NotAll` with those
    that collide or cannot be written, and why; a new one is called by its line.
    """
    sheet, plan = compared.sheet, PLANS[compared.sheet.kind]
    done: list[UUID] = []
    refused: dict[UUID, CrmError] = {}
    unmade: list[LeftOut] = []
    removed = compared.removed if delete else ()
    with journal.action(by, "") as act:
        act.summary = _in_words(compared, delete=delete)
        for row in compared.changed:
            began = _began(sheet, row)
            try:
                done.append(saving.merge(plan, by, began, row.typed).id)
            except _REFUSALS as error:
                refused[began.id] = error
        for row in compared.added:
            try:
                done.append(saving.add(plan, by, row.typed).id)
            except _REFUSALS as error:
                unmade.append(LeftOut(new_id(), row.called, f"new {sheet.kind}", why(error)))
        for record in removed:
            try:
                saving.delete(plan, by, record.id, sheet.met.get(record.id, record).version)
            except _REFUSALS as error:
                refused[record.id] = error
        if left := (*left_out(sheet.kind, refused), *unmade):
            raise not_all(sheet.kind, left, of=len(compared.changed) + len(compared.added) + len(removed))
        return saved_many(act, sheet.kind, tuple(done))


def after_refusal(compared: Comparison, refused: Sequence[UUID]) -> Comparison:
    """The same, once it was told how these records are by now: applied again, it overwrites that."""
    now = {record: values for record in refused if (values := _now(compared.sheet.kind, record)) is not None}
    sheet = replace(compared.sheet, met={**compared.sheet.met, **now})
    changed = tuple(_met(row, now) for row in compared.changed)
    return replace(compared, sheet=sheet, changed=changed)


def _in_words(compared: Comparison, *, delete: bool = False) -> str:
    """What applying it does, in the past tense: `changed 3 deals and added 1 as rows`."""
    kind = compared.sheet.kind
    said = [
        f"{verb} {len(rows)}"
        for verb, rows in (
            ("changed", compared.changed),
            ("added", compared.added),
            ("deleted", compared.removed if delete else ()),
        )
        if rows
    ]
    first, *others = said or ["changed 0"]
    count = int(first.rpartition(" ")[2])
    return " and ".join([f"{first} {kind if count == 1 else kind.plural}", *others]) + " as rows"


def _began(sheet: Sheet, row: Row) -> FormValues:
    """What a changed row began with, or what it was told that the record is by now."""
    assert row.record is not None  # noqa: S101 - rows that add none are elsewhere
    return sheet.met.get(row.record.id, row.record)


def _now(kind: Kind, record: UUID) -> FormValues | None:
    try:
        return form_values(kind, record)
    except NotFound:
        return None


def _met(row: Row, now: Mapping[UUID, FormValues]) -> Row:
    if row.record is None or row.record.id not in now:
        return row
    values = now[row.record.id].values
    return replace(row, changes=tuple(replace(one, before=values[one.spec.name]) for one in row.changes))

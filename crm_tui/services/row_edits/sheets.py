"""Records as the rows of a text that people edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.domain import row_text
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.lists.columns import columns
from crm_tui.queries.shape import roles
from crm_tui.services.editing.fields import FormValues, form_fields, form_values

MOST_ROWS = 1_000
"""Records that are edited as rows; an editor is a poor place for more."""

REF = "ref"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Records as rows, as they were when the editor was opened."""

    kind: Kind
    specs: tuple[FieldSpec, ...]
    """Of the columns behind the reference."""
    records: tuple[FormValues, ...]
    met: Mapping[UUID, FormValues] = field(default_factory=dict)
    """How records are by now of which it was told that somebody else changed them."""


def open_sheet(kind: Kind, ids: Sequence[UUID], me: UUID) -> Sheet:
    """These records as rows with the columns of their list that can be edited; raises BadInput, `NotAllowed`."""
    roles.require_writing(me, kind)
    if not ids:
        raise NotFound(f"There are no {kind.plural} to edit.")
    if len(ids) > MOST_ROWS:
        raise BadInput(f"These are {len(ids):,} {kind.plural}; at most {MOST_ROWS:,} are edited as rows. Mark fewer.")
    shown = {column.name for column in columns(kind) if column.shown}
    specs = tuple(
        spec for spec in form_fields(kind) if spec.name in shown or spec.type is FieldType.TAGS or spec.custom
    )
    return Sheet(kind, specs, tuple(form_values(kind, record) for record in ids))


def written(sheet: Sheet) -> str:
    """The text of a sheet, with notes on how to edit it."""
    kind = sheet.kind
    count = f"{len(sheet.records)} {kind.plural if len(sheet.records) != 1 else kind}"
    notes = [
        f"{count}. Change what you like, save, and leave:",
        "before anything is written you see what would change.",
        f"A row without a reference before the first | is a new {kind}.",
        "About a row that you take out you are asked.",
        "Within a cell write \\| for a bar and \\n for a new line. Lines like this one are left out.",
        *(f"{spec.name}: {spec.help}" for spec in sheet.specs if spec.help),
        "",
    ]
    rows = [(record.ref, *(record.values[spec.name] for spec in sheet.specs)) for record in sheet.records]
    return row_text.write([REF, *(spec.name for spec in sheet.specs)], rows, notes)

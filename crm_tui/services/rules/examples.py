"""Playing an example of a rule: the record that is given, and what happens to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Stage
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind, Phase, StageKind
from crm_tui.domain.roles import Permission
from crm_tui.domain.rules.reading import STAGED
from crm_tui.domain.rules.rule import Event, Example, When
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.services.editing import records
from crm_tui.services.editing.fields import spec_of
from crm_tui.services.rules.steps import phase_named, stage_named

_NAMED = (Kind.COMPANY, Kind.CONTACT, Kind.PRODUCT)
"""What an example may name that is not there: it is added first."""

_WHY = "an example"


def set_up(when: When, example: Example, by: UUID | None) -> UUID | None:
    """Make the record as it is before it happens; None where that is to be added. Raises BadInput and its like."""
    with _anything(by):
        _add_named(when.kind, example.given, by)
        if when.event is Event.ADDED:
            return None
        record = records.add_record(by, when.kind, example.given).id
        if when.event is Event.LEAVES:
            _go(when.kind, record, when.what, by)
        elif when.event is Event.REOPENED and when.kind is Kind.DEAL:
            _go(when.kind, record, _stage_of(record, StageKind.LOST), by)
        elif when.event is Event.REOPENED:
            records.edit_record(by, when.kind, record, None, {"done": "yes"})
        elif when.event is Event.CHANGES and when.before is not None:
            records.edit_record(by, when.kind, record, None, {when.what: when.before})
        return record


def happen(when: When, example: Example, record: UUID | None, by: UUID | None) -> tuple[UUID, UUID]:
    """Have it happen; returns the record and the action. Raises BadInput and its like."""
    with _anything(by) as act:
        if record is None:
            record = records.add_record(by, when.kind, example.given).id
        if example.does:
            records.edit_record(by, when.kind, record, None, example.does)
        match when.event:
            case Event.ENTERS:
                _go(when.kind, record, when.what, by)
            case Event.LEAVES:
                _go(when.kind, record, _elsewhere(when, record), by)
            case Event.WON | Event.LOST | Event.REOPENED if when.kind is Kind.DEAL:
                kinds = {Event.WON: StageKind.WON, Event.LOST: StageKind.LOST}
                _go(when.kind, record, _stage_of(record, kinds.get(when.event, StageKind.OPEN)), by)
            case Event.DONE | Event.REOPENED:
                done = "yes" if when.event is Event.DONE else "no"
                records.edit_record(by, when.kind, record, None, {"done": done})
            case Event.TAGGED:
                records.edit_record(by, when.kind, record, None, {"tags": f"+{when.what}"})
            case Event.CHANGES:
                _change(when, example, record, by)
            case _:
                pass
        return record, act.id


def _change(when: When, example: Example, record: UUID, by: UUID | None) -> None:
    if when.after is not None:
        records.edit_record(by, when.kind, record, None, {when.what: when.after})
    elif not example.does:
        named = when.what or "amount"
        raise BadInput(f'Say what changes in the example, such as do = {{ {named} = "…" }}.')


@contextmanager
def _anything(by: UUID | None) -> Iterator[journal.Action]:
    """An action in which roles do not count: nothing of it is kept."""
    with journal.action(by, _WHY) as act:
        for permission in Permission:
            act.waive(permission)
        yield act


def _add_named(kind: Kind, given: Mapping[str, str], by: UUID | None) -> None:
    """Add the companies, contacts and products that an example names and that are not there."""
    for field, value in given.items():
        spec = spec_of(kind, field, adding=True)
        of = Kind.CONTACT if spec.type is FieldType.PEOPLE else spec.refers
        if of in _NAMED and value and not _is_there(of, value, spec):
            records.add_record(by, of, {"name": value})


def _is_there(kind: Kind, value: str, spec: FieldSpec) -> bool:
    if spec.type is FieldType.PEOPLE and {",", ";", "("} & set(value):
        return True
    try:
        refs.resolve(value, [kind])
    except NotFound:
        return False
    return True


def _go(kind: Kind, record: UUID, where: str, by: UUID | None) -> None:
    """Put a record into a stage, whatever that asks for, or into a phase."""
    if kind not in STAGED:
        records.edit_record(by, kind, record, None, {"phase": phase_named(where).value})
        return
    from crm_tui.services.moving import transitions
    from crm_tui.services.tickets import moving

    row = OF_KIND[kind].get_by_id(record)
    stage = stage_named(row.pipeline_id, where)
    if stage.id == row.stage_id:
        return
    if kind is Kind.TICKET:
        moving.move(record, stage.id, by, None, _WHY, force=True)
    else:
        transitions.move(record, stage.id, by, None, _WHY, force=True)


def _stage_of(record: UUID, kind: StageKind) -> str:
    """The first stage of such a kind in a deal's pipeline."""
    pipeline = OF_KIND[Kind.DEAL].get_by_id(record).pipeline_id
    shown = Stage.select().where(Stage.pipeline == pipeline, Stage.hidden_at.is_null(), Stage.kind == kind)
    return str(shown.order_by(Stage.position).first().name)


def _elsewhere(when: When, record: UUID) -> str:
    """Another stage or phase than the one that is left."""
    if when.kind not in STAGED:
        return next(phase.value for phase in Phase if phase != phase_named(when.what))
    row = OF_KIND[when.kind].get_by_id(record)
    shown = Stage.select().where(Stage.pipeline == row.pipeline_id, Stage.hidden_at.is_null())
    return str(next(stage.name for stage in shown.order_by(Stage.position) if stage.id != row.stage_id))

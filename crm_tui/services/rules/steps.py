"""Carrying out what a rule does with a record, with the verbs of the services."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import OF_KIND, Checklist, Deal, DealContact, Pipeline, Stage, User
from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind, Phase, short_ref
from crm_tui.domain.rules.reading import fill, places
from crm_tui.domain.rules.rule import Rule, Step, Verb
from crm_tui.errors import BadInput
from crm_tui.queries import refs
from crm_tui.queries.links import NAME_OF
from crm_tui.services.editing import records
from crm_tui.services.editing.fields import form_values, spec_of

_ABOUT = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TICKET, Kind.CAMPAIGN, Kind.SURVEY)
"""What a record that a rule adds is about as well, where it can be and nothing else was written."""

ALWAYS = ("ref", "name", "me", "today", "rule", "contact", "company", "deal")
"""What may stand in braces of whatever kind the record is, besides its fields."""


_BETWEEN = re.compile(r"[\s,;]+")
"""What cannot stand in a tag that is filled in."""


def about() -> frozenset[str]:
    """The fields that a record which a rule adds gets from the one that the rule has to do with."""
    return frozenset({one.value for one in _ABOUT} | {"owner"})


@dataclass(frozen=True, slots=True)
class Places:
    """What stands for the words in braces."""

    texts: Mapping[str, str]
    refs: Mapping[str, str]
    """The references of the records that some of them are."""

    def filled(self, written: str, spec: FieldSpec | None = None) -> str:
        """A text filled in; a field that is another record gets its reference where nothing else stands there."""
        named = places(written)
        refers = spec is not None and (spec.refers is not None or spec.type in {FieldType.PEOPLE, FieldType.PRODUCTS})
        if refers and written == f"{{{named[0] if named else ''}}}":
            return self.refs.get(named[0], self.texts.get(named[0], written))
        return " ".join(fill(written, self.texts).split())


def places_of(rule: Rule, record: UUID, by: UUID | None) -> Places:
    """What is known of a record that a rule has to do with; raises `NotFound`."""
    kind = rule.when.kind
    shown = form_values(kind, record)
    row = OF_KIND[kind].get_by_id(record)
    me = User.get_or_none(User.id == by)
    others = _others(kind, row)
    texts_ = {
        **dict.fromkeys(("contact", "company", "deal"), ""),
        **shown.values,
        **{name: label for name, (_, label) in others.items()},
        "ref": shown.ref,
        "name": shown.name,
        "me": me.name if me else "",
        "today": clock.today().isoformat(),
        "rule": rule.name,
    }
    return Places(
        {name: " ".join(value.split()) for name, value in texts_.items()},
        {**{name: ref for name, (ref, _) in others.items()}, "ref": shown.ref, "me": me.ref if me else ""},
    )


def _others(kind: Kind, row: Any) -> dict[str, tuple[str, str]]:
    """The reference and name of each record that one names, and of itself under its kind."""
    found: dict[str, tuple[str, str]] = {}
    for spec in SPECS[kind]:
        if spec.refers is not None and spec.column and (other := row.__data__.get(spec.column)):
            found[spec.name] = _called(spec.refers, other)
    if isinstance(row, Deal):
        main = DealContact.select(DealContact.contact).where(DealContact.deal == row.id).order_by(DealContact.position)
        if first := main.first():
            found["contact"] = _called(Kind.CONTACT, first.contact_id)
    found[kind.value] = _called(kind, row.id)
    return found


def _called(kind: Kind, record: UUID) -> tuple[str, str]:
    row = OF_KIND[kind].get_by_id(record)
    return short_ref(kind, row.number), str(getattr(row, NAME_OF[kind].name))


def carry_out(rule: Rule, record: UUID, by: UUID | None) -> None:
    """Do all that a rule does with a record, within an action; raises what its verbs raise."""
    known = places_of(rule, record, by)
    for step in rule.steps:
        _VERBS[step.verb](rule.when.kind, record, step, known, by)


def _edit(kind: Kind, record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    values = {name: known.filled(written, spec_of(kind, name)) for name, written in step.values.items()}
    records.edit_record(by, kind, record, None, values)


def _tag(kind: Kind, record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    signed = [f"{word[0]}{'-'.join(_BETWEEN.split(known.filled(word[1:])))}" for word in step.what.split()]
    records.edit_record(by, kind, record, None, {"tags": " ".join(signed)})


def _add(_kind: Kind, _record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    added = step.kind or Kind.TASK
    values = {name: known.filled(text, spec_of(added, name, adding=True)) for name, text in step.values.items()}
    written = {spec_of(added, name, adding=True).name for name in values}
    usual = {one.value: known.refs[one.value] for one in _ABOUT if one.value in known.refs}
    if "owner" in known.refs:
        usual["owner"] = known.refs["owner"]
    for spec in SPECS[added]:
        if spec.name in usual and spec.name not in written and spec.refers is not None:
            values[spec.name] = usual[spec.name]
    records.add_record(by, added, values)


def _move(kind: Kind, record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    """Into the stage of its pipeline that is called so; one that it is in already is no move."""
    from crm_tui.services.moving import transitions
    from crm_tui.services.tickets import moving

    row = OF_KIND[kind].get_by_id(record)
    stage = stage_named(row.pipeline_id, step.what)
    if stage.id == row.stage_id:
        return
    reason = known.filled(step.reason)
    if kind is Kind.TICKET:
        moving.move(record, stage.id, by, None, reason)
    else:
        transitions.move(record, stage.id, by, None, reason)


def stage_named(pipeline: UUID | None, name: str, kind: Kind = Kind.DEAL) -> Any:
    """The stage with this name, of a pipeline, or of any with such cards; raises BadInput with the nearest names."""
    shown = Stage.select().where(Stage.hidden_at.is_null(), Stage.archived_at.is_null())
    of = Stage.pipeline == pipeline if pipeline else Stage.pipeline.in_(_pipelines(kind))
    stages = {stage.name: stage for stage in shown.where(of).order_by(Stage.position)}
    for called, stage in stages.items():
        if texts.fold(called) == texts.fold(name):
            return stage
    near = texts.nearest(name, stages) or tuple(stages)
    raise BadInput(f"There is no stage “{name}”; there is {', '.join(near)}.", "stage")


def _pipelines(kind: Kind) -> Any:
    return Pipeline.select(Pipeline.id).where(Pipeline.card_kind == kind, Pipeline.hidden_at.is_null())


def _phase(kind: Kind, record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    from crm_tui.services.lifecycle.moving import move_phase

    phase = phase_named(step.what)
    if OF_KIND[kind].get_by_id(record).phase != phase:
        move_phase(kind, record, phase, by, None, known.filled(step.reason or "Rule {rule}"))


def phase_named(name: str) -> Phase:
    """The phase with this name; raises BadInput with the nearest ones."""
    for phase in Phase:
        if phase == texts.fold(name):
            return phase
    near = texts.nearest(name, Phase) or tuple(Phase)
    raise BadInput(f"There is no phase “{name}”; there is {', '.join(near)}.", "phase")


def _checklist(_kind: Kind, record: UUID, step: Step, known: Places, by: UUID | None) -> None:
    """One that was started before is not started again."""
    from crm_tui.services.onboarding.checklists import start_checklist

    template = template_named(known.filled(step.what)) if step.what else None
    there = Checklist.select().where(Checklist.deal == record, Checklist.hidden_at.is_null())
    if template is None or not there.where(Checklist.template == template).exists():
        start_checklist(by, record, template)


def template_named(name: str) -> UUID:
    """The template of a checklist with this name; raises `NotFound`."""
    found: UUID = refs.resolve(name, [Kind.TEMPLATE]).id
    return found


_VERBS = {
    Verb.EDIT: _edit,
    Verb.TAG: _tag,
    Verb.ADD: _add,
    Verb.MOVE: _move,
    Verb.PHASE: _phase,
    Verb.CHECKLIST: _checklist,
}

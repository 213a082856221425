"""What rules would do, found out aside: the examples beside them, and the records that are there already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Change, Tag, Tagging, database, rows
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.roles import Permission
from crm_tui.domain.rules.reading import STAGED
from crm_tui.domain.rules.rule import Event, Example, Rule, When
from crm_tui.errors import CrmError, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.links import NAME_OF
from crm_tui.services.editing.field_texts import context_for, read_text
from crm_tui.services.editing.fields import spec_of
from crm_tui.services.lines import lines_of
from crm_tui.services.occasions import at_work
from crm_tui.services.rules.checking import expected_of
from crm_tui.services.rules.examples import happen, set_up
from crm_tui.services.rules.matching import column_of, stages_called
from crm_tui.services.rules.running import Running
from crm_tui.services.rules.steps import carry_out

MOST_TRIED = 200
"""Records with which a rule is tried out; the others are counted."""


@dataclass(frozen=True, slots=True)
class Tested:
    """One example of a rule, and whether the rule did what it says."""

    rule: str
    file: str
    line: int
    ok: bool
    says: str
    """What was not as expected."""


@dataclass(frozen=True, slots=True)
class WouldDo:
    """What a rule would do with a record that is there."""

    rule: str
    state: str
    """`new`, `changed`, `as it is` or `gone`, against the rules in force."""
    ref: str
    name: str
    lines: tuple[str, ...]
    """The crm-tui lines that would do the same."""
    says: str = ""
    """Why it could not be done, or how many records there are besides."""


# Examples


def test(rules: Sequence[Rule], by: UUID | None) -> Iterator[Tested]:
    """Try every example of some rules, each rule alone, in a copy of the workspace that nobody sees."""
    for rule in rules:
        for example in rule.examples:
            with database.obj.rehearsal():
                says = _tried(rule, example, by)
            yield Tested(rule.name, rule.file, example.line or rule.line, not says, says)


def _tried(rule: Rule, example: Example, by: UUID | None) -> str:
    """What was not as expected; empty where everything was."""
    running = Running((rule,))
    try:
        with _with_rules(Running(())):
            record = set_up(rule.when, example, by)
        with _with_rules(running):
            record, action = happen(rule.when, example, record, by)
    except CrmError as error:
        return f"The example cannot be played: {error}"
    if rule.name in running.failed:
        return f"It was left out: {running.failed[rule.name]}."
    if bool(example.expect) is not (rule.name in running.ran):
        return "It did nothing." if example.expect else "It was to do nothing, and did something."
    try:
        missing = [one for one in example.expect if not _came_true(rule.when, one, record, action, by)]
    except CrmError as error:
        return str(error)
    return f"Not so: {'; '.join(missing)}." if missing else ""


def _came_true(when: When, expected: str, record: UUID, action: UUID, by: UUID | None) -> bool:
    added, written = expected_of(expected)
    kind = added or when.kind
    ids = [record]
    if added is not None:
        made = Change.select(Change.record).where(
            Change.action == action, Change.kind == added.value, Change.op == "create", Change.record != record
        )
        ids = [one for (one,) in rows(made)]
    model = OF_KIND[kind]
    passing = compile_filter(written, kind, FilterContext.at_present(by))
    return bool(model.select(model.id).where(model.id.in_(ids), model.hidden_at.is_null(), passing).exists())


@contextmanager
def _with_rules(running: Running) -> Iterator[None]:
    """Only these rules are at work."""
    token = at_work.set(running)
    try:
        yield
    finally:
        at_work.reset(token)


# Records that are there


def diff(candidates: Sequence[Rule], in_force: Sequence[Rule], by: UUID | None) -> list[WouldDo]:
    """What rules would do with the records that are now as they wait for, were it to happen to them now.

    Those that are in force as they stand are left out, unless all of them are.
    """
    there = {text.fold(rule.name): rule for rule in in_force}
    states = {rule.name: _state(rule, there.get(text.fold(rule.name))) for rule in candidates}
    changed = [rule for rule in candidates if states[rule.name] != _SAME] or list(candidates)
    with database.obj.rehearsal(), _with_rules(Running(())):
        return [one for rule in changed for one in _would_do(rule, states[rule.name], by)]


_SAME = "as it is"


def _state(rule: Rule, there: Rule | None) -> str:
    if there is None:
        return "new"
    return _SAME if rule.does == there.does else "changed"


def _would_do(rule: Rule, state: str, by: UUID | None) -> Iterator[WouldDo]:
    try:
        concerned = _concerned(rule, by)
    except CrmError as error:
        yield WouldDo(rule.name, state, "", "", (), str(error))
        return
    if not concerned:
        yield WouldDo(rule.name, state, "", "", (), "No record is as it waits for.")
    for record in concerned[:MOST_TRIED]:
        yield _tried_with(rule, state, record, by)
    if len(concerned) > MOST_TRIED:
        yield WouldDo(rule.name, state, "", "", (), f"and {len(concerned) - MOST_TRIED:,} others")


def _concerned(rule: Rule, by: UUID | None) -> list[UUID]:
    """The records that are as a rule waits for, and pass its filter; raises `FilterError` or BadInput."""
    model = OF_KIND[rule.when.kind]
    conditions = [model.hidden_at.is_null(), *_standing(rule.when, model, by)]
    if rule.filter:
        conditions.append(compile_filter(rule.filter, rule.when.kind, FilterContext.at_present(by)))
    return [record for (record,) in rows(model.select(model.id).where(*conditions).order_by(model.number))]


def _standing(when: When, model: Any, by: UUID | None) -> Iterator[Any]:
    """What is so of a record to which it has happened, or is about to."""
    match when.event:
        case Event.ENTERS | Event.LEAVES if when.kind in STAGED:
            yield model.stage.in_([UUID(stage) for stage in stages_called(when.kind, when.what)])
        case Event.ENTERS | Event.LEAVES:
            yield model.phase == text.fold(when.what)
        case Event.WON | Event.LOST:
            yield model.outcome == when.event.value
        case Event.DONE:
            yield model.done_at.is_null(is_null=False)
        case Event.TAGGED:
            tagged = Tagging.select(Tagging.record).join(Tag).where(Tag.name_key == text.fold(when.what))
            yield model.id.in_(tagged)
        case Event.CHANGES if when.after is not None or when.before is not None:
            yield _held(when, model, by)
        case _:
            return


def _held(when: When, model: Any, by: UUID | None) -> Any:
    """Whether a record holds what a field is to become, or else what it is to have been."""
    typed = when.before if when.after is None else when.after
    spec = spec_of(when.kind, when.what, adding=True)
    column = model._meta.columns[column_of(when.kind, spec)]
    if spec.type is FieldType.STAGE:
        return column.in_([UUID(stage) for stage in stages_called(when.kind, typed or "")])
    if not typed:
        return column.is_null()
    value = read_text(spec, typed, context_for(by))
    if spec.type is FieldType.YES_NO:
        return column.is_null(is_null=not value)
    return column == getattr(value, "minor", value)


def _tried_with(rule: Rule, state: str, record: UUID, by: UUID | None) -> WouldDo:
    row = OF_KIND[rule.when.kind].get_by_id(record)
    name = str(getattr(row, NAME_OF[rule.when.kind].name))
    try:
        with journal.action(by, f"rule {rule.name}") as act:
            for permission in Permission:
                act.waive(permission)
            carry_out(rule, record, by)
        lines = lines_of(act.id) if act.wrote else ()
    except NotFound as error:
        return WouldDo(rule.name, state, row.ref, name, (), str(error))
    except CrmError as error:
        return WouldDo(rule.name, state, row.ref, name, (), f"left out: {error}")
    return WouldDo(rule.name, state, row.ref, name, lines, "" if lines else "changes nothing")

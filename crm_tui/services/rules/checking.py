"""Whether rules mean something in this workspace: its fields, stages, tags and templates, and the filters over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui import text
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.records import BY_WORD, Kind
from crm_tui.domain.rules.reading import PHASED, STAGED, places
from crm_tui.domain.rules.rule import Event, Example, Problem, Rule, Step, Verb
from crm_tui.errors import BadInput, CrmError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.parse import parse
from crm_tui.queries.surroundings import Check
from crm_tui.services.editing.field_texts import context_for, read_text
from crm_tui.services.editing.fields import form_fields, spec_of
from crm_tui.services.rules.loading import Loaded, folder, in_force
from crm_tui.services.rules.steps import ALWAYS, about, phase_named, stage_named, template_named

_OF_SEVERAL = frozenset({FieldType.TAGS, FieldType.POINTS, FieldType.PEOPLE, FieldType.PRODUCTS})


def check(loaded: Loaded, by: UUID | None) -> tuple[Problem, ...]:
    """Everything that is wrong with some rules, in the order of their files."""
    found = [*loaded.problems, *(problem for rule in loaded.rules for problem in _look(rule, by))]
    return tuple(sorted(found, key=lambda one: (one.file, one.line)))


def look(by: UUID | None) -> Check:
    """What `doctor` says of the rules of the open workspace."""
    loaded = in_force()
    problems = check(loaded, by)
    says = "; ".join(map(str, problems)).rstrip(".") if problems else f"{len(loaded.rules)} in {folder()}"
    if not problems and not loaded.rules:
        says = "none"
    return Check("Rules", not problems, says, "Mend the file; `crm-tui rules check` says whether it can be read.")


def complaint(by: UUID | None) -> str:
    """A sentence about what is wrong with the rules of the open workspace; empty where nothing is."""
    problems = check(in_force(), by)
    if not problems:
        return ""
    more = f" {len(problems) - 1} more: crm-tui rules check." if problems[1:] else ""
    return f"rules/{problems[0]}{more}"


def _look(rule: Rule, by: UUID | None) -> Iterator[Problem]:
    looks: list[tuple[int, Callable[[], object]]] = [
        (rule.lines.get("when", rule.line), lambda: _when(rule, by)),
        (
            rule.lines.get("if", rule.line),
            lambda: rule.filter and compile_filter(rule.filter, rule.when.kind, FilterContext.at_present(by)),
        ),
        *((rule.lines.get("then", rule.line), lambda step=step: _step(rule, step, by)) for step in rule.steps),
        *((one.line or rule.line, lambda one=one: _example(rule, one)) for one in rule.examples),
    ]
    for line, look in looks:
        try:
            look()
        except CrmError as error:
            yield Problem(rule.file, line, str(error), rule.name)


def _when(rule: Rule, by: UUID | None) -> None:
    when = rule.when
    if when.event in {Event.ENTERS, Event.LEAVES}:
        if when.kind in STAGED:
            stage_named(None, when.what, when.kind)
        else:
            phase_named(when.what)
    if when.event is Event.CHANGES and when.what:
        spec = spec_of(when.kind, when.what, adding=True)
        for typed in (when.before, when.after):
            if typed is not None and (spec.type in _OF_SEVERAL or spec.custom is not None):
                raise BadInput(f"{spec.label} cannot be compared here; leave from and to out, or say it behind if.")
            if typed and spec.type is FieldType.STAGE:
                stage_named(None, typed, when.kind)
            elif typed:
                read_text(spec, typed, context_for(by))


def _step(rule: Rule, step: Step, by: UUID | None) -> None:
    kind = rule.when.kind
    known = {*(spec.name for spec in form_fields(kind)), kind.value, *ALWAYS}
    for place in _places(step):
        if place not in known:
            near = text.nearest(place, known) or tuple(sorted(known))
            raise BadInput(f"Nothing stands for {{{place}}} here; write {', '.join(f'{{{one}}}' for one in near)}.")
    match step.verb:
        case Verb.EDIT:
            _values(kind, step, by, adding=False)
        case Verb.ADD:
            _values(step.kind or Kind.TASK, step, by, adding=True)
        case Verb.TAG:
            spec_of(kind, "tags")
        case Verb.MOVE:
            _require(rule, STAGED, "stands in no stage")
            stage_named(None, step.what, kind)
        case Verb.PHASE:
            _require(rule, PHASED, "is in no phase")
            phase_named(step.what)
        case Verb.CHECKLIST:
            _require(rule, {Kind.DEAL}, "has no onboarding; a deal has")
            if step.what and not places(step.what):
                template_named(step.what)


def _places(step: Step) -> Iterable[str]:
    for written in (*step.values.values(), step.what, step.reason):
        yield from places(written)


def _require(rule: Rule, kinds: Iterable[Kind], why: str) -> None:
    if rule.when.kind not in kinds:
        raise BadInput(f"{rule.when.kind.one.capitalize()} {why}.")


def _values(kind: Kind, step: Step, by: UUID | None, *, adding: bool) -> None:
    """The fields that a step writes: they are there, what stands in them can be read, and none is missing."""
    written = {spec_of(kind, name, adding=adding): value for name, value in step.values.items()}
    for spec, value in written.items():
        if not places(value) and spec.type is not FieldType.STAGE:
            read_text(spec, value, context_for(by))
    if adding:
        usual = about()
        for spec in form_fields(kind, adding=True):
            if spec.required and not spec.default and spec not in written and spec.name not in usual:
                raise BadInput(f"{spec.label} is needed; write {spec.name}= behind add {kind.word}.")


def _example(rule: Rule, example: Example) -> None:
    for name in (*example.given, *example.does):
        spec_of(rule.when.kind, name, adding=True)
    for expected in example.expect:
        parse(expected_of(expected)[1])


def expected_of(written: str) -> tuple[Kind | None, str]:
    """What an example expects: the kind of record that the rule adds, None for the record itself, and its filter."""
    word, colon, filter_ = written.partition(": ")
    added = BY_WORD.get(text.fold(word)) if colon else None
    return added, (filter_ if added else written)

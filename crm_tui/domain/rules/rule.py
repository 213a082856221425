"""What a rule is: when, if, then, and the examples that test it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from crm_tui.domain.records import Kind


class Event(StrEnum):
    """What can happen to a record; the value is the word for it in a file."""

    ADDED = "added"
    CHANGES = "changes"
    ENTERS = "enters"
    """A stage, or a lifecycle phase."""
    LEAVES = "leaves"
    TAGGED = "tagged"
    WON = "won"
    LOST = "lost"
    REOPENED = "reopened"
    DONE = "done"


class Verb(StrEnum):
    """What a rule can do; the value is how a `crm-tui` line says it."""

    EDIT = "edit"
    TAG = "tag"
    ADD = "add"
    MOVE = "move"
    PHASE = "phases move"
    CHECKLIST = "onboarding start"


@dataclass(frozen=True, slots=True)
class When:
    """What a rule waits for."""

    kind: Kind
    event: Event
    what: str = ""
    """The field that changes, the stage or phase that is entered or left, or the tag."""
    before: str | None = None
    """What the field held, as typed; None for whatever it was."""
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a rule does with the record that it waited for."""

    verb: Verb
    written: str
    """As it stands in the file."""
    kind: Kind | None = None
    """What is added."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Texts of fields, with places in braces."""
    what: str = ""
    """The stage, the phase, the template or the tags."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule is to do with a record: a test of it."""

    given: Mapping[str, str]
    """The fields of the record."""
    expect: tuple[str, ...]
    """Filters that the record passes afterwards; behind `KIND:` those that something passes which the rule added."""
    does: Mapping[str, str]
    """The fields that are then changed, where the rule waits for a change and does not say to what."""
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a file."""

    name: str
    when: When
    filter: str
    """In the filter language, over records of the kind that it waits for; empty for all."""
    steps: tuple[Step, ...]
    examples: tuple[Example, ...]
    file: str
    """The name of its file."""
    line: int
    """On which it begins."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """The lines of its `when`, `if` and `then`."""

    @property
    def does(self) -> tuple[object, ...]:
        """What makes it differ from another rule: all but its place, and its examples."""
        return (self.when, self.filter, tuple(step.written for step in self.steps))


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file of rules."""

    file: str
    line: int
    """0 where it is about the whole file."""
    says: str
    rule: str = ""
    """The name of the rule that it is about."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.says}"

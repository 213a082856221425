"""What a form asks for: its fields, what they take, and how what was typed is read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_tui import text
from crm_tui.errors import BadInput, Theirs


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things to pick."""

    label: str
    """What the person sees and types."""
    value: Any
    """What it stands for."""
    detail: str = ""
    """A few words beside the label that tell it from its like."""
    adds: bool = False
    """Whether it stands for something that is not there yet."""
    offered: str = ""
    """What the list of choices shows, where that is not the whole label."""
    found_by: str = ""
    """Words by which it is found too, though they are not shown."""


Suggest = Callable[[str], Awaitable[Sequence[Choice]]]
"""Gives the choices for what has been typed so far, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that a form asks for. What is typed is text; `read` makes a value of it."""

    name: str
    label: str
    value: str = ""
    """The text that stands there at first."""
    picked: Choice | None = None
    """The choice that `value` is the label of, for a field that holds a reference."""
    required: bool = False
    help: str = ""
    """What may be written here, in a few words; shown while the field is being edited."""
    read: Callable[[str], Any] | None = None
    """Makes a value of what was typed, or raises BadInput; without it the value is the cleaned text."""
    shown: Callable[[Any], str] | None = None
    """Writes the value that was read, so that the person sees how it was understood: `fri` as a date."""
    ask: Callable[[str], Awaitable[None]] | None = None
    """Asks elsewhere whether what was typed can be taken, once the field is left; raises BadInput."""
    choices: tuple[Choice, ...] = ()
    """The only things that the field takes, if there are any."""
    suggest: Suggest | None = None
    """Finds choices for what is typed. The field's value is that of the choice taken, else what `read` makes."""
    lines: int = 1
    """More than one for Markdown."""

    def reading(self, typed: str, picked: Choice | None = None) -> Any:  # noqa: ANN401 - as its field has it
        """The value of what was typed; None for nothing where that is allowed. Raises BadInput."""
        if picked is not None and picked.label == typed:
            return picked.value
        cleaned = text.clean_block(typed, field=self.label) if self.lines > 1 else text.clean(typed, field=self.label)
        if not cleaned:
            if self.required:
                raise BadInput(f"{self.label} is needed.", self.name)
            return "" if self.read is None and not self.choices and self.suggest is None else None
        if self.choices:
            return self.choice_of(cleaned).value
        return cleaned if self.read is None else self.read(cleaned)

    def choice_of(self, typed: str) -> Choice:
        """The choice that is called so, or the only one that begins so; BadInput where there is none."""
        key = text.fold(typed)
        exact = [choice for choice in self.choices if text.fold(choice.label) == key]
        begun = exact or [choice for choice in self.choices if text.fold(choice.label).startswith(key)]
        if len(begun) == 1:
            return begun[0]
        labels = ", ".join(choice.label for choice in begun or self.choices)
        raise BadInput(f"Choose one of: {labels}.", self.name)


@dataclass(slots=True)
class Meeting:
    """A field that somebody else changed differently while the form was open, until it is decided whose stands."""

    theirs: Theirs
    mine: str
    decided: bool = False


@dataclass(slots=True)
class Answers:
    """What stands in the fields of an open form."""

    fields: tuple[Field, ...]
    base: dict[str, str] = field(default_factory=dict)
    """The text that each field began with."""
    typed: dict[str, str] = field(default_factory=dict)
    picked: dict[str, Choice] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """Why a field cannot be taken as it is."""
    meetings: dict[str, Meeting] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.fields:
            self.base.setdefault(each.name, each.value)
            self.typed.setdefault(each.name, each.value)
            if each.picked is not None:
                self.picked.setdefault(each.name, each.picked)

    @property
    def changed(self) -> dict[str, str]:
        """What the person has changed, by the field's name."""
        return {name: typed for name, typed in self.typed.items() if typed != self.base[name]}

    @property
    def undecided(self) -> list[str]:
        """The fields that somebody else changed too, and of which nobody has said whose stands."""
        return [name for name, meeting in self.meetings.items() if not meeting.decided]

    def continue_with(self, typed: Mapping[str, str], base: Mapping[str, str] | None = None) -> None:
        """Take over what was typed before, and what it began with, for the fields that the form still has."""
        self.typed.update({name: words for name, words in typed.items() if name in self.typed})
        self.base.update({name: words for name, words in (base or {}).items() if name in self.base})

    def go_on_from(self, values: Mapping[str, str], met: Sequence[Theirs]) -> None:
        """Begin with other texts from now on: what nobody changed here shows them, what was `met` is to be decided."""
        for name in self.base.keys() & values.keys():
            if self.typed[name] == self.base[name]:
                self.typed[name] = values[name]
            self.base[name] = values[name]
        self.meetings = {one.field: Meeting(one, self.typed[one.field]) for one in met}

    def decide(self, name: str, *, mine: bool) -> None:
        """Put mine or theirs into a field that both changed."""
        meeting = self.meetings[name]
        self.write(name, meeting.mine if mine else meeting.theirs.text)

    def write(self, name: str, typed: str) -> None:
        """Note what stands in a field now."""
        self.typed[name] = typed
        self.errors.pop(name, None)
        if name in self.meetings:
            self.meetings[name].decided = True

    def pick(self, name: str, choice: Choice) -> None:
        """Put a choice into a field."""
        self.write(name, choice.label)
        self.picked[name] = choice

    def is_own(self, name: str) -> bool:
        """Whether the field holds words of the person's own, which were neither there before nor picked."""
        picked = self.picked.get(name)
        typed = self.typed[name]
        return typed != self.base[name] and (picked is None or picked.label != typed) and name not in self.errors

    def understood(self, name: str) -> str:
        """How the field is understood while it is typed; nothing where that is plain, or cannot be told yet."""
        each = next(each for each in self.fields if each.name == name)
        if each.shown is None:
            return ""
        try:
            value = each.reading(self.typed[name], self.picked.get(name))
        except BadInput:
            return ""
        return "" if value is None else each.shown(value)

    def check(self, name: str) -> str:
        """How the field is understood, where that is not what was typed; notes what is wrong with it."""
        each = next(each for each in self.fields if each.name == name)
        try:
            value = each.reading(self.typed[name], self.picked.get(name))
        except BadInput as error:
            self.errors[name] = str(error)
            return ""
        self.errors.pop(name, None)
        if each.choices and value is not None:
            self.typed[name] = each.choice_of(self.typed[name]).label
        return each.shown(value) if each.shown is not None and value is not None else ""

    def values(self) -> dict[str, Any] | None:
        """Every field's value by its name, or None where something is wrong, which `errors` then says."""
        values: dict[str, Any] = {}
        self.errors.clear()
        for each in self.fields:
            try:
                values[each.name] = each.reading(self.typed[each.name], self.picked.get(each.name))
            except BadInput as error:
                self.errors[each.name] = str(error)
        return None if self.errors else values

"""What a form shows, row by row: each field with what is wrong with it, what others wrote, and its choices."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crm_tui import clock, text
from crm_tui.domain.dates.shown import short_moment
from crm_tui.domain.names import short_name
from crm_tui.errors import Theirs
from crm_tui.tui.forms.fields import Answers, Choice, Field, Meeting
from crm_tui.tui.widgets.lines import THEIRS

MOST_CHOICES = 6
"""Choices shown at once below the field."""

MOST_LINES = 6
"""Lines shown of what somebody else wrote."""

WHOLE_ROW = frozenset({"error", "theirs"})
"""The styles of values that take all the room beside the labels."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the form: a line of a field's value, or of what is said or offered below it."""

    field: int
    label: str
    value: str
    style: str
    """The component class, without `form--`, of the value."""
    note: str = ""
    """How the value was understood, or who changed it; at the right."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices for the field that is being edited."""

    choices: Sequence[Choice] = ()
    highlighted: int | None = None


def rows(answers: Answers, notes: Mapping[str, str], active: int, offer: Offer, room: int) -> Iterator[Row]:
    """All rows from the first field to the last; sentences are wrapped to the room beside the labels."""
    for number, field in enumerate(answers.fields):
        yield from _value(number, field, answers.typed[field.name], notes.get(field.name, ""))
        if error := answers.errors.get(field.name):
            yield from (Row(number, "", line, "error") for line in textwrap.wrap(text.visible(error), room))
        if meeting := answers.meetings.get(field.name):
            yield from (Row(number, "", line, "theirs") for line in _theirs(meeting, room))
        if number == active:
            yield from _choices(number, offer)


def labelled(field: Field) -> str:
    """The label as it stands beside the value, with a star where there must be one."""
    return field.label + (" *" if field.required else "")


def who_and_when(theirs: Theirs, *, short: bool = False) -> str:
    """`Ben Roth, today 14:05`, or `Ben, today 14:05`, as far as the journal tells."""
    who = theirs.by or "Somebody"
    when = short_moment(clock.local(theirs.at), clock.today()) if theirs.at else ""
    return ", ".join(word for word in (short_name(who) if short else who, when) if word)


def _value(number: int, field: Field, typed: str, note: str) -> Iterator[Row]:
    lines = typed.split("\n") if field.lines > 1 else [typed]
    lines = [*lines[: field.lines], *[""] * (field.lines - len(lines))]
    yield Row(number, labelled(field), lines[0], "value", note)
    for line in lines[1:]:
        yield Row(number, "", line, "value")


def _theirs(meeting: Meeting, room: int) -> Iterator[str]:
    """What somebody else wrote, as many lines of it as there is room for, and who did so when."""
    theirs = meeting.theirs
    who = f"{THEIRS} {who_and_when(theirs)}"
    if not theirs.text:
        yield f"{who}: emptied"
        return
    lines = [line for part in theirs.text.split("\n") for line in textwrap.wrap(part, room - 2) or [""]]
    if len(lines) == 1 and text.cell_width(f"{who}: {lines[0]}") <= room:
        yield f"{who}: {lines[0]}"
        return
    yield f"{who}:"
    yield from (f"  {line}" for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        yield f"  … {len(lines) - MOST_LINES} lines more"


def _choices(number: int, offer: Offer) -> Iterator[Row]:
    first = max((offer.highlighted or 0) - MOST_CHOICES + 1, 0)
    for place, choice in enumerate(offer.choices[first : first + MOST_CHOICES], first):
        is_picked = place == offer.highlighted
        yield Row(
            number,
            "",
            ("▸ " if is_picked else "  ") + (choice.offered or choice.label),
            "picked" if is_picked else "choice",
            choice.detail,
        )
    if beyond := offer.choices[first + MOST_CHOICES :]:
        yield Row(number, "", f"  … {len(beyond)} more", "choice")

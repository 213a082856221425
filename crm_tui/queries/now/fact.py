"""One thing that is so about a record now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_tui.domain.records import Kind
from crm_tui.queries.links import Link


class Tone(StrEnum):
    """Whether somebody has to look."""

    PLAIN = "plain"
    GOOD = "good"
    ALARM = "alarm"
    """Something is late or at risk; the words say what."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is about, what is so, and why."""

    label: str
    value: str
    why: str = ""
    """From what that follows, in words."""
    link: Link | None = None
    """The record to which Enter goes."""
    tone: Tone = Tone.PLAIN
    shows: tuple[Kind, str] | None = None
    """Where it is about several records: their list with its filter, to which Enter goes."""
    line: tuple[str, ...] = ()
    """The words of the crm-tui line, without the program's name, that does what is suggested; none where nothing is."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What an area says of a record, under its heading."""

    heading: str
    facts: tuple[Fact, ...]

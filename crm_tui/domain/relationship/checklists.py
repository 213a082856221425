"""The steps of a checklist: written a line each, such as `+3d sales: Call to agree expectations`, read and dated.

A line may begin with a day after the start (`0d`, `+3d`, `+2w`), go on with who does it (`sales:`, `owner:` for the
deal's owner, `@login:`), and says what is to be done. Blank lines, headings (`# …`) and the signs of a Markdown list
are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_tui import text
from crm_tui.domain.records import TRADES, Role
from crm_tui.errors import BadInput

OWNER = "owner"
"""The word for the deal's owner, who also does what nobody is named for."""

LATEST_DAY = 3_650
"""Days after the start; a later step is a typing error."""

MOST_STEPS = 100

_BULLET = re.compile(r"(?:[-*+] (?:\[[ xX]\] )?|\d{1,3}[.)] )")
_OFFSET = re.compile(r"\+?(\d{1,5}) ?([a-z]+)\b[ :,]*", re.IGNORECASE)
_LIKE_OFFSET = re.compile(r"[+-] ?\d")
_WHO = re.compile(r"(@?[\w.-]+):\s*")
_DAYS = {
    **dict.fromkeys(("d", "day", "days"), 1),
    **dict.fromkeys(("w", "wk", "week", "weeks"), 7),
}
_ROLES = tuple(str(role) for role in TRADES)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do for every new customer."""

    title: str
    day: int | None = None
    """Days after the start; None for no day."""
    role: Role | None = None
    """Whose work it is."""
    login: str = ""
    """The one user whose work it is."""

    def due(self, start: date) -> date | None:
        """The day on which it is due."""
        return None if self.day is None else start + timedelta(days=self.day)


def read_steps(note: str) -> tuple[Step, ...]:
    """The steps that a note says, in its order; raises BadInput with the line that cannot be read."""
    steps = tuple(_step(number, line) for number, line in _telling(note))
    if len(steps) > MOST_STEPS:
        raise BadInput(f"These are {len(steps)} steps; a checklist has at most {MOST_STEPS}.", "note")
    return steps


def last_day(steps: Sequence[Step]) -> int | None:
    """The day of the last step; None where a step has none, so that it is never too late to begin."""
    days = [step.day for step in steps]
    return None if None in days else max((day for day in days if day is not None), default=None)


def _telling(note: str) -> Iterator[tuple[int, str]]:
    """The lines that say a step, without their list signs, and their numbers from 1."""
    for number, line in enumerate(note.splitlines(), 1):
        said = _BULLET.sub("", line.strip(), count=1)
        if said and not said.startswith("#"):
            yield number, said


def _step(number: int, line: str) -> Step:
    day, rest = _day(number, line)
    role, login, title = _who(number, rest)
    if not title:
        raise BadInput(f"Line {number} says when or who, but not what; write such as: +3d sales: Call them.", "note")
    return Step(title, day, role, login)


def _day(number: int, line: str) -> tuple[int | None, str]:
    """The day after the start, and the rest of the line."""
    found = _OFFSET.match(line)
    if found is not None and found[2].lower() in _DAYS:
        day = int(found[1]) * _DAYS[found[2].lower()]
        if day > LATEST_DAY:
            raise BadInput(f"Line {number}: {found[0].strip()} is more than ten years after the start.", "note")
        return day, line[found.end() :]
    if _LIKE_OFFSET.match(line):
        said = text.visible(line.replace(":", " ").split(maxsplit=1)[0])
        raise BadInput(
            f"Line {number}: {said} is no day after the start; write such as 0d, +3d or +2w, or no day at all.", "note"
        )
    return None, line


def _who(number: int, rest: str) -> tuple[Role | None, str, str]:
    """The role and the login of who does it, as far as they are said, and what there is to do."""
    found = _WHO.match(rest)
    if found is None:
        return None, "", rest.strip()
    word, title = found[1].casefold(), rest[found.end() :].strip()
    if word.startswith("@"):
        return None, word.removeprefix("@"), title
    if word == OWNER:
        return None, "", title
    if word in _ROLES:
        return Role(word), "", title
    if near := text.nearest(word, (*_ROLES, OWNER)):
        raise BadInput(
            f"Line {number}: nobody works as {word}; did you mean {' or '.join(near)}? Somebody by name is @login:.",
            "note",
        )
    return None, "", rest.strip()

"""The overviews of the relationship, by name: the screens and `crm-tui overview` show the same facts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from crm_tui import text
from crm_tui.errors import NotFound
from crm_tui.queries.overviews.overview import Overview, Section

if TYPE_CHECKING:
    OVERVIEWS: tuple[Overview, ...]
    """All of them, loaded when somebody first asks for them."""

_AREAS = (
    ("leads", "OVERVIEW"),
    ("campaigns", "OVERVIEW"),
    ("advocacy", "OVERVIEW"),
    ("feedback", "FEEDBACK"),
    ("buying", "OVERVIEW"),
    ("growth", "OVERVIEW"),
)
"""The areas that have an overview, and what it is called there, in the order in which they are offered."""

__all__ = ["OVERVIEWS", "Overview", "Section", "overview_called", "place_called", "section_called"]


def __getattr__(name: str) -> tuple[Overview, ...]:
    if name == "OVERVIEWS":
        return _all()
    raise AttributeError(f"module {__name__} has no attribute {name}")


def _all() -> tuple[Overview, ...]:
    return tuple(getattr(import_module(f"crm_tui.queries.{area}.overview"), called) for area, called in _AREAS)


def overview_called(name: str) -> Overview:
    """The overview with this name, or another word for it, or the beginning of one; raises `NotFound`."""
    return _found(name)[0]


def place_called(line: str) -> tuple[Overview, int]:
    """The overview and the place of the section that a line names, as `leads`, `leads calibration`, or by a word for
    either, as `ideal customer`; raises `NotFound`.
    """
    name, _, section = line.strip().rpartition(" ")
    try:
        return _found(line.strip())
    except NotFound:
        if not name:
            raise
    of = overview_called(name)
    return of, of.sections.index(section_called(of, section))


def _found(name: str) -> tuple[Overview, int]:
    """What a word leads to: an overview's own to its first section, a section's to that."""
    named = {word: (of, 0) for of in _all() for word in (of.name, of.title, *of.found_by)}
    for of in _all():
        for at, one in enumerate(of.sections):
            for word in (one.name, one.title, *one.found_by):
                named.setdefault(word, (of, at))
    wanted = text.fold(name)
    begun = [word for word in named if text.fold(word).startswith(wanted)]
    if begun:
        return named[min(begun, key=lambda word: (text.fold(word) != wanted, named[word][1] > 0))]
    near = text.nearest(name, named) or tuple(one.name for one in _all())
    raise NotFound(f"There is no overview called {name}; there is {', '.join(near) or 'none yet'}.", near)


def section_called(of: Overview, name: str) -> Section:
    """The section of an overview with this name or title, or another word for it, or the beginning of one; raises
    `NotFound`.
    """
    wanted = text.fold(name)
    named = ((one, word) for one in of.sections for word in (one.name, one.title, *one.found_by))
    found = next((one for one, word in named if text.fold(word).startswith(wanted)), None)
    if found is None:
        listed = ", ".join(one.name for one in of.sections)
        raise NotFound(f"The overview {of.name} has no section {name}; it has {listed}.")
    return found

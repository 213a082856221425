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

__all__ = ["OVERVIEWS", "Overview", "Section", "overview_called", "section_called"]


def __getattr__(name: str) -> tuple[Overview, ...]:
    if name == "OVERVIEWS":
        return _all()
    raise AttributeError(f"module {__name__} has no attribute {name}")


def _all() -> tuple[Overview, ...]:
    return tuple(getattr(import_module(f"crm_tui.queries.{area}.overview"), called) for area, called in _AREAS)


def overview_called(name: str) -> Overview:
    """The overview with this name, or another word for it, or the beginning of one; raises `NotFound`."""
    wanted = text.fold(name)
    named = {word: one for one in _all() for word in (one.name, one.title, *one.found_by)}
    begun = [word for word in named if text.fold(word).startswith(wanted)]
    if begun:
        return named[next((word for word in begun if text.fold(word) == wanted), begun[0])]
    near = text.nearest(name, named) or tuple(one.name for one in _all())
    raise NotFound(f"There is no overview called {name}; there is {', '.join(near) or 'none yet'}.", near)


def section_called(of: Overview, name: str) -> Section:
    """The section of an overview with this name, or the beginning of it; raises `NotFound`."""
    wanted = text.fold(name)
    found = next((one for one in of.sections if text.fold(one.name).startswith(wanted)), None)
    if found is None:
        listed = ", ".join(one.name for one in of.sections)
        raise NotFound(f"The overview {of.name} has no section {name}; it has {listed}.")
    return found

"""What an overview is: a page of facts under a few headings, each with its reason and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crm_tui.filters.context import FilterContext
from crm_tui.queries.now.fact import Facts


@dataclass(frozen=True, slots=True)
class Section:
    """One of the pages of an overview; its number key opens it."""

    name: str
    """On the command line, such as `waiting`."""
    title: str
    """At most a dozen letters, so that several stand beside each other in 80 columns."""
    read: Callable[[FilterContext], tuple[Facts, ...]]
    """What it shows; runs on the thread of slow reads."""
    empty: str
    """What it says where there is nothing to show, and what would bring something there."""
    found_by: tuple[str, ...] = ()
    """Other words that people look for it by."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A named page made of sections."""

    name: str
    """On the command line and on the `:` line, such as `leads`."""
    title: str
    says: str
    """A sentence: what it answers."""
    sections: tuple[Section, ...]
    found_by: tuple[str, ...] = ()
    """Other words that people look for it by."""

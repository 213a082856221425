"""What the program is about, found by the words that people look for it by: findings, lists, numbers, pages of help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from crm_tui.domain.documents import words_of
from crm_tui.domain.records import Kind
from crm_tui.handbook import begin

MOST = 6
"""Topics that are offered at once."""

_MOST_PAGES = 2
"""Pages of help among them, which have nearly every word."""


class Sort(IntEnum):
    """What a topic is, in the order in which topics are offered."""

    FINDINGS = 1
    """A section of an overview."""
    LIST = 2
    """The records of a kind."""
    NUMBER = 3
    """A number of the metrics."""
    PAGE = 4
    """A page of help."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Somewhere to go, or something to read."""

    sort: Sort
    title: str
    detail: str
    """What is said beside it: how one comes there by a key or a line."""
    line: str
    """The `:` line that leads there; empty for a list."""
    words: frozenset[str]
    """What it is found by, folded."""
    lists: Kind | None = None


@cache
def topics() -> tuple[Topic, ...]:
    """All of them; loads what they are made from, and so runs on the thread of slow reads the first time."""
    return (*_findings(), *_lists(), *_numbers(), *_pages())


def named(typed: str, among: tuple[Topic, ...]) -> list[Topic]:
    """The topics that have every word typed, or one that begins so; those in whose titles they stand first."""
    words = words_of(typed)
    found = [topic for topic in among if words and begin(words, topic.words)]
    found.sort(key=lambda topic: (topic.sort is Sort.PAGE, not begin(words, words_of(topic.title)), topic.sort))
    pages = [topic for topic in found if topic.sort is Sort.PAGE][:_MOST_PAGES]
    return [*[topic for topic in found if topic.sort is not Sort.PAGE][: MOST - len(pages)], *pages]


def _words(*said: str) -> frozenset[str]:
    return frozenset(words_of(" ".join(said)))


def _findings() -> Iterator[Topic]:
    from crm_tui.queries.overviews import OVERVIEWS

    for overview in OVERVIEWS:
        for at, section in enumerate(overview.sections):
            of_all = overview.found_by if at == 0 else ()
            words = _words(overview.title, overview.name, section.title, section.name, *section.found_by, *of_all)
            line = f"overview.choose {overview.name} {section.name}"
            yield Topic(Sort.FINDINGS, f"{overview.title}: {section.title}", f"overview {overview.name}", line, words)


def _lists() -> Iterator[Topic]:
    from crm_tui.domain.fields.plain import PLAIN
    from crm_tui.tui import format as shown

    for kind, plain in PLAIN.items():
        words = _words(kind.plural, plain.says, *plain.found_by)
        yield Topic(Sort.LIST, f"List: {shown.words(kind.plural)}", plain.says, "", words, kind)


def _numbers() -> Iterator[Topic]:
    from crm_tui.metrics.catalogue import DEFINITIONS

    for one in DEFINITIONS.values():
        words = _words(one.name.replace("_", " "), one.name, one.title, one.asks)
        yield Topic(Sort.NUMBER, one.title, f"metrics {one.name}", f"metrics {one.name} --explain", words)


def _pages() -> Iterator[Topic]:
    from crm_tui import handbook

    for page in handbook.pages():
        yield Topic(Sort.PAGE, page.title, f"help {page.name}", f"help {page.name}", page.words)

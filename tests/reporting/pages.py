"""Reads a report's HTML as a program that reads it aloud would: titles, tables with their headers, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "rect", "line", "circle", "polyline", "polygon", "br"})


@dataclass
class Page:
    """What a page holds."""

    tags: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    """Each table's rows of cells, the head first."""
    headings: list[str] = field(default_factory=list)
    words: str = ""
    """Everything that can be read, without style."""

    def all(self, tag: str) -> list[Mapping[str, str]]:
        """The attributes of each element of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "table":
            self.page.tables.append([])
        elif tag == "tr":
            self.page.tables[-1].append([])
        elif tag in {"th", "td"}:
            self.page.tables[-1][-1].append("")
        elif tag in {"h1", "h2"}:
            self.page.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.page.words += data
        if {"th", "td"} & set(self.open) and not {"sup", "svg"} & set(self.open):
            self.page.tables[-1][-1][-1] += data
        elif {"h1", "h2"} & set(self.open):
            self.page.headings[-1] += data


def read(html: str) -> Page:
    """The page; raises AssertionError where an element is not closed, or another one is."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.page

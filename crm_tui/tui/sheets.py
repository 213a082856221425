"""Style sheets that are read once for each set of colours, and widgets that are styled once for each of their states.

Textual by itself reads every sheet again whenever a screen opens, and styles every widget of a screen three times
before its first frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any
from weakref import WeakKeyDictionary

from textual.cache import LRUCache
from textual.css.model import SelectorType
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.dom import DOMNode
from textual.widget import Widget

MOST_SHEETS = 256
"""Sheets whose rules are kept; every class of widgets has one."""

_ANY = "*"
_OF_ANY = frozenset({SelectorType.UNIVERSAL, SelectorType.NESTED})


class Sheets(Stylesheet):
    """Does nothing twice that would come out the same."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        super().__init__(variables=dict(variables))
        self._parse_cache = LRUCache(MOST_SHEETS)
        self._edition = 0
        """Changes with the colours, and with every sheet that may style widgets which are there already."""
        self._asked: dict[str, set[str]] = {}
        """The pseudo-classes that rules ask for, of which types, classes and ids of widgets."""
        self._asked_of: dict[object, frozenset[str]] = {}
        """Those that rules ask of a sort of widgets."""
        self._styled: WeakKeyDictionary[Widget, object] = WeakKeyDictionary()
        """The state in which each widget was styled last."""

    def set_variables(self, variables: dict[str, str]) -> None:
        if variables != self._variables:
            self._edition += 1
            super().set_variables(variables)

    def read(self, filename: Any) -> None:  # noqa: ANN401 - as Textual has it
        self._edition += 1
        super().read(filename)

    def add_source(
        self,
        css: str,
        read_from: CSSLocation | None = None,
        is_default_css: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
        tie_breaker: int = 0,
        scope: str = "",
    ) -> None:
        """As Textual has it; the sheet that a class of widgets brings along styles its own widgets only."""
        self._edition += not is_default_css
        super().add_source(css, read_from, is_default_css, tie_breaker, scope)

    def parse(self) -> None:
        super().parse()
        self._asked, self._asked_of = {}, {}
        chains = chain.from_iterable(rule.selector_set for rule in self._rules if rule.pseudo_classes)
        for selector in chain.from_iterable(one.selectors for one in chains):
            if selector.pseudo_classes:
                name = _ANY if selector.type in _OF_ANY else selector.name
                self._asked.setdefault(name, set()).update(selector.pseudo_classes)

    def reparse(self) -> None:
        self.parse()

    def apply(self, node: DOMNode, *, animate: bool = False, cache: dict[tuple[Any, ...], Any] | None = None) -> None:
        if not isinstance(node, Widget):
            super().apply(node, animate=animate, cache=cache)
            return
        state = self._state(node)
        if self._styled.get(node) != state or node._has_order_style or node._has_odd_or_even:  # noqa: SLF001
            super().apply(node, animate=animate, cache=cache)
            self._styled[node] = state

    def _state(self, node: Widget) -> object:
        """Everything but its place among its siblings by which rules can tell a widget from others."""
        return self._edition, *(self._sort(each) for each in node.css_path_nodes)

    def _sort(self, node: DOMNode) -> object:
        """What rules can look at in a widget, or in one around it."""
        name = node._css_type_name  # noqa: SLF001
        return name, node.id, node.classes, frozenset(filter(node.has_pseudo_class, self._asked_about(node)))

    def _asked_about(self, node: DOMNode) -> frozenset[str]:
        """The pseudo-classes by which rules can tell one of its sort from another."""
        sort = node._css_type_name, node.id, node.classes  # noqa: SLF001
        known = self._asked_of.get(sort)
        if known is None:
            names = (*node._css_type_names, *node.classes, node.id or "", _ANY)  # noqa: SLF001
            known = self._asked_of[sort] = frozenset().union(*(self._asked.get(name, ()) for name in names))
        return known

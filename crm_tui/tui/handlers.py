"""Who handles a message, looked up once for each class and sort of message.

Textual walks the classes of the program, forty with its parts, for every message that reaches it, a hundred times for
a move of a card; who handles what does not change while the program runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump

Handlers = tuple[tuple[type, Callable[..., Any]], ...]
"""Functions with the classes that have them, in the order in which they are called."""


class QuickHandlers(MessagePump):
    """What has handlers, with those of it first that come before Textual's own classes."""

    def _get_dispatch_methods(
        self, method_name: str, message: Message
    ) -> Iterator[tuple[type, Callable[[Message], Any]]]:
        sort: type = type(message)
        found = _handlers(type(self), method_name, sort)
        if found is None:
            yield from super()._get_dispatch_methods(method_name, message)
            return
        for owner, handler in found:
            if message._no_default_action:  # noqa: SLF001 - as Textual asks
                break
            yield owner, handler.__get__(self, owner)


@cache
def _handlers(of: type, method_name: str, message: type) -> Handlers | None:
    """The handlers of a message in a class as Textual finds them; None where the message itself says which of them."""
    found: list[tuple[type, Callable[..., Any]]] = []
    asked_for = [each for each in message.__mro__ if issubclass(each, Message)]
    for owner in of.__mro__:
        decorated = owner.__dict__.get("_decorated_handlers") or {}
        for handler, selectors in (one for each in asked_for for one in decorated.get(each, ())):
            if selectors:
                return None
            if handler not in (known for _, known in found):
                found.append((owner, handler))
        named = owner.__dict__.get(f"_{method_name}") or owner.__dict__.get(method_name)
        if named is not None and not getattr(named, "_textual_on", None):
            found.append((owner, named))
    return tuple(found)

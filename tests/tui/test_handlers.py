"""Messages reach the same handlers in the same order as Textual's own search finds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.message import Message
from textual.message_pump import MessagePump

from tests.tui.driving import press, program


@pytest.mark.parametrize("place", ["b", "c", "t", "m"])
async def test_a_message_has_the_handlers_that_textual_would_find(workspace: Path, place: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "g", place)
        for node in (pilot.app, pilot.app.screen):
            names = {name for owner in type(node).__mro__ for name in vars(owner) if name.startswith(("on_", "_on_"))}
            for name in sorted(name.removeprefix("_") for name in names):
                found = list(node._get_dispatch_methods(name, Message()))
                assert found == list(MessagePump._get_dispatch_methods(node, name, Message()))


async def test_a_handler_that_prevents_the_default_keeps_those_behind_it_from_being_called(workspace: Path) -> None:
    async with program(workspace) as pilot:
        message = Message()
        handlers = pilot.app._get_dispatch_methods("on_records_changed", message)
        assert next(iter(handlers), None)
        message.prevent_default()
        assert list(handlers) == []

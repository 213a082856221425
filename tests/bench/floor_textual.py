"""The floor: the smallest Textual program that starts, answers each key on the screen, and ends."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Floor(App[None]):
    """One line of text that shows the last key."""

    def compose(self) -> ComposeResult:
        yield Static("Floor is ready")

    def on_key(self, event: Key) -> None:
        self.query_one(Static).update(f"Floor got {event.key}")


if __name__ == "__main__":
    Floor().run()

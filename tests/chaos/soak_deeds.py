"""What somebody does in the soak: some keys each, and a look at what they did before the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from tests.journeys.person import BOARD, fill
from tests.terminal import PATIENCE, Terminal

SIZES = ((80, 24), (120, 40), (100, 30), (200, 60))
"""Columns and rows of the windows that somebody has."""

KEYS_TOLD = 20
"""How many keys are told where the program did not do what they were pressed for."""
SCREENS_TOLD = 3
"""Of so many of them also what the screen showed before."""

TAKEN = "was taken from here just now; press again"
NO_CARD = "There is no card here"
"""What the board says to a key that is about a card, where a colleague has moved it."""


class Desk(Terminal):
    """A terminal that remembers what was typed last, for which deed, and what the screen showed before."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._deed = ""
        self._typed: deque[tuple[str, bytes, str]] = deque(maxlen=KEYS_TOLD)
        super().__init__(*arguments, **options)

    def write(self, data: bytes, timeout: float = PATIENCE) -> None:
        self._typed.append((self._deed, data, self.text()))
        super().write(data, timeout)

    def does(self, deed: str, dice: Random) -> None:
        """Do it, and be back at the board; what was typed last is told where that cannot be done."""
        self._deed = deed
        try:
            DEEDS[deed](self, dice)
            _back_to_board(self)
        except AssertionError as error:
            error.add_note(self._told())
            raise
        self.raw.clear()

    def _told(self) -> str:
        keys = "\n".join(f"{deed:<28}{data!r}" for deed, data, _ in self._typed)
        screens = [f"Before {data!r} ({deed}):\n{screen}" for deed, data, screen in self._typed]
        now = f"At the end:\n{self.text()}"
        return "\n\n".join([f"The last keys, and for what:\n{keys}", *screens[-SCREENS_TOLD:], now])


def _look_around(desk: Desk, dice: Random) -> None:
    desk.press(*dice.choices("hjkljl", k=12))


def _move(desk: Desk, dice: Random) -> None:
    """Move a card to and fro; a form that asks for something is left as it is."""
    desk.press(dice.choice("LHJK"))


def _undo(desk: Desk, _: Random) -> None:
    desk.press("u")


def _note(desk: Desk, dice: Random) -> None:
    if _of_card(desk, "a", "New activity"):
        fill(desk, "Subject", f"Called, {dice.randrange(1000)}")
        desk.press("ctrl+s")
        desk.wait_for(BOARD)


def _begin_a_deal_and_leave(desk: Desk, dice: Random) -> None:
    desk.press("n")
    desk.wait_for("New deal")
    fill(desk, "Title", f"Never mind {dice.randrange(1000)}")
    desk.press("ctrl+u")


def _read_a_record(desk: Desk, dice: Random) -> None:
    if _of_card(desk, "enter", "1 Timeline"):
        desk.press(*dice.choices("123456jkJK", k=8))


def _filter(desk: Desk, _: Random) -> None:
    desk.press("/")
    desk.type("owner:me amount>1k")


def _find(desk: Desk, dice: Random) -> None:
    desk.press("ctrl+p")
    desk.wait_for("Find a command or a record")
    desk.type(dice.choice(["kim", "apteki", "metr", "undo", "zz"]))


def _list(desk: Desk, dice: Random) -> None:
    desk.press("C")
    desk.press(*dice.choices("12345jk", k=8))
    desk.press("B")


def _numbers(desk: Desk, dice: Random) -> None:
    desk.press("M")
    desk.wait_for("compared with")
    desk.press(*dice.choices(["j", "k", "l", "h", "tab"], k=5))
    desk.press("B")


def _help(desk: Desk, _: Random) -> None:
    desk.press("?")
    desk.wait_for("Tab next page")


def _resize(desk: Desk, dice: Random) -> None:
    desk.resize(dice.choice(SIZES))


DEEDS: Mapping[str, Callable[[Desk, Random], None]] = {
    "looks around": _look_around,
    "moves a card": _move,
    "undoes": _undo,
    "notes an activity": _note,
    "begins a deal and leaves it": _begin_a_deal_and_leave,
    "reads a record": _read_a_record,
    "filters": _filter,
    "finds": _find,
    "goes through a list": _list,
    "reads the numbers": _numbers,
    "reads the keys": _help,
    "has another window": _resize,
}


def _of_card(desk: Desk, key: str, shown: str) -> bool:
    """Open what a key does with the card at the cursor; False where none is left in its column.

    Where a colleague has just taken the card from there, the key is pressed again, as the program says.
    """
    desk.press(key)
    screen = desk.rest()
    if TAKEN in screen and shown not in screen:
        desk.press(key)
    return shown in desk.wait_until(lambda screen: shown in screen or NO_CARD in screen)


def _back_to_board(desk: Desk) -> None:
    """Close what was opened; a dialog and a line at the foot have other keys than the board behind them."""
    for _ in range(5):
        if BOARD in desk.rest():
            return
        desk.press("escape")
    desk.wait_for(BOARD)

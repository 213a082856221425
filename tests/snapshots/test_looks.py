"""How each screen looks on the demo data, at the sizes that people work in. Look at a picture before accepting it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.config import Config
from crm_tui.services import demo
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board import BoardScreen
from tests.pictures import MORNING
from tests.tui.driving import TERMINAL, press, settle

Compare = Callable[..., bool]

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}

_ADDED_AGAIN = (
    *("o", *"contact Akiko Watanabe", "enter", "o", *"contact A. Lemoine email:a.lemoine@vauclair.example", "enter"),
    *("o", *"company Musee Vauclair SA", "enter"),
)
"""What puts into the demo what is there already."""

SCREENS: dict[str, tuple[str, ...]] = {
    "board": (),
    "board-compact": ("z",),
    "board-closed": ("w", "end"),
    "board-filter": ("slash", *"owner:me ", "enter"),
    "board-marked": ("space", "down", "space"),
    "marked-actions": ("space", "space", "full_stop"),
    "not-all-can-move": ("asterisk", "m", *"proposal", "enter"),
    "contacts-marked": ("C", "space", "j", "j", "V"),
    "rows-edited": ("l", "space", "space", "E"),
    "rows-wrong": ("C", "space", "space", "E"),
    "merge": ("C", "space", "space", "space", *":marked.merge", "enter"),
    "duplicates": (*_ADDED_AGAIN, "g", "d", "j", "j"),
    "looks-like": ("C", "n", *"akiko watanabe"),
    "stage-picker": ("m",),
    "unmet-criteria": ("l", "L"),
    "deal": ("l", "l", "j", "j", "enter"),
    "add-deal": ("n",),
    "quick-add": ("o", *'Acme rollout 45k @"Kim Sato" #enterprise close:30nov sorce:x'),
    "log-call": ("c", *"left", "down", "tab", *"15m", "tab", *"Asks for the *deck*.", "tab", *"send it", "tab", *"fri"),
    "note-as-it-reads": ("a", "tab", "tab", *"**Kim** wants _the deck_", "ctrl+g"),
    "board-as-of": ("l", "3", "0", "left_curly_bracket"),
    "undo-list": ("U", "j", "u"),
    "undo-list-narrowed": ("U", "slash", *"kind:company ", "enter"),
    "changes": ("l", "enter", "4"),
    "contacts": ("C",),
    "contact": ("C", "j", "enter"),
    "today": ("T",),
    "today-explained": ("T", "j", "i"),
    "today-done": ("T", "x", *"They agree", "tab", "tab", *"Call again", "tab", *"fri"),
    "today-snooze": ("T", "s", *"fri"),
    "today-everybody": ("T", "w", "j"),
    "metrics": ("M",),
    "metric-explained": ("M", "enter"),
    "settings": ("comma",),
    "stages": ("comma", "enter", "enter"),
    "stage": ("comma", "enter", "enter", "j", "j", "j", "enter"),
    "stage-form": ("comma", "enter", "enter", "j", "e"),
    "keys": ("comma", "G", "enter"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "finder": ("ctrl+p", *"humid"),
    "finder-near": ("ctrl+p", *"stao"),
    "jumps": ("g",),
    "views": ("slash", *"owner:me", "enter", *":view.save Mine", "enter", "tab", "tab", "2", "ctrl+s", "apostrophe"),
    "view-saving": ("apostrophe", "enter"),
    "columns": ("C", "vertical_line"),
    "search-near": ("C", "slash", *"stao", "enter"),
    "recent": ("C", "enter", "J", "escape", "g", "r"),
}
"""Each screen, and the keys that lead to it."""


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo workspace as it is on a Monday morning."""
    path = tmp_path_factory.mktemp("demo") / "sales.db"
    with clock.frozen(MORNING):
        demo.create(path)
    return path


@pytest.fixture
def at_work(demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the demo, time standing still, and nobody's own settings."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for variable in ("NO_COLOR", "VISUAL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("EDITOR", "sed -i -e 's/ EUR/ USD/' -e '/^D117/d' -e 's/retention/nowhere/'")
    path = tmp_path / "sales.db"
    shutil.copy(demo_file, path)
    with clock.frozen(MORNING):
        yield path


def opened(path: Path, **options: Any) -> CrmApp:
    config = Config(user=demo.LOGIN, **options.pop("settings", {}))
    return CrmApp(Store(path), config, environ=TERMINAL, **options)


def after(*keys: str) -> Callable[[Pilot[Any]], Any]:
    """Press keys, each when what the one before started has come to rest, and wait for what a rest brings."""

    async def run(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        for key in keys:
            await press(pilot, key)
        await settled(pilot)

    return run


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until nothing is under way, nor waits for a moment of rest on the board."""
    await settle(pilot)
    while any(isinstance(view, BoardScreen) and not view.is_resting for view in cast("CrmApp", pilot.app).views):
        await pilot.pause(0.05)
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(screen: str, size: str, at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work), run_before=after(*SCREENS[screen]), terminal_size=SIZES[size])


on_other_terminals = pytest.mark.parametrize(
    "options",
    [{"ascii_only": True}, {"settings": {"theme": "crm-light"}}, {"settings": {"theme": "ansi-dark"}}],
    ids=["ascii", "light", "ansi"],
)


@on_other_terminals
def test_today_on_other_terminals(options: dict[str, Any], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work, **options), run_before=after("T", "j"), terminal_size=SIZES["80x24"])


@on_other_terminals
def test_board_on_other_terminals(options: dict[str, Any], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work, **options), run_before=after(), terminal_size=SIZES["80x24"])


@pytest.mark.parametrize("size", [(40, 10), (200, 60), (300, 100)], ids=str)
def test_board_at_odd_sizes(size: tuple[int, int], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work), run_before=after(), terminal_size=size)

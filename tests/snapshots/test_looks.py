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

SCREENS: dict[str, tuple[str, ...]] = {
    "board": (),
    "board-compact": ("z",),
    "board-closed": ("w", "end"),
    "board-filter": ("slash", *"owner:me ", "enter"),
    "board-marked": ("space", "down", "space"),
    "stage-picker": ("m",),
    "unmet-criteria": ("l", "L"),
    "deal": ("l", "l", "j", "j", "enter"),
    "add-deal": ("n",),
    "contacts": ("C",),
    "contact": ("C", "j", "enter"),
    "metrics": ("M",),
    "metric-explained": ("M", "enter"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
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
    monkeypatch.delenv("NO_COLOR", raising=False)
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


@pytest.mark.parametrize(
    "options",
    [{"ascii_only": True}, {"settings": {"theme": "crm-light"}}, {"settings": {"theme": "ansi-dark"}}],
    ids=["ascii", "light", "ansi"],
)
def test_board_on_other_terminals(options: dict[str, Any], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work, **options), run_before=after(), terminal_size=SIZES["80x24"])


@pytest.mark.parametrize("size", [(40, 10), (200, 60), (300, 100)], ids=str)
def test_board_at_odd_sizes(size: tuple[int, int], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work), run_before=after(), terminal_size=size)

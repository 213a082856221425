"""How each screen looks on the demo data, at the sizes that people work in. Look at a picture before accepting it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_textual_snapshot import (  # type: ignore[import-untyped]
    SVGImageExtension,
    normalize_svg,
)
from syrupy.assertion import SnapshotAssertion
from textual.filter import NoColor
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.config import Config
from crm_tui.services import demo
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.hostile import AsciiOnly
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.theme import theme_for
from tests.cli.conftest import NoScreens
from tests.pictures import MORNING
from tests.shelf import Shelf
from tests.tui.driving import TERMINAL, press, settle

Compare = Callable[..., bool]

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}

_TABLE = """name,email,phone,city
Kim Sato,kim@acme.example,+49 30 1234567,Berlin
Ben Hale,no address,+44 20 7946 0000,London
Akiko Watanabe,,,
"""
"""A file of contacts, with one row that cannot be taken."""

SCREENS: dict[str, tuple[str, ...]] = {
    "board": (),
    "board-compact": ("z",),
    "board-closed": ("w", "end"),
    "board-filter": ("slash", *"owner:me ", "enter"),
    "board-marked": ("space", "down", "space"),
    "board-empty": ("slash", *"nowhere to be found", "enter"),
    "filter-wrong": ("slash", *"owner:me wert>5"),
    "command-line": ("colon", *"the"),
    "pipeline-picker": ("p",),
    "lost": ("m", *"lost", "enter"),
    "won": ("m", *"won", "enter"),
    "marked-actions": ("space", "space", "full_stop"),
    "not-all-can-move": ("asterisk", "m", *"proposal", "enter"),
    "contacts-marked": ("C", "space", "j", "j", "V"),
    "rows-edited": ("l", "space", "space", "E"),
    "rows-wrong": ("C", "space", "space", "E"),
    "merge": ("C", "space", "space", "space", *":marked.merge", "enter"),
    "duplicates": ("g", "d", "j", "j"),
    "looks-like": ("C", "n", *"akiko watanabe"),
    "stage-picker": ("m",),
    "unmet-criteria": ("l", "L"),
    "deal": ("l", "l", "j", "j", "enter"),
    "deal-people": ("l", "enter", "2"),
    "add-deal": ("n",),
    "form-wrong": ("n", *"Acme", "tab", "tab", *"45 apples", "ctrl+s"),
    "edit-deal": ("l", "e"),
    "quick-add": ("o", *'Acme rollout 45k @"Kim Sato" #enterprise close:30nov sorce:x'),
    "log-call": ("c", *"left", "down", "tab", *"15m", "tab", *"Asks for the *deck*.", "tab", *"send it", "tab", *"fri"),
    "note-as-it-reads": ("a", "tab", "tab", *"**Kim** wants _the deck_", "ctrl+g"),
    "board-as-of": ("l", "3", "0", "left_curly_bracket"),
    "undo-list": ("U", "j", "u"),
    "undo-list-narrowed": ("U", "slash", *"kind:company ", "enter"),
    "changes": ("l", "enter", "4"),
    "phases": ("g", "p", "l", "l", "l"),
    "phases-reason": ("g", "p", "l", "L", *"Speaks of us"),
    "companies-by-phase": ("g", "p", "p", "w", "z", "G"),
    "contact-phase": ("C", "j", "enter", "7"),
    "leads": ("g", "l"),
    "leads-best": ("g", "l", "2"),
    "leads-by-source": ("g", "l", "3"),
    "leads-alike": ("g", "l", "6"),
    "lead-score": ("C", "slash", *"lead:mql", "enter", "enter", "7", "end"),
    "lead-rejected": ("C", "slash", *"lead:mql", "enter", "full_stop", *"reject", "enter"),
    "segments": ("g", "e"),
    "segment": ("g", "e", "j", "enter", "7"),
    "segment-more": ("g", "e", "j", "enter", "7", "end"),
    "campaigns": ("C", "colon", *"others campaigns", "enter"),
    "campaign": ("colon", *"CA3", "enter", "7"),
    "campaign-to-fill": ("colon", *"CA4", "enter", "7", "j"),
    "campaign-results": ("colon", *"overview.choose campaigns", "enter", "2"),
    "customers-by-rfm": ("colon", *"overview.choose campaigns", "enter", "5"),
    "tickets": ("g", "k"),
    "tickets-closed": ("g", "k", "w", "z", "G"),
    "ticket": ("g", "k", "l", "j", "enter"),
    "ticket-history": ("g", "k", "l", "j", "enter", "2"),
    "ticket-answer": ("g", "k", "R", "down", "enter"),
    "at-risk": ("g", "x"),
    "renewals": ("g", "x", "2"),
    "recurring": ("g", "x", "3"),
    "points": ("g", "x", "4"),
    "growth": ("g", "w"),
    "not-offered": ("g", "w", "3"),
    "subscription": ("colon", *"SB9", "enter"),
    "subscription-cancelled": ("colon", *"SB9", "enter", "X"),
    "feedback": ("g", "f"),
    "feedback-themes": ("g", "f", "4"),
    "feedback-to-answer": ("g", "f", "6"),
    "feedback-changed": ("g", "f", "7"),
    "responses": ("C", "colon", *"others responses", "enter"),
    "answer-form": ("C", "j", "enter", "w", "9"),
    "checklists": ("C", "colon", *"others checklists", "enter"),
    "checklist": ("C", "colon", *"others checklists", "enter", "enter"),
    "template-form": ("C", "colon", *"others templates", "enter", "e"),
    "board-onboarding": ("w", *"llllll"),
    "contacts": ("C",),
    "companies": ("C", "2"),
    "deals": ("C", "3", "j"),
    "tasks": ("C", "4"),
    "activities": ("C", "5"),
    "sorting": ("C", "s"),
    "contact": ("C", "j", "enter"),
    "contact-profile": ("C", "j", "enter", "5"),
    "company": ("C", "2", "j", "enter"),
    "company-deals": ("C", "2", "j", "enter", "2"),
    "company-tasks": ("C", "2", "j", "enter", "3"),
    "note": ("C", "5", "enter"),
    "today": ("T",),
    "today-explained": ("T", "j", "i"),
    "today-done": ("T", "x", *"They agree", "tab", "tab", *"Call again", "tab", *"fri"),
    "today-snooze": ("T", "s", *"fri"),
    "today-everybody": ("T", "w", "j"),
    "metrics": ("M",),
    "funnel": ("M", "3", "G"),
    "period": ("M", "d"),
    "metric-explained": ("M", "enter"),
    "cycle": ("g", "y", "h", "h", "h"),
    "cycle-explained": ("g", "y", "h", "h", "h", "j", "i"),
    "cycle-way-back": ("g", "y", *"hhhjjjj", "i"),
    "advocacy": ("g", "a"),
    "referrals": ("g", "a", "3"),
    "referral-tree": ("g", "a", "4"),
    "mentions": ("g", "a", "6"),
    "community": ("g", "a", "7"),
    "settings": ("comma",),
    "stages": ("comma", "enter", "enter"),
    "stage": ("comma", "enter", "enter", "j", "j", "j", "enter"),
    "stage-form": ("comma", "enter", "enter", "j", "e"),
    "lost-reasons": ("comma", *"j", "enter"),
    "own-fields": ("comma", *"jj", "enter"),
    "sources": ("comma", *"jjj", "enter"),
    "tags": ("comma", *"jjjj", "enter"),
    "cadences": ("comma", *"jjjjj", "enter"),
    "loyalty": ("comma", *"jjjjjj", "enter"),
    "note-templates": ("comma", *"jjjjjjj", "enter"),
    "users": ("comma", *"jjjjjjjj", "enter"),
    "workspace": ("comma", *"jjjjjjjjj", "enter"),
    "you": ("comma", *"jjjjjjjjjj", "enter"),
    "keys": ("comma", "G", "enter"),
    "press-key": ("comma", "G", "enter", "enter"),
    "help": ("question_mark",),
    "tour": ("f2",),
    "printed": ("colon", *"help roles", "enter"),
    "import": ("colon", *"import.file table.csv", "enter"),
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

IN_DARK: dict[str, tuple[str, ...]] = {
    "metrics-sales": ("M", "2"),
    "metrics-flow": ("M", "3"),
    "metrics-forecast": ("M", "4"),
    "metrics-customers": ("M", "5"),
    "metrics-voices": ("M", "6"),
    "metrics-leads": ("M", "7"),
    "metrics-plot": ("M", "4", "P"),
    "metrics-lens": ("M", "L", *"owner", "enter", *"ana", "enter"),
}
"""Screens that are made of what others show on every terminal."""


TERMINALS: dict[str, dict[str, Any]] = {
    "light": {"environ": TERMINAL | {"COLORFGBG": "0;15"}},
    "16 colours": {"environ": {"TERM": "linux"}},
    "16 colours, light": {"environ": {"TERM": "linux", "COLORFGBG": "0;15"}},
    "ascii": {"ascii_only": True},
    "no colour": {"environ": TERMINAL | {"NO_COLOR": "1"}},
}
"""Terminals that do not show all, and what the program is told there."""


@pytest.fixture(scope="session")
def demo_file(shelf: Shelf) -> Path:
    """The demo workspace as it is on a Monday morning."""
    with clock.frozen(MORNING):
        return shelf.demo()


@pytest.fixture
def at_work(demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the demo, time standing still, and nobody's own settings."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for variable in ("NO_COLOR", "VISUAL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("EDITOR", "sed -i -e 's/ EUR/ USD/' -e '/^D178/d' -e 's/retention/nowhere/'")
    path = tmp_path / "sales.db"
    shutil.copy(demo_file, path)
    (tmp_path / "table.csv").write_text(_TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with clock.frozen(MORNING):
        yield path


def opened(path: Path, **options: Any) -> CrmApp:
    """The program as the command line opens it."""
    lines = Lines(Session(NoScreens(), wanted=str(path), user=demo.LOGIN))
    return CrmApp(Store(path), Config(user=demo.LOGIN), **{"environ": TERMINAL, "lines": lines, **options})


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


@asynccontextmanager
async def driven(app: CrmApp, keys: Iterable[str]) -> AsyncIterator[Pilot[Any]]:
    """The program in a small window, where keys lead."""
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await after(*keys)(pilot)
        yield pilot
    assert app.failure is None


def picture_of(app: CrmApp) -> str:
    return str(normalize_svg(app.export_screenshot(title=app.title, simplify=True)))


async def on_each_terminal(app: CrmApp, keys: Iterable[str]) -> dict[str, str]:
    """Pictures of what keys lead to, on one after the other of the terminals: a program for each would take long."""
    pictures = {}
    async with driven(app, keys) as pilot:
        for terminal, options in TERMINALS.items():
            environ = options.get("environ", TERMINAL)
            app.no_color = "NO_COLOR" in environ
            app._filters[1:] = [NoColor()] * app.no_color
            app._own_filters[1:] = [AsciiOnly()] * ("ascii_only" in options)
            app.theme = theme_for("auto", environ)
            await settled(pilot)
            pictures[terminal] = picture_of(app)
    return pictures


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS | IN_DARK)
def test_screen(screen: str, size: str, at_work: Path, snap_compare: Compare) -> None:
    keys = (SCREENS | IN_DARK)[screen]
    assert snap_compare(opened(at_work), run_before=after(*keys), terminal_size=SIZES[size])


@pytest.mark.parametrize("screen", SCREENS)
async def test_screen_on_other_terminals(screen: str, at_work: Path, snapshot: SnapshotAssertion) -> None:
    for terminal, picture in (await on_each_terminal(opened(at_work), SCREENS[screen])).items():
        assert picture == snapshot(name=terminal, extension_class=SVGImageExtension)


@pytest.mark.parametrize("screen", ["today", "stage-form", "finder"])
async def test_a_program_looks_so_from_its_beginning(
    screen: str, at_work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a terminal shows after another one is what it shows to a program that began there."""
    later = await on_each_terminal(opened(at_work), SCREENS[screen])
    for terminal, options in TERMINALS.items():
        if "NO_COLOR" in options.get("environ", ()):
            monkeypatch.setenv("NO_COLOR", "1")  # Textual asks for it itself
        begun = opened(at_work, **options)
        async with driven(begun, SCREENS[screen]):
            assert picture_of(begun) == later[terminal], terminal
        monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.parametrize("size", SIZES)
def test_first_screen(size: str, at_work: Path, snap_compare: Compare) -> None:
    at_work.unlink()
    app = opened(Path(at_work.name))
    assert snap_compare(app, run_before=after("j"), terminal_size=SIZES[size])


async def test_first_screen_on_other_terminals(at_work: Path, snapshot: SnapshotAssertion) -> None:
    at_work.unlink()
    for terminal, picture in (await on_each_terminal(opened(Path(at_work.name)), ("j",))).items():
        assert picture == snapshot(name=terminal, extension_class=SVGImageExtension)


@pytest.mark.parametrize("size", [(40, 10), (200, 60), (300, 100)], ids=str)
def test_board_at_odd_sizes(size: tuple[int, int], at_work: Path, snap_compare: Compare) -> None:
    assert snap_compare(opened(at_work), run_before=after(), terminal_size=size)

"""Whatever form somebody is in when the line drops, and whenever: what they saw there is there on the next start."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from crm_tui.domain.records import Kind
from crm_tui.services import workspace
from crm_tui.services.editing import activities, tasks
from crm_tui.services.editing.records import add_record
from tests.journeys.person import BOARD, Person, field_at, fill, value_at
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

WORDS = "Zoë said: call 3 times & wait"


@dataclass(frozen=True)
class Form:
    """How one gets to a form, and a field of it that takes words."""

    steps: Sequence[tuple[str, str]]
    """Keys, each with what the screen shows then."""
    field: str


FORMS = {
    "a new deal": Form([("n", "New deal")], "Title"),
    "a deal": Form([("e", "D1  Acme rollout")], "Title"),
    "a new activity": Form([("a", "New activity")], "Subject"),
    "a new task": Form([("t", "New task")], "Task"),
    "a new contact": Form([("C", "Kim Sato"), ("n", "New contact")], "Name"),
    "a contact": Form([("C", "Kim Sato"), ("e", "C1  Kim Sato")], "Name"),
    "a new company": Form([("C", "Kim Sato"), ("2", "▌O1"), ("n", "New company")], "Name"),
    "a company": Form([("C", "Kim Sato"), ("2", "▌O1"), ("e", "O1  Acme Ltd")], "Name"),
    "a task": Form([("C", "Kim Sato"), ("4", "is:open   1"), ("e", "T1  Call Kim")], "Task"),
    "an activity": Form([("C", "Kim Sato"), ("5", "Lunch"), ("e", "A1  Lunch")], "Subject"),
    "something that is done": Form([("T", "Call Kim"), ("x", "Done: T1")], "Outcome"),
    "a call": Form([("c", "Log a call")], "Outcome"),
    "a meeting": Form([("v", "Log a meeting")], "What was said"),
    "a move that is not allowed yet": Form(
        [("m", "Closed lost"), ("propos", "propos"), ("enter", "Move D1")], "Move anyway, because"
    ),
    "a deal that is won": Form([("m", "Closed lost"), ("won", "won"), ("enter", "What was bought")], "Amount"),
    "a deal that is lost": Form([("m", "Closed lost"), ("lost", "lost"), ("enter", "Why was it lost?")], "In words"),
}


def shut_down(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)


def log_out(terminal: Terminal) -> None:
    terminal.signal(signal.SIGHUP)


def drop_the_line(terminal: Terminal) -> None:
    terminal.hang_up()


BLOWS: tuple[Callable[[Terminal], None], ...] = (shut_down, log_out, drop_the_line)


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one record of each kind."""
    path = tmp_path_factory.mktemp("small") / "small.db"
    workspace.create(path, login="ana", name="Ana Ruiz")
    with workspace.opened(path):
        me = workspace.sign_in("ana")
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "domain": "acme.example"})
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd"})
        add_record(me, Kind.DEAL, {"title": "Acme rollout", "company": "Acme Ltd"})
        tasks.add_task(me, {"title": "Call Kim", "deal": "Acme rollout", "due": "today"})
        activities.add_activity(me, {"kind": "meeting", "subject": "Lunch", "deal": "Acme rollout", "at": "today"})
    return path


@pytest.fixture
def person(newcomer: Person, small_file: Path) -> Person:
    """Somebody who works in it."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(small_file, newcomer.workspace)
    return newcomer


def open_form(terminal: Terminal, form: Form) -> None:
    terminal.wait_for(BOARD, "▌Acme rollout")
    for keys, shows in form.steps:
        if keys == "enter":
            terminal.press(keys)
        else:
            terminal.type(keys)
        terminal.wait_for(shows)
    terminal.wait_until(lambda screen: bool(field_at(screen)))


@pytest.mark.parametrize("name", FORMS)
def test_what_was_seen_in_a_form_is_there_again(person: Person, name: str) -> None:
    """Blows take turns; that each of them ends the program with all that was typed is shown in `test_dropped_lines`."""
    form, blow = FORMS[name], BLOWS[list(FORMS).index(name) % len(BLOWS)]
    moment = Random(f"{form} {blow.__name__}").randint(1, len(WORDS))  # noqa: S311 - the same in each run
    seen = WORDS[:moment].rstrip()
    with person.opens() as terminal:
        open_form(terminal, form)
        fill(terminal, form.field, WORDS[0])
        terminal.type(WORDS[1:])
        terminal.wait_until(lambda screen: value_at(screen).startswith(seen))
        blow(terminal)
        assert terminal.exit_status() in {128 + signal.SIGTERM, 128 + signal.SIGHUP}

    with person.opens() as terminal:
        open_form(terminal, form)
        terminal.wait_for(seen, "Continued from your draft")


@pytest.mark.parametrize("sixtieths", range(6))
def test_a_program_killed_while_it_saves_has_saved_or_has_the_draft_and_never_saves_twice(
    person: Person, sixtieths: int
) -> None:
    with person.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        fill(terminal, "Title", "Birch pilot")
        while not list(person.home.glob("state/crm-tui/drafts/*/*.json")):
            terminal.read(0.05)
        terminal.press("ctrl+s")
        terminal.read(sixtieths / 60)
        terminal.signal(signal.SIGKILL)
        terminal.exit_status()

    with person.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        screen = terminal.wait_for("New deal")
        if "Birch pilot" in value_at(screen):
            terminal.press("ctrl+s")
            terminal.wait_for("Added deal D2 Birch pilot")
        else:
            assert not value_at(screen)
    assert [deal["title"] for deal in person.data("list", "deals")].count("Birch pilot") == 1
    assert person.runs("doctor").status == 0

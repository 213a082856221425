"""Hostile text, typed, pasted, passed as an argument or found in the file: nothing breaks, nothing obeys it."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import apsw
import pytest

from crm_tui.cli.program import root
from crm_tui.tui.commands import PLACES
from tests.called_here import call_in_terminal
from tests.hostile.corpus import ALL, OBEYED, ODD, STORABLE, TURNED
from tests.hostile.oddities import ENDLESS
from tests.hostile.poisoning import poison
from tests.hostile.terminal_bytes import NOTHING, PROGRESS, obeyed_in, text_in
from tests.journeys.everywhere import BEYOND, CLOSE, ROUTES, commands_of, every_screen, given, noted_for, typed_for
from tests.journeys.person import BOARD, PROGRAM, Person, field_at, value_at
from tests.terminal import PATIENCE, PseudoTerminal, Terminal

pytestmark = pytest.mark.terminal

BREATH = 0.04
"""Seconds without a byte after which more is typed; keys wait in the program for their turn anyway."""

LOOKS = 25
"""How often the notes are looked at before something is typed again."""

ACTED = {"quit", "dismiss", "link", "open_url", "program_quit", "suspend_process", "bell", "copy_text"}
"""What the markup among the texts asks for, and no key of these journeys does."""

WALKS: dict[str, tuple[tuple[int, int], tuple[str, ...], set[str]]] = {
    "board": (
        (80, 24),
        ("everywhere", "board"),
        {"BoardScreen", "PickerScreen", "FinderScreen", "ViewsScreen", "QuickScreen", "MoveForm", "EditForm"},
    ),
    "large board": ((200, 60), ("board",), {"BoardScreen"}),
    "deal": ((120, 40), ("deal", "note"), {"DealScreen", "NoteScreen"}),
    "lists": ((200, 60), ("contacts", "record"), {"ContactsScreen", "RecordScreen", "NewForm"}),
    "marks": ((80, 24), ("marked", "rows", "merge"), {"ContactsScreen", "RowsScreen", "MergeScreen"}),
    "record": ((80, 24), ("record", "deal"), {"RecordScreen", "DealScreen"}),
    "back": ((120, 40), ("undo", "output"), {"UndoListScreen", "OutputScreen"}),
    "twice": ((80, 24), ("duplicates",), {"DuplicatesScreen"}),
    "phases": ((80, 24), ("phases",), {"PhasesScreen"}),
    "service": ((120, 40), ("tickets", "ticket"), {"TicketsScreen", "TicketScreen"}),
    "buying": ((80, 24), ("overview", "subscription"), {"OverviewScreen", "SubscriptionScreen"}),
    "day": ((80, 24), ("today",), {"TodayScreen", "ReasonsScreen"}),
    "numbers": ((80, 24), ("metrics", "explain", "import"), {"MetricsScreen", "ExplainScreen", "ImportScreen"}),
    "cycle": ((80, 24), ("cycle",), {"CycleScreen", "ExplainScreen"}),
    "settings": ((80, 24), ("settings", "press_key"), {"SettingsScreen", "PressKeyScreen"}),
    "texts": ((80, 24), ("markdown",), {"MarkdownScreen"}),
    "dialogs": ((80, 24), ("form", "picker", "prompt", "help"), {"FormScreen", "FinderScreen", "HelpScreen"}),
}
"""The size of each journey, the places where it gives every command, and the screens that it must have seen."""

READING: dict[str, tuple[tuple[str, ...], ...]] = {
    "doctor": (("doctor",),),
    "backups": (("backups",),),
    "list": (
        *(("list", kind) for kind in ("deals", "contacts", "companies", "tasks", "activities", "products", "users")),
        ("list", "deals", "--json"),
        ("list", "contacts", "--format", "csv"),
        ("list", "companies", "--format", "tsv"),
    ),
    "show": (("show", "D182"), ("show", "D182", "--json"), ("show", "C2"), ("show", "O3"), ("show", "T4")),
    "search": (("search", "a"),),
    "views": (("views",), ("views", "--json")),
    "view": (("view", "save", "deals", "a", "--json"), ("view", "delete", "deals", "a")),
    "log": (("log", "--changes", "--limit", "500"), ("log", "--json", "--lines", "--limit", "500")),
    "who": (("who",),),
    "users": (("users",),),
    "board": (("board",), ("board", "--json"), ("board", "--as-of", "yesterday")),
    "metrics": (("metrics", "--explain"), ("metrics", "--json"), ("metrics", "won_count", "--as-of", "yesterday")),
    "forecast": (("forecast", "--explain"), ("forecast", "--json", "--seed", "7")),
    "what-if": (("what-if", "win rate +5"), ("what-if", "win rate +5", "--json"), ("what-if", "x 2d faster")),
    "report": tuple(("report", "--period", "all", "--format", how) for how in ("md", "html", "csv")),
    "value": (("value",), ("value", "--json"), ("value", "O3", "--format", "csv")),
    "overview": (("overview",), ("overview", "advocacy"), ("overview", "advocacy", "--json")),
    "cycle": (("cycle",), ("cycle", "--explain", "--period", "all"), ("cycle", "--json")),
    "refer": (("refer", "C2", "x"), ("refer", "C2", "C2"), ("refer", "x", "y")),
    "referrals": (
        ("referrals",),
        ("referrals", "tree"),
        ("referrals", "tree", "C2", "--json"),
        ("referrals", "reward", "RF1"),
    ),
    "ask": (("ask", "C2", "review", "--place", "x"),),
    "add": (("add", "deal", "--fields"), ("add", "contact", "name=Kim")),
    "quick": (("quick", "--dry-run", "x @a"), ("quick", "--dry-run", "--json", "task x @e"), ("quick", "x @a")),
    "note-template": (("note-template", "list"), ("note-template", "list", "--json")),
    "edit": (("edit", "D182", "amount=1k"), ("edit", "D182", "stage=x")),
    "move": (("move", "D182", "x"), ("move", "D182", "1"), ("move", "is:open", "won", "--yes")),
    "agenda": tuple(
        ("agenda", "--everybody", "--format", how) for how in ("table", "json", "csv", "ics", "motd", "tmux")
    ),
    "next": (("next", "--everybody"), ("next", "--json")),
    "done": (("done", "T4", "x"), ("done", "D182", "x", "--next", "y")),
    "snooze": (("snooze", "D182", "fri"), ("snooze",)),
    "cadence": (("cadence",), ("cadence", "--json")),
    "onboarding": (("onboarding",), ("onboarding", "--all", "--json"), ("onboarding", "start", "D182")),
    "surveys": (("surveys",), ("surveys", "--json"), ("surveys", "invite", "SV1", "x", "--to", "/dev/null/x")),
    "answer-survey": (("answer-survey", "SV1", "3", "C2", "x"), ("answer-survey", "x", "3")),
    "feedback": (
        *(("feedback", "--by", how) for how in ("month", "phase", "segment", "stage", "theme", "survey")),
        ("feedback", "--by", "theme", "--json"),
        ("feedback", "follow-up", "RS1"),
    ),
    "phases": (
        ("phases", "history", "C2"),
        ("phases", "owner", "C2", "retention", "ana"),
        ("phases",),
        ("phases", "--since", "2020-01-01", "--json"),
        ("phases", "move", "C2", "churned", "--reason", "x"),
        ("phases", "catch-up", "--dry-run"),
    ),
    "leads": (("leads",), ("leads", "--json"), ("leads", "sources"), ("leads", "like"), ("leads", "score")),
    "score": (("score", "C2"), ("score", "C2", "--json")),
    "handover": (("handover", "give", "C2"), ("handover",), ("handover", "--json"), ("handover", "reject", "C2", "x")),
    "subscriptions": (("subscriptions", "pause", "SB1"), ("subscriptions", "cancel", "SB1", "--reason", "x")),
    "renewals": (("renewals", "--dry-run", "--within", "3650"), ("renewals", "--within", "3650", "--json")),
    "loyalty": (("loyalty", "balance"), ("loyalty", "balance", "--json"), ("loyalty", "rules"), ("loyalty", "tiers")),
    "growth": (("growth",), ("growth", "--json"), ("growth", "O1"), ("growth", "P1")),
    "also-bought": (("also-bought", "P1"), ("also-bought", "P1", "--json")),
    "tickets": (
        ("tickets",),
        ("tickets", "--json"),
        ("tickets", "reply", "TK1"),
        ("tickets", "reply", "TK1", "x"),
        ("tickets", "answer", "TK5", "x"),
        ("tickets", "heard", "TK5", "x"),
        ("tickets", "link", "TK5", "AR1"),
        ("tickets", "rate", "TK1", "5", "x"),
        ("tickets", "escalate"),
    ),
    "segments": (
        ("segments",),
        ("segments", "--json"),
        ("segments", "count"),
        ("segments", "overlap", "SG1", "SG2"),
        ("segments", "rfm", "SG1"),
    ),
    "campaigns": (
        ("campaigns",),
        ("campaigns", "--json"),
        ("campaigns", "preview", "CA4", "RE5"),
        ("campaigns", "fill", "CA4"),
        ("campaigns", "respond", "CA3", "C2", "x"),
        ("campaigns", "sent", "CA4"),
    ),
    "merge-mail": (
        ("merge-mail", "RE5", "SG1", "--dry-run"),
        ("merge-mail", "RE5", "CA3", "--dry-run", "--json"),
        ("merge-mail", "RE5", "is:customer", "--to", "/dev/null/x"),
    ),
    "place": (("place", "D182", "first"), ("place", "D182", "below", "D183")),
    "tick": (("tick", "D182", "x"),),
    "delete": (("delete", "is:open", "--dry-run"),),
    "tag": (("tag", "D182", "+vip"), ("tag", "--kind", "contacts", "--all", "+vip", "--dry-run")),
    "merge": (("merge", "C2", "C3", "--dry-run"), ("merge", "C2", "C3"), ("show", "C3")),
    "duplicates": (("duplicates",), ("duplicates", "companies", "--json")),
    "distinct": (("distinct", "C4", "C5"),),
    "edit-rows": (("edit-rows", "D182", "D183", "--yes"),),
    "undo": (("undo",),),
    "redo": (("redo",),),
    "rules": (("rules",), ("rules", "check"), ("rules", "test"), ("rules", "diff"), ("rules", "diff", "--json")),
    "pipelines": (("pipelines",), ("pipelines", "--json")),
    "stages": (("stages",), ("stages", "--json")),
    "criteria": (("criteria",), ("criteria", "--json")),
    "reasons": (("reasons",),),
    "sources": (("sources",), ("sources", "--json")),
    "tags": (("tags",), ("tags", "--format", "csv")),
    "fields": (("fields",), ("fields", "--json")),
    "config": (("config",), ("config", "--json")),
    "import": (("import", "table.csv", "--as", "contacts", "--dry-run"),),
}
"""How each command is called that prints something of a workspace."""

SAYS_NOTHING_OF_IT = {"init", "demo", "backup", "restore", "command-id", "role", "help"}
"""Commands that print nothing of what stands in a workspace."""


def test_every_place_screen_and_command_is_gone_to() -> None:
    walked = {place for _, places, _ in WALKS.values() for place in places}
    seen = set().union(*(screens for _, _, screens in WALKS.values()))
    assert walked == set(ROUTES) == set(PLACES) - {"first_run"}
    assert seen == every_screen() - {"FirstRunScreen"}
    assert READING.keys() | SAYS_NOTHING_OF_IT == set(root.list_commands(root.context_class(root)))


@pytest.fixture(scope="session")
def poisoned_file(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo workspace with hostile text wherever people write."""
    path = tmp_path_factory.mktemp("poisoned") / "poisoned.db"
    shutil.copy(demo_file, path)
    poison(path, list(STORABLE.values()))
    return path


@pytest.fixture
def poisoned(newcomer: Person, poisoned_file: Path) -> Person:
    """Somebody whose workspace is full of hostile text, and so is a table in their folder."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(poisoned_file, newcomer.workspace)
    folder = newcomer.home / "files"
    folder.mkdir()
    _write_table(folder / "table.csv")
    return newcomer


@pytest.fixture
def victim(poisoned: Person) -> Person:
    """The same person, whose folder is full of files with hostile names."""
    folder = poisoned.home / "files"
    for text in ALL.values():
        name = text.encode("utf-8", "surrogatepass").translate(None, b"/\0")[:200]
        (folder / os.fsdecode(b"a" + name + b".csv")).touch()
    (folder / os.fsdecode(b"\xff\xfe.csv")).touch()
    return poisoned


def _write_table(path: Path) -> None:
    """A table whose headers and cells are hostile."""
    texts = [*(TURNED | ODD).values(), *list(OBEYED.values())[::10]]  # more controls, and it would be no text
    cells = ['"' + text.replace('"', '""') + '"' for text in texts]
    rows = [["name", "email", "note", *cells[:40]], *([*cells[start : start + 43]] for start in range(0, 200, 5))]
    path.write_bytes("\n".join(map(",".join, rows)).encode("utf-8", "surrogatepass"))


def in_the_folder(person: Person, *command: str) -> Sequence[str]:
    """The command, begun in the folder with the hostile files."""
    return ("sh", "-c", 'cd "$0" && exec "$@"', str(person.home / "files"), *command)


def paste(terminal: Terminal, words: str) -> None:
    """Paste as a terminal does that marks what is pasted."""
    terminal.write(b"\x1b[200~" + words.encode("utf-8", "surrogatepass") + b"\x1b[201~")


def begin(program: PseudoTerminal, seen: str = BOARD) -> bytearray:
    """Wait until something is seen, such as the foot of a board to work with; returns every byte that came.

    Nothing is drawn from them here nor in `visit`, which would take most of the time.
    """
    raw = bytearray()
    while seen not in text_in(raw):
        chunk = program.read(PATIENCE)
        assert chunk, text_in(raw)
        raw += chunk
    return raw


def visit(program: PseudoTerminal, typed: bytes) -> bytearray:
    """Type, and return what comes until nothing more does."""
    program.write(typed)
    return bytearray(program.read_all(BREATH))


def carry_out(program: PseudoTerminal, notes: Path, typed: bytes, note: str) -> bytearray:
    """Type until it is noted that something was carried out.

    A list that is being read anew has nothing to open, and is asked again.
    """
    raw = bytearray()
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        raw += visit(program, typed)
        for _ in range(LOOKS):
            if notes.exists() and note in notes.read_text():
                return raw
            raw += program.read(BREATH) or b""
    raise AssertionError(f"{note!r} was never noted: {text_in(raw)[-2000:]}")


def leave(program: PseudoTerminal) -> bytearray:
    """Leave the program in order; returns what came to the last."""
    raw = visit(program, CLOSE * 5) + visit(program, b"\x11") + program.read_all(PATIENCE)
    assert program.exit_status() == 0, text_in(raw)
    return raw


@pytest.mark.parametrize("walk", WALKS)
def test_what_stands_in_the_file_is_shown_and_never_obeyed(victim: Person, walk: str) -> None:
    size, places, screens = WALKS[walk]
    notes = victim.home / "notes"
    command = in_the_folder(victim, sys.executable, "-m", "tests.journeys.noting", str(notes))
    program = PseudoTerminal(command, size=size, env=victim.env)
    try:
        raw = begin(program)
        for key in (b"C", b"M", b"B"):
            raw += visit(program, key)
        for place in places:
            for wanted in commands_of(place):
                raw += carry_out(program, notes, typed_for(place, given(wanted)), f" {noted_for(wanted)}\n")
            for screen, keys in BEYOND.get(place, {}).items():
                raw += carry_out(program, notes, typed_for(place, keys.encode() + CLOSE), f"\n{screen} ")
        raw += leave(program)
    finally:
        program.close()
    assert obeyed_in(raw) == []
    noted = [line.split() for line in notes.read_text().splitlines()]
    assert not {action for _, action in noted} & ACTED
    assert screens <= {screen for screen, _ in noted}


def test_the_first_screen_names_a_hostile_file_and_takes_one(victim: Person) -> None:
    victim.workspace.unlink()
    name = "work \x1b[2J\x1b]0;owned\x07 [@click=app.quit]x \u202e.db"
    command = in_the_folder(victim, *PROGRAM, "--db", name)
    program = PseudoTerminal(command, env=victim.env)
    try:
        raw = begin(program, "Enter begin")
        raw += visit(program, b"jjjj\r") + visit(program, CLOSE)  # the files here
        raw += visit(program, b"kkkk")
        program.write(b"\r")
        raw += begin(program) + leave(program)
    finally:
        program.close()
    assert obeyed_in(raw) == []


def test_a_click_on_a_name_that_looks_like_a_command_is_only_a_click(victim: Person) -> None:
    with victim.opens(size=(200, 60)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C")
        terminal.wait_for("1 Contacts")
        terminal.press("2")
        rows = terminal.rest().split("\n")
        names = [(row.index("[@click") + 13, number) for number, row in enumerate(rows, 1) if "[@click" in row]
        assert names
        for column, row in names:
            terminal.write(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m".encode())
            terminal.rest()
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


@pytest.fixture
def inside(poisoned: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """The same person; this process is at work for them, in the folder with the hostile table."""
    for name in [name for name in os.environ if name.startswith("CRM_TUI_")]:
        monkeypatch.delenv(name)
    for name, value in poisoned.env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(poisoned.home / "files")
    return poisoned


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("name", READING)
def test_commands_print_what_stands_in_the_file_without_obeying_it(name: str) -> None:
    for arguments in READING[name]:
        status, raw = call_in_terminal(*arguments)
        assert status in {0, 1, 2, 3, 4}, text_in(raw)
        assert obeyed_in(raw, own=PROGRESS if name == "import" else NOTHING) == []
        assert b"Traceback" not in raw


def test_a_command_prints_the_same_to_a_terminal_of_its_own(inside: Person) -> None:
    with Terminal(in_the_folder(inside, *PROGRAM, *READING["list"][0]), size=(120, 40), env=inside.env) as terminal:
        assert terminal.exit_status() == 0, terminal.text()
        assert call_in_terminal(*READING["list"][0]) == (0, bytes(terminal.raw))


@pytest.fixture
def unlucky(busy_ana: Person) -> Person:
    """Somebody whose disk, or another program, put bytes into the file that are no text."""
    connection = apsw.Connection(str(busy_ana.workspace))
    for table, column in (("deal", "title"), ("contact", "name"), ("activity", "body"), ("stage", "name")):
        connection.execute(f"UPDATE {table} SET {column} = CAST(x'ff1b5b324afe' AS TEXT) WHERE rowid % 2")
    connection.close()
    return busy_ana


@pytest.mark.parametrize(
    "name", sorted({"list", "show", "search", "log", "board", "metrics", "edit", "move", "doctor"})
)
def test_commands_say_that_bytes_in_the_file_are_no_text(unlucky: Person, name: str) -> None:
    for arguments in READING[name][:2]:
        answer = unlucky.runs(*arguments)
        assert answer.status in {0, 1, 3}, answer.err
        assert "Traceback" not in answer.err
        assert answer.status in {0, 3} or "not UTF-8" in answer.err + answer.out
        assert obeyed_in((answer.out + answer.err).encode(), own=NOTHING) == []


def test_screens_say_that_bytes_in_the_file_are_no_text(unlucky: Person) -> None:
    program = PseudoTerminal(PROGRAM, env=unlucky.env)
    try:
        raw = begin(program, "not UTF-8")
        for typed in (b"C", b"2\r", CLOSE + b"3", b"5\r", CLOSE + b"M", b"\r", CLOSE + b"B", b"n", CLOSE + b"\x10a"):
            raw += visit(program, typed)
        raw += leave(program)
    finally:
        program.close()
    assert obeyed_in(raw) == []


VARIABLES = (
    *("USER", "LOGNAME", "LANG", "LC_ALL", "LANGUAGE", "TZ", "EDITOR", "PAGER", "COLORTERM"),
    *("COLORFGBG", "NO_COLOR", "SSH_CONNECTION", "TERM_PROGRAM", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOSTNAME"),
)
"""What a session's environment may say, all of it set by somebody else."""


@pytest.mark.parametrize("shift", range(3))
def test_a_hostile_environment_is_shown_and_never_obeyed(victim: Person, shift: int) -> None:
    texts = [text.replace("\x00", "").replace("/", "")[:60] for text in (OBEYED | TURNED | ODD).values()]
    chosen = [os.fsdecode(text.encode("utf-8", "surrogatepass")) for text in texts[shift * 29 :]]
    env = {**victim.env, **{name: text or "x" for name, text in zip(VARIABLES, chosen, strict=False)}}
    for folder in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        env[folder] = f"{victim.home}/{env[folder]}"
    program = PseudoTerminal(in_the_folder(victim, *PROGRAM), env=env)
    try:
        raw = begin(program)
        raw += visit(program, b"nHostile\x13") + visit(program, b"?") + leave(program)
    finally:
        program.close()
    assert obeyed_in(raw) == []
    with Terminal([*PROGRAM, "log", "--limit", "1"], env=env) as answer:
        assert answer.exit_status() == 0, answer.text()
        assert obeyed_in(answer.raw, own=NOTHING) == []


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("variable", ["CRM_TUI_DB", "CRM_TUI_USER", "TERM"])
def test_hostile_names_of_files_and_terminals_are_told_and_never_obeyed(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in list(OBEYED.values())[::9]:
        name = text.replace("\x00", "").encode("latin-1", "replace").decode("utf-8", "surrogateescape")
        monkeypatch.setenv(variable, name)
        status, raw = call_in_terminal("doctor")
        assert status in {0, 1, 2, 3}, text_in(raw)
        assert obeyed_in(raw, own=NOTHING) == []


@pytest.mark.parametrize(
    "setting", ["theme", "pipeline", "filter", "region", "currency", "user", "workspace", "keymap"]
)
def test_hostile_settings_are_told_and_never_obeyed(inside: Person, setting: str) -> None:
    config = inside.home / "config" / "crm-tui"
    config.mkdir(parents=True)
    for text in list(ALL.values())[::40]:
        stored = text.encode("utf-8", "replace").decode()[:100]
        (config / "config.toml").write_text(f"{setting} = {json.dumps(stored)}\n")
        status, raw = call_in_terminal("board", "--limit", "1")
        assert status in {0, 1, 2, 3}, text_in(raw)
        assert obeyed_in(raw, own=NOTHING) == []
        assert b"Traceback" not in raw


def test_hostile_keys_and_a_hostile_draft_are_shown_and_never_obeyed(victim: Person) -> None:
    config = victim.home / "config" / "crm-tui"
    config.mkdir(parents=True)
    keys = [
        f"{json.dumps(text.encode('utf-8', 'replace').decode())} = {json.dumps(text[:3])}" for text in OBEYED.values()
    ]
    (config / "keymap.toml").write_text("\n".join(sorted(set(keys))))
    with victim.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_for("▌ Title")
        terminal.type("half")
        terminal.wait_until(lambda screen: value_at(screen) == "half")
        terminal.press("escape")
        terminal.wait_for(BOARD)
        [draft] = (victim.home / "state" / "crm-tui" / "drafts").rglob("*.json")
        kept = json.loads(draft.read_text())
        kept["typed"] = dict(zip(("title", "amount", "note", "\x1b[31m"), list(OBEYED.values())[30:], strict=False))
        draft.write_text(json.dumps(kept))
        terminal.press("n")
        terminal.wait_for("▌ Title")
        terminal.press("ctrl+s")
        terminal.wait_for("Not saved yet")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []
    with victim.opens("doctor") as answer:
        assert answer.exit_status() == 1
        assert obeyed_in(answer.raw, own=NOTHING) == []


def _pasted(text: str) -> bool:
    """Whether a text is pasted as it stands: terminals take escapes out, and a field takes the first line."""
    return not {"\x1b", "\x00", "\t"}.intersection(text) and len(text.splitlines()) == 1


def test_odd_text_that_is_pasted_is_kept_and_shown_as_it_is(ana: Person) -> None:
    texts = [text for text in ODD.values() if _pasted(text) and len(text) < 150]
    titles = [" · ".join(texts[start : start + 8]) for start in range(0, len(texts), 8)]
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        for number, title in enumerate(titles, 1):
            terminal.press("n")
            terminal.wait_for("▌ Title")
            paste(terminal, title)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for(f"Added deal D{number} ")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []

    stored = {row["ref"]: row["title"] for row in ana.data("list", "deals")}
    assert [stored[f"D{number}"] for number in range(1, len(titles) + 1)] == list(map(_kept, titles))


def _kept(title: str) -> str:
    """What is stored of a text: composed letters, and nothing that nobody can see to remove it."""
    return unicodedata.normalize("NFC", title.translate(dict.fromkeys(map(ord, "\u00ad\u180e\u200b\u2060\ufeff"))))


def test_what_a_terminal_would_obey_cannot_be_pasted_into_a_record(ana: Person) -> None:
    texts = [text for text in (OBEYED | TURNED).values() if _pasted(text) and not _has_half(text)]
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        terminal.press("n")
        terminal.wait_for("▌ Title")
        for text in (*texts[::3], ENDLESS):
            paste(terminal, text)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for("Not saved yet")
            terminal.press("ctrl+r")
            terminal.wait_until(lambda screen: field_at(screen) == "Title" and not value_at(screen))
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []
    assert ana.data("list", "deals") == []


def _has_half(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def test_hostile_arguments_are_refused_or_taken_and_never_obeyed(ana: Person) -> None:
    words = [text.encode("utf-8", "surrogatepass")[:400] for text in ALL.values() if "\x00" not in text]
    words += [b"\xff\xfe", b"half \xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80"]
    for arguments in (
        [b"search", *words[:-5]],
        [b"list", b"deals", *words],
        *([b"show", word] for word in words[::70]),
        *([b"add", b"contact", b"name=" + word] for word in words[::70]),
        [b"add", b"deal", *(word + b"=1" for word in words)],
        [b"metrics", *words],
        words,
        [b"--db", words[0], b"list", b"deals"],
        [b"--db", words[-1], b"list", b"deals"],
    ):
        with Terminal([*PROGRAM, *map(os.fsdecode, arguments)], size=(200, 50), env=ana.env) as answer:
            assert answer.exit_status() in {0, 2, 3}, answer.text()
            assert obeyed_in(answer.raw, own=NOTHING) == []
            assert b"Traceback" not in answer.raw

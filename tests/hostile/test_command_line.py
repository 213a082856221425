"""Any words behind `crm-tui` end in an exit status that says what happened, and in a sentence where it did not."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryFile

import click
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_tui.cli.program import root, run
from tests.cli.conftest import NoScreens
from tests.hostile.controls import OBEYED, TURNED
from tests.hostile.corpus import EVERYTHING
from tests.hostile.oddities import ODD
from tests.hostile.terminal_bytes import NOTHING, obeyed_in
from tests.hostile.test_parsers import OF_MANY, PIECES

STATUSES = {0, 1, 2, 3, 4, 5}

LEFT_OUT = {"demo", "init"}
"""They make workspaces; the first takes seconds, the second is what all the others begin with."""

COMMANDS = {
    name: command
    for name in root.list_commands(click.Context(root))
    if name not in LEFT_OUT and (command := root.get_command(click.Context(root), name)) is not None
}
OPTIONS = sorted({name for command in (root, *COMMANDS.values()) for one in command.params for name in one.opts})


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder to work in, with a workspace that has a deal, a contact and a company."""
    folder = tmp_path_factory.mktemp("shell")
    with pytest.MonkeyPatch.context() as patch, chdir(folder):
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(folder / name))
        patch.setenv("CRM_TUI_DB", str(folder / "sales.db"))
        patch.setenv("CRM_TUI_USER", "ana")
        assert call("init")[0] == 0
        for words in (("company", "name=Acme"), ("contact", "name=Kim Sato"), ("deal", "title=Rollout", "amount=1k")):
            assert call("add", *words)[0] == 0
        yield folder


def call(*arguments: str) -> tuple[int, str, str]:
    """Carry out a command line in this process: its status, stdout and stderr."""
    err = io.StringIO()
    with TemporaryFile("w+", encoding="utf-8", errors="surrogateescape", newline="") as out:
        with redirect_stdout(out), redirect_stderr(err):
            status = run(arguments, NoScreens())
        out.seek(0)
        return status, out.read(), err.getvalue()


def as_argument(word: str) -> str:
    """The word as a program gets it, and without what would lead it, as a file's name, out of the test's folder."""
    inside = word.replace("/", "∕").replace("\x00", "").replace("~", "≈")
    return os.fsdecode(inside.encode("utf-8", "surrogatepass"))


WORDS = (st.text(max_size=20) | PIECES | st.sampled_from(EVERYTHING)).map(as_argument)
FIELDS = st.sampled_from(["title", "amount", "close", "owner", "stage", "name", "email", "tags", "note", "company"])
VALUES = st.sampled_from(["D1", "C2", "deals", "contacts", "deal", "json", "csv", "1", "-1", "Won", "owner:me", "."])
ARGUMENTS = st.lists(
    WORDS
    | VALUES
    | st.sampled_from(OPTIONS)
    | st.builds("{}={}".format, FIELDS, WORDS)
    | st.builds("{}={}".format, st.sampled_from(OPTIONS), WORDS),
    max_size=5,
)


@pytest.mark.parametrize("name", COMMANDS)
@example(arguments=["W" * 300])
@given(arguments=ARGUMENTS)
@OF_MANY
def test_any_arguments_end_in_a_status_and_a_sentence(shell: Path, name: str, arguments: list[str]) -> None:  # noqa: ARG001
    ends_well(name, *arguments)


@given(arguments=ARGUMENTS)
def test_any_line_without_a_command_does_so_too(shell: Path, arguments: list[str]) -> None:  # noqa: ARG001
    ends_well(*(word for word in arguments if word not in LEFT_OUT))


PLACES = (
    (), ("--db",), ("--pipeline",), ("show",), ("search",), ("list",), ("list", "deals", "--filter"),
    ("board", "--pipeline"), ("metrics", "--period"), ("metrics", "--from"), ("edit", "D1"), ("edit",),
    ("add",), ("add", "contact"), ("move", "D1"), ("move",), ("undo",), ("log",), ("import", "--as"),
    ("import", "--as", "deals"),
)  # fmt: skip
"""Where in a line a text may stand: behind each of these."""

IN_TURN = 3
"""A place is given every third text, and so some of every kind."""


@pytest.mark.parametrize("place", range(len(PLACES)), ids=lambda place: " ".join(PLACES[place]))
def test_the_corpus_is_taken_or_refused_in_every_place(shell: Path, place: int) -> None:  # noqa: ARG001
    for text in EVERYTHING[place % IN_TURN :: IN_TURN]:
        ends_well(*PLACES[place], as_argument(text))


def test_there_are_enough_texts_of_every_kind_to_give_each_place_one() -> None:
    assert min(map(len, (OBEYED | TURNED | ODD).values())) >= IN_TURN


def ends_well(*arguments: str) -> None:
    """Call it, and look at how it ended and what it printed."""
    status, out, err = call(*arguments)
    assert status in STATUSES, err
    assert (out + err).strip() or status == 0
    assert "Traceback" not in err
    assert obeyed_in(out.encode("utf-8", "replace"), own=NOTHING) == []
    assert obeyed_in(err.encode("utf-8", "replace"), own=NOTHING) == []

"""Records that are one and the same are made one from the shell, and found by the references that they had."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def kims(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has Kim twice, and a deal."""
    crm("add", "contact", "name=Kim Sato", "email=kim@acme.example", "title=Head of Ops")
    crm("add", "contact", "name=K. Sato", "email=k@home.example", "source=Web", "title=CTO")
    crm("add", "deal", "title=Rollout", "contacts=C2")
    return crm


def test_the_first_is_kept_and_the_other_is_found_as_what_it_became(kims: CommandLine) -> None:
    called = kims("merge", "C1", "C2")
    assert (called.out, called.err) == ("C1\n", "Merged C2 K. Sato into contact C1 Kim Sato.\n")
    shown = kims("show", "C2")
    assert shown.err == "C2 K. Sato was merged into C1 Kim Sato.\n"
    assert shown.out.startswith("C1 Kim Sato")
    data = kims.data("show", "C2", "--json")
    assert (data["ref"], data["source"], data["job_title"]) == ("C1", "Web", "Head of Ops")
    assert kims("undo").status == 0
    assert kims.data("show", "C2", "--json")["ref"] == "C2"


def test_which_is_kept_and_whose_value_can_be_said(kims: CommandLine) -> None:
    listed = kims("merge", "C1", "C2", "--into", "C2", "title=C1", "--dry-run")
    assert (listed.status, "Head of Ops" in listed.out) == (0, True)
    assert "That would merge 2 contacts into C2 K. Sato; nothing was changed." in listed.err
    assert kims("merge", "C1", "C2", "--into", "C2", "title=C1").out == "C2\n"
    data = kims.data("show", "C1", "--json")
    assert (data["ref"], data["name"], data["job_title"]) == ("C2", "K. Sato", "Head of Ops")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("C1",), "It takes two contacts"),
        (("C1", "D1"), "name records of one kind"),
        (("C1", "C2", "--into", "D1"), "D1"),
        (("C1", "C2", "title=C1", "title=C2"), "given twice"),
        (("C1", "C2", "colour=C1"), "colour"),
    ],
)
def test_what_is_wrong_is_told(kims: CommandLine, arguments: tuple[str, ...], said: str) -> None:
    called = kims("merge", *arguments)
    assert called.status != 0
    assert said in called.err
    assert kims.data("show", "C2", "--json")["ref"] == "C2"

"""What is likely there twice, from the shell: listed with reasons, parted for good, and told while adding."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def kims(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has Kim twice at one company, and the company twice."""
    crm("add", "company", "name=Acme Ltd")
    crm("add", "company", "name=ACME Limited", "city=Leeds")
    crm("add", "contact", "name=Kim Sato", "company=O1", "email=kim@acme.example")
    crm("add", "contact", "name=Kim Satō", "company=O2")
    crm("add", "contact", "name=Lee Park")
    return crm


def test_pairs_are_listed_with_the_reasons(kims: CommandLine) -> None:
    called = kims("duplicates")
    assert called.status == 0
    assert called.out.splitlines()[1].split("  ")[0] == "98"
    assert "same name, same company" in called.out
    assert kims.data("duplicates", "--json") == [
        {
            "score": 98,
            "ref": "C1",
            "name": "Kim Sato",
            "company": "Acme Ltd",
            "reached": "kim@acme.example",
            "other_ref": "C2",
            "other_name": "Kim Satō",
            "other_company": "ACME Limited",
            "other_reached": "",
            "reasons": ["same name", "same company"],
        }
    ]
    assert kims("duplicates", "companies", "--format", "ids").out == "O1 O2\n"
    assert kims("duplicates", "deals").status == 2


def test_the_first_so_many(kims: CommandLine) -> None:
    kims("add", "contact", "name=Lee Park")
    assert kims("duplicates", "--format", "ids").out == "C1 C2\nC3 C4\n"
    assert kims("duplicates", "--format", "ids", "--limit", "1").out == "C1 C2\n"


def test_what_is_not_the_same_is_remembered(kims: CommandLine) -> None:
    called = kims("distinct", "C2", "C1")
    assert (called.status, called.out) == (0, "")
    assert called.err == "Said that contact C2 Kim Satō and C1 Kim Sato are two.\n"
    assert kims("distinct", "C1", "C2").err == "That was said before.\n"
    listed = kims("duplicates")
    assert listed.err == "No contacts look as if they were there twice.\n"
    assert kims("undo").status == 0
    assert kims("duplicates", "--format", "ids").out == "C1 C2\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("C1",), 2, "takes 2 values"),
        (("C1", "C1"), 2, "one record"),
        (("C1", "O1"), 2, "two of one kind"),
        (("C1", "C99"), 3, "C99"),
    ],
)
def test_what_is_wrong_is_told(kims: CommandLine, arguments: tuple[str, ...], status: int, said: str) -> None:
    called = kims("distinct", *arguments)
    assert called.status == status
    assert said in called.err


def test_adding_what_is_there_says_so_and_adds_it(kims: CommandLine) -> None:
    called = kims("add", "contact", "name=Kim Sato", "email=kim@acme.example")
    assert (called.status, called.out) == (0, "C4\n")
    assert called.err.splitlines() == [
        "Added contact C4 Kim Sato.",
        "It looks like C1 Kim Sato, Acme Ltd; `crm-tui merge C1 C4` makes them one.",
    ]
    assert "looks like" not in kims("add", "contact", "name=Bo Berg").err

"""Pages of help, and the help of every command, by one word."""

from __future__ import annotations

import pytest

from crm_tui.cli.program import root
from crm_tui.domain.quick_line import LEADS
from crm_tui.domain.records import Role
from tests.cli.conftest import CommandLine


def test_roles_are_all_explained_and_that_they_do_not_protect(no_workspace: CommandLine) -> None:
    page = no_workspace("help", "roles").out
    assert all(f"\n  {role} " in page for role in Role)
    words = " ".join(page.split())
    assert "Roles guide, they do not protect" in words
    assert "whoever can open the file has all of it" in words


def test_the_page_about_teams_has_lines_that_can_be_copied(no_workspace: CommandLine) -> None:
    page = no_workspace("help", "team").out
    assert "init --team crm" in page
    assert 'restrict,pty,command="crm-tui --restricted --db' in page
    assert "ForceCommand" in page
    assert "they do not protect" in " ".join(page.split())


@pytest.mark.parametrize("page", ["entering", "roles", "settings", "team"])
def test_pages_fit_a_terminal_and_are_plain_text(no_workspace: CommandLine, page: str) -> None:
    printed = no_workspace("help", page).out
    assert printed.isascii()
    lines = printed.splitlines()
    assert max(len(line) for line in lines if not line.startswith(" ")) < 80
    assert max(map(len, lines)) <= 130, "lines to be copied stay whole"


def test_the_page_about_entering_names_every_word_that_may_come_first(no_workspace: CommandLine) -> None:
    words = no_workspace("help", "entering").out.replace(",", " ").replace(".", " ").split()
    assert set(LEADS) <= set(words)


def test_without_a_word_it_says_what_there_is(no_workspace: CommandLine) -> None:
    printed = no_workspace("help").out
    assert all(page in printed for page in ("roles", "settings", "team"))
    assert all(command in printed for command in root.commands or ("init", "list", "role"))
    assert "  cycle         The cycle: five phases, and the way back\n" in printed
    assert max(map(len, printed.splitlines())) < 80


def test_a_command_has_its_own_help_there(no_workspace: CommandLine) -> None:
    assert "--take-back" in no_workspace("help", "role").out


def test_an_unknown_word_names_the_nearest(no_workspace: CommandLine) -> None:
    called = no_workspace("help", "teem")
    assert called.status == 3
    assert "did you mean team?" in called.err


@pytest.mark.parametrize("command", ["campaigns", "loyalty", "phases", "tickets"])
def test_the_verbs_of_a_command_are_told_in_a_clause_that_is_not_cut(no_workspace: CommandLine, command: str) -> None:
    listed = no_workspace(command, "--help").out.partition("Commands:\n")[2]
    assert listed
    assert "..." not in listed


def test_the_kinds_of_record_are_listed_below_the_options(no_workspace: CommandLine) -> None:
    printed = no_workspace("list", "--help").out
    assert "Usage: crm-tui list [OPTIONS] KIND [FILTER]" in printed
    assert "KIND is one of contacts, companies, deals" in printed

"""Unix accounts as the program sees them."""

from __future__ import annotations

import os
import pwd

import pytest

from crm_tui import accounts


def test_somebody_else_may_be_named_at_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_TUI_USER", "ben")
    assert accounts.current_login() == "ben"


def test_the_groups_of_a_login_are_those_that_unix_gives_it() -> None:
    me = pwd.getpwuid(os.getuid())
    assert accounts.group_name(me.pw_gid) in accounts.groups_of(me.pw_name)
    assert accounts.is_login(me.pw_name)


@pytest.mark.parametrize("login", ["nobody-is-called-so", "", "a\nb"])
def test_a_login_that_unix_does_not_know_is_in_no_group(login: str) -> None:
    assert accounts.groups_of(login) == frozenset()
    assert not accounts.is_login(login)
    assert accounts.group_number(login) is None


def test_numbers_without_a_name_are_shown_as_they_are() -> None:
    assert accounts.user_name(3_999_999) == accounts.group_name(3_999_999) == "3999999"


def test_a_login_without_a_full_name_is_written_with_a_capital() -> None:
    assert accounts.name_of("nobody-is-called-so") == "Nobody-is-called-so"

"""Unix accounts: who somebody is, and the groups they belong to."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
from functools import cache


def current_login() -> str:
    """Who is at the keyboard: `CRM_TUI_USER`, or the Unix login."""
    return os.environ.get("CRM_TUI_USER") or unix_login()


def unix_login() -> str:
    """Whose Unix account it is that the program runs in; its number where it has no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def name_of(login: str) -> str:
    """The full name that Unix knows for a login, or the login with a capital."""
    try:
        full = pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except KeyError:
        full = ""
    return full or login.capitalize()


@cache
def groups_of(login: str) -> frozenset[str]:
    """The names of the Unix groups of a login, as they were when this program first asked, as with any Unix session.

    None for a login that this machine does not know.
    """
    try:
        account = pwd.getpwnam(login)
    except (KeyError, ValueError):
        return frozenset()
    return frozenset(map(group_name, os.getgrouplist(login, account.pw_gid)))


def is_login(login: str) -> bool:
    """Whether this machine knows the login."""
    try:
        pwd.getpwnam(login)
    except (KeyError, ValueError):
        return False
    return True


def group_number(name: str) -> int | None:
    """The number of a Unix group; None for one that this machine does not know."""
    try:
        return grp.getgrnam(name).gr_gid
    except (KeyError, ValueError):
        return None


def all_groups() -> list[str]:
    """The names of the Unix groups that this machine lists."""
    return [group.gr_name for group in grp.getgrall()]


def user_name(number: int) -> str:
    """The login with a number, or the number itself."""
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def group_name(number: int) -> str:
    """The name of the group with a number, or the number itself."""
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)

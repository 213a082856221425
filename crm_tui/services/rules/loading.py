"""Loading the files of rules beside a workspace: once, and again when one of them was changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from crm_tui import text, toml
from crm_tui.db.models import database
from crm_tui.domain.rules.files import rules_of
from crm_tui.domain.rules.rule import Problem, Rule
from crm_tui.errors import BadFile
from crm_tui.services.occasions import RULES

_Signature: TypeAlias = tuple[tuple[str, int, int, int], ...]
"""Of each file its name, when it was written, its length and its inode."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The rules in force, and what is wrong with what could be none."""

    rules: tuple[Rule, ...] = ()
    problems: tuple[Problem, ...] = ()


_kept: dict[Path, tuple[_Signature, Loaded]] = {}


def folder() -> Path:
    """Where the rules of the open workspace stand, whether or not there are any."""
    return Path(database.obj.path).parent / RULES


def in_force() -> Loaded:
    """The rules of the open workspace; what cannot be read is no rule and among the problems."""
    return load(folder())


def load(where: Path) -> Loaded:
    """The rules of a folder, in the order of their files' names and of each file."""
    files = _files(where)
    signature = tuple(_sign(path) for path in files)
    kept = _kept.get(where)
    if kept is None or kept[0] != signature:
        kept = _kept[where] = signature, _together([read_file(path, _refusal(path)) for path in files])
    return kept[1]


def read_file(path: Path, refused: str = "") -> Loaded:
    """The rules of one file; none of them where it is `refused`."""
    if refused:
        return Loaded(problems=(Problem(path.name, 0, refused),))
    try:
        data = toml.read(path)
        rules, problems = rules_of(data, path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        return Loaded(problems=(Problem(path.name, 0, "There is no such file."),))
    except BadFile as error:
        return Loaded(problems=(Problem(path.name, 0, str(error)),))
    return _together([Loaded(tuple(rules), tuple(problems))])


def _files(where: Path) -> list[Path]:
    try:
        return sorted(where.glob("*.toml"))
    except OSError:
        return []


def _sign(path: Path) -> tuple[str, int, int, int]:
    try:
        found = path.stat()
    except OSError:
        return path.name, 0, 0, 0
    return path.name, found.st_mtime_ns, found.st_size, found.st_ino


def _refusal(path: Path) -> str:
    """Why a file is not trusted: rules are those of whoever the workspace belongs to; empty where it is."""
    try:
        found, workspace = path.stat(), Path(database.obj.path).stat()
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    if found.st_mode & stat.S_IWOTH:
        return "Everybody on this machine can change it; run `chmod o-w` on it."
    if found.st_uid not in {0, workspace.st_uid, os.getuid()}:
        return "It belongs to somebody else than the workspace; have its owner write it."
    return ""


def _together(loaded: list[Loaded]) -> Loaded:
    """The rules of several files, of which no two have one name: the log could not tell them apart."""
    rules: dict[str, Rule] = {}
    problems = [problem for one in loaded for problem in one.problems]
    for rule in _all(loaded):
        other = rules.setdefault(text.fold(rule.name), rule)
        if other is not rule:
            says = f"There is a rule called “{rule.name}” already, in {other.file}:{other.line}; give it another name."
            problems.append(Problem(rule.file, rule.line, says, rule.name))
    return Loaded(tuple(rules.values()), tuple(problems))


def _all(loaded: list[Loaded]) -> Iterator[Rule]:
    for one in loaded:
        yield from one.rules

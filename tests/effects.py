"""What actions did, told so that two of them can be compared; and running the lines that would do the same."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from crm_tui.cli.program import run
from crm_tui.db.models import Action, Change, Deal, rows, scalars
from crm_tui.domain.records import Kind
from crm_tui.services.shape import files as shape_files
from tests.cli.conftest import NoScreens

Effect: TypeAlias = dict[tuple[str, str], Any]

_CHANGING = {
    *("id", "version", "at", "entered_at", "opened_at", "closed_at", "last_touch_at", "hidden_at", "position"),
    *("created_at", "done_at"),
}
"""Columns with moments, keys and places, which differ from one time to the next."""


def effect_of(actions: list[UUID]) -> Effect:
    """What actions did to each record, all told: the fields by record, rows beside it by what they hold."""
    told: dict[tuple[str, UUID], dict[str, list[Any]]] = {}
    _NEW.clear()
    made = Change.select(Change.record).where(Change.action.in_(actions), Change.op == "create")
    _NEW.update(record for (record,) in rows(made))
    for table, record, op, fields in rows(
        Change.select(Change.kind, Change.record, Change.op, Change.fields)
        .where(Change.action.in_(actions))
        .order_by(Change.seq)
    ):
        columns = told.setdefault((table, record), {})
        for column, (before, after) in json.loads(fields).items():
            if column not in _CHANGING:
                columns[column] = [columns[column][0] if column in columns else before, after]
            elif (before is None) != (after is None):
                columns.setdefault(column, [op])
    return {
        (
            table,
            str(record) if _is_old(table, columns) else json.dumps(_plain(columns), sort_keys=True),
        ): _plain(columns)
        for (table, record), columns in told.items()
    }


def _is_old(table: str, columns: dict[str, Any]) -> bool:
    return table in set(Kind) and not columns.get("number")


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    """Without what did not change, and without the keys of rows that are made anew."""
    new = {one.hex for one in _NEW}
    return {
        column: ["new" if value in new else value for value in pair]
        for column, pair in columns.items()
        if len(set(map(str, pair))) > 1 or len(pair) == 1
    }


_NEW: set[UUID] = set()


def orders() -> object:
    """How everything is arranged, which the changes of an action alone do not say."""
    cards = Deal.select(Deal.number).where(Deal.hidden_at.is_null()).order_by(Deal.stage, Deal.position, Deal.id)
    return shape_files.as_data(), scalars(cards)


def made_since(before: set[UUID]) -> list[UUID]:
    return [action for (action,) in rows(Action.select(Action.id).order_by(Action.id)) if action not in before]


def run_lines(lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setenv("CRM_TUI_USER", "ana")
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "crm-tui"
        named = words if words[0] == "--db" else ["--db", str(path), *words]
        assert run(named, NoScreens()) == 0, line

"""Conditions over more values than SQLite binds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from crm_tui.db.conditions import among, among_listed, listed
from crm_tui.db.models import Deal, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.ids import new_id
from tests.making import make_deal

MORE_THAN_IT_BINDS = 33_000

_TITLES = Prepared(lambda ids: Deal.select(Deal.title).where(among_listed(Deal.id, ids)).order_by(Deal.number))


def asked(ids: list[UUID]) -> list[tuple[Any, ...]]:
    return rows(Deal.select(Deal.title).where(among(Deal.id, ids)).order_by(Deal.number))


@pytest.mark.parametrize("ask", [asked, lambda ids: _TITLES.rows(listed(ids))], ids=["written", "prepared"])
def test_those_among_very_many_are_found_and_no_others(
    stages: dict[str, UUID], ask: Callable[[list[UUID]], list[tuple[Any, ...]]]
) -> None:
    first, second, _ = (make_deal(stages["Qualification"], title).id for title in ("Acme", "Birch", "Cobalt"))
    assert ask([]) == []
    assert ask([*(new_id() for _ in range(MORE_THAN_IT_BINDS)), second, first]) == [("Acme",), ("Birch",)]


def test_texts_are_values_and_nothing_else(stages: dict[str, UUID]) -> None:
    make_deal(stages["Qualification"], 'The "new" roof')
    assert rows(Deal.select(Deal.title).where(among(Deal.title, ['The "new" roof', "')) OR (1"]))) == [
        ('The "new" roof',)
    ]
    assert rows(Deal.select(Deal.title).where(among(Deal.title, ["')) OR (1"]))) == []

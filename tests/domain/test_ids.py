"""Keys of records: in the order in which they were made, however they were asked for."""

from __future__ import annotations

from uuid import RFC_4122, UUID

from crm_tui.domain.ids import new_id, new_ids, new_keys


def test_ids_sort_in_the_order_in_which_they_were_made() -> None:
    made = [new_id(), *new_ids(1_000), *map(UUID, new_keys(1_000)), new_id()]
    assert made == sorted(set(made))
    assert {(id_.version, id_.variant) for id_ in made} == {(7, RFC_4122)}


def test_none_may_be_asked_for() -> None:
    assert (new_ids(0), new_keys(0)) == ([], [])

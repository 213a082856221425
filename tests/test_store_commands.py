"""Asking the store again: what was written although the answer was lost is not written twice."""

from __future__ import annotations

import asyncio

import pytest

from crm_tui.db.models import Action, User
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone, BadInput, WorkspaceError
from crm_tui.store import Store, as_command


def join_and_lose_the_answer(login: str) -> None:
    """Somebody joins, durably; then the disk goes away."""
    add(login)
    raise WorkspaceError("Reading or writing failed.")


def add(login: str) -> None:
    from crm_tui.services import users

    users.add_user(None, {"login": login, "name": login.capitalize()})


async def users(store: Store) -> int:
    return await store.run(lambda: User.select().count())


async def test_the_same_call_after_a_lost_answer_says_what_it_did_and_does_no_more(store: Store) -> None:
    with pytest.raises(WorkspaceError):
        await store.run(join_and_lose_the_answer, "ben")
    assert await users(store) == 2
    with pytest.raises(AlreadyDone, match="Added user U2 Ben"):
        await store.run(join_and_lose_the_answer, "ben")
    assert await users(store) == 2


async def test_then_it_is_over_and_the_call_means_what_it_says_again(store: Store) -> None:
    with pytest.raises(WorkspaceError):
        await store.run(join_and_lose_the_answer, "ben")
    with pytest.raises(AlreadyDone):
        await store.run(join_and_lose_the_answer, "ben")
    with pytest.raises(BadInput, match="is there already"):
        await store.run(join_and_lose_the_answer, "ben")


async def test_another_call_is_another_command(store: Store) -> None:
    with pytest.raises(WorkspaceError):
        await store.run(join_and_lose_the_answer, "ben")
    with pytest.raises(WorkspaceError):
        await store.run(join_and_lose_the_answer, "cleo")
    assert await users(store) == 3


async def test_who_asks_may_bring_the_id_and_bring_it_again(store: Store) -> None:
    asked = new_id()
    with as_command(asked):
        await store.run(add, "ben")
    assert await store.run(lambda: Action.get_by_id(asked).summary) == "added user U2 Ben"
    with pytest.raises(AlreadyDone), as_command(asked):
        await store.run(add, "cleo")
    assert await users(store) == 2


async def test_work_that_was_begun_meanwhile_is_not_part_of_the_command(store: Store) -> None:
    begin = asyncio.Event()

    async def later() -> None:
        await begin.wait()
        await store.run(add, "cleo")

    with as_command(new_id()):
        begun = asyncio.create_task(later())
        await store.run(add, "ben")
    begin.set()
    await begun
    assert await users(store) == 3

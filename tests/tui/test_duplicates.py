"""Going through what is likely there twice: made one, or said to be two, which is remembered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Contact, DistinctPair
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.merging import merge_records
from crm_tui.tui.app import CrmApp
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.screens.duplicates import DuplicatesScreen
from crm_tui.tui.screens.merge import MergeScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] [@click=app.quit]x[/]"


@pytest.fixture
def twice(workspace: Path, me: UUID) -> Path:
    """Kim and Ada twice each, Lee once, and a company with a hostile name twice."""
    add_record(me, Kind.COMPANY, {"name": HOSTILE})
    add_record(me, Kind.COMPANY, {"name": f"{HOSTILE} Ltd", "city": "Leeds"})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "O1", "email": "kim@acme.example"})
    add_record(me, Kind.CONTACT, {"name": "Ada Obi", "email": "ada@birch.example"})
    add_record(me, Kind.CONTACT, {"name": "Kim Satō", "company": "O1", "email": "k@home.example"})
    add_record(me, Kind.CONTACT, {"name": "Lee Park"})
    add_record(me, Kind.CONTACT, {"name": "Ada Obi"})
    return workspace


@pytest.fixture
async def review(twice: Path) -> AsyncIterator[Pilot[int]]:
    async with program(twice) as pilot:
        await press(pilot, "g", "d")
        assert isinstance(pilot.app.screen, DuplicatesScreen)
        yield pilot


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def rows_of(pilot: Pilot[Any]) -> list[str]:
    view = pilot.app.screen.view  # type: ignore[attr-defined]
    return [" ".join(line.split()) for line in view.lines if line.strip()]


async def test_pairs_stand_likeliest_first_each_with_how_likely_and_why(review: Pilot[int]) -> None:
    assert "1 Contacts 2" in screen(review)
    assert "2 Companies 1" in screen(review)
    assert "among 5" in screen(review)
    assert rows_of(review) == [
        "98 % same name, same company",
        f"▌ C1 Kim Sato {HOSTILE[:13]}… kim@acme.example",
        f"C3 Kim Satō {HOSTILE[:13]}… k@home.example",
        "66 % same name",
        "C2 Ada Obi ada@birch.example",
        "C5 Ada Obi",
    ]


async def test_what_is_not_the_same_goes_and_is_remembered(review: Pilot[int], twice: Path) -> None:
    await press(review, "n")
    assert "Said that contact C1 Kim Sato and C3 Kim Satō are two" in screen(review)
    assert rows_of(review)[0] == "66 % same name"
    await press(review, "escape", "g", "d")
    assert rows_of(review)[0] == "66 % same name"
    await press(review, "u")
    assert DistinctPair.select().count() == 0
    assert rows_of(review)[0] == "98 % same name, same company"
    assert twice.exists()


async def test_two_are_made_one_and_the_next_pair_comes_up(review: Pilot[int]) -> None:
    await press(review, "m")
    assert isinstance(review.app.screen, MergeScreen)
    assert "Make 2 contacts one" in screen(review)
    await press(review, "enter")
    assert "Merged C" in screen(review)
    assert rows_of(review)[:2] == ["66 % same name", "▌ C2 Ada Obi ada@birch.example"]
    assert Contact.select().where(Contact.merged_into.is_null(is_null=False)).count() == 1
    await press(review, "u")
    assert rows_of(review)[0] == "98 % same name, same company"


async def test_either_record_can_be_looked_at_first(review: Pilot[int]) -> None:
    await press(review, "tab", "enter")
    assert isinstance(review.app.screen, RecordScreen)
    assert "Kim Satō" in screen(review)
    await press(review, "escape")
    assert rows_of(review)[2].startswith("▌ C3")
    await press(review, "tab")
    assert rows_of(review)[1].startswith("▌ C1")


async def test_companies_are_looked_through_too(review: Pilot[int]) -> None:
    await press(review, "2")
    assert rows_of(review)[0] == "80 % same name"
    assert HOSTILE[:18] in screen(review)
    await press(review, "1")
    assert rows_of(review)[0].startswith("98 %")


async def test_what_others_delete_goes_and_what_they_add_comes(review: Pilot[int], me: UUID) -> None:
    await press(review, "down", "down")
    assert rows_of(review)[4] == "▌ C2 Ada Obi ada@birch.example"
    delete_record(me, Kind.CONTACT, Contact.get(Contact.number == 3).id)
    lee = add_record(me, Kind.CONTACT, {"name": "Lee Park"})
    review.app.post_message(RecordsChanged(frozenset({("contact", lee.id)})))
    await settle(review)
    assert [row for row in rows_of(review) if "%" in row] == ["66 % same name"] * 2
    assert "C6 Lee Park" in rows_of(review)
    assert "▌ C2 Ada Obi ada@birch.example" in rows_of(review), "the cursor stays on its record"


async def test_what_others_make_one_goes_and_what_that_is_like_comes(review: Pilot[int], me: UUID) -> None:
    ada = Contact.get(Contact.number == 2).id
    await press(review, "down", "down")
    kims = [Contact.get(Contact.number == number).id for number in (1, 3)]
    add_record(me, Kind.CONTACT, {"name": "K. Sato", "email": "k@home.example"})
    merged = merge_records.merge(me, Kind.CONTACT, kims[0], [kims[1]])
    review.app.post_message(RecordsChanged(merged.changed))
    await settle(review)
    assert not any("C3" in row for row in rows_of(review)), "it is one with C1"
    assert any("C6 K. Sato" in row for row in rows_of(review)), "C1 has its address by now"
    assert review.app.screen.side.id == ada  # type: ignore[attr-defined]


async def test_where_nothing_is_there_twice_it_says_so(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "g", "d")
        assert "No contacts look as if they were there twice." in screen(pilot)
        await press(pilot, "m", "n", "enter", "tab", "2")
        assert "No companies look as if they were there twice." in screen(pilot)


class TestWhileARecordIsEntered:
    """The form says which record it looks like, and never keeps from saving."""

    async def test_the_form_names_the_record_that_it_looks_like(self, twice: Path) -> None:
        async with program(twice) as pilot:
            await press(pilot, "C", "n")
            await write(pilot, "lee park")
            assert "Looks like C4 Lee Park; F4 opens C4." in screen(pilot)
            await press(pilot, "ctrl+s")
            assert "Added contact C6 lee park" in screen(pilot)

    async def test_a_key_opens_it_and_the_draft_stays(self, twice: Path) -> None:
        async with program(twice) as pilot:
            await press(pilot, "C", "n")
            await write(pilot, "Lee Park")
            await press(pilot, "f4")
            assert isinstance(pilot.app.screen, RecordScreen)
            assert "C4" in screen(pilot)
            await press(pilot, "escape", "n")
            assert "Continued from your draft" in screen(pilot)
            assert "Looks like C4 Lee Park" in screen(pilot)

    async def test_an_address_says_more_than_a_name(self, twice: Path) -> None:
        async with program(twice) as pilot:
            await press(pilot, "C", "n")
            await write(pilot, "Kim")
            assert "Looks like" not in screen(pilot)
            while pilot.app.screen.form.field.name != "email":  # type: ignore[attr-defined]
                await press(pilot, "tab")
            await write(pilot, "kim@acme.example")
            assert f"Looks like C1 Kim Sato, {HOSTILE}" in " ".join(screen(pilot).split())
            await press(pilot, *(["backspace"] * 6))
            assert "Looks like" not in screen(pilot)

    async def test_a_company_too_and_what_is_new_says_nothing(self, twice: Path) -> None:
        async with program(twice) as pilot:
            await press(pilot, "C", "2", "n")
            await write(pilot, f"{HOSTILE} GmbH")
            assert f"Looks like O1 {HOSTILE} and O2" in " ".join(screen(pilot).split())
            await press(pilot, "ctrl+r", "f4")
            assert "There is no other record that this looks like." in screen(pilot)
            await write(pilot, "Birch")
            assert "Looks like" not in screen(pilot)

    async def test_the_line_that_adds_says_it_too(self, twice: Path) -> None:
        async with program(twice) as pilot:
            await press(pilot, "o")
            await write(pilot, "contact Lee Park")
            assert "looks like C4 Lee Park" in screen(pilot)

"""Likely duplicates among the records of a workspace: all that there are, likeliest first, and none that was parted."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.models import Contact, rows
from crm_tui.domain.duplicates import blocks
from crm_tui.domain.records import Kind
from crm_tui.queries.duplicates.comparable import read_known
from crm_tui.queries.duplicates.pairs import couple, likely_same, said_distinct, weigh
from crm_tui.queries.duplicates.through_all import Search
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.merging import distinct, merge_records
from crm_tui.services.undo import undoing
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def found(kind: Kind = Kind.CONTACT, most: int = 500) -> list[tuple[str, str, int]]:
    search = Search(kind, most)
    while search.step() is not None:
        pass
    pairs = sorted(search.found, key=lambda pair: pair.order)
    return [(pair.one.ref, pair.other.ref, pair.score) for pair in pairs]


@pytest.fixture
def people(me: UUID) -> list[UUID]:
    """Kim three times, Ada twice, Lee once."""
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    given = (
        {"name": "Kim Sato", "company": "O1", "email": "kim@acme.example"},
        {"name": "Ada Obi", "phone": "+49 30 23125123"},
        {"name": "K. Sato", "company": "O1"},
        {"name": "Lee Park", "email": "lee@acme.example"},
        {"name": "Sato, Kim", "email": "KIM@acme.example"},
        {"name": "Ada O'Bi", "phone": "+493023125123"},
    )
    return [add_record(me, Kind.CONTACT, values).id for values in given]


def test_pairs_come_likeliest_first(people: list[UUID]) -> None:
    assert people
    assert found() == [("C1", "C5", 99), ("C2", "C6", 88), ("C1", "C3", 80)]


def test_it_says_how_far_it_is(people: list[UUID]) -> None:
    search = Search(Kind.CONTACT)
    told = list(iter(search.step, None))
    shares = [progress.share for progress in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert {progress.records for progress in told} == {len(people)}


def test_what_was_said_to_be_two_stays_away_until_that_is_undone(people: list[UUID], me: UUID) -> None:
    kim, _, _, _, again, _ = people
    distinct.say_distinct(me, Kind.CONTACT, again, kim)
    assert ("C1", "C5", 99) not in found()
    assert said_distinct(Kind.CONTACT) == {couple(kim, again)}
    undoing.undo(me)
    assert ("C1", "C5", 99) in found()


def test_what_was_deleted_or_merged_is_no_pair(people: list[UUID], me: UUID) -> None:
    delete_record(me, Kind.CONTACT, people[1])
    merge_records.merge(me, Kind.CONTACT, people[0], [people[4]])
    assert found() == [("C1", "C3", 80)]


def test_companies_by_name_and_domain(me: UUID) -> None:
    for values in (
        {"name": "Acme Ltd", "domain": "acme.example"},
        {"name": "Acme Germany", "domain": "acme.example"},
        {"name": "ACME Limited"},
        {"name": "Birch", "domain": "acme.example"},
    ):
        add_record(me, Kind.COMPANY, values)
    assert found(Kind.COMPANY) == [("O1", "O3", 80), ("O1", "O2", 50)]


def test_it_ends_when_enough_was_found(me: UUID) -> None:
    for _ in range(6):
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example"})
    assert len(found()) == 15
    assert len(found(most=1)) >= 1


def test_it_finds_what_comparing_all_with_all_would(me: UUID) -> None:
    """As long as no block is so great that only neighbours are compared."""
    dice = random.Random(7)  # noqa: S311 - the same every time
    firsts, lasts = ["Kim", "Kimberley", "K.", "Ada", "Anna"], ["Sato", "Satow", "Obi", "Hoffmann", "Hofmann", "Meyer"]
    for name in ("Acme", "Birch", "Oak"):
        add_record(me, Kind.COMPANY, {"name": name})
    for number in range(60):
        values = {"name": f"{dice.choice(firsts)} {dice.choice(lasts)} {number % 7 or ''}"}
        values |= {"company": f"O{dice.randint(1, 3)}"} if dice.random() < 0.7 else {}
        values |= {"email": f"{dice.randint(1, 30)}@x.example"} if dice.random() < 0.5 else {}
        add_record(me, Kind.CONTACT, values)
    ids = [record for (record,) in rows(Contact.select(Contact.id))]
    known = read_known(Kind.CONTACT, ids)
    together = [
        couple(one, other)
        for one, other in combinations(ids, 2)
        if blocks(known[one].features) & blocks(known[other].features)
    ]
    wanted = {(pair.one.ref, pair.other.ref, pair.score) for pair in weigh(Kind.CONTACT, together)}
    assert len(wanted) > 20
    assert set(found()) == wanted


def test_a_great_block_costs_no_more_than_its_records(me: UUID) -> None:
    """Sixty behind one mailbox: not every one is weighed with every other."""
    for number in range(60):
        add_record(me, Kind.CONTACT, {"name": f"Kim Sato {number:02}", "email": "kim@acme.example"})
    assert len(found()) <= 60 * 8


def test_the_statements_grow_with_the_names_alone(people: list[UUID]) -> None:
    few = [couple(people[0], people[4])]
    more = [couple(one, other) for one, other in combinations(people, 2)]
    names = len(people)
    assert count(lambda: weigh(Kind.CONTACT, more)) - count(lambda: weigh(Kind.CONTACT, few)) <= names


class TestWhatIsBeingEntered:
    def same(self, kind: Kind = Kind.CONTACT, **values: str) -> list[str]:
        return [side.ref for side in likely_same(kind, values)]

    def test_by_name_address_or_number_likeliest_first(self, people: list[UUID]) -> None:
        assert people
        assert self.same(name="kim satō") == ["C1", "C5"]
        assert self.same(name="Kim Sato", company="O1 Acme Ltd") == ["C1", "C3", "C5"]
        assert self.same(name="Kim Obi", email="kim@acme.example") == ["C1", "C5"]
        assert self.same(name="A. Obi", phone="+49 30 23125123") == ["C2"]
        assert self.same(name="Lee Park") == ["C4"]

    def test_nothing_for_what_is_new_or_cannot_be_read(self, people: list[UUID]) -> None:
        assert people
        assert self.same() == []
        assert self.same(name="Ki") == []
        assert self.same(name="Bo Berg", email="lee@acme", phone="lots") == []
        assert self.same(Kind.DEAL, name="Kim Sato") == []

    def test_companies_by_name_or_website(self, me: UUID) -> None:
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "domain": "acme.example"})
        assert self.same(Kind.COMPANY, name="ACME limited") == ["O1"]
        assert self.same(Kind.COMPANY, name="Acme Germany", website="https://www.acme.example/de") == ["O1"]
        assert self.same(Kind.COMPANY, name="Birch") == []


def test_a_search_leaves_the_file_alone(people: list[UUID], workspace: Path) -> None:
    assert people
    before = workspace.stat().st_size
    found()
    assert workspace.stat().st_size == before

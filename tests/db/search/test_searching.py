"""Whatever letters somebody types, the index can be asked for them, and finds the record that has them."""

from __future__ import annotations

import sys
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Contact, database, scalars
from crm_tui.db.search import searching
from crm_tui.db.search.fulltext import Wanted
from crm_tui.db.search.searching import Within
from crm_tui.domain.documents import words_of
from crm_tui.domain.records import Kind
from crm_tui.queries.search.hits import search
from crm_tui.services.editing.records import add_record

_AT_ONCE = 200

NEW_TAI_LUE = "a\u19b0b"
"""One word to Python, and two to the index."""


@pytest.mark.usefixtures("workspace")
def test_no_letter_of_unicode_is_more_than_an_index_can_be_asked_for() -> None:
    letters = filter(str.isalnum, map(chr, range(sys.maxunicode + 1)))
    words = [word for letter in letters if len(words_of(word := f"a{letter}b")) == 1]
    assert len(words) > 30_000
    for start in range(0, len(words), _AT_ONCE):
        searching.find(" ".join(words[start : start + _AT_ONCE]), within=Within.TITLES)


@pytest.mark.parametrize("typed", [NEW_TAI_LUE, f"{NEW_TAI_LUE}c", f"kim {NEW_TAI_LUE}", "kim \u19b0"])
def test_a_word_that_the_index_cuts_in_two_is_found(me: UUID, typed: str) -> None:
    named = add_record(me, Kind.CONTACT, {"name": f"Kim {NEW_TAI_LUE}cd \u19b0"})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    for within in Within:
        assert ("contact", named.id) in searching.find(typed, within=within)
    assert named.id in {hit.id for hit in search(typed)}


@pytest.mark.parametrize("index", Within)
def test_what_an_index_has_lost_is_found_missing_and_indexed_anew(me: UUID, index: Within) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    with journal.action(me, "lost it"):
        database.connection().execute(f"DELETE FROM {index} WHERE rowid IN (SELECT rowid FROM search_entry)")
    assert searching.find("kim", within=index) == []
    assert searching.unindexed() > 0
    with journal.action(me, "mended it"):
        searching.index_missing()
    assert searching.unindexed() == 0
    assert searching.find("kim", within=index) == [("contact", kim.id)]


SPREAD_AND_THEN_MANY = ("." * 12 + "*") * 16 + "*" * 30
"""Of which the first ones promise fewer than there are."""


@pytest.mark.parametrize(
    "made",
    ["*" * 5, "*" * 60, SPREAD_AND_THEN_MANY, "." * 20 + "*" * 15],
    ids=["few", "many", "more than it seemed", "the last ones"],
)
@pytest.mark.parametrize("kinds", [["contact"], ["contact", "deal"]])
@pytest.mark.parametrize("within", Within)
def test_of_several_words_the_newest_are_found_however_many_there_are(
    me: UUID, made: str, kinds: list[str], within: Within
) -> None:
    with journal.together():
        for sign in made:
            add_record(me, Kind.CONTACT, {"name": "Kim Sato" if sign == "*" else "Ana Ruiz"})
    named = Contact.select(Contact.id).where(Contact.name == "Kim Sato").order_by(Contact.id.desc())
    newest = [("contact", record.hex) for record in scalars(named)]
    known = searching.rows_of(record for _, record in newest[1:4]).values()

    def found(wanted: Wanted) -> list[tuple[str, str]]:
        return [*searching.records_of(searching.find_all(["kim", "s"], kinds, within, wanted)).values()]

    assert found(Wanted(10)) == newest[:10]
    assert found(Wanted(10, known)) == [newest[0], *newest[4:13]]
    some = found(Wanted(10, known, newest=False))
    assert len({*some} & {newest[0], *newest[4:]}) == len(some) == min(10, len(newest) - 3)

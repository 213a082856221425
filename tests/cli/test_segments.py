"""Segments from the shell: counted, compared, and in every filter."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def test_segments_are_listed_counted_and_compared(deal: CommandLine) -> None:
    for name in ("Zoe Sato", "Zoe Novak", "Ola"):
        assert deal("add", "contact", f"name={name}").status == 0
    assert deal("add", "segment", "name=Zoes", "filter=name:zoe").status == 0
    assert deal("add", "segment", "name=Zz", "filter=name:novak").status == 0

    rows = deal.data("segments", "--json")
    assert [(row["ref"], row["name"], row["members"], row["before"]) for row in rows] == [
        ("SG1", "Zoes", 2, None),
        ("SG2", "Zz", 1, None),
    ]
    assert deal("segments", "count").err == "Counted 2 segments.\n"
    assert deal("segment", "count").err == "All segments were counted today.\n"
    shared = deal.data("segments", "overlap", "Zoes", "SG2", "--json")
    assert [(row["members"], row["both"], row["part"], row["only"]) for row in shared] == [
        (2, 1, "50 %", 1),
        (1, 1, "100 %", 0),
    ]
    assert "1 of the 2 in either are in both (50 %)." in deal("segments", "overlap", "SG1", "SG2").err
    assert deal("list", "contacts", "segment:zoes", "-segment:zz", "--format", "csv", "--columns", "name").out == (
        "name\nZoe Sato\n"
    )


def test_what_cannot_be_is_said(deal: CommandLine) -> None:
    deal("add", "segment", "name=Zoes", "filter=name:zoe")

    for status, says, words in (
        (3, "Zoez", ("segments", "overlap", "Zoes", "Zoez")),
        (2, "No segment is called", ("list", "contacts", "segment:nobody")),
        (2, "would be a part of itself", ("edit", "SG1", "filter=segment:zoes")),
    ):
        called = deal(*words)
        assert (called.status, called.out) == (status, ""), called.err
        assert says in called.err


def test_the_page_of_a_segment_is_printed_and_has_its_words_in_json(deal: CommandLine) -> None:
    deal("add", "contact", "name=Zoe Sato")
    deal("add", "segment", "name=Zoes", "filter=name:zoe")

    assert "Members            1 contact  (name:zoe)" in deal("show", "SG1").out
    headings = [one["heading"] for one in deal.data("show", "SG1", "--json")["now"]]
    assert headings == ["Segment", "Who they are", "How they convert"]

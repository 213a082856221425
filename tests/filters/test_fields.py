"""The registry of fields, and what the help and the filter line make of it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.caret import caret
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.complete import complete
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import FieldType
from crm_tui.filters.fields import VOCABULARIES, describe, find_field, squeezed, vocabulary_of

KINDS = list(VOCABULARIES)


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_means_two_fields(kind: Kind) -> None:
    words = [
        word
        for field in vocabulary_of(kind).fields
        for word in {squeezed(name) for name in (field.name, *field.aliases)}
    ]
    assert sorted(words) == sorted(set(words))
    assert not {"has", "no", "or", "and", "not"} & set(words)


@pytest.mark.parametrize("kind", KINDS)
def test_the_help_tells_of_every_field_in_a_sentence(kind: Kind) -> None:
    rows = describe(kind)

    told = {row.field.partition(":")[0] for row in rows}
    assert told == {field.name for field in vocabulary_of(kind).fields} | {"has", "no"}
    assert all(row.help.endswith(".") and row.type and row.example for row in rows)


@pytest.mark.parametrize("word", ["close", "Close", "close_date", "close-date", "close.date", "CLOSEDATE", "expected"])
def test_a_field_is_found_however_its_name_is_spelled(word: str) -> None:
    field = find_field(word, vocabulary_of(Kind.DEAL).fields)
    assert field is not None
    assert field.name == "close"


def test_kinds_without_filters_say_so() -> None:
    with pytest.raises(FilterError, match="There are no filters for users"):
        vocabulary_of(Kind.USER)


def completions(text: str) -> list[str]:
    names = {FieldType.STAGE: ["Proposal", "Closed won"], FieldType.TAG: ["vip"]}
    offered = complete(text, len(text), Kind.DEAL, lambda field_type: names.get(field_type, []))
    return [text[: word.start] + word.text + text[word.end :] for word in offered]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("prob", ["probability:"]),
        ("is:open -prob", ["is:open -probability:"]),
        ("(ti", ["(title:"]),
        ("is:w", ["is:won"]),
        ("stage:", ["stage:Proposal", 'stage:"Closed won"']),
        ("stage:proposal,cl", ['stage:proposal,"Closed won"']),
        ("tag:V", ["tag:vip"]),
        ("owner:", ["owner:me"]),
        ("phase:re", ["phase:retention"]),
        ("category:b", ['category:"best case"']),
        ("no:pho", ["no:phone"]),
        ("amount>1", []),
        ("close:tod", ["close:today"]),
        ("close<tod", ["close<today"]),
        ("close:next", ['close:"next week"', 'close:"next month"']),
        ('close:"next w', ['close:"next week"']),
        ('stage:"Closed won",pro', ['stage:"Closed won",Proposal']),
        ("met:<1", ["met:<14d"]),
        ("nonsense:", []),
        ('"free te', []),
    ],
)
def test_the_filter_line_offers_what_may_come_next(text: str, offered: list[str]) -> None:
    assert completions(text) == offered


@pytest.mark.parametrize("kind", KINDS)
def test_days_and_ages_that_are_offered_mean_something(kind: Kind, workspace: Path, me: UUID) -> None:
    assert workspace.exists()
    context = FilterContext.at_present(me)
    for field in vocabulary_of(kind).fields:
        if field.type in {FieldType.DATE, FieldType.MOMENT, FieldType.AGE}:
            begun = f"{field.name}:"
            offered = complete(begun, len(begun), kind)
            assert offered
            for word in offered:
                compile_filter(begun[: word.start] + word.text, kind, context)


def test_an_empty_line_offers_every_field() -> None:
    assert {"stage:", "amount:", "is:", "has:", "no:"} <= set(completions(""))


def test_a_completion_replaces_only_what_was_begun_before_the_cursor() -> None:
    (offered,) = complete("is:wo amount>1", 5, Kind.DEAL)
    assert (offered.text, offered.start, offered.end) == ("won", 3, 5)


def test_the_caret_stands_below_the_cells_of_the_error() -> None:
    assert caret("stge:new", FilterError("?", 0, 4)) == "stge:new\n^^^^"
    assert caret("漢字 stge:x", FilterError("?", 3, 4)) == "漢字 stge:x\n     ^^^^"
    assert caret("stage:", FilterError("?", 6, 1)) == "stage:\n      ^"


def test_the_caret_line_shows_no_control_character() -> None:
    assert caret("a\x1b[2J b:", FilterError("?", 6, 2)) == "a\u241b[2J b:\n      ^^"

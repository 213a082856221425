"""Overviews: each is found by its words, can be read whatever is there, and suggests lines that are commands."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from crm_tui.cli.program import ALSO, COMMANDS
from crm_tui.db.models import User
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries import overviews
from crm_tui.queries.now import Facts
from crm_tui.queries.overviews import OVERVIEWS, Overview, overview_called, place_called, section_called
from crm_tui.services import workspace
from tests.shelf import Shelf
from tests.statements import count

NAMES = [one.name for one in OVERVIEWS]


def context() -> FilterContext:
    me = User.select().order_by(User.number).first()
    return FilterContext.at_present(me.id)


def everything(of: Overview) -> list[Facts]:
    return [facts for section in of.sections for facts in section.read(context())]


def test_each_is_found_by_its_name_its_title_and_what_else_it_is_called() -> None:
    for one in OVERVIEWS:
        for word in (one.name, one.title.upper(), one.name[:4]):
            assert overview_called(word).name == one.name, word
        assert all(overview_called(word) for word in one.found_by)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("leads", ("leads", "waiting")),
        ("leads calibration", ("leads", "truth")),
        ("risk points", ("risk", "points")),
        ("look-alikes", ("leads", "like")),
        ("ideal customer", ("leads", "ideal")),
        ("renewals", ("risk", "renewals")),
    ],
)
def test_a_section_is_found_behind_its_overview_or_by_a_word_of_its_own(said: str, place: tuple[str, str]) -> None:
    of, at = place_called(said)
    assert (of.name, of.sections[at].name) == place


def test_no_two_share_a_name_or_a_title() -> None:
    counted = Counter(word for one in OVERVIEWS for word in {one.name, one.title.lower()})
    assert [word for word, times in counted.items() if times > 1] == []


def test_what_there_is_not_names_what_there_is() -> None:
    with pytest.raises(NotFound, match="leads has no section nothing"):
        place_called("leads nothing")
    with pytest.raises(NotFound, match="There is no overview called qqq; there is leads"):
        overview_called("qqq")
    with pytest.raises(NotFound, match=f"The overview {OVERVIEWS[0].name} has no section qqq; it has"):
        section_called(OVERVIEWS[0], "qqq")


@pytest.mark.parametrize("of", OVERVIEWS, ids=NAMES)
def test_its_sections_have_short_titles_and_say_what_is_missing(of: Overview) -> None:
    assert of.says.endswith((".", "?"))
    assert 1 <= len(of.sections) <= 7
    for section in of.sections:
        assert len(section.title) <= 12, section.title
        assert section.empty.endswith("."), section.name
        assert section_called(of, section.name).name == section.name


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("of", OVERVIEWS, ids=NAMES)
def test_it_can_be_read_where_nothing_is_there(of: Overview) -> None:
    for facts in everything(of):
        assert facts.heading


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Path:
    return Path(shutil.copy(shelf.demo(), tmp_path_factory.mktemp("demo") / "demo.db"))


@pytest.mark.parametrize("of", OVERVIEWS, ids=NAMES)
def test_what_it_suggests_is_a_command(of: Overview, lived_in: Path) -> None:
    with workspace.opened(lived_in):
        read = everything(of)
        assert count(lambda: everything(of)) <= 400
    assert read
    for facts in read:
        for fact in facts.facts:
            assert not fact.line or ALSO.get(fact.line[0], fact.line[0]) in COMMANDS, fact.line
            assert fact.label, facts.heading


def test_the_registry_is_loaded_when_somebody_asks() -> None:
    with pytest.raises(AttributeError, match="has no attribute NOTHING"):
        _ = overviews.NOTHING

"""What winners have in common: support, lift, and who shares it."""

from __future__ import annotations

from math import log2

import pytest

from crm_tui.domain.leads.likeness import Trait, likeness, size_band, telling, title_words

FAIR, WEB, RARE = Trait("source", "Fair"), Trait("source", "Web"), Trait("tag", "rare")


def test_lift_is_the_share_among_winners_by_the_share_among_all() -> None:
    found = telling({FAIR: 6, WEB: 4}, 10, {FAIR: 20, WEB: 60}, 100)
    assert [one.trait for one in found] == [FAIR]
    assert found[0].share == 0.6
    assert found[0].lift == pytest.approx(3.0)


def test_what_is_as_frequent_among_all_tells_nothing() -> None:
    assert telling({WEB: 10}, 10, {WEB: 100}, 100) == ()


def test_two_may_be_chance() -> None:
    assert telling({RARE: 2}, 10, {RARE: 2}, 100) == ()
    assert telling({RARE: 3}, 10, {RARE: 3}, 100)[0].lift == pytest.approx(10.0)


def test_likeness_adds_the_logarithms_of_the_lifts() -> None:
    lifts = {FAIR: 3.0, RARE: 2.0}
    assert likeness([FAIR, RARE, WEB], lifts) == pytest.approx(log2(3) + 1)
    assert likeness([FAIR, FAIR], lifts) == pytest.approx(log2(3))
    assert likeness([WEB], lifts) == 0


def test_what_tells_the_same_counts_once() -> None:
    channel, words = Trait("channel", "event"), [Trait("title", "managing"), Trait("title", "director")]
    lifts = {FAIR: 2.0, channel: 4.0, words[0]: 2.0, words[1]: 8.0}
    assert likeness([FAIR, channel, *words], lifts) == pytest.approx(2 + 3)


@pytest.mark.parametrize(
    ("employees", "band"),
    [(None, None), (0, None), (1, "1-9"), (9, "1-9"), (10, "10-49"), (250, "250-999"), (9**9, "1,000+")],
)
def test_sizes_of_companies_are_in_bands(employees: int | None, band: str | None) -> None:
    assert size_band(employees) == band


def test_job_titles_are_compared_by_their_telling_words() -> None:
    assert title_words("Head of the Quality-Office, IT") == {"head", "quality", "office"}
    assert title_words("Leiterin für Qualität") == title_words("LEITERIN FÜR QUALITÄT")
    assert title_words(None) == set()

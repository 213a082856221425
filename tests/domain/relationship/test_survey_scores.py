"""What answers come to: NPS, CSAT, CES and reviews."""

from __future__ import annotations

import pytest

from crm_tui.domain.choices import Scale
from crm_tui.domain.relationship.survey_scores import Answers, change, is_high, is_low, require_in_range, said, worth
from crm_tui.errors import BadInput


def test_nps_is_promoters_minus_detractors_with_the_others_in_the_base() -> None:
    answers = Answers.of(Scale.NPS, [10, 9, 9, 8, 7, 7, 8, 7, 6, 0])
    assert (answers.high, answers.low, answers.n) == (3, 2, 10)
    assert answers.value == 10
    assert str(answers) == "+10"
    assert answers.with_n == "+10 (n=10)"
    assert answers.in_parts == "30 % promoters (9-10) - 20 % detractors (0-6), n=10"


def test_csat_is_the_share_of_fours_and_fives() -> None:
    answers = Answers(Scale.CSAT, {5: 40, 4: 34, 3: 20, 2: 8, 1: 5})
    assert answers.n == 107
    assert str(answers) == "69 %"
    assert answers.in_parts == "74 of 107 answered 4 or 5"


def test_ces_and_reviews_are_means() -> None:
    assert str(Answers.of(Scale.CES, [7, 6, 5, 2])) == "5.0 of 7"
    assert str(Answers.of(Scale.REVIEW, [5, 4])) == "4.5 of 5"


def test_fewer_than_ten_are_marked_and_none_are_no_zero() -> None:
    assert Answers.of(Scale.NPS, [9] * 9).with_n == "+100 (n=9, few)"
    assert Answers.of(Scale.NPS, [9] * 10).with_n == "+100 (n=10)"
    nothing = Answers(Scale.CSAT)
    assert (nothing.value, str(nothing), nothing.with_n) == (None, "—", "no answers")


@pytest.mark.parametrize(
    ("scale", "low", "high"), [(Scale.NPS, 6, 9), (Scale.CSAT, 2, 4), (Scale.CES, 3, 6), (Scale.REVIEW, 2, 4)]
)
def test_up_to_where_somebody_has_to_answer_and_from_where_somebody_is_content(
    scale: Scale, low: int, high: int
) -> None:
    assert is_low(scale, low)
    assert not is_low(scale, low + 1)
    assert is_high(scale, high)
    assert not is_high(scale, high - 1)


@pytest.mark.parametrize(
    ("scale", "least", "most"), [(Scale.NPS, 0, 10), (Scale.CSAT, 1, 5), (Scale.CES, 1, 7), (Scale.REVIEW, 1, 5)]
)
def test_a_score_beyond_its_scale_is_refused_with_the_scale(scale: Scale, least: int, most: int) -> None:
    require_in_range(scale, least)
    require_in_range(scale, most)
    for score in (least - 1, most + 1):
        with pytest.raises(BadInput, match=f"from {least} to {most}"):
            require_in_range(scale, score)


def test_a_change_is_in_the_unit_of_the_scale_and_needs_both_sides() -> None:
    before, after = Answers.of(Scale.NPS, [9, 0]), Answers.of(Scale.NPS, [9, 8])
    assert change(before, after) == 50
    assert change(Answers(Scale.NPS), after) is None


def test_one_answer_says_its_scale() -> None:
    assert (said(Scale.NPS, 9), said(Scale.CSAT, 2), said(Scale.REVIEW, 4)) == ("NPS 9", "CSAT 2 of 5", "Review 4 of 5")
    assert (worth(Scale.NPS, -4.2), worth(Scale.NPS, 0.2)) == ("-4", "0")

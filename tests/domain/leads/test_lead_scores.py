"""Scores: rules, caps, half-lives and grades, with the numbers that the definitions give."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.choices import Score, ScoreOver
from crm_tui.domain.leads.scores import GRADES, Points, Rule, Scale, decayed, grade, points_of, total

SCALE = Scale()


def rule(points: int, **values: object) -> Rule:
    """A rule of fit, unless it says otherwise."""
    usual = {"id": uuid4(), "ref": f"SR{points}", "says": "", "score": Score.FIT, "over": ScoreOver.CONTACT,
             "filter": "", "points": points}  # fmt: skip
    return Rule(**{**usual, **values})  # type: ignore[arg-type]


def found(*rules: Rule) -> list[Points]:
    return [points_of(one, SCALE, found=True) for one in rules]


WEBSITE, NO_WEBSITE, INDUSTRY = rule(10), rule(-5, ref="SR-w"), rule(20)
OWN_DOMAIN, FREE_MAIL = rule(10, ref="SR-d"), rule(-5, ref="SR-f")
OPENED = rule(5, score=Score.ENGAGEMENT, over=ScoreOver.MEMBER)


class TestPoints:
    def test_a_website_the_right_industry_an_own_domain_and_one_open_score_45(self) -> None:
        lines = [*found(WEBSITE, INDUSTRY, OWN_DOMAIN), points_of(OPENED, SCALE, ages=[0.0])]
        assert total(lines, 100).points == 45

    def test_no_website_and_free_mail_score_minus_10(self) -> None:
        assert total(found(NO_WEBSITE, FREE_MAIL), 100).points == -10

    def test_a_rule_that_finds_nobody_gives_nothing(self) -> None:
        line = points_of(WEBSITE, SCALE, found=False)
        assert (line.points, line.holds) == (0, False)


class TestHalfLife:
    def test_it_halves_after_its_days(self) -> None:
        assert [decayed(40, [age], 30) for age in (0, 30, 60)] == [40, 20, 10]

    def test_each_time_counts_by_its_own_age(self) -> None:
        line = points_of(OPENED, SCALE, ages=[30, 0])
        assert line.points == 7.5
        assert line.ages == (0, 30)

    def test_a_rule_may_have_its_own(self) -> None:
        slow = rule(8, score=Score.ENGAGEMENT, over=ScoreOver.ACTIVITY, half_life=10)
        assert points_of(slow, SCALE, ages=[10]).points == 4

    def test_what_lies_ahead_is_worth_no_more_than_what_happens_now(self) -> None:
        assert decayed(10, [-5], 30) == 10

    @given(st.floats(0, 10_000), st.floats(0, 10_000))
    def test_the_longer_ago_the_less(self, one: float, other: float) -> None:
        assert decayed(100, [min(one, other)], 30) >= decayed(100, [max(one, other)], 30)


class TestCaps:
    def test_a_group_gives_no_more_than_its_cap(self) -> None:
        talks = [rule(25, group="talks", cap=30), rule(15, group="talks"), rule(10)]
        scored = total(found(*talks), 100)
        assert scored.points == 40
        assert scored.capped == {"talks": (40, 30)}

    def test_whichever_way_it_is_signed(self) -> None:
        assert total(found(rule(-25, group="bad", cap=30), rule(-15, group="bad", ref="SR2")), 100).points == -30

    def test_of_several_caps_in_a_group_the_smallest_holds(self) -> None:
        both = [rule(20, group="one", cap=30), rule(20, group="one", cap=10, ref="SR2")]
        assert total(found(*both), 100).points == 10

    def test_a_rule_without_a_group_has_its_cap_for_itself(self) -> None:
        often = rule(10, score=Score.ENGAGEMENT, over=ScoreOver.ACTIVITY, cap=25)
        assert total([points_of(often, SCALE, ages=[0, 0, 0]), *found(rule(7))], 100).points == 32

    def test_a_group_is_not_confused_with_a_rule_of_that_reference(self) -> None:
        assert total(found(rule(20, ref="SR1", cap=5), rule(20, ref="SR2", group="SR1")), 100).points == 25

    def test_all_of_it_counts_up_to_the_limit(self) -> None:
        assert total(found(rule(80), rule(70)), 100).points == 100

    def test_it_is_rounded_once_at_the_end(self) -> None:
        lines = [points_of(rule(1, over=ScoreOver.ACTIVITY, ref=f"SR{n}"), SCALE, ages=[30]) for n in range(3)]
        assert total(lines, 100).points == 2


class TestGrades:
    @pytest.mark.parametrize(
        ("fit", "engagement", "expected"),
        [(70, 70, "A1"), (69, 70, "B1"), (40, 69, "B2"), (39, 40, "C2"), (39, 39, "C3"), (-9, 0, "C3"), (99, 0, "A3")],
    )
    def test_from_70_percent_the_first_from_40_the_second(self, fit: int, engagement: int, expected: str) -> None:
        assert grade(fit, engagement, SCALE) == expected

    def test_of_the_limits_of_the_workspace(self) -> None:
        assert grade(35, 140, Scale(fit_limit=50, engagement_limit=200)) == "A1"

    def test_the_best_comes_first(self) -> None:
        assert GRADES[0] == "A1"
        assert GRADES[-1] == "C3"
        assert list(GRADES) == sorted(GRADES)

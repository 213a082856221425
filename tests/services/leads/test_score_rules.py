"""Scoring rules: those that a workspace begins with can be read, and what is entered makes sense."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import ScoreRule
from crm_tui.domain.choices import Score, ScoreOver
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.scoring import Scorer, rules
from crm_tui.services.editing import records
from crm_tui.services.editing.records import add_record

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def test_a_new_workspace_has_rules_for_every_score_and_all_can_be_read() -> None:
    assert Scorer(context()).unreadable == []
    assert {rule.score for rule in rules()} == set(Score)
    assert {rule.over for rule in rules()} == set(ScoreOver)


def test_the_shipped_rules_can_reach_the_best_grade() -> None:
    most = sum(rule.points for rule in rules(Score.FIT) if rule.points > 0)
    assert most >= Scorer(context()).scale.fit_limit


def test_what_a_rule_looks_at_follows_from_its_score(me: UUID) -> None:
    fit = records.add_record(me, Kind.SCORE_RULE, {"title": "a", "filter": "title:head", "points": "5"})
    did = records.add_record(
        me, Kind.SCORE_RULE, {"title": "b", "score": "engagement", "filter": "kind:call", "points": "5"}
    )
    assert ScoreRule.get_by_id(fit.id).over == "contact"
    assert ScoreRule.get_by_id(did.id).over == "activity"


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"score": "fit", "filter": "kind:call", "points": "5"}, "filter", "“kind” is not a field of contacts"),
        ({"score": "engagement", "filter": "budget>1", "points": "5"}, "filter", "is not a field of activities"),
        ({"score": "engagement", "over": "contact", "filter": "a", "points": "5"}, "over", "what somebody did"),
        ({"score": "fit", "over": "activity", "filter": "a", "points": "5"}, "over", "stands in their contact"),
        ({"score": "engagement", "filter": "a", "points": "5", "half_life": "0"}, "half_life", "at least 1 day"),
    ],
)
def test_what_cannot_count_is_refused_at_its_field(me: UUID, values: dict[str, str], field: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        records.add_record(me, Kind.SCORE_RULE, {"title": "x", **values})
    assert caught.value.field == field


def test_a_rule_of_another_score_has_to_be_readable_there(me: UUID) -> None:
    rule = records.add_record(me, Kind.SCORE_RULE, {"title": "x", "filter": "budget>1", "points": "5"})
    with pytest.raises(BadInput, match="not a field of activities"):
        records.edit_record(me, Kind.SCORE_RULE, rule.id, None, {"score": "engagement"})
    records.edit_record(me, Kind.SCORE_RULE, rule.id, None, {"score": "engagement", "filter": "kind:visit"})
    assert ScoreRule.get_by_id(rule.id).over == "activity"


def test_a_contact_of_the_definitions_scores_as_they_say(me: UUID) -> None:
    """The lead with website, target industry, own domain and one open mail: 10 + 20 + 10 + 5."""
    for rule in ScoreRule.select():
        records.delete_record(me, Kind.SCORE_RULE, rule.id)
    told = (
        ("fit", "has:website", "10", "contact"),
        ("fit", "no:website", "-5", "contact"),
        ("fit", "industry:logistics", "20", "contact"),
        ("fit", "has:email -email:@gmail.", "10", "contact"),
        ("fit", "email:@gmail.", "-5", "contact"),
        ("engagement", "status:opened", "5", "member"),
    )
    for score, filter_, points, over in told:
        values = {"title": filter_, "score": score, "filter": filter_, "points": points, "over": over}
        records.add_record(me, Kind.SCORE_RULE, values)
    records.add_record(me, Kind.COMPANY, {"name": "Acme", "industry": "Logistics", "website": "acme.example"})
    kim = add_record(me, Kind.CONTACT, {"name": "Kim", "company": "Acme", "email": "kim@acme.example"}).id
    lee = add_record(me, Kind.CONTACT, {"name": "Lee", "email": "lee@gmail.com"}).id
    campaign = records.add_record(me, Kind.CAMPAIGN, {"title": "Spring"})
    records.add_record(
        me, Kind.MEMBER, {"campaign": campaign.ref, "contact": "Kim", "status": "opened", "at": "today 9:00"}
    )
    scored = {one.contact: one.fit + one.engagement for one in Scorer(context()).scores()}
    assert scored == {kim: 45, lee: -10}

"""The lifecycle: who is in which phase by what happened, and what a person's word counts against it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.domain.relationship.lifecycle import (
    CUSTOMERS,
    RULES,
    USUAL_ROLES,
    WAY,
    Facts,
    Happened,
    Sign,
    decide,
    may_move,
    read_roles,
    show_roles,
)
from crm_tui.errors import BadInput

BEGUN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def day(number: int) -> datetime:
    return BEGUN + timedelta(days=number)


def facts(phase: Phase, *signs: tuple[Sign, int], kind: Kind = Kind.CONTACT, decided: int | None = None) -> Facts:
    happened = tuple(Happened(sign, day(number)) for sign, number in signs)
    return Facts(kind, phase, BEGUN, happened, None if decided is None else day(decided))


def phase_after(given: Facts) -> Phase:
    step = decide(given)
    return given.phase if step is None else step.to


@pytest.mark.parametrize(
    ("sign", "phase"),
    [
        (Sign.TOUCHED, Phase.QUALIFICATION),
        (Sign.RESPONDED, Phase.QUALIFICATION),
        (Sign.HANDED_OVER, Phase.QUALIFICATION),
        (Sign.OPENED, Phase.CONVERSION),
        (Sign.WON, Phase.RETENTION),
        (Sign.ORDERED, Phase.RETENTION),
        (Sign.SUBSCRIBED, Phase.RETENTION),
    ],
)
def test_a_prospect_comes_as_far_as_what_happened_speaks_for(sign: Sign, phase: Phase) -> None:
    assert phase_after(facts(Phase.PROSPECTING, (sign, 3))) is phase


def test_a_step_says_since_when_and_why() -> None:
    step = decide(facts(Phase.PROSPECTING, (Sign.TOUCHED, 1), (Sign.OPENED, 4)))
    assert step is not None
    assert (step.to, step.at, step.rule.name) == (Phase.CONVERSION, day(4), "deal opened")


def test_nobody_enters_a_phase_before_they_were_in_the_one_before() -> None:
    step = decide(facts(Phase.PROSPECTING, (Sign.WON, -40)))
    assert step is not None
    assert step.at == BEGUN


@pytest.mark.parametrize("sign", [Sign.TOUCHED, Sign.RESPONDED, Sign.HANDED_OVER, Sign.OPENED])
def test_rules_never_move_a_customer_back(sign: Sign) -> None:
    assert all(phase_after(facts(phase, (sign, 9))) is phase for phase in CUSTOMERS)


def test_advocacy_takes_a_promoter_and_a_referral_of_a_customer() -> None:
    both = ((Sign.PROMOTED, 3), (Sign.REFERRED, 8))
    assert phase_after(facts(Phase.RETENTION, both[0])) is Phase.RETENTION
    assert phase_after(facts(Phase.RETENTION, both[1])) is Phase.RETENTION
    step = decide(facts(Phase.RETENTION, *both))
    assert step is not None
    assert (step.to, step.at) == (Phase.ADVOCACY, day(8))
    assert phase_after(facts(Phase.CONVERSION, *both)) is Phase.CONVERSION


def test_a_company_is_an_advocate_with_one_of_its_people() -> None:
    assert phase_after(facts(Phase.RETENTION, (Sign.ADVOCATE, 8), kind=Kind.COMPANY)) is Phase.ADVOCACY
    promoted = ((Sign.PROMOTED, 3), (Sign.REFERRED, 8))
    assert phase_after(facts(Phase.RETENTION, *promoted, kind=Kind.COMPANY)) is Phase.RETENTION


def test_only_a_customer_churns() -> None:
    assert phase_after(facts(Phase.ADVOCACY, (Sign.CANCELLED, 9))) is Phase.CHURNED
    assert phase_after(facts(Phase.PROSPECTING, (Sign.CANCELLED, 9))) is Phase.PROSPECTING
    assert phase_after(facts(Phase.PROSPECTING, (Sign.SUBSCRIBED, 2), (Sign.CANCELLED, 9))) is Phase.CHURNED


def test_who_churned_comes_back_with_a_deal_and_then_as_a_customer() -> None:
    past = ((Sign.WON, 1), (Sign.CANCELLED, 20))
    assert phase_after(facts(Phase.CHURNED, *past)) is Phase.CHURNED
    assert phase_after(facts(Phase.CHURNED, *past, (Sign.OPENED, 30))) is Phase.CONVERSION
    assert phase_after(facts(Phase.CONVERSION, *past, (Sign.OPENED, 30))) is Phase.CONVERSION
    assert phase_after(facts(Phase.CONVERSION, *past, (Sign.OPENED, 30), (Sign.WON, 40))) is Phase.RETENTION


def test_what_a_person_decided_stands_until_something_new_happens() -> None:
    past = ((Sign.OPENED, 1), (Sign.WON, 5))
    assert phase_after(facts(Phase.QUALIFICATION, *past, decided=10)) is Phase.QUALIFICATION
    assert phase_after(facts(Phase.DISQUALIFIED, *past, (Sign.TOUCHED, 30), decided=10)) is Phase.DISQUALIFIED
    assert phase_after(facts(Phase.DISQUALIFIED, *past, (Sign.OPENED, 30), decided=10)) is Phase.CONVERSION


def test_what_is_known_by_the_day_counts_on_the_day_of_the_decision() -> None:
    ordered = Happened(Sign.ORDERED, datetime(2026, 1, 15, tzinfo=UTC), whole_day=True)
    noon = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
    assert phase_after(Facts(Kind.CONTACT, Phase.CONVERSION, BEGUN, (ordered,), noon)) is Phase.RETENTION
    later = noon + timedelta(days=1)
    assert phase_after(Facts(Kind.CONTACT, Phase.CONVERSION, BEGUN, (ordered,), later)) is Phase.CONVERSION


def test_every_decision_is_a_fixed_point() -> None:
    signs = tuple((sign, number) for number, sign in enumerate(Sign))
    for kind in (Kind.CONTACT, Kind.COMPANY):
        for phase in Phase:
            once = phase_after(facts(phase, *signs, kind=kind))
            assert phase_after(facts(once, *signs, kind=kind)) is once


def test_what_cannot_move_anybody_is_known_without_looking_at_what_happened() -> None:
    assert not may_move(Kind.CONTACT, Phase.RETENTION, [Sign.TOUCHED, Sign.WON])
    assert may_move(Kind.CONTACT, Phase.RETENTION, [Sign.REFERRED])
    assert not may_move(Kind.COMPANY, Phase.RETENTION, [Sign.REFERRED])


def test_rules_go_forward_but_for_churn_and_coming_back() -> None:
    for rule in RULES:
        back = [
            one for one in rule.leaves if one in WAY and (rule.to not in WAY or WAY.index(one) > WAY.index(rule.to))
        ]
        assert rule.name == "churn" or not back


def test_roles_are_read_as_they_are_shown() -> None:
    assert read_roles(show_roles(USUAL_ROLES)) == USUAL_ROLES
    assert read_roles("Retention: service") == {Phase.RETENTION: (Role.SERVICE,)}
    with pytest.raises(BadInput, match="retention"):
        read_roles("retentoin service")
    with pytest.raises(BadInput, match="service"):
        read_roles("retention servize")

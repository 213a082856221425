"""Clocks of service: they run in working hours, stand on holidays, and do not mind when summer time begins."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.domain.service.clock import (
    USUAL_WEEK,
    ClockState,
    Hours,
    Span,
    Timing,
    due_after,
    in_words,
    next_clock,
    resolution_clock,
    response_clock,
    short_work,
    stands_in,
    working_time,
)

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = Hours(USUAL_WEEK, frozenset(), frozenset(), UTC)
ALL_DAY = Hours((Span(0, 24 * 60),) * 7, frozenset(), frozenset(), BERLIN)


def at(text: str, zone: object = UTC) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)  # type: ignore[arg-type]


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


@pytest.mark.parametrize(
    ("opened", "work", "due"),
    [
        ("2026-11-16 10:00", 4, "2026-11-16 14:00"),  # a Monday
        ("2026-11-16 16:00", 4, "2026-11-17 12:00"),  # over night
        ("2026-11-16 13:00", 4, "2026-11-16 17:00"),  # at the end of the day, not at nine the next
        ("2026-11-16 05:00", 1, "2026-11-16 10:00"),  # before anybody is there
        ("2026-11-16 20:00", 1, "2026-11-17 10:00"),
        ("2026-11-20 16:00", 2, "2026-11-23 10:00"),  # over the weekend
        ("2026-11-21 12:00", 16, "2026-11-24 17:00"),  # from a Saturday
    ],
)
def test_due_by_working_hours(opened: str, work: float, due: str) -> None:
    assert due_after(OFFICE, at(opened), hours(work)) == at(due)


def test_nobody_is_there_on_a_holiday_of_this_year_or_of_every_year() -> None:
    closed = Hours(USUAL_WEEK, frozenset({date(2026, 12, 24)}), frozenset({(12, 25)}), UTC)
    assert due_after(closed, at("2026-12-23 16:00"), hours(2)) == at("2026-12-28 10:00")
    assert working_time(closed, at("2026-12-23 16:00"), at("2026-12-28 10:00")) == hours(2)
    assert due_after(closed, at("2025-12-23 16:00"), hours(2)) == at("2025-12-24 10:00")


def test_the_night_in_which_summer_time_begins_has_an_hour_less() -> None:
    begins, ends = at("2026-03-29 00:00", BERLIN), at("2026-03-30 00:00", BERLIN)
    assert working_time(ALL_DAY, begins, ends) == hours(23)
    assert working_time(ALL_DAY, at("2026-10-25 00:00", BERLIN), at("2026-10-26 00:00", BERLIN)) == hours(25)


def test_offices_open_by_the_clock_on_the_wall_before_and_after_summer_time() -> None:
    berlin = Hours(USUAL_WEEK, frozenset(), frozenset(), BERLIN)
    due = due_after(berlin, at("2026-03-27 16:00", BERLIN), hours(2))
    assert due == at("2026-03-30 10:00", BERLIN)
    assert due.astimezone(UTC) == at("2026-03-30 08:00")  # and no longer 09:00


def test_hours_of_holidays_alone_come_to_an_end() -> None:
    every_day = frozenset((month, day) for month in range(1, 13) for day in range(1, 32))
    assert due_after(Hours(USUAL_WEEK, frozenset(), every_day, UTC), at("2026-11-16 10:00"), hours(1)) == at(
        "2026-11-16 11:00"
    )


_MOMENTS = st.integers(0, 700 * 24 * 60).map(lambda minutes: at("2025-01-01 00:00") + timedelta(minutes=minutes))


@given(_MOMENTS, st.integers(1, 6000).map(lambda minutes: timedelta(minutes=minutes)))
def test_what_is_due_after_so_much_work_is_so_much_work_away(opened: datetime, work: timedelta) -> None:
    berlin = Hours(USUAL_WEEK, frozenset({date(2026, 1, 1)}), frozenset({(12, 25)}), BERLIN)
    due = due_after(berlin, opened, work)
    assert working_time(berlin, opened, due) == work
    assert due > opened


def test_the_other_way_round_there_is_no_working_time() -> None:
    assert working_time(OFFICE, at("2026-11-17 10:00"), at("2026-11-16 10:00")) == timedelta()


class TestAClock:
    """Opened on Monday at ten; an answer is due at eleven, a resolution at two."""

    def clock(self, now: str, **more: datetime) -> tuple[str, str]:
        given: dict[str, datetime | None] = {
            "opened_at": at("2026-11-16 10:00"),
            "response_due": at("2026-11-16 11:00"),
            "responded_at": None,
            "resolution_due": at("2026-11-16 14:00"),
            "resolved_at": None,
            "waiting_since": None,
            **more,
        }
        timing = Timing(**given)  # type: ignore[arg-type]
        first = response_clock(timing, OFFICE, at(now))
        then = next_clock(timing, OFFICE, at(now))
        assert first is not None
        assert then is not None
        return in_words(first), in_words(then)

    def test_runs_towards_the_first_answer(self) -> None:
        assert self.clock("2026-11-16 10:15") == ("answer in 45m", "answer in 45m")

    def test_warns_when_a_quarter_is_left(self) -> None:
        assert self.clock("2026-11-16 10:45")[0] == "~ answer in 15m"

    def test_is_late_in_working_time(self) -> None:
        assert self.clock("2026-11-17 10:00")[0] == "! answer 7h late"

    def test_goes_on_to_the_resolution_once_answered(self) -> None:
        said = self.clock("2026-11-16 12:00", responded_at=at("2026-11-16 10:30"))
        assert said == ("✓ in time", "resolve in 2h")

    def test_says_that_the_answer_was_late(self) -> None:
        assert self.clock("2026-11-16 12:00", responded_at=at("2026-11-16 11:30"))[0] == "✗ 30m late"

    def test_stands_while_it_waits(self) -> None:
        said = self.clock("2026-11-18 12:00", responded_at=at("2026-11-16 10:30"), waiting_since=at("2026-11-16 11:00"))
        assert said[1] == "= waits, 3h left"

    def test_is_over_when_it_is_resolved(self) -> None:
        said = self.clock("2026-11-18 12:00", resolved_at=at("2026-11-16 10:30"))
        assert said == ("✓ in time", "✓ in time")

    def test_says_nothing_where_nothing_was_promised(self) -> None:
        timing = Timing(at("2026-11-16 10:00"), None, None, None, None, None)
        assert resolution_clock(timing, OFFICE, at("2026-11-16 11:00")) is None
        assert next_clock(timing, OFFICE, at("2026-11-16 11:00")) is None

    def test_every_state_has_a_sign_of_its_own(self) -> None:
        from crm_tui.domain.service.clock import Clock

        said = [in_words(Clock("answer", at("2026-11-16 10:00"), state, hours(1))) for state in ClockState]
        assert len({words[0] for words in said}) == len(ClockState)


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0m"), (45, "45m"), (60, "1h"), (210, "3h 30m"), (605, "10h"), (2400, "40h")]
)
def test_working_time_in_short(minutes: int, said: str) -> None:
    assert short_work(timedelta(minutes=minutes)) == said


def test_an_open_stage_that_the_forecast_would_leave_out_waits_for_the_customer() -> None:
    assert stands_in(StageKind.OPEN, ForecastCategory.OMITTED)
    assert not stands_in(StageKind.OPEN, ForecastCategory.PIPELINE)
    assert not stands_in(StageKind.LOST, ForecastCategory.OMITTED)

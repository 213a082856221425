"""The time: one place to ask for it, so that tests and pictures can hold it still."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

_NAMES_OF_UTC = ("", "UTC", "Etc/UTC")
"""What most servers have; it needs no table of a zone's past."""


def _system_now() -> datetime:
    return datetime.now(UTC)


def _system_zone() -> tzinfo:
    """The zone named by TZ or /etc/localtime; UTC where neither names one."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        target = str(Path("/etc/localtime").resolve())
        name = target.partition("zoneinfo/")[2]
    if name in _NAMES_OF_UTC:
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


_now: Callable[[], datetime] = _system_now
_zone: tzinfo | None = None
_week_start = 0
_fiscal_month = 1


def now() -> datetime:
    """This moment, aware, in UTC."""
    return _now()


def zone() -> tzinfo:
    """The zone in which the person reads moments."""
    global _zone  # noqa: PLW0603 - looked up once a process
    if _zone is None:
        _zone = _system_zone()
    return _zone


def week_start() -> int:
    """The day on which weeks begin, as `date.weekday` counts: 0 for Monday."""
    return _week_start


def fiscal_month() -> int:
    """The month with which fiscal years begin, from 1."""
    return _fiscal_month


def begin_with(*, week_start: int, fiscal_month: int) -> None:
    """Have weeks and fiscal years begin so from now on, as everybody in the open workspace has it."""
    global _week_start, _fiscal_month
    _week_start, _fiscal_month = week_start, fiscal_month


def today() -> date:
    """The person's today."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """The same moment in the person's zone."""
    return moment.astimezone(zone())


def start_of(day: date) -> datetime:
    """The moment, in UTC, at which a day of the person begins."""
    return datetime(day.year, day.month, day.day, tzinfo=zone()).astimezone(UTC)


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC, exact."""
    return (moment - EPOCH) // MICROSECOND


def from_micros(micros: int) -> datetime:
    """The aware UTC moment of a number of microseconds since 1970."""
    return EPOCH + timedelta(microseconds=micros)


@contextmanager
def frozen(moment: datetime, in_zone: tzinfo = UTC) -> Iterator[None]:
    """Hold the time at `moment`, read in `in_zone`, while the block runs."""
    global _now, _zone, _week_start, _fiscal_month
    before = _now, _zone, _week_start, _fiscal_month
    _now, _zone = (lambda: moment), in_zone
    try:
        yield
    finally:
        _now, _zone, _week_start, _fiscal_month = before

"""The raw rows of a workspace, and what the definitions of the numbers have in common, in plain Python.

Nothing here asks `crm_tui.metrics` or the groups of `crm_tui.queries` for anything: what they say is what is tested.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from crm_tui.db.models import database

Row = dict[str, Any]
Number = int | float | Fraction

DECIMALS = {"JPY": 0}
"""Of the currencies here all others have two."""

CUSTOMERS = ("retention", "advocacy")
LEADS = ("prospecting", "qualification", "conversion")
AWAY = ("churned", "disqualified")


@dataclass
class Expected:
    """What a number must be."""

    value: float | None
    n: int
    left_out: list[int] = field(default_factory=list)
    """How many records are left out for each reason."""
    cells: Mapping[str, Mapping[str, float | None]] = field(default_factory=dict)
    """Of a table: the values of each row, by what it is of."""
    marked: str | None = None
    """The row of a table that stands out."""


@dataclass
class World:
    """A workspace as of a moment, for the numbers of a pipeline in a period."""

    now: datetime
    zone: ZoneInfo
    first: date
    last: date
    pipeline: str
    """Its name."""
    currency: str
    """That in which amounts are given."""
    owner: str = ""
    """The login of the user whose deals alone count; everybody's where empty."""

    @cached_property
    def tables(self) -> dict[str, list[Row]]:
        """Every table that is needed, row by row."""
        names = [name for (name,) in _select("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: list(_rows(name)) for name in names if name in _READ}

    def shown(self, table: str) -> list[Row]:
        """The rows that are not deleted."""
        return [row for row in self.tables[table] if row["hidden_at"] is None]

    @cached_property
    def today(self) -> date:
        """The day that it is for whoever asks."""
        return self.now.astimezone(self.zone).date()

    # When

    def day(self, micros: int) -> date:
        """The day of a moment for whoever asks."""
        return moment(micros).astimezone(self.zone).date()

    @cached_property
    def begins(self) -> int:
        """The moment at which the period begins, in microseconds."""
        return self._midnight(self.first)

    @cached_property
    def ends(self) -> int:
        """The moment at which it is over."""
        return self._midnight(self.last + timedelta(days=1))

    def _midnight(self, day: date) -> int:
        return micros(datetime.combine(day, time(), self.zone))

    def at(self, when: int | None) -> bool:
        """Whether a moment lies in the period."""
        return when is not None and self.first <= self.day(when) <= self.last

    def on(self, day: str | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= date.fromisoformat(day) <= self.last

    # Deals

    @cached_property
    def stages(self) -> dict[Any, Row]:
        """Every stage by its id."""
        return {row["id"]: row for row in self.tables["stage"]}

    @cached_property
    def pipeline_stages(self) -> list[Row]:
        """The stages of the pipeline, in order."""
        (own,) = [row for row in self.tables["pipeline"] if row["name"] == self.pipeline]
        stages = [row for row in self.tables["stage"] if row["pipeline_id"] == own["id"]]
        return sorted(stages, key=lambda row: row["position"])

    @cached_property
    def open_stages(self) -> list[Row]:
        """Those in which deals are still to be won or lost."""
        return [row for row in self.pipeline_stages if row["kind"] == "open"]

    @cached_property
    def deals(self) -> list[Row]:
        """The deals of the pipeline."""
        own = {row["id"] for row in self.pipeline_stages}
        found = [row for row in self.shown("deal") if row["stage_id"] in own]
        theirs = {row["id"] for row in self.tables["user"] if row["login"] == self.owner}
        return [row for row in found if row["owner_id"] in theirs] if self.owner else found

    @cached_property
    def open(self) -> list[Row]:
        """Those that are open."""
        return [row for row in self.deals if self.stages[row["stage_id"]]["kind"] == "open"]

    @cached_property
    def won(self) -> list[Row]:
        """Those won in the period."""
        return [row for row in self.deals if row["outcome"] == "won" and self.at(row["closed_at"])]

    @cached_property
    def all_lost(self) -> list[Row]:
        """Those lost in the period."""
        return [row for row in self.deals if row["outcome"] == "lost" and self.at(row["closed_at"])]

    @cached_property
    def lost(self) -> list[Row]:
        """Of these, those that count."""
        silent = {row["id"] for row in self.tables["lost_reason"] if not row["counts"]}
        return [row for row in self.all_lost if row["lost_reason_id"] not in silent]

    @property
    def uncounted(self) -> list[int]:
        """How many do not, by reason."""
        kept = {row["id"] for row in self.lost}
        return list(Counter(row["lost_reason_id"] for row in self.all_lost if row["id"] not in kept).values())

    def probability(self, deal: Row) -> int:
        """Percent of an open deal: its own, or its stage's."""
        own = deal["probability"]
        return int(self.stages[deal["stage_id"]]["probability"] if own is None else own)

    def category(self, deal: Row) -> str:
        """The forecast category of an open deal: its own, or its stage's."""
        return str(deal["category"] or self.stages[deal["stage_id"]]["category"])

    # Money

    @cached_property
    def rates(self) -> dict[tuple[str, str], tuple[str, Fraction]]:
        """The latest rate of each pair of currencies that was stated by the end of the period, or by today."""
        until = min(self.last, self.today).isoformat()
        stated = sorted((row for row in self.shown("rate") if row["day"] <= until), key=lambda row: row["id"])
        latest: dict[tuple[str, str], tuple[str, Fraction]] = {}
        for row in sorted(stated, key=lambda row: row["day"]):
            latest[row["of"], row["into"]] = (row["day"], Fraction(row["rate"]))
        return latest

    def convert(self, minor: int, currency: str) -> Fraction | None:
        """In minor units of the one currency; None where no rate says so."""
        found = self._rate(currency, self.currency)
        if found is None:
            return None
        return minor * found * Fraction(10) ** (DECIMALS.get(self.currency, 2) - DECIMALS.get(currency, 2))

    def _rate(self, of: str, into: str) -> Fraction | None:
        if of == into:
            return Fraction(1)
        direct = self._stated(of, into)
        if direct is not None:
            return direct
        for between in sorted({code for pair in self.rates for code in pair}):
            first, second = self._stated(of, between), self._stated(between, into)
            if first is not None and second is not None:
                return first * second
        return None

    def _stated(self, of: str, into: str) -> Fraction | None:
        """What was stated of a pair the latest, in this direction or in the other."""
        there, back = self.rates.get((of, into)), self.rates.get((into, of))
        if there and (not back or there[0] >= back[0]):
            return there[1]
        return 1 / back[1] if back else None

    def worth(self, rows: Iterable[Row], times: Callable[[Row], Fraction | float | int] = lambda _: 1) -> Worth:
        """What the amounts of rows come to, each times something."""
        found = Worth()
        for row in rows:
            if row["amount"] is None:
                found.missing += 1
                continue
            one = self.convert(row["amount"], row["currency"])
            if one is None:
                found.foreign[row["currency"]] += 1
            else:
                found.valued += 1
                found.total += one * Fraction(times(row))
        return found

    # People

    @cached_property
    def moves(self) -> dict[Any, list[Row]]:
        """How contacts and companies went through the phases, by record, in order."""
        found: dict[Any, list[Row]] = {}
        for row in sorted(self.tables["phase_change"], key=lambda row: (row["at"], row["id"])):
            if row.get("hidden_at") is None:
                found.setdefault(row["record"], []).append(row)
        return found

    def phase_at(self, record: Row, when: int) -> str:
        """The phase of a contact or a company at a moment."""
        phase = str(self.moves[record["id"]][0]["from_phase"]) if record["id"] in self.moves else str(record["phase"])
        for move in self.moves.get(record["id"], []):
            if move["at"] < when:
                phase = move["to_phase"]
        return phase

    @cached_property
    def customers(self) -> list[Row]:
        """Who would be a customer: companies, and people who belong to none."""
        return self.shown("company") + [row for row in self.shown("contact") if row["company_id"] is None]

    def went(self, record: Row, before: Iterable[str], to: Iterable[str]) -> bool:
        """Whether it went from one of these phases to one of those in the period."""
        moves = self.moves.get(record["id"], [])
        return any(self.at(one["at"]) and one["from_phase"] in before and one["to_phase"] in to for one in moves)


@dataclass
class Worth:
    """What amounts come to."""

    total: Fraction = Fraction(0)
    valued: int = 0
    missing: int = 0
    foreign: Counter[str] = field(default_factory=Counter)

    @property
    def left_out(self) -> list[int]:
        """How many have no amount, and how many are in each currency without a rate."""
        return ([self.missing] if self.missing else []) + list(self.foreign.values())

    @property
    def abroad(self) -> list[int]:
        """Only the latter."""
        return list(self.foreign.values())


def share(part: Number, whole: Number) -> float | None:
    """One divided by the other; None where there is nothing to divide by."""
    return float(Fraction(part) / Fraction(whole)) if whole else None


def percentile(values: Iterable[float], percent: float) -> float | None:
    """With a straight line between the two nearest values, as PERCENTILE.INC of spreadsheets."""
    ordered = sorted(values)
    if not ordered:
        return None
    place = (len(ordered) - 1) * percent / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] * (1 - (place - low)) + ordered[high] * (place - low)


def moment(since: int) -> datetime:
    """A moment as the tables keep it: microseconds since 1970."""
    return datetime.fromtimestamp(0, UTC) + timedelta(microseconds=since)


def micros(when: datetime) -> int:
    """The same the other way round."""
    return (when - datetime.fromtimestamp(0, UTC)) // timedelta(microseconds=1)


_READ = frozenset(
    {
        "deal", "stage", "pipeline", "transition", "lost_reason", "user", "contact", "company", "phase_change",
        "handover", "cost", "order", "response", "mention", "referral", "subscription", "subscription_change", "ticket",
        "rate", "goal", "checklist", "deal_contact", "setting", "campaign", "member",
    }
)  # fmt: skip


def _rows(table: str) -> Iterator[Row]:
    names = [row[1] for row in _select(f'PRAGMA table_info("{table}")')]
    for row in _select(f'SELECT * FROM "{table}"'):
        yield dict(zip(names, row, strict=True))


def _select(sql: str) -> list[tuple[Any, ...]]:
    return list(database.connection().execute(sql))

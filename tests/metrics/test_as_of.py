"""Numbers as of a past day: what was shown that evening, however the workspace went on."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import derived
from crm_tui.db.caching.cache import Cache
from crm_tui.db.files import opening
from crm_tui.db.models import Deal, StageVisit, User, database, rows
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.metrics.as_of import evening
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import delete_record, edit_record
from crm_tui.services.lifecycle.catching_up import catch_up
from crm_tui.services.moving import transitions
from crm_tui.services.shape.stages import edit_stage
from crm_tui.services.undo import undoing
from tests.making import make_deal
from tests.metrics import lives

Stages = dict[str, UUID]

FIRST = lives.BEGAN.date()

WANTED = tuple(name for name, one in DEFINITIONS.items() if not one.on_request)
"""Those that somebody gets who does not ask for one by name; the others are worked out in the same way."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    """A workspace that was made the day before the story begins."""
    path = tmp_path / "sales.db"
    with clock.frozen(at(-1)):
        workspaces.create(path, template="sales", login="ana", name="Ana Ruiz")
    opening.open_workspace(path)
    yield path
    opening.disconnect()
    database.initialize(None)


@pytest.fixture
def later(me: UUID) -> Iterator[UUID]:
    """Time stands long after the story; each part of it freezes its own."""
    with clock.frozen(at(400)):
        yield me


def at(day: int, hour: int = 9) -> datetime:
    """An hour of a day of the story."""
    return lives.BEGAN.replace(hour=hour) + timedelta(days=day)


def day_of(number: int) -> date:
    return FIRST + timedelta(number)


def scope(day: date, words: str = "all time") -> Scope:
    return Scope(find_pipeline("").id, parse_period(words, day))


def evening_of(me: UUID, number: int) -> FilterContext:
    """Who asks in the last moment of a day."""
    end = clock.start_of(day_of(number + 1)) - clock.MICROSECOND
    return FilterContext(me, day_of(number), end, clock.zone())


def now(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def shown(me: UUID, number: int, words: str) -> dict[str, Metric]:
    """Every number, asked for that evening."""
    context = evening_of(me, number)
    with clock.frozen(context.now):
        return compute((), scope(day_of(number), words), context)


def told(me: UUID, number: int, words: str = "all time") -> dict[str, Metric]:
    """The same, asked for now."""
    with evening(day_of(number), now(me)) as then:
        return compute((), scope(day_of(number), words), then)


def lived(seed: int) -> Iterator[int]:
    """Let things of all kinds happen by chance; the number of each day on whose evening somebody looks."""
    life, chance = lives.begin(), Random(seed)  # noqa: S311 - the same for the same seed
    happened = lives.events(chance)
    for start in range(0, len(happened), 15):
        life.live(happened[start : start + 15])
        yield (life.now.date() - FIRST).days
        life.now = clock.start_of(life.now.date() + timedelta(days=1))


@pytest.mark.usefixtures("workspace")
def test_every_number_is_what_it_was_that_evening() -> None:
    me = User.get(User.login == "ana").id
    words = ("all time", "this month")
    evenings = {number: shown(me, number, words[number % 2]) for number in lived(11)}
    with clock.frozen(at(3000)):
        for number, known in evenings.items():
            again = told(me, number, words[number % 2])
            for name in WANTED:
                assert again[name] == known[name], (number, name)


def test_a_move_counts_on_the_evenings_before_it_was_taken_back(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        deal = make_deal(stages["Initial contact"])
    with clock.frozen(at(1)):
        transitions.move(deal.id, stages["Closed won"], later, None, "too early", force=True)
    with clock.frozen(at(3)):
        undoing.undo(later)
    won = [told(later, number)["won_count"].value for number in range(5)]
    assert won == [0, 1, 1, 0, 0]


def test_what_was_deleted_since_was_there_and_names_are_those_of_that_day(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        ben = workspaces.sign_in("ben", "Ben Okoye")
        deal = make_deal(stages["Proposal"], owner=ben)
    with clock.frozen(at(2)):
        delete_record(later, Kind.DEAL, deal.id)
        edit_record(later, Kind.USER, ben, None, {"name": "Benjamin"})
        edit_stage(later, stages["Proposal"], {"name": "Offer"})
    before, after = told(later, 1), told(later, 3)
    assert (before["open_count"].value, after["open_count"].value) == (1, 0)
    assert [row.title for row in before["by_owner"].rows] == ["Ben Okoye"]
    assert "Proposal" in [row.title for row in before["open_by_stage"].rows]
    assert "Offer" in [row.title for row in after["open_by_stage"].rows]


def test_the_records_behind_a_number_are_those_of_that_evening(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        deal = make_deal(stages["Proposal"], "Acme rollout")
    with clock.frozen(at(2)):
        edit_record(later, Kind.DEAL, deal.id, None, {"title": "Acme, second try"})
        transitions.move(deal.id, stages["Closed won"], later, None, "signed", force=True)
    with evening(day_of(1), now(later)) as then:
        metric = compute(["open_count"], scope(day_of(1)), then)["open_count"]
        assert metric.numerator is not None
        assert metric.numerator.records is not None
        (row,) = records(metric.numerator.records, scope(day_of(1)), then)
    assert (row.title, row.state) == ("Acme rollout", "Proposal")


def test_nothing_of_the_past_stays_when_it_was_asked_for(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(2)):
        deal = make_deal(stages["Proposal"])
    told(later, 1)
    assert Deal.get_by_id(deal.id).title == "Acme rollout"
    assert derived.totals_kept() == derived.totals_from_deals()


@pytest.mark.usefixtures("workspace")
def test_totals_and_stays_are_those_of_the_deals_that_evening() -> None:
    me = User.get(User.login == "ana").id
    days = list(lived(5))
    with clock.frozen(at(3000)):
        for number in days:
            with evening(day_of(number), now(me)):
                assert derived.totals_kept() == derived.totals_from_deals()
                stands = {deal.id: [deal.stage_id, deal.entered_at] for deal in Deal.select()}
                standing = StageVisit.select(StageVisit.deal, StageVisit.stage, StageVisit.entered_at)
                stays = {deal: where for deal, *where in rows(standing.where(StageVisit.left_at.is_null()))}
                assert stays == stands


def test_what_is_remembered_of_now_is_not_taken_for_the_past(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        deal = make_deal(stages["Proposal"])
    with clock.frozen(at(2)):
        transitions.move(deal.id, stages["Closed won"], later, None, "signed", force=True)
    cache = Cache()

    def won(context: FilterContext) -> float | None:
        with database.atomic(), cache.in_force():
            return compute(["won_count"], scope(day_of(5)), context)["won_count"].value

    assert won(now(later)) == 1
    with evening(day_of(1), now(later)) as then:
        assert won(then) == 0
    assert won(now(later)) == 1


def test_a_day_that_is_not_over_has_no_evening(later: UUID) -> None:
    with pytest.raises(BadInput, match="is not over yet"):
        told(later, 400)


DEALS = """Id,Title,Stage,Entered,Closed,Amount
1,Sold early,Closed won,2026-11-02,2026-11-10,100
2,Sold late,Closed won,2026-11-04,2026-11-30,200
3,Lost late,Closed lost,2026-11-05,2026-12-01,300
4,Entered late,Proposal,2026-11-28,,400
5,Still there,Proposal,2026-11-06,,500
"""


ORDERS = """Id,Contact,Company,Date,Amount
1,Kim Sato,,2026-11-02,100
2,,Acme Ltd,2026-11-20,200
3,Kim Sato,,2026-11-28,300
"""


def take_in(path: Path, by: UUID, kind: Kind = Kind.DEAL, rows: str = DEALS) -> None:
    path.write_text(rows)
    with open_table(path) as table:
        carry_out(prepare(table, kind, Choices()), by)


def counted(me: UUID, day: date) -> tuple[float | None, ...]:
    with evening(day, now(me)) as then:
        metrics = compute(("won_count", "lost_count", "open_count", "open_value"), scope(day), then)
    return tuple(metric.value for metric in metrics.values())


def test_what_an_import_brought_counts_from_its_own_days_on(later: UUID, tmp_path: Path) -> None:
    take_in(tmp_path / "deals.csv", later)
    assert counted(later, date(2026, 11, 1)) == (0, 0, 0, 0)
    assert counted(later, date(2026, 11, 4)) == (0, 0, 2, 300_00)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)
    assert counted(later, date(2026, 12, 2)) == (2, 1, 2, 900_00)


def test_customers_whom_imported_orders_name_are_there_from_their_first_order_on(later: UUID, tmp_path: Path) -> None:
    take_in(tmp_path / "orders.csv", later, Kind.ORDER, ORDERS)
    for day, value, customers in ((1, None, 0), (2, 100_00, 1), (20, 150_00, 2), (30, 300_00, 2)):
        with evening(date(2026, 11, day), now(later)) as then:
            each = compute(["historic_cltv"], scope(then.today), then)["historic_cltv"]
        assert (each.value, each.n) == (value, customers)


def test_whom_imported_orders_name_is_a_lead_and_a_customer_from_the_first_one_on(later: UUID, tmp_path: Path) -> None:
    first, *rest = ORDERS.splitlines()
    take_in(tmp_path / "orders.csv", later, Kind.ORDER, "\n".join([first, *reversed(rest)]))
    catch_up(later)
    for day, leads in ((1, 0), (2, 1), (28, 1)):
        with evening(date(2026, 11, day), now(later)) as then:
            known = compute(("leads", "lead_conversion"), scope(then.today, "this month"), then)
        assert (known["leads"].value, known["lead_conversion"].value) == (leads, 1 if leads else None)


def test_an_import_that_was_taken_back_has_never_been(later: UUID, tmp_path: Path) -> None:
    take_in(tmp_path / "deals.csv", later)
    undoing.undo(later)
    assert counted(later, date(2026, 11, 20)) == (0, 0, 0, 0)
    undoing.redo(later)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)


def test_what_was_done_to_imported_deals_since_is_taken_back(later: UUID, stages: Stages, tmp_path: Path) -> None:
    with clock.frozen(at(310)):
        take_in(tmp_path / "deals.csv", later)
    with clock.frozen(at(320)):
        still = Deal.get(Deal.title == "Still there")
        transitions.move(still.id, stages["Closed won"], later, None, "by hand", force=True)
    assert counted(later, day_of(315)) == (2, 1, 2, 900_00)
    assert counted(later, day_of(320)) == (3, 1, 1, 400_00)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)


def test_a_seller_of_2017_as_of_each_end_of_a_quarter(later: UUID, datasets: Path) -> None:
    """Against the file itself, counted line by line."""
    path = datasets / "pipeline-maven" / "sales_pipeline.csv"
    with open_table(path) as table:
        carry_out(prepare(table, Kind.DEAL, Choices()), later)
    with path.open(encoding="utf-8", newline="") as file:
        sold = list(csv.DictReader(file))
    for day in (date(2016, 12, 31), date(2017, 6, 30)):
        won = sum(one["deal_stage"] == "Won" and one["close_date"] <= day.isoformat() for one in sold)
        begun = [one for one in sold if one["engage_date"] and one["engage_date"] <= day.isoformat()]
        still = sum(not one["close_date"] or one["close_date"] > day.isoformat() for one in begun)
        assert counted(later, day)[::2] == (won, still)

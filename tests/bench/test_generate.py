"""A generated workspace is sound, the same for the same seed, and fit for work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.db.models import Contact, Deal, Pipeline, SearchEntry, Stage, StageVisit, database, rows, scalars
from crm_tui.db.search import searching
from crm_tui.domain.records import Kind
from crm_tui.queries import health
from crm_tui.services import workspace
from crm_tui.services.moving import stays, transitions
from crm_tui.services.undo import undoing
from tests.bench.generate import generate

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("generated") / "made-up.db"
    with clock.frozen(NOON):
        generate(path, deals=300, contacts=200)
    return path


@pytest.fixture
def opened(generated: Path) -> Iterator[Path]:
    opening.open_workspace(generated)
    yield generated
    opening.disconnect()
    database.initialize(None)


def test_doctor_has_nothing_to_mend(opened: Path) -> None:
    assert [check for check in health.checks(opened) if not check.ok] == []


@pytest.mark.usefixtures("opened")
def test_there_are_as_many_as_were_asked_for() -> None:
    assert (Deal.select().count(), Contact.select().count()) == (300, 200)


@pytest.mark.usefixtures("opened")
def test_the_same_seed_makes_the_same_deals(tmp_path: Path) -> None:
    telling = Deal.select(Deal.number, Deal.title, Deal.amount, Deal.entered_at, Deal.close_date).order_by(Deal.number)
    first = rows(telling)
    opening.disconnect()
    for seed in (1, 2):
        path = tmp_path / f"{seed}.db"
        with clock.frozen(NOON):
            generate(path, deals=300, contacts=200, seed=seed)
        opening.open_workspace(path)
        assert (rows(telling) == first) is (seed == 1)
        opening.disconnect()


@pytest.mark.usefixtures("opened")
def test_stays_are_what_the_transitions_make_of_them() -> None:
    kept = StageVisit.select().order_by(StageVisit.deal, StageVisit.seq)
    before = rows(kept)
    me = workspace.sign_in("ana")
    with journal.action(me, "worked the stays out again"):
        for deal in scalars(Deal.select(Deal.id)):
            stays.rebuild(deal)
    assert rows(kept) == before
    current = Deal.select(Deal.id).join(
        StageVisit, on=(StageVisit.deal == Deal.id) & StageVisit.left_at.is_null() & (StageVisit.stage == Deal.stage)
    )
    assert current.count() == 300


@pytest.mark.usefixtures("opened")
def test_the_documents_are_those_that_search_would_make() -> None:
    entries = SearchEntry.select(SearchEntry.rowid, SearchEntry.kind, SearchEntry.record, SearchEntry.text)
    before = {record: (row, set(text.split())) for row, _, record, text in rows(entries)}
    with journal.action(None, "made the documents again"):
        for kind in ("contact", "company", "deal"):
            searching._rewrite(kind, [record.hex for _, of, record, _ in rows(entries) if of == kind][:50])
    after = {record: (row, set(text.split())) for row, _, record, text in rows(entries)}
    assert after == before


@pytest.mark.usefixtures("opened")
def test_the_words_of_titles_are_those_that_search_would_make() -> None:
    with journal.action(None, "made the words again"):
        connection = database.connection()
        connection.execute("CREATE VIRTUAL TABLE temp.title_word USING fts5vocab(main, search_title, instance)")
        before = set(connection.execute("SELECT term, doc FROM temp.title_word"))
        for kind in ("contact", "company", "deal", "task"):
            found = SearchEntry.select(SearchEntry.record).where(SearchEntry.kind == kind)
            searching._rewrite(kind, [record.hex for record in scalars(found)])
        after = set(connection.execute("SELECT term, doc FROM temp.title_word"))
    assert after == before


@pytest.mark.usefixtures("opened")
def test_a_deal_can_be_moved_and_the_move_undone() -> None:
    me = workspace.sign_in("ana")
    first, second = (
        Stage.select().join(Pipeline).where(Pipeline.card_kind == Kind.DEAL).order_by(Stage.position).limit(2)
    )
    deal = Deal.get(Deal.stage == first.id)
    transitions.move(deal.id, second.id, me, deal.version)
    assert undoing.undo(me).summary.startswith("moved")
    assert Deal.get_by_id(deal.id).stage_id == first.id

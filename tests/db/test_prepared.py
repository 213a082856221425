"""A prepared query gives what peewee's own gives, with its holes filled anew each time."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import apsw
import peewee as pw
import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, Stage, database, rows
from crm_tui.db.prepared import Prepared, there
from tests.making import make_deal


@pytest.mark.usefixtures("workspace")
class TestPrepared:
    def test_the_first_row_is_the_model_that_peewee_would_read(self, stages: dict[str, UUID]) -> None:
        made = make_deal(stages["Qualification"], probability=35)
        prepared = Prepared(lambda deal: Deal.select().where(Deal.id == deal))
        found = prepared.first(made.id.hex)
        assert found.__data__ == Deal.get(Deal.id == made.id).__data__
        assert found.stage.name == "Qualification"

    def test_all_rows_are_what_peewee_would_read(self, stages: dict[str, UUID]) -> None:
        for name in ("Qualification", "Proposal"):
            make_deal(stages[name], probability=35)
        in_order = Deal.select().order_by(Deal.number)
        found = Prepared(lambda: in_order).all()
        assert [one.__data__ for one in found] == [one.__data__ for one in in_order]
        assert len(found) == 2

    def test_a_row_is_read_by_its_key_or_by_what_it_holds(self, me: UUID, stages: dict[str, UUID]) -> None:
        made = make_deal(stages["Qualification"])
        own = Deal.get(Deal.id == made.id).__data__
        assert Deal.get_by_id(made.id).__data__ == own
        assert Deal.get_by_id(made.id.hex).__data__ == own
        with pytest.raises(Deal.DoesNotExist):
            Deal.get_by_id(me)
        assert there(Deal, {"stage": stages["Qualification"], "number": made.number}).__data__ == own
        assert there(Deal, {"stage": stages["Proposal"], "number": made.number}) is None
        with journal.action(me, "deleted it") as act:
            act.hide(made)
        assert there(Deal, {"number": made.number}) is None

    def test_rows_hold_the_same_values_as_those_of_peewee(self, at_noon: datetime, stages: dict[str, UUID]) -> None:
        for number in range(3):
            make_deal(stages["Proposal"], f"Deal {number}", at=at_noon)
        query = Deal.select(Deal.id, Deal.title, Deal.entered_at, Deal.close_date, Stage.name).join(Stage)
        prepared = Prepared(lambda moment: query.where(Deal.entered_at == moment).order_by(Deal.number))
        assert prepared.rows(clock.to_micros(at_noon)) == rows(query.order_by(Deal.number))

    def test_holes_are_filled_anew_each_time_beside_what_stays(self, stages: dict[str, UUID]) -> None:
        make_deal(stages["Proposal"], "Acme rollout")
        make_deal(stages["Qualification"], "Birch pilot")
        prepared = Prepared(lambda stage: Deal.select(Deal.title).where(Deal.stage == stage, Deal.currency == "EUR"))
        assert prepared.value(stages["Proposal"].hex) == "Acme rollout"
        assert prepared.value(stages["Qualification"].hex) == "Birch pilot"
        assert prepared.value(stages["Negotiation"].hex) is None

    def test_it_also_writes(self, stages: dict[str, UUID]) -> None:
        made = make_deal(stages["Proposal"])
        prepared = Prepared(lambda note, deal: Deal.update(note=note).where(Deal.id == deal))
        with journal.action(None, "wrote a note"):
            prepared.run("hello", made.id.hex)
        assert Deal.get_by_id(made.id).note == "hello"

    def test_sqlite_plans_it_once_whatever_values_it_is_given(self, stages: dict[str, UUID]) -> None:
        def on_top(stage: Any, least: Any) -> Any:
            higher = Deal.select(Deal.position).where(Deal.stage == stage, Deal.position > least)
            return higher.order_by(Deal.position).limit(1)

        planned: list[tuple[object, ...]] = []

        def note(*what: object) -> int:  # what SQLite asks whenever it plans a statement
            planned.append(what)
            return apsw.SQLITE_OK

        make_deal(stages["Proposal"])
        prepared, connection = Prepared(on_top), database.connection()
        connection.authorizer = note
        try:
            prepared.value(stages["Negotiation"].hex, 0)
            assert planned
            planned.clear()
            assert prepared.value(stages["Proposal"].hex, -1) == 0
            assert prepared.value(stages["Qualification"].hex, -1) is None
        finally:
            connection.authorizer = None
        assert not planned

    def test_a_question_mark_in_its_text_is_no_hole(self, stages: dict[str, UUID]) -> None:
        made = make_deal(stages["Proposal"], "Acme rollout")
        asked = Prepared(lambda deal: Deal.select(pw.SQL("title || '?'")).where(Deal.id == deal).limit(1))
        assert asked.value(made.id.hex) == "Acme rollout?"

"""Any sequence of moves, closings, reopenings, undos and redos keeps history and card consistent."""

from __future__ import annotations

import contextlib
import tempfile
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from crm_tui import clock
from crm_tui.db import derived, opening
from crm_tui.db.models import Deal, Stage, StageVisit, Transition, User, rows
from crm_tui.domain.history import Step, seconds_in_stages, visits
from crm_tui.errors import CrmError
from crm_tui.services import transitions, undoing
from crm_tui.services import workspace as workspaces
from tests.conftest import NOON
from tests.making import make_deal


class Life(RuleBasedStateMachine):
    """A few deals that people move about and take back, in time that only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now: datetime = NOON
        self.deals: list[UUID] = []

    @initialize()
    def begin(self) -> None:
        path = Path(self.folder.name) / "sales.db"
        workspaces.create(path, login="ana")
        opening.open_workspace(path)
        self.me: UUID = User.get().id
        self.stages = [stage.id for stage in Stage.select().order_by(Stage.position)]
        with clock.frozen(self.now):
            self.deals = [make_deal(self.stages[0], title, by=None).id for title in ("A", "B")]

    @rule(hours=st.integers(1, 400))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(which=st.integers(0, 1), stage=st.integers(0, 6), forced=st.booleans())
    def move(self, which: int, stage: int, *, forced: bool) -> None:
        with clock.frozen(self.now), contextlib.suppress(CrmError):
            transitions.move(self.deals[which], self.stages[stage], self.me, None, "why not", force=forced)

    @rule()
    def undo(self) -> None:
        with clock.frozen(self.now), contextlib.suppress(CrmError):
            undoing.undo(self.me)

    @rule()
    def redo(self) -> None:
        with clock.frozen(self.now), contextlib.suppress(CrmError):
            undoing.redo(self.me)

    @invariant()
    def history_is_whole(self) -> None:
        for deal in self.deals:
            card = Deal.get_by_id(deal)
            steps = list(Transition.select().where(Transition.deal == deal).order_by(Transition.seq))
            assert [step.seq for step in steps] == list(range(1, len(steps) + 1))
            assert steps[-1].to_stage_id == card.stage_id
            for before, after in pairwise(steps):
                assert after.from_stage_id == before.to_stage_id
            self._stays_agree(card, steps)

    def _stays_agree(self, card: Deal, steps: list[Transition]) -> None:
        stays = visits([Step(s.id, s.to_stage_id, s.at, s.probability, s.reverts_id) for s in steps])
        kept = StageVisit.select(
            StageVisit.stage, StageVisit.entered_at, StageVisit.left_at, StageVisit.seconds
        ).where(StageVisit.deal == card.id).order_by(StageVisit.seq)  # fmt: skip
        assert rows(kept) == [(stay.stage, stay.entered_at, stay.left_at, stay.seconds) for stay in stays]
        assert [stay.stage for stay in stays if stay.left_at is None] == [card.stage_id]
        assert stays[-1].entered_at == card.entered_at
        age = (self.now - card.opened_at).total_seconds()
        assert sum(seconds_in_stages(stays, self.now).values()) == age
        stage = Stage.get_by_id(card.stage_id)
        assert card.outcome == stage.kind
        assert (card.closed_at is None) == (stage.kind == "open")

    @invariant()
    def totals_agree(self) -> None:
        if self.deals:
            assert derived.totals_kept() == derived.totals_from_deals()

    def teardown(self) -> None:
        opening.disconnect()
        self.folder.cleanup()


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)

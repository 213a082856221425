"""Any sequence of moves, closings, reopenings, edits, undos and redos keeps history and card consistent."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from crm_tui import clock
from crm_tui.db import derived, journal
from crm_tui.db.files import opening
from crm_tui.db.models import Action, Change, Deal, Stage, StageVisit, Transition, User, rows
from crm_tui.domain.sales.history import Step, visits
from crm_tui.errors import CrmError
from crm_tui.services import workspace as workspaces
from crm_tui.services.moving import placing, transitions
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.making import make_deal

SETTINGS = settings(max_examples=14, stateful_step_count=25, derandomize=True)

REACHED: Counter[str] = Counter()
"""How often each thing succeeded."""


class Life(RuleBasedStateMachine):
    """A few deals that people move about and take back, in time that only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now: datetime = NOON
        self.deals: list[UUID] = []
        self.actions: list[UUID] = []
        self.redos: list[UUID] = []
        self.undone: list[UUID] = []

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
        with self._doing("move"):
            moved = transitions.move(self.deals[which], self.stages[stage], self.me, None, "why not", force=forced)
            self.actions.append(moved.action)

    @rule(which=st.integers(0, 1), amount=st.one_of(st.none(), st.integers(0, 9)))
    def edit(self, which: int, amount: int | None) -> None:
        with self._doing("edit"), journal.action(self.me, "edited") as act:
            act.update(Deal.get_by_id(self.deals[which]), amount=amount)
            self.actions.append(act.id)

    @rule(upwards=st.booleans())
    def place(self, *, upwards: bool) -> None:
        card, other = self.deals
        with self._doing("place"):
            above, below = (None, other) if upwards else (other, None)
            placing.place(card, self.me, None, above=above, below=below)

    @rule()
    def undo(self) -> None:
        """Plain undo never comes upon an action that was taken back already."""
        self._take_back(undoing.undo, None, refused="nothing to undo|touched the same fields")

    @rule()
    def redo(self) -> None:
        self._take_back(undoing.redo, None, refused="nothing to redo|touched the same fields")

    @precondition(lambda self: self.actions)
    @rule(which=st.integers(0, 9), again=st.booleans())
    def undo_or_redo_one_of_them(self, which: int, *, again: bool) -> None:
        """Any action of late, undos and redos among them."""
        actions = (self.undone if again else []) or self.actions
        self._take_back(undoing.redo if again else undoing.undo, actions[-1 - which % len(actions)])

    @precondition(lambda self: self.redos)
    @rule()
    def undo_the_last_redo(self) -> None:
        self._take_back(undoing.undo, self.redos[-1])

    def _take_back(
        self, verb: Callable[[UUID, UUID | None], undoing.Undone], action: UUID | None, refused: str = ""
    ) -> None:
        with self._doing(f"{verb.__name__} {'the last' if action is None else 'by id'}", refused):
            done = verb(self.me, action)
            self.actions.append(done.action)
            if Action.get_by_id(done.action).role == "redo":
                self.redos.append(done.action)
            else:
                self.undone.append(done.target)

    @contextlib.contextmanager
    def _doing(self, what: str, refused: str = "") -> Iterator[None]:
        """At the time it is: what is refused, in such words, changes nothing; what is not is counted."""
        before = Change.select().count()
        with clock.frozen(self.now):
            try:
                yield
            except CrmError as error:
                assert re.search(refused, str(error))  # noqa: PT017 - most of the time there is no error
                assert Change.select().count() == before
            else:
                REACHED[what] += 1

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
        assert sum(((stay.left_at or self.now) - stay.entered_at).total_seconds() for stay in stays) == age
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


def test_whatever_happens_history_and_card_agree() -> None:
    REACHED.clear()
    run_state_machine_as_test(Life, settings=SETTINGS)
    missed = {"move", "edit", "place", "undo the last", "redo the last", "undo by id", "redo by id"} - REACHED.keys()
    assert not missed, "these were always refused"

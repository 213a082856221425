"""Pipelines with their stages, as rows of deals name them, and stages that are planned because rows need them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.models import Pipeline, Stage
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.services.bulk.draft import named

_CLOSED_WORDS = {
    StageKind.WON: frozenset({"won", "closedwon", "win", "gewonnen"}),
    StageKind.LOST: frozenset({"lost", "closedlost", "loss", "verloren"}),
}
"""What the stages of won and lost deals are called, letters alone."""

_CERTAIN = {StageKind.WON: 100, StageKind.LOST: 0}


class Board:
    """One pipeline. What is planned is written when the first deal needs it."""

    def __init__(self, pipeline: Any, stages: Iterable[Any], *, planned: bool = False) -> None:
        self.pipeline = pipeline
        self.stages: list[Any] = list(stages)
        """In order."""
        self._planned = planned
        self._plans: list[Any] = []

    @classmethod
    def of(cls, pipeline: Any) -> Board:
        """The board of a pipeline that is there."""
        shown = Stage.select().where(
            Stage.pipeline == pipeline.id, Stage.hidden_at.is_null(), Stage.archived_at.is_null()
        )
        return cls(pipeline, shown.order_by(Stage.position, Stage.id))

    @classmethod
    def plan(cls, name: str) -> Board:
        """A pipeline that is to be made, with no stages but won and lost."""
        pipeline = Pipeline(**named(name), card_kind=Kind.DEAL)
        closed = [_closed(pipeline, "Closed won", StageKind.WON), _closed(pipeline, "Closed lost", StageKind.LOST)]
        board = cls(pipeline, closed, planned=True)
        board._plans.extend(closed)
        return board

    @property
    def open(self) -> list[Any]:
        """The open stages, in order."""
        return [stage for stage in self.stages if stage.kind == StageKind.OPEN]

    def find(self, name: str) -> Any:
        """The stage that is called so, or the only one in which deals are won, or lost, if the name says that."""
        key = texts.fold(name)
        for stage in self.stages:
            if stage.name_key == key:
                return stage
        for kind, words in _CLOSED_WORDS.items():
            closed = [stage for stage in self.stages if stage.kind == kind]
            if len(closed) == 1 and "".join(filter(str.isalpha, key)) in words:
                return closed[0]
        return None

    def nearest(self, name: str) -> Any:
        """The stage whose name differs least, or None where none is near."""
        near = texts.nearest(name, [stage.name for stage in self.stages], limit=1)
        return self.find(near[0]) if near else None

    def add(self, name: str) -> Any:
        """Plan an open stage behind the other open ones."""
        stage = Stage(pipeline=self.pipeline.id, **named(name), kind=StageKind.OPEN)
        last = self.open[-1:]
        self.stages.insert(self.stages.index(last[0]) + 1 if last else 0, stage)
        self._plans.append(stage)
        self._spread_probabilities()
        return stage

    def write(self, stage: Any, act: Action) -> None:
        """Make a planned stage, and its pipeline; nothing where it is there."""
        if self._planned:
            last = Pipeline.select().order_by(Pipeline.position.desc()).first()
            _create(act, self.pipeline, position=last.position + 1 if last else 0)
            self._planned = False
        if not self._plans or not self._is_plan(stage):
            return
        for position, one in enumerate(self.stages):
            if self._is_plan(one):
                one.position = position
            elif one.position != position:
                act.update(one, position=position)
        for one in [one for one in self._plans if one is stage or one.kind != StageKind.OPEN]:
            self._plans = [plan for plan in self._plans if plan is not one]
            _create(act, one)

    def _is_plan(self, stage: Any) -> bool:
        return any(stage is plan for plan in self._plans)

    def _spread_probabilities(self) -> None:
        """Between that of the last stage that is there and certainty, in even steps."""
        before = [stage for stage in self.open if not self._is_plan(stage)]
        low = before[-1].probability if before else 0
        plans = [stage for stage in self.open if self._is_plan(stage)]
        for step, stage in enumerate(plans, 1):
            stage.probability = low + (100 - low) * step // (len(plans) + 1)
            stage.category = _category(stage.probability)
            stage.rot_days = before[-1].rot_days if before else None


def _closed(pipeline: Any, name: str, kind: StageKind) -> Any:
    category = ForecastCategory.CLOSED if kind == StageKind.WON else ForecastCategory.OMITTED
    return Stage(pipeline=pipeline.id, **named(name), kind=kind, probability=_CERTAIN[kind], category=category)


def _category(probability: int) -> ForecastCategory:
    if probability < 40:
        return ForecastCategory.PIPELINE
    return ForecastCategory.BEST_CASE if probability < 80 else ForecastCategory.COMMIT


def _create(act: Action, row: Any, **values: Any) -> None:
    """Write a row that was planned."""
    for name, value in values.items():
        setattr(row, name, value)
    act.create(type(row), **row.__data__)

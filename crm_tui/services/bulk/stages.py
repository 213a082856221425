"""From what rows call pipelines and stages to those of the workspace, made where need be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import Pipeline
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.bulk.boards import Board
from crm_tui.services.bulk.incoming import Missing, Rules, StageSeen, Unmatched


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a pipeline and a stage of the rows mean here."""

    board: Board
    stage: Any
    """May be planned still; `board.write` makes it."""


def stage_names(pipeline: str = "") -> list[str]:
    """The stages of a pipeline, or of all pipelines with deals where none is named. Raises `NotFound`."""
    pipelines = [_named_pipeline(pipeline)] if pipeline else list(_pipelines())
    return list(dict.fromkeys(stage.name for one in pipelines for stage in Board.of(one).stages))


class Stages:
    """The stages that the rows name."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._boards: dict[str, Board | Unmatched] = {}
        """By folded name."""
        self._there: dict[UUID, Board] = {}
        self._meant: dict[tuple[str, str], Meaning | str] = {}
        """By pipeline and stage as the rows write them: what they mean, or why such rows are left out."""
        self._before_closing: dict[Board, Any] = {}
        self.unmatched: list[Unmatched] = []
        for seen in sorted(rules.seen, key=lambda seen: seen.dated):
            self._meet(seen)

    def mean(self, pipeline: str, stage: str) -> Meaning:
        """What a row means; an empty stage is the first. BadInput where the row must be left out."""
        if (pipeline, stage) not in self._meant:
            self._meet(StageSeen(pipeline, stage, 1, dated=False))
        meaning = self._meant[pipeline, stage]
        if isinstance(meaning, str):
            raise BadInput(meaning)
        return meaning

    def before_closing(self, board: Board) -> Any:
        """The open stage from which deals were won or lost: the last that the rows name, else the last there is."""
        if board not in self._before_closing:
            named = {meaning.stage.id for meaning in self._meant.values() if isinstance(meaning, Meaning)}
            there = board.open or [board.add("Open")]
            self._before_closing[board] = ([stage for stage in there if stage.id in named] or there)[-1]
        return self._before_closing[board]

    @property
    def makes(self) -> bool:
        """Whether some are made because the rows name them."""
        return any(one.done.startswith("made") for one in self.unmatched)

    def told(self) -> dict[str, str]:
        """What the rows' stages are called here; those left out are not there."""
        return {
            stage: meaning.stage.name
            for (_, stage), meaning in self._meant.items()
            if stage and isinstance(meaning, Meaning)
        }

    def _meet(self, seen: StageSeen) -> None:
        self._before_closing.clear()
        self._meant[seen.pipeline, seen.stage] = self._meaning(seen)

    def _meaning(self, seen: StageSeen) -> Meaning | str:
        board = self._board(self._rules.pipeline or seen.pipeline)
        if isinstance(board, Unmatched):
            return _sentence(board)
        ours = self._rules.stages.get(texts.fold(seen.stage), seen.stage)
        stage = (board.find(ours) or board.find(seen.stage)) if seen.stage else self._first(board)
        return self._unknown(board, seen) if stage is None else Meaning(board, stage)

    def _first(self, board: Board) -> Any:
        return board.open[0] if board.open else board.add("Open")

    def _unknown(self, board: Board, seen: StageSeen) -> Meaning | str:
        near = board.nearest(seen.stage)
        stage, done = None, "left out"
        if near is not None and self._rules.missing is Missing.NEAREST:
            stage, done = near, f"taken for {near.name}"
        elif self._rules.missing is Missing.CREATE:
            stage, done = board.add(seen.stage), f"made in {board.pipeline.name}"
        unmatched = Unmatched("stage", seen.stage, near and near.name, done, seen.rows)
        self.unmatched.append(unmatched)
        return _sentence(unmatched) if stage is None else Meaning(board, stage)

    def _board(self, name: str) -> Board | Unmatched:
        key = texts.fold(name)
        if key not in self._boards:
            self._boards[key] = self._find_board(name)
        return self._boards[key]

    def _find_board(self, name: str) -> Board | Unmatched:
        if self._rules.pipeline or not name:
            return self._board_of(_named_pipeline(name) if name else _first_pipeline())
        known = {pipeline.name_key: pipeline for pipeline in _pipelines()}
        if (found := known.get(texts.fold(name))) is not None:
            return self._board_of(found)
        near = next(iter(texts.nearest(name, [pipeline.name for pipeline in known.values()], limit=1)), None)
        unmatched = Unmatched("pipeline", name, near, "left out", self._rows_of(name))
        self.unmatched.append(unmatched)
        if self._rules.missing is Missing.CREATE:
            unmatched.done = "made"
            return Board.plan(name)
        if near and self._rules.missing is Missing.NEAREST:
            unmatched.done = f"taken for {near}"
            return self._board_of(known[texts.fold(near)])
        return unmatched

    def _board_of(self, pipeline: Pipeline) -> Board:
        """One board for each pipeline, whatever the rows call it."""
        if pipeline.id not in self._there:
            self._there[pipeline.id] = Board.of(pipeline)
        return self._there[pipeline.id]

    def _rows_of(self, pipeline: str) -> int:
        return sum(seen.rows for seen in self._rules.seen if seen.pipeline == pipeline)


def _sentence(unmatched: Unmatched) -> str:
    hint = f"; the nearest is {unmatched.nearest}" if unmatched.nearest else ""
    return f"There is no {unmatched.what} “{unmatched.name}”{hint}."


def _pipelines() -> Iterable[Pipeline]:
    """The pipelines that deals go through, the first one first."""
    shown = Pipeline.select().where(
        Pipeline.hidden_at.is_null(), Pipeline.archived_at.is_null(), Pipeline.card_kind == Kind.DEAL
    )
    pipelines: Iterable[Pipeline] = shown.order_by(Pipeline.position, Pipeline.id)
    return pipelines


def _first_pipeline() -> Pipeline:
    for pipeline in _pipelines():
        return pipeline
    raise NotFound("There is no pipeline to put deals into; make one first.")


def _named_pipeline(name: str) -> Pipeline:
    known = list(_pipelines())
    for pipeline in known:
        if pipeline.name_key == texts.fold(name):
            return pipeline
    near = texts.nearest(name, [pipeline.name for pipeline in known]) or [pipeline.name for pipeline in known]
    raise NotFound(f"There is no pipeline “{name}”; there is {' and '.join(near)}.", tuple(near))

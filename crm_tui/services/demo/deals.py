"""The demo's deals: each with its people and products, and its way through the stages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.journal import Action
from crm_tui.db.models import (
    Criterion,
    Deal,
    DealCheck,
    DealContact,
    DealLine,
    LostReason,
    Numbered,
    Stage,
    Transition,
    User,
    rows,
)
from crm_tui.domain.records import Kind, StageKind
from crm_tui.services.demo.days import Times, due_day
from crm_tui.services.demo.files import DealTelling
from crm_tui.services.demo.people import CURRENCY, Cast, Event
from crm_tui.services.demo.stories import Story
from crm_tui.services.editing.activities import HUMAN
from crm_tui.services.editing.saved import called
from crm_tui.services.moving import stays, transitions

_SOON = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Board:
    """The pipeline that the deals go through, by the names that its template gives."""

    stages: Mapping[str, Stage]
    boxes: tuple[Criterion, ...]
    """The boxes to tick, in the order of the stages that ask for them."""
    lost_reasons: Mapping[str, UUID]

    @classmethod
    def read(cls) -> Board:
        """The board of a workspace that was just set up."""
        boxes = Criterion.select(Criterion, Stage).join(Stage).where(Criterion.kind == "check").order_by(Stage.position)
        return cls(
            {stage.name: stage for stage in Stage.select()},
            tuple(boxes),
            dict(rows(LostReason.select(LostReason.name, LostReason.id))),
        )


class DealStory(Story):
    """A deal from its first stage to the one where it is today."""

    _deal: Deal
    """There since the first event."""

    def __init__(self, cast: Cast, board: Board, telling: DealTelling, times: Times) -> None:
        super().__init__(cast, telling, times)
        self._told = telling
        self._board = board
        self._stages = [board.stages[step.stage] for step in telling.path]
        self._ticked: set[UUID] = set()

    def events(self) -> Iterator[Event]:
        """How it began, went on and stands; people who were not known in the beginning come in later."""
        begun = self.times.steps[0]
        yield Event(begun, self._open)
        for number in range(1, len(self._stages)):
            yield Event(self.times.steps[number], partial(self._move, number))
        for position, (key, _) in enumerate(self._told.people):
            if self.cast.known_since[key] > begun:
                yield Event(self.cast.known_since[key], partial(self._link, position))
        yield from super().events()
        if self._told.probability is not None or self._told.category is not None:
            yield Event(self.times.all[-1] + _SOON, self._judge)

    def about(self, who: str | None) -> dict[str, Numbered]:
        """The deal, and the contact and the company that something is about."""
        return {"deal": self._deal, **super().about(who)}

    def _open(self, act: Action) -> str:
        told, owner = self._told, self._owner()
        self._deal = act.create(
            Deal, title=told.title, title_key=text.fold(told.title), amount=told.amount, currency=CURRENCY,
            close_date=None if told.close is None else due_day(told.close), owner=owner.id, source=told.source,
            company=self.cast.companies[told.company].id if told.company else None, **self._beginning(),
        )  # fmt: skip
        for position, (key, _) in enumerate(told.people):
            if self.cast.known_since[key] <= act.at:
                self._link(position, act)
        for position, line in enumerate(told.lines):
            product = self.cast.products[line.code]
            price = product.price if line.price is None else line.price
            act.create(
                DealLine, deal=self._deal.id, product=product.id, quantity=line.quantity, unit_price=price,
                position=position,
            )  # fmt: skip
        self._enter(0, act)
        return f"{owner.name} added {called(Kind.DEAL, self._deal)}"

    def _beginning(self) -> dict[str, Any]:
        """Where it begins. The last touch is there from the start: nobody reads its changes."""
        first = self._stages[0]
        human = [
            at for entry, at in zip(self._told.story, self.times.entries, strict=True) if entry.kind in HUMAN
        ]  # fmt: skip
        values = transitions.opening_values(first.pipeline, first, self.times.steps[0])
        return {**values, "last_touch_at": max([*self.times.steps, *human])}

    def _move(self, number: int, act: Action) -> str:
        old, new = self._stages[number - 1], self._stages[number]
        last = number == len(self._stages) - 1
        self._tick(old, new, act)
        self._enter(number, act)
        lost = new.kind == StageKind.LOST
        act.update(
            self._deal,
            **transitions.standing(new, act.at),
            lost_reason=self._board.lost_reasons[self._told.lost] if lost and last and self._told.lost else None,
            lost_note=self._told.path[number].reason if lost else None,
        )
        words = transitions.in_words(self._deal.ref, self._deal.title, old.name, new.name, new.kind)
        return f"{self._owner().name} {words}"

    def _enter(self, number: int, act: Action) -> None:
        """Write a transition, and with the last one all stays."""
        step, stage = self._told.path[number], self._stages[number]
        act.create(
            Transition, deal=self._deal.id, seq=number + 1,
            from_stage=self._stages[number - 1].id if number else None, to_stage=stage.id, at=act.at,
            by=self._owner().id, reason=step.reason, probability=stage.probability, forced=step.forced,
        )  # fmt: skip
        if number == len(self._stages) - 1:
            stays.rebuild(self._deal.id)

    def _tick(self, old: Stage, new: Stage, act: Action) -> None:
        """Tick what had to be true to go on; of a deal that is closed now, everything that it passed."""
        if new.kind == StageKind.LOST:
            return
        for box in self._board.boxes:
            passed = old.position <= box.stage.position < new.position
            true = box.says in self._told.checked or self._stages[-1].kind != StageKind.OPEN
            if passed and true and box.id not in self._ticked:
                self._ticked.add(box.id)
                act.create(DealCheck, deal=self._deal.id, criterion=box.id, at=act.at, by=self._owner().id)

    def _link(self, position: int, act: Action) -> str:
        key, role = self._told.people[position]
        person = self.cast.contacts[key]
        act.create(DealContact, deal=self._deal.id, contact=person.id, role=role, position=position)
        return (
            f"{self._owner().name} linked {person.ref} {person.name} to {self._deal.ref} {self._deal.title} as {role}"
        )

    def _judge(self, act: Action) -> str:
        """How sure they are of it now, where the stage says otherwise."""
        act.update(self._deal, probability=self._told.probability, category=self._told.category)
        return f"{self._owner().name} changed forecast of {called(Kind.DEAL, self._deal)}"

    def _owner(self) -> User:
        return self.cast.users[self._told.owner]

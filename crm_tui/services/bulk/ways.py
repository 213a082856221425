"""A deal's way through the stages, reconstructed from the few dates that a row tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Transition
from crm_tui.domain.records import StageKind
from crm_tui.domain.sales.history import IMPORTED, Step, visits
from crm_tui.services.bulk.incoming import Trouble
from crm_tui.services.bulk.rows import StayRow, TransitionRow
from crm_tui.services.bulk.work import Work


class Dates(NamedTuple):
    """What a row tells of when things happened."""

    entered: datetime | None = None
    closed: datetime | None = None
    created: datetime | None = None

    def troubles(self, *, is_closed: bool) -> Iterator[Trouble]:
        """What cannot have been."""
        if self.entered and self.entered > clock.now():
            yield Trouble("entered", "It cannot have been entered in the future.")
        if is_closed and self.closed and self.closed > clock.now():
            yield Trouble("closed", "It cannot have been won or lost in the future.")
        elif is_closed and self.closed and self.entered and self.closed < self.entered:
            yield Trouble("closed", "It was closed before it was entered.")


class Way(NamedTuple):
    """The stages that a deal has entered, and when."""

    steps: tuple[tuple[Any, datetime], ...]

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of a deal that has gone this way. An import is no human touch: the last step was one."""
        stage, at = self.steps[-1]
        return {
            "pipeline": stage.pipeline_id,
            "stage": stage.id,
            "outcome": stage.kind,
            "entered_at": at,
            "opened_at": self.steps[0][1],
            "closed_at": None if stage.kind == StageKind.OPEN else at,
            "last_touch_at": at,
        }

    def write(self, deal: UUID, own_probability: int | None, by: UUID | None, work: Work) -> None:
        """The transitions and the stays of a new deal."""
        steps = tuple(self._steps(own_probability, work))
        before = None
        for seq, step in enumerate(steps, 1):
            entered = (step.to_stage, step.at, by, IMPORTED, step.probability)
            work.add(Transition, TransitionRow(step.id, deal, seq, before, *entered))
            before = step.to_stage
        for seq, stay in enumerate(visits(steps), 1):
            spent = (stay.entered_at, stay.left_at, stay.seconds)
            work.stays.append(StayRow(deal, seq, stay.stage, *spent, stay.probability))

    def _steps(self, own_probability: int | None, work: Work) -> Iterator[Step]:
        for stage, at in self.steps:
            own = own_probability if stage.kind == StageKind.OPEN else None
            yield Step(work.new_id(), stage.id, at, stage.probability if own is None else own)


def way_to(stage: Any, before_closing: Any, dates: Dates) -> Way:
    """The way into a stage.

    An open deal entered its stage when it was entered, or created, or just now. A closed one entered
    `before_closing` then, and was won or lost on its day; without that day, today.
    """
    now = clock.now()
    begun = dates.entered or dates.created or now
    if stage.kind == StageKind.OPEN:
        return Way(((stage, min(begun, now)),))
    closed = dates.closed or now
    return Way(((before_closing, min(begun, closed)), (stage, closed)))

"""What stands on the pages of deals, contacts, companies and checklists: how their onboarding goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.onboarding.progress import Progress, Underway, checklists_of, next_words, progress_of

_HEADING = "Onboarding"


def onboarding_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What there is to say of the records of a kind: deals, contacts or companies."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        found = checklists_of(kind, record, context.today)
        yield Facts(_HEADING, tuple(_fact(one, context) for one in found))

    return say


def of_checklist(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What there is to say of a checklist."""
    progress = progress_of([record], context.today).get(record)
    if progress is not None:
        yield Facts("Steps", tuple(_steps(progress, context)))


def _steps(progress: Progress, context: FilterContext) -> Iterator[Fact]:
    done = Tone.GOOD if progress.is_done else Tone.PLAIN
    yield Fact("Progress", f"{progress.done} of {progress.steps} done", tone=done)
    if progress.late:
        yield Fact("Late", _late(progress), tone=Tone.ALARM)
    if progress.next:
        yield Fact("Next", next_words(progress.next, context.today), link=progress.next.task)


def _fact(one: Underway, context: FilterContext) -> Fact:
    started = f"since {short_date(one.started, context.today)}"
    label, progress = one.checklist.name.partition(":")[0], one.progress
    if one.done is not None:
        took = (one.done - one.started).days
        said = f"done {short_date(one.done, context.today)}, after {took} {'day' if took == 1 else 'days'}"
        return Fact(label, said, started, one.checklist, Tone.GOOD)
    said = f"{progress.done} of {progress.steps} done, {started}"
    why = f"next: {next_words(progress.next, context.today)}" if progress.next else ""
    if progress.late:
        return Fact(label, f"{said}; {_late(progress)}", why, one.checklist, Tone.ALARM)
    return Fact(label, said, why, one.checklist)


def _late(progress: Progress) -> str:
    return "a step is late" if progress.late == 1 else f"{progress.late} steps are late"

"""Which deals and days the metrics are of, and what they are compared with: chosen by keys, one thing at a time."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm_tui import clock
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.metrics.overview import Compared
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import PipelineName, find_pipeline, pipelines
from crm_tui.queries.groups.dimensions import DIMENSIONS, names_in, resolve
from crm_tui.queries.groups.lens import Lens
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.metrics.days import DaysScreen
from crm_tui.tui.screens.metrics.periods import PERIODS, period_after, period_before, period_picker, picked
from crm_tui.tui.screens.picker import PickerScreen


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody wants to look at."""

    pipeline: PipelineName
    words: str = PERIODS[0]
    """The period in words, so that `this quarter` is another one tomorrow."""
    filter: str = ""
    lens: Lens = ()
    compared: Compared = Compared.BEFORE
    day: date | None = None
    """On whose evening they are looked at; None for now."""

    @property
    def today(self) -> date:
        """The last day that is known."""
        return self.day or clock.today()

    @property
    def period(self) -> Period:
        """The days that the words mean today, or meant on the day."""
        return parse_period(self.words, self.today)

    @property
    def scope(self) -> Scope:
        """What is measured."""
        return Scope(self.pipeline.id, self.period, self.filter, self.lens)

    @property
    def narrowed(self) -> str:
        """What is laid over the numbers: `owner: Ana Ruiz   amount>100k`."""
        laid = [f"{dimension}: {value or 'none'}" for dimension, value in self.lens]
        return "   ".join(word for word in (*laid, self.filter) if word)

    def __str__(self) -> str:
        """`Sales, this quarter, owner: Ana Ruiz`."""
        day = f"as of {long_date(self.day)}" if self.day else ""
        return ", ".join(word for word in (self.pipeline.name, self.period.label, self.narrowed, day) if word)


class ScopeScreen(DaysScreen):
    """A screen of numbers of what somebody chose; it has the commands of `metrics` that choose."""

    NOW_ONLY = frozenset({"metrics.act"})

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.DEAL,)

    def measure(self) -> None:
        """Count what is shown; called whenever something else was chosen."""
        raise NotImplementedError

    async def chosen(self) -> Chosen:
        """What was chosen; at first this quarter of the pipeline that the board shows."""
        if self._chosen is None:
            self._chosen = Chosen(await self.store.run(find_pipeline, self.crm.pipeline))
        return self._chosen

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.measure()

    # The day

    @property
    def day(self) -> date | None:
        return self._chosen.day if self._chosen else None

    def show_day(self, day: date | None) -> None:
        if self._chosen is not None:
            self._choose(replace(self._chosen, day=day))

    def action_metrics_day_back(self) -> None:
        self.step_days(-self.take_count())

    def action_metrics_day_forward(self) -> None:
        self.step_days(self.take_count())

    def action_metrics_month_back(self) -> None:
        self.step_months(-self.take_count())

    def action_metrics_month_forward(self) -> None:
        self.step_months(self.take_count())

    def action_metrics_as_of(self, day: str = "") -> None:
        self.choose_day(day)

    # The period

    def action_metrics_choose_period(self, period: str = "") -> None:
        if period:
            self._use_period(period)
        elif self._chosen is not None:
            self.app.push_screen(period_picker(self._chosen.words), picked(self._use_period))

    def _use_period(self, words: str) -> None:
        try:
            parse_period(words, clock.today())
        except BadInput as error:
            self.fail(error)
        else:
            if self._chosen is not None:
                self._choose(replace(self._chosen, words=words))

    def action_metrics_period_before(self) -> None:
        self._step(-1)

    def action_metrics_period_after(self) -> None:
        self._step(1)

    def _step(self, way: int) -> None:
        if self._chosen is None:
            return
        try:
            period = (period_before if way < 0 else period_after)(self._chosen.period)
        except BadInput as error:
            self.fail(error)
        else:
            self._use_period(f"{period.first}..{period.last}")

    def action_metrics_this_quarter(self) -> None:
        self._use_period("this quarter")

    def action_metrics_last_quarter(self) -> None:
        self._use_period("last quarter")

    def action_metrics_this_month(self) -> None:
        self._use_period("this month")

    def action_metrics_this_year(self) -> None:
        self._use_period("this year")

    def action_metrics_all_time(self) -> None:
        self._use_period("all time")

    def action_metrics_compare(self) -> None:
        if self._chosen is not None:
            other = Compared.YEAR if self._chosen.compared is Compared.BEFORE else Compared.BEFORE
            self._choose(replace(self._chosen, compared=other))

    # A report of it

    def action_metrics_report(self) -> None:
        """Begin the line that writes one; how and where to is the person's to say."""
        self.do(self._begin_report())

    async def _begin_report(self) -> None:
        chosen = await self.chosen()
        first, *_ = await self.store.run(pipelines)
        options = {
            "--pipeline": "" if chosen.pipeline == first else chosen.pipeline.name,
            "--period": chosen.words,
            "--filter": chosen.filter,
            **{f"--{dimension}": value for dimension, value in chosen.lens},
            "--compare": "year" if chosen.compared is Compared.YEAR else "",
            "--as-of": chosen.day.isoformat() if chosen.day else "",
            "--output": "report.html",
        }
        words = [word for option in options.items() if option[1] for word in option]
        self.crm.ask_line(shlex.join(["crm-tui", "report", *words]))

    # A lens

    def action_metrics_lens(self, lens: str = "") -> None:
        """Lay what is typed over all numbers, such as `owner:ana`; without words, take it off or ask for it."""
        if lens:
            dimension, _, value = lens.partition(":")
            self.do(self._lay(dimension.strip(), value.strip()))
        elif self._chosen is not None and self._chosen.lens:
            self._choose(replace(self._chosen, lens=()))
        else:
            choices = [Choice(one.capitalize(), one) for one in DIMENSIONS]
            self.app.push_screen(PickerScreen("See all numbers through one", choices), self._dimension_picked)

    def _dimension_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self.do(self._choose_value(choice.value))

    async def _choose_value(self, dimension: str) -> None:
        names = await self.store.run(names_in, dimension)
        if not names:
            raise BadInput(f"No {dimension} is named anywhere yet.")
        picker = PickerScreen(f"Which {dimension}", [Choice(name, name) for name in names])
        self.app.push_screen(picker, lambda choice: self.do(self._lay(dimension, choice.value)) if choice else None)

    async def _lay(self, dimension: str, value: str) -> None:
        if dimension not in DIMENSIONS:
            raise BadInput(f"Numbers can be seen through {', '.join(DIMENSIONS)}; write owner:NAME.")
        lens = ((dimension, value),)
        await self.store.run(resolve, lens, self.filter_context)
        self._choose(replace(await self.chosen(), lens=lens))

    # The pipeline and the filter

    def action_metrics_choose_pipeline(self, pipeline: str = "") -> None:
        self.do(self._choose_pipeline(pipeline))

    async def _choose_pipeline(self, typed: str) -> None:
        chosen = await self.chosen()
        if typed:
            self._choose(replace(chosen, pipeline=await self.store.run(find_pipeline, typed)))
            return
        choices = [Choice(one.name, one) for one in await self.store.run(pipelines)]
        self.app.push_screen(PickerScreen("Pipeline", choices, current=chosen.pipeline), self._pipeline_picked)

    def _pipeline_picked(self, choice: Choice | None) -> None:
        if choice is not None and self._chosen is not None:
            self._choose(replace(self._chosen, pipeline=choice.value))

    def action_metrics_filter(self, filter_text: str = "") -> None:
        if filter_text:
            self._use_filter(filter_text)
        elif self._chosen is not None:
            self.ask_filter(Kind.DEAL, self._chosen.filter, self._use_filter)

    def _use_filter(self, filter_text: str) -> None:
        if self._chosen is not None:
            self._choose(replace(self._chosen, filter=filter_text.strip()))

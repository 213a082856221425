"""What can be said about a file before it is imported: picked from lists, line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from crm_tui.interchange.columns import Link
from crm_tui.interchange.pairs import write_pairs
from crm_tui.queries.board.pipelines import pipelines as on_boards
from crm_tui.services.bulk.stages import stage_names
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.import_views import Trial, field_choices, said_of_all, setting_choices
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.import_text import ColumnLine, SettingLine, StageLine
from crm_tui.tui.widgets.sheet import SheetView


class ImportChoices(CrmScreen[None]):
    """The lines of the sheet, each changed by picking something else for it."""

    def __init__(self, trial: Trial) -> None:
        super().__init__()
        self.trial = trial
        """What is known of the file, and was said of it."""
        self._stages: dict[str, str] = {}
        """What was said of the file's stages."""

    @property
    def sheet(self) -> SheetView:
        """Where it all stands."""
        return self.query_one(SheetView)

    @property
    def is_fixed(self) -> bool:
        """Whether nothing can be said any more."""
        raise NotImplementedError

    def say(self, **more: Any) -> None:  # noqa: ANN401 - as `Choices` has them
        """Say more about the file, and try it out again."""
        raise NotImplementedError

    def show(self) -> None:
        """Show what is known now."""
        raise NotImplementedError

    def action_preview_change(self) -> None:
        match self.sheet.what:
            case ColumnLine() as column if self.trial.prepared:
                choices = field_choices(self.trial.prepared, column.place)
                current = column.field or None
                self._pick(f"Where does “{column.header}” go?", choices, current, partial(self._send, column.place))
            case StageLine() as stage:
                self.load(self._offer_stages(stage), group="choices")
            case SettingLine(name="rejects"):
                self._toggle_rejects()
            case SettingLine() as setting:
                self.load(self._offer_setting(setting), group="choices")

    def on_sheet_view_opened(self) -> None:
        self.action_preview_change()

    def action_preview_leave_out(self) -> None:
        column = self.sheet.what
        if isinstance(column, ColumnLine):
            self._send(column.place, None)

    async def _offer_stages(self, stage: StageLine) -> None:
        names = await self.store.run(stage_names, self.trial.said.pipeline)
        choices = [Choice(name, name) for name in names]
        self._pick(f"What does “{stage.theirs}” mean here?", choices, stage.ours, partial(self._mean, stage.theirs))

    async def _offer_setting(self, setting: SettingLine) -> None:
        pipelines = [one.name for one in await self.store.run(on_boards)]
        choices = setting_choices(setting.name, self.trial.kind, pipelines)
        self._pick(setting.said, choices, None, partial(self._set, setting.name))

    def _pick(self, title: str, choices: list[Choice], current: object, then: Callable[[Any], None]) -> None:
        if self.is_fixed:
            return

        def picked(choice: Choice | None) -> None:
            if choice is not None:
                then(choice.value)

        self.app.push_screen(PickerScreen(title, choices, current=current), picked)

    def _send(self, place: int, field: str | None) -> None:
        """Let a column go into a field, or nowhere."""
        if self.trial.prepared is not None:
            mapping = self.trial.prepared.mapping
            moved = mapping.changed([Link(place, mapping.links[place].header, field, "as you said")])
            self.say(map=moved.spec)

    def _mean(self, theirs: str, ours: str) -> None:
        self._stages[theirs] = ours
        self.say(stages=write_pairs(self._stages.items()))

    def _set(self, name: str, value: Any) -> None:  # noqa: ANN401 - as the setting has it
        if name in said_of_all(self.trial.kind):
            self.say(given=value)
        elif name != "kind":
            self.say(**{name: value})
        elif value is not self.trial.kind:
            self._stages.clear()
            self.trial = replace(self.trial, kind=value, prepared=None)
            self.say(map="", stages="", given={})

    def _toggle_rejects(self) -> None:
        path = self.trial.path
        beside = None if self.trial.rejects else path.with_name(f"{path.stem}.left-out.csv")
        self.trial = replace(self.trial, rejects=beside)
        self.show()

"""The saved views of the lists, and which columns each list shows, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.complete import Completion
from crm_tui.queries.lists.column import Column
from crm_tui.queries.lists.columns import all_columns, chosen_columns, columns
from crm_tui.queries.lists.windows import ListOf
from crm_tui.queries.views import Shown, View
from crm_tui.tui.forms.choosing_columns import completions_for, located
from crm_tui.tui.viewed import Viewed
from crm_tui.tui.widgets.prompt_line import Prompt, PromptLine
from crm_tui.tui.widgets.table.widget import TableView

SIGN = "|"


class ListViews(Viewed):
    """What the lists do with views and columns."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: dict[Kind, tuple[Column, ...]] = {}
        """The columns that were chosen for a list, in their order."""

    @property
    def of(self) -> ListOf:
        """Which list it is."""
        raise NotImplementedError

    async def _turn_to(self, of: ListOf) -> None:
        raise NotImplementedError

    def _say_which(self) -> None:
        raise NotImplementedError

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that were chosen; none for the usual ones."""
        return self._columns.get(self.of.kind, ())

    @property
    def known_columns(self) -> tuple[Column, ...]:
        """Those that every workspace has, and what else was chosen."""
        return tuple(dict.fromkeys((*columns(self.of.kind), *self.columns)))

    # Views

    @property
    def viewed(self) -> str:
        return self.of.kind.plural

    @property
    def shown(self) -> Shown:
        return Shown(self.of.typed, self.of.sort, ",".join(column.name for column in self.columns))

    def view_changed(self) -> None:
        self._say_which()

    def show_view(self, view: View | None) -> None:
        self.load_before_keys(self._show_view(view), group="list")

    async def _show_view(self, view: View | None) -> None:
        kind, shown = self.of.kind, view.shown if view else Shown()
        self._columns[kind] = await self.store.run(chosen_columns, kind, shown.columns)
        await self._turn_to(ListOf(kind, shown.filter_text, shown.sort))
        self.be_view(view)

    # Columns

    def action_contacts_columns(self, names: str = "") -> None:
        if names:
            self.load(self._choose_columns(names), group="columns")
        else:
            self.load(self._ask_columns(), group="columns")

    async def _ask_columns(self) -> None:
        """Have the columns typed, those on screen first standing there; they show as they are typed."""
        known = await self.store.run(all_columns, self.of.kind)
        present = ", ".join(placed.column.name for placed in self.query_one(TableView).placed)

        async def complete(typed: str, cursor: int) -> Sequence[Completion]:
            return completions_for(typed, cursor, known)

        def typed(names: str) -> None:
            self.load(self._choose_columns(names), group="columns")

        before = ",".join(column.name for column in self.columns)
        self.ask(
            Prompt(
                sign=SIGN,
                text=f"{present}, ",
                typed=typed,
                entered=typed,
                closed=lambda: typed(before),
                complete=complete,
                past=self.crm.past(SIGN),
            )
        )

    async def _choose_columns(self, names: str) -> None:
        """Show these columns; none for the usual ones. What is no column is pointed at while it is typed."""
        kind, line = self.of.kind, self.query_one(PromptLine)
        try:
            self._columns[kind] = await self.store.run(chosen_columns, kind, names)
        except BadInput as error:
            if not line.is_open:
                raise
            line.point_at(located(error, names))
            return
        line.point_at(None)
        self.query_one(TableView).show_columns(self.columns)
        self._say_which()

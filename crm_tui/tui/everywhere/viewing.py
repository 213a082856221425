"""Saved views from every screen that has them: shown, saved, renamed, numbered, shared and deleted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from crm_tui.domain.roles import Permission
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries import views
from crm_tui.queries.views import View
from crm_tui.tui.commands import by_id
from crm_tui.tui.everywhere.guided import Guided
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.viewed import Viewed

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.forms.fields import Choice, Field

MINE, EVERYBODYS = "me", "everybody"

_AS_USUAL = "as usual"
"""The choice to show what the screen shows without a view."""

_MANAGING = ("view.save", "view.change", "view.delete")

Act = Callable[[View], Awaitable[None]]
Save = Callable[[dict[str, Any]], Awaitable[None]]


class Viewing(Guided):
    """The commands with views, as actions of the program."""

    @property
    def _viewing(self) -> CrmApp:
        return cast("CrmApp", self)

    def action_view_choose(self, name: str = "") -> None:
        self._with_views(partial(self._choose_view, name=name))

    def action_view_save(self, name: str = "") -> None:
        self._with_views(partial(self._ask_to_save, name=name))

    def action_view_change(self, name: str = "") -> None:
        self._with_views(partial(self._pick_view, title="Change the view", name=name, act=self._ask_to_change))

    def action_view_delete(self, name: str = "") -> None:
        self._with_views(partial(self._pick_view, title="Delete the view", name=name, act=self._delete_view))

    def _with_views(self, work: Callable[[Viewed], Awaitable[None]]) -> None:
        self._viewing.do(self._on_viewed(work))

    async def _on_viewed(self, work: Callable[[Viewed], Awaitable[None]]) -> None:
        if not isinstance(self.screen, Viewed):
            raise NotFound(
                "This place has no views; the boards of deals and of tickets have some, and Today, and the lists."
            )
        await work(self.screen)

    # Which view

    async def show_slot(self, screen: Viewed, slot: int) -> bool:
        """Show the view that a number key stands for; whether there is one."""
        found = await self._viewing.store.run(views.view_in_slot, screen.viewed, slot, self._viewing.me)
        if found is not None:
            screen.show_view(found)
        return found is not None

    async def _choose_view(self, screen: Viewed, *, name: str) -> None:
        if name:
            screen.show_view(await self._found_view(screen, name))
            return
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.views import ViewsScreen

        choices = await self._view_choices(screen)
        usual = [Choice("   As usual, without a view", _AS_USUAL)] if screen.saved_view else []
        managing = [by_id()[name] for name in (_MANAGING if choices else _MANAGING[:1])]
        commands = [Choice(f"   {command.title}", command) for command in managing]
        current = next((one.value for one in choices if one.value == screen.saved_view), None)
        self.push_screen(
            ViewsScreen("Show a view, by its number or name", [*choices, *usual, *commands], current=current),
            partial(self._view_chosen, screen),
        )

    async def _view_chosen(self, screen: Viewed, choice: Choice | None) -> None:
        if choice is None:
            return
        if isinstance(choice.value, View) or choice.value == _AS_USUAL:
            screen.show_view(choice.value if isinstance(choice.value, View) else None)
        else:
            await self._viewing.run_command(choice.value)

    async def _pick_view(self, screen: Viewed, *, title: str, name: str, act: Act) -> None:
        """Do something with the view that is named, or else picked."""
        if name:
            await act(await self._found_view(screen, name))
            return
        from crm_tui.tui.screens.views import ViewsScreen

        choices = await self._view_choices(screen)
        if not choices:
            raise NotFound("There is no view yet; save one first.")
        self.push_screen(
            ViewsScreen(title, choices, current=screen.saved_view),
            lambda choice: self._viewing.do(_acted(act, choice.value)) if choice else None,
        )

    async def _view_choices(self, screen: Viewed) -> list[Choice]:
        from crm_tui.tui.forms.fields import Choice

        found = await self._viewing.store.run(views.saved_views, screen.viewed, self._viewing.me)
        return [Choice(f"{view.slot or ' '}  {view.name}", view, _about(view)) for view in found]

    async def _found_view(self, screen: Viewed, name: str) -> View:
        return await self._viewing.store.run(views.find_view, screen.viewed, name, self._viewing.me)

    # Saving, changing, deleting

    async def _ask_to_save(self, screen: Viewed, *, name: str) -> None:
        present = screen.saved_view
        fields = self._view_fields(name or (present.name if present else ""), present)
        self._ask_about_view("Save this view", fields, partial(self._save_view, screen), draft="view.new")

    async def _save_view(self, screen: Viewed, values: dict[str, Any]) -> None:
        from crm_tui.services.views import save_view

        app, own = self._viewing, values["whose"] == MINE
        await app.store.run(
            save_view, app.me, screen.viewed, values["name"], screen.shown, slot=values["slot"], own=own
        )
        whose = app.me if own else None
        screen.be_view(await app.store.run(views.view_named, screen.viewed, values["name"], whose))
        self._say_of_view(screen.saved_view, f"Saved the view {values['name']}{_slot_words(values['slot'])}.")

    async def _ask_to_change(self, view: View) -> None:
        from crm_tui.services.views import require_changing

        await self._viewing.store.run(require_changing, self._viewing.me, view.id)
        fields = self._view_fields(view.name, view)
        self._ask_about_view(f"View {view.name}", fields, partial(self._change_view, view), draft="view.change")

    async def _change_view(self, view: View, values: dict[str, Any]) -> None:
        from crm_tui.services.views import change_view

        app, own = self._viewing, values["whose"] == MINE
        await app.store.run(change_view, app.me, view.id, name=values["name"], slot=values["slot"], own=own)
        whose = "" if own is view.own else " It is yours alone now." if own else " It is everybody's now."
        self._say_of_view(view, f"Changed the view {values['name']}{_slot_words(values['slot'])}.{whose}")

    async def _delete_view(self, view: View) -> None:
        from crm_tui.services.views import delete_view

        await self._viewing.store.run(delete_view, self._viewing.me, view.id)
        self._say_of_view(view, f"Deleted the view {view.name}.")

    def _say_of_view(self, view: View | None, sentence: str) -> None:
        self._viewing.tell(sentence, undo=True)
        if view is not None:
            self.post_message(RecordsChanged(frozenset({("saved_view", view.id)})))

    def _view_fields(self, name: str, present: View | None) -> list[Field]:
        from crm_tui.tui.forms.fields import Choice, Field

        may_share = self.rights.allow([Permission.SHAPE])
        whose = [Choice(word, word) for word in ((MINE, EVERYBODYS) if may_share else (MINE,))]
        usual = EVERYBODYS if may_share and present is not None and not present.own else MINE
        return [
            Field(name="name", label="Name", value=name, required=True, help="A view of that name is replaced."),
            Field(name="whose", label="For", value=usual, choices=tuple(whose), required=True, help="Who sees it."),
            Field(
                name="slot",
                label="Number",
                value=str(present.slot or "") if present else "",
                read=_read_slot,
                help="1 to 9: the key that shows it. It is taken from the view that has it.",
            ),
        ]

    def _ask_about_view(
        self, title: str, fields: list[Field], save: Callable[[dict[str, Any]], Awaitable[None]], *, draft: str
    ) -> None:
        from crm_tui.tui.screens.forms.screen import FormScreen

        self.push_screen(FormScreen(title, fields, save, draft=draft))

    # What others do

    def on_records_changed(self, message: RecordsChanged) -> None:
        changed = {record for kind, record in message.changed if kind == "saved_view"}
        for screen in self._viewing.views:
            if isinstance(screen, Viewed) and screen.saved_view and screen.saved_view.id in changed:
                self._viewing.do_beside(self._read_view_again(screen, screen.saved_view.id))

    async def _read_view_again(self, screen: Viewed, view: UUID) -> None:
        """Say the view's name as it is now; none where it is gone."""
        screen.be_view(await self._viewing.store.run(views.view_by_id, view, self._viewing.me))


async def _acted(act: Act, view: View) -> None:
    await act(view)


def _about(view: View) -> str:
    """What tells a view from others: whose it is, and what it shows."""
    parts = ("yours" if view.own else "everybody's", view.filter_text, view.sort, view.columns, view.density or "")
    return "  ".join(part for part in parts if part)


def _slot_words(slot: int | None) -> str:
    return f" under {slot}" if slot else ""


def _read_slot(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 9):
        raise BadInput("A number from 1 to 9.", "slot")
    return int(typed)

"""Finding the way: any command or record by typing, jumps, back and forward, and what was seen lately."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from textual import events
from textual.screen import Screen

from crm_tui import paths
from crm_tui.domain.records import LISTED, Kind, parse_ref
from crm_tui.domain.roles import Permission
from crm_tui.tui.base import CrmScreen, Working
from crm_tui.tui.commands import EVERYWHERE, PLACES, Command, by_id, in_force_at
from crm_tui.tui.everywhere.guided import Guided
from crm_tui.tui.everywhere.trail import Stop, Trail
from crm_tui.tui.keymap import keys_of
from crm_tui.tui.keys import PREFIX, label
from crm_tui.tui.widgets.keyline import KeyLine

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.everywhere.recent import Recent
    from crm_tui.tui.forms.fields import Choice
    from crm_tui.tui.topics import Topic


class Finding(Guided):
    """The palette, `g` and what follows it, `[` and `]`, and the records of late."""

    _following = False
    """Whether the next key says where to go."""
    _travelling = False
    """Whether screens open and close on the way to a stop."""
    _last: Screen[Any] | None = None
    """The screen that was on top at the last stop."""

    @property
    def _crm(self) -> CrmApp:
        return cast("CrmApp", self)

    @property
    def trail(self) -> Trail:
        """Where one has been since the program started."""
        if not hasattr(self, "_trail"):
            self._trail = Trail()
        return self._trail

    @property
    def recent(self) -> Recent:
        """The records that the person has seen lately in this workspace; of one that goes, they go with it."""
        from crm_tui.tui.everywhere.recent import Recent

        workspace = self._crm.store.path
        home = workspace.parent if paths.is_temporary(workspace) else paths.state_dir()
        return Recent(home, workspace, self._crm.me)

    # Any command or record

    @property
    def place(self) -> str:
        """The place in the command registry where one is."""
        return self.screen.PLACE if isinstance(self.screen, Working) else EVERYWHERE

    async def run_command(self, command: Command, argument: str = "") -> None:
        """Carry out a command of the screen on top, as its key would."""
        node = self if command in PLACES[EVERYWHERE] else self.screen
        arguments = (argument,) if argument and command.argument else ()
        await self.run_action(("", command.action, arguments), default_namespace=node)

    def action_command_palette(self) -> None:
        if isinstance(self.screen, CrmScreen):
            from crm_tui.tui import palette
            from crm_tui.tui.everywhere.marking import Marking
            from crm_tui.tui.screens.finder import FinderScreen

            screen, width = self.screen, self.size.width
            title_of = screen.title_of if isinstance(screen, Marking) else palette.own_title
            choices = palette.choices(screen.PLACE, self._crm.keymap, self.rights, width=width, title_of=title_of)
            self.push_screen(FinderScreen(choices), self._picked)

    async def _picked(self, choice: Choice | None) -> None:
        from crm_tui.tui.topics import Topic

        if choice is None:
            return
        if isinstance(choice.value, Command):
            await self.run_command(choice.value)
        elif isinstance(choice.value, str):
            await self.run_command(by_id()["quick.add"], choice.value)
        elif isinstance(choice.value, Topic):
            await self._go_to_topic(choice.value)
        else:
            self.jump_to(choice.value.kind, choice.value.id, choice.value.title)

    async def _go_to_topic(self, topic: Topic) -> None:
        if topic.lists is not None:
            self._crm.show_list(topic.lists)
        else:
            await self._crm.run_line(topic.line)

    async def jump_to_ref(self, line: str) -> bool:
        """Open the record that a line names by its short reference alone; whether it does."""
        if parse_ref(line.strip()) is None:
            return False
        from crm_tui.queries.records import merged

        found, became = await self._crm.store.run(merged.find, line)
        self.jump_to(found.kind, found.id, found.name)
        if became is not None:
            self._crm.tell(f"{became}.")
        return True

    def jump_to(self, kind: Kind, record: UUID, name: str) -> None:
        """Open a record from anywhere; a product as its form, since there is no more to it."""
        if kind in LISTED:
            self._crm.open_record(kind, record)
        elif kind is Kind.PRODUCT and self.rights.allow([Permission.DEALS]) and isinstance(self.screen, Working):
            from crm_tui.tui.forms import record_forms

            self._crm.do(record_forms.edit_record(self.screen, kind, record))
        else:
            self._crm.tell(f"The {kind} {name} has no page of its own.")

    # Jumps

    def action_go_follow(self) -> None:
        if isinstance(self.screen, CrmScreen):
            self._following = True
            jumps = [
                (label(key), _word_for(command))
                for key, command in self._jumps.items()
                if self.rights.allow(command.needs)
            ]
            self.screen.query_one(KeyLine).show_jumps([*jumps, ("Esc", "stay")])

    @property
    def _jumps(self) -> dict[str, Command]:
        """The commands that follow the prefix here, by their second key."""
        found: dict[str, Command] = {}
        for command in in_force_at(self.place):
            for keys in keys_of(command, self._crm.keymap):
                prefix, _, key = keys.partition(" ")
                if prefix == PREFIX and key:
                    found.setdefault(key, command)
        return found

    async def on_event(self, event: events.Event) -> None:
        if self._following and isinstance(event, events.Key | events.MouseDown) and not event.is_forwarded:
            self._following = False
            if isinstance(self.screen, CrmScreen):
                self.screen.show_keys()
            if isinstance(event, events.Key):
                await self._follow(event.key)
                return
        await super().on_event(event)

    async def _follow(self, key: str) -> None:
        command = self._jumps.get(key)
        if command is not None:
            await self.run_command(command)
        elif key != "escape":
            self._crm.tell(f"{PREFIX} {label(key)} leads nowhere; {PREFIX} and a letter at the foot does.")

    # Back and forward

    def visited(self) -> None:
        """Take note of the screen on top: another one, or one that is about another record now."""
        screen = self.screen
        if self._travelling or not isinstance(screen, CrmScreen) or screen.PLACE in {"first_run", "explain", "import"}:
            return
        at = screen.where
        stop = Stop(self.current_mode, at.kind, at.record)
        if self._last is screen:
            self.trail.turn_to(stop)
        elif self._last is not None and not self._is_open(self._last) and self.trail.is_behind(stop):
            self.trail.step(-1)
        else:
            self.trail.visit(stop)
        self._last = screen
        if at.kind and at.record:
            self.recent.saw(at.kind, at.record)

    def _is_open(self, screen: Screen[Any]) -> bool:
        """Whether it lies in a place, on top or not."""
        return any(screen in stack for stack in self._screen_stacks.values())

    def leaving(self) -> None:
        """Take note of where on the screen on top one is, which is about to close."""
        if isinstance(self.screen, CrmScreen) and self._last is self.screen:
            self.trail.leave(self.screen.spot)

    def action_trail_back(self) -> None:
        self._crm.do(self._travel(-1))

    def action_trail_forward(self) -> None:
        self._crm.do(self._travel(1))

    async def _travel(self, by: int) -> None:
        """Go to the next stop that is still there."""
        if not isinstance(self.screen, CrmScreen) or not self.screen.may_be_left:
            return
        self.leaving()
        while (stop := self.trail.step(by)) is not None:
            if await self._is_there(stop):
                self._travelling = True
                try:
                    await self._go_to(stop)
                finally:
                    self._travelling = False
                self._last = self.screen
                return
            self.trail.drop(by)
        self._crm.tell("This is where you began." if by < 0 else "You have gone no further than this.")

    async def _is_there(self, stop: Stop) -> bool:
        """Whether a stop's record is not deleted."""
        if stop.kind is None or stop.record is None:
            return True
        from crm_tui.queries.links import links

        found = await self._crm.store.run(links, {stop.kind: [stop.record]})
        return stop.record in found and not found[stop.record].deleted

    async def _go_to(self, stop: Stop) -> None:
        """Show the screen of a stop: the one that is still open, else another one at the same spot."""
        if stop.place != self.current_mode:
            await self.switch_mode(stop.place)
        open_ones = [screen for screen in self.screen_stack if isinstance(screen, Working)]
        there = [one for one in open_ones if one.where.record == stop.record and isinstance(one, CrmScreen)]
        if there:
            while self.screen is not there[-1] and len(self.screen_stack) > 1:
                await self.pop_screen()
        elif stop.kind is not None and stop.record is not None:
            from crm_tui.tui import places

            screen = places.record_screen(stop.kind, stop.record, ())
            screen.return_to(stop.spot)
            await self.push_screen(screen)
            return
        if isinstance(self.screen, CrmScreen):
            self.screen.return_to(stop.spot)

    # What was seen lately

    def action_recent_choose(self) -> None:
        self._crm.do(self._offer_recent())

    async def _offer_recent(self) -> None:
        """The last one first, but not that which is open; those that were deleted meanwhile drop out."""
        from crm_tui.queries.links import links
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        seen = self.recent.records()
        by_kind: dict[Kind, list[UUID | None]] = {}
        for kind, record in seen:
            by_kind.setdefault(kind, []).append(record)
        found = await self._crm.store.run(links, by_kind)
        kept = [one for one in seen if one[1] in found and not found[one[1]].deleted]
        if kept != seen:
            self.recent.keep(kept)
        here = self.screen.where.record if isinstance(self.screen, Working) else None
        shown = [found[record] for _, record in kept if record != here]
        choices = [Choice(link.name, link, f"{link.kind} {link.ref}") for link in shown]
        if not choices:
            self._crm.tell("No other record has been open yet; those that you open are listed here.")
            return
        self.push_screen(PickerScreen("Seen lately", choices), self._recent_picked)

    def _recent_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._crm.open_record(choice.value.kind, choice.value.id)


def _word_for(command: Command) -> str:
    """A jump in a word: where `go.board` leads, or what `recent.choose` is about."""
    about, _, verb = command.id.partition(".")
    return verb if about == "go" or verb in {"first", "last"} else about

"""The line at the foot where a filter, a search or a command is typed, with what may come next above it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias, cast

from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from crm_tui import text
from crm_tui.errors import FilterError
from crm_tui.tui.commands import bindings

if TYPE_CHECKING:
    from textual.widgets import Input

    from crm_tui.filters.complete import Completion
    from crm_tui.tui.widgets.line_input import LineInput

Complete: TypeAlias = "Callable[[str, int], Awaitable[Sequence[Completion]]]"
"""What may be written next: the text and the cursor's place in, completions out, best first."""


class Prompt(NamedTuple):
    """What the line is opened for."""

    sign: str
    """The sign before the text: `/` or `:`."""
    entered: Callable[[str], None]
    """Called with the text when Enter closes the line."""
    text: str = ""
    """What stands there at first."""
    typed: Callable[[str], None] | None = None
    """Called with the text whenever it changes."""
    closed: Callable[[], None] | None = None
    """Called when Escape closes the line."""
    complete: Complete | None = None
    past: tuple[str, ...] = ()
    """What was entered before, oldest first; Up and Down walk through it."""
    asks: str = ""
    """What is asked, in words, where the sign does not say it."""


class PromptLine(Widget):
    """Two rows: what may be written next, or what is wrong with a mark above its place; and the line itself.

    While closed it lies below the screen, so that opening it moves nothing else and paints only these rows.
    """

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's own form
        "prompt--sign",
        "prompt--completion",
        "prompt--chosen",
        "prompt--help",
        "prompt--error",
    }
    BINDINGS: ClassVar = bindings("prompt")

    class Opened(Message):
        """The line takes the keys from now on."""

    class Closed(Message):
        """The keys are the screen's again."""

    class Typed(Message):
        """The text or the cursor's place changed: completions may be asked for."""

        def __init__(self, prompt: Prompt, text: str, cursor: int) -> None:
            super().__init__()
            self.prompt = prompt
            self.text = text
            self.cursor = cursor

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Prompt(sign="", entered=lambda _: None)
        self._completions: tuple[Completion, ...] = ()
        self._chosen: int | None = None
        self._begun = ""
        """What was typed before a completion was put in."""
        self._error: FilterError | None = None
        self._place = 0
        """Where in the past the line is."""
        self._focused_before: Widget | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody types here."""
        return self.has_class("-open")

    @property
    def input(self) -> LineInput:
        """Where the text is typed; there once the line has been opened."""
        return cast("LineInput", self.children[0])

    def open(self, prompt: Prompt) -> None:
        """Show the line and type into it."""
        if not self.children:
            from crm_tui.tui.widgets.line_input import LineInput

            self.mount(LineInput())
        self._prompt, self._place = prompt, len(prompt.past)
        self._forget_completions()
        self.point_at(None)
        self.add_class("-open")
        self._write(prompt.text)
        self._focused_before = self.screen.focused
        self.input.can_focus = True
        self.screen.set_focus(self.input, scroll_visible=False)
        self.post_message(self.Opened())
        self._ask()

    def offer(self, completions: Sequence[Completion]) -> None:
        """Show these completions, unless one of those before is being walked through."""
        if self._chosen is None:
            standing = self.input.value
            self._completions = tuple(each for each in completions if standing[each.start : each.end] != each.text)
            self.refresh()

    def point_at(self, error: FilterError | None) -> None:
        """Show what is wrong, and where; None where nothing is."""
        self._error = error
        self.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._forget_completions()
        self.point_at(None)
        self._ask()
        if self._prompt.typed:
            self._prompt.typed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_prompt_enter()

    def action_prompt_enter(self) -> None:
        self._hide()
        self._prompt.entered(self.input.value)

    def action_prompt_close(self) -> None:
        self._hide()
        if self._prompt.closed:
            self._prompt.closed()

    def action_prompt_next(self) -> None:
        self._walk(1)

    def action_prompt_before(self) -> None:
        self._walk(-1)

    def action_prompt_older(self) -> None:
        self._recall(-1)

    def action_prompt_newer(self) -> None:
        self._recall(1)

    def _walk(self, steps: int) -> None:
        """Put in the next of the completions, or the one before."""
        if not self._completions:
            return
        if self._chosen is None:
            self._begun = self.input.value
            self._chosen = 0 if steps > 0 else len(self._completions) - 1
        else:
            self._chosen = (self._chosen + steps) % len(self._completions)
        completion = self._completions[self._chosen]
        before, after = self._begun[: completion.start], self._begun[completion.end :]
        self._write(before + completion.text + after, len(before + completion.text))
        if self._prompt.typed:
            self._prompt.typed(self.input.value)
        if len(self._completions) == 1:
            self._forget_completions()
            self._ask()
        self.refresh()

    def _recall(self, steps: int) -> None:
        """Put in what was entered earlier or later."""
        past = self._prompt.past
        if not past:
            return
        self._place = min(max(self._place + steps, 0), len(past))
        self._write(past[self._place] if self._place < len(past) else "")
        if self._prompt.typed:
            self._prompt.typed(self.input.value)

    def _write(self, words: str, cursor: int | None = None) -> None:
        with self.prevent(self.input.Changed):
            self.input.value = words
        self.input.cursor_position = len(words) if cursor is None else cursor

    def _ask(self) -> None:
        self.post_message(self.Typed(self._prompt, self.input.value, self.input.cursor_position))

    def _forget_completions(self) -> None:
        self._completions, self._chosen = (), None

    def _hide(self) -> None:
        self.remove_class("-open")
        self.input.can_focus = False
        self.screen.set_focus(self._focused_before, scroll_visible=False)
        self.post_message(self.Closed())

    def render(self) -> RenderResult:
        if self._completions or not (self._error or self._prompt.asks):
            above = self._completion_row()
        elif self._error:
            above = self._error_row(self._error)
        else:
            above = Content.assemble(" ", (text.visible(self._prompt.asks), self.get_visual_style("prompt--help")))
        above = above.truncate(self.size.width, ellipsis=True)
        return Content("\n").join([above, Content.assemble((self._prompt.sign, self.get_visual_style("prompt--sign")))])

    def _error_row(self, error: FilterError) -> Content:
        """The sentence beside a mark above the place, on the side that has room for it; alone where neither has."""
        place = 1 + text.cell_width(self.input.value[: error.position])
        style = self.get_visual_style("prompt--error")
        sentence = text.visible(str(error))
        width = text.cell_width(sentence)
        if place + 2 + width <= self.size.width:
            return Content.assemble(" " * place, (f"▾ {sentence}", style))
        if width < place <= self.size.width - 1:
            return Content.assemble((text.fit(sentence, place - 1), style), (" ▾", style))
        return Content.assemble(" ", (sentence, style))

    def _completion_row(self) -> Content:
        line, help_ = Content(" "), ""
        for number, completion in enumerate(self._completions):
            is_chosen = number == self._chosen
            help_ = completion.help if is_chosen or not number else help_
            entry = Content.assemble(
                (completion.text, self.get_visual_style("prompt--chosen" if is_chosen else "prompt--completion")), "  "
            )
            if line.cell_length + entry.cell_length > self.size.width * 2 // 3 and not is_chosen:
                continue
            line += entry
        return line + Content.assemble((help_, self.get_visual_style("prompt--help")))

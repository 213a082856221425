"""Finding any command or record by typing: each key asks anew, and what is only near comes where little is exact."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from typing import ClassVar

from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from crm_tui import text
from crm_tui.domain import documents, nearness
from crm_tui.queries.search.hits import FEW, Hit, search, search_near
from crm_tui.tui.commands import bindings, by_id
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.picker import AROUND, BESIDE, HIGHEST, WIDEST_LABEL, PickerScreen, with_letters, with_words
from crm_tui.tui.topics import Sort, Topic, named, topics
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.line_input import LineInput

TITLE = "Find a command or a record"

MOST_FOUND = 20
"""Records that are found at once."""

MOST_COMMANDS = 5
"""Commands that stand before the records."""

MOST_TOPICS = 3
"""Findings and lists that stand before the records, where their words are just those that were typed."""

WHAT_WIDTH = 15
"""Cells of a record's kind and reference."""

WIDEST_TITLE = 30
"""Cells of a title beside which a record has room for what else is known of it."""

_NEAR = f"{AT_REST}near"
"""The group in which what is near is looked for; no key waits for it."""

_A_MOMENT = 0.02
"""Seconds for which the frame of what was typed waits for what is near, so that one frame shows both."""

_TOPICS = f"{AT_REST}topics"

_BEFORE_A_WORD = 8
"""Characters that stay before the word that was found where a text is cut."""


class FinderScreen(PickerScreen):
    """Picks a command from `choices`, or a `Hit`: a record that the search finds, with the words that it has marked.

    The last choice is the text that was typed, as a line that adds a record.
    """

    PLACE = "picker"
    BINDINGS: ClassVar = bindings("picker")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"finder--found"}

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(TITLE, choices)
        self._title_room = WIDEST_LABEL
        self._topics: tuple[Topic, ...] = ()
        self._found: tuple[str, Sequence[Hit], Sequence[Hit]] = ("", (), ())

    def on_mount(self) -> None:
        super().on_mount()
        self.call_after_refresh(self._ask_topics)

    def _ask_topics(self) -> None:
        """Once the first frame is there, which is not to wait for them."""
        self.load(self._learn_topics(), group=_TOPICS)

    async def _learn_topics(self) -> None:
        """Have what the program is about found as well, also by what was typed meanwhile, and what is near at once."""
        await self.store.read(nearness.get_ready)
        self._topics = await self.store.read(topics)
        typed, hits, near = self._found
        if typed.strip() and not self.query_one(OptionList).highlighted:
            self._show_found(typed, hits, near)

    def on_resize(self) -> None:
        """The list has the same height whatever is in it, so that nothing jumps while one types."""
        options = self.query_one(OptionList)
        options.styles.height = max(min(HIGHEST, self.size.height - AROUND), 1)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        event.prevent_default()  # else the picker would answer too
        self.workers.cancel_group(self, _NEAR)
        self.do(self.while_here(self._find(event.value)))  # the next key, such as Enter, is about what it finds

    async def _find(self, typed: str) -> None:
        """Show what has the words typed, and where that is little what is near, if it is there in a moment."""
        hits = await self.store.run(search, typed, limit=MOST_FOUND) if typed.strip() else ()
        if not typed.strip() or len(hits) >= FEW:
            self._show_found(typed, hits, ())
            return
        looking = asyncio.ensure_future(self.store.read(search_near, typed, limit=MOST_FOUND - len(hits)))
        await asyncio.wait([looking], timeout=_A_MOMENT)
        if looking.done():
            self._show_found(typed, hits, looking.result())
        else:
            self._show_found(typed, hits, ())
            self.load(self._add_near(typed, hits, looking), group=_NEAR)

    async def _add_near(self, typed: str, hits: Sequence[Hit], looking: Awaitable[Sequence[Hit]]) -> None:
        """Show what is near when it is found, unless something else was typed meanwhile."""
        near = await looking
        if near and self.query_one(LineInput).value == typed:
            self._show_found(typed, hits, near)

    def _show_found(self, typed: str, hits: Sequence[Hit], near: Sequence[Hit]) -> None:
        self._found = typed, hits, near
        self._present(typed, hits, near)
        self._paint_list()

    def _paint_list(self) -> None:
        """Show it and its heading at once: it keeps its size, so that nothing has to be laid out again before."""
        options = self.query_one(OptionList)
        options._layout_required = False  # noqa: SLF001
        self.paint_now(self.query_one(Static), options)

    def _present(self, typed: str, hits: Sequence[Hit], near: Sequence[Hit]) -> None:
        """Commands with words that begin so, topics of just these words, records with them, other topics, what is
        only near, pages of help, and the other commands; where no record has the words, those with just the letters.
        """
        words = documents.words_of(typed)
        with_them = with_words(self._choices, typed)
        exact = [one for one in with_them if documents.are_in(words, f"{one.label} {one.detail} {one.found_by}")]
        about = named(typed, self._topics)
        pages = [one for one in about if one.sort is Sort.PAGE]
        places = [one for one in about if one.sort is not Sort.PAGE]
        just = [one for one in places if one.sort < Sort.NUMBER and one.words.issuperset(words)][:MOST_TOPICS]
        room = MOST_COMMANDS if hits or near or about else len(exact)
        others = [one for one in with_them if one not in exact]
        self._title_room = WIDEST_TITLE if hits or near else WIDEST_LABEL
        self._show(
            [
                *exact[:room],
                *map(_of_topic, just),
                *map(_of_hit, hits),
                *(_of_topic(one) for one in places if one not in just),
                *map(_of_hit, near),
                *map(_of_topic, pages),
                *exact[room:],
                *others,
                *(() if hits else with_letters(self._choices, typed)),
                *self._to_add(typed.strip()),
            ]
        )
        heading = _heading(exact=len(hits), near=len(near))
        if heading != self._heading:
            self._heading = heading
            self.query_one(Static).update(Content(heading), layout=False)

    def _to_add(self, line: str) -> list[Choice]:
        """What was typed, as a line that adds a record."""
        may = self.crm.rights.allow(by_id()["quick.add"].needs)
        return [Choice(f"Quick add: {line}", line, "by what the line says")] if line and may else []

    def _option(self, choice: Choice, width: int) -> Option:
        room, title = self.size.width - BESIDE, min(width, self._title_room)
        if not isinstance(choice.value, Hit):
            return super()._option(choice, title)
        hit = choice.value
        what = text.fit(f"{hit.kind} {hit.ref}", WHAT_WIDTH)
        left = room - title - WHAT_WIDTH - 4
        parts = [self._marked(text.fit(hit.title, title), hit), Content("  "), Content(what)]
        if left > 0:
            parts += [Content("  "), self._marked(text.fit(about(hit, title, left), left).rstrip(), hit)]
        return Option(Content("").join(parts))

    def _marked(self, said: str, hit: Hit) -> Content:
        """A text with the words in it that were found."""
        content, style = Content(said), self.get_visual_style("finder--found", partial=True)
        for start, end in documents.spans(said, hit.words):
            content = content.stylize(style, start, end)
        return content


def about(hit: Hit, width: int, room: int) -> str:
    """What a row has `room` for beside `width` cells of the title: what tells the record from its like, and where the
    words stand if those do not show it; or else that alone, from a little before the first of them.
    """
    seen = documents.spans(f"{text.fit(hit.title, width)} {hit.detail}", hit.words)
    where = hit.matched or ("" if seen else hit.title)
    if not where or not hit.words:
        return hit.detail
    whole = f"{hit.detail}   {where}"
    if text.cell_width(whole) <= room:
        return whole
    places = documents.spans(where, hit.words)
    start = max(places[0][0] - _BEFORE_A_WORD, 0) if places and text.cell_width(where) > room else 0
    return f"…{where[start:]}" if start else where


def _of_topic(topic: Topic) -> Choice:
    return Choice(topic.title, topic, topic.detail)


def _of_hit(hit: Hit) -> Choice:
    return Choice(hit.title, hit, hit.ref)


def _heading(*, exact: int, near: int) -> str:
    """What the list is, above it."""
    if not near:
        return TITLE
    return f"{exact} exactly; the other records are only near" if exact else "No record exactly; those here are near"

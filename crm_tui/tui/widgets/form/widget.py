"""The fields of a form, drawn as one widget; only the field that is being edited is an input of its own."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.geometry import clamp
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from crm_tui import text
from crm_tui.tui.forms.fields import Answers, Choice, Field
from crm_tui.tui.widgets.form.rows import WHOLE_ROW, Offer, Row, labelled, rows
from crm_tui.tui.widgets.line_input import LineInput

WIDEST_LABEL = 24
WIDEST_VALUE = 60


class Form(Widget, can_focus=False):
    """Fields below each other, with Tab between them; says what is edited, and which field it is about.

    `answers` holds what was typed. Choices for the field being edited come from its screen through `offer`.
    """

    COMPONENT_CLASSES = {  # noqa: RUF012 - Textual's own form
        "form--label",
        "form--active",
        "form--value",
        "form--error",
        "form--note",
        "form--choice",
        "form--picked",
        "form--theirs",
    }

    class Edited(Message):
        """Something was typed into a field, or it was gone to; its choices may be asked for."""

        def __init__(self, field: Field, typed: str, *, by_hand: bool) -> None:
            super().__init__()
            self.field = field
            self.typed = typed
            self.by_hand = by_hand
            """False where the person only went to the field."""

    class Left(Message):
        """A field was left with something typed into it that only others can tell to be wrong."""

        def __init__(self, field: Field, typed: str) -> None:
            super().__init__()
            self.field = field
            self.typed = typed

    class Submitted(Message):
        """Enter was pressed in a field of one line: the form is to be saved."""

    def __init__(self, answers: Answers, begin: int = 0) -> None:
        """`begin` is the number of the field that is edited first."""
        super().__init__()
        self.answers = answers
        self.active = begin
        self._top = 0
        self._choices: tuple[Choice, ...] = ()
        self._highlighted: int | None = None
        self.notes: dict[str, str] = {}
        """At the right of a field: how it was understood, or who changed it."""
        self._rows: list[Row] = []

    def compose(self) -> ComposeResult:
        yield LineInput()

    def on_mount(self) -> None:
        self.go_to(self.active)

    @property
    def field(self) -> Field:
        """The field that is being edited."""
        return self.answers.fields[self.active]

    # Going from field to field

    def go_to(self, number: int) -> None:
        """Edit the field with this number."""
        self.active = clamp(number, 0, len(self.answers.fields) - 1)
        self._choices, self._highlighted = (), None
        typed = self.answers.typed[self.field.name]
        if self.field.lines > 1:
            self._text_area().load_text(typed)
        else:
            line = self.query_one(LineInput)
            with self.prevent(Input.Changed):
                line.value = typed
            if typed == self.answers.base[self.field.name] or self.field.choices or self.field.suggest:
                line.select_all()  # so that typing begins another value; what was typed by hand is gone on with
            else:
                line.cursor_position = len(typed)
        self._arrange()
        self._editor().focus(scroll_visible=False)
        self.post_message(self.Edited(self.field, typed, by_hand=False))

    def go_on(self, steps: int) -> None:
        """Leave the field, checking it, and edit the one so many fields further, round the end."""
        self.check_active()
        self.go_to((self.active + steps) % len(self.answers.fields))

    def go_to_error(self) -> None:
        """Edit the first field that is wrong."""
        wrong = [number for number, field in enumerate(self.answers.fields) if field.name in self.answers.errors]
        if wrong:
            self.go_to(wrong[0])
        self._arrange()

    def check_active(self) -> None:
        """Say beside the field how it was understood, or what is wrong with it."""
        field, typed = self.field, self.answers.typed[self.field.name]
        if typed:
            self.notes[field.name] = self.answers.check(field.name)
            if field.ask is not None and self.answers.is_own(field.name):
                self.post_message(self.Left(field, typed))
        self._arrange()

    def complain(self, name: str, sentence: str) -> None:
        """Say beside a field what is wrong with it."""
        self.answers.errors[name] = sentence
        self._arrange()

    def go_to_undecided(self) -> None:
        """Edit the first field of which it is to be decided whose value stands; this one anew where there is none."""
        names = [field.name for field in self.answers.fields]
        self.go_to(min(map(names.index, self.answers.undecided), default=self.active))

    def go_to_end(self) -> None:
        """Put the cursor behind what stands in the field."""
        self.query_one(LineInput).cursor_position = len(self.answers.typed[self.field.name])

    def start_afresh(self) -> None:
        """Show what `answers` holds now, from the first field on."""
        self.notes.clear()
        self.go_to(0)

    # Typing and choosing

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._typed(event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if event.text_area.text != self.answers.typed[self.field.name]:
            self._typed(event.text_area.text)

    def _typed(self, typed: str) -> None:
        self.answers.write(self.field.name, typed)
        self.notes[self.field.name] = self.answers.understood(self.field.name)
        self._highlighted = None
        self._arrange()
        self.post_message(self.Edited(self.field, typed, by_hand=True))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.take_choice():
            self.go_on(1)
        else:
            self.post_message(self.Submitted())

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these choices below the field that is being edited."""
        self._choices, self._highlighted = tuple(choices), None
        self._arrange()

    def highlight(self, steps: int) -> bool:
        """Go up or down in the choices; False where there are none."""
        if not self._choices:
            return False
        here = -1 if self._highlighted is None else self._highlighted
        beyond = here + steps
        self._highlighted = None if beyond < 0 else min(beyond, len(self._choices) - 1)
        self._arrange()
        return True

    def take_choice(self) -> bool:
        """Put the highlighted choice into the field; False where none is highlighted."""
        if self._highlighted is None:
            return False
        choice = self._choices[self._highlighted]
        self.answers.pick(self.field.name, choice)
        with self.prevent(Input.Changed):
            self.query_one(LineInput).value = choice.label
        self._choices, self._highlighted = (), None
        self.post_message(self.Edited(self.field, choice.label, by_hand=True))
        return True

    def on_click(self, event: events.Click) -> None:
        number = event.y + self._top
        if event.widget is self and number < len(self._rows):
            row = self._rows[number]
            self.check_active()
            self.go_to(row.field)

    # Drawing

    @property
    def label_width(self) -> int:
        """Cells of the labels' column, with the room around it."""
        return min(max(text.cell_width(labelled(field)) for field in self.answers.fields), WIDEST_LABEL) + 4

    @property
    def value_width(self) -> int:
        """Cells of the values' column."""
        return max(min((self.size.width - self.label_width) * 2 // 3, WIDEST_VALUE), 10)

    def on_resize(self) -> None:
        self._arrange()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def _arrange(self) -> None:
        """Work out the rows, scroll to the field being edited, and put its input there."""
        if not self.size:
            return
        offer = Offer(self._choices, self._highlighted)
        room = max(self.size.width - self.label_width - 1, 20)
        self._rows = list(rows(self.answers, self.notes, self.active, offer, room))
        own = [number for number, row in enumerate(self._rows) if row.field == self.active]
        height = max(self.size.height, 1)
        self._top = clamp(self._top, max(own[-1] - height + 1, 0), own[0])
        self._top = min(self._top, max(len(self._rows) - height, 0), own[0])
        editor = self._editor()
        for each in self.query("LineInput, TextArea"):
            each.display = each is editor
        editor.styles.offset = (self.label_width, own[0] - self._top)
        editor.styles.width = self.value_width
        editor.styles.height = self.field.lines
        self.refresh()

    def _editor(self) -> LineInput | TextArea:
        return self._text_area() if self.field.lines > 1 else self.query_one(LineInput)

    def _text_area(self) -> TextArea:
        """The input for several lines, mounted when a field first needs it."""
        if not self.query(TextArea):
            area = TextArea(compact=True, soft_wrap=True)
            area.cursor_blink = False
            self.mount(area)
        return self.query_one(TextArea)

    def render_line(self, y: int) -> Strip:
        number = y + self._top
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[number]
        is_active = row.field == self.active and bool(row.label)
        mark = "▌ " if is_active else "  "
        segments = [
            self._segment(mark + row.label, self.label_width - 1, "active" if is_active else "label"),
            Segment(" ", self.rich_style),
            self._segment(row.value, self._width_of(row), row.style),
            Segment(" ", self.rich_style),
            self._segment(row.note, max(self.size.width - self.label_width - self._width_of(row) - 1, 0), "note"),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _width_of(self, row: Row) -> int:
        return self.size.width - self.label_width - 1 if row.style in WHOLE_ROW else self.value_width

    def _segment(self, shown: str, width: int, style: str) -> Segment:
        return Segment(text.fit(shown, width), self.get_component_rich_style(f"form--{style}"))

"""What a line that adds a record says, in the open workspace: each piece of it read as the field that it goes into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import Contact
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.quick_line import LONGEST, Piece, Sign, lead, pieces
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries import refs
from crm_tui.queries.refs import Found
from crm_tui.services.agenda.next_steps import STEP_SPECS
from crm_tui.services.editing.field_texts import context_for, read_text
from crm_tui.services.editing.fields import form_fields
from crm_tui.services.editing.tags import find_tag, tag_word
from crm_tui.services.quick.looks import Look, looks
from crm_tui.services.quick.mentions import MADE, Named, named, ways_to_say
from crm_tui.services.quick.understood import Instead, Part, Unclear, Understood
from crm_tui.services.quick.values import as_words, nearest_values, what_to_write, written_and_shown

SEVERAL = frozenset({FieldType.TAGS, FieldType.POINTS, FieldType.PEOPLE, FieldType.PRODUCTS})
"""The types of fields that may be written more than once in a line."""

NAMES: Mapping[Kind, str] = {
    Kind.DEAL: "title",
    Kind.CONTACT: "name",
    Kind.COMPANY: "name",
    Kind.TASK: "title",
    Kind.ACTIVITY: "subject",
}
"""The field that plain words go into; those of a note go into its text."""

MENTIONED: Mapping[Kind, Mapping[Kind, str]] = {
    Kind.DEAL: {Kind.COMPANY: "company", Kind.CONTACT: "contacts"},
    Kind.CONTACT: {Kind.COMPANY: "company"},
    Kind.COMPANY: {Kind.COMPANY: "parent"},
    Kind.TASK: {Kind.DEAL: "deal", Kind.CONTACT: "contact", Kind.COMPANY: "company"},
    Kind.ACTIVITY: {Kind.DEAL: "deal", Kind.CONTACT: "contact", Kind.COMPANY: "company"},
}
"""By what is added: the kinds of record that `@` may name, and the field that each goes into."""

MOST_NAMED = 20
"""Records that a line can name: looking each up takes time, and the line is read while it is typed."""

EXAMPLE = 'Acme rollout 45k @"Kim Sato" #enterprise close:30nov'

_REFERRED = {
    FieldType.COMPANY: Kind.COMPANY,
    FieldType.CONTACT: Kind.CONTACT,
    FieldType.DEAL: Kind.DEAL,
    FieldType.PEOPLE: Kind.CONTACT,
}


def fields_of(kind: Kind) -> list[FieldSpec]:
    """The fields that a line may name, `next` and `due` of what happened among them."""
    steps = STEP_SPECS if kind is Kind.ACTIVITY else ()
    return [*form_fields(kind, adding=True), *steps]


def understand(line: str, me: UUID | None) -> Understood:
    """What a line adds, as far as it can be told; never raises for what was typed."""
    reading = _Reading(line, me)
    reading.read()
    return Understood(line, reading.kind, reading.activity, tuple(reading.parts), tuple(reading.unclear))


class _Reading:
    """A line while it is read."""

    def __init__(self, line: str, me: UUID | None) -> None:
        listed = pieces(line)
        first = lead(listed)
        self.kind, self.activity = first.kind, first.activity
        self.parts: list[Part] = []
        self.unclear: list[Unclear] = []
        self._line = line
        self._pieces = listed[1:] if first.end else listed
        self._specs = fields_of(self.kind)
        self._context = context_for(me)
        self._words: list[Piece] = []
        self._named = 0

    def read(self) -> None:
        """Read every piece, then what is left of plain words."""
        if len(self._line) > LONGEST:
            self._doubt(f"The line is longer than {LONGEST:,} characters; shorten it.", LONGEST, len(self._line))
        pipelines_first = sorted(self._pieces, key=lambda piece: texts.fold(piece.field) != "pipeline")
        for piece in pipelines_first:
            self._read_piece(piece)
        self._words.sort(key=lambda piece: piece.start)
        self._read_words()
        self._fill_in_company()
        self._require_enough()
        self.parts.sort(key=lambda part: part.start)
        self.unclear.sort(key=lambda one: one.start)

    # Pieces

    def _read_piece(self, piece: Piece) -> None:
        match piece.sign:
            case Sign.MENTION:
                self._mention(piece)
            case Sign.TAG:
                self._tag(piece, piece.text)
            case Sign.FIELD:
                self._field(piece)
            case _:
                self._words.append(piece)

    def _mention(self, piece: Piece) -> None:
        fields = MENTIONED[self.kind]
        if not piece.text.strip():
            says = "Write behind @ whom or what it is about."
            self._doubt(says, piece.start, piece.end, [as_words(self._line[piece.start : piece.end])])
            return
        meant = self._find(piece, list(fields))
        if meant is None:
            return
        if meant.found is not None:
            self._refer(piece, self._spec(fields[meant.found.kind]), meant.found)
        elif meant.is_unknown and not meant.may_be and len(fields) == 1:
            self._make(piece, self._spec(next(iter(fields.values()))), next(iter(fields)))
        else:
            ways = ways_to_say(meant, piece.text, list(fields))
            self._doubt(meant.says, piece.start, piece.end, ways)

    def _field(self, piece: Piece) -> None:
        spec = self._spec_called(piece.field)
        if spec is None:
            self._unknown_field(piece)
        elif not texts.scrub(piece.text)[0]:
            self._doubt(f"Write behind {piece.field}: {what_to_write(spec)}.", piece.start, piece.end)
        elif spec.type is FieldType.TAGS:
            for word in piece.text.split(","):
                self._tag(piece, word.strip())
        elif spec.type in _REFERRED and not (spec.type is FieldType.PEOPLE and set(piece.text) & set("(),;")):
            self._reference(piece, spec, _REFERRED[spec.type])
        else:
            self._value(spec, piece.text, piece.start, piece.end, piece.value_start)

    def _reference(self, piece: Piece, spec: FieldSpec, kind: Kind) -> None:
        """A record that is named whole; one that is not there yet is added, where the line may add such."""
        meant = self._find(piece, [kind], exactly=True)
        if meant is None:
            return
        if meant.found is not None:
            self._refer(piece, spec, meant.found)
        elif meant.is_unknown and kind in MADE:
            self._make(piece, spec, kind)
        else:
            ways = ways_to_say(meant, piece.text, [kind], sign=f"{piece.field}:")
            self._doubt(meant.says, piece.start, piece.end, ways)

    def _find(self, piece: Piece, kinds: Sequence[Kind], *, exactly: bool = False) -> Named | None:
        """What a name means; None where the line has named enough."""
        self._named += 1
        if self._named > MOST_NAMED:
            self._doubt(f"A line can name {MOST_NAMED} records; leave this one out.", piece.start, piece.end)
            return None
        return named(piece.text, kinds, exactly=exactly)

    def _unknown_field(self, piece: Piece) -> None:
        """Words that happen to have a colon in them, unless the one before it is nearly a field."""
        names = {name: spec.name for spec in self._specs for name in (spec.name, *spec.aliases)}
        near = list(dict.fromkeys(names[name] for name in texts.nearest(piece.field, names)))
        whole = self._line[piece.start : piece.end]
        if not near:
            self._words.append(replace(piece, sign=Sign.WORD, text=whole, quoted=True))
            return
        value = self._line[piece.value_start : piece.end]
        ways = [Instead(f"{name}:{value}", f"{name}:{value}") for name in near]
        says = f"{self.kind.one.capitalize()} has no field “{piece.field}”; did you mean {' or '.join(near)}?"
        self._doubt(says, piece.start, piece.end, [*ways, as_words(whole)])

    def _tag(self, piece: Piece, word: str) -> None:
        if not word:
            whole = self._line[piece.start : piece.end]
            self._doubt("Write a tag behind #.", piece.start, piece.end, [as_words(whole)])
            return
        try:
            name = tag_word(word)
        except BadInput as wrong:
            self._doubt(str(wrong), piece.start, piece.end)
            return
        known = find_tag(name)
        spec, name = self._spec("tags"), known or name
        self._add(spec, name, f"{name}{'' if known else ' (new)'}", piece.start, piece.end, is_new=not known)

    # Plain words

    def _read_words(self) -> None:
        found = looks(self._words, self.kind, self.activity, clock.today(), self._context.country)
        for look in found:
            self._look(look)
        taken = {word.start for look in found for word in look.words}
        left = [word for word in self._words if word.start not in taken]
        if left:
            note = self.kind is Kind.ACTIVITY and str(self.activity) == "note"
            spec = self._spec("body" if note else NAMES[self.kind])
            self._value(spec, " ".join(word.text for word in left), left[0].start, left[-1].end)

    def _look(self, look: Look) -> None:
        self._value(self._spec(look.field), look.text, look.words[0].start, look.words[-1].end)

    # What was understood

    def _value(self, spec: FieldSpec, text: str, start: int, end: int, value_start: int | None = None) -> None:
        """What a field makes of a text, or why it cannot."""
        try:
            value = read_text(spec, text, self._context)
        except BadInput as wrong:
            self._doubt(str(wrong), start if value_start is None else value_start, end, nearest_values(spec, text))
            return
        if value is None:
            return
        if spec.type is FieldType.PIPELINE:
            self._context = replace(self._context, pipeline=value)
        written, shown = written_and_shown(spec, text, value)
        self._add(spec, written, shown, start, end)

    def _refer(self, piece: Piece, spec: FieldSpec, found: Found) -> None:
        self._add(spec, found.ref, str(found), piece.start, piece.end)

    def _make(self, piece: Piece, spec: FieldSpec, kind: Kind) -> None:
        try:
            name = texts.clean(piece.text, field=spec.label)
        except BadInput as wrong:
            self._doubt(str(wrong), piece.start, piece.end)
            return
        self._add(spec, name, f"{name} (new {kind})", piece.start, piece.end, makes=kind, is_new=True)

    def _add(
        self, spec: FieldSpec, text: str, shown: str, start: int, end: int, *,
        makes: Kind | None = None, is_new: bool = False,
    ) -> None:  # fmt: skip
        if spec.type not in SEVERAL and any(part.field == spec.name for part in self.parts):
            whole = self._line[start:end]
            ways = [Instead("", "leave it out", whole), as_words(whole)]
            self._doubt(f"{spec.label} is given twice; say once what it is.", start, end, ways)
            return
        self.parts.append(Part(spec.name, spec.label, text, shown, start, end, makes, is_new))

    def _fill_in_company(self) -> None:
        """A deal is with the company of the first person in it, unless another one is named."""
        people = [part for part in self.parts if part.field == "contacts" and part.makes is None]
        if self.kind is not Kind.DEAL or not people or any(part.field == "company" for part in self.parts):
            return
        first = refs.resolve(people[0].text, [Kind.CONTACT])
        company = Contact.get_by_id(first.id).company
        if company is not None and company.hidden_at is None:
            shown = f"{company.ref} {company.name}"
            self._add(self._spec("company"), company.ref, shown, people[0].start, people[0].end)

    def _require_enough(self) -> None:
        end = len(self._line)
        if not self._pieces:
            self._doubt(f"Write what to add, such as {EXAMPLE}", end, end)
            return
        spec = self._spec(NAMES[self.kind])
        if spec.required and not self.unclear and not any(part.field == spec.name for part in self.parts):
            self._doubt(f"{spec.label} is missing: write what the {self.kind} is called.", end, end)
        steps = {part.field for part in self.parts} & {one.name for one in STEP_SPECS}
        if self.kind is Kind.ACTIVITY and steps == {"due"}:
            self._doubt('Write what is due then, such as next:"send deck".', end, end)

    def _doubt(self, says: str, start: int, end: int, instead: Sequence[Instead] = ()) -> None:
        self.unclear.append(Unclear(says, start, end, tuple(instead)))

    # Fields

    def _spec(self, name: str) -> FieldSpec:
        return next(spec for spec in self._specs if spec.name == name)

    def _spec_called(self, word: str) -> FieldSpec | None:
        return next((spec for spec in self._specs if spec.is_called(word)), None)

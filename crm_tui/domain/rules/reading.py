"""The grammar of rules: `deal enters Proposal`, and `add task title="Call {contact}" due=+2d`."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence

from crm_tui import text
from crm_tui.domain.records import BY_PLURAL, BY_WORD, Kind
from crm_tui.domain.rules.rule import Event, Step, Verb, When
from crm_tui.errors import BadInput

STAGED = frozenset({Kind.DEAL, Kind.TICKET})
"""The kinds that stand in stages."""

PHASED = frozenset({Kind.CONTACT, Kind.COMPANY})
"""The kinds that are in a lifecycle phase."""

_OF_SOME: Mapping[Event, frozenset[Kind]] = {
    Event.ENTERS: STAGED | PHASED,
    Event.LEAVES: STAGED | PHASED,
    Event.WON: frozenset({Kind.DEAL}),
    Event.LOST: frozenset({Kind.DEAL}),
    Event.REOPENED: frozenset({Kind.DEAL, Kind.TASK}),
    Event.DONE: frozenset({Kind.TASK}),
}
"""Events that do not happen to every kind."""

_ALONE = frozenset({Event.ADDED, Event.WON, Event.LOST, Event.REOPENED, Event.DONE})
"""Events behind which nothing is written."""

_PAIR = re.compile(r"([^\W\d][\w-]*)=(.*)", re.DOTALL)
_PLACE = re.compile(r"\{([A-Za-z_][\w-]*)\}")


def read_when(written: str) -> When:
    """What a rule waits for; raises BadInput with the nearest words."""
    words = _words(written)
    if not words:
        raise BadInput("Say when, such as “deal enters Proposal” or “contact added”.", "when")
    kind = _kind(words[0])
    event = _event(kind, words[1:2])
    rest = words[2:]
    if event in _ALONE:
        if rest:
            raise BadInput(f"Behind “{kind.word} {event}” stands nothing more; take “{' '.join(rest)}” away.", "when")
        return When(kind, event)
    if event is Event.CHANGES:
        return _changes(kind, rest)
    if not rest:
        named = {Event.TAGGED: "a tag"}.get(event, "a stage" if kind in STAGED else "a phase")
        raise BadInput(f"Name {named} behind “{kind.word} {event}”.", "when")
    return When(kind, event, " ".join(rest))


def _changes(kind: Kind, rest: Sequence[str]) -> When:
    """`changes`, `changes FIELD`, `changes FIELD to VALUE`, `changes FIELD from VALUE to VALUE`."""
    if not rest:
        return When(kind, Event.CHANGES)
    field, rest = rest[0], rest[1:]
    before = after = None
    while rest:
        word, end = rest[0], next((at for at, one in enumerate(rest[1:], 1) if one == "to"), len(rest))
        value = " ".join(rest[1:end])
        if word == "from" and before is None and after is None:
            before = value
        elif word == "to" and after is None:
            after, end = " ".join(rest[1:]), len(rest)
        else:
            raise BadInput(f"“{word}” cannot stand behind “changes {field}”; write from or to, and a value.", "when")
        rest = rest[end:]
    return When(kind, Event.CHANGES, field, before, after)


def _kind(word: str) -> Kind:
    folded = text.fold(word)
    found = BY_WORD.get(folded) or BY_PLURAL.get(folded)
    if found is Kind.USER:
        raise BadInput("Rules have nothing to do with users; an admin changes them.", "when")
    if found is None:
        near = text.nearest(word, BY_WORD) or ("deal", "contact", "company", "task")
        raise BadInput(f"“{word}” is no kind of record; write {_or(near)}.", "when")
    return found


def _event(kind: Kind, words: Sequence[str]) -> Event:
    can = [event for event in Event if kind in _OF_SOME.get(event, Kind)]
    word = text.fold(words[0]) if words else ""
    found = next((event for event in can if event == word), None)
    if found is None:
        near = text.nearest(word, can) if word else ()
        what = f"happens to {kind.one}"
        said = f"“{words[0]}” is nothing that {what}" if words else f"Say what {what}"
        raise BadInput(f"{said}; write {_or(near or can)}.", "when")
    return found


def read_step(written: str) -> Step:
    """One thing that a rule does; raises BadInput with the nearest words."""
    words = _words(written)
    verb = next((one for one in Verb if words[: len(one.split())] == one.split()), None)
    if verb is None:
        first = words[0] if words else ""
        near = text.nearest(first, Verb) if first else ()
        raise BadInput(f"“{first}” is nothing that a rule can do; it can {_or(near or tuple(Verb))}.", "then")
    rest = words[len(verb.split()) :]
    match verb:
        case Verb.EDIT:
            return Step(verb, written, values=_pairs(verb, rest))
        case Verb.ADD:
            if not rest:
                raise BadInput('Say what is added, such as add task title="Call {contact}" due=+2d.', "then")
            return Step(verb, written, kind=_kind(rest[0]), values=_pairs(verb, rest[1:]))
        case Verb.TAG:
            if not rest:
                raise BadInput("Name a tag, such as tag +hot.", "then")
            return Step(verb, written, what=" ".join(one if one[0] in "+-" else f"+{one}" for one in rest))
        case _:
            return _with_reason(verb, written, rest)


def _with_reason(verb: Verb, written: str, rest: Sequence[str]) -> Step:
    """`move STAGE [--reason WORDS]`, and the like."""
    at = next((at for at, word in enumerate(rest) if word == "--reason"), len(rest))
    what, reason = " ".join(rest[:at]), " ".join(rest[at + 1 :])
    if not what and verb is not Verb.CHECKLIST:
        raise BadInput(f"Say where to, such as {verb} {'Proposal' if verb is Verb.MOVE else 'retention'}.", "then")
    if at < len(rest) and (not reason or verb is Verb.CHECKLIST):
        raise BadInput("Write the reason behind --reason." if not reason else "A checklist has no reason.", "then")
    return Step(verb, written, what=what, reason=reason)


def _pairs(verb: Verb, words: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in words:
        hit = _PAIR.fullmatch(word)
        if hit is None:
            raise BadInput(f"“{word}” is no FIELD=VALUE; put quotes around a value with blanks.", "then")
        if hit[1] in found:
            raise BadInput(f"{hit[1]} is written twice.", "then")
        found[hit[1]] = hit[2]
    if not found:
        raise BadInput(f"Write at least one FIELD=VALUE behind {verb}.", "then")
    return found


def _words(written: str) -> list[str]:
    try:
        return shlex.split(text.clean(written))
    except ValueError as error:
        raise BadInput(f"“{written}” cannot be read; close what a quote opened.") from error


def places(written: str) -> tuple[str, ...]:
    """The words in braces of a text."""
    return tuple(_PLACE.findall(written))


def fill(written: str, known: Mapping[str, str]) -> str:
    """The text with what is known in the place of its words in braces; what is not known is left as it stands."""
    return _PLACE.sub(lambda hit: known.get(hit[1], hit[0]), written)


def _or(words: Iterable[str]) -> str:
    *others, last = map(str, words)
    return f"{', '.join(others)} or {last}" if others else last

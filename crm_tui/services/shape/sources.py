"""The sources that deals, contacts and companies come from: a list that forms offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.bulk import great
from crm_tui.db.models import Company, Contact, Deal
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.shape.settings import setting
from crm_tui.services.editing.saved import tell
from crm_tui.services.shape.shaping import LONGEST_NAME, counted
from crm_tui.services.workspace import set_setting

KEY = "sources"

_HAVE_ONE: tuple[Any, ...] = (Deal, Contact, Company)


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of sources after a change."""

    names: tuple[str, ...]
    action: UUID
    summary: str
    changed: frozenset[tuple[str, UUID]]

    def __str__(self) -> str:
        return self.summary


def listed() -> list[str]:
    """The sources that forms offer, in their order."""
    found = setting(KEY)
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def add_source(by: UUID | None, name: str) -> Listed:
    """Offer a source; raises BadInput where it cannot be one, or is there already."""
    with journal.action(by, "") as act:
        names = listed()
        word = _word(name)
        if texts.fold(word) in map(texts.fold, names):
            raise BadInput(f"There is a source “{word}” already.", "name")
        return _keep(act, [*names, word], f"added the source {word}")


def set_sources(by: UUID | None, names: Sequence[str]) -> Listed:
    """Offer these sources and no others; raises BadInput where one cannot be a source, or stands there twice."""
    with journal.action(by, "") as act:
        words = [_word(name) for name in names]
        for place, word in enumerate(words):
            if texts.fold(word) in map(texts.fold, words[:place]):
                raise BadInput(f"The source “{word}” stands there twice; name it once.", KEY)
        if words == listed():
            return Listed(tuple(words), act.id, act.summary, frozenset(act.changed))
        return _keep(act, words, "changed the list of sources")


def rename_source(by: UUID | None, name: str, new_name: str) -> Listed:
    """Call a source something else, on every record that has it; one that is there already takes them in.

    Deleted records too. Raises BadInput, or `NotFound` for a name that is neither offered nor used.
    """
    with great.work(), journal.action(by, "") as act:
        names, word, key = listed(), _word(new_name), texts.fold(name)
        renamed = _rename_on_records(act, name, word)
        if not renamed and key not in map(texts.fold, names):
            raise NotFound(f"There is no source “{name}”.")
        others = {texts.fold(one) for one in names} - {key}
        kept = [word if texts.fold(one) == key else one for one in names]
        if texts.fold(word) in others:
            kept = [one for one in names if texts.fold(one) != key]
        on = f" on {counted(renamed, 'record', 'records')}" if renamed else ""
        return _keep(act, kept, f"renamed the source {name} to {word}{on}")


def move_source(by: UUID | None, name: str, steps: int) -> Listed:
    """Put a source so many places further down, up where negative; raises `NotFound`."""
    with journal.action(by, "") as act:
        names = listed()
        here = _place(names, name)
        there = max(0, min(here + steps, len(names) - 1))
        names.insert(there, names.pop(here))
        return _keep(act, names, f"moved the source {name}")


def delete_source(by: UUID | None, name: str) -> Listed:
    """Offer a source no more; records that have it keep it. Raises `NotFound`."""
    with journal.action(by, "") as act:
        names = listed()
        word = names.pop(_place(names, name))
        return _keep(act, names, f"deleted the source {word}")


def _keep(act: journal.Action, names: Sequence[str], words: str) -> Listed:
    set_setting(act.by, KEY, list(names))
    tell(act, words)
    return Listed(tuple(names), act.id, act.summary, frozenset(act.changed))


def _rename_on_records(act: journal.Action, name: str, word: str) -> int:
    """Returns on how many records that are not deleted."""
    renamed = 0
    for model in _HAVE_ONE:
        for row in model.select().where(pw.fn.fold(model.source) == texts.fold(name)):
            act.update(row, source=word)
            renamed += row.hidden_at is None
    return renamed


def _place(names: Sequence[str], name: str) -> int:
    keys = [texts.fold(one) for one in names]
    if texts.fold(name) not in keys:
        near = texts.nearest(name, names) or tuple(names)
        raise NotFound(f"There is no source “{name}”; there is {', '.join(near) or 'none yet'}.", tuple(near))
    return keys.index(texts.fold(name))


def _word(name: str) -> str:
    word = texts.clean(name, field="name")
    if not word or len(word) > LONGEST_NAME:
        raise BadInput(f"A source needs a name of at most {LONGEST_NAME} characters.", "name")
    return word

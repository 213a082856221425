"""Tags on records; a tag comes into being when it is first used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Numbered, Tag, Tagging
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.field_values import TagsWanted
from crm_tui.services.guards import visible
from crm_tui.services.saved import SavedMany, called, saved_many, tell, touch

LONGEST_TAG = 60


def tag_records(
    by: UUID | None, kind: Kind, ids: Sequence[UUID], *, add: Iterable[str] = (), remove: Iterable[str] = ()
) -> SavedMany:
    """Put tags on records and take others off, all in one action; raises `NotFound` or `BadInput`."""
    wanted = TagsWanted(None, tuple(add), tuple(remove))
    with journal.action(by, "") as act:
        changed = [row for record in ids if set_tags(act, kind, row := visible(OF_KIND[kind], record), wanted)]
        for row in changed:
            touch(act, row)
        signs = " ".join([*(f"+{word}" for word in wanted.add), *(f"-{word}" for word in wanted.remove)])
        whom = called(kind, changed[0]) if len(changed) == 1 else f"{len(changed)} {kind.plural}"
        tell(act, f"tagged {whom}: {signs}")
        return saved_many(act, kind, tuple(row.id for row in changed))


def rename_tag(by: UUID | None, name: str, new_name: str) -> None:
    """Call a tag something else on every record; raises `NotFound`, or BadInput where that name is taken."""
    with journal.action(by, f"renamed the tag {name} to {new_name}") as act:
        tag = _tag(name)
        if tag is None:
            raise NotFound(f"There is no tag “{name}”.")
        word = tag_word(new_name)
        other = _tag(word)
        if other is not None and other.id != tag.id:
            raise BadInput(f"There is a tag “{other.name}” already; choose another name.", "tags")
        act.update(tag, name=word, name_key=texts.fold(word))


def set_tags(act: journal.Action, kind: Kind, row: Numbered, wanted: TagsWanted) -> bool:
    """Make the tags of a record what is wanted; returns whether anything differed."""
    present = {
        tagging.tag.name_key: tagging
        for tagging in Tagging.select(Tagging, Tag).join(Tag).where(Tagging.record == row.id)
    }
    words = {texts.fold(word): word for word in (wanted.add if wanted.instead is None else wanted.instead)}
    leaving = {texts.fold(word) for word in wanted.remove}
    if wanted.instead is not None:
        leaving = present.keys() - words.keys()
    coming = [word for key, word in words.items() if key not in present]
    going = [tagging for key, tagging in present.items() if key in leaving]
    for word in coming:
        act.create(Tagging, tag=_tag_for(act, word).id, kind=kind, record=row.id)
    for tagging in going:
        act.delete(tagging)
    return bool(coming or going)


def _tag_for(act: journal.Action, word: str) -> Tag:
    found = _tag(word)
    return found or act.create(Tag, name=tag_word(word), name_key=texts.fold(word))


def _tag(name: str) -> Tag | None:
    found: Tag | None = Tag.get_or_none(Tag.name_key == texts.fold(name), Tag.hidden_at.is_null())
    return found


def tag_word(name: str) -> str:
    """The word, if records can be tagged with it; BadInput if not."""
    word = texts.clean(name, field="tags")
    if not word or len(word) > LONGEST_TAG or word[0] in "+-" or set(word) & set(",;"):
        raise BadInput(
            f"“{name}” cannot be a tag; write a word of at most {LONGEST_TAG} characters without commas.", "tags"
        )
    return word

"""Tags on records; a tag comes into being when it is first used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.bulk import great
from crm_tui.db.models import Numbered, Tag, Tagging, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.services.editing.field_values import TagsWanted
from crm_tui.services.editing.saved import SavedMany, called, saved_many, tell, touch
from crm_tui.services.one_by_one import each
from crm_tui.services.shape.shaping import Shaped, counted, shaped

LONGEST_TAG = 60


def tag_records(
    by: UUID | None, kind: Kind, ids: Sequence[UUID], *, add: Iterable[str] = (), remove: Iterable[str] = ()
) -> SavedMany:
    """Put tags on records and take others off, all in one action; raises `NotFound`, `NotAll` or `BadInput`."""
    wanted = TagsWanted(None, tuple(add), tuple(remove))
    with journal.action(by, "") as act:
        differ = each(kind, ids, lambda row: (row, set_tags(act, kind, row, wanted)))
        changed = [row for row, differs in differ if differs]
        for row in changed:
            touch(act, row)
        signs = " ".join([*(f"+{word}" for word in wanted.add), *(f"-{word}" for word in wanted.remove)])
        whom = called(kind, changed[0]) if len(changed) == 1 else f"{len(changed)} {kind.plural}"
        tell(act, f"tagged {whom}: {signs}")
        return saved_many(act, kind, tuple(row.id for row in changed))


def add_tag(by: UUID | None, name: str) -> Shaped:
    """Make a tag that no record has yet; one that exists stays as it is. Raises BadInput."""
    with journal.action(by, "") as act:
        tag = _tag_for(act, name)
        return shaped(act, tag, f"added the tag {tag.name}")


def rename_tag(by: UUID | None, name: str, new_name: str) -> Shaped:
    """Call a tag something else on every record; raises `NotFound`, or BadInput where that name is taken."""
    with journal.action(by, "") as act:
        tag, word = _known(name), tag_word(new_name)
        other = _tag(word)
        if other is not None and other.id != tag.id:
            raise BadInput(f"There is a tag “{other.name}” already; choose another name.", "tags")
        was = tag.name
        act.update(tag, name=word, name_key=texts.fold(word))
        return shaped(act, tag, f"renamed the tag {was} to {word}")


def merge_tags(by: UUID | None, name: str, into: str) -> Shaped:
    """Give every record with a tag another one in its place, and delete the tag; raises `NotFound` or BadInput."""
    with great.work(), journal.action(by, "") as act:
        tag, other = _known(name), _known(into)
        if tag.id == other.id:
            raise BadInput("A tag cannot be merged into itself; choose another one.", "tags")
        have = set(scalars(Tagging.select(Tagging.record).where(Tagging.tag == other.id)))
        for tagging in list(Tagging.select().where(Tagging.tag == tag.id)):
            if tagging.record not in have:
                act.create(Tagging, tag=other.id, kind=tagging.kind, record=tagging.record)
            act.delete(tagging)
        act.hide(tag)
        return shaped(act, other, f"merged the tag {tag.name} into {other.name}")


def delete_tag(by: UUID | None, name: str) -> Shaped:
    """Take a tag off every record, and delete it; raises `NotFound`."""
    with journal.action(by, "") as act:
        tag = _known(name)
        taggings = list(Tagging.select().where(Tagging.tag == tag.id))
        for tagging in taggings:
            act.delete(tagging)
        act.hide(tag)
        had = f", which {counted(len(taggings), 'record', 'records')} had" if taggings else ""
        return shaped(act, tag, f"deleted the tag {tag.name}{had}")


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


def _known(name: str) -> Tag:
    tag = _tag(name)
    if tag is None:
        near = texts.nearest(name, [one.name for one in Tag.select().where(Tag.hidden_at.is_null())])
        raise NotFound(f"There is no tag “{name}”{f'; did you mean {near[0]}?' if near else '.'}", near)
    return tag


def _tag(name: str) -> Tag | None:
    found: Tag | None = Tag.get_or_none(Tag.name_key == texts.fold(name), Tag.hidden_at.is_null())
    return found


def find_tag(name: str) -> str | None:
    """The tag with this name, whatever its case, as it is written; None where there is none yet."""
    found = _tag(name)
    return None if found is None else str(found.name)


def tag_word(name: str) -> str:
    """The word, if records can be tagged with it; BadInput if not."""
    word = texts.clean(name, field="tags")
    if not word or len(word) > LONGEST_TAG or word[0] in "+-" or set(word) & set(",;"):
        raise BadInput(
            f"“{name}” cannot be a tag; write a word of at most {LONGEST_TAG} characters without commas.", "tags"
        )
    return word

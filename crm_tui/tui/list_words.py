"""What lists say about themselves: how they are narrowed, how many records they have, and what to do without any."""

from __future__ import annotations

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.queries.lists.windows import MOST_FOUND, ListOf

_WHAT_THEY_ARE = {
    Kind.CONTACT: "People whom you deal with stand here.",
    Kind.COMPANY: "The organisations that they work for stand here.",
    Kind.DEAL: "Opportunities to sell stand here, those that are open and those that are closed.",
    Kind.TASK: "What is to be done stands here, what is due first on top.",
    Kind.ACTIVITY: "Calls, meetings, e-mails and notes stand here, the latest on top.",
}


def empty_words(of: ListOf, at_first: str = "", add_key: str = "n", back_key: str = "Escape") -> tuple[str, ...]:
    """What a list without rows says: what goes there, and which key puts it there; `at_first` is how it is narrowed
    before anybody narrows it.
    """
    if of.typed:
        others = f"those with {at_first}" if at_first and of.typed != at_first else f"all {of.kind.plural}"
        hint = "Words are found by their beginning." if of.searched_for else "A filter is such as owner:me -tag:cold."
        return f"No {of.kind} is found with {of.typed}.", f"{back_key} shows {others}; {add_key} adds one.", hint
    if of.kind in PLAIN:
        return (PLAIN[of.kind].empty,)
    return _WHAT_THEY_ARE[of.kind], f"{add_key} adds the first one; `crm-tui import FILE --as {of.kind.plural}` many."


def marks(marked: int) -> str:
    """How many records are marked."""
    return f"● {marked:,} marked" if marked else ""


def narrowed(of: ListOf, view: str) -> str:
    """The view, and by what a list is narrowed."""
    return "   ".join(words for words in (view, of.typed) if words)


def how_many(of: ListOf, count: int | None, *, near: bool = False) -> str:
    """How many records a list has as it is narrowed, if that is known."""
    if count is None:
        return ""
    if near:
        return f"only near: {count:,}"
    return f"the best {MOST_FOUND}" if of.searched_for and count > MOST_FOUND else f"{count:,}"

"""The values of the dimensions by which numbers are told apart, and which of them somebody means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.models import OF_KIND, Company, Contact, Deal, User, rows, scalars
from crm_tui.domain.records import Kind, parse_ref
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.lens import Laid, Lens, Value

_MOST_NAMED = 8


def resolve(lens: Lens, context: FilterContext) -> Laid:
    """The values that a lens means, each by its whole name or reference; `me` is the owner who asks.

    An owner is also found by the beginning of a name that no other has.

    Raises `NotFound`, naming the nearest, for a value that the workspace does not know.
    """
    return tuple(_FIND[dimension](words, context) for dimension, words in lens)


def names_in(dimension: str) -> tuple[str, ...]:
    """The values of a dimension that there are, in the order of names."""
    return tuple(sorted(_NAMES[dimension](), key=text.sort_key))


def spellings(sources: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Under each of these names, folded, how records that name it as their source spell it."""
    wanted: dict[str, tuple[str, ...]] = {text.fold(name): () for name in sources}
    for written in _sources():
        key = text.fold(written)
        if key in wanted:
            wanted[key] += (written,)
    return wanted


def _owner(words: str, context: FilterContext) -> Value:
    if not words:
        return Value("owner", ())
    if words == "me" and context.me is not None:
        return Value("owner", (context.me,))
    users = rows(User.select(User.id, User.name, User.login).where(User.hidden_at.is_null()))
    key = text.fold(words)
    whole = tuple(record for record, *names in users if key in map(text.fold, names))
    begun = tuple(record for record, name, _ in users if text.fold(name).startswith(key))
    keys = whole or (begun if len(begun) == 1 else ())
    return Value("owner", keys or _unknown("owner", words, *(login for _, _, login in users)))


def _team(words: str, _context: FilterContext) -> Value:
    if not words:
        return Value("team", ())
    users = rows(User.select(User.id, User.team).where(User.team.is_null(is_null=False)))
    keys = tuple(record for record, team in users if text.fold(team) == text.fold(words))
    return Value("team", keys or _unknown("team", words))


def _source(words: str, _context: FilterContext) -> Value:
    if not words:
        return Value("source", ())
    return Value("source", spellings([words])[text.fold(words)] or _unknown("source", words))


def _campaign(words: str, _context: FilterContext) -> Value:
    if not words:
        return Value("campaign", ())
    found = _records(Kind.CAMPAIGN, words)
    named = spellings(title for _, _, title in found)
    spelled = tuple(one for some in named.values() for one in some)
    return Value("campaign", tuple(record for record, _, _ in found), spelled)


def _of_kind(kind: Kind, words: str, _context: FilterContext) -> Value:
    record, number, _ = _records(kind, words)[0]
    return Value(kind.value, (record,), number=number)


def _records(kind: Kind, words: str) -> list[tuple[UUID, int, str]]:
    """The id, number and name of each record with a name, or of the one with a reference."""
    model, (name, key) = OF_KIND[kind], _named(kind)
    ref = parse_ref(words)
    is_it = model.number == ref[1] if ref and ref[0] is kind else key == text.fold(words)
    found = rows(model.select(model.id, model.number, name).where(model.hidden_at.is_null(), is_it))
    return list(found) or _unknown(kind.value, words)


def _named(kind: Kind) -> tuple[Any, Any]:
    """The column of a kind's name, and that of its key."""
    model = OF_KIND[kind]
    return (model.name, model.name_key) if hasattr(model, "name_key") else (model.title, model.title_key)


def _unknown(dimension: str, words: str, *more: str) -> Any:
    """Raise `NotFound`; `more` are other words that would have done."""
    names = names_in(dimension)
    near = text.nearest(words, names) or text.nearest(words, more)
    if near:
        rest = f"nearest: {', '.join(near)}."
    elif names:
        rest = f"there is {', '.join(names[:_MOST_NAMED])}{' …' if len(names) > _MOST_NAMED else ''}."
    else:
        rest = "there is none yet."
    raise NotFound(f"No {dimension} is called “{words}”; {rest}", near)


def _sources() -> tuple[str, ...]:
    """Every spelling of a source."""
    every = (scalars(of.select(of.source).where(of.source.is_null(is_null=False)).distinct()) for of in _WITH_SOURCE)
    return tuple(dict.fromkeys(one for some in every for one in some if one))


def _teams() -> tuple[str, ...]:
    named = User.select(User.team).where(User.team.is_null(is_null=False), User.hidden_at.is_null())
    return _once(scalars(named))


def _names_of(kind: Kind) -> tuple[str, ...]:
    model, (name, _) = OF_KIND[kind], _named(kind)
    return _once(scalars(model.select(name).where(model.hidden_at.is_null())))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Of names that differ in case alone the first."""
    return tuple({text.fold(name): name for name in reversed(list(names))}.values())


_WITH_SOURCE = (Deal, Contact, Company)

_NAMES: Mapping[str, Callable[[], Iterable[str]]] = {
    "owner": lambda: scalars(User.select(User.name).where(User.hidden_at.is_null())),
    "team": _teams,
    "source": lambda: _once(_sources()),
    **{kind.value: partial(_names_of, kind) for kind in (Kind.CAMPAIGN, Kind.SEGMENT, Kind.PRODUCT)},
}
_FIND: Mapping[str, Callable[[str, FilterContext], Value]] = {
    "owner": _owner,
    "team": _team,
    "source": _source,
    "campaign": _campaign,
    **{kind.value: partial(_of_kind, kind) for kind in (Kind.SEGMENT, Kind.PRODUCT)},
}

DIMENSIONS = tuple(_FIND)
"""By which numbers can be told apart."""

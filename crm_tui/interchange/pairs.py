"""Reading what people write for `--map` and `--stages`: `"Theirs, in quotes"=ours,Other=-`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.interchange.columns import CUSTOM, Link, own_field, takes_many
from crm_tui.interchange.targets import header_key, targets
from crm_tui.text import fold, nearest

DROP = ("-", "ignore")
"""Instead of a field: the column is left out."""

QUOTE = '"'
WORD = r'(?:\s*"((?:[^"]|"")*)"\s*|([^",=]*))'
PAIR = re.compile(rf"{WORD}={WORD}(?:,|$)")


class Pair(NamedTuple):
    """One equation: what it is called there, and here."""

    theirs: str
    ours: str


def read_pairs(text: str, option: str) -> list[Pair]:
    """The equations in `text`; names with , = or " stand in quotes. BadInput shows what cannot be read."""
    pairs, place = [], 0
    while place < len(text):
        found = PAIR.match(text, place)
        if found is None:
            raise BadInput(
                f"--{option} cannot be read at “{text[place : place + 20]}”; write theirs=ours,theirs=ours, "
                'with quotes around names that have a comma or an equals sign, as in "a,b"=c.',
                option,
            )
        names = [(quoted or "").replace('""', '"') or (bare or "").strip() for quoted, bare in _words(found)]
        if not all(names):
            raise BadInput(f"--{option} has nothing on one side of “{found[0].strip(',')}”.", option)
        pairs.append(Pair(*names))
        place = found.end()
    return pairs


def write_pairs(pairs: Iterable[tuple[str, str]]) -> str:
    """The equations as `read_pairs` takes them."""
    return ",".join(f"{_quoted(theirs)}={_quoted(ours)}" for theirs, ours in pairs)


def read_map(text: str, headers: Sequence[str], kind: Kind, own: Sequence[str] = ()) -> list[Link]:
    """The columns that `--map` names and where they go; to be laid over a suggestion with `Mapping.changed`.

    `own` are the names of the workspace's own fields.

    BadInput names the nearest header or field where one is not known, and what is mapped twice.
    """
    links: list[Link] = []
    for theirs, ours in read_pairs(text, "map"):
        index = _find_header(theirs, headers)
        field = None if ours.lower() in DROP else _find_field(ours, kind, own)
        for other in links:
            if other.index == index:
                raise BadInput(f"--map names the column “{headers[index]}” twice; keep one.", "map")
            if field and other.field == field and not takes_many(kind, field):
                raise BadInput(f"--map sends both “{other.header}” and “{headers[index]}” to {field}.", "map")
        links.append(Link(index, headers[index], field, "as you said"))
    return links


def read_stages(text: str, stages: Sequence[str]) -> dict[str, str]:
    """The workspace's stage for each of the file's, keyed by `fold`; BadInput names the nearest stage."""
    known = {fold(stage): stage for stage in stages}
    mapped = {}
    for theirs, ours in read_pairs(text, "stages"):
        if fold(ours) not in known:
            raise BadInput(f"There is no stage “{ours}”; {_instead(ours, stages)}.", "stages")
        if fold(theirs) in mapped:
            raise BadInput(f"--stages names “{theirs}” twice; keep one.", "stages")
        mapped[fold(theirs)] = known[fold(ours)]
    return mapped


def _quoted(name: str) -> str:
    return f'"{name.replace(QUOTE, QUOTE * 2)}"'


def _words(found: re.Match[str]) -> tuple[tuple[str | None, str | None], tuple[str | None, str | None]]:
    return (found[1], found[2]), (found[3], found[4])


def _find_header(name: str, headers: Sequence[str]) -> int:
    """The place of a header: exactly so, without case, or without signs, if only one is like it."""
    for key in (str, fold, header_key):
        places = [index for index, header in enumerate(headers) if key(header) == key(name)]
        if len(places) == 1:
            return places[0]
    raise BadInput(f"There is no column “{name}”; {_instead(name, headers)}.", "map")


def _find_field(name: str, kind: Kind, own: Sequence[str]) -> str:
    if name.lower().startswith(CUSTOM):
        custom = name[len(CUSTOM) :].strip()
        if not custom:
            raise BadInput("A custom field needs a name: custom:Region.", "map")
        return own_field(custom, own) or CUSTOM + custom
    if found := own_field(name, own):
        return found
    known = targets(kind).fields
    found = fold(name).replace(" ", "_").replace("-", "_")
    if found not in known:
        raise BadInput(
            f"{kind.plural.capitalize()} have no field “{name}”; {_instead(name, [*known, *own])}. "
            f"For a field of your own write {CUSTOM}{name}; to leave the column out, write -.",
            "map",
        )
    return found


def _instead(name: str, known: Iterable[str]) -> str:
    """What may have been meant, or everything there is."""
    names = list(known)
    near = nearest(name, names)
    return f"the nearest is {' or '.join(near)}" if near else f"there are {', '.join(names)}"

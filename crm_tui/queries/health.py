"""What `doctor` looks at: whether the workspace is sound, and how to mend what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path

from crm_tui.db import derived, migrations, sqlite
from crm_tui.db.files import encodings, malformed, upgrading
from crm_tui.db.files.encodings import Broken
from crm_tui.db.files.malformed import Malformed
from crm_tui.db.models import database
from crm_tui.db.search import searching
from crm_tui.errors import WorkspaceError
from crm_tui.queries.surroundings import Check, Found

_MOST_NAMED = 5

_LEAST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file that several processes share."""

_RESTORE = "Put a backup in its place: `crm-tui backups` lists them, `crm-tui restore BACKUP` keeps the damaged file."

_BELONGING = "SELECT id, parent_id, number FROM company WHERE parent_id IS NOT NULL"


def checks(path: Path) -> list[Check]:
    """Look at the open workspace from all sides; reads every row."""
    return [_looked(name, look, path) for name, look in _LOOKS.items()]


def _looked(name: str, look: Callable[[Path], Found], path: Path) -> Check:
    """What a look found; where the file is too damaged to look at, that is what is wrong."""
    try:
        with sqlite.sentences(path):
            return Check(name, *look(path))
    except WorkspaceError as error:
        return Check(name, ok=False, says=str(error).rstrip("."), mend=_RESTORE)


def _version(_: Path) -> Found:
    found = database.obj.server_version
    return (
        found >= _LEAST_SQLITE,
        ".".join(map(str, found)),
        "Install a newer apsw: `pip install --upgrade apsw`.",
    )


def _schema(_: Path) -> Found:
    found = upgrading.fingerprint(database.connection())
    ok = found == migrations.FINGERPRINT
    says = f"schema {migrations.LATEST}, {found}"
    return (ok, says if ok else f"{says}: another program altered them", _RESTORE)


def _integrity(_: Path) -> Found:
    found = database.connection().pragma("integrity_check")
    return (found == "ok", str(found), _RESTORE)


def _text(_: Path) -> Found:
    return _named(encodings.not_utf8(), "not UTF-8", "all UTF-8", "writes � for what cannot be read")


def _values(_: Path) -> Found:
    return _named(malformed.values(), "not of their form", "all of their form", "empties these fields")


def _references(_: Path) -> Found:
    return _named(malformed.dangling(), "leading nowhere", "whole", "empties these fields")


def _named(broken: Iterable[Broken | Malformed], are: str, sound: str, mends: str) -> Found:
    """What is wrong with some records, whose names are told, and whether `doctor` can mend it."""
    found = list(islice(broken, _MOST_NAMED + 1))
    named = "; ".join(map(str, found[:_MOST_NAMED])) + ("; and more" if len(found) > _MOST_NAMED else "")
    mend = f"Run `crm-tui doctor --mend`, which {mends}; the log keeps what stood there."
    if not all(one.can_be_mended for one in found):
        mend = _RESTORE
    return (not found, f"{are}: {named}" if found else sound, mend)


def _parents(_: Path) -> Found:
    """Whether no company belongs to itself by way of those above it."""
    parents = {company: (parent, f"O{number}") for company, parent, number in database.connection().execute(_BELONGING)}
    circles = []
    done: set[str] = set()
    for start in parents:
        way: dict[str, None] = {}
        here = start
        while here in parents and here not in way and here not in done:
            way[here] = None
            here = parents[here][0]
        if here in way:
            circles.append(parents[here][1])
        done.update(way)
    named = ", ".join(circles[:_MOST_NAMED]) + (", and more" if len(circles) > _MOST_NAMED else "")
    first = circles[0] if circles else ""
    mend = f"Say that it belongs to none: `crm-tui edit {first} parent=`, and so for each of them."
    return (not circles, f"in a circle: {named}" if circles else "without circles", mend)


def _totals(_: Path) -> Found:
    ok = derived.totals_kept() == derived.totals_from_deals()
    return (ok, "agree" if ok else "differ from the deals", "Run `crm-tui doctor --mend`.")


def _search(_: Path) -> Found:
    missing = searching.unindexed()
    says = "whole" if not missing else f"{missing:,} records are missing"
    return (missing == 0, says, "Run `crm-tui doctor --mend`.")


_LOOKS: Mapping[str, Callable[[Path], Found]] = {
    "SQLite": _version,
    "Tables": _schema,
    "Integrity": _integrity,
    "Text": _text,
    "Values": _values,
    "References": _references,
    "Parents of companies": _parents,
    "Totals of stages": _totals,
    "Search index": _search,
}
"""What is looked at, in the order in which it is told."""

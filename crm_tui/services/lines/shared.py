"""The lines of what else people share: settings, roles, sources, cadences, views, and what is not the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from crm_tui.db import rights
from crm_tui.db.models import OF_KIND, Cadence, NoteTemplate, SavedView, Setting
from crm_tui.domain.records import Kind, short_ref
from crm_tui.queries.buying.programme import EARN, TIERS
from crm_tui.queries.growth.offers import INCENTIVE
from crm_tui.services import settings
from crm_tui.services.agenda import cadences
from crm_tui.services.lines import buying, verbs
from crm_tui.services.lines.wrote import Row, Wrote, words
from crm_tui.services.shape import sources

_SHOWN = {"filter": "--filter", "sort": "--sort", "columns": "--columns", "density": "--density"}
"""The columns of what a view shows, and the options that say it."""


# Settings, roles and sources


def words_of_setting(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for a setting of the workspace, a role that was given, or the list of sources."""
    row = did.the_one("setting")
    if row is None:
        return
    key = Setting.get_by_id(row.record).key
    old, new = (json.loads(text or "null") for text in row.columns.get("value", (None, None)))
    if key == sources.KEY:
        yield from _of_sources(did, old or [], new or [])
    elif key == EARN:
        yield from buying.words_of_earning(old or {}, new or {})
    elif key == TIERS:
        yield from buying.words_of_tiers(old or {}, new or {})
    elif key == INCENTIVE:
        yield words("growth", (), ("--offer", str(new or "")))
    elif key in settings.SHARED:
        yield words("config set", (f"workspace.{key}", "" if new is None else str(new)))
    for start, option in ((rights.OF_USER, ()), (rights.OF_GROUP, ("--group",))):
        if key.startswith(start):
            who = key.removeprefix(start)
            if row.was_hidden:
                yield words("role", (who,), (*option, "--take-back"))
            else:
                yield words("role", (who, new), option)


def _of_sources(did: Wrote, old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, ...]]:
    added, gone = [one for one in new if one not in old], [one for one in old if one not in new]
    renamed = next((row.held["source"] for row in did.rows if "source" in row.columns), None)
    if len(gone) == 1 and (renamed or added):
        yield words("sources rename", (gone[0], added[0] if added else str(renamed)))
    elif len(gone) == 1:
        yield words("sources delete", gone)
    elif len(added) == 1 and not gone:
        yield words("sources add", added)
    elif not added and not gone:
        yield from _moved(old, new)


def _moved(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for name in new:
        if [one for one in old if one != name] == [one for one in new if one != name]:
            steps = new.index(name) - old.index(name)
            yield words("sources move", (name, {1: "down", -1: "up"}.get(steps, f"{steps:+d}")))
            return


# Cadences and templates of notes


def words_of_cadence(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The commands for what was done with a cadence."""
    row = did.the_one("cadence")
    if row is None:
        if did.only_places("cadence") and (found := verbs.moved(did, "cadence", cadences.in_order())):
            yield words("cadence", (found[0].name,), ("--move", found[1]))
        return
    cadence = Cadence.get_by_id(row.record)
    name = row.before("name") or cadence.name
    if row.was_hidden:
        yield words("cadence", (name,), ("--remove",))
        return
    others = [one for one in cadences.in_order() if one.id != cadence.id]
    first = "position" in row.columns and all(row.held["position"] < one.position for one in others)
    of = (row.held["filter"],) if "filter" in row.columns else ()
    if of or "days" in row.columns:
        days = str(row.held.get("days", cadence.days))
        yield words("cadence", (name, days, *of), ("--first",) if first and others else ())
    if row.op != "create" and "name" in row.columns:
        yield words("cadence", (name,), ("--name", row.held["name"]))


def words_of_template(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a text that notes begin with."""
    (row,) = did.rows
    name = row.before("name") or NoteTemplate.get_by_id(row.record).name
    if row.op == "create":
        yield words("note-template add", (name, row.held["body"]))
    elif row.was_hidden:
        yield words("note-template delete", (name,))
    else:
        written = [(f"--{column}", row.held[column]) for column in ("name", "body") if column in row.columns]
        yield words("note-template edit", (name,), [word for pair in written for word in pair])


# Views, and what is not the same


def words_of_view(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a saved view; others may have lost their number to it."""
    given = any(row.held.get("slot") for row in did.rows)
    rows = [row for row in did.rows if not (given and row.columns.keys() == {"slot"} and not row.held["slot"])]
    if len(rows) != 1:
        return
    (row,) = rows
    view = SavedView.get_by_id(row.record)
    name = row.before("name") or view.name
    if row.was_hidden:
        yield words("view delete", (view.screen, name))
    elif row.op == "create" or row.columns.keys() & _SHOWN.keys():
        yield words("view save", (view.screen, row.held.get("name", name)), [*_saved(row, view)])
    else:
        yield words("view change", (view.screen, name), [*_changed(row)])


def _saved(row: Row, view: Any) -> Iterator[str]:
    for column, option in _SHOWN.items():
        if shown := row.held.get(column, getattr(view, column)):
            yield from (option, shown)
    if slot := row.held.get("slot", view.slot):
        yield from ("--slot", str(slot))
    if view.owner_id is None:
        yield "--shared"


def _changed(row: Row) -> Iterator[str]:
    if "name" in row.columns:
        yield from ("--name", row.held["name"])
    if "slot" in row.columns:
        yield from ("--slot", str(row.held["slot"])) if row.held["slot"] else ("--no-slot",)
    if "owner_id" in row.columns:
        yield "--own" if row.held["owner_id"] else "--shared"


def words_of_pair(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command that said of two records that they are not the same."""
    (row,) = did.rows
    kind = Kind(row.held["kind"])
    numbers = (OF_KIND[kind].get_by_id(UUID(row.held[column])).number for column in ("low", "high"))
    yield words("distinct", [short_ref(kind, number) for number in sorted(numbers)])

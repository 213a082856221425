"""What people said about a file's columns and stages, kept in the workspace for the next file with the same headers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.interchange.columns import Link
from crm_tui.interchange.columns import Mapping as ColumnMapping
from crm_tui.interchange.pairs import read_map, read_pairs, write_pairs
from crm_tui.interchange.targets import header_key
from crm_tui.queries.shape.settings import setting
from crm_tui.services.bulk.taking import keep_for_next_time
from crm_tui.text import fold

ERROR = "error"
"""The column that says what was wrong with a row, in the file of rows that were left out."""

AS_BEFORE = "as last time"


def recalled_links(headers: Sequence[str], kind: Kind) -> list[Link]:
    """Where the columns went last time; nothing where nobody said, or what was said no longer fits."""
    try:
        links = read_map(_kept(headers, kind).get("map", ""), headers, kind)
    except BadInput:
        return []
    return [replace(link, why=AS_BEFORE) for link in links]


def recalled_stages(headers: Sequence[str], kind: Kind, known: Sequence[str]) -> dict[str, str]:
    """Which stages the file's were last time, by folded name; those that are gone are left out."""
    ours = {fold(stage): stage for stage in known}
    pairs = read_pairs(_kept(headers, kind).get("stages", ""), "stages")
    return {fold(pair.theirs): ours[fold(pair.ours)] for pair in pairs if fold(pair.ours) in ours}


def remember(mapping: ColumnMapping, stages: Mapping[str, str], name: str) -> None:
    """Keep what was said of the file called `name`; no undo of the import takes it back."""
    headers = [link.header for link in mapping.links]
    now = {"map": mapping.spec, "stages": write_pairs(stages.items())}
    if _kept(headers, mapping.kind) != now:
        keep_for_next_time(_key(headers, mapping.kind), now, name)


def _kept(headers: Sequence[str], kind: Kind) -> dict[str, Any]:
    kept: dict[str, Any] = setting(_key(headers, kind)) or {}
    return kept


def _key(headers: Sequence[str], kind: Kind) -> str:
    """The same for the same headers in any order, and for the rows of such a file that were left out."""
    names = sorted(header_key(header) for header in headers if header != ERROR)
    return f"import {kind} {hashlib.sha256('/'.join(names).encode()).hexdigest()[:16]}"

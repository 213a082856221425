"""Everything in the program that reads a text which somebody may have made up."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from crm_tui import config, text
from crm_tui.domain import durations, money, names, placeholders, points, quick_line
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.dates.words import parse_date, parse_when
from crm_tui.domain.dates.written import DateOrder, detect_order, parse_with
from crm_tui.domain.records import ActivityKind, Kind, parse_ref
from crm_tui.domain.rules import reading as rule_reading
from crm_tui.domain.rules.files import rules_of
from crm_tui.errors import CrmError, FilterError
from crm_tui.filters.caret import caret
from crm_tui.filters.complete import complete
from crm_tui.filters.parse import parse
from crm_tui.interchange import csv_out, pairs, values
from crm_tui.interchange.columns import suggest
from crm_tui.interchange.dialect import detect_layout
from crm_tui.interchange.targets import ValueType, header_key
from crm_tui.services.quick.looks import looks
from crm_tui.services.rules import loading
from crm_tui.services.shape import templates
from crm_tui.tui import keymap, keys, palette
from crm_tui.tui.format import to_ascii
from crm_tui.tui.forms.drafts import Drafts
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.picker import with_letters, with_words

TODAY = date(2026, 11, 16)
NOW = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")

Parser = Callable[[str], object]


def _written(text: str, folder: str, name: str) -> Path:
    """A file with the text as somebody's editor, or a damaged disk, left it."""
    file = Path(folder) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    return file


def _settings(text: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return config.load(_written(text, folder, "config.toml"))


def _keymap(text: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return keymap.load(_written(text, folder, "keymap.toml"))


def _template(text: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return templates.read(_written(text, folder, "own.toml"))


def _rules(written: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return loading.read_file(_written(written, folder, "own.toml"))


def _rule(written: str) -> object:
    """A rule whose every part is the text, in a file that can be read."""
    table = {"name": written, "when": written, "if": written, "then": [written]}
    return rules_of({"rule": [table]}, written, "own.toml")


def _draft(text: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        drafts = Drafts(Path(folder), Path("/work.db"), UUID(int=1))
        _written(text, folder, str(drafts._file("form")))
        return drafts.find("form")


def _filter_as_it_is_typed(text: str) -> object:
    """What the line at the foot asks after each key, and how a complaint is pointed at."""
    found = [complete(text, cursor, Kind.DEAL) for cursor in {0, len(text) // 2, len(text)}]
    try:
        return found, parse(text)
    except FilterError as error:
        return found, caret(text, error)


def _cell(kind: ValueType, text: str) -> object:
    return values.read_value(text, values.ColumnFormat(kind), "EUR")


def _table(text: str) -> object:
    lines = text.splitlines(keepends=True)[:200]
    return detect_layout(lines, whole=True), suggest(lines, [lines], Kind.CONTACT)


def _picked(text: str) -> object:
    choices = [Choice("Acme rollout for the Ministry of Silly Walks", 1, "D12"), Choice(text[:300], 2)]
    return with_words(choices, text), with_letters(choices, text)


def _line_that_adds(typed: str) -> object:
    """A line, and its plain words by their looks; whom it names is asked of a workspace, in `services.quick`."""
    parts = quick_line.pieces(typed)
    found = [looks(parts, kind, None, TODAY, "DE") for kind in (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK)]
    return quick_line.lead(parts), found, looks(parts, Kind.ACTIVITY, ActivityKind.CALL, TODAY, None)


def _escaped(text: str) -> object:
    assert csv_out.unescaped(csv_out.escaped(text)) == text
    return None


def _shown(typed: str) -> object:
    scrubbed, _ = text.scrub(typed)
    assert text.clean(scrubbed) == scrubbed
    assert text.fold(text.fold(typed)) == text.fold(typed)
    assert text.visible(text.visible(typed)) == text.visible(typed)
    assert text.cell_width(text.fit(typed, 20)) == 20
    assert to_ascii(text.visible(typed)).isascii()
    return text.initials(typed), text.sort_key(typed)


PARSERS: Mapping[str, Parser] = MappingProxyType(
    {
        "a line": text.clean,
        "lines": text.clean_block,
        "what is shown": _shown,
        "a word meant": lambda typed: text.nearest(typed, ["amount", "close", "owner"]),
        "a day": lambda typed: parse_date(typed, TODAY),
        "a day gone": lambda typed: parse_date(typed, TODAY, toward="past"),
        "a moment": lambda typed: parse_when(typed, NOW, ZONE),
        "a period": lambda typed: parse_period(typed, TODAY),
        "a day in a column": lambda typed: parse_with(DateOrder.DMY, typed),
        "days of a column": lambda typed: detect_order([typed, "31.12.2026"]),
        "an amount": lambda typed: money.parse_money(typed, "EUR"),
        "an amount without decimals": lambda typed: money.parse_amount(typed, "JPY", decimal=",", rounded=True),
        "amounts of a column": lambda typed: money.detect_decimal([typed, "1,5"]),
        "a length of time": durations.parse_minutes,
        "a line that adds a record": _line_that_adds,
        "a template of notes": lambda typed: placeholders.fill_in(typed, {"contact": typed[:9]}),
        "a reference": parse_ref,
        "a person's name": names.split_name,
        "a company's name": names.company_key,
        **{f"{kind}": partial(points.normalise, kind) for kind in points.PointKind},
        "a phone number at home": lambda typed: points.normalise(points.PointKind.PHONE, typed, "DE"),
        "a domain": lambda typed: points.free_mail(points.domain_of(typed)),
        "a filter": parse,
        "a filter as it is typed": _filter_as_it_is_typed,
        **{f"a cell of type {kind}": partial(_cell, kind) for kind in ValueType},
        "a header": header_key,
        "lines of a table": _table,
        "columns by hand": lambda typed: pairs.read_map(typed, ("Name", "Value"), Kind.DEAL),
        "stages by hand": lambda typed: pairs.read_stages(typed, ("Qualified", "Won")),
        "a cell of a spreadsheet": _escaped,
        "a key": lambda typed: keys.label(keys.key_name(typed)),
        "settings": _settings,
        "keys of one's own": _keymap,
        "a template": _template,
        "a file of rules": _rules,
        "the parts of a rule": _rule,
        "what a rule waits for": rule_reading.read_when,
        "what a rule does": rule_reading.read_step,
        "places in a rule": lambda typed: rule_reading.fill(typed, {"title": typed[:9]}),
        "a draft": _draft,
        "a command": lambda typed: palette.read_line(typed, "board"),
        "a command as it is typed": lambda typed: palette.completions(typed, len(typed), "board"),
        "a choice": _picked,
    }
)
"""What reads each thing."""


def read(parser: str, typed: str) -> Any:
    """What the parser makes of a text, or the error that it tells the person; anything else is a fault."""
    try:
        return PARSERS[parser](typed)
    except CrmError as error:
        return error

"""From the cells of a row to the contact points of its record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from crm_tui import text as texts
from crm_tui.domain.points import Point, PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.bulk.incoming import Reach, Trouble
from crm_tui.services.editing.field_values import LabelledPoint

WITH_POINTS = frozenset({Kind.CONTACT, Kind.COMPANY})

_FIELDS = {
    "email": (PointKind.EMAIL, ""),
    "email_work": (PointKind.EMAIL, "work"),
    "email_home": (PointKind.EMAIL, "home"),
    "email_other": (PointKind.EMAIL, "other"),
    "phone": (PointKind.PHONE, ""),
    "phone_work": (PointKind.PHONE, "work"),
    "phone_mobile": (PointKind.PHONE, "mobile"),
    "phone_home": (PointKind.PHONE, "home"),
    "phone_other": (PointKind.PHONE, "other"),
    "website": (PointKind.WEBSITE, ""),
    "linkedin": (PointKind.HANDLE, ""),
}
"""The fields that hold contact points, with their labels; the main ones first."""

_PARTING = {PointKind.EMAIL: re.compile(r":::|[;,|\s]"), PointKind.PHONE: re.compile(r":::|[;|\n]")}
"""What stands between several in one cell."""

_DIALLED = re.compile(r"[\d\s()+\-./]+(?:(?:x|ext\.?|#)\s*\d+)?", re.IGNORECASE)
_KEPT_AS_WRITTEN = "Phone numbers whose country is unknown were kept as they are written."
_MOST_DIGITS = 20
"""Of a number with its extension."""
_ADDRESS = ("address", "postcode", "city", "region", "country")
_LANGUAGES = ("en", "de", "fr", "es", "it")


def points_of(kind: Kind, values: Mapping[str, Any], country: str | None) -> Reach:
    """The contact points in the values of a row; it depends on nothing else, and may be done in any process.

    A phone number whose country is unknown is kept as it is written.
    """
    region = _region(str(values.get("country", ""))) or country
    reach, found = Reach([], [], []), dict[tuple[str, str], LabelledPoint]()
    for name, point_kind, label, written in _written(values):
        if point := _read(reach, name, point_kind, written, region):
            found.setdefault((point_kind, point.key), LabelledPoint(point, label))
    address = "\n".join(_address(kind, values))
    if address and (point := _read(reach, "address", PointKind.ADDRESS, address, None)):
        found[PointKind.ADDRESS, point.key] = LabelledPoint(point)
    reach.points.extend(found.values())
    return reach


def _written(values: Mapping[str, Any]) -> Iterator[tuple[str, PointKind, str, str]]:
    """Every point that is written, with its field, kind and label."""
    for name, (kind, label) in _FIELDS.items():
        if name in values:
            cells = values[name]
            for cell in (cells,) if isinstance(cells, str) else cells:
                for written in _parts(kind, cell):
                    yield name, kind, label, written


def _read(reach: Reach, name: str, kind: PointKind, written: str, region: str | None) -> Point | None:
    """One point; None where it is in trouble, which is noted."""
    try:
        return normalise(kind, written, region)
    except BadInput as error:
        digits = re.sub(r"\D", "", written)
        if kind is PointKind.PHONE and _DIALLED.fullmatch(written) and 3 <= len(digits) <= _MOST_DIGITS:
            reach.notes.append(_KEPT_AS_WRITTEN)
            return Point(kind, written, digits)
        if kind is PointKind.HANDLE:
            return _read(reach, name, PointKind.WEBSITE, written, region)
        reach.troubles.append(Trouble(name, str(error)))
        return None


def _parts(kind: PointKind, cell: str) -> list[str]:
    """The several of one cell; an address with a name before it is one."""
    parting = _PARTING.get(kind)
    if parting is None or "<" in cell or not parting.search(cell):
        return [cell]
    parts = [part.strip() for part in parting.split(cell) if part.strip()]
    return [cell] if kind is PointKind.EMAIL and not all("@" in part for part in parts) else parts


def _address(kind: Kind, values: Mapping[str, Any]) -> Iterable[str]:
    """The lines of a postal address; none where a company's row has no more than columns hold."""
    if not any(name in values for name in _ADDRESS):
        return ()
    said = {name: values.get(name, "") for name in _ADDRESS}
    in_columns = kind is Kind.COMPANY and ("city" in values or "country" in values)
    if in_columns and not said["address"] and not said["postcode"]:
        return ()
    town = f"{said['postcode']} {said['city']}".strip()
    return [line for line in (said["address"], town, said["region"], said["country"]) if line]


@lru_cache(maxsize=1024)
def _region(country: str) -> str | None:
    """The ISO 3166 code of a country that is named in a usual language."""
    key = texts.fold(country)
    if not key:
        return None
    return _regions().get(key) or (key.upper() if re.fullmatch("[a-z]{2}", key) else None)


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    from babel import Locale

    return {
        texts.fold(name): code
        for language in _LANGUAGES
        for code, name in Locale(language).territories.items()
        if re.fullmatch("[A-Z]{2}", code)
    }

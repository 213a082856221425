"""From the cells of a row to the contact points of its record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from crm_tui import text as texts
from crm_tui.domain.points import Point, PointKind, normalise
from crm_tui.errors import BadInput
from crm_tui.services.bulk.draft import Draft
from crm_tui.services.field_values import LabelledPoint

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

_PARTING = {PointKind.EMAIL: r":::|[;,|\s]", PointKind.PHONE: r":::|[;|\n]"}
"""What stands between several in one cell."""

_DIALLED = re.compile(r"[\d\s()+\-./]+(?:(?:x|ext\.?|#)\s*\d+)?", re.IGNORECASE)
_KEPT_AS_WRITTEN = "Phone numbers whose country is unknown were kept as they are written."
_MOST_DIGITS = 20
"""Of a number with its extension."""
_LANGUAGES = ("en", "de", "fr", "es", "it")


def read_points(draft: Draft, country: str | None) -> None:
    """Note the contact points of a row; troubles say which cannot be read.

    A phone number whose country is unknown is kept as it is written.
    """
    region = _region(str(draft.values.get("country", ""))) or country
    found: dict[tuple[str, str], LabelledPoint] = {}
    for name, (kind, label) in _FIELDS.items():
        for cell in _cells(draft, name):
            for written in _parts(kind, cell):
                with draft.reading(name):
                    point = _read(draft, kind, written, region)
                    found.setdefault((point.kind, point.key), LabelledPoint(point, label))
    if address := "\n".join(_address(draft)):
        with draft.reading("address"):
            point = normalise(PointKind.ADDRESS, address)
            found[point.kind, point.key] = LabelledPoint(point)
    draft.points = list(found.values())


def _read(draft: Draft, kind: PointKind, written: str, region: str | None) -> Point:
    try:
        return normalise(kind, written, region)
    except BadInput:
        digits = re.sub(r"\D", "", written)
        if kind is PointKind.PHONE and _DIALLED.fullmatch(written) and 3 <= len(digits) <= _MOST_DIGITS:
            draft.notes.append(_KEPT_AS_WRITTEN)
            return Point(kind, written, digits)
        if kind is PointKind.HANDLE:
            return normalise(PointKind.WEBSITE, written)
        raise


def _cells(draft: Draft, name: str) -> Iterable[str]:
    value = draft.values.get(name, ())
    return (value,) if isinstance(value, str) else value


def _parts(kind: PointKind, cell: str) -> list[str]:
    """The several of one cell; an address with a name before it is one."""
    if kind not in _PARTING or "<" in cell:
        return [cell]
    parts = [part.strip() for part in re.split(_PARTING[kind], cell) if part.strip()]
    return [cell] if kind is PointKind.EMAIL and not all("@" in part for part in parts) else parts


def _address(draft: Draft) -> Iterator[str]:
    """The lines of a postal address; none where a company's row has no more than columns hold."""
    said = {name: draft.values.get(name, "") for name in ("address", "postcode", "city", "region", "country")}
    in_columns = "city" in draft.columns or "country" in draft.columns
    if in_columns and not said["address"] and not said["postcode"]:
        return
    town = f"{said['postcode']} {said['city']}".strip()
    yield from (line for line in (said["address"], town, said["region"], said["country"]) if line)


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

"""From what a person writes to the one record that it names.

A reference is, in this order: a short reference (`D12`, also `D12 Acme rollout`), a full id, an e-mail
address, a phone number, the key of another system, an exact name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import OF_KIND, Company, ContactPoint, Product, User, rows, scalars
from crm_tui.db.prepared import there
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind, parse_ref, short_ref
from crm_tui.errors import Ambiguous, BadInput, NotFound
from crm_tui.queries.links import KEY_OF, NAME_OF
from crm_tui.queries.shape.settings import customs

MOST_MATCHES = 20
"""Records looked at for one reference; more than one is too many."""

_CANDIDATES = 2_000
"""Names of each kind that are compared to find what is near, so that a wrong reference costs little."""

_WITHOUT_INDEX = frozenset({Kind.TASK, Kind.ACTIVITY})
"""The kinds whose names can only be looked through one by one."""

_PHONE = re.compile(r"[+(\d][\d\s()./-]{5,}(?:x\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """The one record that a reference names."""

    kind: Kind
    id: UUID
    ref: str
    name: str

    def __str__(self) -> str:
        return f"{self.ref} {self.name}"


def resolve(text: str, kinds: Sequence[Kind] | None = None) -> Found:
    """The record that `text` names, among those of `kinds` (every kind where None) that are not deleted.

    Raises `NotFound` with the nearest names, or `Ambiguous` with the short references that it may mean.
    """
    typed = texts.clean(text)
    wanted = tuple(kinds or Kind)
    for step in _STEPS:
        if found := step(typed, wanted) if typed else []:
            return _the_only(typed, found)
    raise _not_found(typed, wanted)


def find_named(kind: Kind, name: str) -> list[Found]:
    """The records of a kind with exactly this name, case aside; at most `MOST_MATCHES`."""
    return _where(kind, KEY_OF[kind] == texts.fold(name))


def begun_so(kind: Kind, typed: str, limit: int) -> list[Found]:
    """The records of a kind whose names begin with what was typed, else those with it inside; the first by name."""
    key, wanted = KEY_OF[kind], texts.fold(typed)
    if found := _where(kind, (key >= wanted) & (key < f"{wanted}\U0010ffff"), limit, by=key):
        return found
    return _where(kind, key.contains(wanted), limit, by=key)


def nearest_names(text: str, kinds: Sequence[Kind], limit: int = 3) -> tuple[str, ...]:
    """Names that somebody who wrote `text` may have meant, likeliest first; a bounded number is compared."""
    return texts.nearest(text, (name for kind in kinds for name in _candidates(kind, text)), limit)


def _by_ref(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    """`D12`, or `D12` with the name behind it, as forms show it."""
    first, _, name = typed.partition(" ")
    named = parse_ref(first)
    if named is None or named[0] not in kinds:
        return []
    kind, number = named
    row = there(OF_KIND[kind], {"number": number})
    found = Found(kind, row.id, short_ref(kind, number), getattr(row, NAME_OF[kind].name)) if row else None
    return [found] if found and (not name or texts.fold(found.name) == texts.fold(name)) else []


def _by_id(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    try:
        record = UUID(typed)
    except ValueError:
        return []
    return [found for kind in kinds for found in _where(kind, OF_KIND[kind].id == record)]


def _by_email(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    if "@" not in typed:
        return []
    key = texts.fold(typed)
    users = _where(Kind.USER, User.email == key) if Kind.USER in kinds else []
    return [*_by_point(PointKind.EMAIL, key, kinds), *users]


def _by_phone(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    if not _PHONE.fullmatch(typed) or not {Kind.CONTACT, Kind.COMPANY} & set(kinds):
        return []
    try:
        key = normalise(PointKind.PHONE, typed, customs().country).key
    except BadInput:
        return []
    return _by_point(PointKind.PHONE, key, kinds)


def _by_point(point: PointKind, key: str, kinds: Sequence[Kind]) -> list[Found]:
    """Whoever can be reached there."""
    here = (ContactPoint.kind == point) & (ContactPoint.key == key)
    owners = {Kind.CONTACT: ContactPoint.contact, Kind.COMPANY: ContactPoint.company}
    return [
        found
        for kind, owner in owners.items()
        if kind in kinds
        for found in _where(kind, OF_KIND[kind].id.in_(ContactPoint.select(owner).where(here, ~owner.is_null())))
    ]


def _by_external_id(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    return [found for kind in kinds for found in _where(kind, OF_KIND[kind].external_id == typed)]


def _by_name(typed: str, kinds: Sequence[Kind]) -> list[Found]:
    """Tasks and activities, whose names no index holds, only where nothing else is called so."""
    found = [found for kind in kinds if kind not in _WITHOUT_INDEX for found in find_named(kind, typed)]
    found = found or [found for kind in kinds for found in _by_second_name(kind, typed)]
    return found or [found for kind in kinds if kind in _WITHOUT_INDEX for found in find_named(kind, typed)]


def _by_second_name(kind: Kind, typed: str) -> list[Found]:
    """The login of a user, the domain of a company, the code of a product."""
    match kind:
        case Kind.USER:
            return _where(kind, User.login == typed)
        case Kind.COMPANY:
            return _where(kind, Company.domain == texts.fold(typed))
        case Kind.PRODUCT:
            return _where(kind, Product.code == typed)
        case _:
            return []


_STEPS: tuple[Callable[[str, Sequence[Kind]], list[Found]], ...] = (
    _by_ref,
    _by_id,
    _by_email,
    _by_phone,
    _by_external_id,
    _by_name,
)


def _where(kind: Kind, condition: Any, limit: int = MOST_MATCHES, by: Any = None) -> list[Found]:
    """The first records of a kind under a condition, by number unless another order is given."""
    model = OF_KIND[kind]
    query = (
        model.select(model.id, model.number, NAME_OF[kind])
        .where(condition, model.hidden_at.is_null())
        .order_by(model.number if by is None else by)
        .limit(limit)
    )
    return [Found(kind, record, short_ref(kind, number), name) for record, number, name in rows(query)]


def _the_only(typed: str, found: Sequence[Found]) -> Found:
    different = list({one.id: one for one in found}.values())
    if len(different) == 1:
        return different[0]
    refs = tuple(one.ref for one in different)
    listed = ", ".join(str(one) for one in different[:5]) + (", …" if len(different) > 5 else "")
    raise Ambiguous(f"“{typed}” may mean {listed}; write the short reference instead.", refs)


def _not_found(typed: str, kinds: Sequence[Kind]) -> NotFound:
    what = kinds[0] if len(kinds) == 1 else "record"
    if not typed:
        return NotFound(f"Name a {what}: by short reference, name, e-mail address or phone number.")
    near = nearest_names(typed, kinds)
    hint = f"; did you mean {' or '.join(near)}?" if near else "."
    return NotFound(f"There is no {what} “{typed}”{hint}", near)


def _candidates(kind: Kind, typed: str) -> Iterator[str]:
    """Names that begin as `typed` does, as far as an index finds them, then the newest of all."""
    model, key = OF_KIND[kind], KEY_OF[kind]
    visible = model.select(NAME_OF[kind]).where(model.hidden_at.is_null())
    if kind not in _WITHOUT_INDEX:
        start = texts.fold(typed)[:2]
        yield from scalars(visible.where(key >= start, key < f"{start}\U0010ffff").limit(_CANDIDATES))
    yield from scalars(visible.order_by(model.number.desc()).limit(_CANDIDATES))

"""From the text of a field to its value: a reader for each type of field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import Pipeline, Stage, rows
from crm_tui.domain.dates.words import parse_date, parse_when
from crm_tui.domain.durations import parse_minutes
from crm_tui.domain.fields.reading import parse_number, parse_yes_no
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.money import parse_money
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.errors import Ambiguous, BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.queries.shape.settings import customs
from crm_tui.services.editing.field_values import LabelledPoint, PersonInDeal, ProductInDeal, TagsWanted
from crm_tui.services.editing.tags import tag_word

Thing = TypeVar("Thing")

LONGEST_LINE = 1_000
_MOST_LISTED = 12
"""Choices that a sentence lists."""
LONGEST_BLOCK = 200_000
LABELS = ("work", "home", "mobile", "fax", "other")
"""What contact points can be labelled with, in parentheses behind them."""

_LINK = re.compile(
    r"(?:https?|ftps?|sftp|ssh|mailto|tel|sip|xmpp|matrix|geo):\S+"
    r"|(?:www\.)?[^\s/@:]+\.[^\s/@:]+(?:[/?#:]\S*)?"
    r"|[^\s@]+@[^\s@]+",
    re.IGNORECASE,
)
"""With a scheme that opens something elsewhere, none that would run in whatever opens it; or without one."""
_LABELLED = re.compile(rf"(?P<value>.*\S)\s*\((?P<label>{'|'.join(LABELS)})\)", re.IGNORECASE | re.DOTALL)
_PERSON = re.compile(r"(?P<who>[^()]*\S)\s*(?:\((?P<role>[^()]*)\))?")
_PRODUCT = re.compile(r"(?:(?P<quantity>\d{1,9})\s*[x*\u00d7]\s+)?(?P<what>[^@]*[^@\s])\s*(?:@\s*(?P<price>.+))?")


@dataclass(frozen=True, slots=True)
class ReadContext:
    """Who types, and what amounts, phone numbers and stages without further words mean."""

    me: UUID | None
    currency: str
    country: str | None = None
    pipeline: UUID | None = None
    """The pipeline whose stages are meant; any where None, the first one before the others."""


def context_for(me: UUID | None) -> ReadContext:
    """What a user means in this workspace."""
    usual = customs()
    return ReadContext(me, usual.currency, usual.country)


def read_text(spec: FieldSpec, text: str, context: ReadContext) -> Any:
    """The value that a text stands for in a field; None, or nothing of several, for an empty one.

    Raises BadInput with the field's name.
    """
    try:
        typed = texts.clean_block(text) if spec.type in _OF_LINES else texts.clean(text)
        if not typed and spec.required:
            raise BadInput(f"{spec.label} is needed.", spec.name)
        if len(typed) > (limit := LONGEST_BLOCK if spec.type is FieldType.BLOCK else LONGEST_LINE):
            raise BadInput(f"{spec.label} is longer than {limit:,} characters; shorten it.", spec.name)
        if not typed and spec.type not in _OF_SEVERAL:
            return None
        return _READERS[spec.type](spec, typed, context)
    except (BadInput, NotFound, Ambiguous) as error:
        raise BadInput(str(error), spec.name) from error


def _line(_spec: FieldSpec, typed: str, _context: ReadContext) -> str:
    return typed


def _money(_spec: FieldSpec, typed: str, context: ReadContext) -> Any:
    return parse_money(typed, context.currency)


def _date(_spec: FieldSpec, typed: str, _context: ReadContext) -> Any:
    return parse_date(typed, clock.today())


def _moment(_spec: FieldSpec, typed: str, _context: ReadContext) -> Any:
    if texts.fold(typed) == "now":
        return clock.now()
    return parse_when(typed, clock.now(), clock.zone())


def _choice(spec: FieldSpec, typed: str, _context: ReadContext) -> str:
    """The choice that is called so, or the only one that begins so."""
    if len(found := _called(typed, {choice: choice for choice in spec.choices})) == 1:
        return found[0]
    if len(spec.choices) <= _MOST_LISTED:
        raise BadInput(f"{spec.label} is {_listed(spec.choices)}, not “{typed}”.")
    near = texts.nearest(typed, spec.choices) or spec.choices[:_MOST_LISTED]
    raise BadInput(f"{spec.label} is one of {len(spec.choices)}, such as {_listed(near)}, not “{typed}”.")


def _yes_no(spec: FieldSpec, typed: str, _context: ReadContext) -> bool:
    return parse_yes_no(typed, spec.label)


def _number(spec: FieldSpec, typed: str, _context: ReadContext) -> Decimal | int:
    """A Decimal for the workspace's own fields, a whole number that is not negative for the others."""
    value = parse_number(typed)
    if spec.custom is not None:
        return value
    if value != int(value) or not 0 <= value < 10**12:
        raise BadInput(f"{spec.label} is a whole number from 0 on; {typed} is not.")
    return int(value)


def _minutes(_spec: FieldSpec, typed: str, _context: ReadContext) -> int:
    return parse_minutes(typed)


def _link(spec: FieldSpec, typed: str, _context: ReadContext) -> str:
    """What has the form of an address in the web or of a person; nothing is asked whether it is there."""
    if not _LINK.fullmatch(typed):
        raise BadInput(f"{spec.label} is a link such as https://acme.example/offer; this is not one.")
    return typed


def _percent(_spec: FieldSpec, typed: str, _context: ReadContext) -> int:
    digits = typed.removesuffix("%").strip()
    if not (digits.isascii() and digits.isdigit() and int(digits) <= 100):
        raise BadInput(f"{typed} is not a percentage; write a whole number from 0 to 100.")
    return int(digits)


def _user(_spec: FieldSpec, typed: str, context: ReadContext) -> UUID:
    if texts.fold(typed) != "me":
        return refs.resolve(typed, [Kind.USER]).id
    if context.me is None:
        raise BadInput("Nobody is signed in, so nobody is “me”; name a user.")
    return context.me


def _record(kind: Kind) -> Callable[[FieldSpec, str, ReadContext], UUID]:
    return lambda _spec, typed, _context: refs.resolve(typed, [kind]).id


def _referred(spec: FieldSpec, typed: str, _context: ReadContext) -> UUID:
    if spec.to is None:
        raise TypeError(f"{spec.name} does not say what it refers to")
    return refs.resolve(typed, [spec.to]).id


def _signed(spec: FieldSpec, typed: str, _context: ReadContext) -> int:
    value = parse_number(typed)
    if value != int(value):
        raise BadInput(f"{spec.label} is a whole number such as 10 or -5; {typed} is not.")
    if abs(value) >= 10**12:
        raise BadInput(f"{spec.label} is a number of at most twelve digits; {typed} has more.")
    return int(value)


def _pipeline(_spec: FieldSpec, typed: str, _context: ReadContext) -> UUID:
    shown = (
        Pipeline.select(Pipeline.name, Pipeline.id)
        .where(Pipeline.hidden_at.is_null(), Pipeline.archived_at.is_null(), Pipeline.card_kind == "deal")
        .order_by(Pipeline.position)
    )
    pipelines: dict[str, UUID] = dict(rows(shown))
    return _one_called(typed, pipelines, "pipeline")


def _stage(_spec: FieldSpec, typed: str, context: ReadContext) -> UUID:
    shown = (
        Stage.select(Stage.name, Stage.id)
        .join(Pipeline)
        .where(Stage.hidden_at.is_null(), Stage.archived_at.is_null(), Pipeline.hidden_at.is_null())
        .where(Pipeline.card_kind == Kind.DEAL)
        .order_by(Pipeline.position, Stage.position)
    )
    if context.pipeline is not None:
        shown = shown.where(Stage.pipeline == context.pipeline)
    stages: dict[str, UUID] = {}
    for name, stage in rows(shown):
        stages.setdefault(name, stage)
    return _one_called(typed, stages, "stage")


def _one_called(typed: str, things: Mapping[str, Thing], what: str) -> Thing:
    """The thing with this name, or the only one whose name begins so; BadInput names what there is."""
    if len(found := _called(typed, things)) == 1:
        return found[0]
    near = texts.nearest(typed, things) or tuple(things)
    raise BadInput(f"There is no {what.lower()} “{typed}”; choose {_listed(near)}.")


def _called(typed: str, things: Mapping[str, Thing]) -> list[Thing]:
    """The things with this name, else those whose name begins so."""
    key = texts.fold(typed)
    exact = [thing for name, thing in things.items() if texts.fold(name) == key]
    return exact or [thing for name, thing in things.items() if texts.fold(name).startswith(key)]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _items(typed: str, separators: str) -> Iterator[str]:
    return (item for part in re.split(f"[{separators}]", typed) if (item := part.strip()))


def _tags(_spec: FieldSpec, typed: str, _context: ReadContext) -> TagsWanted:
    """`vip, berlin` instead of the present tags, or `+vip -cold` besides them."""
    words = list(_items(typed, ",;"))
    signed = typed.replace(",", " ").replace(";", " ").split()
    if signed and all(len(word) > 1 and word[0] in "+-" for word in signed):
        adding = tuple(tag_word(word[1:]) for word in signed if word[0] == "+")
        return TagsWanted(None, adding, tuple(word[1:] for word in signed if word[0] == "-"))
    return TagsWanted(tuple(map(tag_word, words)))


def _points(spec: FieldSpec, typed: str, context: ReadContext) -> tuple[LabelledPoint, ...]:
    kind = PointKind(spec.point)
    found: dict[str, LabelledPoint] = {}
    for item in _items(typed, ";" if kind is PointKind.ADDRESS else ",;\n"):
        hit = _LABELLED.fullmatch(item)
        value, label = (hit["value"], hit["label"].lower()) if hit else (item, "")
        point = normalise(kind, value, context.country)
        found.setdefault(point.key, LabelledPoint(point, label))
    return tuple(found.values())


def _people(_spec: FieldSpec, typed: str, _context: ReadContext) -> tuple[PersonInDeal, ...]:
    found: dict[UUID, PersonInDeal] = {}
    for item in _items(typed, ";" if ";" in typed else ","):
        hit = _PERSON.fullmatch(item)
        if hit is None:
            raise BadInput(f"{item} is not a contact; write a name, and a role in parentheses behind it.")
        contact = refs.resolve(hit["who"], [Kind.CONTACT]).id
        found.setdefault(contact, PersonInDeal(contact, (hit["role"] or "").strip()))
    return tuple(found.values())


def _products(_spec: FieldSpec, typed: str, context: ReadContext) -> tuple[ProductInDeal, ...]:
    return tuple(_product(item, context) for item in _items(typed, ";\n"))


def _product(item: str, context: ReadContext) -> ProductInDeal:
    hit = _PRODUCT.fullmatch(item)
    if hit is None or int(hit["quantity"] or 1) < 1:
        raise BadInput(f"{item} is not a product; write one such as 2 x GTX Pro @ 550.")
    price = parse_money(hit["price"], context.currency) if hit["price"] else None
    if price is not None and price.currency != context.currency:
        raise BadInput(f"The deal is in {context.currency}, so a price in {price.currency} does not fit it.")
    return ProductInDeal(refs.resolve(hit["what"], [Kind.PRODUCT]).id, int(hit["quantity"] or 1), price)


_OF_LINES = frozenset({FieldType.BLOCK, FieldType.POINTS, FieldType.PRODUCTS})
_OF_SEVERAL = frozenset({FieldType.TAGS, FieldType.POINTS, FieldType.PEOPLE, FieldType.PRODUCTS})

_READERS: Mapping[FieldType, Callable[[FieldSpec, str, ReadContext], Any]] = {
    FieldType.TEXT: _line,
    FieldType.BLOCK: _line,
    FieldType.LINK: _link,
    FieldType.LIST: _line,
    FieldType.SOURCE: _line,
    FieldType.FILTER: _line,
    FieldType.SIGNED: _signed,
    FieldType.RECORD: _referred,
    FieldType.MINUTES: _minutes,
    FieldType.MONEY: _money,
    FieldType.DATE: _date,
    FieldType.MOMENT: _moment,
    FieldType.CHOICE: _choice,
    FieldType.YES_NO: _yes_no,
    FieldType.NUMBER: _number,
    FieldType.PERCENT: _percent,
    FieldType.USER: _user,
    FieldType.COMPANY: _record(Kind.COMPANY),
    FieldType.CONTACT: _record(Kind.CONTACT),
    FieldType.DEAL: _record(Kind.DEAL),
    FieldType.PIPELINE: _pipeline,
    FieldType.STAGE: _stage,
    FieldType.TAGS: _tags,
    FieldType.POINTS: _points,
    FieldType.PEOPLE: _people,
    FieldType.PRODUCTS: _products,
}

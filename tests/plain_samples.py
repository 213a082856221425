"""A record of each kind that is all fields, with every field written, and what such records speak of."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record

SURROUNDINGS: tuple[tuple[Kind, Mapping[str, str]], ...] = (
    (Kind.COMPANY, {"name": "Acme Ltd", "domain": "acme.example"}),
    (Kind.CONTACT, {"name": "Kim Sato", "company": "O1", "email": "kim@acme.example"}),
    (Kind.CONTACT, {"name": "Lee Park", "tags": "cold, hot, vip", "source": "Fair"}),
    (Kind.CONTACT, {"name": "Ana Roth"}),
    (Kind.PRODUCT, {"name": "GTX Pro", "price": "550"}),
    (Kind.DEAL, {"title": "Acme rollout", "company": "O1", "contacts": "C1", "amount": "45k"}),
    (Kind.ACTIVITY, {"kind": "call", "subject": "Hello", "at": "2026-11-09 10:00"}),
    (Kind.SEGMENT, {"title": "Everybody"}),
    (Kind.CAMPAIGN, {"title": "Spring fair"}),
    (Kind.SURVEY, {"title": "How was it"}),
    (Kind.REWARD, {"title": "A mug", "points": "5"}),
    (Kind.TICKET, {"title": "It is stuck", "contact": "C2"}),
    (Kind.LOYALTY, {"title": "Welcome", "contact": "C1", "points": "50"}),
)
"""Records that others refer to, each the first of its kind."""

_TEXTS: Mapping[FieldType, str] = {
    FieldType.MONEY: "1,234.56 EUR",
    FieldType.DATE: "2026-11-10",
    FieldType.MOMENT: "2026-11-10 09:30",
    FieldType.NUMBER: "5",
    FieldType.SIGNED: "5",
    FieldType.PERCENT: "40",
    FieldType.YES_NO: "yes",
    FieldType.LINK: "https://acme.example",
    FieldType.FILTER: "tag:vip",
    FieldType.TAGS: "hot, vip",
    FieldType.PRODUCTS: "2 x P1 GTX Pro @ 5.00 EUR",
    FieldType.USER: "me",
}

_OTHERS: Mapping[FieldType, str] = {
    FieldType.MONEY: "99 EUR",
    FieldType.DATE: "2026-11-12",
    FieldType.MOMENT: "2026-11-12 10:00",
    FieldType.NUMBER: "4",
    FieldType.SIGNED: "7",
    FieldType.FILTER: "tag:cold",
    FieldType.TAGS: "cold",
    FieldType.PRODUCTS: "P1 GTX Pro",
    FieldType.USER: "",
}

_LATER = frozenset({"ends", "done", "renews", "rewarded"})
"""Days that come after the others of a record."""

_OWN: Mapping[tuple[Kind, str], tuple[str, str]] = {
    (Kind.TEMPLATE, "note"): ("+3d owner: Call them", "+4d: Write to them"),
    (Kind.REFERRAL, "referred"): ("C2", ""),
    (Kind.RESPONSE, "scale"): ("NPS", "NPS"),
    (Kind.RESPONSE, "survey"): ("", ""),
    (Kind.LOYALTY, "points"): ("-5", "-7"),
    (Kind.LOYALTY, "contact"): ("C1", ""),
    (Kind.REFERRAL, "referrer"): ("C1", ""),
    (Kind.SCORE_RULE, "score"): ("fit", "ideal"),
    (Kind.SCORE_RULE, "over"): ("contact", "contact"),
    (Kind.CHECKLIST, "template"): ("TE1", ""),
    (Kind.GOAL, "team"): ("", ""),
    (Kind.GOAL, "filter"): ("owner:me", "is:won"),
    (Kind.RATE, "of"): ("USD", "GBP"),
    (Kind.RATE, "into"): ("EUR", "CHF"),
    (Kind.RATE, "rate"): ("0.92", "0.9"),
}
"""What a field takes where its type does not say it, and something else."""

_ONLY_ONCE: Mapping[Kind, Mapping[str, str]] = {
    Kind.HANDOVER: {"contact": "C2"},
    Kind.MEMBER: {"contact": "C2"},
    Kind.REFERRAL: {"referred": "C3"},
    Kind.SEGMENT: {"title": "A twin"},
    Kind.TEMPLATE: {"title": "A twin"},
}
"""The fields that tell records of a kind apart, and what they are in another one."""


def surroundings(me: UUID) -> None:
    """Add the records that samples refer to."""
    for kind, typed in SURROUNDINGS:
        add_record(me, kind, typed)


def sample(kind: Kind) -> dict[str, str]:
    """Texts for every field of a kind that is all fields."""
    return {spec.name: text_for(kind, spec) for spec in PLAIN[kind].fields}


def needed(kind: Kind) -> dict[str, str]:
    """Texts for the fields without which a record of a kind that is all fields cannot be."""
    least = {spec.name: text_for(kind, spec) for spec in PLAIN[kind].fields if spec.required}
    return least | ({"scale": "NPS"} if kind is Kind.RESPONSE else {})


def text_for(kind: Kind, spec: FieldSpec) -> str:
    """A text for a field."""
    if (kind, spec.name) in _OWN:
        return _OWN[kind, spec.name][0]
    if spec.name in _LATER:
        return "2026-12-20"
    if spec.choices:
        return spec.default or spec.choices[0]
    if spec.refers and spec.refers is not Kind.USER:
        return f"{spec.refers.letter}1"
    return _TEXTS.get(spec.type, f"The {spec.label.lower()} of a {kind.word}")


def another_text_for(kind: Kind, spec: FieldSpec) -> str:
    """Another text for a field; empty where only taking the first one away is another."""
    if (kind, spec.name) in _OWN:
        return _OWN[kind, spec.name][1]
    if spec.name in _LATER:
        return "2026-12-21"
    if spec.choices:
        return next(choice for choice in spec.choices if choice != text_for(kind, spec))
    if spec.refers and spec.refers is not Kind.USER:
        return "C2" if spec.refers is Kind.CONTACT else ""
    return _OTHERS.get(spec.type, f"Another {spec.label.lower()}")


def twin_of(kind: Kind, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of a second record that shares all with the first that it may share."""
    own = _ONLY_ONCE.get(kind, {})
    return {name: own.get(name, text) for name, text in texts.items() if name != "external"}


def shared(kind: Kind, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts that two records of a kind may share."""
    return {name: text for name, text in texts.items() if name not in {"external", "title", *_ONLY_ONCE.get(kind, ())}}

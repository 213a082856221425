"""Letters from a template: places in braces are filled in for each person, and what is missing is told.

`{company}` is a place, `{company|your company}` one with what stands there where nothing is known. What is filled in is
never read for places again, and takes one line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from crm_tui import text
from crm_tui.errors import BadInput

PLACES: Mapping[str, str] = {
    "name": "the contact's name",
    "contact": "the same",
    "first name": "the first word of it, or the given name",
    "last name": "the family name",
    "title": "their job title",
    "email": "their e-mail address",
    "phone": "their phone number",
    "company": "their company",
    "industry": "its industry",
    "city": "its city",
    "country": "its country",
    "owner": "who looks after them",
    "campaign": "the campaign",
    "offer": "what it offers",
    "me": "who writes",
    "date": "today, written out",
}
"""Each word that may stand in braces beside the fields that the workspace added to contacts."""

_PLACE = re.compile(r"\{(?P<place>[^\W\d_][^{}|\n]{0,59})(?:\|(?P<otherwise>[^{}\n]{0,200}))?\}")
_SUBJECT = re.compile(r"\s*(?:subject|betreff):\s*(?P<subject>[^\n]+)\n+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Template:
    """What letters are made of."""

    subject: str
    body: str
    """Markdown."""

    @property
    def places(self) -> tuple[str, ...]:
        """The words in its braces, each once."""
        return tuple(dict.fromkeys(_word(hit) for hit in _PLACE.finditer(f"{self.subject}\n{self.body}")))


@dataclass(frozen=True, slots=True)
class Letter:
    """A template as it was filled in for somebody."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()
    """The places for which nothing is known, and that say nothing else."""


def template_of(name: str, written: str) -> Template:
    """A text as a template: its first line is the subject where it begins with `Subject:`, else its name is."""
    first = _SUBJECT.match(written)
    return Template(first["subject"].strip(), written[first.end() :]) if first else Template(name, written)


def require_known(template: Template, own: tuple[str, ...] = ()) -> None:
    """Raise BadInput for a place that nothing could ever fill in; `own` are the workspace's fields."""
    known = {text.fold(word): word for word in (*PLACES, *own)}
    for place in template.places:
        if place not in known:
            near = text.nearest(place, known.values()) or tuple(PLACES)
            raise BadInput(
                f"Nothing fills in {{{place}}}; write {', '.join(f'{{{one}}}' for one in near)}.", "template"
            )


def merged(template: Template, known: Mapping[str, str]) -> Letter:
    """The template filled in with what is known, by folded word."""
    missing: dict[str, None] = {}

    def filled(hit: re.Match[str]) -> str:
        if found := one_line(known.get(_word(hit), "")):
            return found
        if hit["otherwise"] is None:
            missing[_word(hit)] = None
        return hit["otherwise"] or ""

    subject, body = (_PLACE.sub(filled, part) for part in (template.subject, template.body))
    return Letter(one_line(subject), body, tuple(missing))


def one_line(value: str) -> str:
    """A value without what a header or a terminal would obey."""
    return text.scrub(value)[0]


def file_name(ref: str, name: str, ending: str) -> str:
    """A file's name for a letter, in ASCII: `C7-kim-sato.eml`."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    return f"{ref}-{words}.{ending}" if words else f"{ref}.{ending}"


def _word(hit: re.Match[str]) -> str:
    return text.fold(hit["place"])

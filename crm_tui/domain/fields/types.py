"""What a field of a record is, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind


class FieldType(StrEnum):
    """What a field takes, and so how its text is read."""

    TEXT = "text"
    BLOCK = "block"
    """Lines of Markdown."""
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    YES_NO = "yes/no"
    NUMBER = "number"
    PERCENT = "percent"
    MINUTES = "length of time"
    """Such as 15m or 1h."""
    LINK = "link"
    LIST = "list"
    """The name of a list of tasks, there already or new."""
    SOURCE = "source"
    """Where a lead came from, said before or new."""
    USER = "user"
    COMPANY = "company"
    CONTACT = "contact"
    DEAL = "deal"
    RECORD = "record"
    """A record of the kind that the field refers to."""
    FILTER = "filter"
    """A text in the filter language."""
    SIGNED = "signed number"
    """A whole number that may be negative, such as the points of a rule."""
    STAGE = "stage"
    PIPELINE = "pipeline"
    TAGS = "tags"
    POINTS = "points"
    """E-mail addresses, phone numbers and the like, several of them."""
    PEOPLE = "people"
    """Contacts with their roles."""
    PRODUCTS = "products"
    """Products with quantities and prices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of one kind of record."""

    name: str
    """On the command line and in forms."""
    label: str
    type: FieldType
    column: str = ""
    """The attribute of the row that holds it; empty where it is kept in rows of its own."""
    shown: str = ""
    """The attribute of the record's detail that tells its value, where that is not `name`."""
    choices: tuple[str, ...] = ()
    required: bool = False
    default: str = ""
    """What a new record gets unless something else is written, as typed."""
    help: str = ""
    aliases: tuple[str, ...] = ()
    add_only: bool = False
    """Whether it can be given while adding, and never changes afterwards."""
    point: str = ""
    """For `POINTS`: which kind of contact point."""
    custom: UUID | None = None
    """For a field that this workspace added: its id."""
    to: Kind | None = None
    """For `RECORD`: the kind that is referred to."""

    @property
    def refers(self) -> Kind | None:
        """The kind of record that the field refers to, if it does to one."""
        return self.to or _REFERS.get(self.type)

    def is_called(self, word: str) -> bool:
        """Whether somebody who wrote this means the field: in any case, and with - or _."""
        key = name_key(word)
        return key == name_key(self.name) or key in self.aliases


def name_key(word: str) -> str:
    """What is the same of all the ways to write the name of a field."""
    return text.fold(word).replace("-", "_")


_REFERS = {
    FieldType.USER: Kind.USER,
    FieldType.COMPANY: Kind.COMPANY,
    FieldType.CONTACT: Kind.CONTACT,
    FieldType.DEAL: Kind.DEAL,
}

"""What activities can be filtered by."""

from __future__ import annotations

from crm_tui.db.models import Activity, Company, Contact, Deal
from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.filters.field import Field, FieldType, Target, Vocabulary, Word, choices, folded, one, through
from crm_tui.filters.kinds import shared

_DEAL = one(of=Deal).where(Deal.id == Activity.deal, Deal.hidden_at.is_null())
_CONTACT = one(of=Contact).where(Contact.id == Activity.contact, Contact.hidden_at.is_null())

ACTIVITIES = Vocabulary(
    kind=Kind.ACTIVITY,
    model=Activity,
    fields=(
        Field(
            "kind",
            FieldType.CHOICE,
            "What happened.",
            Target(Activity.kind),
            aliases=("type", "activity"),
            words=choices(ActivityKind),
        ),
        Field(
            "at",
            FieldType.MOMENT,
            "When it took place.",
            Target(Activity.at),
            aliases=("when", "day", "date"),
        ),
        Field("age", FieldType.AGE, "Whole days since it took place.", Target(Activity.at), aliases=("ago",)),
        Field(
            "by",
            FieldType.USER,
            "The user who did it; me is you.",
            Target(Activity.by),
            aliases=("owner", "user"),
        ),
        shared.flags(Word("mine", "You did it.", lambda now: Activity.by == shared.me(now))),
        Field(
            "subject",
            FieldType.TEXT,
            "A part of its subject.",
            Target(Activity.subject_key),
            aliases=("title", "name"),
            example="demo",
        ),
        Field(
            "note",
            FieldType.TEXT,
            "A part of what was noted.",
            Target(folded(Activity.body), present=Activity.body != ""),
            aliases=("body", "notes", "text"),
        ),
        Field("minutes", FieldType.NUMBER, "How long it took.", Target(Activity.minutes), aliases=("duration",)),
        shared.deals(_DEAL, "A part of the title of its deal, or the deal's reference."),
        shared.contact(Activity.contact),
        shared.company(Activity.company),
        shared.tags(Activity),
        shared.segment("its contact or company is"),
        Field(
            "created",
            FieldType.MOMENT,
            "When it was written down.",
            Target(Activity.created_at),
            aliases=("added", "created_at"),
        ),
        *shared.identity(Activity, Kind.ACTIVITY),
    ),
    words=(
        Target(Activity.subject_key),
        Target(folded(Activity.body)),
        Target(Deal.title_key, through(_DEAL)),
        Target(Contact.name_key, through(_CONTACT)),
        Target(Company.name_key, through(shared.company_of(Activity.company))),
    ),
)

"""What the workspace says of scores and hand-overs."""

from __future__ import annotations

import json
from dataclasses import dataclass

from crm_tui.db.models import Setting
from crm_tui.domain.leads.scores import Scale

FIT_LIMIT = "fit_limit"
ENGAGEMENT_LIMIT = "engagement_limit"
HALF_LIFE = "half_life"
MQL = "mql"

HELP = {
    FIT_LIMIT: "The most that a lead's fit counts for; grade A from 70 % of it, B from 40 %.",
    ENGAGEMENT_LIMIT: "The same for engagement; grade 1 from 70 % of it, 2 from 40 %.",
    HALF_LIFE: "Days after which what a lead did counts half.",
    MQL: "The filter that makes a lead an MQL, such as grade:A1,A2,B1; empty where that is done by hand.",
}
"""What each of the settings is, by its name."""


@dataclass(frozen=True, slots=True)
class LeadSettings:
    """How leads are measured, and when they are handed over."""

    scale: Scale
    mql: str
    """A filter over contacts; empty where leads are handed over by hand alone."""


def lead_settings() -> LeadSettings:
    """They as they are, in one statement."""
    rows = Setting.select().where(Setting.key.in_(list(HELP)), Setting.hidden_at.is_null())
    found = {row.key: value for row in rows if (value := json.loads(row.value)) is not None}
    mql = str(found.pop(MQL, ""))
    return LeadSettings(Scale(**found), mql)


def as_texts() -> dict[str, str]:
    """Each of them as it could be typed."""
    found = lead_settings()
    return {FIT_LIMIT: str(found.scale.fit_limit), ENGAGEMENT_LIMIT: str(found.scale.engagement_limit),
            HALF_LIFE: str(found.scale.half_life), MQL: found.mql}  # fmt: skip

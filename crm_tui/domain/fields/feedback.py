"""The fields of surveys, responses and improvements."""

from __future__ import annotations

from crm_tui.domain.choices import Scale
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import COMPANY, CONTACT, DEAL, OWNER, choice, date, moment, record, text
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

KINDS = (
    PlainKind(
        kind=Kind.SURVEY,
        says="A question that customers are asked, on a stated scale.",
        fields=(
            titled("Name"),
            choice("scale", "Scale", Scale, Scale.NPS, "NPS 0 to 10, CSAT 1 to 5, CES 1 to 7, review 1 to 5"),
            text("question", "Question"),
            date("starts", "Starts"),
            date("ends", "Ends"),
            OWNER,
            *ENDING,
        ),
        listed=("title", "scale", "question", "starts", "ends"),
        sort="-starts",
        empty="No surveys yet; n makes one, with its scale.",
        found_by=("nps", "csat", "ces", "questionnaire", "feedback"),
    ),
    PlainKind(
        kind=Kind.RESPONSE,
        says="One answer to a survey, or a review; its tags are the themes.",
        fields=(
            titled("In short", "", required=False),
            record("survey", Kind.SURVEY),
            choice("scale", "Scale", Scale, "", "The survey's where nothing is written"),
            FieldSpec(
                name="score",
                label="Score",
                type=FieldType.NUMBER,
                column="score",
                required=True,
                help="NPS 0 to 10, CSAT 1 to 5, CES 1 to 7, review 1 to 5",
            ),
            moment("at", "When", default="now"),
            CONTACT,
            COMPANY,
            DEAL,
            record("ticket", Kind.TICKET),
            record("product", Kind.PRODUCT),
            text("stage", "Stage", help="The deal's stage when it was given"),
            text("place", "Place", help="Where a review was posted"),
            text("url", "Link"),
            *ENDING,
        ),
        listed=("at", "title", "contact"),
        sort="-at",
        empty="No answers yet; n enters one, or a file of them is imported.",
        found_by=("review", "answer", "rating", "satisfaction", "feedback"),
    ),
    PlainKind(
        kind=Kind.IMPROVEMENT,
        says="What was changed because of what customers said.",
        fields=(
            titled("What was changed"),
            date("day", "Since", required=True, default="today"),
            text("theme", "Theme", help="The tag of the answers that it answers to"),
            record("survey", Kind.SURVEY),
            OWNER,
            *ENDING,
        ),
        listed=("day", "title", "theme", "survey", "owner"),
        sort="-day",
        empty="Nothing was changed yet; n writes down what was, and the answers before and after are compared.",
        found_by=("action", "closing the loop", "what we changed"),
    ),
)

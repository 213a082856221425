"""The fields of segments, campaigns, costs, members and scoring rules."""

from __future__ import annotations

from crm_tui.domain.choices import CostKind, MemberStatus, Score, ScoreOver, SegmentOf
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import OWNER, choice, date, moment, money, number, record, text
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

KINDS = (
    PlainKind(
        kind=Kind.CAMPAIGN,
        says="A targeted effort: whom it is for, through which channel, with what offer, when and for how much.",
        fields=(
            titled("Name"),
            record("segment", Kind.SEGMENT, "", "Whom it is for"),
            text("channel", "Channel", help="Such as email, social, content, SEO, PPC, event, networking, referral"),
            text("offer", "Offer", help="What is offered"),
            date("starts", "Starts"),
            date("ends", "Ends"),
            money("budget", "Budget"),
            OWNER,
            *ENDING,
        ),
        listed=("title", "channel", "starts", "ends", "budget", "owner"),
        sort="-starts",
        empty="No campaigns yet; n plans one.",
        found_by=("marketing", "mailing", "advertising", "ppc", "event"),
    ),
    PlainKind(
        kind=Kind.SEGMENT,
        says="A saved filter over contacts or companies; its note says what research found.",
        fields=(
            titled("Name"),
            choice("of", "Of", SegmentOf, SegmentOf.CONTACT, "Contacts or companies"),
            FieldSpec(
                name="filter",
                label="Filter",
                type=FieldType.FILTER,
                column="filter",
                help="In the filter language, such as industry:software tag:vip",
            ),
            OWNER,
            *ENDING,
        ),
        listed=("title", "of", "filter", "owner"),
        sort="title",
        empty="No segments yet; n saves a filter as one.",
        found_by=("audience", "target group", "segmentation", "profile", "persona", "market research"),
    ),
    PlainKind(
        kind=Kind.COST,
        says="Money spent on winning customers on a day.",
        fields=(
            titled("What for"),
            money("amount", "Amount", required=True),
            date("day", "Day", required=True, default="today"),
            record("campaign", Kind.CAMPAIGN),
            choice("kind", "Kind", CostKind, CostKind.MARKETING, "marketing counts for CPL; both count for CAC"),
            *ENDING,
        ),
        listed=("day", "title", "amount", "campaign", "kind"),
        sort="-day",
        empty="No costs yet; n enters what a campaign cost.",
        found_by=("spend", "expense", "cpl", "cac"),
    ),
    PlainKind(
        kind=Kind.MEMBER,
        says="A contact whom a campaign is for, and what became of it.",
        fields=(
            titled("Name", "The contact's name where nothing is written", required=False),
            record("campaign", Kind.CAMPAIGN, required=True),
            record("contact", Kind.CONTACT, required=True),
            choice("status", "Status", MemberStatus, MemberStatus.PLANNED, "How far it got with them"),
            moment("at", "When", "When the status was reached, such as now or yesterday 9:00"),
            record("activity", Kind.ACTIVITY, "Response", "The activity in which they answered", "response", "answer"),
            *ENDING,
        ),
        listed=("contact", "campaign", "status", "at", "activity"),
        sort="-at",
        empty="No campaign has members yet; on a campaign's page, section 7, x adds its segment.",
        found_by=("campaign member", "recipient", "response", "open", "click"),
    ),
    PlainKind(
        kind=Kind.SCORE_RULE,
        says="One line of a score: whom its filter finds gets points, or loses them.",
        fields=(
            titled("Says", "What it means, such as has a website"),
            choice(
                "score",
                "Score",
                Score,
                Score.FIT,
                "Who they are, what they did, or whom we wish for",
            ),
            FieldSpec(
                name="filter",
                label="Filter",
                type=FieldType.FILTER,
                column="filter",
                required=True,
                help="In the filter language, such as industry:software or kind:download",
            ),
            FieldSpec(
                name="points",
                label="Points",
                type=FieldType.SIGNED,
                column="points",
                required=True,
                help="Such as 10 or -5",
            ),
            choice(
                "over",
                "Looks at",
                ScoreOver,
                help_="What its filter is over; contacts for fit and ideal, for engagement activities or members",
            ),
            text("group", "Group", column="group_name", help="Rules of one group share a cap"),
            number("cap", "Cap", "Points that the group gives at most"),
            number("half_life", "Half-life", "Days after which an engagement counts half; else the workspace's"),
            *ENDING,
        ),
        listed=("score", "title", "filter", "points", "group"),
        sort="score",
        empty="No scoring rules yet; n adds one, or the demo's are a start.",
        found_by=("scoring", "lead score", "ideal customer profile", "icp", "points"),
    ),
)

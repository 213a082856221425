"""The fields of referrals, loyalty points, rewards, mentions and requests."""

from __future__ import annotations

from crm_tui.domain.choices import Asked, AskedState, ReferralState, Sentiment
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import COMPANY, CONTACT, OWNER, choice, date, number, record, text
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

_POINTS = FieldSpec(
    name="points",
    label="Points",
    type=FieldType.SIGNED,
    column="points",
    required=True,
    help="Earned, or with a minus spent",
)

KINDS = (
    PlainKind(
        kind=Kind.REFERRAL,
        says="A contact who sent another one to us.",
        fields=(
            titled("In short", "", required=False),
            record("referrer", Kind.CONTACT, "Referrer", "Who sent them", required=True),
            record("referred", Kind.CONTACT, "Referred", "Who was sent"),
            date("day", "Day", required=True, default="today"),
            choice("state", "State", ReferralState, ReferralState.MADE),
            record("reward", Kind.REWARD),
            date("rewarded", "Rewarded"),
            OWNER,
            *ENDING,
        ),
        listed=("day", "referrer", "referred", "state", "reward"),
        sort="-day",
        empty="Nobody has sent anybody yet; n enters a referral.",
        found_by=("referral programme", "word of mouth", "advocate"),
    ),
    PlainKind(
        kind=Kind.LOYALTY,
        says="Points that were earned or spent; their sum is the balance.",
        fields=(
            titled("What for"),
            record("contact", Kind.CONTACT, required=True),
            _POINTS,
            date("day", "Day", required=True, default="today"),
            record("reward", Kind.REWARD, "", "What they were spent on"),
            *ENDING,
        ),
        listed=("day", "contact", "points", "title", "reward"),
        sort="-day",
        empty="No points yet; n enters some; `:loyalty rule order 1 --per 10` has orders give them.",
        found_by=("loyalty programme", "points", "bonus"),
    ),
    PlainKind(
        kind=Kind.REWARD,
        says="What points can be spent on.",
        fields=(titled("Reward"), number("points", "Points", "What it costs", required=True), *ENDING),
        listed=("title", "points"),
        sort="points",
        empty="No rewards yet; n adds what points can be spent on.",
        found_by=("gift", "bonus", "incentive"),
    ),
    PlainKind(
        kind=Kind.MENTION,
        says="Somebody speaking of us where others hear it.",
        fields=(
            titled("What was said"),
            date("day", "Day", required=True, default="today"),
            CONTACT,
            COMPANY,
            text("place", "Place", help="Such as LinkedIn, a magazine, a fair"),
            text("url", "Link"),
            choice("sentiment", "Sentiment", Sentiment, Sentiment.POSITIVE),
            *ENDING,
        ),
        listed=("day", "title", "place", "contact", "sentiment"),
        sort="-day",
        empty="No mentions yet; n enters where somebody spoke of us.",
        found_by=("social media", "brand mention", "press"),
    ),
    PlainKind(
        kind=Kind.REQUEST,
        says="What a promoter was asked for.",
        fields=(
            titled("In short", "", required=False),
            record("contact", Kind.CONTACT, required=True),
            choice("what", "What", Asked, Asked.REVIEW),
            date("day", "Asked on", required=True, default="today"),
            choice("state", "State", AskedState, AskedState.ASKED),
            text("place", "Place", help="Where a review is to stand"),
            OWNER,
            *ENDING,
        ),
        listed=("day", "contact", "what", "state", "place", "owner"),
        sort="-day",
        empty="Nobody was asked yet; promoters who were not asked stand in the advocacy screen.",
        found_by=("review request", "testimonial", "case study", "community"),
    ),
)

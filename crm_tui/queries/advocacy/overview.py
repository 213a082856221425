"""The overview of advocacy: promoters to ask, requests that wait, referrals, reviews, mentions and the community."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

import peewee as pw

from crm_tui.db.models import Mention, Referral, Request, rows
from crm_tui.domain.choices import Asked, AskedState, Scale, Sentiment
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.relationship.advocacy import Rate, words_for
from crm_tui.domain.relationship.survey_scores import Answers
from crm_tui.filters.context import FilterContext
from crm_tui.queries.advocacy.community import history, how_many, members
from crm_tui.queries.advocacy.promoters import Promoter, promoters
from crm_tui.queries.advocacy.rates import rates_in
from crm_tui.queries.advocacy.referrals import Branch, in_short, tree, won_together
from crm_tui.queries.feedback.answers import reviews
from crm_tui.queries.links import Link, links
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section

YEAR = 365
"""Days over which the numbers of the overview look back."""

_MOST = 40
_MOST_MEMBERS = 200
_STALE = 14
"""Days after which a request that was not answered is worth a reminder."""

_FEW = 10


def _to_ask(context: FilterContext) -> tuple[Facts, ...]:
    found = promoters()
    new = [_promoter(one, context) for one in found if one.missing]
    asked = f"gave 9 or 10 last; {len(found) - len(new):,} of them were asked for everything"
    return (
        Facts("Promoters who were not asked yet", tuple(new[:_MOST])),
        Facts("All promoters", (Fact("How many", f"{len(found):,}", asked),) if found else ()),
    )


def _promoter(one: Promoter, context: FilterContext) -> Fact:
    """Somebody to ask; the line makes the request and the task to ask."""
    what, *later = one.missing
    then = f"; then {' and '.join(words_for(one) for one in later)}" if later else ""
    day = short_date(one.at.astimezone(context.zone).date(), context.today)
    why = f"NPS {one.score}, {day}{then}"
    return Fact(f"{one.who.ref} {one.who}", f"ask {words_for(what)}", why, one.who, line=("ask", one.who.ref, what))


def _requests(context: FilterContext) -> tuple[Facts, ...]:
    there = Request.hidden_at.is_null()
    counts = Request.select(Request.what, Request.state, pw.fn.COUNT(Request.id)).where(there)
    over = Counter({(what, state): many for what, state, many in rows(counts.group_by(Request.what, Request.state))})
    query = Request.select(Request.id, Request.number, Request.title, Request.contact, Request.what, Request.day,
                           Request.place).where(there, Request.state == AskedState.ASKED)  # fmt: skip
    found = rows(query.order_by(Request.day.desc(), Request.number.desc()).limit(_MOST))
    named = links({Kind.CONTACT: [row[3] for row in found]})
    waiting = [
        _waiting(
            named[contact],
            Link(Kind.REQUEST, record, short_ref(Kind.REQUEST, number), title),
            Asked(what), day, place, context.today,
        )
        for record, number, title, contact, what, day, place in found
    ]  # fmt: skip
    answered = [
        Fact(str(what), _of_three(over, what), "") for what in Asked if any(over[what, state] for state in AskedState)
    ]
    return Facts("Waiting for an answer", tuple(waiting)), Facts("What became of asking", tuple(answered))


def _waiting(who: Link, request: Link, what: Asked, day: date, place: str | None, today: date) -> Fact:
    days = (today - day).days
    late = Tone.ALARM if days > _STALE else Tone.PLAIN
    said = f"{words_for(what)}{f' on {place}' if place else ''}, asked {short_date(day, today)}"
    line = ("add", "task", f"title=Remind {who}: {what}", f"contact={who.ref}", "due=tomorrow")
    why = f"{days} days without an answer" if days > _STALE else ""
    return Fact(f"{who.ref} {who}", said, why, request, late, line=line if why else ())


def _of_three(over: Counter[tuple[str, str]], what: Asked) -> str:
    given, declined, asked = (over[what, state] for state in (AskedState.GIVEN, AskedState.DECLINED, AskedState.ASKED))
    return f"{given:,} given, {declined:,} declined, {asked:,} waiting"


def _referrals(context: FilterContext) -> tuple[Facts, ...]:
    ago = Period(context.today - timedelta(days=YEAR - 1), context.today, "the last 12 months")
    numbers = [_rate(rate) for rate in rates_in(ago, context)]
    everybody = tree()
    if not everybody:
        return ()
    top = Counter(row[0] for row in rows(Referral.select(Referral.referrer).where(Referral.hidden_at.is_null())))
    leading = sorted((one for one in everybody if one.below), key=lambda one: (-top[one.who.id], -one.below))
    return (
        Facts(f"In {ago.label}", tuple(numbers)),
        Facts("Who sends the most", tuple(_referrer(one, top[one.who.id], everybody) for one in leading[:_FEW])),
        Facts("Rewards due", tuple(_due(context))),
    )


def _rate(rate: Rate) -> Fact:
    title = rate.of.title
    return Fact(str(rate), f"{title[:1].lower()}{title[1:]}", f"{rate.in_words}: {rate.of.formula}")


def _referrer(one: Branch, sent: int, everybody: tuple[Branch, ...]) -> Fact:
    at = everybody.index(one)
    below = [branch.who.id for branch in everybody[at + 1 : at + 1 + one.below]]
    worth = in_short(won_together(below))
    more = f", {one.below - sent:,} more by those" if one.below > sent else ""
    value = f"sent {sent:,}{more}; {f'{worth} won' if worth else 'nothing won yet'}"
    return Fact(f"{one.who.ref} {one.who}", value, "", one.who, Tone.GOOD if worth else Tone.PLAIN)


def _due(_context: FilterContext) -> Iterator[Fact]:
    query = Referral.select(Referral.id, Referral.number, Referral.title, Referral.referrer).where(
        Referral.state == "converted", Referral.hidden_at.is_null()
    )
    for record, number, title, _ in rows(query.order_by(Referral.day, Referral.number).limit(_MOST)):
        link = Link(Kind.REFERRAL, record, short_ref(Kind.REFERRAL, number), title)
        yield Fact(link.ref, title, "they have bought, and nobody was rewarded", link,
                   line=("referrals", "reward", link.ref))  # fmt: skip


def _tree(_context: FilterContext) -> tuple[Facts, ...]:
    """Each tree under who began it, drawn with lines."""
    trees: list[list[Branch]] = []
    for branch in tree():
        if branch.depth == 0:
            trees.append([])
        trees[-1].append(branch)
    return tuple(
        Facts(f"{some[0].below:,} came by {some[0].who}", tuple(map(_branch, some))) for some in trees if len(some) > 1
    )


def _branch(one: Branch) -> Fact:
    """`│  └─ Ann Lee`, and what became of it."""
    worth = in_short(one.won)
    said = ", ".join(part for part in (one.state or one.phase, worth) if part)
    return Fact(f"{one.lines}{one.who}", said, "", one.who, Tone.GOOD if worth else Tone.PLAIN)


def _reviews(context: FilterContext) -> tuple[Facts, ...]:
    found = reviews()
    scores: dict[str, list[int]] = defaultdict(list)
    for one in found:
        scores[one.place or "somewhere"].append(one.score)
    by_place = [
        Fact(place, Answers.of(Scale.REVIEW, some).with_n)
        for place, some in sorted(scores.items(), key=lambda one: -len(one[1]))
    ]
    last = [
        Fact(
            short_date(one.at.astimezone(context.zone).date(), context.today),
            f"{one.score} of 5, {one.who or 'somebody'}{f' on {one.place}' if one.place else ''}",
            one.note, one.response, Tone.ALARM if one.is_low else Tone.PLAIN,
        )
        for one in found[:_MOST]
    ]  # fmt: skip
    return Facts("By place", tuple(by_place)), Facts("The last reviews", tuple(last))


def _mentions(context: FilterContext) -> tuple[Facts, ...]:
    counted = Mention.select(
        pw.fn.COALESCE(Mention.place, ""), Mention.sentiment, pw.fn.COUNT(Mention.id)
    ).where(Mention.hidden_at.is_null())  # fmt: skip
    found = rows(counted.group_by(pw.fn.COALESCE(Mention.place, ""), Mention.sentiment))
    places: dict[str, Counter[str]] = defaultdict(Counter)
    for place, sentiment, number in found:
        places[place or "elsewhere"][sentiment] += number
    by_place = [
        Fact(place, _of_sentiments(counts), tone=Tone.ALARM if counts[Sentiment.NEGATIVE] else Tone.PLAIN)
        for place, counts in sorted(places.items(), key=lambda one: (-one[1].total(), one[0]))
    ]
    return Facts("By place", tuple(by_place)), Facts("The last mentions", tuple(_last_mentions(context)))


def _of_sentiments(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[one]:,} {one}" for one in Sentiment if counts[one])


def _last_mentions(context: FilterContext) -> Iterator[Fact]:
    query = Mention.select().where(Mention.hidden_at.is_null())
    shown = list(query.order_by(Mention.day.desc(), Mention.number.desc()).limit(_MOST))
    people = links({Kind.CONTACT: [one.contact_id for one in shown]})
    for one in shown:
        link = Link(Kind.MENTION, one.id, one.ref, one.title)
        who = people.get(one.contact_id)
        said = ", ".join(str(part) for part in (one.title, who) if part)
        where = ", ".join(part for part in (one.place or "", one.sentiment) if part)
        tone = {Sentiment.NEGATIVE: Tone.ALARM, Sentiment.POSITIVE: Tone.GOOD}.get(Sentiment(one.sentiment), Tone.PLAIN)
        yield Fact(short_date(one.day, context.today), said, where, link, tone)


def _community(context: FilterContext) -> tuple[Facts, ...]:
    now, told = members(_MOST_MEMBERS), history()
    since = {one.who.id: one.at for one in reversed(told) if one.joined}
    people = [
        Fact(f"{who.ref} {who}", f"since {_day(since.get(who.id), context)}" if who.id in since else "", "", who)
        for who in now
    ]
    came = [
        Fact(_day(one.at, context), f"{one.who} {'joined' if one.joined else 'left'}", "", one.who)
        for one in told[:_MOST]
    ]
    return Facts(f"Members: {how_many():,}", tuple(people)), Facts("Who came and left", tuple(came))


def _day(at: object, context: FilterContext) -> str:
    return short_date(at.astimezone(context.zone).date(), context.today) if hasattr(at, "astimezone") else ""


OVERVIEW = Overview(
    name="advocacy",
    title="Advocacy",
    says="Whom to ask for a referral or a review, who sends us whom and what it brings, and what is said of us.",
    sections=(
        Section("ask", "Ask", _to_ask, "Nobody gave an NPS of 9 or 10 yet; crm-tui add response notes one.",
                ("promoters not asked yet", "brand ambassadors")),
        Section("requests", "Requests", _requests, "Nobody was asked yet; crm-tui ask C7 review plans to.",
                ("review requests", "testimonials", "case studies")),
        Section("referrals", "Referrals", _referrals, 'Nobody sent anybody yet; crm-tui refer C7 "Ann Lee" notes it.',
                ("referral programme", "referral program", "rewards due", "word of mouth")),
        Section("tree", "Tree", _tree, 'Nobody sent anybody yet; crm-tui refer C7 "Ann Lee" notes it.',
                ("referral tree", "who sent whom")),
        Section("reviews", "Reviews", _reviews, "No reviews yet; crm-tui add response scale=review enters one.",
                ("customer reviews",)),
        Section("mentions", "Mentions", _mentions, "No mentions yet; crm-tui add mention notes who spoke of us.",
                ("social media mentions", "social engagement", "press")),
        Section(
            "community", "Community", _community,
            "Nobody belongs to the community yet; the tag community on a contact makes a member.",
            ("community building", "members"),
        ),
    ),
    found_by=("advocates", "promoters"),
)  # fmt: skip
"""`crm-tui overview advocacy`."""

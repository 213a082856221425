"""What customers say of us, and whom they send."""

from __future__ import annotations

from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Phase
from crm_tui.domain.relationship.advocacy import PER_ADVOCATE, REFERRED_SHARE, REFERRING_SHARE, Share
from crm_tui.domain.relationship.survey_scores import Answers
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Unit
from crm_tui.metrics.relationship.counting import Counted, Measure, many, mean, share
from crm_tui.queries.advocacy.rates import MADE_OF

CSAT = Definition(
    "csat", "CSAT", "Customer satisfaction: answers of 4 or 5 in the period, divided by all answers on 1 to 5.",
    Unit.RATIO, sampled=True,
    asks="Are customers satisfied?", better=Better.MORE, phase=Phase.RETENTION,
    source="the top two boxes of a scale of five", counts="answers",
)  # fmt: skip
CES = Definition(
    "ces", "CES", "Customer effort score: the answers of the period to how easy it was, 1 to 7, added up, divided by"
    " how many there are; 7 is very easy.",
    Unit.MEAN, sampled=True,
    asks="How easy is it to get what one needs from us?", better=Better.MORE, phase=Phase.RETENTION,
    source="Dixon, Freeman and Toman, Stop Trying to Delight Your Customers, Harvard Business Review, July 2010;"
    " on 1 to 7 since CEB, 2013",
    counts="answers",
)  # fmt: skip
REVIEWS = Definition(
    "review_mean", "Reviews",
    "The stars of the reviews of the period, 1 to 5, added up, divided by how many there are.",
    Unit.MEAN, sampled=True,
    asks="How do customers review us?", better=Better.MORE, phase=Phase.ADVOCACY, counts="reviews",
)  # fmt: skip
NPS = Definition(
    "nps", "NPS",
    "Net promoter score: percent of 9 and 10 minus percent of 0 to 6, 7 and 8 in the base; -100 to +100.",
    Unit.SCORE, sampled=True,
    asks="Would customers recommend us?", better=Better.MORE, phase=Phase.ADVOCACY,
    source="Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003", counts="answers",
)  # fmt: skip
MENTIONS = Definition(
    "mentions", "Mentions", "How often somebody spoke of us in the period.", Unit.COUNT,
    asks="Do people speak of us?", better=Better.MORE, phase=Phase.ADVOCACY, counts="mentions",
)  # fmt: skip


def _of_referrals(share: Share, title: str, unit: Unit, asks: str, *, of_period: bool = True) -> Definition:
    """One of the three numbers of referrals; each says in its formula which of them it is."""
    return Definition(
        share.name, title, f"{share.title}: {share.formula}.", unit, sampled=True, of_period=of_period, asks=asks,
        better=Better.MORE, phase=Phase.ADVOCACY, counts="people",
    )  # fmt: skip


REFERRED = _of_referrals(REFERRED_SHARE, "Referred", Unit.RATIO, "How many new customers come through others?")
REFERRING = _of_referrals(
    REFERRING_SHARE, "Have referred", Unit.RATIO, "How many of our customers send others?", of_period=False
)
BROUGHT = _of_referrals(PER_ADVOCATE, "Per advocate", Unit.MEAN, "How many new customers does an advocate bring?")

_HIGH = Counted("answers of 9 and 10", "promoters", "answers")
_MIDDLE = Counted("answers of 7 and 8", "passives", "answers")
_LOW = Counted("answers of 0 to 6", "detractors", "answers")
_ANSWERS = Counted("all answers", "all_nps", "answers")


def _nps(facts: Facts) -> Metric:
    high, middle, low = _HIGH.part(facts), _MIDDLE.part(facts), _LOW.part(facts)
    everything = _ANSWERS.part(facts)
    value = Answers(Scale.NPS, {10: high.count, 7: middle.count, 0: low.count}).value
    return Metric(
        definition=NPS,
        value=value,
        n=everything.count,
        numerator=high,
        denominator=everything,
        others=(middle, low),
    )


def _referrals(definition: Definition, of: Share, part: str, whole: str) -> Measure:
    above, below = MADE_OF[of]
    return share(definition, Counted(part, above, "people"), Counted(whole, below, "people"))


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (
        CSAT,
        share(
            CSAT, Counted("answers of 4 and 5", "satisfied", "answers"), Counted("all answers", "all_csat", "answers")
        ),
    ),
    (CES, mean(CES, Counted("all answers", "all_ces", "answers"), "score", "scores, added up")),
    (NPS, _nps),
    (REVIEWS, mean(REVIEWS, Counted("all reviews", "reviews", "reviews"), "score", "stars, added up")),
    (MENTIONS, many(MENTIONS, Counted("mentions", "mentions", "mentions"))),
    (REFERRED, _referrals(REFERRED, REFERRED_SHARE, "sent by somebody", "people who became customers")),
    (REFERRING, _referrals(REFERRING, REFERRING_SHARE, "customers who have sent somebody", "customers now")),
    (BROUGHT, _referrals(BROUGHT, PER_ADVOCATE, "sent by somebody", "those who had sent them")),
)

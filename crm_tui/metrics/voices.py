"""What customers say of us, and whom they send."""

from __future__ import annotations

from crm_tui.domain.records import Phase, Scale
from crm_tui.domain.survey_scores import Answers
from crm_tui.metrics.counting import Counted, Measure, many, share
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Unit

CSAT = Definition(
    "csat", "CSAT", "Customer satisfaction: answers of 4 or 5 in the period, divided by all answers on 1 to 5.",
    Unit.RATIO, sampled=True,
    asks="Are customers satisfied?", better=Better.MORE, phase=Phase.RETENTION, counts="answers",
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
REFERRED_SHARE = Definition(
    "referred_share", "Referred",
    "New customers who were referred: people who became customers in the period and whom somebody had sent, divided"
    " by all who became customers in it.",
    Unit.RATIO, sampled=True,
    asks="How many new customers come through others?", better=Better.MORE, phase=Phase.ADVOCACY, counts="people",
)  # fmt: skip
REFERRING_SHARE = Definition(
    "referring_share", "Have referred",
    "Customers who have referred: people who are customers now and have ever sent somebody, divided by all people who"
    " are customers now.",
    Unit.RATIO, sampled=True, of_period=False,
    asks="How many of our customers send others?", better=Better.MORE, phase=Phase.ADVOCACY, counts="people",
)  # fmt: skip
PER_ADVOCATE = Definition(
    "per_advocate", "Per advocate",
    "New customers per advocate: people who became customers in the period and whom somebody had sent, divided by"
    " those who had sent them.",
    Unit.MEAN, sampled=True,
    asks="How many new customers does an advocate bring?", better=Better.MORE, phase=Phase.ADVOCACY, counts="people",
)  # fmt: skip

_HIGH = Counted("answers of 9 and 10", "promoters", "answers")
_LOW = Counted("answers of 0 to 6", "detractors", "answers")
_ANSWERS = Counted("all answers", "all_nps", "answers")
_SENT = Counted("sent by somebody", "new_people_sent", "people")


def _nps(facts: Facts) -> Metric:
    high, low, everything = _HIGH.part(facts), _LOW.part(facts), _ANSWERS.part(facts)
    passive = everything.count - high.count - low.count
    value = Answers(Scale.NPS, {10: high.count, 0: low.count, 7: passive}).value
    return Metric(
        definition=NPS, value=value, n=everything.count, numerator=high, denominator=everything, others=(low,)
    )


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (
        CSAT,
        share(
            CSAT, Counted("answers of 4 and 5", "satisfied", "answers"), Counted("all answers", "all_csat", "answers")
        ),
    ),
    (NPS, _nps),
    (MENTIONS, many(MENTIONS, Counted("mentions", "mentions", "mentions"))),
    (REFERRED_SHARE, share(REFERRED_SHARE, _SENT, Counted("people who became customers", "new_people", "people"))),
    (
        REFERRING_SHARE,
        share(
            REFERRING_SHARE,
            Counted("customers who have sent somebody", "referrers", "people"),
            Counted("customers now", "customers_people", "people"),
        ),
    ),
    (PER_ADVOCATE, share(PER_ADVOCATE, _SENT, Counted("those who had sent them", "advocates", "people"))),
)

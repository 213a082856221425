"""What customers are predicted to bring, and how well the models that say so fit what they have bought."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crm_tui.domain import money
from crm_tui.domain.records import Phase
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.value.ahead import MOST_REPEATS, Predicted, Summary
from crm_tui.metrics.value.lifetime import NO_MARGIN
from crm_tui.metrics.value.so_far import margin_part, named
from crm_tui.queries.buying.fitted import ROUGH, Fit, NotPredicted, Told
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.links import Link

_SOURCE = (
    "BG/NBD: Fader, Hardie and Lee, Marketing Science 24, 2005; Gamma-Gamma: Fader and Hardie, 2013. Both are fitted by"
    " maximum likelihood"
)

PREDICTED_VALUE = Definition(
    "predicted_value", "Predicted value",
    "What all customers who ever bought are predicted to bring in the next 52 weeks: for each of them the purchases to"
    " expect (BG/NBD) times what one comes to (Gamma-Gamma) times the gross margin, added up; not discounted.",
    Unit.MONEY, of_period=False,
    asks="What will the customers that we have bring?", better=Better.MORE, phase=Phase.RETENTION, source=_SOURCE,
    counts="customers", on_request=True,
)  # fmt: skip
PREDICTED_CUSTOMERS = Definition(
    "predicted_customers", "Predicted by customer",
    "For each customer how likely they are one still, how many purchases are to be expected of them in the next 52"
    " weeks, what one comes to, and the product of both times the gross margin; those of whom most is expected come"
    " first. Of who bought once the model cannot tell whether they are gone.",
    Unit.TABLE, of_period=False, rows_by="customer",
    asks="Which customers will bring most, and who has probably left?", phase=Phase.RETENTION, source=_SOURCE,
    counts="customers", on_request=True,
)  # fmt: skip
PURCHASE_FIT = Definition(
    "purchase_fit", "Fit of the prediction",
    "How many customers have bought again so many times until now, beside how many the model expects to have: the"
    " nearer, the better it fits. Several purchases of a day are one.",
    Unit.TABLE, of_period=False, rows_by="repeat purchases",
    asks="Can the prediction be trusted?", phase=Phase.RETENTION, source=_SOURCE, counts="customers", on_request=True,
)  # fmt: skip

ALIVE = Definition("alive", "Still one", "The probability that they are still a customer.", Unit.RATIO)
EXPECTED = Definition("expected", "To come", "Purchases to be expected in the next 52 weeks.", Unit.MEAN)
EACH = Definition("each", "Each", "What a purchase is expected to come to.", Unit.MONEY)
PREDICTED = Definition(
    "predicted", "Predicted", "Purchases times what each comes to times the gross margin.", Unit.MONEY
)
BEFORE = Definition("before", "Again so far", "Purchases after the first one, until now.", Unit.COUNT)
ACTUAL = Definition("actual", "Actual", "Customers who did.", Unit.COUNT)
MODELLED = Definition("expected", "Expected", "Customers of whom the model expects it.", Unit.MEAN)


def _if_predicted(definition: Definition, made: Callable[[Facts, Summary], Metric]) -> Measure:
    """The number, or without a value and with the reason where nothing can be predicted."""

    def measure(facts: Facts) -> Metric:
        try:
            ahead = facts.ahead
        except NotPredicted as error:
            return Metric(definition=definition, currency=facts.currency, says=str(error))
        return made(facts, ahead)

    return measure


def _value(facts: Facts, ahead: Summary) -> Metric:
    settings = facts.purchases.settings
    return Metric(
        definition=PREDICTED_VALUE,
        value=round(ahead.minor),
        currency=facts.currency,
        n=ahead.customers,
        others=(
            _everybody(facts, ahead),
            *_sums(ahead),
            margin_part(facts.purchases),
            *facts.purchases.paid,
            *parameters(ahead.fit, facts.currency),
        ),
        says=" ".join(filter(None, (said(ahead.fit, facts.currency), "" if settings.margin_is_set else NO_MARGIN))),
    )


def _everybody(facts: Facts, ahead: Summary) -> Part:
    many = ahead.customers
    group = Group("buyers", period=facts.purchases.ground.period)
    return Part("customers who ever bought", many, Unit.COUNT, many, group, "customers")


def _sums(ahead: Summary) -> Iterator[Part]:
    yield Part("still customers, as expected", ahead.alive, Unit.MEAN, ahead.customers, None, "customers")
    yield Part("purchases to come", ahead.purchases, Unit.MEAN, ahead.customers, None, "customers")


def parameters(fit: Fit | Told, currency: str) -> Iterator[Part]:
    """The parameters of both models with their likelihoods; v in the currency's major unit."""
    buying, spending = fit.buying, fit.spending
    major = 10 ** money.exponent(currency)
    for title, value in (
        ("r", buying.r), ("alpha, in weeks", buying.alpha), ("a", buying.a), ("b", buying.b),
        ("log-likelihood of the purchases", buying.log_likelihood),
    ):  # fmt: skip
        yield Part(title, value, Unit.PARAMETER, buying.customers, None, "customers")
    for title, value in (
        ("p", spending.p), ("q", spending.q), (f"v, in {currency}", spending.v / major),
        ("log-likelihood of the amounts", spending.log_likelihood),
        ("correlation of how often with how much, taken for 0", spending.correlation),
    ):  # fmt: skip
        yield Part(title, value, Unit.PARAMETER, spending.customers, None, "customers")


def said(fit: Fit | Told, currency: str) -> str:
    """The fit in a sentence or two."""
    buying, spending = fit.buying, fit.spending
    v = spending.v / 10 ** money.exponent(currency)
    care = " That is rough, for few have bought again." if spending.customers < ROUGH else ""
    if buying.at_edge or spending.at_edge:
        care = f"{care} The purchases leave a parameter open, so take it with care."
    return (
        f"Fitted to {buying.customers:,} customers: r {buying.r:.3f}, alpha {buying.alpha:.3f} weeks, a {buying.a:.3f},"
        f" b {buying.b:.3f}; and to what {spending.customers:,} of them paid again: p {spending.p:.2f},"
        f" q {spending.q:.2f}, v {v:,.2f} {currency}.{care}"
    )


def _by_customer(facts: Facts, ahead: Summary) -> Metric:
    called = named(one.customer for one in ahead.first)
    rows = tuple(_row(facts, one, called[one.customer]) for one in ahead.first)
    return Metric(
        definition=PREDICTED_CUSTOMERS, currency=facts.currency, n=ahead.customers, rows=rows,
        others=facts.purchases.paid,
        says=said(ahead.fit, facts.currency),
    )  # fmt: skip


def _row(facts: Facts, one: Predicted, called: Link) -> Row:
    history, currency = one.history, facts.currency
    group = Group("bought_by", period=facts.purchases.ground.period, of=one.customer.hex)
    many = history.repeats + 1
    bought = Part("days with purchases", many, Unit.COUNT, many, group, "purchases")
    weeks = (
        Part("weeks from the first purchase to the last", history.recency, Unit.MEAN, many, None, "purchases"),
        Part("weeks since the first purchase", history.age, Unit.MEAN, many, None, "purchases"),
    )
    paid = Part(
        "mean of the purchases after the first", round(history.mean), Unit.MONEY, history.valued, None, "purchases"
    )
    cells = (
        Metric(definition=BEFORE, value=history.repeats, n=many, numerator=bought),
        Metric(definition=ALIVE, value=one.alive, n=many, numerator=bought, others=weeks),
        Metric(definition=EXPECTED, value=one.purchases, n=many, numerator=bought, others=weeks),
        Metric(definition=EACH, value=round(one.each), currency=currency, n=many, numerator=bought, others=(paid,)),
        Metric(
            definition=PREDICTED, value=round(one.minor), currency=currency, n=many, numerator=bought,
            others=(margin_part(facts.purchases),),
        ),
    )  # fmt: skip
    return Row(called.name, {cell.definition.name: cell for cell in cells})


def _fit(facts: Facts, ahead: Summary) -> Metric:
    rows = [
        _of_repeats(facts, many, actual, expected, ahead.customers)
        for many, (actual, expected) in enumerate(zip(ahead.actual, ahead.expected, strict=True))
    ]
    return Metric(
        definition=PURCHASE_FIT, n=ahead.customers, rows=tuple(rows),
        others=tuple(parameters(ahead.fit, facts.currency)),
        says=f"All together {ahead.repeats:,} repeat purchases, of which the model expects {ahead.modelled:,.0f}."
        f" {said(ahead.fit, facts.currency)}",
    )  # fmt: skip


def _of_repeats(facts: Facts, many: int, actual: int, expected: float, customers: int) -> Row:
    title = f"{many}+" if many == MOST_REPEATS else str(many)
    group = Group("bought_again", period=facts.purchases.ground.period, of=title)
    part = Part("customers who did", actual, Unit.COUNT, actual, group, "customers")
    cells = (
        Metric(definition=ACTUAL, value=actual, n=customers, numerator=part),
        Metric(definition=MODELLED, value=expected, n=customers),
    )
    return Row(title, {cell.definition.name: cell for cell in cells})


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (PREDICTED_VALUE, _if_predicted(PREDICTED_VALUE, _value)),
    (PREDICTED_CUSTOMERS, _if_predicted(PREDICTED_CUSTOMERS, _by_customer)),
    (PURCHASE_FIT, _if_predicted(PURCHASE_FIT, _fit)),
)

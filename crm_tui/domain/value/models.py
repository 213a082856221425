"""How often customers will buy again and for how much, by two models that are fitted to what all of them bought.

BG/NBD: while a customer is one, purchases come at random at a rate of their own; after each of them the customer may be
gone, with a chance of their own. The rates are spread as a gamma distribution (r, alpha), the chances as a beta
distribution (a, b). Fader, Hardie and Lee, “Counting Your Customers” the Easy Way, Marketing Science 24, 2005.

Gamma-Gamma: what a purchase of a customer comes to varies about a mean of their own, and the means vary among the
customers (p, q, v). Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013.

This is the one module that needs SciPy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.special import betaln, digamma, expit, gammaln, hyp2f1

from crm_tui.domain.value.parameters import BuyingParameters, SpendingParameters

Numbers: TypeAlias = NDArray[np.float64]

_LEAST, _GREATEST = 0.001, 100.0
"""Between what a parameter lies, in units of the oldest customer's age and of the mean amount; beyond it says nothing
more, and SciPy's hypergeometric function overflows."""

_NEARLY = 1e-6
"""How near to a pole of a formula it is worked out beside it."""

_NEAR_END = 0.001
"""How near to the logarithm of an end a parameter counts as having reached it."""

_MANY = 20_000
"""Customers with whom each start is tried at most."""

_STARTS_BUYING = ((1.0, 1.0, 1.0, 1.0), (0.25, 0.15, 0.8, 2.5), (2.0, 1.0, 0.1, 1.0), (0.5, 0.5, 1.0, 20.0))
_STARTS_SPENDING = ((1.0, 2.0, 1.0), (6.0, 4.0, 0.5), (0.5, 8.0, 10.0))


class Buying(BuyingParameters):
    """BG/NBD with its parameters."""

    __slots__ = ()

    def alive(self, repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Numbers:
        """The probability that each is still a customer; 1 for who bought once, of whom the model cannot tell.

        `recency` is the time from the first to the last purchase, `age` from the first until now.
        """
        x, last, now = map(_numbers, (repeats, recency, age))
        gone = np.log(self.a / (self.b + np.maximum(x, 1) - 1))
        gone = gone + (self.r + x) * (np.log(self.alpha + now) - np.log(self.alpha + last))
        return np.where(x > 0, expit(-gone), 1.0)

    def expected(self, time: float, repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Numbers:
        """How many purchases each will make in the time that comes."""
        x, last, now = map(_numbers, (repeats, recency, age))
        # Who is alive has a rate and a chance that are spread as those of a new customer with these parameters.
        coming = _from_the_first(self.r + x, self.alpha + now, self.a, self.b + x, time)
        return self.alive(x, last, now) * coming

    def by_age(self, age: ArrayLike) -> Numbers:
        """How many repeat purchases a customer makes from the first one to this age."""
        return _from_the_first(self.r, self.alpha, self.a, self.b, _numbers(age))

    def with_repeats(self, most: int, age: ArrayLike) -> Numbers:
        """How many of customers of these ages are expected to make 0, 1, … `most` - 1 repeat purchases, then more.

        Equation 8 of the paper.
        """
        age = _numbers(age)
        moved = age / (self.alpha + age)
        found, below = [], np.zeros_like(age)
        for x in range(most):
            # of a negative binomial distribution: so many purchases if nobody ever left
            bought = np.exp(
                gammaln(self.r + x) - gammaln(self.r) - gammaln(x + 1) + self.r * np.log1p(-moved)
                + x * np.log(moved, where=moved > 0, out=np.zeros_like(moved))
            ) * ((moved > 0) | (x == 0))  # fmt: skip
            stayed = np.exp(betaln(self.a, self.b + x) - betaln(self.a, self.b))
            left = np.exp(betaln(self.a + 1, self.b + x - 1) - betaln(self.a, self.b)) if x else 0.0
            found.append(float(np.sum(stayed * bought + left * np.maximum(1 - below, 0))))
            below = below + bought
        return np.array([*found, max(age.size - sum(found), 0.0)])


class Spending(SpendingParameters):
    """Gamma-Gamma with its parameters."""

    __slots__ = ()

    @property
    def mean(self) -> float | None:
        """What a purchase of a customer comes to of whom nothing is known; None where that has no bounds."""
        return self.p * self.v / (self.q - 1) if self.q > 1 else None

    def each(self, repeats: ArrayLike, means: ArrayLike) -> Numbers:
        """What a purchase of each will come to, from what so many came to on average; not where there is no mean."""
        x, mean = map(_numbers, (repeats, means))
        return self.p * (self.v + x * mean) / (self.p * x + self.q - 1)


def fit_buying(repeats: Sequence[float], recency: Sequence[float], age: Sequence[float]) -> Buying:
    """The parameters that make the purchases of all customers most likely. At least one has an age above 0."""
    x, last, now = map(_numbers, (repeats, recency, age))
    unit = float(now.max())
    alike, many = np.unique(np.column_stack((x, last / unit, now / unit)), axis=0, return_counts=True)
    best = _most_likely(_buying, _numbers(np.column_stack((alike, many)).T), _STARTS_BUYING)
    r, alpha, a, b = best.parameters
    # Times in another unit: each repeat purchase is less likely by that factor.
    likelihood = best.log_likelihood - float(x.sum() * np.log(unit))
    return Buying(r, alpha * unit, a, b, likelihood, x.size, best.at_edge)


def fit_spending(repeats: Sequence[float], means: Sequence[float]) -> Spending:
    """The same of what purchases come to on average, of customers who all bought again, for amounts above 0."""
    x, mean = map(_numbers, (repeats, means))
    unit = float(mean.mean())
    best = _most_likely(_spending, np.vstack((x, mean / unit)), _STARTS_SPENDING)
    p, q, v = best.parameters
    likelihood = best.log_likelihood - x.size * float(np.log(unit))
    varied = x.std() > 0 and mean.std() > 0
    correlation = float(np.corrcoef(x, mean)[0, 1]) if varied else 0.0
    return Spending(p, q, v * unit, likelihood, x.size, best.at_edge, correlation)


def _numbers(values: ArrayLike) -> Numbers:
    return np.asarray(values, dtype=np.float64)


def _from_the_first(r: ArrayLike, alpha: ArrayLike, a: float, b: ArrayLike, time: ArrayLike) -> Numbers:
    """How many repeat purchases a customer makes in a time from the first one: equation 9 of the paper.

    By Euler's transformation of its hypergeometric function, whose own arguments grow with the number of purchases and
    overflow: (1 - z)^r F(r, b; a + b - 1; z) = (1 - z)^(a - 1) F(a + b - 1 - r, a - 1; a + b - 1; z). SciPy's function
    is wrong by much where r + 1 - a is nearly whole, but not quite.
    """
    r, alpha, b, time = map(_numbers, (r, alpha, b, time))
    a = a if abs(a - 1) > _NEARLY else 1 + _NEARLY
    whole = np.round(r + 1 - a)
    r = np.where(np.abs(r + 1 - a - whole) > _NEARLY, r, whole + a - 1 + _NEARLY)
    c = a + b - 1
    c = np.where(np.abs(c) > _NEARLY, c, _NEARLY)
    z = time / (alpha + time)
    with np.errstate(over="ignore", invalid="ignore"):
        stays = np.exp((a - 1) * np.log1p(-z)) * hyp2f1(c - r, a - 1, c, z)
    # Where the function has no bounds its factor is so small that hardly anybody stays for so many purchases.
    return _numbers(c / (a - 1) * (1 - np.where(np.isfinite(stays), stays, 0.0)))


# Most likely parameters


@dataclass(frozen=True, slots=True)
class _Best:
    parameters: tuple[float, ...]
    log_likelihood: float
    at_edge: bool


_Likelihood: TypeAlias = Callable[[Numbers, Numbers], tuple[float, Numbers]]
"""Of customers and parameters the logarithm of the likelihood, and its derivatives by the parameters."""


def _most_likely(likelihood: _Likelihood, customers: Numbers, starts: Sequence[tuple[float, ...]]) -> _Best:
    """The best of what is found from each start; of very many customers the starts are tried with some of them."""
    step = 1 + customers.shape[1] // _MANY
    some = customers[:, ::step]
    best = min((_climbed(likelihood, some, np.log(one)) for one in starts), key=lambda one: -one.log_likelihood)
    return best if step == 1 else _climbed(likelihood, customers, np.log(best.parameters))


def _climbed(likelihood: _Likelihood, customers: Numbers, start: Numbers) -> _Best:
    """What is found from a start among the logarithms of the parameters, for none of them is negative."""

    def against(logs: Numbers) -> tuple[float, Numbers]:
        parameters = np.exp(logs)
        value, slopes = likelihood(customers, parameters)
        return -value, -slopes * parameters

    ends = float(np.log(_LEAST)), float(np.log(_GREATEST))
    options = {"maxiter": 300, "ftol": 1e-12, "gtol": 1e-7}
    found = minimize(against, start, jac=True, method="L-BFGS-B", bounds=[ends] * start.size, options=options)
    at_edge = bool(np.any((found.x < ends[0] + _NEAR_END) | (found.x > ends[1] - _NEAR_END)))
    return _Best(tuple(float(one) for one in np.exp(found.x)), -float(found.fun), at_edge)


def _buying(alike: Numbers, parameters: Numbers) -> tuple[float, Numbers]:
    """Equation 6 of the paper in logarithms; `alike` are repeats, recencies, ages, and how many customers have them."""
    r, alpha, a, b = parameters
    x, last, now, many = alike
    again = x > 0
    before = np.maximum(b + x - 1, np.where(again, 0.0, 1.0))  # of no use where there was one purchase alone
    stays = -(r + x) * np.log(alpha + now)
    leaves = np.where(again, np.log(a) - np.log(before) - (r + x) * np.log(alpha + last), -np.inf)
    either = np.logaddexp(stays, leaves)
    left = np.exp(leaves - either)
    value = (
        gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x) + either
    )  # fmt: skip
    both = digamma(a + b) - digamma(a + b + x)
    slopes = (
        digamma(r + x) - digamma(r) + np.log(alpha)
        - (1 - left) * np.log(alpha + now) - left * np.log(alpha + last),
        r / alpha - (r + x) * ((1 - left) / (alpha + now) + left / (alpha + last)),
        both + left / a,
        both + digamma(b + x) - digamma(b) - left / before,
    )  # fmt: skip
    return float((value * many).sum()), np.array([(slope * many).sum() for slope in slopes])


def _spending(customers: Numbers, parameters: Numbers) -> tuple[float, Numbers]:
    """The likelihood of the means of `x` purchases each (equation 1a of the note) in logarithms."""
    p, q, v = parameters
    x, mean = customers
    spent = np.log(v + x * mean)
    value = (
        gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(v)
        + (p * x - 1) * np.log(mean) + p * x * np.log(x) - (p * x + q) * spent
    )  # fmt: skip
    all_ = digamma(p * x + q)
    slopes = (
        x * (all_ - digamma(p * x) + np.log(mean) + np.log(x) - spent),
        all_ - digamma(q) + np.log(v) - spent,
        q / v - (p * x + q) / (v + x * mean),
    )
    return float(value.sum()), np.array([slope.sum() for slope in slopes])

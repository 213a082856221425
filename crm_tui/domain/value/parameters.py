"""What the models of customer value are told by: their parameters, which need no SciPy to be kept and shown."""

from __future__ import annotations

from typing import NamedTuple


class BuyingParameters(NamedTuple):
    """The parameters of BG/NBD; alpha in the unit of the times that it was fitted to."""

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    customers: int
    at_edge: bool
    """True where a parameter would go on for ever, since the purchases do not tell it."""


class SpendingParameters(NamedTuple):
    """The parameters of Gamma-Gamma; v in the unit of the amounts that it was fitted to."""

    p: float
    q: float
    v: float
    log_likelihood: float
    customers: int
    at_edge: bool
    correlation: float
    """Of how often customers buy again with what they spend; the model takes it for 0."""

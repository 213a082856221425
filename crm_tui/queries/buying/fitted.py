"""The models of customer value, fitted to what the customers of a workspace have bought."""

from __future__ import annotations

import hashlib
import os
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_tui.db.models import database
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.domain.value.parameters import BuyingParameters, SpendingParameters
from crm_tui.errors import CrmError
from crm_tui.queries.buying.purchases import History

if TYPE_CHECKING:
    from crm_tui.domain.value.models import Buying, Spending

ROUGH = 50
"""With fewer customers who bought again a prediction is rough."""

_KEPT = 4
"""Fits that a program remembers."""

_THREADS = "OPENBLAS_NUM_THREADS"


class NotPredicted(CrmError):
    """Why nothing can be predicted."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Both models."""

    buying: Buying
    spending: Spending


class Told(NamedTuple):
    """A fit as it is remembered and told; SciPy need not be loaded for it."""

    buying: BuyingParameters
    spending: SpendingParameters


def told_of(fit: Fit) -> Told:
    """The parameters of both models."""
    return Told(BuyingParameters(*fit.buying), SpendingParameters(*fit.spending))


def models() -> Any:
    """The module of the models. Raises `NotPredicted` where SciPy is not installed."""
    try:
        with _without_threads():
            from crm_tui.domain.value import models as value_models
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in {"numpy", "scipy"}:
            raise
        raise NotPredicted(
            "Predicting customer value needs SciPy; install it with: pip install 'crm-tui[value]'"
        ) from error
    return value_models


@contextmanager
def _without_threads() -> Iterator[None]:
    """Have OpenBLAS, which reads this when it is loaded, work on its caller's thread: its own would wait in a loop for
    next to no work, and keep a core from whoever answers keys.
    """
    if _THREADS in os.environ:
        yield
        return
    os.environ[_THREADS] = "1"
    try:
        yield
    finally:
        del os.environ[_THREADS]


_fits: OrderedDict[bytes, Fit] = OrderedDict()
_at_hand: dict[Path, Told] = {}


def keep_at_hand(found: Told) -> None:
    """Remember what was fitted to all that is known of the open workspace today."""
    _at_hand[database.path] = found


def at_hand() -> Fit | None:
    """What was fitted to the open workspace last, for those who cannot wait for a new one; None where nothing was.

    Raises `NotPredicted` where SciPy is not installed any more.
    """
    found = _at_hand.get(database.path)
    if found is None:
        return None
    scipy = models()
    return Fit(scipy.Buying(*found.buying), scipy.Spending(*found.spending))


def fit(histories: Sequence[History]) -> Fit:
    """The models fitted to these customers; what was fitted to the same purchases before is not fitted again.

    Raises `NotPredicted` without SciPy, or where too few customers have bought again.
    """
    key = _key(histories)
    if key in _fits:
        _fits.move_to_end(key)
        return _fits[key]
    scipy = models()
    again = [one for one in histories if one.repeats]
    valued = [one for one in again if one.valued and one.mean > 0]
    for few, what in ((again, "bought again"), (valued, "bought again for a known amount")):
        if len(few) < TOO_FEW:
            raise NotPredicted(
                f"Nothing can be predicted yet: {len(few)} of {len(histories)} customers have {what}, and at least"
                f" {TOO_FEW} are needed."
            )
    found = Fit(
        scipy.fit_buying(*_columns(histories)),
        scipy.fit_spending([one.valued for one in valued], [one.mean for one in valued]),
    )
    if found.spending.mean is None:
        raise NotPredicted("Nothing can be predicted: what purchases come to differs so much that they have no mean.")
    _fits[key] = found
    while len(_fits) > _KEPT:
        _fits.popitem(last=False)
    return found


def _columns(histories: Sequence[History]) -> tuple[list[int], list[float], list[float]]:
    """Repeats, recencies and ages."""
    return (
        [one.repeats for one in histories], [one.recency for one in histories], [one.age for one in histories]
    )  # fmt: skip


def _key(histories: Sequence[History]) -> bytes:
    """What is the same for the same purchases, which are always read in the same order."""
    told = array("d")
    for one in histories:
        told.extend(one[1:])
    return hashlib.blake2b(told.tobytes(), digest_size=16).digest()

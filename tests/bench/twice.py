"""Looking for likely duplicates: does it grow no worse than n log n, and can it be asked while somebody types."""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
import tracemalloc

from crm_tui.db.models import Contact, ContactPoint, rows
from crm_tui.domain.points import PointKind
from crm_tui.domain.records import Kind
from crm_tui.queries.duplicates.pairs import likely_same
from crm_tui.queries.duplicates.through_all import Search
from tests.bench import workspaces
from tests.bench.figures import Figure, milliseconds, p95

STEPS = (20, 4, 1)
"""What the size is divided by: three workspaces whose times are compared."""

_ASKED = 100
"""Records that are entered again."""


def measure(size: int, rounds: int) -> list[Figure]:
    """The whole search at three sizes, each as what n log n makes of the smallest; and one record being entered."""
    sizes = [size // divided for divided in STEPS]
    figures, first = [], None
    for number in sizes:
        with workspaces.opened(workspaces.of_size(number)):
            taken = [_search() for _ in range(rounds)]
            seconds = statistics.median(cpu for cpu, _ in taken)
            longest = statistics.median(step for _, step in taken)
            first = first or (number, seconds)
            expected = first[1] * _n_log_n(number) / _n_log_n(first[0])
            figures.append(
                Figure(
                    f"duplicates among {number:,} contacts, to n log n", 1000 * seconds, "ms", 1000 * expected, most=1.5
                )
            )
            if number == size:
                figures.append(Figure("its longest step", longest, "ms"))
                figures.append(Figure("memory for it", _memory(), "MiB", most=100.0))
                figures += _entering(number)
    return figures


def _n_log_n(number: int) -> float:
    return number * math.log(number)


def _search() -> tuple[float, float]:
    """Seconds of the processor for a whole search, and the milliseconds of its longest step."""
    search, longest, began = Search(Kind.CONTACT, sys.maxsize), 0.0, time.process_time()
    going_on = True
    while going_on:
        stepped = time.perf_counter()
        going_on = search.step() is not None
        longest = max(longest, time.perf_counter() - stepped)
    return time.process_time() - began, 1000 * longest


def _memory() -> float:
    tracemalloc.start()
    search = Search(Kind.CONTACT, sys.maxsize)
    while search.step() is not None:
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1024 / 1024


def _entering(number: int) -> list[Figure]:
    dice = random.Random(number)  # noqa: S311 - the same records for the same size
    wanted = dice.choices(range(1, number + 1), k=_ASKED)
    email = ContactPoint.kind == PointKind.EMAIL
    query = Contact.select(Contact.name, ContactPoint.value).join(ContactPoint, on=ContactPoint.contact == Contact.id)
    found = rows(query.where(Contact.number.in_(wanted), email))
    typed = [{"name": name, "email": address} for name, address in found]
    likely_same(Kind.CONTACT, typed[0])
    times = [milliseconds(lambda values=values: likely_same(Kind.CONTACT, values)) for values in typed]  # type: ignore[misc]  # bound at once
    says = f"what a contact being entered looks like, {number:,} contacts"
    return [Figure(says, statistics.median(times), "ms"), Figure(f"{says}, p95", p95(times), "ms", most=5.0)]

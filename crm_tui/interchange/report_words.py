"""What an import did, in sentences, for a terminal and for the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crm_tui.domain.records import Kind
from crm_tui.interchange.importing import Report
from crm_tui.services.bulk.incoming import Fate

_CATCHES_UP = {
    Kind.CONTACT: ("phases catch-up", "leads score"),
    Kind.COMPANY: ("phases catch-up",),
    Kind.DEAL: ("phases catch-up", "loyalty catch-up"),
    Kind.ORDER: ("phases catch-up", "loyalty catch-up"),
    Kind.SUBSCRIPTION: ("phases catch-up", "loyalty catch-up"),
    Kind.RESPONSE: ("leads score",),
}
"""What works out afterwards what would have followed by rule, for each kind that rules look at."""


def catching_up(report: Report) -> Iterator[str]:
    """That nothing followed from an import by rule, and how it is caught up with."""
    lines = " and ".join(f"`crm-tui {line}`" for line in _CATCHES_UP.get(report.kind, ()))
    if report.action is not None and lines:
        yield f"No rule has looked at these rows yet: run {lines}."


def counts(report: Report) -> str:
    """How many rows came to what: `2 contacts: 1 created, 0 updated, 0 unchanged, 0 merged, 1 rejected.`"""
    told = ", ".join(f"{report.fates[fate]:,} {fate}" for fate in Fate)
    return f"{report.rows:,} {_noun(report.kind, report.rows)}: {told}."


def unknown_names(report: Report, most: int) -> Iterator[str]:
    """Each unknown name that may be a mistake, at most so many, then how many others were made."""
    odd = [one for one in report.unmatched if one.nearest or one.done != "made"]
    for one in odd[:most]:
        near = f" (nearest: {one.nearest})" if one.nearest else ""
        yield f"There was no {one.what} “{one.name}”{near}: {one.done}, {one.rows:,} {_noun('row', one.rows)}."
    if len(odd) > most:
        yield f"… and {len(odd) - most:,} more names that were not here."
    made = Counter(one.what for one in report.unmatched if one.done == "made" and not one.nearest)
    if made:
        yield f"Made because rows name them: {', '.join(f'{n:,} {_noun(what, n)}' for what, n in made.items())}."


def wrong_rows(report: Report, most: int) -> Iterator[str]:
    """Line, column and reason of what was wrong, at most so many."""
    for problem in report.problems[:most]:
        column = f", {problem.column}" if problem.column else ""
        yield f"Line {problem.line:,}{column}: {problem.reason}"
    if len(report.problems) > most:
        yield f"… and more, in {report.fates[Fate.REJECTED]:,} rows all told."


def _noun(what: str, count: int) -> str:
    if count == 1:
        return what
    return Kind(what).plural if what in set(Kind) else f"{what}s"

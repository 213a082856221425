"""How segments compare: what two of them share, and a part of a whole in words."""

from __future__ import annotations

from dataclasses import dataclass

from crm_tui.domain.sales.velocity import TOO_FEW, ratio


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many are in one segment, in another, and in both."""

    one: int
    other: int
    both: int

    @property
    def either(self) -> int:
        """How many are in at least one of them."""
        return self.one + self.other - self.both

    @property
    def share(self) -> float | None:
        """Of those in at least one, the part in both (the Jaccard index); None where nobody is in either."""
        found = ratio(self.both, self.either)
        return None if found is None else float(found)

    def __str__(self) -> str:
        of_one, of_other = percent(self.both, self.one), percent(self.both, self.other)
        return f"{self.both:,} in both: {of_one} of one, {of_other} of the other"


def percent(part: int, whole: int) -> str:
    """A part of a whole, such as `42 %`; a dash where there is no whole."""
    found = ratio(part, whole)
    return "—" if found is None else f"{float(found):.0%}".replace("%", " %")


def rate(part: int, whole: int) -> str:
    """A rate with what it is of, such as `42 % (5 of 12)`; fewer than ten are marked."""
    if not whole:
        return "—"
    return f"{percent(part, whole)} ({part:,} of {whole:,}{'; too few to say much' if whole < TOO_FEW else ''})"

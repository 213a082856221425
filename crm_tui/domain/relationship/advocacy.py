"""Referrals: how far one has come, the three numbers of a programme, and the tree of who sent whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from crm_tui.domain.choices import Asked, ReferralState
from crm_tui.domain.sales.velocity import ratio

COMMUNITY = "community"
"""The tag of who belongs to the community of customers."""

SOURCE = "Referral"
CHANNEL = "referral"
"""Where a referred contact came from, and through which channel."""

_WAY = (ReferralState.MADE, ReferralState.CONTACTED, ReferralState.CONVERTED, ReferralState.REWARDED)

Key = TypeVar("Key", bound=Hashable)


def goes_on(state: ReferralState, to: ReferralState) -> bool:
    """Whether a referral comes further by that: the way leads forward only, and a declined one stays declined."""
    return state in _WAY and to in _WAY and _WAY.index(to) > _WAY.index(state)


def words_for(asked: Asked) -> str:
    """What somebody is asked for, as a sentence says it: `a review`, `to join the community`."""
    return "to join the community" if asked is Asked.COMMUNITY else f"for a {asked}"


# The three numbers


class Share(NamedTuple):
    """What one of them is called, and how it is counted."""

    name: str
    title: str
    formula: str
    is_share: bool = True
    """False where it counts how many there are to each one."""


REFERRED_SHARE = Share(
    "referred_share",
    "New customers who were referred",
    "people who became customers in the period and whom somebody had sent, divided by all who became customers in it",
)
REFERRING_SHARE = Share(
    "referring_share",
    "Customers who have referred",
    "people who are customers now and have ever sent somebody, divided by all people who are customers now",
)
PER_ADVOCATE = Share(
    "per_advocate",
    "New customers per advocate",
    "people who became customers in the period and whom somebody had sent, divided by those who had sent them",
    is_share=False,
)
"""The three numbers of a referral programme, which are not the same and are often taken for each other."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One of them, with the two numbers that it is made of."""

    of: Share
    part: int
    whole: int

    @property
    def value(self) -> Fraction | None:
        """The part divided by the whole; None where there is nothing to divide by."""
        return ratio(self.part, self.whole)

    def __str__(self) -> str:
        """Such as `25.0 %` or `1.5`; a dash for nothing."""
        if self.value is None:
            return "—"
        return f"{float(self.value) * 100:.1f} %" if self.of.is_share else f"{float(self.value):.1f}"

    @property
    def in_words(self) -> str:
        """The two numbers behind it, such as `3 of 12`."""
        return f"{self.part:,} {'of' if self.of.is_share else 'from'} {self.whole:,}"


# The tree


@dataclass(frozen=True, slots=True)
class Node(Generic[Key]):
    """Somebody in the tree of referrals, with the lines of the drawing before them."""

    who: Key
    lines: str
    """Such as `│  └─ `; empty for somebody whom nobody has sent."""
    depth: int
    below: int
    """How many hang below them: whom they sent, and those sent, and so on."""


def roots_of(sent: Mapping[Key, Sequence[Key]]) -> list[Key]:
    """Those whom nobody has sent, in their order; of a circle the first one, so that nobody is missing."""
    was_sent = {one for some in sent.values() for one in some}
    roots: list[Key] = []
    reached: set[Key] = set()
    for one in (*(one for one in sent if one not in was_sent), *sent):
        if one not in reached:
            roots.append(one)
            _reach(sent, one, reached)
    return roots


def drawn(sent: Mapping[Key, Sequence[Key]], roots: Iterable[Key]) -> list[Node[Key]]:
    """The trees below some people line by line; who was sent by several stands below the first of them."""
    seen: set[Key] = set()
    found: list[tuple[Key, str, int]] = []
    for root in roots:
        if root not in seen:
            seen.add(root)
            found.append((root, "", 0))
            found += _branches(sent, root, seen)
    below = _below([depth for _, _, depth in found])
    return [Node(*line, many) for line, many in zip(found, below, strict=True)]


def _branches(sent: Mapping[Key, Sequence[Key]], root: Key, seen: set[Key]) -> Iterator[tuple[Key, str, int]]:
    """Everybody below somebody with the lines and the depth; without recursion, since a chain may be long."""
    stack = [(child, "", 1, last) for child, last in _children(sent, root, seen)]
    while stack:
        who, before, depth, is_last = stack.pop()
        yield who, f"{before}{'└─ ' if is_last else '├─ '}", depth
        after = f"{before}{'   ' if is_last else '│  '}"
        stack += [(child, after, depth + 1, last) for child, last in _children(sent, who, seen)]


def _children(sent: Mapping[Key, Sequence[Key]], who: Key, seen: set[Key]) -> list[tuple[Key, bool]]:
    """Whom somebody sent and who does not stand elsewhere, the last one first, each with whether it is the last."""
    new = [one for one in dict.fromkeys(sent.get(who, ())) if one not in seen]
    seen.update(new)
    return [(one, one == new[-1]) for one in reversed(new)]


def _below(depths: Sequence[int]) -> list[int]:
    """For each line of a tree how many of those that follow it hang below it."""
    found = [0] * len(depths)
    above: list[int] = []
    for place, depth in enumerate(depths):
        del above[depth:]
        for one in above:
            found[one] += 1
        above.append(place)
    return found


def _reach(sent: Mapping[Key, Sequence[Key]], who: Key, reached: set[Key]) -> None:
    """Add somebody, whom they sent, and so on."""
    waiting = [who]
    reached.add(who)
    while waiting:
        for one in sent.get(waiting.pop(), ()):
            if one not in reached:
                reached.add(one)
                waiting.append(one)


def sent_by(pairs: Iterable[tuple[Key, Key]]) -> dict[Key, list[Key]]:
    """Whom each one sent, in the order of the pairs of who sent and who was sent."""
    sent: dict[Key, list[Key]] = defaultdict(list)
    for referrer, referred in pairs:
        sent[referrer].append(referred)
    return dict(sent)

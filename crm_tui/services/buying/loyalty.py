"""Points: earned, and spent on rewards, never more than there are; and the rules and tiers of the programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from operator import itemgetter
from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Contact, Loyalty, Reward
from crm_tui.domain.money import full, parse_money
from crm_tui.domain.records import Kind
from crm_tui.domain.value.loyalty import Occasion
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.buying.programme import EARN, TIERS, balance_of
from crm_tui.queries.shape.settings import customs, setting
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, tell
from crm_tui.services.guards import visible
from crm_tui.services.workspace import set_setting

MOST_POINTS = 10**9


def earn(by: UUID | None, contact: UUID, points: int, what: str = "") -> Saved:
    """Give a contact points; raises `NotFound` or BadInput."""
    if points <= 0:
        raise BadInput(f"{points} is nothing to earn; write a number from 1 on.", "points")
    return _enter(by, contact, points, what or "Earned")


def spend(by: UUID | None, contact: UUID, points: int, what: str = "") -> Saved:
    """Take points that a contact spends; raises `NotFound`, or BadInput for more than they have."""
    if points <= 0:
        raise BadInput(f"{points} is nothing to spend; write a number from 1 on.", "points")
    return _enter(by, contact, -points, what or "Spent")


def redeem(by: UUID | None, contact: UUID, reward: UUID) -> Saved:
    """Give a contact a reward for its points; raises `NotFound`, or BadInput where they have too few."""
    with journal.action(by, ""):
        row = visible(Reward, reward)
        if row.points == 0:
            raise BadInput(f"{row.ref} {row.title} costs no points; it needs no entry.", "reward")
        return _enter(by, contact, -row.points, row.title, reward=row.ref)


def set_rule(by: UUID | None, occasion: str, points: int, per: str = "") -> str:
    """Have an occasion earn so many points, an order for each `per` of its amount; returns what holds now in words.

    None are earned for 0 points. Raises BadInput.
    """
    what = _occasion(occasion)
    if not 0 <= points <= MOST_POINTS:
        raise BadInput(f"{points} is no such number of points; write one from 0 to {MOST_POINTS}.", "points")
    rule: dict[str, int | str] = {"points": points} if points else {}
    each = ""
    if points and what is Occasion.ORDER:
        amount = parse_money(per or "1", customs().currency)
        if amount.minor <= 0:
            raise BadInput(f"Points come for each amount above 0, not for {amount}.", "per")
        rule |= {"per": amount.minor, "currency": amount.currency}
        each = f" for each {full(amount.minor, amount.currency)}"
    elif per:
        raise BadInput(f"Only an order earns points by its amount; leave out {per}.", "per")
    with journal.action(by, f"had {_a(what)} earn {_counted(points)}{each}"):
        rules = {**dict(setting(EARN) or {}), what: rule}
        set_setting(by, EARN, {one: rules[one] for one in Occasion if rules.get(one)})
    return f"{_a(what).capitalize()} earns {_counted(points)}{each}"


def set_tier(by: UUID | None, name: str, least: int) -> str:
    """Have a tier begin with so many points of twelve months; returns its name. Raises BadInput."""
    return change_tier(by, name, name, least)


def change_tier(by: UUID | None, was: str, name: str, least: int) -> str:
    """Have a tier begin with so many points, and be called so from now on; returns its name. Raises BadInput."""
    word = _tier(name, least)
    with journal.action(by, f"had the tier {word} begin with {least} points"):
        _set_tiers(by, {**_tiers_but(was, word), word: least})
    return word


def set_tiers(by: UUID | None, wanted: Mapping[str, int]) -> None:
    """Have these tiers begin with so many points of twelve months, and leave all others; raises BadInput."""
    named = {_tier(name, least): least for name, least in wanted.items()}
    with journal.action(by, "changed the tiers"):
        _set_tiers(by, _tiers_but(*named) | named)


def remove_tier(by: UUID | None, name: str) -> str:
    """Take a tier away; returns its name. Raises `NotFound`."""
    with journal.action(by, "") as act:
        present = _tiers()
        found = next((one for one in present if text.fold(one) == text.fold(name)), None)
        if found is None:
            raise NotFound(f"There is no tier {name}; there is {', '.join(present) or 'none'}.")
        tell(act, f"took away the tier {found}")
        set_setting(by, TIERS, {one: points for one, points in present.items() if one != found})
        return found


def _tiers() -> dict[str, int]:
    return dict(setting(TIERS) or {})


def _tiers_but(*names: str) -> dict[str, int]:
    """The tiers that are called otherwise."""
    same = set(map(text.fold, names))
    return {one: points for one, points in _tiers().items() if text.fold(one) not in same}


def _tier(name: str, least: int) -> str:
    """The name, cleaned; BadInput for what cannot be a tier."""
    word = text.clean(name, field="name")
    if not word or len(word) > _LONGEST_TIER:
        raise BadInput(f"A tier has a name of at most {_LONGEST_TIER} characters, such as Gold.", "name")
    if not 0 <= least <= MOST_POINTS:
        raise BadInput(f"{least} is no such number of points; write one from 0 to {MOST_POINTS}.", "points")
    return word


def _set_tiers(by: UUID | None, tiers: Mapping[str, int]) -> None:
    """Keep them, the lowest first; BadInput where two begin with the same points."""
    for least, times in Counter(tiers.values()).items():
        if times > 1:
            raise BadInput(f"Another tier begins with {least} points already.", "points")
    if tiers != _tiers():
        set_setting(by, TIERS, dict(sorted(tiers.items(), key=itemgetter(1))))


_LONGEST_TIER = 30


def _enter(by: UUID | None, contact: UUID, points: int, what: str, **more: str) -> Saved:
    with journal.action(by, ""):
        who = visible(Contact, contact)
        return saving.add(PLAN, by, {"title": what, "contact": who.ref, "points": str(points), **more})


def _prepare(draft: Draft) -> None:
    """Raise BadInput for no points, and for spending more than there are."""
    points = draft.columns.get("points", draft.was.get("points", 0))
    if points == 0:
        raise BadInput("An entry has points: so many earned, or with a minus spent.", "points")
    if abs(points) > MOST_POINTS:
        raise BadInput(f"That is more than {MOST_POINTS} points; check the zeros.", "points")
    reward = draft.columns.get("reward")
    if reward is not None and points > 0:
        raise BadInput("Points that are spent on a reward have a minus before them.", "points")
    contact = draft.columns["contact"] if "contact" in draft.columns else draft.was["contact"]
    was = draft.was.get("points", 0) if draft.was.get("contact") == contact else 0
    left = balance_of(contact) - was + points
    if points < was and left < 0:
        who = Contact.get_by_id(contact)
        raise BadInput(f"{who.name} has {left - points} points, which is {-left} too few.", "points")


PLAN = plain.plan(Kind.LOYALTY, prepare=_prepare)


def write_entry(act: journal.Action, contact: UUID, points: int, rule: str, **columns: object) -> None:
    """Write points that a rule gives, or takes back where they are negative."""
    title = columns.pop("title")
    act.create(
        Loyalty, contact=contact, points=points, rule=rule, title=title, title_key=text.fold(str(title)), **columns
    )


def _occasion(typed: str) -> Occasion:
    word = text.fold(typed)
    found = [one for one in Occasion if word and one.startswith(word)]
    if len(found) != 1:
        raise BadInput(f"“{typed}” earns no points; there are {', '.join(Occasion)}.", "occasion")
    return found[0]


def _counted(points: int) -> str:
    return "1 point" if points == 1 else f"{points or 'no'} points"


def _a(what: Occasion) -> str:
    return f"an {what}" if what is Occasion.ORDER else f"a {what}"

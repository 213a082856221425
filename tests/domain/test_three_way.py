"""Two people's changes of one record: nothing that only one of them did is lost, and only real collisions collide."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.three_way import Merged, merge

NAMES = ("title", "amount", "note")
WORDS = st.sampled_from(["", "45k", "50k", "60k"])
TEXTS = st.fixed_dictionaries(dict.fromkeys(NAMES, WORDS))
TAGS = st.frozensets(st.sampled_from("abcde"))
LISTS = st.lists(st.sampled_from("abcde"), unique=True).map(tuple)


def of_one(base: Any, mine: Any, theirs: Any) -> Merged:
    return merge({"it": base}, {"it": mine}, {"it": theirs})


def result(merged: Merged, theirs: Any) -> Any:
    """What the one field holds afterwards."""
    assert not merged.collided
    return merged.written.get("it", theirs)


@given(base=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_what_one_side_alone_changed_stands(base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]) -> None:
    merged = merge(base, mine, theirs)
    for name in NAMES:
        now = merged.written.get(name, theirs[name])
        if theirs[name] == base[name]:
            assert now == mine[name]
        elif mine[name] == base[name]:
            assert now == theirs[name]
            assert name in merged.kept


@given(base=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_it_collides_exactly_where_both_made_something_else_of_a_field(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    merged = merge(base, mine, theirs)
    assert set(merged.collided) == {name for name in NAMES if len({base[name], mine[name], theirs[name]}) == 3}
    assert not set(merged.collided) & (set(merged.written) | set(merged.kept))


@given(base=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_it_comes_to_the_same_whoever_saves_second(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.collided == other.collided
    for name in set(NAMES) - set(one.collided):
        assert one.written.get(name, theirs[name]) == other.written.get(name, mine[name])


@given(base=TAGS, mine=TAGS, theirs=TAGS)
def test_sets_never_collide_and_each_element_follows_who_changed_it(
    base: frozenset[str], mine: frozenset[str], theirs: frozenset[str]
) -> None:
    now = result(of_one(base, mine, theirs), theirs)
    for one in base | mine | theirs:
        changed = [side for side in (mine, theirs) if (one in side) != (one in base)]
        assert (one in now) == ((one in changed[0]) if changed else (one in base))


@given(base=LISTS, mine=LISTS, theirs=LISTS)
def test_a_merged_list_has_what_either_put_in_and_not_what_either_took_out(
    base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    merged = of_one(base, mine, theirs)
    assert bool(merged.collided) == bool(of_one(base, theirs, mine).collided)
    if merged.collided:
        assert base not in (mine, theirs)
        assert mine != theirs
        return
    now = result(merged, theirs)
    assert set(now) == (set(base) & set(mine) & set(theirs)) | (set(mine) - set(base)) | (set(theirs) - set(base))
    assert len(now) == len(set(now))
    firsts = {side[:1] for side in (mine, theirs) if side[:1] != base[:1]} or {base[:1]}
    assert now[:1] in firsts, "who comes first is what one of them meant"


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "now"),
    [
        ("a", "ab", "ac", "acb"),
        ("ab", "b", "abc", "bc"),
        ("ab", "ba", "abc", "bca"),
        ("abc", "xabc", "ab", "xab"),
        ("abc", "abxc", "abyc", "abyxc"),
        ("a", "ax", "zxa", "zxa"),  # as those have it who made another one the first
        ("abc", "acb", "xabc", "xacb"),
    ],
)
def test_lists_keep_their_order(base: str, mine: str, theirs: str, now: str) -> None:
    merged = of_one(tuple(base), tuple(mine), tuple(theirs))
    assert "".join(result(merged, tuple(theirs))) == now


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("a", "b", "c"),  # both put another in its place
        ("", "a", "b"),  # each named the first
        ("abc", "bac", "acb"),  # ordered differently
        ("ab", "xab", "yab"),  # another one comes first
        ("aab", "aabc", "aa"),  # the same twice
    ],
)
def test_lists_of_which_it_is_not_plain_what_is_meant_collide(base: str, mine: str, theirs: str) -> None:
    assert of_one(tuple(base), tuple(mine), tuple(theirs)).collided == ("it",)

"""News of what other programs did, among ever so much of our own."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db import journal, news
from crm_tui.db.models import Tag
from crm_tui.db.news import Reader
from crm_tui.services import workspace as workspaces

_OTHER = """
import sys
from contextlib import suppress
from pathlib import Path
from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.db.models import Tag, User
opening.open_workspace(Path(sys.argv[1]))
by = User.get_or_none(User.login == sys.argv[3])
with journal.action(by and by.id, f"made {sys.argv[2]} tags") as act:
    names = [f"x{sys.argv[3]}{n}" for n in range(int(sys.argv[2]))]
    act.create_many(Tag, [{"name": name, "name_key": name} for name in names])
"""


@pytest.fixture
def reader(workspace: Path) -> Reader:  # noqa: ARG001 - it must be open
    return Reader()


def own_tags(me: UUID, count: int, beginning: str = "t") -> None:
    with journal.action(me, "made tags") as act:
        names = [f"{beginning}{number}" for number in range(count)]
        act.create_many(Tag, [{"name": name, "name_key": name} for name in names])


def elsewhere(workspace: Path, count: int, login: str = "nobody") -> None:
    subprocess.run([sys.executable, "-c", _OTHER, str(workspace), str(count), login], check=True)


def tag(name: str) -> tuple[str, UUID]:
    return "tag", Tag.get(Tag.name == name).id


def test_news_says_what_changed_who_did_it_and_what_it_was(workspace: Path, reader: Reader) -> None:
    elsewhere(workspace, 2, "ana")
    heard = reader.read_on()
    made = frozenset({tag("xana0"), tag("xana1")})
    assert heard == news.News(made, "Ana Ruiz", "made 2 tags", doers=dict.fromkeys(made, "Ana Ruiz"))
    assert reader.read_on() is None


def test_of_several_people_the_last_deed_is_told_with_who_did_it(workspace: Path, reader: Reader) -> None:
    workspaces.sign_in("ben", "Ben Ode")
    elsewhere(workspace, 1, "ana")
    elsewhere(workspace, 3, "ben")
    heard = reader.read_on()
    assert heard is not None
    assert (len(heard.changed), heard.by, heard.summary) == (4, "Ben Ode", "made 3 tags")
    assert (heard.doers[tag("xana0")], heard.doers[tag("xben0")]) == ("Ana Ruiz", "Ben Ode")


def test_our_own_changes_are_no_news(me: UUID, reader: Reader) -> None:
    own_tags(me, 3)
    assert reader.read_on() is None


def test_news_is_not_lost_among_many_changes_of_our_own(workspace: Path, me: UUID, reader: Reader) -> None:
    own_tags(me, news.MOST_NEWS + 1)
    elsewhere(workspace, 1)
    own_tags(me, 2, "later")
    heard = reader.read_on()
    assert heard is not None
    assert (heard.changed, heard.everything) == (frozenset({tag("xnobody0")}), False)


def test_after_too_much_news_everything_is_asked_for_again(workspace: Path, me: UUID, reader: Reader) -> None:
    elsewhere(workspace, news.MOST_NEWS + 1)
    own_tags(me, 1)
    heard = reader.read_on()
    assert heard is not None
    assert (heard.changed, heard.everything) == (frozenset(), True)
    assert reader.read_on() is None


def test_what_was_taken_back_before_its_commit_hides_nobody_elses_change(
    workspace: Path, me: UUID, reader: Reader
) -> None:
    with suppress(ZeroDivisionError), journal.together():
        own_tags(me, 5)
        raise ZeroDivisionError
    elsewhere(workspace, 5)
    heard = reader.read_on()
    assert heard is not None
    assert len(heard.changed) == 5


def test_ever_so_many_actions_of_our_own_are_not_remembered(me: UUID, reader: Reader) -> None:
    for number in range(20):
        own_tags(me, 1, f"n{number}-")
        reader.read_on()
    assert not journal.made_here

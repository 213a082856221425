"""News of what other programs did, among ever so much of our own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from uuid import UUID

from crm_tui.db import journal, news
from crm_tui.db.models import Tag

_OTHER = """
import sys
from pathlib import Path
from crm_tui.db import journal, opening
from crm_tui.db.models import Tag
opening.open_workspace(Path(sys.argv[1]))
with journal.action(None, "tagged") as act:
    act.create_many(Tag, [{"name": f"x{n}", "name_key": f"x{n}"} for n in range(int(sys.argv[2]))])
"""


def own_tags(me: UUID, count: int) -> None:
    with journal.action(me, "made tags") as act:
        act.create_many(Tag, [{"name": f"t{number}", "name_key": f"t{number}"} for number in range(count)])


def elsewhere(workspace: Path, count: int) -> None:
    subprocess.run([sys.executable, "-c", _OTHER, str(workspace), str(count)], check=True)


def test_news_is_not_lost_among_many_changes_of_our_own(workspace: Path, me: UUID) -> None:
    seen = news.latest()
    own_tags(me, news.MOST_NEWS + 1)
    elsewhere(workspace, 1)
    heard = news.since(seen)
    theirs = Tag.get(Tag.name == "x0").id
    assert (heard.changed, heard.everything, heard.seq) == (frozenset({("tag", theirs)}), False, news.latest())


def test_our_own_changes_are_no_news_and_are_read_once(me: UUID) -> None:
    seen = news.latest()
    own_tags(me, 3)
    heard = news.since(seen)
    assert (heard.changed, heard.everything, heard.seq) == (frozenset(), False, seen + 3)


def test_after_too_much_news_everything_is_asked_for_again(workspace: Path, me: UUID) -> None:
    seen = news.latest()
    elsewhere(workspace, news.MOST_NEWS + 1)
    own_tags(me, 1)
    heard = news.since(seen)
    assert (heard.changed, heard.everything, heard.seq) == (frozenset(), True, news.latest())

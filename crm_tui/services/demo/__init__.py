"""The demo: an invented workspace that is lived through from its first day to today, action by action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from itertools import chain
from operator import attrgetter
from pathlib import Path

from crm_tui import resources
from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.services import workspace
from crm_tui.services.demo import advocacy, buying, campaigns, feedback, goals, leads, lifecycle, onboarding, tickets
from crm_tui.services.demo import files as demo_files
from crm_tui.services.demo.days import Times, times_of
from crm_tui.services.demo.deals import Board, DealStory
from crm_tui.services.demo.files import DealTelling, Telling
from crm_tui.services.demo.people import CURRENCY, Cast
from crm_tui.services.demo.stories import Story
from crm_tui.services.occasions import RULES
from crm_tui.services.shape import templates

LOGIN = "ana"
"""Who works in the demo unless somebody else's login is given: Ana Ferreira, who owns the most."""

_NAME = "Ana Ferreira"
_TEMPLATE = "sales"
_PREPARATION = timedelta(days=14)
"""From setting up the workspace to the first that is heard of anybody."""


def create(path: Path, *, login: str = "") -> None:
    """Make the demo's workspace; who has the login, `LOGIN` where none is given, works in it as Ana Ferreira.

    Everything is told by the program itself, so that nobody has anything to undo. Raises `WorkspaceError`.
    """
    plan = templates.named(_TEMPLATE)
    opening.create_workspace(path, partial(_live_through, plan, login or LOGIN))


@journal.together()
def _live_through(plan: templates.Template, login: str) -> None:
    tellings = [(telling, times_of(telling)) for telling in (*demo_files.deals(), *demo_files.relations())]
    cast = Cast(tellings)
    beginning = min(cast.known_since.values()) - _PREPARATION
    colleagues = {row["login"] for row in demo_files.table("users")}
    workspace.set_up(
        plan, currency=CURRENCY, login=LOGIN if login in colleagues else login, name=_NAME, at=beginning
    )  # fmt: skip
    stories = _stories(cast, Board.read(), tellings)
    events = chain(
        cast.coming(beginning),
        *(story.events() for story in stories),
        leads.events(cast),
        lifecycle.events(cast, tellings),
        onboarding.events(cast, tellings),
        feedback.events(cast),
        tickets.events(cast),
        buying.events(cast),
        advocacy.events(cast),
        campaigns.events(cast),
        goals.events(cast),
    )
    for event in sorted(events, key=attrgetter("at")):
        with journal.action(None, "", at=event.at) as act:
            act.summary = event.write(act)


def _stories(cast: Cast, board: Board, tellings: Sequence[tuple[Telling, Times]]) -> Iterator[Story]:
    for telling, times in tellings:
        if isinstance(telling, DealTelling):
            yield DealStory(cast, board, telling, times)
        else:
            yield Story(cast, telling, times)


def put_rules_beside(path: Path) -> None:
    """Write the demo's rules into the folder beside its workspace, where they are at work from then on."""
    folder = path.parent / RULES
    folder.mkdir(exist_ok=True)
    for file in resources.data_file("demo/rules").glob("*.toml"):
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")

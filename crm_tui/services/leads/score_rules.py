"""Scoring rules: those that a new workspace begins with, and what is special to saving them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from crm_tui import resources, text, toml
from crm_tui.db import journal
from crm_tui.db.models import ScoreRule
from crm_tui.domain.choices import Score, ScoreOver
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft

_SHIPPED = "scoring.toml"


def add_shipped_rules(by: UUID | None) -> None:
    """Add the rules that ship with the program, for a workspace that has just been made."""
    add_rules(by, toml.read(resources.data_file(_SHIPPED))["rules"])


def add_rules(by: UUID | None, rules: Iterable[Mapping[str, Any]]) -> None:
    """Add rules as `data/scoring.toml` writes them."""
    with journal.action(by, "added the scoring rules") as act:
        for rule in rules:
            score = Score(rule["score"])
            act.create(
                ScoreRule, title=rule["says"], title_key=text.fold(rule["says"]), score=score, filter=rule["filter"],
                points=rule["points"], over=ScoreOver(rule.get("over") or _usual(score)), group_name=rule.get("group"),
                cap=rule.get("cap"), half_life=rule.get("half_life"),
            )  # fmt: skip


def _prepare(draft: Draft) -> None:
    """Fit and the ideal customer are seen in contacts, engagement in what they did; that follows where nothing is said.

    Raises BadInput with the field where it does not fit the score, and for what cannot count.
    """
    score = Score(draft.columns.get("score") or getattr(draft.row, "score", None) or Score.FIT)
    over = draft.columns.get("over") or None
    if over is None and ("score" in draft.columns or "over" in draft.columns):
        kept = getattr(draft.row, "over", None)
        over = kept if kept and _goes_with(score, kept) else _usual(score)
        draft.columns["over"] = over
    if over is not None and not _goes_with(score, over):
        raise BadInput(_REFUSED[score is Score.ENGAGEMENT], "over")
    if draft.columns.get("half_life") == 0:
        raise BadInput("A half-life is at least 1 day; leave it out for the workspace's own.", "half_life")


def _usual(score: Score) -> ScoreOver:
    return ScoreOver.ACTIVITY if score is Score.ENGAGEMENT else ScoreOver.CONTACT


def _goes_with(score: Score, over: str) -> bool:
    return (score is Score.ENGAGEMENT) is not (over == ScoreOver.CONTACT)


_REFUSED = {
    True: "Engagement is what somebody did; have the rule look at activity or member.",
    False: "Who somebody is stands in their contact; have the rule look at contact.",
}

PLAN = plain.plan(Kind.SCORE_RULE, prepare=_prepare)

"""The pipelines that the board can show, by their names."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import Pipeline, rows
from crm_tui.errors import NotFound


class PipelineName(NamedTuple):
    """A pipeline that the board can show."""

    id: UUID
    name: str


def pipelines() -> tuple[PipelineName, ...]:
    """The pipelines of deals that are in use, in their order."""
    query = (
        Pipeline.select(Pipeline.id, Pipeline.name)
        .where(Pipeline.card_kind == "deal", Pipeline.archived_at.is_null(), Pipeline.hidden_at.is_null())
        .order_by(Pipeline.position, Pipeline.name_key)
    )
    return tuple(PipelineName(*row) for row in rows(query))


def find_pipeline(name: str = "") -> PipelineName:
    """The pipeline that is called so, or the only one that begins so; the first one where no name is given.

    Raises `NotFound` with the nearest names.
    """
    known = pipelines()
    if not known:
        raise NotFound("There is no pipeline yet; `crm-tui init --template sales` makes a workspace with one.")
    key = texts.fold(name)
    begun = [one for one in known if texts.fold(one.name).startswith(key)] if key else [known[0]]
    exact = [one for one in begun if texts.fold(one.name) == key]
    if len(exact or begun) == 1:
        return (exact or begun)[0]
    names = [one.name for one in known]
    near = texts.nearest(name, names) or tuple(names)
    raise NotFound(f"There is no pipeline “{name}”; there is {', '.join(near)}.", near)

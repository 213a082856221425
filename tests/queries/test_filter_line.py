"""The filter line over a workspace: its own fields, and the values that it has."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.queries.filter_line import completions
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape.custom_fields import add_custom_field
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def in_use(me: UUID) -> None:
    add_custom_field(me, Kind.DEAL, "Region", "choice", ["North", "Far South"])
    add_record(me, Kind.DEAL, {"title": "Rollout", "source": "trade fair", "tags": "vip"})
    add_record(me, Kind.TASK, {"title": "Call", "list": "Spring calls"})


def offered(text: str, kind: Kind = Kind.DEAL) -> list[str]:
    return [text[: word.start] + word.text + text[word.end :] for word in completions(text, len(text), kind)]


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("source:", Kind.DEAL, 'source:"trade fair"'),
        ("list:spr", Kind.TASK, 'list:"Spring calls"'),
        ("reg", Kind.DEAL, "Region:"),
        ("Region:far", Kind.DEAL, 'Region:"Far South"'),
        ("Region:", Kind.DEAL, "Region:North"),
        ("no:reg", Kind.DEAL, "no:Region"),
        ("owner:a", Kind.DEAL, 'owner:"Ana Ruiz"'),
        ("stage:prop", Kind.DEAL, "stage:Proposal"),
        ("tag:", Kind.DEAL, "tag:vip"),
        ("close:tom", Kind.DEAL, "close:tomorrow"),
        ("is:open source:tra", Kind.DEAL, 'is:open source:"trade fair"'),
    ],
)
def test_fields_and_values_of_the_workspace_are_offered(text: str, kind: Kind, line: str) -> None:
    assert line in offered(text, kind)


def test_the_fields_of_other_kinds_are_not() -> None:
    assert not [line for line in offered("", Kind.CONTACT) if "Region" in line]


def test_values_in_use_are_asked_for_only_where_they_are_wanted() -> None:
    assert count(lambda: offered("sta")) < count(lambda: offered("source:"))

"""Everything that the settings set stands in a file too."""

from __future__ import annotations

from crm_tui.services.settings import SHARED
from crm_tui.services.shape.filed.parts import TYPES
from crm_tui.tui.settings.sections import SECTIONS

IN_THE_SHAPE = {
    "Pipelines and stages": {"pipelines"},
    "Lost reasons": {"lost_reasons"},
    "Custom fields": {"fields"},
    "Sources": {"sources"},
    "Tags": {"tags"},
    "Cadences": {"cadences"},
    "Loyalty": {"loyalty_points", "loyalty_tiers"},
    "Note templates": {"note_templates"},
    "Users": {"users", "login_roles", "group_roles"},
    "Workspace": set(SHARED),
}
"""What `crm-tui config export` calls what each section sets."""

OF_ONESELF = {"You": "config.toml", "Keys": "keymap.toml"}
"""The files of the others."""

WITHOUT_A_PAGE = {"growth_offer"}


def test_every_section_of_the_settings_stands_in_a_file() -> None:
    """A new section is named here once the file has what it sets; `tests/services/shape` looks at each row."""
    assert SECTIONS.keys() == IN_THE_SHAPE.keys() | OF_ONESELF.keys()
    assert TYPES.keys() == set[str]().union(WITHOUT_A_PAGE, *IN_THE_SHAPE.values())

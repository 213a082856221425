"""Registries whose entries are loaded when they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from crm_tui.late import Late

ENTRIES = Late({"tau": "math:tau", "third": "colorsys:ONE_THIRD"})


def test_an_entry_is_what_stands_where_the_registry_says() -> None:
    assert ENTRIES["tau"] == pytest.approx(6.283, abs=0.001)
    with pytest.raises(KeyError):
        ENTRIES["pi"]


def test_asking_for_a_key_counting_and_iterating_load_nothing() -> None:
    asks = (
        "import sys; from crm_tui.late import Late; entries = Late({'third': 'colorsys:ONE_THIRD'});"
        "assert 'third' in entries and 'half' not in entries and len(entries) == 1 and list(entries) == ['third'];"
        "assert 'colorsys' not in sys.modules; entries['third']; assert 'colorsys' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", asks], check=True)


def test_a_list_of_deals_loads_nothing_of_the_other_kinds() -> None:
    asks = "import sys; import crm_tui.queries.lists.pages; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run([sys.executable, "-c", asks], check=True, capture_output=True, text=True).stdout.split()
    others = (
        "crm_tui.queries.tickets",
        "crm_tui.queries.campaigns",
        "crm_tui.queries.segments",
        "crm_tui.queries.buying",
    )
    assert "crm_tui.queries.lists.columns" in loaded
    assert [name for name in loaded if name.startswith((*others, "crm_tui.filters.kinds.contacts"))] == []

"""Templates of notes: what is known takes the place of what stands in braces, and the rest stays to be seen."""

from __future__ import annotations

import pytest

from crm_tui.domain.placeholders import fill_in

KNOWN = {"contact": "Kim {deal} Sato", "company": "", "date": "Mon 16 Nov 2026"}


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        ("# Call with {contact}", "# Call with Kim {deal} Sato"),
        ("{Date}: {DATE}", "Mon 16 Nov 2026: Mon 16 Nov 2026"),
        ("{company} and {deal} and {x} and {", "{company} and {deal} and {x} and {"),
        ("{{contact}}", "{Kim {deal} Sato}"),
        ("", ""),
    ],
)
def test_placeholders_are_filled_in_once(body: str, filled: str) -> None:
    assert fill_in(body, KNOWN) == filled

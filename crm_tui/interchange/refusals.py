"""An import that asks for more than the person may do: which columns ask for it, so that the rest can be imported."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from crm_tui.errors import NotAllowed
from crm_tui.interchange.columns import Mapping
from crm_tui.services.bulk.intake import Intake


@contextmanager
def naming_columns(mapping: Mapping, intake: Intake) -> Iterator[None]:
    """Have `NotAllowed` name the columns without which it would not have been raised, where there are such."""
    try:
        yield
    except NotAllowed as error:
        fields = intake.asking_for(error.permission, mapping.fields)
        places = sorted(place for field in fields for place in mapping.columns(field))
        headers = tuple(mapping.links[place].header for place in places)
        if not headers:
            raise
        named = ", ".join(f"“{header}”" for header in headers)
        sentence = f"{error} Without the column{'s' * (len(headers) > 1)} {named} the rest can be imported."
        raise NotAllowed(sentence, error.permission, headers) from error

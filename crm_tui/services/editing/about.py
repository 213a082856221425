"""What tasks and activities are about: a deal, a contact, a company, or several of them."""

from __future__ import annotations

from crm_tui.db.models import Contact, Deal
from crm_tui.services.editing.drafting import Draft


def fill_in_company(draft: Draft) -> None:
    """Something new about a deal or a contact is about their company too, unless one was written."""
    if draft.row is not None or "company" in draft.values:
        return
    for model, name in ((Deal, "deal"), (Contact, "contact")):
        if draft.columns.get(name) is not None and draft.columns.get("company") is None:
            draft.columns["company"] = model.get_by_id(draft.columns[name]).company_id

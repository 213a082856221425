"""What customers are worth: on average, so far, and as it is predicted."""

from __future__ import annotations

from crm_tui.metrics.value.purchases import Purchases

__all__ = ["Purchases"]

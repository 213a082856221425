"""Today: what to do first, and why."""

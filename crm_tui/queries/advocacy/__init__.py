"""Advocacy: promoters who were not asked yet, who sent us whom, and what came of it."""

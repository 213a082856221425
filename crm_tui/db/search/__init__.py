"""Full-text search in SQLite."""

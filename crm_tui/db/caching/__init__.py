"""A cache of query results, on disk and valid as long as what was read is unchanged."""

"""The filter language: text to tree (`parse`), tree to database expression (`compile`), and its `fields`."""
